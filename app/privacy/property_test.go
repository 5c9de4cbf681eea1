package privacy

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"hvidbog/app"
)

var (
	givenNames = []string{"Karen", "Bo", "Anne-Marie", "Åse", "René", "Maria", "Fatima", "Søren", "Hans", "Ea", "Mia"}
	surnames   = []string{"Holm", "Nørregaard", "El-Khatib", "Skov", "Åkjær", "Jensen", "Winther-Dahl", "Lange"}
	sayings    = []string{
		"vi", "ønsker", "at", "Mamma Mia", "bevares", "på", "Nørrebro", "og", "\n", "–", "sagsnr. 2015-0273113-4", ".",
		"den 18. oktober 2015", "«det»", "(fordi)", "skov", "lange", "hans", "12.500 kr.", "kl. 10-14", "æble", "\t",
	}
)

// saying draws ordinary words, none of them a name.
func saying(t *rapid.T) []string {
	return rapid.SliceOfN(rapid.SampledFrom(sayings), 0, 12).Draw(t, "saying")
}

// written draws a name as somebody might write it.
func written(t *rapid.T, name string) string {
	given, surname, _ := strings.Cut(name, " ")
	switch rapid.IntRange(0, 9).Draw(t, "written") {
	case 0:
		return strings.ToUpper(name)
	case 1:
		return strings.ToLower(name)
	case 2:
		return given + "\r\n" + surname
	case 3:
		return given + "  " + surname + "s"
	case 4:
		return surname + ", " + given
	case 5:
		return given + " B. " + surname
	case 6:
		return "\u201d" + given + "\u2019s\u201d"
	case 7:
		runes := []rune(given)
		return string(runes[:1]) + "\u00ad" + string(runes[1:]) + "\u200b " + surname
	case 8:
		return "(" + surname + ")"
	}
	return name
}

func TestNamesNeverComeThrough(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		c := Config{Omitted: leftOut("[udeladt]"), Keep: []string{"Mamma Mia", "Nørrebro"}}
		var names []string
		for i := range rapid.IntRange(1, 5).Draw(rt, "people") {
			name := rapid.SampledFrom(givenNames).Draw(rt, "given") + " " + rapid.SampledFrom(surnames).Draw(rt, "surname")
			names = append(names, name)
			c.People = append(c.People, Person{Label: "Borger " + string(rune('1'+i)), Names: []string{name}})
		}
		m := New(c)
		words := saying(rt)
		for range rapid.IntRange(1, 4).Draw(rt, "times") {
			words = append(words, "med", written(rt, rapid.SampledFrom(names).Draw(rt, "who")))
			words = append(words, saying(rt)...)
		}
		text := strings.Join(words, " ")
		masked := m.Mask(text)
		left := strings.FieldsFunc(strings.ReplaceAll(masked, "Mamma Mia", "stedet"), func(r rune) bool { return !unicode.IsLetter(r) })
		for _, name := range names {
			for _, part := range strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' }) {
				for _, w := range left {
					if unicode.IsUpper([]rune(w)[0]) && app.Fold(w) == app.Fold(part) {
						rt.Fatalf("%q of %q comes through\n%q\n%q", w, name, text, masked)
					}
				}
			}
			if strings.Contains(app.Fold(strings.Join(left, " ")), app.Fold(strings.ReplaceAll(name, "-", " "))) {
				rt.Fatalf("%q comes through\n%q\n%q", name, text, masked)
			}
		}
		if again := m.Mask(masked); again != masked {
			rt.Fatalf("masked twice: %q, then %q", masked, again)
		}
	})
}

func TestOtherTextIsLeftAlone(t *testing.T) {
	m := New(Config{Omitted: leftOut("[udeladt]"), Keep: []string{"Mamma Mia", "Nørrebro"}, People: []Person{
		{Label: "Borger 1", Names: []string{"Mia Skov"}}, {Label: "Borger 2", Names: []string{"Karen Lange"}},
	}})
	rapid.Check(t, func(rt *rapid.T) {
		words := slices.DeleteFunc(saying(rt), func(w string) bool { return w == "skov" || w == "lange" || w == "\n" })
		text := strings.Join(words, " ")
		if text == "" {
			return
		}
		if masked := m.Mask("Vi skriver: " + text); masked != "Vi skriver: "+text {
			rt.Fatalf("%q became %q", text, masked)
		}
	})
}

// TestAnyTextCanBeMasked looks for texts that the masker stumbles over.
func TestAnyTextCanBeMasked(t *testing.T) {
	m := New(Config{Omitted: leftOut("…"), People: []Person{{Label: "Borger 1", Names: []string{"", "-", "Åse  Holm", "a"}}}, Addresses: []string{"", "12", "A 1"}, Keep: []string{""}})
	rapid.Check(t, func(rt *rapid.T) {
		m.Mask(rapid.String().Draw(rt, "text"))
		m.Mask(string(rapid.SliceOf(rapid.Byte()).Draw(rt, "bytes")))
		m.Mask(rapid.StringMatching(`[0-9+() .\-@aA'’s]{0,60}`).Draw(rt, "figures"))
	})
}

func TestNamesIn(t *testing.T) {
	for contact, want := range map[string][]string{
		"":            nil,
		"Mette Lind":  {"Mette Lind"},
		"mail@kk.dk":  nil,
		"33 66 33 66": nil,
		"Mette Lind, mette@kk.dk, tlf. 33 66 33 66":   {"Mette Lind"},
		"Mette Lind <mette@kk.dk>":                    {"Mette Lind"},
		"Mette Lind\nUtterslevvej 12\n2400 København": {"Mette Lind"},
		"Mette Lind / Ole Holm":                       {"Mette Lind", "Ole Holm"},
	} {
		if got := NamesIn(contact); !slices.Equal(got, want) {
			t.Errorf("NamesIn(%q) is %q, want %q", contact, got, want)
		}
	}
}
