package xwidget

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// texts draws what comes in letters: words, long lines, blank lines, addresses,
// and what nobody expects.
func texts() *rapid.Generator[string] {
	part := rapid.OneOf(
		rapid.SampledFrom([]string{"\n", "\n\n", "\n\n\n", " ", ". ", "æøå ", "Mamma Mia", "👩🏽‍🦽", "\r\n", "\t"}),
		rapid.String(),
		rapid.Custom(func(t *rapid.T) string {
			return strings.Repeat(rapid.SampledFrom([]string{"ord ", "x", "å", "En sætning. ", "linje\n"}).Draw(t, "word"),
				rapid.IntRange(0, 2000).Draw(t, "times"))
		}),
	)
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(part, 0, 12).Draw(t, "parts"), "")
	})
}

func TestCuttingLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := texts().Draw(t, "text")
		pieces := cut(text)
		if got := join(pieces); got != text {
			t.Fatalf("cut and joined: %q, was %q", got, text)
		}
		for i, p := range pieces {
			if len(p.text) > pieceLimit {
				t.Fatalf("piece %d has %d bytes", i, len(p.text))
			}
			if utf8.ValidString(text) && !utf8.ValidString(p.text) {
				t.Fatalf("piece %d was cut within a letter", i)
			}
			if strings.Trim(p.end, "\n") != "" {
				t.Fatalf("piece %d ends with %q", i, p.end)
			}
		}
	})
}

func TestRecuttingLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pieces := cut(texts().Draw(t, "text"))
		i := rapid.IntRange(0, len(pieces)-1).Draw(t, "piece")
		pieces[i].text = texts().Draw(t, "edited")
		want := join(pieces)
		pieces, _ = recut(pieces, i)
		if got := join(pieces); got != want {
			t.Fatalf("recut: %q, was %q", got, want)
		}
	})
}

// Backspace at the start of a piece does what it does in any text.
func TestMergingTakesOneCharacterAway(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pieces := cut(strings.ToValidUTF8(texts().Draw(t, "text"), "?"))
		i := rapid.IntRange(0, len(pieces)-1).Draw(t, "piece")
		before, after := []rune(join(pieces[:i])), []rune(join(pieces[i:]))
		if len(before) > 0 {
			before = before[:len(before)-1]
		}
		merged, at, offset := merge(pieces, i)
		if got, want := join(merged), string(before)+string(after); got != want {
			t.Fatalf("merged: %q, want %q", got, want)
		}
		caret := utf8.RuneCountInString(join(merged[:at])) + offset
		if caret != len(before) {
			t.Fatalf("the caret is behind rune %d, want %d", caret, len(before))
		}
	})
}

func TestDeletingTakesTheNextCharacterAway(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pieces := cut(strings.ToValidUTF8(texts().Draw(t, "text"), "?"))
		i := rapid.IntRange(0, len(pieces)-1).Draw(t, "piece")
		before := join(pieces[:i]) + pieces[i].text
		after := []rune(join(pieces)[len(before):])
		if len(after) > 0 && i < len(pieces)-1 {
			after = after[1:]
		}
		if got, want := join(mergeNext(pieces, i)), before+string(after); got != want {
			t.Fatalf("deleted: %q, want %q", got, want)
		}
	})
}

func TestAPlaceIsFoundAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pieces := cut(texts().Draw(t, "text"))
		i := rapid.IntRange(0, len(pieces)-1).Draw(t, "piece")
		before := utf8.RuneCountInString(join(pieces[:i]))
		offset := rapid.IntRange(0, utf8.RuneCountInString(pieces[i].text)).Draw(t, "offset")
		at, rest := placeOf(pieces, before+offset)
		if got := utf8.RuneCountInString(join(pieces[:at])) + rest; got != before+offset {
			t.Fatalf("rune %d was found as %d", before+offset, got)
		}
	})
}

func TestCutsWhereAReaderWould(t *testing.T) {
	sentence := "Stedet betyder alt for os, der kommer der hver dag. "
	pieces := cut(strings.Repeat(sentence, 60))
	for _, p := range pieces[:len(pieces)-1] {
		if !strings.HasSuffix(p.text, ". ") {
			t.Errorf("cut within a sentence: …%q", p.text[len(p.text)-20:])
		}
	}
	address := "Bevar Mamma Mia\nFrederikssundsvej\n2400 København NV"
	if pieces := cut("Kære udvalg\n\n" + address + "\n"); len(pieces) != 2 || pieces[1].text != address+"\n" {
		t.Errorf("an address is one piece: %q", pieces)
	}
}
