// Package meeting is what hangs on the wall of the meeting room: the hearing in
// large type, found by a few letters, with what the committee decides about it.
//
// The room sees the screen. So private persons go by the labels of the anonymised
// edition, and all texts are masked as it masks them, until the caseworker turns
// the names on.
package meeting

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/packet"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/sheet"
	"hvidbog/app/ui/xwidget"
)

// View is the meeting view of one hearing. It is made once, and shown when the
// meeting begins.
type View struct {
	s       *session.Session
	room    func() fyne.Theme
	leave   func()
	content *container.ThemeOverride // everything in it is larger than the frame

	search  *xwidget.SearchField
	notice  *widget.Label // what was done, or refused
	results *results
	page    *fyne.Container
	scroll  *container.Scroll
	decider *decider
	paper   *paper

	open  bool
	names bool // private persons go by their names
	at    subject
	seen  packet.Seen
	of    *app.CaseFile // what seen was made from
}

// New makes the view. Leave brings the window back to the screen it had.
// Room is the theme of the room as it is to be now.
func New(s *session.Session, room func() fyne.Theme, leave func()) *View {
	v := &View{s: s, room: room, leave: leave, at: subject{kind: agenda}}
	v.search = xwidget.NewSearchField(s.Say("meeting.search"), func(string) { v.find() })
	escape := v.search.OnKey
	v.search.OnKey = func(e *fyne.KeyEvent) bool { return v.key(e.Name) || escape(e) }
	v.search.OnEscape = v.leave
	v.search.OnShortcut = v.shortcut
	v.search.OnBlur = v.keepCursor
	v.notice = quiet("")
	v.notice.Alignment = fyne.TextAlignTrailing
	v.results = newResults(v)
	v.page = container.New(layout.NewCustomPaddedVBoxLayout(look.Near))
	v.scroll = container.NewVScroll(container.New(layout.NewCustomPaddedLayout(look.Apart, look.Apart, look.Apart, look.Apart), v.page))
	v.decider = newDecider(v)
	v.paper = newPaper(v)

	top := container.New(layout.NewCustomPaddedLayout(look.Apart, look.Near, look.Apart, look.Apart),
		container.New(xwidget.Shares{3, 2}, container.NewVBox(v.search), v.notice))
	foot := container.NewVBox(v.decider.content, widget.NewSeparator(), v.keys())
	v.content = container.NewThemeOverride(
		container.NewBorder(top, foot, nil, nil, container.NewStack(v.scroll, v.results.content)), room())
	s.Listen(func(casework.News) {
		if v.open {
			v.refresh()
		}
	})
	return v
}

// Content is what the window shows.
func (v *View) Content() fyne.CanvasObject { return v.content }

// Open begins where the meeting left off, with the cursor in the search.
func (v *View) Open() {
	v.open = true
	v.content.Theme = v.room() // the user may have chosen another since
	v.search.SetText("")
	v.results.hide()
	v.tell("")
	v.refresh()
	v.focus()
}

// Close ends the showing.
func (v *View) Close() {
	v.open = false
	v.names = false // whoever opens it next has the room before them again
	v.decider.hide()
}

func (v *View) focus() { v.s.Window.Canvas().Focus(v.search) }

// keepCursor brings the cursor back to the search where the mouse has taken it from
// a field without giving it to another: what is typed next is searched for.
func (v *View) keepCursor() {
	v.s.Do(func() {
		if v.open && !sheet.Over(v.s.Window) && v.s.Window.Canvas().Focused() == nil {
			v.focus()
		}
	})
}

// tell says what was done.
func (v *View) tell(sentence string) {
	v.notice.Importance = widget.LowImportance
	v.notice.SetText(sentence)
}

// refuse says what was not done, and why; nil takes it away.
func (v *View) refuse(err error) {
	if err == nil {
		v.tell("")
		return
	}
	v.notice.Importance = widget.WarningImportance
	v.notice.SetText(v.s.Error(err))
}

