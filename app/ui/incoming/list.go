package incoming

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"hvidbog/app/casework"
	"hvidbog/app/ui/xwidget"
)

// list is a line for each thing that came in.
type list struct {
	p       *Page
	content fyne.CanvasObject
	which   *xwidget.Select
	sure    *xwidget.Action
	every   *xwidget.Action
	none    *xwidget.Action
	lines   *xwidget.PickList

	listed []*casework.Item
	chosen *casework.Item // nil for none
}

func newList(p *Page) *list {
	say := p.s.Say
	l := &list{p: p}
	l.which = xwidget.NewSelect(l.options(), func(string) {
		l.show()
		l.focus()
	})
	l.which.SetKey(all)
	l.sure = xwidget.NewQuietAction(say("incoming.mark.sure"), func() {
		l.markAll(func(it *casework.Item) bool { return it.State == casework.IntakeReady })
	})
	l.every = xwidget.NewQuietAction(say("incoming.mark.all"), func() { l.markAll(p.mayTake) })
	l.none = xwidget.NewQuietAction(say("incoming.mark.none"), func() {
		l.markAll(func(*casework.Item) bool { return false })
	})
	l.lines = xwidget.NewPickList(
		func() int { return len(l.listed) },
		func() fyne.CanvasObject { return newRow(l) },
		func(i int, o fyne.CanvasObject) { o.(*row).set(l.listed[i]) },
		func(i int) { l.choose(l.listed[i]) })
	l.lines.OnKey = func(key *fyne.KeyEvent) bool {
		switch key.Name {
		case fyne.KeySpace:
			l.toggle(l.chosen)
		case fyne.KeyF6:
			p.detail.widen()
		default:
			return false
		}
		return true
	}
	l.lines.OnEnter = func() { p.detail.focus() }
	l.lines.OnEscape = p.leave
	marks := container.NewHBox(l.sure, l.every, l.none)
	l.content = xwidget.Above(container.NewVBox(container.NewBorder(nil, nil, nil, nil, l.which), marks), l.lines)
	return l
}

// all shows every line; what is taken in is a kind of line of its own.
const (
	all   = "all"
	taken = "taken"
)

// kind is which kind of line an item has.
func (p *Page) kind(it *casework.Item) string {
	if it.State == casework.IntakeDouble && it.Of != "" && p.took[it] {
		return taken
	}
	return string(it.State)
}

// kinds are the kinds of line, in the order they are offered and counted.
func kinds() []string {
	list := []string{taken}
	for _, s := range casework.IntakeStates() {
		list = append(list, string(s))
	}
	return list
}

// counts are how many lines there are of each kind.
func (p *Page) counts() map[string]int {
	counts := make(map[string]int)
	for _, it := range p.review.Items {
		counts[p.kind(it)]++
	}
	return counts
}

func (l *list) options() []xwidget.Option {
	say := l.p.s.Say
	counts := l.p.counts()
	options := []xwidget.Option{{Key: all, Label: say("incoming.all", "n", len(l.p.review.Items))}}
	for _, kind := range kinds() {
		if n := counts[kind]; n > 0 {
			options = append(options, xwidget.Option{Key: kind, Label: say("incoming.kind", "Kind", l.word(kind), "n", n)})
		}
	}
	return options
}

func (l *list) word(kind string) string {
	if kind == taken {
		return l.p.s.Say("incoming.taken")
	}
	return l.p.s.Say("intakeState." + kind)
}

// forget begins at the top, with all lines.
func (l *list) forget() {
	l.chosen = nil
	l.which.SetKey(all)
}

// show lists the items as they are now. What is chosen stays so while it is listed.
func (l *list) show() {
	key := l.which.Key()
	l.which.SetChoices(l.options())
	if l.which.Key() == "" { // there are none of the kind any more
		key = all
		l.which.SetKey(all)
	}
	l.listed = nil
	for _, it := range l.p.review.Items {
		if key == all || l.p.kind(it) == key {
			l.listed = append(l.listed, it)
		}
	}
	if !slices.Contains(l.listed, l.chosen) {
		l.chosen = nil
		if len(l.listed) > 0 {
			l.chosen = l.listed[0]
		}
	}
	l.lines.Refresh()
	l.lines.Mark(slices.Index(l.listed, l.chosen))
	l.p.detail.show(l.chosen)
}

// refresh shows the lines anew, and leaves the kinds that are listed: what is put right
// would else go away from under the hands.
func (l *list) refresh() {
	l.which.SetChoices(l.options())
	l.lines.Refresh()
}

func (l *list) choose(it *casework.Item) {
	l.chosen = it
	l.p.detail.show(it)
}

// goTo chooses an item, whichever kinds are listed.
func (l *list) goTo(it *casework.Item) {
	if !slices.Contains(l.listed, it) {
		l.which.SetKey(all)
	}
	l.chosen = it
	l.show()
	l.focus()
}

// focus gives the list the keyboard, or the page that asks about a sheet.
func (l *list) focus() {
	switch {
	case !l.p.shown:
	case l.p.sheets.content.Visible():
		l.p.s.Window.Canvas().Focus(l.p.sheets.use)
	default:
		l.p.s.Window.Canvas().Focus(l.lines)
	}
}

// toggle marks an item to be taken in, or takes the mark away.
func (l *list) toggle(it *casework.Item) {
	if it == nil || !l.p.mayTake(it) || l.p.Running() {
		return
	}
	l.p.marked[it] = !l.p.marked[it]
	l.lines.Refresh()
	l.p.detail.judge()
	l.p.taking.show()
}

func (l *list) markAll(which func(*casework.Item) bool) {
	if l.p.Running() {
		return
	}
	for _, it := range l.p.review.Items {
		l.p.marked[it] = which(it)
	}
	l.lines.Refresh()
	l.p.detail.judge()
	l.p.taking.show()
	l.focus()
}
