package likeness

import "hvidbog/app"

// Mark says of a passage in which of two texts it stands.
type Mark string

// The marks of passages.
const (
	Same    Mark = "same"    // in both
	Added   Mark = "added"   // only in the text that was sent
	Missing Mark = "missing" // only in the model
)

// Passage is a stretch of text with the marks and the white space after it.
type Passage struct {
	Mark Mark
	Text string
}

// Differences are the passages of a text beside those of its model, as one reads: what
// is the same and what is added are together the text as it was sent, and what was
// missed out stands where it stood. A sentence that has less than half of its words from
// the model is added as a whole. That marks, cases, accents and lines differ is no
// difference.
func Differences(model, text string) []Passage {
	c := compare(model, text)
	var list []Passage
	add := func(mark Mark, text string) {
		if text != "" {
			list = append(list, Passage{mark, text})
		}
	}
	// at is how far the text is told; a stretch reaches to where the next word begins.
	at := 0
	tell := func(mark Mark, to int) {
		end := len(text)
		if to < len(c.text) {
			end = c.text[to].span.From
		}
		add(mark, text[at:end])
		at = end
	}
	i, j := 0, 0
	for j < len(c.text) || i < len(c.model) {
		from := j
		for j < len(c.text) && c.from[j] == i {
			i, j = i+1, j+1
		}
		if j > from {
			tell(Same, j)
		}
		gone := i
		for i < len(c.model) && c.to[i] < 0 {
			i++
		}
		if i > gone {
			end := len(model)
			if i < len(c.model) {
				end = c.model[i].span.From
			}
			add(Missing, model[c.model[gone].span.From:end])
		}
		from = j
		for j < len(c.text) && c.from[j] < 0 {
			j++
		}
		if j > from {
			tell(Added, j)
		}
	}
	tell(Added, len(c.text)) // of a text without words, its marks
	return list
}

// comparison is which words of a text are those of its model.
type comparison struct {
	model, text []word
	from        []int      // by word of the text: the word of the model that it is, or -1
	to          []int      // by word of the model likewise
	sentences   []sentence // of the text
}

// sentence is a sentence by its words, from one to before another.
type sentence struct {
	span     app.Span
	from, to int
}

func compare(model, text string) comparison {
	c := comparison{
		model: wordsIn(model, app.Span{To: len(model)}),
		text:  wordsIn(text, app.Span{To: len(text)}),
	}
	c.from, c.to = nowhere(len(c.text)), nowhere(len(c.model))
	for _, p := range app.InCommon(keys(c.model), keys(c.text)) {
		c.from[p.New], c.to[p.Old] = p.Old, p.New
	}
	c.sentences = sentencesOf(text, c.text)
	for _, s := range c.sentences {
		c.settle(s)
	}
	return c
}

// settle takes a sentence for added as a whole where most of its words are: that it has
// "og" and "det" from the model says nothing.
func (c *comparison) settle(s sentence) {
	kept := 0
	for j := s.from; j < s.to; j++ {
		if c.from[j] >= 0 {
			kept++
		}
	}
	if kept*2 >= s.to-s.from {
		return
	}
	for j := s.from; j < s.to; j++ {
		if i := c.from[j]; i >= 0 {
			c.from[j], c.to[i] = -1, -1
		}
	}
}

func nowhere(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = -1
	}
	return list
}

func keys(words []word) []string {
	list := make([]string, len(words))
	for i, w := range words {
		list[i] = w.key
	}
	return list
}

// sentencesOf are the sentences of a text that have words.
func sentencesOf(text string, words []word) []sentence {
	var list []sentence
	at := 0
	for _, span := range app.Sentences(text) {
		from := at
		for at < len(words) && words[at].span.From < span.To {
			at++
		}
		if at > from {
			list = append(list, sentence{span, from, at})
		}
	}
	return list
}
