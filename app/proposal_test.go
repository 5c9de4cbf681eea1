package app_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hvidbog/app"
)

func TestAPassageIsFoundWhereverItsWordsStand(t *testing.T) {
	for _, c := range []struct {
		text, passage string
		want          []string
	}{
		{"Ring på 26 30 12 34, eller 26\n30 12\u00a034.", "26 30 12 34", []string{"26 30 12 34", "26\n30 12\u00a034"}},
		{"Åse Krog kom. ÅSE  KROG gik.", "åse krog", []string{"Åse Krog", "ÅSE  KROG"}},
		{"Det er Åse Krogs hus i Krogsbæk.", "Krog", []string{"Krogs"}},
		{"Det er Aase Krog.", "Åse Krog", []string{"Aase Krog"}},
		{"Skriv til ase@post.dk", "ase@post.dk", []string{"ase@post.dk"}},
		{"Skriv til base@post.dk", "ase@post.dk", nil},
		{"010203-1234 og 0102031234", "010203-1234", []string{"010203-1234"}},
		{"", "Krog", nil},
		{"Krog", " \n", nil},
		{"Jeg er syg. Meget syg.", "Jeg er syg. Meget syg.", []string{"Jeg er syg. Meget syg."}},
	} {
		var got []string
		for _, s := range app.Occurrences(c.text, c.passage) {
			got = append(got, s.In(c.text))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q in %q: %q, want %q", c.passage, c.text, got, c.want)
		}
	}
}

// Whatever is taken out of a text by whole words is found in it again.
func TestAnyPassageIsFoundAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.StringMatching(`[A-ZÆØÅa-zæøåé0-9]{1,6}[.,@-]?`), 1, 20).Draw(t, "words")
		from := rapid.IntRange(0, len(words)-1).Draw(t, "from")
		to := rapid.IntRange(from+1, len(words)).Draw(t, "to")
		text, passage := strings.Join(words, " "), strings.Join(words[from:to], "\n")
		for _, s := range app.Occurrences(text, passage) {
			if app.Fold(strings.Join(strings.Fields(s.In(text)), " ")) == app.Fold(strings.Join(words[from:to], " ")) {
				return
			}
		}
		t.Fatalf("%q is not found in %q", passage, text)
	})
}

func TestWordsAreFoundWhileTheyAreTyped(t *testing.T) {
	const text = "Min søster Åse Krog har en svær depression, og bor på\nNørre Allé 4."
	for typed, want := range map[string]string{
		"dep": "depression", "aase k": "Åse Krog", "svær  dep": "svær depression", "nørre allé": "Nørre Allé", "på nør": "på\nNørre",
		"": "", " ": "", "hus": "", "øster": "", "åse krog har ikke": "", "depression,": "depression,",
	} {
		s, ok := app.WordsTyped(text, typed)
		if got := s.In(text); got != want || ok != (want != "") {
			t.Errorf("%q finds %q, %v, want %q", typed, got, ok, want)
		}
	}
}
