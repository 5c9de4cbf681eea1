package batch

import (
	"hvidbog/app"
	"hvidbog/app/ui/sheet"
	"hvidbog/app/ui/xwidget"
)

// askAddress asks for the address of a party, and notes it with the party, so that it
// is known the next time too.
func (rs *recipients) askAddress(id app.ID) {
	s := rs.p.s
	party := s.File().Party(id)
	if party == nil {
		return
	}
	address := xwidget.NewTextArea(3)
	address.SetText(party.Address)
	sheet.Ask(s.Window, s.Say, sheet.Question{
		Title:   s.Say("batch.address.title", "Name", party.Name),
		Fields:  []sheet.Field{{Label: s.Say("ui.letter.to.address"), Input: address}},
		Focus:   address,
		Confirm: s.Say("ui.save"),
		Do: func() error {
			return s.Desk.EditParty(id, "address", func(p *app.Party) { p.Address = address.Text })
		},
	})
}
