package ui

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/alike"
	"hvidbog/app/ui/batch"
	"hvidbog/app/ui/due"
	"hvidbog/app/ui/hearing"
	"hvidbog/app/ui/history"
	"hvidbog/app/ui/incoming"
	"hvidbog/app/ui/journal"
	"hvidbog/app/ui/letters"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/meeting"
	"hvidbog/app/ui/overview"
	"hvidbog/app/ui/packets"
	"hvidbog/app/ui/parties"
	"hvidbog/app/ui/responses"
	"hvidbog/app/ui/scenarios"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/topics"
	"hvidbog/app/ui/workshop"
	"hvidbog/app/ui/xwidget"
)

// screen is one screen of a hearing.
type screen interface {
	Content() fyne.CanvasObject
	Show(session.Place) // brings a place of the screen into view
	Find()              // puts the cursor where one searches
}

// frame is what stands around the screens: the rail, the status line, and the
// screen that is open.
type frame struct {
	u       *UI
	session *session.Session
	content fyne.CanvasObject

	screens []screen
	open    session.Screen
	middle  *fyne.Container
	nav     *xwidget.Nav
	title   *widget.Label
	caption *widget.Label
	status  *status
	meeting *meeting.View
	letters *letters.Page  // lies over the screen while one writes
	batch   *batch.Page    // lies over it while many letters are sent
	typing  *workshop.Page // lies over it while one types in what was said at a workshop
	intake  *incoming.Page // lies over it while one looks through what came in
	alike   *alike.Page    // lies over it while one looks at form letters
	user    *widget.Label
	stop    func() // ends what goes on by itself
}

// screenID is the id of the screen's name in the translations.
func screenID(s session.Screen) string {
	return "ui.screen." + [...]string{
		"overview", "responses", "scenarios", "topics", "parties", "due", "packet", "journal", "history", "hearing",
	}[s]
}

func newFrame(u *UI, desk *casework.Desk) *frame {
	f := &frame{u: u, middle: container.NewStack()}
	f.status = newStatus(u.say)
	f.session = session.New(u.Ports, desk, u.win, f.show, f.status.saving)
	s := f.session
	s.Meet = u.beginMeeting
	f.meeting = meeting.New(s, func() fyne.Theme { return u.Theme.In(u.variant()).Large() }, u.endMeeting)
	f.screens = []screen{
		overview.New(s), responses.New(s), scenarios.New(s), topics.New(s),
		parties.New(s), due.New(s), packets.New(s), journal.New(s), history.New(s), hearing.New(s),
	}
	for _, sc := range f.screens {
		sc.Content().Hide()
		f.middle.Add(sc.Content())
	}
	f.letters = letters.New(s, f.leaveLetter)
	f.middle.Add(f.letters.Content())
	f.batch = batch.New(s, func() { f.show(session.Place{Screen: f.open}) })
	f.middle.Add(f.batch.Content())
	f.typing = workshop.New(s, func() { f.show(session.Place{Screen: f.open}) })
	f.middle.Add(f.typing.Content())
	f.intake = incoming.New(s, func() { f.show(session.Place{Screen: f.open}) }, f.attach)
	f.middle.Add(f.intake.Content())
	f.alike = alike.New(s, func(at app.ID) { f.show(session.Place{Screen: f.open, Response: at}) })
	f.middle.Add(f.alike.Content())
	f.content = container.NewBorder(nil, nil, f.rail(), nil, f.middle)
	s.Listen(func(n casework.News) {
		f.refresh()
		f.offerUndo(n)
	})
	f.refresh()
	keepsDay := s.KeepDay(u.noticeInTheMorning)
	f.stop = func() {
		keepsDay()
		f.batch.Stop()
		f.intake.Stop()
	}
	u.Ports.Background(func() { s.Finder.Warm(s.File()) })
	return f
}

// railWidth is the width of the rail, in device-independent pixels.
const railWidth = 208

