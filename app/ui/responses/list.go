package responses

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// list is the list of what was found. The arrows choose at once: one reads down
// the responses with nothing but Down.
type list struct {
	widget.List
	sc      *Screen
	marking bool // the mark follows the choice, and does not make it
}

func newList(sc *Screen) *list {
	l := &list{sc: sc}
	l.Length = func() int { return len(sc.found) }
	l.CreateItem = func() fyne.CanvasObject { return newRow(sc.s) }
	l.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) {
		if i < len(sc.found) {
			o.(*row).set(sc.found[i])
		}
	}
	l.OnSelected = func(i widget.ListItemID) {
		if !l.marking && i < len(sc.found) {
			sc.choose(sc.found[i].ID)
		}
	}
	l.ExtendBaseWidget(l)
	return l
}

// mark shows which one is chosen; -1 for none.
func (l *list) mark(i int) {
	l.marking = true
	defer func() { l.marking = false }()
	if i < 0 {
		l.UnselectAll()
		return
	}
	l.Select(i)
}

// TypedKey is called by Fyne.
func (l *list) TypedKey(e *fyne.KeyEvent) {
	at, n := l.sc.place(), len(l.sc.found)
	to := -1
	switch e.Name {
	case fyne.KeyDown:
		to = at + 1
	case fyne.KeyUp:
		to = at - 1
	case fyne.KeyPageDown:
		to = min(at+10, n-1)
	case fyne.KeyPageUp:
		to = max(at-10, 0)
	case fyne.KeyHome:
		to = 0
	case fyne.KeyEnd:
		to = n - 1
	case fyne.KeyReturn, fyne.KeyEnter:
		l.sc.detail.focus()
		return
	case fyne.KeyDelete:
		l.sc.detail.delete()
		return
	case fyne.KeyEscape:
		l.sc.Find()
		return
	default:
		l.List.TypedKey(e)
		return
	}
	if to >= 0 && to < n {
		l.sc.choose(l.sc.found[to].ID)
	}
}

// TypedRune is called by Fyne: what is typed in the list is looked for.
func (l *list) TypedRune(r rune) {
	l.sc.Find()
	l.sc.search.TypedRune(r)
}
