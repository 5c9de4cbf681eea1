package xwidget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// PickList is a list beside what is chosen in it. The arrows choose at once, so
// that one reads down the whole of it with nothing but Down; Fyne's own list
// only moves a mark, and wants the space bar for each line.
type PickList struct {
	widget.List
	modifiers

	// Pickable tells which lines can be chosen; nil for all.
	Pickable func(i int) bool
	OnEnter  func()     // Enter: on to what is chosen
	OnEscape func()     // Escape: back to the search
	OnDelete func()     // the delete key
	OnRune   func(rune) // what is typed in the list
	// OnSeveral is raised when several lines are chosen at once, or no longer are;
	// nil where one is chosen at a time. See [PickList.Several].
	OnSeveral func(lines []int)
	// OnKey sees each key first; a key that it takes goes no further.
	OnKey func(*fyne.KeyEvent) bool
	// OnShortcut gets the shortcuts; those that it does not take go to the canvas.
	OnShortcut func(fyne.Shortcut) bool

	onPicked func(i int)
	picked   int  // -1 for none
	marking  bool // the mark follows the choice, and does not make it
	several  []int
	anchor   int // the line from which Shift reaches
}

var (
	_ fyne.Widget       = (*PickList)(nil)
	_ fyne.Shortcutable = (*PickList)(nil)
)

// NewPickList makes a list of length lines. Row makes an empty line, show fills it;
// picked is called when the user has chosen one.
func NewPickList(length func() int, row func() fyne.CanvasObject, show func(i int, row fyne.CanvasObject), picked func(i int)) *PickList {
	l := &PickList{onPicked: picked, picked: -1}
	l.Length = length
	l.CreateItem = func() fyne.CanvasObject { return newPickLine(row()) }
	l.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) {
		if i < length() { // a refresh may come between two states
			line := o.(*pickLine)
			line.mark(l.chosen(i))
			show(i, line.row)
		}
	}
	l.OnSelected = func(i widget.ListItemID) {
		if !l.marking {
			l.tapped(i)
		}
	}
	l.ExtendBaseWidget(l)
	return l
}

// Mark shows which line is chosen; -1 for none.
func (l *PickList) Mark(i int) {
	l.picked = i
	l.marking = true
	defer func() { l.marking = false }()
	if l.OnSeveral != nil { // the lines show it themselves
		l.UnselectAll()
		l.ScrollTo(i)
		return
	}
	if i < 0 {
		l.UnselectAll()
		return
	}
	l.Select(i)
}

// Marked is the line that is chosen; -1 for none.
func (l *PickList) Marked() int { return l.picked }

// Reach comes down into the list from a search. Where nothing that is listed is
// chosen, the first line is.
func (l *PickList) Reach() {
	if l.Length() == 0 {
		return
	}
	if l.picked < 0 || l.picked >= l.Length() {
		l.seek(0, 1)
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(l); c != nil {
		c.Focus(l)
	}
}

func (l *PickList) pick(i int) {
	if !l.can(i) {
		l.Mark(l.picked) // as it was
		return
	}
	l.Mark(i)
	l.onPicked(i)
}

func (l *PickList) can(i int) bool {
	return i >= 0 && i < l.Length() && (l.Pickable == nil || l.Pickable(i))
}

// TypedKey is called by Fyne.
func (l *PickList) TypedKey(e *fyne.KeyEvent) {
	if l.OnKey != nil && l.OnKey(e) {
		return
	}
	const page = 10
	last := l.Length() - 1
	if l.reach(e.Name, page) {
		return
	}
	switch e.Name {
	case fyne.KeyDown:
		l.seek(l.picked+1, 1)
	case fyne.KeyUp:
		l.seek(l.picked-1, -1)
	case fyne.KeyPageDown:
		l.seek(min(l.picked+page, last), -1)
	case fyne.KeyPageUp:
		l.seek(max(l.picked-page, 0), 1)
	case fyne.KeyHome:
		l.seek(0, 1)
	case fyne.KeyEnd:
		l.seek(last, -1)
	case fyne.KeyReturn, fyne.KeyEnter:
		call(l.OnEnter)
	case fyne.KeyEscape:
		if !l.single() {
			call(l.OnEscape)
		}
	case fyne.KeyDelete:
		call(l.OnDelete)
	default:
		l.List.TypedKey(e)
	}
}

// seek chooses the first line from i on that can be chosen, going by step.
func (l *PickList) seek(i, step int) {
	for ; i >= 0 && i < l.Length(); i += step {
		if l.can(i) {
			if l.single() || i != l.picked {
				l.pick(i)
			}
			return
		}
	}
}

func call(f func()) {
	if f != nil {
		f()
	}
}

// TypedRune is called by Fyne.
func (l *PickList) TypedRune(r rune) {
	if l.OnRune != nil {
		l.OnRune(r)
	}
}
