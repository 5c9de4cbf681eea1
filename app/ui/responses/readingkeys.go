package responses

import (
	"slices"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"hvidbog/app"
	"hvidbog/app/casework"
)

// key takes the keys that are not for moving and marking.
func (rd *reading) key(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		rd.chooseTopic("")
	case fyne.KeyDelete, fyne.KeyBackspace:
		rd.remove(rd.under())
	case fyne.KeyEscape:
		if rd.reader.ClearMarks() {
			rd.refresh()
		} else {
			rd.way.back()
		}
	case fyne.KeyLeft:
		rd.chooseUnder(-1)
	case fyne.KeyRight:
		rd.chooseUnder(1)
	case fyne.KeyF1:
		rd.help.turn()
		rd.relayOut()
	case fyne.KeyF2:
		rd.way.turn()
	case fyne.KeyF3:
		rd.chooseScenario()
	case fyne.KeyF4:
		rd.edit("quoted", func(e *app.Excerpt) { e.Quoted = !e.Quoted })
	case fyne.KeyF5:
		rd.above.openFile()
	case fyne.KeyF6:
		rd.chooseWhole()
	case fyne.KeyF7:
		rd.toggleNoRemarks()
	case fyne.KeyF8:
		rd.masking.next()
	case fyne.KeyF9:
		rd.masking.atHand(rd.masking.leaveOut)
	case fyne.KeyF11:
		rd.masking.atHand(func(d casework.Detail) { rd.masking.askWhy(d, nil) })
	case fyne.KeyF12:
		rd.masking.askWords()
	}
}

// rune takes what is typed: figures are topics, a few signs the stances, and
// letters look for a topic.
func (rd *reading) rune(r rune) {
	if stance, ok := stanceKeys[r]; ok {
		rd.giveStance(stance)
		return
	}
	switch {
	case r >= '1' && r <= '9':
		rd.figure(int(r - '1'))
	case unicode.IsLetter(r):
		rd.chooseTopic(string(r))
	}
}

// shortcut takes Alt and a figure: one of the committee's principles.
func (rd *reading) shortcut(s fyne.Shortcut) bool {
	c, ok := s.(*desktop.CustomShortcut)
	if !ok || c.Modifier != fyne.KeyModifierAlt {
		return false
	}
	figures := []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5, fyne.Key6, fyne.Key7, fyne.Key8, fyne.Key9}
	i := slices.Index(figures, c.KeyName)
	if i < 0 {
		return false
	}
	rd.togglePrinciple(i + 1)
	return true
}

// stanceKeys are the signs that give an excerpt its stance; they lie together among
// the figures at the right of a keyboard.
var stanceKeys = map[rune]app.Stance{
	'+': app.Supports, '*': app.Partly, '-': app.Against, '0': app.Neutral,
}

// stanceSign is what stands for a stance in the margin.
func stanceSign(s app.Stance) string {
	switch s {
	case app.Supports:
		return "+"
	case app.Partly:
		return "(+)"
	case app.Against:
		return "–"
	case app.Neutral:
		return "0"
	}
	return ""
}

// giveStance gives the current excerpt a stance.
func (rd *reading) giveStance(stance app.Stance) {
	rd.edit("stance", func(e *app.Excerpt) { e.Stance = stance })
}

func (rd *reading) togglePrinciple(n int) {
	if n > len(rd.s.File().Hearing.Principles) {
		return
	}
	rd.edit("principles", toggled(n))
}

// chooseUnder goes from one to another of the excerpts at the cursor.
func (rd *reading) chooseUnder(by int) {
	keys := rd.reader.Passages()
	e := rd.under()
	if e == nil {
		return
	}
	i := slices.Index(keys, string(e.ID)) + by
	if i >= 0 && i < len(keys) {
		rd.chosen = app.ID(keys[i])
		rd.refresh()
	}
}

// edit changes the current excerpt. Where that is only being saved, it is changed
// when it is.
func (rd *reading) edit(field string, change func(*app.Excerpt)) {
	if m := rd.marking; m != nil && rd.under() == nil {
		rd.save(func() error {
			if m.id == "" {
				return nil // it was refused, and that has been told
			}
			return rd.s.Desk.EditExcerpt(m.id, field, change)
		}, nil, nil)
		return
	}
	if e := rd.current(); e != nil {
		rd.save(func() error { return rd.s.Desk.EditExcerpt(e.ID, field, change) }, nil, nil)
	}
}

func (rd *reading) remove(e *app.Excerpt) {
	if e != nil {
		rd.save(func() error { return rd.s.Desk.DeleteExcerpts(e.ID) }, nil, nil)
	}
}

func (rd *reading) toggleNoRemarks() {
	r := rd.response
	rd.save(func() error { return rd.s.Desk.SetNoRemarks(r.ID, !r.NoRemarks) }, nil, nil)
}

// readOn says that the response has been gone through, and goes on to the next
// that has not.
func (rd *reading) readOn() {
	if rd.response == nil {
		return
	}
	id := rd.response.ID
	rd.save(func() error { return rd.s.Desk.SetRead(id, true) }, rd.way.next, nil)
}
