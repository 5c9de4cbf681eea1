package packet

import (
	"errors"
	"testing"

	"hvidbog/app/packet/doc"
)

func TestACountThatIsNotWhatIsListedIsRefused(t *testing.T) {
	topic := doc.Heading{Level: 2, Text: "(2, LU) Ønske", Anchor: "emne-1"}
	numbers := func(n ...string) doc.Paragraph {
		p := doc.Paragraph{Text: doc.Plain("Svar nr. ")}
		for i, one := range n {
			if i > 0 {
				p.Text = append(p.Text, doc.Run{Text: ", "})
			}
			p.Text = append(p.Text, doc.Run{Text: one})
		}
		return p
	}
	full := doc.Heading{Level: 2, Text: "1. Borger 1", Anchor: "svar-1"}
	for name, c := range map[string]struct {
		blocks    []doc.Block
		responses int
		fine      bool
	}{
		"as many as counted":     {[]doc.Block{topic, numbers("4", "8")}, 0, true},
		"one too few":            {[]doc.Block{topic, numbers("4")}, 0, false},
		"one too many":           {[]doc.Block{topic, numbers("4", "8", "9"), topic, numbers("1", "2")}, 0, false},
		"all in full":            {[]doc.Block{full}, 1, true},
		"one missing in full":    {[]doc.Block{full}, 2, false},
		"one twice in full":      {[]doc.Block{full, full}, 1, false},
		"no responses are there": {nil, 7, true},
	} {
		err := verify(doc.Document{Blocks: c.blocks}, c.responses)
		if (err == nil) != c.fine || err != nil && !errors.Is(err, ErrCounts) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
