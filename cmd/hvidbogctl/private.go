package main

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"text/tabwriter"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/privacy"
)

// listPrivate lists what the responses tell that may not be printed, and what was
// decided of it. The words themselves are shown to whoever asks for them alone: what
// stands on a terminal is kept in its history, and a script's output in a log. It is
// refused in the end where anything is undecided, so that a script can wait for it.
func listPrivate(_ context.Context, j *job) error {
	return j.openHearing(func(desk *casework.Desk) error {
		list := privateIn(desk.File(), j.on("show"))
		tell := j.privateAsTable
		if j.on("json") {
			tell = func(list []private) error { return j.encode(list) }
		}
		if err := tell(list); err != nil {
			return err
		}
		if n := countPrivate(list, undecided); n > 0 {
			return refusal{"ctl.refused.undecided", []any{"n", n}}
		}
		return nil
	})
}

// private is a detail of a response as programs read it.
type private struct {
	Number int           `json:"number"`
	Kind   app.MaskKind  `json:"kind"`
	Places []privateSpot `json:"places"` // none where the text was edited since
	Text   string        `json:"text,omitempty"`
	Hint   string        `json:"hint,omitempty"`
	State  decided       `json:"state"`
	// Printed says that the anonymised edition lets it be read: what was waved off here
	// is left out still while it is not in every response that tells it.
	Printed bool   `json:"printed"`
	Reason  string `json:"reason,omitempty"` // why it may be read
	Who     string `json:"who,omitempty"`
}

// privateSpot is a place where a detail stands, from byte From to To.
type privateSpot struct {
	In   casework.DetailText `json:"in"`
	Line int                 `json:"line,omitempty"` // in the text, from 1
	From int                 `json:"from"`
	To   int                 `json:"to"`
}

// decided is what was decided of a detail.
type decided string

const (
	undecided decided = "undecided"
	leftOut   decided = "leftOut"
	mayBeRead decided = "mayBeRead"
	always    decided = "always" // it is left out whatever anybody decides
)

func countPrivate(list []private, state decided) (n int) {
	for _, p := range list {
		if p.State == state {
			n++
		}
	}
	return n
}

func privateIn(f *app.CaseFile, show bool) []private {
	config := privacy.Of(f, nil)
	config.Decide(f)
	config.Omitted = map[app.MaskKind]string{}
	masker := privacy.New(config)
	finder := casework.NewPrivacy(privacy.Propose, privacy.Known)
	list := []private{}
	for _, r := range f.Responses {
		for _, d := range finder.Details(f, r) {
			if !d.Decided() && !d.Undecided() && !d.Always {
				continue // among the contact details alone, which are never printed
			}
			p := private{Number: r.Number, Kind: d.Kind, Places: []privateSpot{}, Hint: d.Hint, State: stateOf(d), Reason: d.Mask.Reason, Who: d.Mask.By.Who}
			p.Printed = p.State == mayBeRead && masker.Mask(d.Text) == d.Text
			if show {
				p.Text = d.Text
			}
			for _, at := range d.Places {
				spot := privateSpot{In: at.In, From: at.Span.From, To: at.Span.To}
				if at.In == casework.InText {
					spot.Line = 1 + strings.Count(r.Text[:at.Span.From], "\n")
				}
				p.Places = append(p.Places, spot)
			}
			list = append(list, p)
		}
	}
	return list
}

func stateOf(d casework.Detail) decided {
	switch {
	case d.Always:
		return always
	case !d.Decided():
		return undecided
	case d.Mask.Waved():
		return mayBeRead
	}
	return leftOut
}

func (j *job) privateAsTable(list []private) error {
	t := tabwriter.NewWriter(j.out, 0, 0, 2, ' ', 0)
	heads := []string{j.say("ctl.column.number"), j.say("ctl.column.detail"), j.say("ctl.column.where"), j.say("ctl.column.state")}
	if j.on("show") {
		heads = append(heads, j.say("ctl.column.words"))
	}
	fmt.Fprintln(t, strings.Join(heads, "\t"))
	for _, p := range list {
		state := j.privateState(p)
		if p.Hint != "" && p.State == undecided {
			state += " (" + j.say("privacyHint."+p.Hint) + ")"
		}
		cells := []string{strconv.Itoa(p.Number), j.say("maskKind." + string(p.Kind)), j.placesOf(p), state}
		if j.on("show") {
			cells = append(cells, strings.Join(strings.Fields(p.Text), " "))
		}
		fmt.Fprintln(t, strings.Join(cells, "\t"))
	}
	fmt.Fprintln(t)
	fmt.Fprintln(t, j.say("ctl.private.sum", "n", len(list), "Open", countPrivate(list, undecided)))
	return j.unwritten(t.Flush())
}

// privateState says what was decided of a detail, and why.
func (j *job) privateState(p private) string {
	switch {
	case p.State != mayBeRead:
		return j.say("ctl.private." + string(p.State))
	case !p.Printed:
		return j.say("ctl.private.notYet", "Reason", p.Reason)
	}
	return j.say("ctl.private.mayBeRead", "Reason", p.Reason)
}

// placesOf says where a detail stands: "linje 3, linje 8, emne".
func (j *job) placesOf(p private) string {
	var places []string
	for _, at := range p.Places {
		place := j.say("ctl.private.in."+string(at.In), "Line", at.Line)
		if len(places) == 0 || places[len(places)-1] != place {
			places = append(places, place)
		}
	}
	if len(places) == 0 {
		return j.say("ctl.private.gone")
	}
	return strings.Join(places, ", ")
}
