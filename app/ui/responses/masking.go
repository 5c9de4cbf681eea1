package responses

import (
	"reflect"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/reasons"
	"hvidbog/app/ui/xwidget"
)

// masking is what a response may tell too much, over the text that is read: a line each
// while somebody must decide of it, with the keys that do. What is decided is folded
// away and can be seen and changed. It is empty for most.
type masking struct {
	rd      *reading
	content *fyne.Container
	head    *xwidget.Heading
	all     *xwidget.Action // leaves all of them out
	rows    *fyne.Container
	scroll  *container.Scroll
	also    *xwidget.Action // decides the same of the same words in other responses
	alsoRow fyne.CanvasObject
	fold    *xwidget.Action // shows or hides what is decided
	decided *fyne.Container
	past    *container.Scroll

	reasons *reasons.Chooser
	words   *xwidget.Chooser // what the caseworker leaves out beside what was found

	details []casework.Detail
	open    []casework.Detail // those of which somebody must decide
	lines   []*maskRow        // a line for each of them, as far as there are lines
	chosen  string            // the key of the one at hand; "" for none
	folded  bool
	sought  []app.Span // what words are sought in, while they are asked for
	marked  bool       // it was marked, and is not the sentence of the cursor
}

// How many lines are seen at once, and how many there are at the most: the next ones
// come when these are decided.
const (
	maskLines  = 3
	mostMasks  = 40
	foldedMost = 4
)

func newMasking(rd *reading) *masking {
	say := rd.s.Say
	m := &masking{rd: rd, folded: true, head: xwidget.NewLead(""), reasons: reasons.New(rd.s)}
	m.all = xwidget.NewQuietAction(say("mask.all"), m.leaveAllOut)
	m.rows = container.New(layout.NewCustomPaddedVBoxLayout(0))
	m.scroll = container.NewVScroll(m.rows)
	m.fold = xwidget.NewQuietAction("", func() {
		m.folded = !m.folded
		m.build()
		rd.focus()
	})
	m.decided = container.New(layout.NewCustomPaddedVBoxLayout(0))
	m.past = container.NewVScroll(m.decided)
	m.also = xwidget.NewAction("", nil, nil)
	m.alsoRow = container.NewHBox(m.also)
	m.alsoRow.Hide()
	m.words = xwidget.NewChooser(m.suggestWords)
	m.words.OnChosen = m.leaveWordsOut
	m.content = container.New(layout.NewCustomPaddedVBoxLayout(0),
		container.NewBorder(nil, nil, nil, container.NewHBox(m.all, m.fold), m.head), m.scroll, m.alsoRow, m.past)
	m.content.Hide()
	return m
}

// show shows what the response may tell, as it is now.
func (m *masking) show(r *app.Response, fresh bool) {
	if fresh {
		m.chosen, m.folded = "", true
		m.alsoRow.Hide()
	}
	details := m.rd.s.Privacy.Details(m.rd.s.File(), r)
	if fresh || !reflect.DeepEqual(details, m.details) {
		m.details = details
		m.open = slices.DeleteFunc(slices.Clone(details), func(d casework.Detail) bool { return !d.Undecided() })
		m.build()
	}
	m.refresh()
}

// build makes the lines anew.
func (m *masking) build() {
	say := m.rd.s.Say
	var past []casework.Detail
	for _, d := range m.details {
		if d.Decided() { // what is always left out is seen in the text
			past = append(past, d)
		}
	}
	m.lines = nil
	m.rows.RemoveAll()
	for _, d := range m.open[:min(len(m.open), mostMasks)] {
		row := newMaskRow(m, d)
		m.lines = append(m.lines, row)
		m.rows.Add(row.content)
	}
	m.decided.RemoveAll()
	if !m.folded {
		for _, d := range past {
			m.decided.Add(newMaskRow(m, d).content)
		}
	}
	m.head.SetText(say("mask.open", "n", len(m.open)))
	m.head.Hidden = len(m.open) == 0
	m.all.Hidden = len(m.open) < 2
	m.fold.Hidden = len(past) == 0
	id := "mask.fold"
	if m.folded {
		id = "mask.unfold"
	}
	m.fold.SetText(say(id, "n", len(past)))
	tall(m.scroll, len(m.open), maskLines, maskHeight)
	shown := 0
	if !m.folded {
		shown = len(past)
	}
	tall(m.past, shown, foldedMost, maskHeight+noteHeight)
	m.content.Hidden = len(m.open)+len(past) == 0
	m.content.Refresh()
	m.rd.relayOut()
}

// tall gives a list of lines the height of those there are, up to a number.
func tall(scroll *container.Scroll, lines, most int, high float32) {
	scroll.SetMinSize(fyne.NewSize(0, float32(min(lines, most))*high))
	if lines == 0 {
		scroll.Hide()
	} else {
		scroll.Show()
	}
}

// refresh shows which is at hand, in the list and where it stands.
func (m *masking) refresh() {
	at := m.current()
	for i, row := range m.lines {
		row.ground.Set(i == at)
	}
	if at >= 0 && at < len(m.lines) {
		m.bringIntoView(at)
	}
	var signs []xwidget.Sign
	for _, d := range m.details {
		current := at >= 0 && keyOf(d) == keyOf(m.open[at])
		for _, p := range d.Places {
			if p.In == casework.InText {
				signs = append(signs, xwidget.Sign{From: p.Span.From, To: p.Span.To, Look: lookOf(d), Current: current})
			}
		}
	}
	m.rd.reader.SetSigns(signs)
}

func lookOf(d casework.Detail) xwidget.SignLook {
	switch {
	case d.Out():
		return xwidget.SignOut
	case d.Decided():
		return xwidget.SignStays
	}
	return xwidget.SignAsked
}

func keyOf(d casework.Detail) string { return app.MaskKey(d.Kind, d.Text) }

// bringIntoView scrolls the list to a line.
func (m *masking) bringIntoView(line int) {
	top, height := float32(line)*maskHeight, m.scroll.Size().Height
	switch at := m.scroll.Offset.Y; {
	case top < at:
		m.scroll.Offset.Y = top
	case top+maskHeight > at+height:
		m.scroll.Offset.Y = top + maskHeight - height
	default:
		return
	}
	m.scroll.Refresh()
}

// current is the place among those that are open of the one at hand: the chosen one, or
// else the first in the sentence of the cursor; -1 for none.
func (m *masking) current() int {
	if i := slices.IndexFunc(m.open, func(d casework.Detail) bool { return keyOf(d) == m.chosen }); i >= 0 {
		return i
	}
	s, ok := m.rd.reader.Sentence()
	if !ok {
		return -1
	}
	return slices.IndexFunc(m.open, func(d casework.Detail) bool {
		return slices.ContainsFunc(d.Places, func(p casework.DetailPlace) bool {
			return p.In == casework.InText && p.Span.From < s.To && s.From < p.Span.To
		})
	})
}

// moved lets the one at hand go when the cursor leaves its sentence.
func (m *masking) moved() {
	at := slices.IndexFunc(m.open, func(d casework.Detail) bool { return keyOf(d) == m.chosen })
	if at < 0 {
		return
	}
	place, inText := m.open[at].First()
	if s, ok := m.rd.reader.Sentence(); !ok || !inText || place.From >= s.To || s.From >= place.To {
		m.chosen = ""
	}
}
