package app

import (
	"sort"
	"unicode/utf8"
)

// What differs between two versions of a text. What was edited at one place is
// told by what is the same before and after it. Where there are several, what lies
// between is compared word by word: a few hundred so that the most letters are
// kept; more are first parted at the words that stand in each once.

// hunksOf are the differences, in order.
func hunksOf(old, edited string) []hunk {
	if old == edited {
		return nil
	}
	from := sharedBeginning(old, edited)
	tail := sharedEnd(old[from:], edited[from:])
	d := difference{
		old: wordsOf(old, Span{from, len(old) - tail}),
		new: wordsOf(edited, Span{from, len(edited) - tail}),
	}
	d.number(old, edited)
	d.compare(0, len(d.old.ends), 0, len(d.new.ends), 0)

	var list []hunk
	i, j := 0, 0
	for _, p := range append(d.pairs, pair{len(d.old.ends), len(d.new.ends)}) {
		if i < p.old || j < p.new {
			list = append(list, narrowed(old, edited, hunk{d.old.span(i, p.old), d.new.span(j, p.new)}))
		}
		i, j = p.old+1, p.new+1
	}
	return list
}

// narrowed leaves of a hunk what differs within its words.
func narrowed(old, edited string, h hunk) hunk {
	a, b := h.old.In(old), h.new.In(edited)
	from := sharedBeginning(a, b)
	tail := sharedEnd(a[from:], b[from:])
	return hunk{Span{h.old.From + from, h.old.To - tail}, Span{h.new.From + from, h.new.To - tail}}
}

// sharedBeginning is how many bytes two texts begin with alike, in whole characters.
func sharedBeginning(a, b string) int {
	n := min(len(a), len(b))
	i := 0
	for i < n && a[i] == b[i] {
		i++
	}
	for {
		at := min(edgeBefore(a, i), edgeBefore(b, i))
		if at == i {
			return i
		}
		i = at
	}
}

// sharedEnd is how many bytes two texts end with alike, in whole characters.
func sharedEnd(a, b string) int {
	n := min(len(a), len(b))
	i := 0
	for i < n && a[len(a)-1-i] == b[len(b)-1-i] {
		i++
	}
	for i > 0 && (edgeBefore(a, len(a)-i) < len(a)-i || edgeBefore(b, len(b)-i) < len(b)-i) {
		i--
	}
	return i
}

// edgeBefore is the last edge between two characters that is not after an offset.
func edgeBefore(text string, at int) int {
	for back := 1; back < utf8.UTFMax && back <= at; back++ {
		if !utf8.RuneStart(text[at-back]) {
			continue
		}
		if _, size := utf8.DecodeRuneInString(text[at-back:]); size > back {
			return at - back
		}
		break
	}
	return at
}

// wordRow is a stretch of text in words. What stands between two words is words
// too, of one character each.
type wordRow struct {
	from    int
	ends    []int
	numbers []int // the same for the same word
	letters []int // in the word, and one more for the word itself
}

func wordsOf(text string, s Span) wordRow {
	row := wordRow{from: s.From}
	for at := s.From; at < s.To; {
		end := skip(text[:s.To], at, isWord)
		if end == at {
			_, size := utf8.DecodeRuneInString(text[at:s.To])
			end += size
		}
		row.ends = append(row.ends, end)
		at = end
	}
	return row
}

// span is the stretch from a word to before another.
func (w wordRow) span(from, to int) Span { return Span{w.edge(from), w.edge(to)} }

func (w wordRow) edge(i int) int {
	if i == 0 {
		return w.from
	}
	return w.ends[i-1]
}

// difference finds the words that two rows have in common, in order.
type difference struct {
	old, new wordRow
	pairs    []pair
}

type pair struct{ old, new int }

func (d *difference) number(old, edited string) {
	known := make(map[string]int)
	for i := range d.old.ends {
		d.old.number(known, d.old.span(i, i+1).In(old))
	}
	for i := range d.new.ends {
		d.new.number(known, d.new.span(i, i+1).In(edited))
	}
}

// number gives the next word its number among those that are known.
func (w *wordRow) number(known map[string]int, word string) {
	n, seen := known[word]
	if !seen {
		n = len(known)
		known[word] = n
	}
	w.numbers = append(w.numbers, n)
	w.letters = append(w.letters, letters(word)*2+1)
}

const (
	// few is how many pairs of words are compared one by one: a millisecond's work.
	few = 1 << 18
	// deepest bounds how often what lies between is parted again.
	deepest = 32
)

