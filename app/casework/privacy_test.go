package casework_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"hvidbog/app"
	"hvidbog/app/casework"
)

// found finds what tests need to be found: figures in groups, and words that begin
// with a capital and are not the first.
var found = regexp.MustCompile(`\d\d \d\d \d\d \d\d|Åse Krog|Bo Lund|\bMia\b`)

// reader is a finder that counts what it reads.
type reader struct{ texts int }

func (rd *reader) propose(text string) []app.Proposal {
	rd.texts++
	var list []app.Proposal
	for _, at := range found.FindAllStringIndex(text, -1) {
		p := app.Proposal{Kind: app.MaskName, Span: app.Span{From: at[0], To: at[1]}, Text: text[at[0]:at[1]]}
		if p.Text[0] <= '9' {
			p.Kind = app.MaskPhone
		}
		list = append(list, p)
	}
	return list
}

// knownParties knows the names of the hearing's parties.
func knownParties(f *app.CaseFile) func(string, app.Proposal) (known, out bool) {
	return func(_ string, p app.Proposal) (known, out bool) {
		for _, o := range f.Parties {
			if strings.Contains(o.Name, p.Text) {
				return true, o.Private
			}
		}
		return false, false
	}
}

// tell is what the details are, each on a line.
func tell(details []casework.Detail) []string {
	var list []string
	for _, d := range details {
		line := fmt.Sprint(d.Kind, " ", d.Text)
		for _, p := range d.Places {
			line += fmt.Sprint(" ", p.In, ":", p.Span.From)
		}
		switch {
		case d.Always:
			line += " always"
		case d.Mask.Waved():
			line += " read"
		case d.Decided():
			line += " out"
		case d.Undecided():
			line += " ?"
		}
		list = append(list, line)
	}
	return list
}

func TestWhatAResponseMayTell(t *testing.T) {
	for _, c := range []struct {
		what  string
		r     app.Response
		masks []app.Mask
		want  []string
	}{
		{"nothing", app.Response{Text: "Kære udvalg"}, nil, nil},
		{"a name twice and a number", app.Response{Text: "Åse Krog: 26 30 12 34. Åse Krog"}, nil, []string{"name Åse Krog text:0 text:24 ?", "phone 26 30 12 34 text:11 ?"}},
		{"a kept name", app.Response{Text: "Bevar Mamma Mia"}, nil, nil},
		{"a private person's name", app.Response{Text: "Hilsen Bo Lund"}, nil, []string{"name Bo Lund text:7 always"}},
		{
			"in the subject and a file",
			app.Response{Subject: "Fra Åse Krog", Attachments: []app.Attachment{{FileRef: app.FileRef{SHA256: sum("a"), Name: "Åse Krog.pdf"}}}},
			nil,
			[]string{"name Åse Krog subject:4 file:0 ?"},
		},
		{"among the contact details alone", app.Response{Text: "Ja", Contact: "26 30 12 34"}, nil, []string{"phone 26 30 12 34 contact:0"}},
		{
			"one left out",
			app.Response{Text: "Åse Krog: 26 30 12 34"},
			[]app.Mask{{Kind: app.MaskName, Text: "ÅSE KROG"}},
			[]string{"name Åse Krog text:0 out", "phone 26 30 12 34 text:11 ?"},
		},
		{
			"one within a passage that is left out",
			app.Response{Text: "Jeg er syg, siger Åse Krog. Ring 26 30 12 34."},
			[]app.Mask{{Kind: app.MaskHealth, Text: "Jeg er syg, siger Åse Krog."}},
			[]string{"health Jeg er syg, siger Åse Krog. text:0 out", "phone 26 30 12 34 text:34 ?"},
		},
		{
			"one within a passage that may be read",
			app.Response{Text: "Jeg er syg, siger Åse Krog."},
			[]app.Mask{{Kind: app.MaskHealth, Text: "Jeg er syg, siger Åse Krog.", Reason: "Det er sagt på mødet"}},
			[]string{"health Jeg er syg, siger Åse Krog. text:0 read", "name Åse Krog text:18 ?"},
		},
		{"what is gone comes last", app.Response{Text: "Åse Krog"}, []app.Mask{{Kind: app.MaskName, Text: "Bo Holm"}}, []string{"name Åse Krog text:0 ?", "name Bo Holm out"}},
	} {
		t.Run(c.what, func(t *testing.T) {
			c.r.Masks = c.masks
			f := app.NewCaseFile([]app.Record{
				&app.Hearing{Base: app.Base{ID: "h"}}, &app.Party{Base: app.Base{ID: "p"}, Name: "Bevar Mamma Mia"},
				&app.Party{Base: app.Base{ID: "q"}, Name: "Bo Lund", Private: true}, &c.r,
			})
			pv := casework.NewPrivacy(new(reader).propose, knownParties)
			if got := tell(pv.Details(f, &c.r)); !slices.Equal(got, c.want) {
				t.Errorf("there are %q, want %q", got, c.want)
			}
		})
	}
}

