// Package hearing is the screen Høring: what the hearing is called, whose it is,
// when it runs, what the committee wants it to serve, what the caseworker writes for
// the packet, and the centres and services it is about.
package hearing

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/form"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/stationery"
	"hvidbog/app/ui/xwidget"
)

// Screen is the screen Høring.
type Screen struct {
	s       *session.Session
	content *fyne.Container
	form    *form.Form[app.Hearing]
	title   *xwidget.Entry
	places  *places

	tabs    []*xwidget.Choice // one over each part
	about   fyne.CanvasObject // the part that is about the hearing
	letters *stationery.Part
}

// The parts of the screen.
const (
	theHearing = "hearing"
	theLetters = "letters"
)

// widest is the width beyond which the form does not grow: a line that is longer
// is not read more easily.
const widest = 860

// New makes the screen.
func New(s *session.Session) *Screen {
	sc := &Screen{s: s, form: form.New[app.Hearing](s)}
	sc.places = newPlaces(s)
	page := container.NewVBox(container.New(layout.NewCustomPaddedLayout(0, look.Near, 0, 0), sc.newTabs()), sc.fields(), sc.replies(), sc.texts(), sc.places.content)
	sc.about = container.NewVScroll(container.New(
		layout.NewCustomPaddedLayout(look.Near, look.Apart, look.Near, look.Apart), container.New(xwidget.Measure{Most: widest}, page)))
	sc.letters = stationery.New(s, sc.newTabs())
	sc.content = container.NewStack(sc.about, sc.letters.Content())
	sc.open(theHearing)
	s.Listen(func(casework.News) { sc.refresh() })
	sc.form.Show(form.Record[app.Hearing]{Key: string(s.Desk.Hearing()), Edit: s.Desk.EditHearing}, s.File().Hearing)
	sc.refresh()
	return sc
}

// newTabs are the names of the two parts of the screen, of which one is open.
func (sc *Screen) newTabs() fyne.CanvasObject {
	tabs := xwidget.NewChoice([]xwidget.Option{
		{Key: theHearing, Label: sc.s.Say("stationery.tab.hearing")}, {Key: theLetters, Label: sc.s.Say("stationery.tab.letters")},
	}, func(part string) {
		sc.open(part)
		sc.Show(session.Place{})
	})
	sc.tabs = append(sc.tabs, tabs)
	return container.NewHBox(tabs)
}

// open shows one of the two parts of the screen.
func (sc *Screen) open(part string) {
	for _, tabs := range sc.tabs {
		tabs.SetSelected(part)
	}
	if part == theLetters {
		sc.about.Hide()
		sc.letters.Content().Show()
		return
	}
	sc.letters.Content().Hide()
	sc.about.Show()
}

func (sc *Screen) fields() fyne.CanvasObject {
	say, f := sc.s.Say, sc.form
	row := func(id string, field fyne.CanvasObject) fyne.CanvasObject { return xwidget.NewFormRow(say(id), field) }
	sc.title = f.Line("title", func(h *app.Hearing) string { return h.Title }, func(h *app.Hearing, v string) { h.Title = v })
	return container.NewVBox(
		row("ui.hearing.title", sc.title),
		container.NewGridWithColumns(2,
			row("ui.hearing.caseNo", f.Read("caseNo",
				func(h *app.Hearing) string { return string(h.CaseNo) },
				func(text string) (string, error) {
					number, err := app.ParseCaseNo(text)
					return string(number), err
				},
				func(h *app.Hearing, v string) { h.CaseNo = app.CaseNo(v) })),
			row("ui.hearing.committee", f.Line("committee",
				func(h *app.Hearing) string { return h.Committee }, func(h *app.Hearing, v string) { h.Committee = v }))),
		container.NewGridWithColumns(3,
			row("ui.hearing.from", f.Day("from",
				func(h *app.Hearing) app.Date { return h.Period.From }, func(h *app.Hearing, v app.Date) { h.Period.From = v })),
			row("ui.hearing.to", f.Day("to",
				func(h *app.Hearing) app.Date { return h.Period.To }, func(h *app.Hearing, v app.Date) { h.Period.To = v })),
			sc.deadline()),
		container.NewGridWithColumns(3,
			row("ui.hearing.meeting", f.Day("meeting",
				func(h *app.Hearing) app.Date { return h.Meeting.Date }, func(h *app.Hearing, v app.Date) { h.Meeting.Date = v })),
			row("ui.hearing.agendaItem", f.Line("agendaItem",
				func(h *app.Hearing) string { return h.Meeting.AgendaItem },
				func(h *app.Hearing, v string) { h.Meeting.AgendaItem = v }))),
		f.Problem,
		row("ui.hearing.principles", f.Area("principles", 6,
			func(h *app.Hearing) string { return strings.Join(h.Principles, "\n") },
			func(h *app.Hearing, v string) { h.Principles = lines(v) })),
	)
}

