package casework

import (
	"slices"
	"strconv"
	"strings"

	"hvidbog/app"
)

// Passage is a passage of a response that may tell too much, by its words.
type Passage struct {
	Response app.ID
	Kind     app.MaskKind
	Text     string
}

// Mask leaves a passage of a response out of all that is printed without names.
func (d *Desk) Mask(response app.ID, kind app.MaskKind, text string) error {
	return d.MaskAll(Passage{response, kind, text})
}

// MaskAll leaves many passages out, in one change.
func (d *Desk) MaskAll(passages ...Passage) error {
	return d.decideMasks(passages, ruling{
		one: func(kind app.MaskKind) string { return "change.mask.out." + string(kind) },
		few: "change.masks.out", many: "change.masks.outEverywhere",
	})
}

// WaveOff says why a passage of a response may be read after all. The error has
// maskReason where nothing says why, and maskNever for a CPR number.
func (d *Desk) WaveOff(response app.ID, kind app.MaskKind, text, reason string) error {
	return d.WaveOffAll(reason, Passage{response, kind, text})
}

// WaveOffAll says of many passages, in one change, why they may be read: a leader's
// name stands in many letters.
func (d *Desk) WaveOffAll(reason string, passages ...Passage) error {
	reason = strings.TrimSpace(reason)
	if reason == "" {
		return app.Refuse(app.CodeMaskReason).In("masks")
	}
	return d.decideMasks(passages, ruling{
		reason: reason,
		one:    func(kind app.MaskKind) string { return "change.mask.waved." + string(kind) },
		few:    "change.masks.waved", many: "change.masks.wavedEverywhere",
	})
}

// ruling is what is decided of passages, and how the log tells it: the words
// themselves are not repeated there.
type ruling struct {
	reason string // why they may be read; "" where they are left out
	one    func(app.MaskKind) string
	few    string // several of one response
	many   string // of several responses
}

func (ru ruling) what(f *app.CaseFile, done []Passage, put []app.Record) app.Saying {
	var args []string
	if ru.reason != "" {
		args = []string{"Reason", ru.reason}
	}
	first := f.Response(done[0].Response)
	if len(done) == 1 {
		return aboutResponse(ru.one(done[0].Kind), f, first, args...)
	}
	args = append(args, "n", strconv.Itoa(len(done)))
	if len(put) == 1 {
		return aboutResponse(ru.few, f, first, args...)
	}
	return app.Told(ru.many, append(args, "Count", strconv.Itoa(len(put)))...)
}

// decideMasks decides the same of many passages. Those of responses that are gone
// meanwhile are left alone, and what is decided so already stays as it was signed. One
// that nobody has decided of yet must stand in its response: the error has maskAbsent.
func (d *Desk) decideMasks(passages []Passage, ru ruling) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		changed := make(map[app.ID]*app.Response)
		var put []app.Record
		var done []Passage
		gone := 0
		for _, p := range passages {
			r := changed[p.Response]
			if r == nil {
				r = f.Response(p.Response)
			}
			if r == nil {
				gone++
				continue
			}
			m, was := r.MaskOf(p.Kind, p.Text)
			if was && m.Reason == ru.reason {
				continue
			}
			if err := p.standsIn(r, was); err != nil {
				return step{}, err
			}
			if ru.reason != "" && !app.MayWave(p.Kind, p.Text) {
				return step{}, app.Refuse(app.CodeMaskNever, "Number", r.Number).In("masks")
			}
			if changed[p.Response] == nil {
				r = app.CloneOf(r)
				changed[p.Response] = r
				put = append(put, r)
			}
			setMask(r, app.Mask{Kind: p.Kind, Text: strings.TrimSpace(p.Text), Reason: ru.reason, By: d.office.sign()})
			done = append(done, p)
		}
		if len(passages) > 0 && gone == len(passages) {
			return step{}, app.Refuse(app.CodeGone)
		}
		if len(done) == 0 {
			return step{}, nil
		}
		for _, r := range changed {
			if err := r.Validate(f, d.Today()); err != nil {
				return step{}, err
			}
		}
		return step{what: ru.what(f, done, put), put: put}, nil
	})
}

// standsIn reports whether a passage can be decided of in a response.
func (p Passage) standsIn(r *app.Response, decided bool) error {
	if err := (app.Mask{Kind: p.Kind, Text: p.Text}).Valid(); err != nil || decided {
		return err
	}
	for _, t := range textsOf(r) {
		if len(app.Occurrences(t.text, p.Text)) > 0 {
			return nil
		}
	}
	return app.Refuse(app.CodeMaskAbsent, "Number", r.Number).In("masks")
}

// setMask writes down what was decided of a passage, in the place of what was decided
// before.
func setMask(r *app.Response, m app.Mask) {
	i := maskAt(r, m.Kind, m.Text)
	if i < 0 {
		r.Masks = append(r.Masks, m)
	} else {
		r.Masks[i] = m
	}
}

// maskAt is where a decision stands among those of a response; -1 for nowhere.
func maskAt(r *app.Response, kind app.MaskKind, text string) int {
	key := app.MaskKey(kind, text)
	return slices.IndexFunc(r.Masks, func(m app.Mask) bool { return app.MaskKey(m.Kind, m.Text) == key })
}

// Undecide takes back what was decided of a passage. Where nothing was, nothing is done.
func (d *Desk) Undecide(response app.ID, kind app.MaskKind, text string) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		old := f.Response(response)
		if old == nil {
			return step{}, app.Refuse(app.CodeGone)
		}
		i := maskAt(old, kind, text)
		if i < 0 {
			return step{}, nil
		}
		r := app.CloneOf(old)
		r.Masks = slices.Delete(r.Masks, i, i+1)
		if len(r.Masks) == 0 {
			r.Masks = nil
		}
		return step{what: aboutResponse("change.mask.undone."+string(kind), f, r), put: []app.Record{r}}, nil
	})
}