// look gives the hearing as the room sees it.
func (v *View) look() packet.Seen {
	file := v.s.File()
	if v.of != file || v.seen.Names() != v.names {
		edition := packet.Anonymised
		if v.names {
			edition = packet.Internal
		}
		v.seen, v.of = packet.See(file, edition, v.s.Say), file
	}
	return v.seen
}

// find lists what the letters may mean.
func (v *View) find() {
	if v.search.Text == "" {
		v.results.hide()
		v.scroll.Show()
		return
	}
	v.decider.hide()
	v.scroll.Hide()
	v.results.set(find(v.s.File(), v.look(), v.s.Say, v.search.Text))
}

// show puts something on the wall.
func (v *View) show(to subject) {
	v.search.SetText("")
	v.results.hide()
	v.scroll.Show()
	if v.at != to {
		v.decider.hide()
		v.tell("")
	}
	v.at = to
	v.refresh()
	v.scroll.ScrollToTop()
	if to == (subject{kind: point}) {
		v.decider.show()
		return
	}
	v.focus()
}

// step goes to the next of what the meeting goes through, or to the one before.
func (v *View) step(by int) {
	list := inOrder(v.s.File())
	at := -1
	for i, s := range list {
		if s == v.at {
			at = i
		}
	}
	if at < 0 && by < 0 {
		at = len(list)
	}
	if at += by; at >= 0 && at < len(list) {
		v.show(list[at])
	}
}

// refresh shows the hearing as it is now.
func (v *View) refresh() {
	f := v.s.File()
	if f.Hearing == nil {
		return
	}
	if !v.at.there(f) {
		v.decider.hide()
		v.at = subject{kind: agenda}
	}
	v.page.Objects = v.draw(f, v.look())
	v.decider.refresh()
	v.content.Refresh() // what is new in it takes its theme
}

// draw is the page of what is shown.
func (v *View) draw(f *app.CaseFile, seen packet.Seen) []fyne.CanvasObject {
	switch v.at.kind {
	case scenario:
		return v.drawScenario(f, seen, f.Scenario(v.at.id))
	case topic:
		return v.drawTopic(f, seen, f.Topic(v.at.id))
	case party:
		return v.drawParty(f, seen, f.Party(v.at.id))
	case response:
		return v.drawResponse(f, seen, f.Response(v.at.id))
	case point:
		return v.drawPoint(seen, f.Decision(v.at.id))
	case decisions:
		return v.drawDecisions(f, seen)
	}
	return v.drawAgenda(f, seen)
}

// keys is the line of what can be done, each with its key.
func (v *View) keys() fyne.CanvasObject {
	row := container.NewHBox()
	for _, k := range []struct {
		key, id string
		do      func()
	}{
		{"F2", "meeting.do.decide", v.decide},
		{"F4", "meeting.do.point", func() { v.show(subject{kind: point}) }},
		{"F5", "meeting.do.agenda", func() { v.show(subject{kind: agenda}) }},
		{"F6", "meeting.do.decisions", func() { v.show(subject{kind: decisions}) }},
		{"F7", "meeting.do.before", func() { v.step(-1) }},
		{"F8", "meeting.do.next", func() { v.step(1) }},
		{"F9", "meeting.do.names", v.turnNames},
		{"F11", "meeting.do.leave", v.leave},
	} {
		row.Add(newTap(caption(k.key+"\u00a0"+v.s.Say(k.id)), k.do))
	}
	return container.New(layout.NewCustomPaddedLayout(0, look.Tight, look.Near, look.Near), container.NewHScroll(row))
}

// turnNames shows private persons by their names, or by their labels again.
func (v *View) turnNames() {
	v.names = !v.names
	v.refresh()
	v.find()
	if v.names {
		v.tell(v.s.Say("meeting.names.on"))
	} else {
		v.tell(v.s.Say("meeting.names.off"))
	}
	v.focus()
}

func caption(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.SizeName = theme.SizeNameCaptionText
	l.Importance = widget.LowImportance
	return l
}