func sum(s string) string { return strings.Repeat(s, 64) }

// A response is read once, and heard again when a name becomes known.
func TestAResponseIsReadOnce(t *testing.T) {
	d := newDay(t)
	rd := new(reader)
	pv := casework.NewPrivacy(rd.propose, knownParties)
	var first *app.Response
	for range 20 {
		r := d.log("Åse Krog: 26 30 12 34.")
		if first == nil {
			first = r
		}
	}
	count := func(want, most int) {
		t.Helper()
		before := rd.texts
		if got := len(pv.Undecided(d.File())); got != want {
			t.Errorf("%d are undecided, want %d", got, want)
		}
		if n := rd.texts - before; n > most {
			t.Errorf("%d texts were read, want %d at most", n, most)
		}
	}
	count(40, 21*3)
	count(40, 0)
	mustDo(t, d.Mask(first.ID, app.MaskName, "Åse Krog"))
	count(39, 3)
	must[*app.Party](t)(d.AddParty(app.Party{Name: "Åse Krog", Kind: app.Citizen, Private: true}))
	count(20, 0)
	must[app.Change](t)(d.Undo())
	count(39, 0)
	open := pv.Undecided(d.File())
	mustDo(t, d.MaskAll(open[0].Passage(), open[1].Passage()))
	count(37, 6)
}

// Deciding of one letter among 5,000 costs little.
func BenchmarkUndecided(b *testing.B) {
	records := []app.Record{&app.Hearing{Base: app.Base{ID: "h"}}}
	for i := range 5000 {
		records = append(records, &app.Response{Base: app.Base{ID: app.ID(fmt.Sprint(i))}, Number: i + 1, Text: strings.Repeat("Vi bor her, og det er godt. ", 60) + "Åse Krog: 26 30 12 34."})
	}
	f := app.NewCaseFile(records)
	rd := new(reader)
	pv := casework.NewPrivacy(rd.propose, nil)
	pv.Undecided(f)
	for b.Loop() {
		r := app.CloneOf(f.Responses[77])
		f = f.With([]app.Record{r}, nil)
		if len(pv.Undecided(f)) != 10000 {
			b.Fatal("not all are found")
		}
	}
}

// What would take long is not found at once, and is when it has been found.
func TestManyLettersAreReadBesideTheWindow(t *testing.T) {
	d := newDay(t)
	pv := casework.NewPrivacy(new(reader).propose, knownParties)
	for range 30 {
		d.log("Åse Krog: 26 30 12 34.")
	}
	few := d.File()
	if list, ok := pv.AtOnce(few); !ok || len(list) != 60 {
		t.Errorf("of 30 are found %d, %v", len(list), ok)
	}
	for range 100 {
		d.log("Åse Krog.")
	}
	if _, ok := pv.AtOnce(d.File()); ok {
		t.Error("a hundred are read while one waits")
	}
	if n := len(pv.Undecided(d.File())); n != 160 {
		t.Errorf("%d are undecided", n)
	}
	mustDo(t, d.Mask(d.File().Numbered(5).ID, app.MaskName, "Åse Krog"))
	if list, ok := pv.AtOnce(d.File()); !ok || len(list) != 159 {
		t.Errorf("after one is decided %d are undecided, %v", len(list), ok)
	}
	if n := len(pv.Undecided(few)); n != 60 {
		t.Errorf("in an older version %d are undecided", n)
	}
}

// Several may ask at a time, about several versions.
func TestSeveralAskAtATime(t *testing.T) {
	d := newDay(t)
	d.log("Åse Krog: 26 30 12 34.")
	pv := casework.NewPrivacy(func(text string) []app.Proposal { return new(reader).propose(text) }, knownParties)
	var wg sync.WaitGroup
	for i := range 8 {
		r := d.log("Åse Krog.")
		f := d.File()
		wg.Go(func() {
			for range 20 {
				if n := len(pv.Undecided(f)); n != i+3 {
					t.Errorf("%d are undecided, want %d", n, i+3)
				}
				if n := len(pv.Details(f, r)); n != 1 {
					t.Errorf("one tells %d", n)
				}
				pv.AtOnce(f)
			}
		})
	}
	wg.Wait()
}
