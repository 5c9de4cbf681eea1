package xwidget

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// piece is a paragraph of a long text, or a part of one that is too long to be
// laid out at every key. The pieces of a text, each with its end, are the text.
type piece struct {
	text string
	end  string // the line ends that follow it; none where a paragraph was cut
}

// pieceLimit is how many bytes a piece has at the most.
const pieceLimit = 1500

// cut takes a text apart: at blank lines, and where a paragraph is too long at
// the end of a line, a sentence or a word. Behind blank lines at the end there is
// an empty piece, so that one can write there.
func cut(text string) []piece {
	var pieces []piece
	for {
		i := strings.Index(text, "\n\n")
		if i < 0 {
			return append(pieces, cutParagraph(text, "")...)
		}
		rest := strings.TrimLeft(text[i:], "\n")
		end := text[i : len(text)-len(rest)]
		pieces = append(pieces, cutParagraph(text[:i], end)...)
		text = rest
	}
}

func cutParagraph(text, end string) []piece {
	var pieces []piece
	for len(text) > pieceLimit {
		i := cutPoint(text)
		if text[i-1] == '\n' {
			pieces = append(pieces, piece{text[:i-1], "\n"})
		} else {
			pieces = append(pieces, piece{text: text[:i]})
		}
		text = text[i:]
	}
	return append(pieces, piece{text, end})
}

// cutPoint is where the best place is to cut a text that is longer than a piece:
// in the second half of the piece, so that no piece is a crumb.
func cutPoint(text string) int {
	const half = pieceLimit / 2
	head := text[half:pieceLimit]
	if i := strings.LastIndexByte(head, '\n'); i >= 0 {
		return half + i + 1
	}
	sentence := -1
	for _, mark := range []string{". ", "! ", "? ", ": "} {
		sentence = max(sentence, strings.LastIndex(head, mark))
	}
	if sentence >= 0 {
		return half + sentence + 2
	}
	if i := strings.LastIndexByte(head, ' '); i >= 0 {
		return half + i + 1
	}
	i := pieceLimit
	for i > half && !utf8.RuneStart(text[i]) {
		i--
	}
	return i
}

// join puts pieces together again.
func join(pieces []piece) string {
	var b strings.Builder
	size := 0
	for _, p := range pieces {
		size += len(p.text) + len(p.end)
	}
	b.Grow(size)
	for _, p := range pieces {
		b.WriteString(p.text)
		b.WriteString(p.end)
	}
	return b.String()
}

// recut cuts a piece that was edited anew, and gives how many it became.
func recut(pieces []piece, i int) ([]piece, int) {
	parts := cut(pieces[i].text)
	parts[len(parts)-1].end += pieces[i].end
	return slices.Replace(pieces, i, i+1, parts...), len(parts)
}

// merge takes away the character before the piece, as Backspace does at its
// start: a line end, or where the pieces were one paragraph the last character of
// the one before. It gives the piece in which the place now is, and how many
// runes of it lie before the place.
func merge(pieces []piece, i int) (merged []piece, at, offset int) {
	if i == 0 {
		return pieces, 0, 0
	}
	before := pieces[i-1]
	if before.end != "" {
		before.end = before.end[1:]
	} else {
		_, size := utf8.DecodeLastRuneInString(before.text)
		before.text = before.text[:len(before.text)-size]
	}
	if before.end != "" {
		pieces[i-1] = before
		return pieces, i, 0
	}
	offset = utf8.RuneCountInString(before.text)
	one := piece{before.text + pieces[i].text, pieces[i].end}
	return slices.Replace(pieces, i-1, i+1, one), i - 1, offset
}

// mergeNext takes away the character after the piece, as Delete does at its end: a
// line end, or where the pieces were one paragraph the first character of the next.
func mergeNext(pieces []piece, i int) []piece {
	if i == len(pieces)-1 {
		return pieces
	}
	one, next := pieces[i], pieces[i+1]
	if one.end != "" {
		one.end = one.end[1:]
	} else {
		_, size := utf8.DecodeRuneInString(next.text)
		next.text = next.text[size:]
	}
	if one.end != "" {
		pieces[i] = one
		return pieces
	}
	return slices.Replace(pieces, i, i+2, piece{one.text + next.text, next.end})
}

// placeOf finds the piece in which the text's rune with that number is, and how
// many runes of the piece lie before it.
func placeOf(pieces []piece, rune int) (at, offset int) {
	for i, p := range pieces {
		length := utf8.RuneCountInString(p.text)
		if rune <= length || i == len(pieces)-1 {
			return i, min(rune, length)
		}
		rune = max(0, rune-length-len(p.end)) // between the line ends: behind them
	}
	return 0, 0
}