// compare adds the pairs of old words from i0 to i1 and new ones from j0 to j1.
func (d *difference) compare(i0, i1, j0, j1, depth int) {
	for i0 < i1 && j0 < j1 && d.old.numbers[i0] == d.new.numbers[j0] {
		d.pairs = append(d.pairs, pair{i0, j0})
		i0, j0 = i0+1, j0+1
	}
	end := 0
	for i1-end > i0 && j1-end > j0 && d.old.numbers[i1-end-1] == d.new.numbers[j1-end-1] {
		end++
	}
	i1, j1 = i1-end, j1-end
	switch {
	case i0 == i1 || j0 == j1:
	case (i1 - i0) <= few/(j1-j0):
		d.oneByOne(i0, i1, j0, j1)
	case depth < deepest:
		if anchors := d.anchors(i0, i1, j0, j1); len(anchors) > 0 {
			for _, p := range append(anchors, pair{i1, j1}) {
				d.compare(i0, p.old, j0, p.new, depth+1)
				if p.old < i1 {
					d.pairs = append(d.pairs, p)
				}
				i0, j0 = p.old+1, p.new+1
			}
		}
	}
	for k := range end {
		d.pairs = append(d.pairs, pair{i1 + k, j1 + k})
	}
}

// oneByOne keeps as many letters as can be kept in order.
func (d *difference) oneByOne(i0, i1, j0, j1 int) {
	width := j1 - j0 + 1
	best := make([]int32, (i1-i0+1)*width) // letters kept from here to the end
	for i := i1 - 1; i >= i0; i-- {
		row, below := best[(i-i0)*width:(i-i0+1)*width], best[(i-i0+1)*width:]
		for j := j1 - 1; j >= j0; j-- {
			k := j - j0
			row[k] = max(row[k+1], below[k])
			if d.old.numbers[i] == d.new.numbers[j] {
				row[k] = max(row[k], below[k+1]+int32(d.old.letters[i]))
			}
		}
	}
	for i, j := i0, j0; i < i1 && j < j1; {
		here := best[(i-i0)*width+j-j0:]
		switch {
		case d.old.numbers[i] == d.new.numbers[j] && here[0] == here[width+1]+int32(d.old.letters[i]):
			d.pairs = append(d.pairs, pair{i, j})
			i, j = i+1, j+1
		case here[0] == here[width]:
			i++
		default:
			j++
		}
	}
}

// anchors are words that each side has once, as many as stand in one order.
func (d *difference) anchors(i0, i1, j0, j1 int) []pair {
	type place struct{ at, times int }
	places := make(map[int]place, j1-j0)
	for j := j0; j < j1; j++ {
		n := d.new.numbers[j]
		places[n] = place{j, places[n].times + 1}
	}
	times := make(map[int]int, i1-i0)
	for i := i0; i < i1; i++ {
		times[d.old.numbers[i]]++
	}
	var once []pair
	for i := i0; i < i1; i++ {
		if n := d.old.numbers[i]; times[n] == 1 && places[n].times == 1 {
			once = append(once, pair{i, places[n].at})
		}
	}
	return longestRising(once)
}

// longestRising leaves of pairs in the old order the most that are in the new order
// too.
func longestRising(pairs []pair) []pair {
	ends := make([]int, 0, len(pairs)) // by length: the pair that the best row of it ends with
	before := make([]int, len(pairs))  // the one before it in its row
	for i, p := range pairs {
		n := sort.Search(len(ends), func(k int) bool { return pairs[ends[k]].new >= p.new })
		before[i] = -1
		if n > 0 {
			before[i] = ends[n-1]
		}
		if n == len(ends) {
			ends = append(ends, i)
		}
		ends[n] = i
	}
	if len(ends) == 0 {
		return nil
	}
	row := make([]pair, len(ends))
	for k, i := len(ends)-1, ends[len(ends)-1]; k >= 0; k, i = k-1, before[i] {
		row[k] = pairs[i]
	}
	return row
}

// Pair is a word of one row and the same word of another, by their places.
type Pair struct{ Old, New int }

// InCommon are the words that two rows have in common, in an order that both have, so
// that the most letters are among them. Words are the same as they are written.
func InCommon(old, edited []string) []Pair {
	known := make(map[string]int)
	d := difference{old: wordRow{ends: make([]int, len(old))}, new: wordRow{ends: make([]int, len(edited))}}
	for _, w := range old {
		d.old.number(known, w)
	}
	for _, w := range edited {
		d.new.number(known, w)
	}
	d.compare(0, len(old), 0, len(edited), 0)
	list := make([]Pair, len(d.pairs))
	for i, p := range d.pairs {
		list[i] = Pair{p.old, p.new}
	}
	return list
}
