package topics

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// excerpts are what was said under a topic. One is at hand and shows all its words;
// any number can be ticked, for what is done to many at once.
type excerpts struct {
	d       *detail
	s       *session.Session
	content *fyne.Container
	head    *fyne.Container
	count   *widget.Label
	bulk    *fyne.Container // what can be done to those that are ticked
	list    *xwidget.PickList
	none    fyne.CanvasObject

	shown  []*app.Excerpt
	picked app.ID
	ticked map[app.ID]bool
	tall   int // the line that is as high as its words; -1 for none
	ruler  *xwidget.Passage
	voices int // how many responses they stand in
}

func newExcerpts(d *detail) *excerpts {
	x := &excerpts{d: d, s: d.s, ticked: make(map[app.ID]bool), tall: -1, ruler: xwidget.NewPassage(0, false)}
	x.count = note("")
	x.list = xwidget.NewPickList(
		func() int { return len(x.shown) },
		func() fyne.CanvasObject { return newExcerptRow(x) },
		func(i int, o fyne.CanvasObject) { o.(*excerptRow).set(x.shown[i]) },
		func(i int) { x.picked = x.shown[i].ID; x.heighten() })
	x.list.OnEnter = func() { x.follow(x.picked) }
	x.list.OnEscape = x.leave
	x.list.OnDelete = x.delete
	x.list.OnKey = func(e *fyne.KeyEvent) bool {
		if e.Name == fyne.KeySpace {
			x.tick(x.picked)
		}
		return e.Name == fyne.KeySpace
	}
	x.list.OnRune = x.typed
	x.list.OnSeveral = x.reach
	x.bulk = x.actions()
	x.none = xwidget.NewEmptyState(look.IconResponses, d.s.Say("ui.excerpts.none"), d.s.Say("ui.excerpts.none.do"), "", nil)
	x.head = container.New(layout.NewCustomPaddedLayout(0, 0, look.Near, look.Near), container.NewVBox(x.count, x.bulk))
	x.content = xwidget.Above(x.head, container.New(&widened{then: x.heighten}, x.list, x.none))
	return x
}

// widened fills its room with each of its objects, and tells when that has become
// wider or narrower.
type widened struct {
	then  func()
	width float32
}

func (w *widened) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
	if size.Width != w.width {
		w.width = size.Width
		w.then()
	}
}

func (w *widened) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		size = size.Max(o.MinSize())
	}
	return size
}

// show shows what was said; other says that it is of another topic than before.
func (x *excerpts) show(list []*app.Excerpt, voices int, other bool) {
	x.shown, x.voices = list, voices
	if other {
		clear(x.ticked)
		x.picked = ""
	} else if len(x.ticked) > 0 {
		there := make(map[app.ID]bool, len(list))
		for _, e := range list {
			there[e.ID] = true
		}
		for id := range x.ticked {
			if !there[id] {
				delete(x.ticked, id)
			}
		}
	}
	if x.place() < 0 {
		x.picked = ""
		if len(list) > 0 {
			x.picked = list[0].ID
		}
	}
	if len(list) == 0 {
		x.none.Show()
	} else {
		x.none.Hide()
	}
	x.list.Mark(x.place())
	if other {
		x.list.ScrollToTop()
	}
	x.heighten()
	x.say()
}

// say says how many there are, or how many are ticked and what can be done to them.
func (x *excerpts) say() {
	if n := len(x.ticked); n > 0 {
		x.count.SetText(x.s.Say("ui.excerpts.ticked", "n", n, "All", len(x.shown)))
		x.bulk.Show()
		return
	}
	x.bulk.Hide()
	if len(x.shown) == 0 {
		x.count.SetText("")
		return
	}
	x.count.SetText(x.s.Say("count.excerpts", "n", len(x.shown)) + " · " + x.s.Say("count.responses", "n", x.voices))
}

// heighten gives the line at hand the height of its words, and takes it back from
// the one that was before.
func (x *excerpts) heighten() {
	at := x.place()
	if x.tall >= 0 && x.tall != at {
		x.list.SetItemHeight(x.tall, excerptHeight)
	}
	x.tall = at
	if width := x.list.Size().Width; at >= 0 && width > 0 {
		x.list.SetItemHeight(at, x.heightOf(x.words(x.shown[at]), width))
	}
	x.list.Refresh()
}

