package app_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"hvidbog/app"
)

func TestWhatIsSearchedForIsFoundHoweverItIsSpelt(t *testing.T) {
	for want, spellings := range map[string][]string{
		"norregard":    {"Nørregård", "Nørregaard", "NØRREGÅRD", "NØRREGAARD", "norregard", "Nörregård", "Norrega\u030ard"},
		"abenra":       {"Åbenrå", "Aabenraa", "AABENRÅ", "åbenraa"},
		"kaere":        {"Kære", "KÆRE", "kære", "kaere", "käre", "ka\u0308re"},
		"cafe":         {"Café", "CAFÉ", "cafe\u0301", "cafe"},
		"muller":       {"Müller", "MÜLLER"},
		"lukasz":       {"Łukasz", "łukasz"},
		"strasse":      {"Straße", "STRASSE", "straẞe"},
		"thorunn":      {"Þórunn"},
		"gudrun":       {"Guðrún", "Guđrun"},
		"oeuvre":       {"œuvre", "Œuvre"},
		"samvaer":      {"sam\u00advær", "sam\u200bvær", "samvær"},
		"fire":         {"ﬁre", "ｆｉｒｅ"},
		"2015-0273113": {"2015-0273113", "2015–0273113", "2015‑0273113", "2015\u22120273113"},
		"a b":          {"a b", "A\u00a0B", "å b"},
		"emoji 🙂":      {"Emoji 🙂"},
	} {
		for _, s := range spellings {
			if got := app.Fold(s); got != want {
				t.Errorf("%q folds to %q, want %q", s, got, want)
			}
		}
	}
}

func TestWordsThatDifferStayApart(t *testing.T) {
	for _, pair := range [][2]string{{"bro", "bror"}, {"tilbud", "tilbød"}, {"et", "æt"}, {"hær", "her"}, {"14", "1 4"}, {"l'", "l"}} {
		if app.Fold(pair[0]) == app.Fold(pair[1]) {
			t.Errorf("%q and %q fold to the same", pair[0], pair[1])
		}
	}
}

func TestFoldingEveryCharacterTwiceChangesNothing(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if !utf8.ValidRune(r) || unicode.In(r, unicode.Han, unicode.Hangul, unicode.Co) || r > 0xff && !unicode.IsGraphic(r) {
			continue // nothing is done to these, and they are a million
		}
		once := app.Fold(string(r))
		if twice := app.Fold(once); twice != once {
			t.Errorf("%U folds to %q and then to %q", r, once, twice)
		}
		if plain := app.Fold(norm.NFD.String(string(r))); plain != once {
			t.Errorf("%U folds to %q, and taken apart to %q", r, once, plain)
		}
	}
}

func TestFolding(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := strange().Draw(t, "a"), strange().Draw(t, "b")
		folded := app.Fold(a + b)
		if again := app.Fold(folded); again != folded {
			t.Fatalf("%q folds to %q and then to %q", a+b, folded, again)
		}
		if !utf8.ValidString(folded) {
			t.Fatalf("%q folds to %q", a+b, folded)
		}
		// So the answers to a query can be narrowed while it is typed on.
		if utf8.ValidString(a) && !strings.HasPrefix(folded, app.Fold(a)) {
			t.Fatalf("%q folds to %q, which does not begin with %q", a+b, folded, app.Fold(a))
		}
	})
}

func TestNamesThatAreTheSame(t *testing.T) {
	for _, same := range [][]string{
		{"Bevar Mamma Mia", "bevar mamma mia", "”Bevar Mamma Mia”", "Bevar Mamma-Mia", " Bevar  Mamma Mia. "},
		{"Nørregård", "Nørregaard", "norregard"},
		{"Brønshøj-Husum Lokaludvalg", "Brønshøj/Husum lokaludvalg", "Bronshoj Husum Lokaludvalg"},
		{"Vesterbro/Kongens Enghave", "vesterbro kongens enghave"},
		{"Café Rose", "Cafe Rose"},
	} {
		for _, name := range same {
			if app.FoldName(name) != app.FoldName(same[0]) {
				t.Errorf("%q is another than %q", name, same[0])
			}
		}
	}
	for _, pair := range [][2]string{{"Anna Andersen", "Ann Andersen"}, {"Center City", "Center Nordvest"}, {"Borger 1", "Borger 11"}} {
		if app.FoldName(pair[0]) == app.FoldName(pair[1]) {
			t.Errorf("%q is taken for %q", pair[0], pair[1])
		}
	}
	for _, nothing := range []string{"", " ", "–", "”!”", "🙂"} {
		if got := app.FoldName(nothing); got != "" {
			t.Errorf("%q is the name %q", nothing, got)
		}
	}
}

func TestDanesSortAeOeAaLast(t *testing.T) {
	want := []string{
		"amadeus", "Amager Vest", "Amager Øst", "Bispebjerg", "Borger 2", "Borger 10", "Brønshøj", "Valby", "Vanløse", "Zebra",
		"Ærø", "Østerbro", "Aabenraa", "Åse",
	}
	rapid.Check(t, func(t *rapid.T) {
		got := rapid.Permutation(want).Draw(t, "names")
		slices.SortFunc(got, app.Collator().CompareString)
		if !slices.Equal(got, want) {
			t.Fatalf("sorted: %q", got)
		}
	})
}

func TestTheOrderDoesNotContradictItself(t *testing.T) {
	collator := app.Collator()
	rapid.Check(t, func(t *rapid.T) {
		names := rapid.SliceOfN(strange(), 3, 3).Draw(t, "names")
		a, b, c := names[0], names[1], names[2]
		if collator.CompareString(a, b) != -collator.CompareString(b, a) {
			t.Fatalf("%q and %q each come first", a, b)
		}
		if collator.CompareString(a, b) <= 0 && collator.CompareString(b, c) <= 0 && collator.CompareString(a, c) > 0 {
			t.Fatalf("%q ≤ %q ≤ %q, and yet the first comes last", a, b, c)
		}
	})
}

// strange draws texts of the letters that give trouble, and of any others.
func strange() *rapid.Generator[string] {
	letters := []rune("aaAåÅäÄæÆøØöéüłßþðœ bcd12 09-–.,\u0308\u030a\u0301\u00ad\u00a0ǟǽǿﬁ🙂")
	return rapid.OneOf(rapid.StringOf(rapid.SampledFrom(letters)), rapid.String())
}

func BenchmarkFold(b *testing.B) {
	text := strings.Repeat("Vi er glade for samværstilbuddet på Nørrebro, og vi håber, at I læser vores høringssvar. ", 27)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		app.Fold(text)
	}
}

func BenchmarkFoldName(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		app.FoldName("Brønshøj-Husum Lokaludvalg")
	}
}
