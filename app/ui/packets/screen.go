// Package packets is the screen Pakke: what the packet is for and what is in it,
// the making of it, the finished file as it prints, and the packets that were kept.
package packets

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/casework"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/missing"
	"hvidbog/app/ui/preview"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/undecided"
	"hvidbog/app/ui/xwidget"
)

// Screen is the screen Pakke.
type Screen struct {
	s       *session.Session
	content *fyne.Container
	changed bool // something has changed while another screen was shown

	choices *choices
	missing *missing.List
	also    *missing.List // what stands open and does not make a draft of it
	alsoRow *xwidget.FormRow
	unseen  *undecided.List
	kept    *kept
	making  *making

	right  *fyne.Container
	head   *head
	view   *preview.View
	paged  *fyne.Container // the head and the pages
	empty  *fyne.Container // what is said where there are none
	shown  *paper          // nil while nothing is
	opens  context.CancelFunc
	checks checks
}

// New makes the screen.
func New(s *session.Session) *Screen {
	sc := &Screen{s: s}
	sc.making = newMaking(sc)
	sc.choices = newChoices(sc)
	sc.missing = missing.New(s, s.Say("ui.packet.complete"))
	sc.also = missing.New(s, "")
	sc.alsoRow = xwidget.NewFormRow(s.Say("ui.packet.also"), sc.also.Content())
	sc.unseen = undecided.New(s)
	sc.kept = newKept(sc)
	sc.view = preview.New(s.Ports, s.Window)
	sc.view.OnShortcut(sc.shortcut)
	sc.head = newHead(sc)
	sc.paged = xwidget.Above(sc.head.content, sc.view.Content())
	sc.empty = container.NewStack()
	sc.right = container.New(layout.NewCustomPaddedLayout(look.Near, look.Near, look.Near, look.Near), container.NewStack(sc.paged, sc.empty))

	column := container.NewVBox(
		xwidget.NewTitle(s.Say("ui.packet.heading")),
		sc.choices.content,
		xwidget.NewFormRow(s.Say("ui.packet.lacking"), sc.missing.Content()),
		sc.alsoRow,
		sc.kept.content,
	)
	side := layout.NewCustomPaddedLayout(look.Near, look.Near, look.Apart, look.Apart)
	left := container.NewBorder(nil, container.NewVBox(widget.NewSeparator(), container.New(side, sc.making.content)), nil, nil,
		container.NewVScroll(container.New(side, column)))
	sc.content = container.NewStack(xwidget.NewSplit(left, sc.right, leftWidth, leftLeast, rightLeast))
	s.Listen(func(casework.News) {
		sc.changed = true
		if sc.content.Visible() {
			sc.refresh()
		}
	})
	sc.show(nil)
	sc.refresh()
	return sc
}

// The widths of the two sides, in device-independent pixels.
const (
	leftWidth  = 380
	leftLeast  = 340
	rightLeast = 400
)

// Content is what the window shows.
func (sc *Screen) Content() fyne.CanvasObject { return sc.content }

// Show puts the cursor on the button that makes the packet, or in the pages where
// one was made; or it lays the list of what nobody has decided of over them.
func (sc *Screen) Show(p session.Place) {
	sc.head.refuse(nil)
	if sc.changed {
		sc.refresh()
	}
	if p.Undecided {
		sc.unseen.Show()
		return
	}
	if sc.shown != nil {
		sc.view.Focus()
		return
	}
	sc.s.Window.Canvas().Focus(sc.making.button)
}

// Find searches in the file that is shown; where there is none it goes to the
// responses, which is where one searches.
func (sc *Screen) Find() {
	if sc.shown != nil {
		sc.view.Find()
		return
	}
	sc.s.Go(session.Place{Screen: session.Responses})
}

// shortcut takes the keys for saving, which every program has.
func (sc *Screen) shortcut(s fyne.Shortcut) bool {
	c, ok := s.(*desktop.CustomShortcut)
	if !ok || c.KeyName != fyne.KeyS || c.Modifier != fyne.KeyModifierShortcutDefault || sc.shown == nil {
		return false
	}
	sc.askSave()
	return true
}

// refresh shows the hearing's meeting, what it still lacks and its packets, as they
// are now.
func (sc *Screen) refresh() {
	sc.changed = false
	f := sc.s.File()
	if f.Hearing == nil {
		return
	}
	var blocks, also []casework.Missing
	for _, m := range casework.Completeness(f) {
		if m.Blocks() {
			blocks = append(blocks, m)
		} else {
			also = append(also, m)
		}
	}
	if sc.choices.anonymised() {
		also = append(casework.Unseen(sc.s.Undecided()), also...)
	}
	sc.choices.refresh(f, len(blocks) > 0)
	sc.missing.Show(blocks)
	sc.also.Show(also)
	sc.alsoRow.Hidden = len(also) == 0
	sc.kept.refresh(f)
	if p := sc.shown; p != nil && p.kept != nil && f.Packet(p.kept.ID) == nil {
		p.kept = nil
		if p.made == nil { // it was deleted, and there is no other of it
			sc.show(nil)
		}
	}
	sc.check()
	sc.head.refresh()
}

// refuse says what went wrong with a field, or with what is to be made or opened.
func (sc *Screen) refuse(err error) { sc.making.refuse(err) }
