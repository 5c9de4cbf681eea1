// Package topics is the screen Emner: what the responses speak of, topic by topic,
// what was said, what the administration answers, and what it changes; and the
// remarks that are used under several topics.
package topics

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// Screen is the screen Emner.
type Screen struct {
	s       *session.Session
	content *fyne.Container
	stale   bool // something has changed while another screen was shown

	tabs     []*xwidget.Choice // one over each part
	topics   fyne.CanvasObject
	reusable *reusable

	search *xwidget.SearchField
	which  *xwidget.Select
	list   *xwidget.PickList
	empty  *fyne.Container
	detail *detail

	heard    app.Voices
	of       *app.CaseFile // what was heard
	lines    []line        // what the list shows
	chosen   choice
	dragging dragging
}

// choice is what is chosen in the list: a topic, or what has none yet.
type choice struct {
	topic    app.ID
	unsorted bool
}

// The parts of the screen.
const (
	theTopics   = "topics"
	theReusable = "reusable"
)

// New makes the screen.
func New(s *session.Session) *Screen {
	sc := &Screen{s: s}
	sc.search = xwidget.NewSearchField(s.Say("ui.topics.search"), func(string) { sc.refresh() })
	sc.search.OnDown = func() { sc.list.Reach() } // the list is made below
	sc.which = xwidget.NewSelect(whichOptions(s.Say), func(string) { sc.refresh() })
	sc.which.SetKey("")
	add := xwidget.NewPrimaryButton(s.Say("ui.topics.new"), look.IconAdd, sc.begin)
	sc.list = newList(sc)
	sc.detail = newDetail(sc)
	sc.empty = container.NewStack()
	top := padded(container.NewVBox(sc.newTabs(), container.NewBorder(nil, nil, nil, add, sc.search), sc.which))
	left := xwidget.Above(top, container.NewStack(sc.list, sc.empty))
	sc.topics = xwidget.NewSplit(left, sc.detail.content, 360, 300, 600)

	sc.reusable = newReusable(sc)
	sc.content = container.NewStack(sc.topics, sc.reusable.content)
	sc.open(theTopics)
	s.Listen(func(casework.News) {
		sc.stale = true
		if sc.content.Visible() {
			sc.refresh()
		}
	})
	sc.refresh()
	return sc
}

// newTabs are the names of the two parts of the screen, of which one is open.
func (sc *Screen) newTabs() fyne.CanvasObject {
	tabs := xwidget.NewChoice([]xwidget.Option{
		{Key: theTopics, Label: sc.s.Say("ui.screen.topics")}, {Key: theReusable, Label: sc.s.Say("ui.reusable")},
	}, sc.open)
	sc.tabs = append(sc.tabs, tabs)
	return container.NewHBox(tabs)
}

// whichOptions are the choices of what the list shows: all, or what lacks something.
func whichOptions(say app.Words) []xwidget.Option {
	options := []xwidget.Option{{Label: say("ui.topics.all")}}
	for _, kind := range casework.TopicNotices() {
		options = append(options, xwidget.Option{Key: string(kind), Label: say("ui.topics.lacking." + string(kind))})
	}
	return options
}

func padded(o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedLayout(look.Near, look.Near, look.Near, look.Near), o)
}

// Content is what the window shows.
func (sc *Screen) Content() fyne.CanvasObject { return sc.content }

// open shows one of the two parts of the screen.
func (sc *Screen) open(part string) {
	for _, tabs := range sc.tabs {
		tabs.SetSelected(part)
	}
	if part == theReusable {
		sc.topics.Hide()
		sc.reusable.content.Show()
		return
	}
	sc.reusable.content.Hide()
	sc.topics.Show()
}

// Show shows a topic, an excerpt under its topic, or asks for a new topic.
func (sc *Screen) Show(p session.Place) {
	if sc.stale {
		sc.refresh()
	}
	f := sc.s.File()
	if p.New || p.Topic != "" || p.Excerpt != "" {
		sc.open(theTopics)
	}
	if p.Topic != "" || p.Excerpt != "" { // whatever hides it is taken away
		sc.search.SetText("")
		sc.which.SetKey(string(p.Notice))
		sc.refresh()
	}
	switch e := f.Excerpt(p.Excerpt); {
	case p.New:
		sc.begin()
	case e != nil:
		sc.choose(choice{e.Topic, e.Topic == ""})
		sc.detail.excerpts.pick(e.ID)
	case p.Topic != "":
		sc.choose(choice{topic: p.Topic})
	case sc.chosen == choice{} && len(sc.lines) > 0:
		sc.choose(sc.lines[0].choice())
	}
	switch {
	case p.New:
	case sc.reusable.content.Visible():
		sc.s.Window.Canvas().Focus(sc.reusable.list)
	default:
		sc.s.Window.Canvas().Focus(sc.list)
	}
}

// Find puts the cursor where one searches.
func (sc *Screen) Find() {
	if sc.reusable.content.Visible() {
		sc.s.Window.Canvas().Focus(sc.reusable.search)
		return
	}
	sc.s.Window.Canvas().Focus(sc.search)
}

// hear gathers what was said under each topic, once for each version of the file.
func (sc *Screen) hear() app.Voices {
	if f := sc.s.File(); sc.of != f {
		sc.heard, sc.of = app.Hear(f), f
	}
	return sc.heard
}

// refresh shows the topics as they are now. In place of a chosen one that is gone
// comes its neighbour.
func (sc *Screen) refresh() {
	sc.stale = false
	f := sc.s.File()
	if f.Hearing == nil {
		return
	}
	at := sc.place()
	sc.lines = arrange(f, sc.hear(), sc.search.Text, casework.NoticeKind(sc.which.Key()))
	sc.showEmpty()
	sc.list.Refresh()
	gone := sc.chosen.topic != "" && f.Topic(sc.chosen.topic) == nil ||
		sc.chosen.unsorted && len(sc.heard.On("")) == 0
	if gone {
		sc.chosen = choice{}
		if n := len(sc.lines); n > 0 {
			sc.chosen = sc.lines[min(max(at, 0), n-1)].choice()
		}
	}
	sc.list.Mark(sc.place())
	sc.detail.show(sc.chosen)
	sc.reusable.refresh()
}

// showEmpty says why the list is empty, and what to do.
func (sc *Screen) showEmpty() {
	sc.empty.RemoveAll()
	say := sc.s.Say
	switch {
	case len(sc.lines) > 0:
		sc.empty.Hide()
		return
	case len(sc.s.File().Topics) == 0:
		sc.empty.Add(xwidget.NewEmptyState(look.IconTopics, say("ui.topics.none"), say("ui.topics.none.do"), say("ui.topics.new"), sc.begin))
	default:
		sc.empty.Add(xwidget.NewEmptyState(look.IconSearch, say("ui.topics.notFound"), say("ui.topics.notFound.do"),
			say("ui.topics.all"), func() {
				sc.search.SetText("")
				sc.which.SetKey("")
				sc.refresh()
			}))
	}
	sc.empty.Show()
}

func (sc *Screen) choose(c choice) {
	sc.chosen = c
	sc.list.Mark(sc.place())
	sc.detail.show(c)
}
