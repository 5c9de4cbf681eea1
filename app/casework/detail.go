package casework

import (
	"cmp"
	"slices"

	"hvidbog/app"
)

// Detail is something that a response may tell too much (en oplysning): a number, a
// name, an illness. It is one however often it stands there.
type Detail struct {
	Kind   app.MaskKind
	Text   string // as it stands there first
	Places []DetailPlace
	Hint   string // what speaks for or against it; see [app.Proposal]
	Always bool   // it is left out whatever is decided
	// Mask is what was decided of it; zero while nothing is.
	Mask app.Mask
}

// DetailPlace is a place where a detail stands.
type DetailPlace struct {
	In   DetailText
	File string // the name of the file, where it stands in that
	Span app.Span
}

// DetailText names the text that a detail stands in.
type DetailText string

// The texts of a response that may tell too much.
const (
	InSubject DetailText = "subject"
	InText    DetailText = "text"
	InFile    DetailText = "file"    // the name of an attachment, or of the file it came in
	InContact DetailText = "contact" // which is never on anonymised paper
)

// Decided reports whether somebody has decided of it.
func (d Detail) Decided() bool { return d.Mask.Kind != "" }

// Out reports whether it is left out of what is printed without names: somebody decided
// so, or it is always.
func (d Detail) Out() bool { return d.Always || d.Decided() && !d.Mask.Waved() }

// Gone reports whether it does not stand in the response any longer. What was decided
// of it stays, for it may come back, and stand in remarks and summaries.
func (d Detail) Gone() bool { return len(d.Places) == 0 }

// Undecided reports whether somebody must still decide of it. What stands among the
// contact details alone is never printed, and what is always left out needs nobody.
func (d Detail) Undecided() bool {
	return !d.Decided() && !d.Always && slices.ContainsFunc(d.Places, func(p DetailPlace) bool { return p.In != InContact })
}

// Of is the detail of a response as it is decided of.
func (d Detail) Of(r *app.Response) Passage { return Passage{r.ID, d.Kind, d.Text} }

// First is where it stands first in the response's text; false where it does not.
func (d Detail) First() (app.Span, bool) {
	for _, p := range d.Places {
		if p.In == InText {
			return p.Span, true
		}
	}
	return app.Span{}, false
}

// readText is a text of a response in which something may stand.
type readText struct {
	in   DetailText
	text string
}

// textsOf are the texts of a response that may tell too much, as they are read.
func textsOf(r *app.Response) []readText {
	texts := []readText{{InSubject, r.Subject}, {InText, r.Text}}
	for _, file := range app.FilesOf(r) {
		texts = append(texts, readText{InFile, file.Name})
	}
	return append(texts, readText{InContact, r.Contact})
}

// detailsOf puts together what was found in the texts of a response and what was
// decided of it.
func detailsOf(r *app.Response, raw [][]app.Proposal, judge func(string, app.Proposal) (known, out bool)) []Detail {
	var list []Detail
	at := make(map[string]int) // where each stands in the list
	find := func(kind app.MaskKind, text string) *Detail {
		key := app.MaskKey(kind, text)
		i, found := at[key]
		if !found {
			i = len(list)
			at[key] = i
			list = append(list, Detail{Kind: kind, Text: text})
		}
		return &list[i]
	}
	texts := textsOf(r)
	for i, t := range texts {
		for _, p := range raw[i] {
			if known, out := judge(t.text, p); !known || out {
				d := find(p.Kind, p.Text)
				d.Hint, d.Always = p.Hint, d.Always || p.Always || out
				d.Places = append(d.Places, DetailPlace{t.in, fileName(t), p.Span})
			}
		}
	}
	for _, m := range r.Masks {
		d := find(m.Kind, m.Text)
		d.Mask = m
		for _, t := range texts {
			for _, s := range app.Occurrences(t.text, m.Text) {
				d.add(DetailPlace{t.in, fileName(t), s})
			}
		}
	}
	list = slices.DeleteFunc(list, func(d Detail) bool { return !d.Decided() && !d.Always && coveredBy(list, d) })
	slices.SortStableFunc(list, Detail.compare)
	return list
}

func fileName(t readText) string {
	if t.in == InFile {
		return t.text
	}
	return ""
}

// add adds a place where a detail stands, if it is not there yet.
func (d *Detail) add(p DetailPlace) {
	if !slices.ContainsFunc(d.Places, func(o DetailPlace) bool {
		return o.In == p.In && o.File == p.File && o.Span.From < p.Span.To && p.Span.From < o.Span.To
	}) {
		d.Places = append(d.Places, p)
		slices.SortFunc(d.Places, DetailPlace.compare)
	}
}

// coveredBy reports whether a detail stands only within passages that are left out:
// it goes with them.
func coveredBy(list []Detail, d Detail) bool {
	return !slices.ContainsFunc(d.Places, func(p DetailPlace) bool {
		return !slices.ContainsFunc(list, func(o Detail) bool {
			return o.Out() && slices.ContainsFunc(o.Places, func(w DetailPlace) bool {
				return w.In == p.In && w.File == p.File && w.Span.From <= p.Span.From && p.Span.To <= w.Span.To
			})
		})
	})
}

// detailTexts is in which order the texts of a response are read.
var detailTexts = []DetailText{InSubject, InText, InFile, InContact}

func (p DetailPlace) compare(o DetailPlace) int {
	return cmp.Or(cmp.Compare(slices.Index(detailTexts, p.In), slices.Index(detailTexts, o.In)),
		cmp.Compare(p.File, o.File), cmp.Compare(p.Span.From, o.Span.From))
}

// compare puts details in the order in which they are read; those that are gone come
// last.
func (d Detail) compare(o Detail) int {
	if d.Gone() || o.Gone() {
		return len(o.Places) - len(d.Places)
	}
	return d.Places[0].compare(o.Places[0])
}
