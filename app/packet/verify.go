package packet

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"hvidbog/app/packet/doc"
)

// ErrCounts is a document that says one number and lists another. No hearing
// gives it; it stops a defect from reaching the committee.
var ErrCounts = errors.New("packet: a count and what is listed do not agree")

// verify reads a finished document as its reader does, and holds the count in
// each topic's heading against the numbers listed below it, and the number of
// responses on the cover against those that the annexes hold.
func verify(d doc.Document, responses int) error {
	v := verifier{responses: responses}
	v.blocks(d.Blocks)
	v.topic(doc.Heading{})
	v.full()
	return v.err
}

// verifier goes through a document.
type verifier struct {
	responses int
	heading   doc.Heading // of the topic at hand; its anchor "" between topics
	listed    int         // numbers listed below it
	counted   bool
	inFull    map[doc.Anchor]int
	err       error
}

func (v *verifier) blocks(blocks []doc.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case doc.Together:
			v.blocks(b)
		case doc.Heading:
			if b.Level <= 2 {
				v.topic(b)
			}
			if strings.HasPrefix(string(b.Anchor), "svar-") {
				if v.inFull == nil {
					v.inFull = map[doc.Anchor]int{}
				}
				v.inFull[b.Anchor]++
			}
		case doc.Paragraph:
			if v.heading.Anchor != "" && !v.counted {
				v.counted = true
				v.listed = numbersIn(b.Text)
			}
		}
	}
}

// topic ends the topic at hand and begins another, where the heading is of one.
func (v *verifier) topic(next doc.Heading) {
	if v.heading.Anchor != "" {
		said, _, _ := strings.Cut(strings.TrimPrefix(v.heading.Text, "("), ")")
		said, _, _ = strings.Cut(said, ",")
		if n, err := strconv.Atoi(said); err != nil || n != v.listed {
			v.fail("%q lists %d responses", v.heading.Text, v.listed)
		}
	}
	v.heading, v.listed, v.counted = doc.Heading{}, 0, false
	if strings.HasPrefix(string(next.Anchor), "emne-") {
		v.heading = next
	}
}

// full holds the responses that stand in full against all that there are.
func (v *verifier) full() {
	if v.inFull == nil {
		return
	}
	if len(v.inFull) != v.responses {
		v.fail("%d responses stand in full, of %d", len(v.inFull), v.responses)
	}
	for anchor, n := range v.inFull {
		if n != 1 {
			v.fail("%s stands in full %d times", anchor, n)
		}
	}
}

func (v *verifier) fail(format string, args ...any) {
	v.err = errors.Join(v.err, fmt.Errorf("%w: %s", ErrCounts, fmt.Sprintf(format, args...)))
}

// numbersIn counts the runs of a text that are a number and nothing else.
func numbersIn(t doc.Text) int {
	n := 0
	for _, r := range t {
		if _, err := strconv.Atoi(r.Text); err == nil {
			n++
		}
	}
	return n
}
