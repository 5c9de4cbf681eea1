// Package due is the screen Frister: what is to be answered and by when, and what was
// promised, the most urgent first, so that nobody who wrote is forgotten.
package due

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
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
	content fyne.CanvasObject
	stale   bool // something has changed while another screen was shown

	search *xwidget.SearchField
	part   *xwidget.Select
	by     *xwidget.Select
	list   *xwidget.PickList
	empty  *fyne.Container
	detail *detail
	out    *out

	filter filter
	lines  []line
	heads  []int // the lines that are heads, which are lower
	chosen app.ID
}

// New makes the screen.
func New(s *session.Session) *Screen {
	sc := &Screen{s: s, stale: true, empty: container.NewStack()}
	sc.search = xwidget.NewSearchField(s.Say("ui.due.search"), func(text string) {
		sc.filter.search = text
		sc.refilter()
	})
	sc.search.OnDown = func() { sc.list.Reach() } // the list is made below
	sc.part = xwidget.NewSelect(nil, func(key string) {
		sc.filter.part = part(key)
		sc.refilter()
	})
	sc.part.SetChoices(sc.partOptions())
	sc.part.SetKey("")
	sc.by = xwidget.NewSelect(nil, func(key string) {
		sc.filter.by = whose(key)
		sc.refilter()
	})
	sc.list = newList(sc)
	sc.out = newOut(sc)
	sc.detail = newDetail(sc)
	top := container.NewVBox(sc.search, container.NewGridWithColumns(2, sc.part, sc.by))
	left := xwidget.Above(
		container.New(layout.NewCustomPaddedLayout(look.Near, look.Near, look.Near, look.Near), top),
		container.NewBorder(nil, sc.out.foot(), nil, nil, container.NewStack(sc.list, sc.empty)))
	sc.content = xwidget.NewSplit(left, sc.detail.content, 460, 340, 500)
	s.Listen(func(casework.News) {
		sc.stale = true
		if sc.content.Visible() {
			sc.refresh()
		}
	})
	return sc
}

func newList(sc *Screen) *xwidget.PickList {
	l := xwidget.NewPickList(
		func() int { return len(sc.lines) },
		func() fyne.CanvasObject { return newRow(sc) },
		func(i int, o fyne.CanvasObject) { o.(*row).set(sc.lines[i]) },
		func(i int) { sc.choose(sc.lines[i].id()) })
	l.Pickable = func(i int) bool { return sc.lines[i].head == "" }
	l.OnEnter = sc.open
	l.OnEscape = sc.Find
	l.OnRune = func(r rune) {
		sc.Find()
		sc.search.TypedRune(r)
	}
	l.OnShortcut = func(s fyne.Shortcut) bool {
		keys, ok := s.(*desktop.CustomShortcut)
		return ok && keys.Modifier == fyne.KeyModifierShortcutDefault && sc.detail.key(keys.KeyName)
	}
	return l
}

// Content is what the window shows.
func (sc *Screen) Content() fyne.CanvasObject { return sc.content }

// Show shows a response or a promise among the others; else what is chosen, or the
// most urgent.
func (sc *Screen) Show(p session.Place) {
	back := p.Response == sc.chosen // from its letter: if it has left the list, on to the next
	if sc.stale {
		sc.refresh()
	}
	if p.Response != "" && !back {
		if sc.placeOf(p.Response) < 0 { // whatever hides it is taken away
			sc.showAll()
		}
		sc.choose(p.Response)
	}
	if sc.place() < 0 {
		sc.list.Reach()
	}
	sc.s.Window.Canvas().Focus(sc.list)
}

// Find puts the cursor where one searches.
func (sc *Screen) Find() { sc.s.Window.Canvas().Focus(sc.search) }

// Answer begins the letter that answers the chosen response.
func (sc *Screen) Answer() {
	if id := sc.response(); id != "" {
		sc.s.Go(session.Place{Screen: session.Responses, Response: id, Reply: id})
	}
}

// open goes to the chosen response, or to the one whose sender was promised something.
func (sc *Screen) open() {
	if id := sc.response(); id != "" {
		sc.s.Go(session.Place{Screen: session.Responses, Response: id, Query: &casework.Query{}})
	}
}

// response is the one that is chosen, or whose promise is; "" for none.
func (sc *Screen) response() app.ID {
	if p := sc.s.File().Promise(sc.chosen); p != nil {
		return p.Response
	}
	return sc.chosen
}

func (sc *Screen) place() int { return sc.placeOf(sc.chosen) }

// placeOf is where something stands in the list; -1 for nowhere.
func (sc *Screen) placeOf(id app.ID) int {
	return slices.IndexFunc(sc.lines, func(l line) bool { return l.head == "" && l.id() == id })
}

// mark shows in the list what is chosen, with the head of its section where it comes
// right under it.
func (sc *Screen) mark() {
	at := sc.place()
	sc.list.Mark(at)
	if at > 0 && sc.lines[at-1].head != "" {
		sc.list.ScrollTo(at - 1)
	}
}

func (sc *Screen) choose(id app.ID) {
	sc.chosen = id
	sc.mark()
	sc.detail.show(id)
}

// refresh shows everything as it stands now. In place of what is gone from the list
// comes its neighbour.
func (sc *Screen) refresh() {
	sc.stale = false
	if sc.s.File().Hearing == nil {
		return
	}
	at := sc.place()
	sc.by.SetChoices(sc.whoseOptions())
	sc.by.SetKey(sc.filter.by.key())
	sc.refilter()
	if at >= 0 && sc.place() < 0 {
		sc.choose("")
		sc.neighbour(at)
	}
	sc.detail.show(sc.chosen)
}

// neighbour chooses what has come in the place of a line.
func (sc *Screen) neighbour(at int) {
	for i := min(at, len(sc.lines)-1); i >= 0; i-- {
		if sc.lines[i].head == "" {
			sc.choose(sc.lines[i].id())
			return
		}
	}
}

// refilter lists what the filter leaves.
func (sc *Screen) refilter() {
	sc.lines = arrange(sc.s.File(), sc.s.Clocks(), sc.s.Desk.Today(), sc.filter)
	sc.setHeights()
	sc.showEmpty()
	sc.list.Refresh()
	sc.mark()
}

// setHeights lowers the lines that are heads now, and no others.
func (sc *Screen) setHeights() {
	heads := sc.heads
	sc.heads = nil
	for i, l := range sc.lines {
		if l.head == "" {
			continue
		}
		sc.heads = append(sc.heads, i)
		if !slices.Contains(heads, i) {
			sc.list.SetItemHeight(i, headHeight)
		}
	}
	for _, i := range heads {
		if !slices.Contains(sc.heads, i) {
			sc.list.SetItemHeight(i, rowHeight)
		}
	}
}

// showAll takes every filter away.
func (sc *Screen) showAll() {
	sc.filter = filter{}
	sc.search.SetText("")
	sc.part.SetKey("")
	sc.by.SetKey("")
	sc.refilter()
}

// showEmpty says why the list is empty, and what to do.
func (sc *Screen) showEmpty() {
	sc.empty.RemoveAll()
	say := sc.s.Say
	switch {
	case len(sc.lines) > 0:
		sc.empty.Hide()
		return
	case sc.filter == filter{}:
		sc.empty.Add(xwidget.NewEmptyState(look.IconDeadlines, say("ui.due.none"), say("ui.due.none.do"), "", nil))
	default:
		sc.empty.Add(xwidget.NewEmptyState(look.IconSearch, say("ui.due.notFound"), say("ui.due.notFound.do"),
			say("ui.due.showAll"), sc.showAll))
	}
	sc.empty.Show()
}
