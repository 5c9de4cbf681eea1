// Package due is the screen Frister: what is to be answered and by when, the most
// urgent first, so that nobody who wrote is forgotten.
package due

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// Screen is the screen Frister.
type Screen struct {
	s       *session.Session
	content *fyne.Container
	stale   bool // something has changed while another screen was shown

	search *xwidget.SearchField
	list   *xwidget.PickList
	empty  *fyne.Container

	lines  []line
	chosen app.ID
}

// New makes the screen.
func New(s *session.Session) *Screen {
	sc := &Screen{s: s, empty: container.NewStack()}
	sc.search = xwidget.NewSearchField(s.Say("ui.due.search"), func(string) { sc.refresh() })
	sc.search.OnDown = func() { sc.list.Reach() } // the list is made below
	sc.list = xwidget.NewPickList(
		func() int { return len(sc.lines) },
		func() fyne.CanvasObject { return newRow(s) },
		func(i int, o fyne.CanvasObject) { o.(*row).set(sc.lines[i]) },
		func(i int) { sc.chosen = sc.lines[i].id() })
	sc.list.Pickable = func(i int) bool { return sc.lines[i].head == "" }
	sc.list.OnEnter = sc.open
	sc.list.OnEscape = sc.Find
	sc.list.OnRune = func(r rune) {
		sc.Find()
		sc.search.TypedRune(r)
	}
	sc.content = xwidget.Above(
		container.New(layout.NewCustomPaddedLayout(look.Near, look.Near, look.Near, look.Near), sc.search),
		container.NewStack(sc.list, sc.empty))
	s.Listen(func(casework.News) {
		sc.stale = true
		if sc.content.Visible() {
			sc.refresh()
		}
	})
	sc.stale = true
	return sc
}

// Content is what the window shows.
func (sc *Screen) Content() fyne.CanvasObject { return sc.content }

// Show shows a response among the others.
func (sc *Screen) Show(p session.Place) {
	if p.Response != "" {
		sc.search.SetText("")
		sc.chosen = p.Response
		sc.stale = true
	}
	if sc.stale {
		sc.refresh()
	}
	if sc.place() < 0 {
		sc.list.Reach()
	}
	sc.s.Window.Canvas().Focus(sc.list)
}

// Find puts the cursor where one searches.
func (sc *Screen) Find() { sc.s.Window.Canvas().Focus(sc.search) }

// open goes to the chosen response.
func (sc *Screen) open() {
	if sc.chosen != "" {
		sc.s.Go(session.Place{Screen: session.Responses, Response: sc.chosen, Query: &casework.Query{}})
	}
}

// place is where the chosen response stands in the list; -1 for nowhere.
func (sc *Screen) place() int {
	return slices.IndexFunc(sc.lines, func(l line) bool { return l.head == "" && l.id() == sc.chosen })
}

// refresh shows the clocks as they stand now.
func (sc *Screen) refresh() {
	sc.stale = false
	f := sc.s.File()
	if f.Hearing == nil {
		return
	}
	sc.lines = arrange(f, sc.s.Clocks(), sc.search.Text)
	sc.showEmpty()
	sc.list.Refresh()
	sc.list.Mark(sc.place())
}

// showEmpty says why the list is empty, and what to do.
func (sc *Screen) showEmpty() {
	sc.empty.RemoveAll()
	say := sc.s.Say
	switch {
	case len(sc.lines) > 0:
		sc.empty.Hide()
		return
	case sc.search.Text == "":
		sc.empty.Add(xwidget.NewEmptyState(look.IconDeadlines, say("ui.due.none"), say("ui.due.none.do"), "", nil))
	default:
		sc.empty.Add(xwidget.NewEmptyState(look.IconSearch, say("ui.due.notFound"), say("ui.due.notFound.do"),
			say("ui.due.all"), func() {
				sc.search.SetText("")
				sc.refresh()
			}))
	}
	sc.empty.Show()
}
