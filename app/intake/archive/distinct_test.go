package archive

import (
	"slices"
	"testing"
)

func TestEachFileHasAPlaceOfItsOwn(t *testing.T) {
	p := newPlaces()
	var got []string
	for _, name := range []string{
		"brev.txt", "brev.txt", "brev.txt", "svar/brev.txt", "svar/brev.txt", "BREV.txt", "svar",
		"flere.zip", "flere.zip/a.txt", "flere.zip/b.txt", "brev (2).txt", "uden", "uden",
	} {
		got = append(got, p.distinct(name))
	}
	want := []string{
		"brev.txt", "brev (2).txt", "brev (3).txt", "svar/brev.txt", "svar/brev (2).txt", "BREV.txt", "svar (2)",
		"flere.zip", "flere.zip (2)/a.txt", "flere.zip (2)/b.txt", "brev (2) (2).txt", "uden", "uden (2)",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}
