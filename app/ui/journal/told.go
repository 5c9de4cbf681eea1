package journal

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/xwidget"
)

// told says what was done, or why not, and may offer what to do next.
type told struct {
	sc      *Screen
	content *fyne.Container
	text    *widget.Label
	offer   *xwidget.Button
	ids     []app.ID      // that the offer is for
	in      *app.CaseFile // the hearing as it was when the offer was made
}

func newTold(sc *Screen) *told {
	t := &told{sc: sc, text: widget.NewLabel("")}
	t.text.Wrapping = fyne.TextWrapWord
	t.offer = xwidget.NewButton("", func() {
		ids := t.ids
		sc.s.Act(func() error { return sc.s.Desk.Journalise(ids, true) }, func(err error) {
			if err != nil {
				t.refuse(err)
				return
			}
			t.tell(sc.s.Say("ui.journal.marked", "n", len(ids)))
		})
	})
	t.content = container.NewBorder(nil, nil, nil, container.NewVBox(t.offer), t.text)
	t.content.Hide()
	return t
}

// tell shows a sentence; "" takes it away.
func (t *told) tell(text string) {
	t.ids = nil
	t.text.Importance = widget.MediumImportance
	t.show(text)
}

// ask shows a sentence, and offers to mark documents as journalised.
func (t *told) ask(text string, ids []app.ID) {
	t.tell(text)
	if len(ids) > 0 {
		t.ids = ids
		t.offer.SetText(t.sc.s.Say("ui.journal.markThem", "n", len(ids)))
		t.show(text)
	}
}

// refuse says why something was not done; nil takes it away.
func (t *told) refuse(err error) {
	t.ids = nil
	if err == nil {
		t.show("")
		return
	}
	t.text.Importance = widget.WarningImportance
	t.show(t.sc.s.Error(err))
}

func (t *told) show(text string) {
	t.in = t.sc.s.File()
	t.text.SetText(text)
	t.offer.Hidden = len(t.ids) == 0
	t.content.Hidden = text == ""
	t.sc.content.Refresh()
}

// refresh no longer tells what was done once something else has happened, as when it
// was taken back.
func (t *told) refresh() {
	if !t.content.Hidden && t.in != t.sc.s.File() {
		t.tell("")
	}
}
