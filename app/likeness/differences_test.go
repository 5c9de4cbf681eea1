package likeness_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"hvidbog/app"
	"hvidbog/app/likeness"
)

// marked writes differences as one would with a pen: +added+, -missing-.
func marked(list []likeness.Passage) string {
	b := new(strings.Builder)
	for _, p := range list {
		text := strings.TrimSpace(p.Text)
		switch p.Mark {
		case likeness.Added:
			text = "+" + text + "+"
		case likeness.Missing:
			text = "-" + text + "-"
		}
		b.WriteString(text + " ")
	}
	return strings.TrimSpace(b.String())
}

func TestDifferencesAreMarkedWordByWord(t *testing.T) {
	model := "Kære udvalg\n\nJeg hedder Åse. Mamma Mia skal blive, hvor det er. Vi har brug for ro og et godt måltid.\n\nHilsen Åse"
	for _, c := range []struct{ text, want string }{
		{model, model},
		{"", "-" + model + "-"},
		{"!?", "-" + model + "- +!?+"},
		{
			"KÆRE UDVALG: Jeg hedder Åse. Mamma Mia skal blive hvor det er. Vi har brug for ro og et godt måltid! Hilsen Åse",
			"KÆRE UDVALG: Jeg hedder Åse. Mamma Mia skal blive hvor det er. Vi har brug for ro og et godt måltid! Hilsen Åse",
		},
		{
			"Kære udvalg. Jeg hedder Bo. Mamma Mia skal ikke blive, hvor det er. Jeg er kommet der i ni år og har fundet venner for livet. Vi har brug for ro. Hilsen Bo",
			"Kære udvalg. Jeg hedder -Åse.- +Bo.+ Mamma Mia skal +ikke+ blive, hvor det er. +Jeg er kommet der i ni år og har fundet venner for livet.+ Vi har brug for ro. -og et godt måltid.- Hilsen -Åse- +Bo+",
		},
	} {
		if got := marked(likeness.Differences(model, c.text)); got != c.want {
			t.Errorf("%q is marked\n%q, want\n%q", c.text, got, c.want)
		}
	}
}

// The text as it was sent can be read in the differences, and so can the words of the
// model.
func TestDifferencesLoseNothing(t *testing.T) {
	words := func(s string) []string {
		return strings.FieldsFunc(app.Fold(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
	}
	said := rapid.SliceOf(rapid.SampledFrom([]string{
		"Kære udvalg,\n\n", "Vi bliver. ", "Vi bliver her i huset. ", "vi", " ", "\r\n", "Ikke! ", "Mamma Mia", "á", "\u0301", "\u00ad", "12. maj ", "Mvh Åse", "🙂", "\xff",
	}))
	rapid.Check(t, func(t *rapid.T) {
		model, text := strings.Join(said.Draw(t, "model"), ""), strings.Join(said.Draw(t, "text"), "")
		var sent, old []string
		for _, p := range likeness.Differences(model, text) {
			if p.Mark != likeness.Missing {
				sent = append(sent, p.Text)
			}
			if p.Mark != likeness.Added {
				old = append(old, p.Text)
			}
		}
		if got := strings.Join(sent, ""); got != text {
			t.Fatalf("of %q is left %q", text, got)
		}
		if got, want := words(strings.Join(old, " ")), words(model); !slices.Equal(got, want) {
			t.Fatalf("of the model %q are left %q, want %q", model, got, want)
		}
		for _, s := range likeness.OwnSpans(model, text) {
			if own := s.In(text); own == "" || own != strings.TrimSpace(own) {
				t.Fatalf("%q is somebody's own in %q", own, text)
			}
		}
		if own := likeness.Own(text, text); len(own) > 0 {
			t.Fatalf("%q are somebody's own beside the same text", own)
		}
	})
}
