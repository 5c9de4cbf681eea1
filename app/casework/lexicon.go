package casework

import (
	"slices"
	"strings"
	"sync"

	"hvidbog/app"
)

// lexicon numbers the words that occur in the responses. There are far fewer of
// them than of texts: a search looks for what is typed in each word once, and
// then, in each response, for the numbers of the words in which it was found.
// A response so costs 4 bytes for each of its different words, a third of its
// text.
//
// A word is what stands between blanks, marks and all, so that nothing is found
// otherwise than by reading the texts.
type lexicon struct {
	numbers map[string]uint32
	words   []string
}

// batch is how many responses are read at a time; it bounds what their folded
// texts take.
const batch = 4096

// read numbers the words of some responses.
func (lx *lexicon) read(responses []*app.Response) [][]uint32 {
	read := make([][]uint32, 0, len(responses))
	for some := range slices.Chunk(responses, batch) {
		read = append(read, lx.readBatch(some)...)
	}
	return read
}

// readBatch has each processor number the words of its part by themselves, and
// then puts the numbers of this lexicon for them.
func (lx *lexicon) readBatch(responses []*app.Response) [][]uint32 {
	read := make([][]uint32, len(responses))
	var mu sync.Mutex
	inParts(len(responses), func(from, to int) {
		part := newReader()
		for i := from; i < to; i++ {
			read[i] = part.read(searchable(responses[i]))
		}
		mu.Lock()
		number := lx.take(part.words)
		mu.Unlock()
		for _, words := range read[from:to] {
			for i, n := range words {
				words[i] = number[n]
			}
		}
	})
	return read
}

// take numbers some words, each of which is there once. What is new among them is
// copied into one text, lest the lexicon hold on to those that they come from, and
// so that a search reads through memory without jumping.
func (lx *lexicon) take(words []string) []uint32 {
	if lx.numbers == nil {
		lx.numbers = make(map[string]uint32)
	}
	numbers := make([]uint32, len(words))
	var fresh strings.Builder
	var ends, at []int
	for i, w := range words {
		n, known := lx.numbers[w]
		if !known {
			fresh.WriteString(w)
			ends, at = append(ends, fresh.Len()), append(at, i)
		}
		numbers[i] = n
	}
	text, from := fresh.String(), 0
	for k, to := range ends {
		n := uint32(len(lx.words))
		w := text[from:to]
		lx.words = append(lx.words, w)
		lx.numbers[w] = n
		numbers[at[k]], from = n, to
	}
	return numbers
}

// containing marks the words that have a text in them.
func containing(words []string, text string) []bool {
	marked := make([]bool, len(words))
	inParts(len(words), func(from, to int) {
		for i := from; i < to; i++ {
			marked[i] = strings.Contains(words[i], text)
		}
	})
	return marked
}

// reader numbers the words of several texts.
type reader struct {
	numbers map[string]uint32
	words   []string
	seen    []int // by word: the text in which it was seen last
	texts   int
	list    []uint32
}

func newReader() *reader { return &reader{numbers: make(map[string]uint32)} }

// read lists the different words of a text.
func (rd *reader) read(text string) []uint32 {
	rd.texts++
	rd.list = rd.list[:0]
	for w := range strings.FieldsSeq(text) {
		n, known := rd.numbers[w]
		if !known {
			n = uint32(len(rd.words))
			rd.numbers[w] = n
			rd.words = append(rd.words, w)
			rd.seen = append(rd.seen, 0)
		}
		if rd.seen[n] != rd.texts {
			rd.seen[n] = rd.texts
			rd.list = append(rd.list, n)
		}
	}
	return slices.Clone(rd.list)
}

// nameList numbers the parties and scenarios that responses refer to, and has
// their names as they are searched.
type nameList struct {
	numbers map[app.ID]uint32
	names   []string

	parties   []*app.Party // those that the names are of
	scenarios []*app.Scenario
}

func (nl *nameList) number(id app.ID) uint32 {
	if nl.numbers == nil {
		nl.numbers = make(map[app.ID]uint32)
	}
	n, known := nl.numbers[id]
	if !known {
		n = uint32(len(nl.names))
		nl.numbers[id] = n
		nl.names = append(nl.names, "")
	}
	return n
}

// in are the numbers of what a response refers to.
func (nl *nameList) in(r *app.Response) []uint32 {
	numbers := make([]uint32, 0, 2+len(r.Links))
	for _, party := range r.Voices() {
		numbers = append(numbers, nl.number(party))
	}
	for _, l := range r.Links {
		numbers = append(numbers, nl.number(l.Scenario))
	}
	return numbers
}

// read brings the names up to the version of the file.
func (nl *nameList) read(f *app.CaseFile) {
	if slices.Equal(nl.parties, f.Parties) && slices.Equal(nl.scenarios, f.Scenarios) {
		return
	}
	nl.parties, nl.scenarios = f.Parties, f.Scenarios
	clear(nl.names)
	for _, p := range f.Parties {
		n := nl.number(p.ID)
		nl.names[n] = app.Fold(p.Name + "\n" + strings.Join(p.Aliases, "\n"))
	}
	for _, s := range f.Scenarios {
		n := nl.number(s.ID)
		nl.names[n] = app.Fold(s.Name)
	}
}
