// Package responses is the screen Svar: the responses of the hearing as a list that
// filters as one types, and beside it the one that is chosen, to read, to correct
// and to link.
package responses

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// Screen is the screen Svar.
type Screen struct {
	s       *session.Session
	content fyne.CanvasObject
	changed bool // something has changed while another screen was shown

	query  casework.Query
	found  []*app.Response
	chosen app.ID   // "" while none is, or a new one is being written
	many   []app.ID // those chosen at once; none while it is only the one
	at     int      // where the chosen one stood before the list became another

	search  *xwidget.SearchField
	filters *filters
	count   *widget.Label
	all     *xwidget.Action // takes the filters away; hidden while there are none
	list    *xwidget.PickList
	detail  *detail
	bulk    *bulk
	mailing *mailing
	empty   *fyne.Container
}

// New makes the screen.
func New(s *session.Session) *Screen {
	sc := &Screen{s: s}
	sc.search = xwidget.NewSearchField(s.Say("ui.responses.search"), func(text string) {
		sc.query.Text = text
		sc.refilter()
	})
	sc.search.OnDown = func() { sc.list.Reach() } // the list is made below
	sc.filters = newFilters(s, func(q casework.Query) {
		q.Text = sc.query.Text
		sc.query = q
		sc.refilter()
	})
	sc.count = widget.NewLabel("")
	sc.count.Importance = widget.LowImportance
	sc.count.SizeName = theme.SizeNameCaptionText
	sc.all = xwidget.NewQuietAction(s.Say("ui.responses.all"), sc.showAll)
	add := xwidget.NewPrimaryButton(s.Say("ui.responses.new"), look.IconAdd, sc.begin)
	sc.list = newList(sc)
	sc.detail = newDetail(s, way{back: func() { sc.list.Reach() }, next: sc.nextUnread}, sc.logged)
	sc.bulk = newBulk(s)
	sc.empty = container.NewStack()

	top := container.NewVBox(
		container.NewBorder(nil, nil, nil, add, sc.search),
		sc.filters.content,
		container.NewBorder(nil, nil, container.NewHBox(sc.count, sc.all), sc.filters.sort.Whole()),
	)
	sc.mailing = newMailing(sc)
	left := xwidget.Above(padded(top), container.NewBorder(nil, sc.mailing.content, nil, nil, container.NewStack(sc.list, sc.empty)))
	sc.content = xwidget.NewSplit(left, container.NewStack(sc.detail.content, sc.bulk.content), 376, 320, 560)
	s.Listen(func(casework.News) {
		sc.changed = true
		if sc.content.Visible() {
			sc.refresh()
		}
	})
	sc.refresh()
	return sc
}

// Content is what the window shows.
func (sc *Screen) Content() fyne.CanvasObject { return sc.content }

// Show shows a place on the screen: a response, a query, or a new one begun.
func (sc *Screen) Show(p session.Place) {
	if sc.changed {
		sc.refresh()
	}
	if p.Query != nil {
		sc.query = *p.Query
		sc.search.SetText(p.Query.Text)
		sc.filters.set(*p.Query)
		sc.refilter()
	}
	switch {
	case p.New:
		sc.begin()
	case p.Response != "":
		sc.choose(p.Response)
		if p.Excerpt != "" {
			sc.detail.goTo(p.Excerpt)
			return
		}
		if p.Detail != "" {
			sc.detail.goToDetail(p.Detail)
			return
		}
	case sc.chosen == "" && !sc.detail.begun() && len(sc.found) > 0:
		sc.choose(sc.found[0].ID)
	}
	if !p.New {
		sc.s.Window.Canvas().Focus(sc.list)
	}
}

// Find puts the cursor where one searches.
func (sc *Screen) Find() { sc.s.Window.Canvas().Focus(sc.search) }

// refresh shows the case file as it is now. In place of a chosen response that is
// gone comes its neighbour.
func (sc *Screen) refresh() {
	sc.changed = false
	at := sc.place()
	if at >= 0 {
		sc.at = at
	}
	sc.filters.refresh()
	sc.refilter()
	if sc.chosen != "" && sc.s.File().Response(sc.chosen) == nil {
		sc.chosen = ""
		sc.detail.clear()
		if n := len(sc.found); n > 0 {
			sc.choose(sc.found[min(max(at, 0), n-1)].ID)
		}
		return
	}
	sc.detail.refresh()
}

// refilter lists what the query finds.
func (sc *Screen) refilter() {
	f := sc.s.File()
	sc.found = sc.s.Finder.Find(f, sc.query)
	if len(sc.found) == len(f.Responses) {
		sc.count.SetText(sc.counted(f))
		sc.all.Hide()
	} else {
		sc.all.Show()
		sc.count.SetText(sc.s.Say("ui.responses.found", "n", len(sc.found),
			"All", sc.s.Say("count.responses", "n", len(f.Responses))))
	}
	sc.showEmpty()
	sc.list.Refresh()
	sc.list.Mark(sc.place())
	sc.showSeveral(sc.still())
	sc.mailing.show()
}

// showEmpty says why the list is empty, and what to do.
func (sc *Screen) showEmpty() {
	sc.empty.RemoveAll()
	switch {
	case len(sc.found) > 0:
		sc.empty.Hide()
		return
	case len(sc.s.File().Responses) == 0:
		sc.empty.Add(xwidget.NewEmptyState(look.IconResponses, sc.s.Say("ui.responses.none"),
			sc.s.Say("ui.responses.none.do"), sc.s.Say("ui.responses.new"), sc.begin))
	default:
		sc.empty.Add(xwidget.NewEmptyState(look.IconSearch, sc.s.Say("ui.responses.notFound"),
			sc.s.Say("ui.responses.notFound.do"), sc.s.Say("ui.responses.showAll"), sc.showAll))
	}
	sc.empty.Show()
}

// showAll takes every filter away.
func (sc *Screen) showAll() { sc.Show(session.Place{Query: &casework.Query{}}) }

// place is where the chosen response stands in the list; -1 for nowhere.
func (sc *Screen) place() int {
	return slices.IndexFunc(sc.found, func(r *app.Response) bool { return r.ID == sc.chosen })
}

// choose shows a response at the right, and marks it in the list.
func (sc *Screen) choose(id app.ID) {
	sc.chosen = id
	sc.showSeveral(nil)
	sc.detail.show(id)
	sc.list.Mark(sc.place())
}

// begin begins a new response. It is in the list, and has its number, once it
// tells something.
func (sc *Screen) begin() {
	sc.chosen = ""
	sc.list.Mark(-1)
	sc.showSeveral(nil)
	sc.detail.begin()
}

// logged is told when the new response has its number.
func (sc *Screen) logged(id app.ID) {
	sc.chosen = id
	if sc.place() < 0 && len(sc.found) < len(sc.s.File().Responses) {
		sc.showAll() // else the new one would be hidden by a filter
	}
	sc.list.Mark(sc.place())
}

func padded(o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedLayout(look.Near, look.Near, look.Near, look.Near), o)
}
