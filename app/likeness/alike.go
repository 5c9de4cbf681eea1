package likeness

import "math/bits"

// When two texts are alike. The figures were found on letters made for the tests, see
// the generator in the tests; they are shares of shingles.
const (
	// sharedOfShorter is what the shorter must have from the longer: what is dropped,
	// misspelt or named otherwise is less than half of it.
	sharedOfShorter = 0.55
	// sharedOfBoth is what they must share of all that stands in either: a letter is
	// not like another because it quotes it, nor is a sentence like the letter that it
	// stands in.
	sharedOfBoth = 0.25

	// Of short texts, more must be shared: in them the phrases that everybody uses
	// weigh more.
	short          = 30 // shingles
	shortOfShorter = 0.65
	shortOfBoth    = 0.45
	tooShort       = 10 // shingles: such texts are alike only if they have the same words
)

// Shared is what two texts have in common.
type Shared struct {
	OfBoth    float64 // of the shingles in either: Broder's resemblance, Jaccard's index
	OfShorter float64 // of those of the one that has fewer: Broder's containment
}

// With tells what two texts share, from 0 to 1.
func (p *Print) With(q *Print) Shared {
	fewer := min(len(p.shingles), len(q.shingles))
	if fewer == 0 {
		return Shared{}
	}
	n := 0
	for a, b := p.shingles, q.shingles; len(a) > 0 && len(b) > 0; {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			n++
			a, b = a[1:], b[1:]
		}
	}
	return Shared{
		OfBoth:    float64(n) / float64(len(p.shingles)+len(q.shingles)-n),
		OfShorter: float64(n) / float64(fewer),
	}
}

// Alike reports whether two texts are the same letter.
func (p *Print) Alike(q *Print) bool {
	fewer, more := len(p.shingles), len(q.shingles)
	if fewer > more {
		fewer, more = more, fewer
	}
	switch {
	case fewer == 0:
		return false
	case p.all == q.all:
		return true
	case fewer < tooShort || float64(fewer) < sharedOfBoth*float64(more):
		return false
	}
	if p.sameMinima(q) < leastSame {
		return false
	}
	s := p.With(q)
	if fewer < short {
		return s.OfShorter >= shortOfShorter && s.OfBoth >= shortOfBoth
	}
	return s.OfShorter >= sharedOfShorter && s.OfBoth >= sharedOfBoth
}

// leastSame is how many minima of two texts must be the same for a look at their
// shingles. Of those that share sharedOfBoth one pair in 5,000 has fewer.
const leastSame = 28

// sameMinima counts the minima of which the same byte was kept.
func (p *Print) sameMinima(q *Print) int {
	const ones, high = 0x0101010101010101, 0x8080808080808080
	n := 0
	for i, s := range p.sketch {
		// A byte without a bit is the only one whose lower bits do not carry, and whose
		// highest is not set.
		x := s ^ q.sketch[i]
		n += bits.OnesCount64(^((x&^high + (high - ones)) | x) & high)
	}
	return n
}
