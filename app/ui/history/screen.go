// Package history is the screen Historik: every change of the hearing in words, the
// newest first, each with the way back to before it.
package history

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// Screen is the screen Historik.
type Screen struct {
	s       *session.Session
	content *fyne.Container
	list    *widget.List
	problem *widget.Label
	stale   bool

	changes []app.Change
	whole   bool // the list goes back to the first change
	reading bool // a page is on its way
	asked   int  // how many pages were asked for
	back    map[app.Seq]bool
}

// pageSize is how many changes are read at a time.
const pageSize = 200

// New makes the screen.
func New(s *session.Session) *Screen {
	sc := &Screen{s: s, stale: true}
	sc.problem = widget.NewLabel("")
	sc.problem.Importance = widget.WarningImportance
	sc.problem.Wrapping = fyne.TextWrapWord
	sc.problem.Hide()
	sc.list = widget.NewList(
		func() int { return len(sc.changes) },
		func() fyne.CanvasObject { return newRow(sc) },
		func(i widget.ListItemID, o fyne.CanvasObject) {
			if i >= len(sc.changes) {
				return
			}
			o.(*row).set(i)
			if i == len(sc.changes)-1 && !sc.whole {
				sc.more()
			}
		})
	sc.list.HideSeparators = true
	sc.list.OnSelected = func(widget.ListItemID) { sc.list.UnselectAll() }
	head := container.New(layout.NewCustomPaddedVBoxLayout(-look.Near),
		xwidget.NewTitle(s.Say("ui.screen.history")), xwidget.NewLead(s.Say("ui.history.lead")), sc.problem)
	sc.content = container.New(layout.NewCustomPaddedLayout(look.Apart, look.Near, look.Apart, look.Apart),
		xwidget.Above(head, sc.list))
	s.Listen(func(casework.News) {
		sc.stale = true
		if sc.content.Visible() {
			sc.refresh()
		}
	})
	return sc
}

// Content is what the window shows.
func (sc *Screen) Content() fyne.CanvasObject { return sc.content }

// Show brings the list up to date.
func (sc *Screen) Show(session.Place) {
	if sc.stale {
		sc.refresh()
	}
	sc.s.Window.Canvas().Focus(sc.list)
}

// Find goes to the list.
func (sc *Screen) Find() { sc.s.Window.Canvas().Focus(sc.list) }

// refresh reads the newest changes; what is shown stays until they are there.
func (sc *Screen) refresh() {
	sc.stale = false
	sc.read(0, func(newest []app.Change) {
		sc.changes = newest
		sc.list.ScrollToTop()
	})
}

// more reads the changes before those that are shown.
func (sc *Screen) more() {
	if sc.reading {
		return
	}
	sc.read(sc.changes[len(sc.changes)-1].Seq, func(older []app.Change) {
		sc.changes = append(sc.changes, older...)
	})
}

// read reads a page of changes beside the window's thread and shows it, unless
// another was asked for meanwhile.
func (sc *Screen) read(before app.Seq, take func([]app.Change)) {
	sc.reading = true
	sc.asked++
	asked := sc.asked
	sc.s.Background(func() {
		page, err := sc.s.Desk.Changes(before, pageSize)
		sc.s.Do(func() {
			if asked != sc.asked {
				return
			}
			sc.reading = false
			if err != nil {
				sc.refuse(err)
				return
			}
			take(page)
			sc.whole = len(page) < pageSize
			sc.back = undoable(sc.changes)
			sc.list.Refresh()
		})
	})
}

// undoTo takes back every change down to and with this one.
func (sc *Screen) undoTo(c app.Change) {
	sc.s.Act(func() error { return sc.s.Desk.UndoTo(c.Seq) }, sc.refuse)
}

func (sc *Screen) refuse(err error) {
	if err == nil {
		sc.problem.Hide()
		return
	}
	sc.problem.SetText(sc.s.Error(err))
	sc.problem.Show()
}

// undoable are the changes, of a list with the newest first, that undoing comes
// to: those that stand, because nothing was done to them since or the last thing
// done was to redo them; but not the first, which made the hearing.
func undoable(changes []app.Change) map[app.Seq]bool {
	stands := make(map[app.Seq]bool)
	for _, c := range changes {
		of := c.Of
		if c.Action == app.Did {
			of = c.Seq
		}
		if _, decided := stands[of]; !decided { // the newest decides
			stands[of] = c.Action != app.Undid && c.What.ID != "change.hearing.begun"
		}
	}
	return stands
}
