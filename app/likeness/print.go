package likeness

import (
	"math"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"hvidbog/app"
)

const (
	shingle = 3 // words
	// Two texts that share a third of their shingles come together in one of the bands
	// in 91 cases of 100, and those that share three of 100, as letters about the same
	// matter do, in one of 600. A letter has as many chances as its group has members.
	bands = 64
	rows  = 3 // minima in a band
)

// Print is what is kept of a text to compare it by.
type Print struct {
	shingles []uint32 // each once, in order
	bands    [bands]uint32
	sketch   [bands * rows / 8]uint64 // a byte of each minimum
	all      uint64                   // of all words in a row: the same for the same words
}

// PrintOf reads a text.
func PrintOf(text string) *Print {
	p := &Print{all: seed}
	// Words are told apart by their folds. Of the whole body at once that is done
	// faster than of word after word.
	words := 0
	var last [shingle]uint64
	for w := range strings.FieldsFuncSeq(app.Fold(app.Body(text).In(text)), isBetween) {
		copy(last[:], last[1:])
		last[shingle-1] = hash(w)
		p.all = mix(p.all ^ last[shingle-1])
		if words++; words >= shingle {
			p.shingles = append(p.shingles, fold(last))
		}
	}
	if words > 0 && words < shingle {
		p.shingles = append(p.shingles, fold(last))
	}
	slices.Sort(p.shingles)
	p.shingles = slices.Clip(slices.Compact(p.shingles))
	p.band()
	return p
}

// PrintsOf reads many texts, on as many processors as there are.
func PrintsOf(texts []string) []*Print {
	prints := make([]*Print, len(texts))
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(texts)) {
		wg.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(texts); i = int(next.Add(1)) - 1 {
				prints[i] = PrintOf(texts[i])
			}
		})
	}
	wg.Wait()
	return prints
}

// band takes the minima of the shingles under as many orders, and joins them. Of each
// a byte is kept (P. Li and A. König, "b-bit minwise hashing", 2010).
func (p *Print) band() {
	var minima [bands * rows]uint32
	for i := range minima {
		minima[i] = math.MaxUint32
	}
	for _, s := range p.shingles {
		for i := range minima {
			if v := s*orders[i].by ^ orders[i].with; v < minima[i] {
				minima[i] = v
			}
		}
	}
	for i, v := range minima {
		p.sketch[i/8] |= uint64(v&0xff) << (i % 8 * 8)
	}
	for b := range p.bands {
		h := seed
		for _, v := range minima[b*rows : (b+1)*rows] {
			h = mix(h ^ uint64(v))
		}
		p.bands[b] = uint32(h >> 32)
	}
}

// order puts all numbers into another order: an odd factor and a pattern of bits leave
// no two of them the same.
type order struct{ by, with uint32 }

var orders = func() (list [bands * rows]order) {
	h := seed
	for i := range list {
		h = mix(h)
		list[i] = order{uint32(h) | 1, uint32(h >> 32)}
	}
	return list
}()

// seed begins every hash: 2^64 divided by the golden ratio.
const seed uint64 = 0x9e3779b97f4a7c15

// hash is FNV-1a (G. Fowler, L. Noll and K.-P. Vo, 1991) of a word, well mixed.
func hash(w string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(w) {
		h = (h ^ uint64(w[i])) * 1099511628211
	}
	return mix(h)
}

// fold is the hash of words in a row.
func fold(words [shingle]uint64) uint32 {
	h := seed
	for _, w := range words {
		h = mix(h ^ w)
	}
	return uint32(h >> 32)
}

// mix is the finaliser of SplitMix64 (G. Steele, D. Lea and C. Flood, 2014): every bit
// comes to bear on every other, and no two numbers become one.
func mix(h uint64) uint64 {
	h += seed
	h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
	h = (h ^ h>>27) * 0x94d049bb133111eb
	return h ^ h>>31
}
