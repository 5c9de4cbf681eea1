package likeness_test

import (
	"strings"
	"testing"

	"hvidbog/app/likeness"
)

func TestShortTextsAreAlikeOnlyWhenTheSameIsSaid(t *testing.T) {
	const form = "Jeg er imod, at Mamma Mia flytter til Brønshøj, for vi har brug for et sted tæt på, hvor vi bor, og det har vi i dag."
	for _, c := range []struct {
		a, b  string
		alike bool
	}{
		{"", "", false},
		{"Kære udvalg", "Kære udvalg", false},
		{"Ingen bemærkninger", "Ingen bemærkninger", true},
		{"Ingen bemærkninger.", "Kære udvalg\n\nINGEN BEMÆRKNINGER\n\nMed venlig hilsen\nValby Lokaludvalg", true},
		{"Ingen bemærkninger", "Ingen bemærkninger til høringen", false},
		{"Vi har ingen bemærkninger til høringen.", "Vi har ingen bemærkninger til scenariet.", false},
		{"Jeg er imod, at Mamma Mia flytter.", "Jeg er imod, at FriNova flytter.", false},
		{"Jeg støtter det.", "Jeg støtter det ikke.", false},
		{form, form + " Ole", true},
		{form, "Hej\nMit navn er Eva. " + form + "\nMvh Eva", true},
		{form, strings.Replace(form, "imod", "mod", 1), true},
		{form, "Jeg er imod, at Mamma Mia flytter til Brønshøj, for jeg har boet her i tyve år, og min søster kan ikke tage bussen så langt alene.", false},
	} {
		a, b := likeness.PrintOf(c.a), likeness.PrintOf(c.b)
		if a.Alike(b) != c.alike || b.Alike(a) != c.alike {
			t.Errorf("%q and %q: alike is %v, want %v", c.a, c.b, a.Alike(b), c.alike)
		}
	}
}

// A letter is not like the one it quotes, nor a sentence like the letter it stands in.
func TestQuotingIsNotSendingTheSame(t *testing.T) {
	w := newWriter(11)
	for range 200 {
		form := w.form()
		model := likeness.PrintOf(w.sent(form))
		quoting := w.letter(append([][]string{{"I et brev, som mange har sendt, står der: ”" + form[2] + "”"}}, w.ownParagraphs()...)...)
		if model.Alike(likeness.PrintOf(quoting)) {
			t.Errorf("the letter %q quotes only a sentence of %q", quoting, form)
		}
		if model.Alike(likeness.PrintOf(form[2])) {
			t.Errorf("%q is a sentence of %q", form[2], form)
		}
	}
}
