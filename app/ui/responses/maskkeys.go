package responses

import (
	"fyne.io/fyne/v2"

	"hvidbog/app"
	"hvidbog/app/casework"
)

// next goes to the next of which somebody must decide: in the text, or on the list
// where it stands elsewhere.
func (m *masking) next() {
	if len(m.open) == 0 {
		m.rd.tell(m.rd.s.Say("mask.none"))
		return
	}
	m.goTo(m.open[m.after(m.current())])
}

// after is the place behind one of those that are open; where none is at hand, it is the
// first from the cursor on.
func (m *masking) after(at int) int {
	if at >= 0 {
		return (at + 1) % len(m.open)
	}
	s, _ := m.rd.reader.Sentence()
	for i, d := range m.open {
		if place, inText := d.First(); inText && place.From >= s.From {
			return i
		}
	}
	return 0
}

// goTo takes one at hand, and the cursor to where it stands.
func (m *masking) goTo(d casework.Detail) {
	if place, inText := d.First(); inText {
		m.rd.reader.GoTo(place.From)
	}
	m.chosen = keyOf(d)
	m.rd.focus()
	m.rd.refresh()
}

// atHand does something with the one at hand. Where none is, the next one comes into
// view first: nothing is decided unseen.
func (m *masking) atHand(do func(d casework.Detail)) {
	at := m.current()
	if at < 0 {
		m.next()
		return
	}
	do(m.open[at])
}

// decide saves a decision, and goes on to the next. Same, which may be nil, decides the
// same of the same words in other responses.
func (m *masking) decide(d casework.Detail, save func(app.ID) error, also string, same func(...casework.Passage) error) {
	following := ""
	for i := range m.open {
		if keyOf(m.open[i]) == keyOf(d) && len(m.open) > 1 {
			following = keyOf(m.open[(i+1)%len(m.open)])
		}
	}
	id := m.rd.response.ID
	m.alsoRow.Hide()
	m.rd.save(func() error { return save(id) }, func() {
		m.offer(d, also, same)
		for _, o := range m.open {
			if keyOf(o) == following {
				m.goTo(o)
			}
		}
	}, nil)
	m.rd.focus()
}

func (m *masking) leaveOut(d casework.Detail) {
	m.decide(d, func(id app.ID) error { return m.rd.s.Desk.Mask(id, d.Kind, d.Text) },
		"mask.also.out", m.rd.s.Desk.MaskAll)
}

func (m *masking) undecide(d casework.Detail) {
	m.decide(d, func(id app.ID) error { return m.rd.s.Desk.Undecide(id, d.Kind, d.Text) }, "", nil)
}

// askWhy asks why one may be read, beneath what was tapped, or beneath the sentence.
func (m *masking) askWhy(d casework.Detail, under fyne.Widget) {
	if under == nil {
		under = m.rd.reader.Anchor()
	}
	m.reasons.Ask(under, []app.MaskKind{d.Kind}, func(reason string) {
		m.decide(d, func(id app.ID) error { return m.rd.s.Desk.WaveOff(id, d.Kind, d.Text, reason) },
			"mask.also.may", func(p ...casework.Passage) error { return m.rd.s.Desk.WaveOffAll(reason, p...) })
	})
}

// leaveAllOut leaves all of which somebody must decide out, in one change.
func (m *masking) leaveAllOut() {
	r := m.rd.response
	var passages []casework.Passage
	for _, d := range m.open {
		passages = append(passages, d.Of(r))
	}
	m.rd.save(func() error { return m.rd.s.Desk.MaskAll(passages...) }, nil, nil)
	m.rd.focus()
}

// offer offers to decide the same of the same words where they stand undecided in other
// responses: whoever leads a place is named in many.
func (m *masking) offer(d casework.Detail, also string, same func(...casework.Passage) error) {
	if same == nil {
		return
	}
	var passages []casework.Passage
	for _, u := range m.rd.s.Undecided() {
		if keyOf(u.Detail) == keyOf(d) {
			passages = append(passages, u.Passage())
		}
	}
	if len(passages) == 0 {
		return
	}
	m.also.SetText(m.rd.s.Say(also, "n", len(passages)))
	m.also.OnTapped = func() {
		m.alsoRow.Hide()
		m.rd.save(func() error { return same(passages...) }, nil, nil)
		m.rd.focus()
	}
	m.alsoRow.Show()
	m.content.Refresh()
	m.rd.relayOut()
}

// bring brings a detail of the response at hand, as when one comes to it from a list.
func (m *masking) bring(key string) {
	for _, d := range m.details {
		if keyOf(d) == key {
			m.goTo(d)
		}
	}
}
