package reading

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestLinesFlow(t *testing.T) {
	for _, c := range []struct{ what, page, want string }{
		{
			"lines that the paper breaks",
			"Til Socialudvalget\nVi er bekymrede for, at Mamma Mia lukker, og beder om, at\nudvalget ser på det en gang til. Stedet betyder meget for os.\nVenlig hilsen\nAnna Andersen",
			"Til Socialudvalget\nVi er bekymrede for, at Mamma Mia lukker, og beder om, at udvalget ser på det en gang til. Stedet betyder meget for os.\nVenlig hilsen\nAnna Andersen",
		},
		{
			"words that were divided",
			"Vi er bekymrede for, at aktivitets- og samværstilbuddene luk-\nker, og at det går ud over dem, der har mest brug for pleje-\nog omsorgstilbud på Vesterbro og i Kongens Enghave og i 2016-\n2017 også i Center-\nNordvest.",
			"Vi er bekymrede for, at aktivitets- og samværstilbuddene lukker, og at det går ud over dem, der har mest brug for pleje- og omsorgstilbud på Vesterbro og i Kongens Enghave og i 2016-2017 også i Center-\nNordvest.",
		},
		{
			"an invisible hyphen",
			"Vi er bekymrede for, at aktivitets- og samværstilbuddene luk\u00ad\nker",
			"Vi er bekymrede for, at aktivitets- og samværstilbuddene lukker",
		},
		{
			"a list",
			"Vi ønsker tre ting, som er vigtige for os, og som vi håber på:\n• at Mamma Mia bliver, hvor det er, og at der kommer en ny\n• at der kommer mere plads",
			"Vi ønsker tre ting, som er vigtige for os, og som vi håber på:\n• at Mamma Mia bliver, hvor det er, og at der kommer en ny\n• at der kommer mere plads",
		},
		{"short lines", "Anna Andersen\nUtterslevvej 12\n2400 København NV", "Anna Andersen\nUtterslevvej 12\n2400 København NV"},
		{
			"lines that are marked as broken",
			"Vi er bekymrede. \nMamma Mia lukker, \nsiger de.\nTak.",
			"Vi er bekymrede. Mamma Mia lukker, siger de.\nTak.",
		},
		{
			"a title over narrow lines that are marked as broken",
			"Høringssvar fra Bispebjerg Lokaludvalg i dag\nFørste del. Vi mener, at det er en god idé \nat bevare Mamma Mia, og at alle bør få det\nat vide.\n\uf0b7 Alle",
			"Høringssvar fra Bispebjerg Lokaludvalg i dag\nFørste del. Vi mener, at det er en god idé at bevare Mamma Mia, og at alle bør få det at vide.\n• Alle",
		},
		{
			"a sentence that goes on over the page",
			"Vi er bekymrede for, at Mamma Mia lukker, og beder om, at\fudvalget ser på det en gang til.\f2\nUdvalget",
			"Vi er bekymrede for, at Mamma Mia lukker, og beder om, at udvalget ser på det en gang til.\n2\nUdvalget",
		},
		{"nothing", " \n\f\n", ""},
	} {
		if got := flow(strings.Split(c.page, "\f")); got != c.want {
			t.Errorf("%s:\n%s", c.what, got)
		}
	}
}

// Whatever the lines are, no letter is lost but blanks and hyphens.
func TestNoLetterIsLostInTheFlow(t *testing.T) {
	bare := strings.NewReplacer(" ", "", "\n", "", "-", "", "\u00ad", "")
	rapid.Check(t, func(t *rapid.T) {
		pages := rapid.SliceOf(rapid.StringMatching(`([a-zA-ZæøåÆØÅ0-9.,•) \n\x{AD}-]{0,60}\n?){0,5}`)).Draw(t, "pages")
		if got, want := bare.Replace(flow(pages)), bare.Replace(strings.Join(pages, "")); got != want {
			t.Errorf("%q of %q", got, want)
		}
	})
}
