package responses

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/choices"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// senderKind says of the sender what the committee counts by, and whether it is a
// private person: for a new party both are guessed, and mended here.
type senderKind struct {
	s       *session.Session
	content *fyne.Container
	kind    *xwidget.Select
	private *widget.Check
	party   app.ID
	setting bool
}

func newSenderKind(s *session.Session) *senderKind {
	k := &senderKind{s: s}
	k.kind = xwidget.NewSelect(choices.PartyKinds(s.Say, ""), func(v string) {
		k.edit("kind", func(p *app.Party) {
			p.Kind = app.PartyKind(v)
			p.Private = p.Kind.UsuallyPrivate()
		})
	})
	k.private = widget.NewCheck(s.Say("ui.party.private"), func(on bool) {
		if !k.setting {
			k.edit("private", func(p *app.Party) { p.Private = on })
		}
	})
	k.content = container.NewHBox(k.kind.Whole(), k.private)
	return k
}

func (k *senderKind) edit(field string, change func(*app.Party)) {
	id := k.party
	k.s.Act(func() error { return k.s.Desk.EditParty(id, field, change) }, nil)
}

// show shows a party; nil hides the line.
func (k *senderKind) show(p *app.Party) {
	if p == nil {
		k.content.Hide()
		return
	}
	k.party = p.ID
	k.kind.SetKey(string(p.Kind))
	k.setting = true
	k.private.SetChecked(p.Private)
	k.setting = false
	k.content.Show()
}
