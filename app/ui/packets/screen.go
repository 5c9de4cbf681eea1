// Package packets is the screen Pakke: what the packet is for and what is in it,
// the making of it, and what one does with the finished file.
package packets

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/packet"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/missing"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// Screen is the screen Pakke.
type Screen struct {
	s       *session.Session
	content fyne.CanvasObject

	edition    *xwidget.Choice
	warning    *widget.Label // what an internal edition is for
	meeting    *xwidget.DateField
	item       *xwidget.Entry
	parts      parts
	make       *xwidget.Button
	lacking    *widget.Label // what the hearing still lacks, a line each
	lackingRow fyne.CanvasObject

	progress *widget.ProgressBar
	cancel   *xwidget.Button
	problem  *widget.Label
	result   *result

	stop context.CancelFunc // while a packet is being made
	made *made              // nil until one is made
}

// parts are the boxes that say what is to be in the packet.
type parts struct {
	overview, scenarios, list, full *widget.Check
}

// made is a finished packet.
type made struct {
	pdf     []byte
	name    string        // suggested for the file
	file    *app.CaseFile // what it was made from
	options packet.Options
	path    string // of the copy that other programs see; "" until one needs it
}

// widest is the width beyond which the screen's column does not grow.
const widest = 640

// New makes the screen.
func New(s *session.Session) *Screen {
	sc := &Screen{s: s}
	say := s.Say
	sc.makeFields()
	sc.makeProgress()
	sc.result = newResult(sc)
	sc.lacking = widget.NewLabel("")
	sc.lackingRow = xwidget.NewFormRow(say("ui.packet.lacking"), sc.lacking)
	check := func(text string) *widget.Check {
		c := widget.NewCheck(text, func(bool) { sc.outdate() })
		c.Checked = true
		return c
	}
	sc.parts = parts{
		check(say("ui.packet.part.overview")), check(say("ui.packet.part.scenarios")),
		check(say("ui.packet.part.list")), check(say("ui.packet.part.full")),
	}
	page := container.NewVBox(
		xwidget.NewTitle(say("ui.packet.heading")),
		xwidget.NewFormRow(say("ui.packet.edition"), container.NewHBox(sc.edition)),
		sc.warning,
		container.NewGridWithColumns(2,
			xwidget.NewFormRow(say("ui.hearing.meeting"), sc.meeting), xwidget.NewFormRow(say("ui.hearing.agendaItem"), sc.item)),
		xwidget.NewFormRow(say("ui.packet.parts"), container.NewGridWithColumns(2,
			sc.parts.overview, sc.parts.list, sc.parts.scenarios, sc.parts.full)),
		sc.lackingRow,
		container.NewHBox(sc.make),
		sc.problem,
		container.NewBorder(nil, nil, nil, sc.cancel, sc.progress),
		sc.result.content,
	)
	sc.content = container.NewVScroll(container.New(
		layout.NewCustomPaddedLayout(look.Apart, look.Apart, look.Apart, look.Apart), container.New(xwidget.Measure{Most: widest}, page)))
	s.Listen(func(casework.News) { sc.refresh() })
	sc.refresh()
	return sc
}

func (sc *Screen) makeFields() {
	s := sc.s
	var editions []xwidget.Option
	for _, e := range packet.Editions() {
		editions = append(editions, xwidget.Option{Key: string(e), Label: s.Say("edition." + string(e))})
	}
	sc.warning = widget.NewLabel("")
	sc.warning.Wrapping = fyne.TextWrapWord
	sc.warning.Importance = widget.LowImportance
	sc.edition = xwidget.NewChoice(editions, func(string) { sc.outdate() })
	sc.edition.SetSelected(string(packet.Anonymised))
	sc.meeting = xwidget.NewDateField(s.Say, s.Desk.Today)
	sc.meeting.OnChanged = func(day app.Date) {
		s.Act(func() error {
			return s.Desk.EditHearing("meeting", func(h *app.Hearing) { h.Meeting.Date = day })
		}, sc.refuse)
	}
	sc.item = xwidget.NewEntry()
	sc.item.OnChanged = func(text string) {
		s.Type("packet/agendaItem", func() error {
			return s.Desk.EditHearing("agendaItem", func(h *app.Hearing) { h.Meeting.AgendaItem = text })
		}, sc.refuse)
	}
	sc.make = xwidget.NewPrimaryButton(s.Say("ui.packet.make"), look.IconPacket, sc.Make)
}

func (sc *Screen) makeProgress() {
	sc.progress = widget.NewProgressBar()
	sc.cancel = xwidget.NewButton(sc.s.Say("ui.cancel"), func() {
		if sc.stop != nil {
			sc.stop()
		}
	})
	sc.problem = widget.NewLabel("")
	sc.problem.Wrapping = fyne.TextWrapWord
	sc.problem.Importance = widget.WarningImportance
	sc.problem.Hide()
	sc.progress.Hide()
	sc.cancel.Hide()
}

// Content is what the window shows.
func (sc *Screen) Content() fyne.CanvasObject { return sc.content }

// Show puts the cursor on the button that makes the packet.
func (sc *Screen) Show(session.Place) { sc.s.Window.Canvas().Focus(sc.make) }

// Find goes to the responses, which is where one searches.
func (sc *Screen) Find() { sc.s.Go(session.Place{Screen: session.Responses}) }

// refresh shows the hearing's meeting, and what the hearing still lacks.
func (sc *Screen) refresh() {
	f := sc.s.File()
	if f.Hearing == nil {
		return
	}
	if sc.meeting.Date() != f.Hearing.Meeting.Date {
		sc.meeting.SetDate(f.Hearing.Meeting.Date)
	}
	if !sc.s.Pending("packet/agendaItem") && sc.item.Text != f.Hearing.Meeting.AgendaItem {
		sc.item.SetText(f.Hearing.Meeting.AgendaItem)
	}
	var lacking []string
	for _, m := range casework.Completeness(f) {
		if m.Blocks() {
			lacking = append(lacking, "– "+missing.Sentence(sc.s, m))
		}
	}
	sc.lacking.SetText(strings.Join(lacking, "\n"))
	if len(lacking) > 0 {
		sc.lackingRow.Show()
	} else {
		sc.lackingRow.Hide()
	}
	sc.outdate()
}

// outdate shows that the finished packet is no longer what would be made now.
func (sc *Screen) outdate() {
	if sc.edition.Selected() == string(packet.Internal) {
		sc.warning.SetText(sc.s.Say("ui.packet.internal"))
	} else {
		sc.warning.SetText(sc.s.Say("ui.packet.anonymised"))
	}
	if sc.result != nil {
		sc.result.refresh()
	}
}
