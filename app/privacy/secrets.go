package privacy

import (
	"cmp"
	"slices"
	"strings"

	"hvidbog/app"
)

// What says what sort of secret was found.
type What string

// The sorts of secrets.
const (
	Name    What = "name"
	CPR     What = "cpr"
	Email   What = "email"
	Phone   What = "phone"
	Address What = "address"
	Health  What = "health"
)

// Finding is a secret that stands in a text, from byte Start to End.
type Finding struct {
	What       What
	Start, End int
	Text       string // what stands there, on one line
}

// Secrets is what must not be read in a finished packet, and a plain search for
// it. It is the [Masker]'s examiner and shares none of its searching, so that what
// one of them misses the other finds. It may be used by several goroutines.
//
// It reads text as it comes out of a PDF file: with line ends anywhere, words cut
// by hyphens, cells of a table run together. There a small "bo" alone on a line
// is no signature and four numbers in a row are no telephone. So it asks for more
// than the masker does before it cries out:
//   - a whole name, however it is written;
//   - a part of a name with a capital, outside names that are kept; a surname that
//     is an ordinary word only in the midst of a sentence; in small letters only
//     in a signature;
//   - CPR numbers and e-mail addresses of any form; telephone numbers of eight
//     figures in a row, with "tlf." or "+45" before them, or that stand in the
//     texts the packet is made from;
//   - a street with its number;
//   - a passage that somebody marked, wherever its letters stand in a row.
//
// What was waved off it lets pass, unless another response or a person keeps it.
type Secrets struct {
	names     map[string][]row // whole names, by their first word
	kept      map[string][]row // names that stay, by their first word
	keptWords map[string][]place
	parts     map[string]known
	streets   map[string][]row
	numbers   map[string]What // figures of known numbers
	emails    []string
	own       map[string]bool   // words that the packet says by itself, with a capital
	marked    map[string][]mark // passages that were left out by hand, by their first letters
	allowed   map[string]bool   // what may be read, with nothing but letters and figures
}

// row is a row of folded words that stand one after the other.
type row struct {
	words  []string
	number string // the figures that follow, in an address
}

// place is a word's place in a kept name.
type place struct {
	row row
	at  int
}

// known is what is known of a word of somebody's name.
type known struct{ given bool }

// NewSecrets gathers the secrets. Labels and the word for what is left out count
// for nothing.
func NewSecrets(c Config) *Secrets {
	s := &Secrets{
		names: map[string][]row{}, kept: map[string][]row{}, keptWords: map[string][]place{},
		parts: map[string]known{}, streets: map[string][]row{},
		numbers: map[string]What{}, own: map[string]bool{}, allowed: allowedBy(c), marked: map[string][]mark{},
	}
	for _, text := range c.Own {
		for _, t := range tokensOf(text) {
			if t.capital {
				s.own[t.folded] = true
			}
		}
	}
	for _, k := range c.Keep {
		s.keep(k)
	}
	for _, w := range c.Waved {
		if w.Kind == app.MaskName && s.allowed[bare(w.Text)] {
			s.keep(w.Text)
		}
	}
	for _, p := range c.People {
		for _, name := range p.Names {
			s.person(name)
		}
	}
	for _, o := range c.Omit {
		s.omitted(o)
	}
	s.giveWay()
	for _, a := range c.Addresses {
		s.street(a)
		s.source(a)
	}
	for _, text := range c.Sources {
		s.source(text)
	}
	slices.Sort(s.emails)
	s.emails = slices.Compact(s.emails)
	return s
}

// Find finds the secrets in a text, in order.
func (s *Secrets) Find(text string) []Finding {
	var found []Finding
	tokens := tokensOf(text)
	found = s.findNames(text, tokens, found)
	if joined, ok := rejoin(text, tokens); ok {
		found = s.findNames(text, joined, found)
	}
	found = s.findStreets(text, tokens, found)
	found = s.findNumbers(text, found)
	found = s.findEmails(text, found)
	found = s.findMarked(text, found)
	slices.SortStableFunc(found, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	out := found[:0]
	for _, f := range found {
		if n := len(out); n > 0 && f.Start < out[n-1].End {
			continue
		}
		f.Text = strings.Join(strings.Fields(strings.ReplaceAll(text[f.Start:f.End], "-\n", "-")), " ")
		out = append(out, f)
	}
	return out
}