func (f *frame) rail() fyne.CanvasObject {
	icons := []fyne.Resource{
		look.IconOverview, look.IconResponses, look.IconScenarios, look.IconTopics,
		look.IconParties, look.IconDeadlines, look.IconPacket, look.IconJournal, look.IconHistory, look.IconHearing,
	}
	var items []xwidget.NavItem
	for i := range f.screens {
		id := session.Screen(i)
		items = append(items, xwidget.NavItem{Key: strconv.Itoa(i), Label: f.u.say(screenID(id)), Icon: icons[i]})
	}
	f.nav = xwidget.NewNav(items, func(key string) {
		i, _ := strconv.Atoi(key)
		f.show(session.Place{Screen: session.Screen(i)})
	})
	f.title = widget.NewLabel("")
	f.title.TextStyle.Bold = true
	f.title.Wrapping = fyne.TextWrapWord
	f.caption = widget.NewLabel("")
	f.caption.Importance = widget.LowImportance
	f.caption.SizeName = theme.SizeNameCaptionText
	f.user = widget.NewLabel("")
	f.user.Importance = widget.LowImportance
	f.user.SizeName = theme.SizeNameCaptionText
	f.user.Truncation = fyne.TextTruncateEllipsis
	f.who(f.u.who())

	head := container.New(layout.NewCustomPaddedVBoxLayout(-look.Near), f.title, f.caption)
	foot := container.NewVBox(f.status.content, f.user)
	inside := container.New(layout.NewCustomPaddedLayout(look.Near, look.Near, look.Near, look.Near),
		container.NewBorder(container.NewVBox(head, space(look.Near)), foot, nil, nil, f.nav))
	return column(railWidth, container.NewStack(newGround(look.ColorNameRail), inside))
}

func (f *frame) who(name string) { f.user.SetText(name) }

// show opens a screen at a place.
func (f *frame) show(p session.Place) {
	canvas := f.u.win.Canvas()
	onRail := canvas.Focused() == fyne.Focusable(f.nav)
	if p.Reply != "" || p.Letter != "" || p.Batch != nil || p.Workshop || p.Intake != nil || p.Alike {
		f.write(p)
		return
	}
	if p.Screen != f.open || f.over() != nil {
		canvas.Unfocus() // else what is typed next would land in a field that is no longer seen
	}
	f.closeOthers(nil)
	f.screens[f.open].Content().Hide()
	f.open = p.Screen
	f.screens[f.open].Content().Show()
	f.nav.SetSelected(strconv.Itoa(int(p.Screen)))
	f.screens[f.open].Show(p)
	if onRail { // whoever walks down the rail by the arrows stays on it
		canvas.Focus(f.nav)
	}
}

// write shows a letter over the screen that is open, or many, what is typed in of a
// workshop, what came in, or the form letters.
func (f *frame) write(p session.Place) {
	lay := func(page overlay, show func()) {
		f.u.win.Canvas().Unfocus()
		f.closeOthers(page)
		show()
	}
	switch {
	case p.Alike:
		lay(f.alike, func() { f.alike.Show(p.Response) })
	case p.Intake != nil:
		lay(f.intake, func() { f.intake.Show(p.Intake) })
	case p.Workshop:
		lay(f.typing, f.typing.Show)
	case p.Batch != nil:
		lay(f.batch, func() { f.batch.Show(p.Batch) })
	case f.letters.Show(p):
		f.closeOthers(f.letters)
	default:
		return
	}
	f.screens[f.open].Content().Hide()
}

// overlay is a page that lies over the screens, one at a time.
type overlay interface {
	Shown() bool
	Close()
}

func (f *frame) overlays() []overlay {
	return []overlay{f.letters, f.batch, f.typing, f.intake, f.alike}
}

// closeOthers closes what lies over the screens, but for one; nil is none.
func (f *frame) closeOthers(but overlay) {
	for _, page := range f.overlays() {
		if page != but {
			page.Close()
		}
	}
}

// leaveLetter shows the screen again that the letter lay over, at the response that it
// answers.
func (f *frame) leaveLetter() {
	p := session.Place{Screen: f.open}
	if f.open == session.Responses || f.open == session.Due {
		p.Response = f.letters.Answers()
	}
	f.show(p)
}

// over is what lies over the screens; nil where nothing does.
func (f *frame) over() overlay {
	for _, page := range f.overlays() {
		if page.Shown() {
			return page
		}
	}
	return nil
}

// opened is the screen that is open, or what lies over it.
func (f *frame) opened() any {
	if page := f.over(); page != nil {
		return page
	}
	return f.screens[f.open]
}

func (f *frame) find() {
	if sc, ok := f.opened().(interface{ Find() }); ok {
		sc.Find()
	}
}

// refresh shows the hearing's name and the counts of the rail.
func (f *frame) refresh() {
	file := f.session.File()
	if file.Hearing == nil {
		return
	}
	f.title.SetText(file.Hearing.Title)
	f.caption.SetText(string(file.Hearing.CaseNo))
	count := func(s session.Screen, n int) { f.nav.SetCount(strconv.Itoa(int(s)), n, false) }
	count(session.Responses, len(file.Responses))
	count(session.Scenarios, len(file.Scenarios))
	count(session.Topics, len(file.Topics))
	count(session.Parties, len(file.Parties))
	count(session.Journal, casework.OpenInJournal(file))
	f.nav.SetCount(strconv.Itoa(int(session.Due)), f.session.Overdue().All(), true)
	f.u.retitle()
}