// need is the height that shows all of what was said, whichever line is at hand. Of
// many only the first are measured: they need more than there is.
func (x *excerpts) need(width float32) float32 {
	head := x.head.MinSize().Height
	if len(x.shown) == 0 {
		return head + x.none.MinSize().Height
	}
	const many = 12
	rows := min(len(x.shown), many)
	tallest := float32(excerptHeight)
	for _, e := range x.shown[:rows] {
		tallest = max(tallest, x.heightOf(x.words(e), width))
	}
	return head + float32(rows-1)*excerptHeight + tallest + float32(rows)*theme.Padding()
}

// words are those of an excerpt; of a response as a whole, all of its.
func (x *excerpts) words(e *app.Excerpt) string {
	if e.Text == "" {
		if r := x.s.File().Response(e.Response); r != nil {
			return beginning(r.Text)
		}
	}
	return beginning(e.Text)
}

// beginning is as much of a text as is worth breaking into lines.
func beginning(text string) string {
	const most = 4000 // characters
	n := 0
	for i := range text {
		if n++; n > most {
			return text[:i] + " …"
		}
	}
	return text
}

// pick takes an excerpt in hand.
func (x *excerpts) pick(id app.ID) {
	at := slices.IndexFunc(x.shown, func(e *app.Excerpt) bool { return e.ID == id })
	if at < 0 {
		return
	}
	x.picked = id
	x.heighten()
	x.list.Mark(at)
	x.list.ScrollTo(at)
}

func (x *excerpts) focus() { x.s.Window.Canvas().Focus(x.list) }

// leave goes back: first from what is ticked, then to the topics.
func (x *excerpts) leave() {
	if len(x.ticked) > 0 {
		clear(x.ticked)
		x.ticksChanged()
		return
	}
	x.s.Window.Canvas().Focus(x.d.sc.list)
}

func (x *excerpts) tick(id app.ID) {
	if x.ticked[id] {
		delete(x.ticked, id)
	} else if id != "" {
		x.ticked[id] = true
	}
	x.ticksChanged()
}

// reach ticks the lines that were chosen at once, by Shift or Ctrl or all of them,
// beside those that are ticked, and takes the last of them in hand.
func (x *excerpts) reach(lines []int) {
	if len(lines) == 0 {
		return
	}
	first, last := x.shown[lines[0]].ID, x.shown[lines[len(lines)-1]].ID
	for _, i := range lines {
		x.ticked[x.shown[i].ID] = true
	}
	x.list.MarkSeveral(nil)
	switch {
	case len(lines) == len(x.shown): // all of them: where one reads stays
	case x.picked == first:
		x.picked = last
	case x.picked == last:
		x.picked = first
	}
	x.list.Mark(x.place())
	x.heighten()
	x.ticksChanged()
}

// place is where the excerpt at hand stands in the list; -1 for nowhere.
func (x *excerpts) place() int {
	return slices.IndexFunc(x.shown, func(e *app.Excerpt) bool { return e.ID == x.picked })
}

// tickAll ticks all, or none where all are.
func (x *excerpts) tickAll() {
	if len(x.ticked) == len(x.shown) {
		clear(x.ticked)
	} else {
		for _, e := range x.shown {
			x.ticked[e.ID] = true
		}
	}
	x.ticksChanged()
}

func (x *excerpts) ticksChanged() {
	x.say()
	x.list.Refresh()
	x.content.Refresh()
}

// follow goes to an excerpt in its response.
func (x *excerpts) follow(id app.ID) {
	if e := x.s.File().Excerpt(id); e != nil {
		x.s.Go(session.Place{Screen: session.Responses, Response: e.Response, Excerpt: e.ID})
	}
}

// flip has an excerpt printed as a quote, or no longer.
func (x *excerpts) flip(id app.ID) {
	if e := x.s.File().Excerpt(id); e != nil {
		quoted := !e.Quoted
		x.s.Act(func() error {
			return x.s.Desk.EditExcerpt(id, "quoted", func(e *app.Excerpt) { e.Quoted = quoted })
		}, nil)
	}
}

// delete takes away those that are ticked, or the one at hand.
func (x *excerpts) delete() {
	if ids := x.those(); len(ids) > 0 {
		x.s.Act(func() error { return x.s.Desk.DeleteExcerpts(ids...) }, nil)
	}
}

// those are the excerpts that are ticked, as they are listed; where none is, the
// one at hand.
func (x *excerpts) those() []app.ID {
	if len(x.ticked) == 0 && x.picked != "" {
		return []app.ID{x.picked}
	}
	var ids []app.ID
	for _, e := range x.shown {
		if x.ticked[e.ID] {
			ids = append(ids, e.ID)
		}
	}
	return ids
}
