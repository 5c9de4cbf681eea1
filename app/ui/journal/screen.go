// Package journal is the screen Journal: every document of the case that came in or
// went out, by day and number, and what of it is still to be entered in the records
// system.
package journal

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/journal"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// Screen is the screen Journal.
type Screen struct {
	s       *session.Session
	content *fyne.Container
	stale   bool // something has changed while another screen was shown

	counted *xwidget.Heading
	search  *xwidget.SearchField
	filter  *xwidget.Choice
	heads   fyne.CanvasObject
	list    *xwidget.PickList
	empty   *fyne.Container
	detail  *detail
	told    *told
	out     *out

	all, found []entry
	chosen     app.ID
	at         int  // where the chosen one stood last
	typing     bool // its theme is being typed: it stays where it is
}

// New makes the screen.
func New(s *session.Session) *Screen {
	sc := &Screen{s: s, stale: true, counted: xwidget.NewLead(""), empty: container.NewStack(), heads: newHeads(s.Say)}
	sc.search = xwidget.NewSearchField(s.Say("ui.journal.search"), func(string) { sc.arrange() })
	sc.search.OnDown = func() { sc.list.Reach() } // the list is made below
	sc.filter = xwidget.NewChoice([]xwidget.Option{
		{Key: string(everything), Label: s.Say("ui.journal.all")},
		{Key: string(open), Label: s.Say("ui.journal.open")},
		{Key: string(noTheme), Label: s.Say("ui.journal.themeless")},
	}, func(string) { sc.arrange() })
	sc.list = newList(sc)
	sc.detail, sc.told, sc.out = newDetail(sc), newTold(sc), newOut(sc)
	head := container.New(layout.NewCustomPaddedVBoxLayout(look.Near),
		container.New(layout.NewCustomPaddedVBoxLayout(-look.Near),
			container.NewBorder(nil, nil, nil, sc.out.content, xwidget.NewTitle(s.Say("ui.screen.journal"))), sc.counted),
		sc.told.content,
		xwidget.Beside(container.NewHBox(sc.filter), sc.search),
		sc.heads)
	pad := func(top, bottom float32, o fyne.CanvasObject) fyne.CanvasObject {
		return container.New(layout.NewCustomPaddedLayout(top, bottom, look.Apart, look.Apart), o)
	}
	body := container.New(layout.NewBorderLayout(nil, sc.detail.content, nil, nil),
		container.NewStack(sc.list, sc.empty), sc.detail.content)
	sc.content = xwidget.Above(pad(look.Apart, 0, head), pad(0, look.Near, body))
	s.Listen(func(casework.News) {
		sc.stale = true
		if sc.content.Visible() {
			sc.refresh()
		}
	})
	return sc
}

// newList is the list of what was found. What is typed in it is looked for.
func newList(sc *Screen) *xwidget.PickList {
	l := xwidget.NewPickList(
		func() int { return len(sc.found) },
		func() fyne.CanvasObject { return newRow(sc.s) },
		func(i int, o fyne.CanvasObject) { o.(*row).set(sc.found[i]) },
		func(i int) { sc.choose(sc.found[i].ID()) })
	l.OnEnter = sc.openChosen
	l.OnEscape = sc.Find
	l.OnSeveral = func([]int) { sc.detail.refresh() }
	l.OnKey = func(e *fyne.KeyEvent) bool {
		if e.Name == fyne.KeySpace {
			sc.journalise()
			return true
		}
		return false
	}
	l.OnRune = func(r rune) {
		if r != ' ' { // which is a key of the list
			sc.Find()
			sc.search.TypedRune(r)
		}
	}
	return l
}

// Content is what the window shows.
func (sc *Screen) Content() fyne.CanvasObject { return sc.content }

// Show brings the list up to date. It begins where something is to be done.
func (sc *Screen) Show(session.Place) {
	if sc.stale {
		sc.refresh()
	}
	if sc.place() < 0 {
		first := slices.IndexFunc(sc.found, func(e entry) bool { return !e.IsJournalised() })
		if first < 0 {
			first = 0
		}
		if first < len(sc.found) {
			sc.choose(sc.found[first].ID())
			sc.list.Mark(first)
		}
	}
	if len(sc.found) == 0 {
		sc.Find()
		return
	}
	sc.s.Window.Canvas().Focus(sc.list)
}

// Find puts the cursor where one searches.
func (sc *Screen) Find() { sc.s.Window.Canvas().Focus(sc.search) }

// refresh reads the journal anew.
func (sc *Screen) refresh() {
	sc.stale = false
	f := sc.s.File()
	if f.Hearing == nil {
		return
	}
	sc.all = read(f, sc.all, sc.s.Say)
	sc.counted.SetText(journal.List{Entries: casework.Journal(f)}.Counted(sc.s.Say))
	sc.told.refresh()
	sc.arrange()
}

// arrange lists what is looked for. The chosen one stays chosen while it is listed; else
// the one that has come in its place is.
func (sc *Screen) arrange() {
	several := sc.several()
	stay := app.ID("")
	if sc.typing {
		stay = sc.chosen
	}
	sc.found = find(sc.all, filter(sc.filter.Selected()), sc.search.Text, stay)
	at := sc.place()
	if at < 0 && len(sc.found) > 0 && sc.chosen != "" {
		at = min(sc.at, len(sc.found)-1)
		sc.chosen = sc.found[at].ID()
	}
	if at >= 0 {
		sc.at = at
	}
	sc.showEmpty()
	sc.list.MarkSeveral(sc.linesOf(several))
	sc.list.Mark(at)
	sc.detail.refresh()
}

// linesOf are where several documents stand now; none where they are not several.
func (sc *Screen) linesOf(ids []app.ID) (lines []int) {
	if len(ids) < 2 {
		return nil
	}
	among := make(map[app.ID]bool, len(ids))
	for _, id := range ids {
		among[id] = true
	}
	for i, e := range sc.found {
		if among[e.ID()] {
			lines = append(lines, i)
		}
	}
	return lines
}

// showEmpty says why nothing is listed, and what to do.
func (sc *Screen) showEmpty() {
	sc.empty.RemoveAll()
	sc.heads.Show()
	say := sc.s.Say
	all := func() {
		sc.search.SetText("")
		sc.filter.SetSelected(string(everything))
		sc.arrange()
	}
	switch {
	case len(sc.found) > 0:
		sc.empty.Hide()
		return
	case len(sc.all) == 0:
		sc.heads.Hide()
		sc.empty.Add(xwidget.NewEmptyState(look.IconJournal, say("ui.journal.none"), say("ui.journal.none.do"), say("ui.menu.log"),
			func() { sc.s.Go(session.Place{Screen: session.Responses, New: true}) }))
	case sc.search.Text != "":
		sc.empty.Add(xwidget.NewEmptyState(look.IconSearch, say("ui.journal.notFound"), say("ui.journal.notFound.do"), say("ui.journal.showAll"), all))
	case filter(sc.filter.Selected()) == open:
		sc.empty.Add(xwidget.NewEmptyState(look.IconDone, say("ui.journal.allEntered"), say("ui.journal.allEntered.do"), say("ui.journal.showAll"), all))
	default:
		sc.empty.Add(xwidget.NewEmptyState(look.IconDone, say("ui.journal.allThemed"), say("ui.journal.allThemed.do"), say("ui.journal.showAll"), all))
	}
	sc.empty.Show()
}
