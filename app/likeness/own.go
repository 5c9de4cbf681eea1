package likeness

import (
	"slices"
	"strings"

	"hvidbog/app"
)

// When a sentence is somebody's own. Rather one too many than one lost.
const (
	ownRun   = 4 // so many new words in a row
	ownShare = 3 // or one new word of so many
)

// turns are the words that make of a sentence its opposite; that such a one is added or
// missing makes the sentence somebody's own, however like it is.
var turns = map[string]bool{
	"ikke": true, "ej": true, "aldrig": true, "ingen": true, "intet": true, "hverken": true, "uden": true,
	"imod": true, "mod": true, "nej": true, "uenig": true, "uenige": true, "modstander": true, "modstandere": true,
}

// Own are the passages that a sender put into a form letter by hand, as they stand in the
// text: sentences that are not in the model, and those that say more than it says or the
// opposite. Salutations, signatures, slips of the pen, and names and numbers in the place
// of others are none.
func Own(model, text string) []string {
	var list []string
	for _, s := range OwnSpans(model, text) {
		list = append(list, s.In(text))
	}
	return list
}

// OwnSpans are the places of what [Own] gives: sentences that follow each other within a
// paragraph are one.
func OwnSpans(model, text string) []app.Span {
	c := compare(model, text)
	fresh := c.fresh()
	turned := c.turned(model)
	body := app.Body(text)
	var list []app.Span
	before := -1 // the last sentence that was somebody's own
	for k, s := range c.sentences {
		inBody := s.span.From >= body.From && s.span.To <= body.To
		if !turned[k] && !isOwn(fresh[s.from:s.to]) || !inBody && !isPostscript(s, body, text) {
			continue
		}
		if app.IsSalutation(s.span.In(text)) { // below place and date it is within the body
			continue
		}
		if n := len(list); n > 0 && before == k-1 && strings.Count(text[list[n-1].To:s.span.From], "\n") < 2 {
			list[n-1].To = s.span.To
		} else {
			list = append(list, s.span)
		}
		before = k
	}
	return list
}

// isPostscript knows what is said below a signature from the signature: it has the words
// and the stop of a sentence, or says what it is.
func isPostscript(s sentence, body app.Span, text string) bool {
	said := s.span.In(text)
	if s.span.From < body.To {
		return false
	}
	return s.to-s.from >= 4 && strings.ContainsAny(said[len(said)-1:], ".!?") ||
		strings.HasPrefix(strings.ToLower(strings.ReplaceAll(said, ".", "")), "ps")
}

// isOwn weighs the words of a sentence, of which some are new.
func isOwn(fresh []bool) bool {
	n, run := 0, 0
	for _, is := range fresh {
		run++
		if !is {
			run = 0
			continue
		}
		if n++; run >= ownRun {
			return true
		}
	}
	return n*ownShare > len(fresh)
}

// fresh tells which words of the text are new: they stand at no place of the model, in no
// three words in a row that were moved from elsewhere in it, and in the place of no word
// that was misspelt or of another name or number.
func (c *comparison) fresh() []bool {
	fresh := make([]bool, len(c.text))
	for j := range fresh {
		fresh[j] = c.from[j] < 0
	}
	moved := make(map[[shingle]string]bool)
	for i := range len(c.model) - shingle + 1 {
		if !slices.ContainsFunc(c.to[i:i+shingle], func(j int) bool { return j >= 0 }) {
			moved[inRow(c.model[i:])] = true
		}
	}
	for j := range len(c.text) - shingle + 1 {
		if moved[inRow(c.text[j:])] {
			clear(fresh[j : j+shingle])
		}
	}
	for j := range fresh {
		if fresh[j] && c.inPlace(j) {
			fresh[j] = false
		}
	}
	return fresh
}

func inRow(words []word) (row [shingle]string) {
	for k := range row {
		row[k] = words[k].key
	}
	return row
}

// inPlace reports whether a word that the model has not stands in the place of one that
// the text has not: the same one misspelt, or both names or numbers.
func (c *comparison) inPlace(j int) bool {
	from, to := j, j+1
	for from > 0 && c.from[from-1] < 0 {
		from--
	}
	for to < len(c.text) && c.from[to] < 0 {
		to++
	}
	i0, i1 := 0, len(c.model)
	if from > 0 {
		i0 = c.from[from-1] + 1
	}
	if to < len(c.text) {
		i1 = c.from[to]
	}
	for _, w := range c.model[i0:i1] {
		if app.NearlySame(w.key, c.text[j].key) || w.names && c.text[j].names {
			return true
		}
	}
	return false
}

// turned tells which sentences of the text have a word that turns them and that the model
// has not, or lack one that it has.
func (c *comparison) turned(model string) []bool {
	turned := make([]bool, len(c.sentences))
	of := make([]int, len(c.text)) // the sentence of a word
	for k, s := range c.sentences {
		for j := s.from; j < s.to; j++ {
			of[j] = k
			turned[k] = turned[k] || c.from[j] < 0 && turns[c.text[j].key]
		}
	}
	for _, s := range sentencesOf(model, c.model) {
		in, kept, lost := -1, 0, false
		for i := s.from; i < s.to; i++ {
			if j := c.to[i]; j >= 0 {
				in = of[j]
				kept++
			} else {
				lost = lost || turns[c.model[i].key]
			}
		}
		if lost && 2*kept > s.to-s.from { // a sentence that is left out as a whole turns none
			turned[in] = true
		}
	}
	return turned
}