// deadline is the last day, and until when on it one may write.
func (sc *Screen) deadline() fyne.CanvasObject {
	say, f := sc.s.Say, sc.form
	hour := f.Hour("deadlineHour",
		func(h *app.Hearing) app.Hour { return h.DeadlineHour }, func(h *app.Hearing, v app.Hour) { h.DeadlineHour = v })
	hour.SetPlaceHolder(say("ui.hearing.deadlineHour.hint"))
	return xwidget.Beside(
		xwidget.NewFormRow(say("ui.hearing.deadline"), f.Day("deadline",
			func(h *app.Hearing) app.Date { return h.Deadline }, func(h *app.Hearing, v app.Date) { h.Deadline = v })),
		xwidget.NewFormRow(say("ui.hearing.deadlineHour"), hour))
}

// texts are what the caseworker writes for the packet beside what the program
// gathers, in the order in which the packet has it.
func (sc *Screen) texts() fyne.CanvasObject {
	page := container.NewVBox(xwidget.NewSubtitle(sc.s.Say("ui.hearing.forPacket")))
	for _, t := range []struct {
		field, id string
		rows      int
		of        func(*app.Hearing) *string
	}{
		{"background", "ui.hearing.background", 6, func(h *app.Hearing) *string { return &h.Background }},
		{"summary", "ui.hearing.summary", 4, func(h *app.Hearing) *string { return &h.Summary }},
		{"changes", "ui.hearing.changes", 4, func(h *app.Hearing) *string { return &h.Changes }},
		{"form", "ui.hearing.form", 3, func(h *app.Hearing) *string { return &h.Form }},
		{"material", "ui.hearing.material", 3, func(h *app.Hearing) *string { return &h.Material }},
		{"process", "ui.hearing.process", 3, func(h *app.Hearing) *string { return &h.Process }},
		{"recommendation", "ui.hearing.recommendation", 3, func(h *app.Hearing) *string { return &h.Recommendation }},
	} {
		page.Add(xwidget.NewFormRow(sc.s.Say(t.id), sc.form.Area(t.field, t.rows,
			func(h *app.Hearing) string { return *t.of(h) }, func(h *app.Hearing, v string) { *t.of(h) = v })))
	}
	return page
}

// lines are the lines of a text that say something. A line that is still empty
// is left out, and the field keeps it until it says something.
func lines(text string) []string {
	var list []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			list = append(list, line)
		}
	}
	return list
}

// Content is what the window shows.
func (sc *Screen) Content() fyne.CanvasObject { return sc.content }

// Show begins at the title, or in the list of what stands on letters.
func (sc *Screen) Show(session.Place) {
	if sc.letters.Content().Visible() {
		sc.letters.Open()
		return
	}
	sc.s.Window.Canvas().Focus(sc.title)
}

// Find goes there too.
func (sc *Screen) Find() { sc.Show(session.Place{}) }

func (sc *Screen) refresh() {
	f := sc.s.File()
	if f.Hearing == nil {
		return
	}
	sc.form.Refresh(f.Hearing)
	sc.places.refresh(f)
	if sc.content.Visible() && sc.letters.Content().Visible() {
		sc.letters.Refresh()
	}
}
