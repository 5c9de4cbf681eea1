package due

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"hvidbog/app"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/xwidget"
)

// detail is what is chosen: a response with its clock and its thread, or a promise.
type detail struct {
	sc      *Screen
	content *fyne.Container

	answer  *answerPage
	promise *promisePage
}

func newDetail(sc *Screen) *detail {
	d := &detail{sc: sc}
	d.answer = newAnswerPage(sc)
	d.promise = newPromisePage(sc)
	d.content = container.NewStack(d.answer.page.Content, d.promise.page.Content)
	d.show("")
	return d
}

// show shows a response or a promise; "" for nothing.
func (d *detail) show(id app.ID) {
	p := d.sc.s.File().Promise(id)
	d.promise.page.Content.Hide()
	d.answer.page.Content.Hide()
	if p != nil {
		d.promise.page.Content.Show()
		d.promise.show(p)
		return
	}
	d.answer.page.Content.Show()
	d.answer.show(d.sc.clockOf(id))
}

// key takes the keys of the screen with Ctrl; false for any other.
func (d *detail) key(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyS:
		d.sc.out.askSave()
	default:
		return false
	}
	return true
}

// clockOf is the clock of a response; one without a response for none.
func (sc *Screen) clockOf(id app.ID) app.Clock {
	if r := sc.s.File().Response(id); r != nil {
		return sc.s.File().Clock(r, sc.s.Desk.Today())
	}
	return app.Clock{}
}

// nothingChosen stands where nothing is.
func (sc *Screen) nothingChosen() fyne.CanvasObject {
	return xwidget.NewEmptyState(look.IconDeadlines, sc.s.Say("ui.due.choose"), sc.s.Say("ui.due.choose.do"), "", nil)
}
