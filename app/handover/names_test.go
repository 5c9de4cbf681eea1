package handover

import (
	"path"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

func TestNamesThatSomeSystemTakesForTheSame(t *testing.T) {
	n := names{}
	for _, c := range []struct{ folder, name, want string }{
		{"Svar/001", "Ærø på kort.pdf", "Svar/001/Ærø på kort.pdf"},
		{"Svar/001", "ærø PÅ kort.pdf", "Svar/001/ærø PÅ kort (2).pdf"},
		{"Svar/001", "ærø pa\u030a kort.pdf", "Svar/001/ærø på kort (3).pdf"},
		{"Svar/001", "ærø på kort (3).pdf", "Svar/001/ærø på kort (3) (2).pdf"},
		{"Svar/002", "ærø på kort.pdf", "Svar/002/ærø på kort.pdf"},
		{"", "nul.pdf", "fil_nul.pdf"},
		{"", "straße.txt", "straße.txt"},
		{"", "STRASSE.txt", "STRASSE (2).txt"},
	} {
		if got := n.in(c.folder, c.name); got != c.want {
			t.Errorf("%q is written as %q, want %q", c.name, got, c.want)
		}
	}
}

// Whatever senders have called their files, no two take the same place on any system,
// each can be written on any, and a Danish letter stays one.
func TestAnyNamesCanBeWrittenBesideEachOther(t *testing.T) {
	name := rapid.OneOf(
		rapid.String(),
		rapid.StringMatching(`(con|NUL|Aux|com1|lpt9|brev|Brev|BREV|kort på|ko?rt)( |\.|\(2\)|:|\\|/|\?){0,3}(pdf|PDF|txt)?`),
		rapid.Map(rapid.IntRange(100, 400), func(n int) string { return strings.Repeat("å", n) + ".pdf" }),
	)
	rapid.Check(t, func(t *rapid.T) {
		taken := map[string]string{}
		n := names{}
		for _, name := range rapid.SliceOfN(name, 1, 20).Draw(t, "names") {
			at := n.in("Svar/001", name)
			if other, is := taken[alike(at)]; is {
				t.Fatalf("%q is written as %q, which %q is", name, at, other)
			}
			taken[alike(at)] = name
			folder, base := path.Split(at)
			device, _, _ := strings.Cut(strings.ToLower(base), ".")
			switch {
			case folder != "Svar/001/" || base == "":
				t.Fatalf("%q is written as %q", name, at)
			case len(base) > 140 || !utf8.ValidString(base) || !norm.NFC.IsNormalString(base):
				t.Fatalf("%q is written as %q, which is too long or not a text", name, base)
			case strings.ContainsAny(base, `<>:"/\|?*`) || strings.ContainsFunc(base, unicode.IsControl):
				t.Fatalf("%q is written as %q, which Windows does not take", name, base)
			case strings.HasSuffix(base, " ") || strings.HasSuffix(base, ".") || strings.HasPrefix(base, "."):
				t.Fatalf("%q is written as %q, which loses its ends", name, base)
			case slices.Contains([]string{"con", "prn", "aux", "nul", "com1", "lpt9"}, strings.TrimSpace(device)):
				t.Fatalf("%q is written as %q, which is a device", name, base)
			}
		}
	})
}
