package paper

import (
	"slices"
	"strings"

	"hvidbog/app/packet/doc"
)

// Where a recipient's address may stand to show in a window, in millimetres of the
// sheet. Nordic envelopes have their window 15 mm from the left and 39 to 44 mm from
// the top, 95 to 105 mm wide, and down to 70 mm at least (E6/5 30 × 95, C6/5
// 35 × 100, C5 35 × 105, EC4 40 × 100 mm:
// https://officeconsult.no/blogg/brevmaler-plassering-av-mottakerfelt-i-vinduskonvolutter/);
// in others it begins at 20 mm. A sheet has up to 19 mm of play sideways in a C5
// (229 mm), hence the right edge.
const (
	addressTop   = 44.5
	addressFoot  = 70.0
	addressRight = 91.0
)

var (
	authoritySetting = setting{size: 11.5, leading: 15.5, face: doc.Bold, color: accent}
	unitSetting      = setting{size: 10, leading: 13.5, color: ink}
	addressSetting   = setting{size: 10.5, leading: 12.6, color: ink}
	asideName        = setting{size: 8.5, leading: 11.4, face: doc.Bold, color: ink, before: 2.6}
	asideValue       = setting{size: 8.5, leading: 11.4, color: ink}
)

// beginLetter sets what stands above and beside the text of a letter: who it is from,
// whom it is to, and its date and case.
func (l *layout) beginLetter(s *strip, b doc.Letter) {
	l.letterhead(s, b.Head)
	l.address(s, b.Recipient)
	facts := b.Marks
	if b.Date != "" {
		facts = append([]doc.Fact{{Value: doc.Plain(b.Date)}}, b.Marks...)
	}
	lines := l.aside(facts)
	y := baseline(addressSetting, addressTop) - baseline(asideValue, 0) - topEdge // on one line with the first of the address
	for _, ln := range lines {
		s.texts = append(s.texts, lowered(ln.texts, y+ln.y)...)
	}
}

// letterhead sets the authority and its units at the upper left corner. What has no
// room there is cut.
func (l *layout) letterhead(s *strip, h doc.Letterhead) {
	const width = letterRight - letterLeft
	y := letterheadTop - topEdge
	line := func(text string, set setting, most int) {
		if l.cleaner.line(text) == "" {
			return
		}
		l.block("P")
		for _, pieces := range l.fewLines(text, set, letterLeft, width, most) {
			if y+set.height() <= letterheadFoot-topEdge {
				s.texts = append(s.texts, lowered(pieces, y)...)
				y += set.height()
			}
		}
	}
	line(strings.ToUpper(h.Authority), authoritySetting, 2)
	for _, unit := range h.Units {
		line(unit, unitSetting, 2)
	}
}

// address sets the recipient's address so that a window shows all of it.
func (l *layout) address(s *strip, recipient []string) {
	l.block("P")
	var lines []string
	for _, ln := range recipient {
		if ln = l.cleaner.line(ln); ln != "" {
			lines = append(lines, ln)
		}
	}
	set := addressSetting
	const room = addressFoot - addressTop
	broken := l.addressLines(lines, set)
	for float64(len(broken))*set.height() > room && set.size > 8 {
		set.size *= 0.97
		set.leading *= 0.97
		broken = l.addressLines(lines, set)
	}
	if most := int(room / set.height()); len(broken) > most {
		broken = l.addressCut(lines, set, most)
	}
	y := addressTop - topEdge + (addressSetting.height()-set.height())/2
	for _, pieces := range broken {
		if n := len(pieces); n > 0 && pieces[n-1].tail == 0 {
			pieces[n-1].tail = ' '
		}
		s.texts = append(s.texts, lowered(pieces, y)...)
		y += set.height()
	}
}

func (l *layout) addressLines(lines []string, set setting) [][]textAt {
	var broken [][]textAt
	for _, ln := range lines {
		broken = append(broken, l.breakCell(doc.Plain(ln), set, letterLeft, addressRight-letterLeft)...)
	}
	return broken
}

// addressCut is an address on so many lines: its own have one each, and those in the
// middle give way, so that the name stays, and the street and the town.
func (l *layout) addressCut(lines []string, set setting, most int) [][]textAt {
	if len(lines) > most {
		lines = slices.Concat(lines[:most-3], lines[len(lines)-3:])
	}
	broken := make([][]textAt, len(lines))
	for i, ln := range lines {
		broken[i] = []textAt{l.oneLine(ln, set, letterLeft, baseline(set, 0), addressRight-letterLeft)}
	}
	return broken
}

// contact sets how the office is reached, at the foot of the first page's narrow
// column, below what stands there already.
func (l *layout) contact(s *strip, facts []doc.Fact) {
	lines := l.aside(facts)
	if len(lines) == 0 {
		return
	}
	above := 0.0
	for _, t := range s.texts {
		if t.x >= asideLeft {
			above = max(above, t.y+asideName.before+asideValue.height())
		}
	}
	y := max(textHeight-lines[len(lines)-1].y-asideValue.height(), above)
	for _, ln := range lines {
		if at := y + ln.y; at+asideValue.height() <= textHeight+tolerance {
			s.texts = append(s.texts, lowered(ln.texts, at)...)
		}
	}
}

// asideLine is a line of the narrow column, y below its top.
type asideLine struct {
	y     float64
	texts []textAt
}

// aside sets names with their values below them. Each is a paragraph.
func (l *layout) aside(facts []doc.Fact) []asideLine {
	const width = asideRight - asideLeft
	var lines []asideLine
	y := 0.0
	for _, f := range facts {
		if len(lines) > 0 {
			y += asideName.before
		}
		l.block("P")
		add := func(pieces [][]textAt) {
			for _, p := range pieces {
				lines = append(lines, asideLine{y, p})
				y += asideValue.height()
			}
		}
		if name := l.cleaner.line(f.Name); name != "" {
			pieces := l.breakCell(doc.Plain(name), asideName, asideLeft, width)
			if last := pieces[len(pieces)-1]; len(last) > 0 {
				last[len(last)-1].tail = ' '
			}
			add(pieces)
		}
		if value := f.Value.String(); strings.TrimSpace(value) != "" {
			for word := range strings.SplitSeq(value, "\n") {
				add(l.asideText(word, width))
			}
		}
	}
	return lines
}

// asideText breaks a line of the narrow column. An address on the net that is wider
// goes on after a mark, and no hyphen is added that one might type.
func (l *layout) asideText(text string, width float64) [][]textAt {
	text = l.cleaner.line(text)
	var pieces [][]textAt
	for rest := text; rest != ""; {
		n := len(rest)
		if !strings.Contains(rest, " ") {
			n = l.netBreak(rest, width)
		}
		broken := l.breakCell(doc.Plain(rest[:n]), asideValue, asideLeft, width)
		if rest = rest[n:]; rest == "" {
			if last := broken[len(broken)-1]; len(last) > 0 {
				last[len(last)-1].tail = ' '
			}
		}
		pieces = append(pieces, broken...)
	}
	return pieces
}

// netBreak is where a word without blanks is broken to fit: before the last mark of
// an address that still leaves it short enough, or nowhere.
func (l *layout) netBreak(word string, width float64) int {
	f := l.faces[asideValue.face]
	if f.widthOf(word, asideValue.size) <= width {
		return len(word)
	}
	for i := len(word) - 1; i > 0; i-- {
		if strings.IndexByte("@./-_?=&", word[i]) >= 0 && f.widthOf(word[:i], asideValue.size) <= width {
			return i
		}
	}
	return len(word)
}
