package responses

import (
	"fyne.io/fyne/v2"

	"hvidbog/app/ui/xwidget"
)

// newList is the list of what was found. What is typed in it is looked for.
func newList(sc *Screen) *xwidget.PickList {
	l := xwidget.NewPickList(
		func() int { return len(sc.found) },
		func() fyne.CanvasObject { return newRow(sc.s) },
		func(i int, o fyne.CanvasObject) { o.(*row).set(sc.found[i]) },
		func(i int) { sc.choose(sc.found[i].ID) })
	l.OnEnter = func() {
		if len(sc.many) > 0 {
			sc.bulk.focus()
			return
		}
		sc.detail.focus()
	}
	l.OnDelete = func() {
		if len(sc.many) == 0 { // of several, only one is seen
			sc.detail.delete()
		}
	}
	l.OnEscape = sc.Find
	l.OnSeveral = func([]int) { sc.showSeveral(sc.several()) }
	l.OnRune = func(r rune) {
		sc.Find()
		sc.search.TypedRune(r)
	}
	return l
}
