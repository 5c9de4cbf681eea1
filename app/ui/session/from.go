package session

import "hvidbog/app"

// From says in words who sent a response, and on whose behalf; that is "" for most.
func (s *Session) From(r *app.Response) (sender, onBehalfOf string) {
	f := s.File()
	if sender = f.SenderName(r); sender == "" {
		sender = s.Say("ui.noSender")
	}
	if p := f.Party(r.OnBehalfOf); p != nil {
		onBehalfOf = s.Say("ui.onBehalfOf.short", "Name", p.Name)
	}
	return sender, onBehalfOf
}
