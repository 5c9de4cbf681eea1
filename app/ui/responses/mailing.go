package responses

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// mailing is below the list: receipts to all who have none, letters to all that a filter
// has found, the form letters, and the way to where workshops are typed in.
type mailing struct {
	sc       *Screen
	content  *fyne.Container
	receipts *xwidget.Action
	found    *xwidget.Action
	alike    *xwidget.Action
	letters  *fyne.Container
	of       *app.CaseFile // whose receipts were counted
	lack     int
}

func newMailing(sc *Screen) *mailing {
	p := &mailing{sc: sc}
	p.receipts = xwidget.NewQuietAction("", func() { sc.s.Go(session.Place{Batch: &session.Batch{Kind: app.Receipt}}) })
	p.found = xwidget.NewQuietAction("", func() {
		var ids []app.ID
		for _, r := range sc.found {
			ids = append(ids, r.ID)
		}
		sc.send(app.ReplyLetter, ids)
	})
	p.alike = xwidget.NewQuietAction("", func() { sc.s.Go(session.Place{Alike: true}) })
	workshop := xwidget.NewQuietAction(sc.s.Say("workshop.open"), func() { sc.s.Go(session.Place{Workshop: true}) })
	p.letters = container.NewHBox(p.receipts, p.found) // on a line of their own: the list may be narrow
	p.content = container.NewVBox(widget.NewSeparator(), container.New(layout.NewCustomPaddedVBoxLayout(-look.Tight),
		p.letters, container.NewHBox(p.alike, layout.NewSpacer(), workshop)))
	return p
}

// send begins letters to whoever sent some responses.
func (sc *Screen) send(kind app.LetterKind, to []app.ID) {
	sc.s.Go(session.Place{Batch: &session.Batch{Kind: kind, To: to}})
}

func (p *mailing) show() {
	f := p.sc.s.File()
	if p.of != f {
		p.of, p.lack = f, len(casework.WithoutReceipt(f))
	}
	filtered := len(p.sc.found) > 1 && len(p.sc.found) < len(f.Responses)
	p.receipts.Hidden, p.found.Hidden = p.lack == 0, !filtered
	p.letters.Hidden = p.lack == 0 && !filtered
	p.receipts.SetText(p.sc.s.Say("batch.open.receipts", "n", p.lack))
	p.found.SetText(p.sc.s.Say("batch.open.found", "n", len(p.sc.found)))
	suggested := len(p.sc.s.Alike())
	p.alike.Hidden = suggested == 0 && len(f.FormLetters) == 0
	p.alike.SetText(p.sc.s.Say("alike.open"))
	if suggested > 0 {
		p.alike.SetText(p.sc.s.Say("alike.open.suggested", "n", suggested))
	}
	p.content.Refresh()
}
