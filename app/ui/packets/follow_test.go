package packets

import (
	"testing"

	"hvidbog/app/packet/doc"
)

func TestOneReadsOnInThePacketThatIsMadeAgain(t *testing.T) {
	from := []doc.Bookmark{{Title: "Resumé", Level: 1, Page: 3}, {Title: "Adressen", Level: 2, Page: 9}, {Title: "Slettet", Level: 2, Page: 20}}
	to := []doc.Bookmark{{Title: "Resumé", Level: 1, Page: 3}, {Title: "Ændret siden sidst", Level: 1, Page: 5}, {Title: "Adressen", Level: 2, Page: 11}}
	for page, want := range map[int]int{1: 1, 3: 3, 4: 4, 9: 11, 12: 14, 21: 21} {
		if got := follow(from, to, page); got != want {
			t.Errorf("page %d is page %d, want %d", page, got, want)
		}
	}
}
