package session

import "hvidbog/app"

// From says in words who sent a response, and on whose behalf; that is "" for most.
func (s *Session) From(r *app.Response) (sender, onBehalfOf string) {
	f := s.File()
	sender = f.SenderName(r)
	switch {
	case sender != "":
	case r.Kind.IsHearing():
		sender = s.Say("ui.noSender")
	default: // nobody need be named
		sender = s.Say("kind." + string(r.Kind))
		if said := r.Occasion.Say(s.Say, true); said != "" {
			sender += ", " + said
		}
	}
	if p := f.Party(r.OnBehalfOf); p != nil {
		onBehalfOf = s.Say("ui.onBehalfOf.short", "Name", p.Name)
	}
	return sender, onBehalfOf
}
