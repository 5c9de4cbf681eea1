package xwidget

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Several are the lines that are chosen at once, from the top; none while it is
// only the one. Shift and the arrows, or Shift and a tap, choose on from a line,
// Ctrl and a tap adds one or takes it out, Ctrl+A chooses all.
func (l *PickList) Several() []int { return slices.Clone(l.several) }

// MarkSeveral shows which lines are chosen at once, as after the list has become
// another; fewer than two are none.
func (l *PickList) MarkSeveral(lines []int) {
	if len(lines) < 2 {
		lines = nil
	}
	l.several = slices.Sorted(slices.Values(lines))
	l.Refresh()
}

func (l *PickList) choose(lines []int) {
	l.MarkSeveral(lines)
	l.OnSeveral(l.Several())
}

// single goes back to the one line; false where it was only one.
func (l *PickList) single() bool {
	if len(l.several) == 0 {
		return false
	}
	l.choose(nil)
	return true
}

func (l *PickList) chosen(i int) bool {
	if l.OnSeveral == nil {
		return false // Fyne's list shows it
	}
	if len(l.several) > 0 {
		_, is := slices.BinarySearch(l.several, i)
		return is
	}
	return i == l.picked
}

// tapped is told of each tap.
func (l *PickList) tapped(i int) {
	switch {
	case l.OnSeveral == nil:
	case l.extends() && l.picked >= 0:
		l.reachTo(i)
		return
	case l.adds() && l.picked >= 0:
		l.UnselectAll()
		l.flip(i)
		return
	default:
		l.single()
	}
	l.pick(i)
}

// flip adds a line to those chosen, or takes it out.
func (l *PickList) flip(i int) {
	lines := l.Several()
	if len(lines) == 0 {
		lines = []int{l.picked}
	}
	if at := slices.Index(lines, i); at >= 0 {
		lines = slices.Delete(lines, at, at+1)
	} else {
		lines = append(lines, i)
	}
	if len(lines) == 1 {
		l.choose(nil)
		l.pick(lines[0])
		return
	}
	l.picked, l.anchor = i, i
	l.choose(lines)
}

// reach takes the keys that choose on with Shift.
func (l *PickList) reach(key fyne.KeyName, page int) bool {
	if l.OnSeveral == nil || !l.extends() || l.picked < 0 {
		return false
	}
	last := l.Length() - 1
	to, ok := map[fyne.KeyName]int{
		fyne.KeyDown: l.picked + 1, fyne.KeyUp: l.picked - 1, fyne.KeyHome: 0, fyne.KeyEnd: last,
		fyne.KeyPageDown: l.picked + page, fyne.KeyPageUp: l.picked - page,
	}[key]
	if ok {
		l.reachTo(max(0, min(to, last)))
	}
	return ok
}

func (l *PickList) reachTo(i int) {
	if len(l.several) == 0 {
		l.anchor = l.picked
	}
	l.Mark(i)
	var lines []int
	for line := min(l.anchor, i); line <= max(l.anchor, i); line++ {
		lines = append(lines, line)
	}
	l.choose(lines)
}

// TypedShortcut is called by Fyne; what is not the list's is the program's.
func (l *PickList) TypedShortcut(shortcut fyne.Shortcut) {
	if l.OnShortcut != nil && l.OnShortcut(shortcut) {
		return
	}
	if _, all := shortcut.(*fyne.ShortcutSelectAll); !all || l.OnSeveral == nil || l.Length() < 2 {
		passOn(l, shortcut)
		return
	}
	lines := make([]int, l.Length())
	for i := range lines {
		lines[i] = i
	}
	l.choose(lines)
}

// pickLine is a line of the list upon the ground of what is chosen.
type pickLine struct {
	widget.BaseWidget
	row    fyne.CanvasObject
	chosen bool
}

var _ fyne.Widget = (*pickLine)(nil)

func newPickLine(row fyne.CanvasObject) *pickLine {
	p := &pickLine{row: row}
	p.ExtendBaseWidget(p)
	return p
}

func (p *pickLine) mark(chosen bool) {
	if p.chosen != chosen {
		p.chosen = chosen
		p.Refresh()
	}
}

// CreateRenderer is called by Fyne.
func (p *pickLine) CreateRenderer() fyne.WidgetRenderer {
	ground := canvas.NewRectangle(nil)
	r := &renderer{objects: []fyne.CanvasObject{ground, p.row}}
	r.minSize = func() fyne.Size { return p.row.MinSize() }
	r.layout = func(size fyne.Size) {
		ground.Resize(size)
		p.row.Resize(size)
	}
	r.refresh = func() {
		ground.Hidden = !p.chosen
		ground.FillColor = ink(p, theme.ColorNameSelection)
		ground.CornerRadius = theme.Size(theme.SizeNameSelectionRadius)
		ground.Refresh()
		p.row.Refresh()
	}
	r.refresh()
	return r
}
