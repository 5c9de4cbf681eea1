package casework_test

import (
	"slices"
	"testing"

	"hvidbog/app"
	"hvidbog/app/casework"
)

// Two spellings of one party are offered to be merged; two parties whose names are
// only alike are not.
func TestAlike(t *testing.T) {
	for _, pair := range []struct {
		a, b string
		same bool
	}{
		{"Bevar Mamma Mia", "Støttegruppen Bevar Mamma Mia", true},
		{"Bevar Mamma Mia", "Bevar MammaMia", true},
		{"Bevar Mamma Mia", "bevar mama mia", true},
		{"Brugerrådet på Nordstjernen", "Nordstjernens brugerråd", true},
		{"Handicaprådet", "Handikaprådet", true},
		{"LAP København", "LAP", true},
		{"Nørrebro Lokaludvalg", "Lokaludvalget Nørrebro", true},
		{"Karen Holm", "Karen Holm", true},
		{"Amager Øst Lokaludvalg", "Amager Vest Lokaludvalg", false},
		{"Brugerrådet på Nordstjernen", "Brugerrådet på Ottilia", false},
		{"Karen Holm", "Karen Hald", false},
		{"Anna Berg", "Anne Berg", false},
		{"SIND", "LAP", false},
		{"–", "…", false},
	} {
		a := &app.Party{Base: app.Base{ID: "a"}, Name: pair.a}
		b := &app.Party{Base: app.Base{ID: "b"}, Name: pair.b}
		f := app.NewCaseFile([]app.Record{a, b})
		if got := slices.Contains(casework.Alike(f, a), b); got != pair.same {
			t.Errorf("%q and %q alike: %v", pair.a, pair.b, got)
		}
		if got := slices.Contains(casework.Alike(f, b), a); got != pair.same {
			t.Errorf("%q and %q alike: %v", pair.b, pair.a, got)
		}
	}
}
