package doc

import (
	"slices"
	"strings"
	"testing"
)

// everything is a document with a text of its own in every place that can have
// one: "1" to "68".
func everything() Document {
	return Document{
		Title: "1", CaseNo: "2", Author: "3", Subject: "4", Notice: "5", Keywords: "50", Draft: "51", Words: Words{Page: "6", Of: "7", Case: "8", Enclosures: "52"},
		Blocks: []Block{
			Cover{Authority: "9", Kind: "10", Title: "11", Subtitle: "12", Notice: "13", Facts: []Fact{{Name: "14", Value: Plain("15")}}},
			Contents{Title: "16", Depth: 2},
			Heading{Text: "17", Note: "18", Bookmark: "19", Anchor: "20"},
			Paragraph{Text: Text{{Text: "2"}, {Text: "1", Face: Bold}}},
			List{Items: []Text{Strong("22")}},
			Facts{{Name: "23", Value: Linked("24", "25")}},
			PageBreak{},
			Together{Table{Columns: []Column{{Title: "26"}}, Rows: []Row{{Cells: []Text{Plain("27")}}}}},
			Bars{Title: "28", Alt: "29", Values: []Value{{Name: "30"}}},
			Stacks{Title: "31", Alt: "32", Parts: []string{"33"}, Bars: []Stack{{Name: "34"}}},
			Columns{Title: "35", Alt: "36", Values: []Value{{Name: "37"}}},
			Matrix{
				Title: "38", Alt: "39", Heads: []Column{{Title: "40"}},
				Groups: []MatrixGroup{{Title: "41", Columns: []string{"42"}}},
				Rows:   []MatrixRow{{Heads: []Text{Plain("43")}, Marks: []string{"44"}}},
			},
			Tiles{Title: "45", Alt: "46", Tiles: []Tile{{Name: "47"}}},
			Sheet{Image: []byte("not a text"), Alt: "48", Text: "49"},
			Letter{
				Head:      Letterhead{Authority: "53", Units: []string{"54"}, Contact: []Fact{{Name: "55", Value: Plain("56")}}},
				Recipient: []string{"57"}, Date: "58", Marks: []Fact{{Name: "59", Value: Plain("60")}}, Subject: "61", Salutation: "62",
				Blocks: []Block{Paragraph{Text: Plain("63")}}, Closing: "64", Signature: []string{"65", "66"}, Enclosures: []string{"67", "68"},
			},
		},
	}
}

func TestStringsYieldsEveryText(t *testing.T) {
	want := strings.Fields("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55 56 57 58 59 60 61 62 63 64 65 66 67 68")
	got := slices.Collect(everything().Strings())
	slices.Sort(want)
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("the texts are\n%q, want\n%q", got, want)
	}
}

func TestStringsStops(t *testing.T) {
	n := 0
	for range everything().Strings() {
		if n++; n == 12 {
			break
		}
	}
	if n != 12 {
		t.Errorf("stopped after %d", n)
	}
}
