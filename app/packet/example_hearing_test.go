package packet_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"hvidbog/app/casework/caseworktest"
	"hvidbog/app/packet"
)

// TestTheExampleNamesNobodyPrivate reads the anonymised packet of the example word
// by word. Places and groups keep their names.
func TestTheExampleNamesNobodyPrivate(t *testing.T) {
	file := caseworktest.Example(t)
	text := told(build(t, file, packet.Anonymised))
	isOther := func(r rune) bool { return !unicode.IsLetter(r) }
	words := map[string]bool{}
	for _, w := range strings.FieldsFunc(text, isOther) {
		words[w] = true
	}
	inside := told(build(t, file, packet.Internal))
	people := 0
	for _, p := range file.Parties {
		if !p.Private {
			if !strings.Contains(text, p.Name) && strings.Contains(inside, p.Name) {
				t.Errorf("%q is not named any more", p.Name)
			}
			continue
		}
		people++
		for _, part := range strings.FieldsFunc(p.Name, isOther) {
			if unicode.IsUpper([]rune(part)[0]) && (words[part] || words[part+"s"] || words[strings.ToUpper(part)]) {
				t.Errorf("%q of %q is named", part, p.Name)
			}
		}
	}
	if people < 10 {
		t.Errorf("the example has only %d private persons to look for", people)
	}
	for _, r := range file.Responses {
		for _, name := range []string{r.Contact, r.Caseworker} {
			if name != "" && strings.Contains(text, name) && file.PartyNamed(name) == nil {
				t.Errorf("%q is named", name)
			}
		}
		if !strings.Contains(inside, strings.Fields(r.Text)[0]) {
			t.Errorf("response %d is not there", r.Number)
		}
	}
	for _, s := range file.Scenarios {
		if !slices.Contains(strings.Split(text, "\n"), s.Name) {
			t.Errorf("the scenario %q is not there", s.Name)
		}
	}
}
