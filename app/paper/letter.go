package paper

import (
	"strconv"
	"strings"

	"hvidbog/app"
	"hvidbog/app/packet/doc"
)

// A letter's pages, in millimetres: the text in a wide column at the left, and at the
// right a narrow one with its date and case number above and the office below.
const (
	letterLeft  = 25.0
	letterRight = 140.0

	asideLeft  = 150.0
	asideRight = 194.0

	letterheadTop  = 13.5
	letterheadFoot = 39.0

	addressedTop   = 93.0 // the text begins here, well below what a window shows
	unaddressedTop = 62.0 // and here where nobody's address stands above it

	letterHeadTop = 18.0 // the head of the second page and on
	letterTop     = 37.0 // and the text below it
)

var (
	subjectSetting  = setting{size: 12, leading: 16, face: doc.Bold, color: ink, after: 4.6}
	letterSetting   = paragraphs[doc.Body]
	enclosedLabel   = setting{size: 9, leading: 12.6, face: doc.Bold, color: ink, before: 8}
	enclosedSetting = setting{size: 9, leading: 12.6, color: ink}
	headSmall       = setting{size: 8.5, leading: 11.5, color: quiet}
)

// handRoom is the white between the greeting and the name, where the letter is signed.
const handRoom = 15.0

// letter is a letter that is laid out: what the heads of its pages need to know.
type letter struct {
	doc.Letter
	first *strip // begins its first page
	pages int    // how many it has, once they are made
}

// letter sets a letter. What stands above and beside its text is on its first strip,
// which is as high as the text begins.
func (l *layout) letter(b doc.Letter) error {
	outer := l.measure
	l.measure = measure{letterLeft, letterRight}
	l.newPage = len(l.strips) > 0
	l.part, l.level = l.element("Sect", l.root), 0
	top := unaddressedTop
	if len(b.Recipient) > 0 {
		top = addressedTop
	}
	first := l.strip(top-topEdge, roleText)
	first.bond = bound
	l.open = &letter{Letter: b, first: first}
	l.after = 0
	l.add(first, 0)
	l.beginLetter(first, b)
	l.subject(first, b)
	if b.Salutation != "" {
		l.block("P")
		l.addBound(l.setLines(l.ranged(doc.Plain(b.Salutation), letterSetting), letterSetting, letterLeft, l.measure.width()), letterSetting)
	}
	for _, block := range b.Blocks {
		if err := l.set(block); err != nil {
			return err
		}
	}
	l.closing(b)
	l.contact(first, b.Head.Contact)
	l.measure, l.open = outer, nil
	l.newPage, l.after = true, 0
	return nil
}

// subject sets what the letter is about, its heading. A bookmark leads to each letter
// where there are several, by who gets it.
func (l *layout) subject(first *strip, b doc.Letter) {
	if l.letters > 1 {
		name := b.Subject
		if len(b.Recipient) > 0 {
			name = strings.Trim(b.Recipient[0]+" – "+b.Subject, " –")
		}
		l.lettersSet++
		at := doc.Anchor("\x00letter " + strconv.Itoa(l.lettersSet))
		first.heading = &heading{block: doc.Heading{Level: 1, Text: name}, place: l.place(at)}
	}
	if l.cleaner.line(b.Subject) == "" {
		return
	}
	l.level = 1
	l.block("H1")
	text := l.ranged(doc.Plain(l.cleaner.line(b.Subject)), subjectSetting)
	l.addBound(l.setLines(text, subjectSetting, letterLeft, l.measure.width()), subjectSetting)
}

// addBound adds strips that stay together, and with what follows them.
func (l *layout) addBound(strips []*strip, s setting) {
	stickAll(strips)
	l.addAll(strips, s)
}

// closing sets the greeting, room for a hand, the names, and what comes with the
// letter. No page has these alone: at least two lines of the text stand above them.
func (l *layout) closing(b doc.Letter) {
	from := len(l.strips)
	if b.Closing != "" {
		l.holdLines(2)
		l.block("P")
		s := letterSetting
		s.before, s.after = 4, handRoom
		l.addBound(l.setLines(l.ranged(doc.Plain(b.Closing), s), s, letterLeft, l.measure.width()), s)
	}
	if names := strings.Join(b.Signature, "\n"); strings.TrimSpace(names) != "" {
		if b.Closing == "" {
			l.holdLines(2)
		}
		l.block("P")
		s := letterSetting
		s.before, s.after = handRoom, 0
		l.addBound(l.setLines(l.ranged(doc.Plain(names), s), s, letterLeft, l.measure.width()), s)
	}
	if last := len(l.strips) - 1; last >= from {
		l.strips[last].bond = free
	}
	l.enclosures(b.Enclosures)
}

// holdLines binds the last lines of the letter to what comes next.
func (l *layout) holdLines(n int) {
	for i := len(l.strips) - 1; i >= 0 && n > 0 && l.strips[i] != l.open.first; i-- {
		l.strips[i].bond = bound
		n--
	}
}

// enclosures lists what comes with the letter.
func (l *layout) enclosures(list []string) {
	if len(list) == 0 {
		return
	}
	l.strips[len(l.strips)-1].bond = max(l.strips[len(l.strips)-1].bond, near)
	if l.words.Enclosures != "" {
		l.block("P")
		l.addBound(l.setLines(l.ranged(doc.Plain(l.words.Enclosures), enclosedLabel), enclosedLabel, letterLeft, l.measure.width()), enclosedLabel)
	}
	all := l.block("L")
	for _, e := range list {
		l.element("LBody", l.element("LI", all))
		l.addAll(l.setLines(l.ranged(doc.Plain(l.cleaner.line(e)), enclosedSetting), enclosedSetting, letterLeft, l.measure.width()), enclosedSetting)
	}
}

// runningHead is the head of a letter's second page and on: what it is about, to
// whom and when it was written, and which page this is. A page that has gone astray
// finds back by it.
func (l *layout) runningHead(p page, w doc.Words) *strip {
	s := l.strip(letterTop-letterHeadTop, roleText)
	s.mark = inHead
	b := p.letter.Letter
	var whom []string
	for _, text := range []string{strings.Join(b.Recipient[:min(len(b.Recipient), 1)], ""), b.Date} {
		if text != "" {
			whom = append(whom, text)
		}
	}
	line := func(text string, x, right, y float64) float64 {
		if text = l.cleaner.line(text); text == "" {
			return y
		}
		s.texts = append(s.texts, l.oneLine(text, headSmall, x, baseline(headSmall, y), right-x))
		return y + headSmall.height()
	}
	y := line(b.Subject, letterLeft, letterRight, 0)
	line(strings.Join(whom, " · "), letterLeft, letterRight, y)
	y = line(app.Capital(w.Page)+" "+strconv.Itoa(p.number)+" "+w.Of+" "+strconv.Itoa(p.letter.pages), asideLeft, asideRight, 0)
	if n := len(b.Marks); n > 0 {
		mark := b.Marks[n-1] // the nearest to the letter itself
		text := mark.Name + " " + mark.Value.String()
		if l.faces[headSmall.face].widthOf(l.cleaner.line(text), headSmall.size) > asideRight-asideLeft {
			text = mark.Value.String() // the number tells what it is, and is not to be cut
		}
		line(text, asideLeft, asideRight, y)
	}
	return s
}
