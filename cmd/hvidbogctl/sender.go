package main

import (
	"strings"

	"hvidbog/app"
)

// parties finds who wrote the response, and for whom, and gives those parties that
// are new.
func (j *job) parties(f *app.CaseFile, r *app.Response) ([]*app.Party, error) {
	if strings.TrimSpace(j.value("from")) == "" && !r.Kind.IsHearing() && !j.has("on-behalf-of") {
		return nil, nil // nobody is named
	}
	sender, err := j.sender(f)
	if err != nil {
		return nil, err
	}
	r.Sender = sender.ID
	parties := []*app.Party{sender}
	if name := strings.TrimSpace(j.value("on-behalf-of")); name != "" {
		principal := f.PartyNamed(name)
		switch {
		case principal == nil && app.FoldName(name) == app.FoldName(sender.Name):
			principal = sender
		case principal == nil:
			principal = app.NewParty(name)
			parties = append(parties, principal)
		}
		if principal.ID != sender.ID {
			r.OnBehalfOf = principal.ID
		}
	}
	var newcomers []*app.Party
	for _, p := range parties {
		if f.Party(p.ID) == nil {
			newcomers = append(newcomers, p)
		}
	}
	return newcomers, nil
}

// sender is the party that --from names, or a new one. What kind of party a new
// one is is guessed from its name, where it is not said: a person's name must not
// come to be printed because a flag was forgotten.
func (j *job) sender(f *app.CaseFile) (*app.Party, error) {
	name := strings.TrimSpace(j.value("from"))
	kind, err := j.partyKind()
	if err != nil {
		return nil, err
	}
	if known := f.PartyNamed(name); known != nil {
		return known, j.agrees(known, kind)
	}
	p := app.NewParty(name)
	switch {
	case kind != "":
		p.Kind = kind
	case j.on("private") && !p.Kind.UsuallyPrivate():
		p.Kind = app.Citizen
	}
	p.Private = p.Kind.UsuallyPrivate()
	if j.has("private") {
		p.Private = j.on("private")
	}
	return p, nil
}

// agrees refuses flags that say something else of a party than the register
// does: to log a response is not to change who wrote it.
func (j *job) agrees(known *app.Party, kind app.PartyKind) error {
	if kind != "" && kind != known.Kind {
		return refusal{"ctl.refused.partyKind", []any{"Name", known.Name, "Value", j.say("partyKind." + string(known.Kind))}}
	}
	if j.has("private") && j.on("private") != known.Private {
		return refusal{"ctl.refused.private", []any{"Name", known.Name}}
	}
	return nil
}
