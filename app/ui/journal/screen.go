// Package journal is the screen Journal: every document of the case that came in
// or went out, by day and number.
package journal

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/casework"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// Screen is the screen Journal.
type Screen struct {
	s       *session.Session
	content *fyne.Container
	list    *widget.List
	stale   bool

	entries []casework.Entry
}

// New makes the screen.
func New(s *session.Session) *Screen {
	sc := &Screen{s: s, stale: true}
	sc.list = widget.NewList(
		func() int { return len(sc.entries) },
		func() fyne.CanvasObject { return newRow(s) },
		func(i widget.ListItemID, o fyne.CanvasObject) {
			if i < len(sc.entries) {
				o.(*row).set(sc.entries[i])
			}
		})
	sc.list.HideSeparators = true
	sc.list.OnSelected = func(i widget.ListItemID) {
		sc.list.UnselectAll()
		if r := sc.entries[i].Response; r != nil {
			s.Go(session.Place{Screen: session.Responses, Response: r.ID, Query: &casework.Query{}})
		}
	}
	head := container.New(layout.NewCustomPaddedVBoxLayout(-look.Near),
		xwidget.NewTitle(s.Say("ui.screen.journal")), xwidget.NewLead(s.Say("ui.journal.lead")))
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
	sc.Find()
}

// Find goes to the list.
func (sc *Screen) Find() { sc.s.Window.Canvas().Focus(sc.list) }

func (sc *Screen) refresh() {
	sc.stale = false
	if f := sc.s.File(); f.Hearing != nil {
		sc.entries = casework.Journal(f)
		sc.list.Refresh()
	}
}
