package casework

import "hvidbog/app"

// What each file tells, as scenes.

func (t *telling) tellHearing(h exampleHearing) error {
	err := t.then(h.Opened, 0, func() (err error) {
		t.desk, err = t.office.Begin(app.Hearing{
			Title: h.Title, CaseNo: h.CaseNo, Committee: h.Committee, Principles: h.Principles,
		})
		return err
	})
	if err != nil {
		return err
	}
	for i, name := range h.Centres {
		err := t.then(h.Opened, 1+i, func() error {
			_, err := t.desk.AddCentre(app.Centre{Name: name})
			return err
		})
		if err != nil {
			return err
		}
	}
	for i, s := range h.Services {
		err := t.then(h.Opened, 1+len(h.Centres)+i, func() (err error) {
			service := app.Service{Name: s.Name, Address: s.Address}
			if service.Centre, err = t.centre(s.Centre); err != nil {
				return err
			}
			if s.District != "" {
				if service.District, err = app.ParseDistrict(s.District); err != nil {
					return err
				}
			}
			_, err = t.desk.AddService(service)
			return err
		})
		if err != nil {
			return err
		}
	}
	return t.tellDates(h)
}

func (t *telling) tellDates(h exampleHearing) error {
	err := t.then(h.Announced, 0, func() error {
		return t.desk.EditHearing("period", func(to *app.Hearing) { to.Period = app.Period{From: h.From, To: h.To} })
	})
	if err != nil {
		return err
	}
	err = t.then(h.Scheduled, 0, func() error {
		return t.desk.EditHearing("meeting", func(to *app.Hearing) {
			to.Meeting = app.Meeting{Date: h.Meeting, AgendaItem: h.AgendaItem}
		})
	})
	if err != nil {
		return err
	}
	err = t.then(h.LetterheadWritten, 0, func() error {
		return t.desk.EditHearing("letterhead", func(to *app.Hearing) { to.Letterhead = h.Letterhead })
	})
	if err != nil {
		return err
	}
	for i, e := range []struct {
		when  exampleMoment
		field string
		file  string
		into  func(*app.Hearing) *string
	}{
		{h.BackgroundWritten, "background", h.Background, func(to *app.Hearing) *string { return &to.Background }},
		{h.Framed, "form", h.Form, func(to *app.Hearing) *string { return &to.Form }},
		{h.Framed, "material", h.Material, func(to *app.Hearing) *string { return &to.Material }},
		{h.Framed, "changes", h.Changes, func(to *app.Hearing) *string { return &to.Changes }},
		{h.Framed, "process", h.Process, func(to *app.Hearing) *string { return &to.Process }},
		{h.Framed, "recommendation", h.Recommendation, func(to *app.Hearing) *string { return &to.Recommendation }},
		{h.Framed, "summary", h.Summary, func(to *app.Hearing) *string { return &to.Summary }},
	} {
		text, err := t.files.text(e.file)
		if err != nil {
			return err
		}
		err = t.then(e.when, i, func() error {
			return t.desk.EditHearing(e.field, func(to *app.Hearing) { *e.into(to) = text })
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func (t *telling) tellScenario(s exampleScenario) error {
	scenario := app.Scenario{Name: s.Name}
	var err error
	if scenario.Description, err = t.files.text(s.Description); err != nil {
		return err
	}
	for _, a := range s.Alternatives {
		text, err := t.files.text(a.Text)
		if err != nil {
			return err
		}
		scenario.Alternatives = append(scenario.Alternatives, app.Alternative{ID: app.NewID(), Name: a.Name, Text: text})
	}
	for _, name := range s.Districts {
		d, err := app.ParseDistrict(name)
		if err != nil {
			return err
		}
		scenario.Districts = append(scenario.Districts, d)
	}
	err = t.then(s.Added, 0, func() (err error) {
		if scenario.Centre, err = t.centre(s.Centre); err != nil {
			return err
		}
		if scenario.Services, err = t.services(s.Services); err != nil {
			return err
		}
		_, err = t.desk.AddScenario(scenario, nil)
		return err
	})
	if err != nil || s.Assessment == "" {
		return err
	}
	assessment, err := t.files.text(s.Assessment)
	if err != nil {
		return err
	}
	return t.then(s.Assessed, 0, func() error {
		id, err := t.scenario(s.Name)
		if err != nil {
			return err
		}
		return t.desk.EditScenario(id, "assessment", func(to *app.Scenario) { to.Assessment = assessment })
	})
}

// tellParties puts the invited parties on the consultation list. Some have
// written before.
func (t *telling) tellParties(when exampleMoment, parties []exampleParty) error {
	for i, p := range parties {
		if !p.Invited {
			continue
		}
		err := t.then(when, i, func() error {
			if known := t.desk.File().PartyNamed(p.Name); known != nil {
				return t.desk.EditParty(known.ID, "invited", func(to *app.Party) { to.Invited = true })
			}
			party := p.party()
			party.Invited = true
			_, err := t.desk.AddParty(*party)
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// party is the party as it is before the consultation list is made.
func (p exampleParty) party() *app.Party {
	return &app.Party{Base: app.Base{ID: app.NewID()}, Name: p.Name, Kind: p.Kind, Private: p.Private, Note: p.Note}
}

func (t *telling) tellResponse(e exampleResponse, parties []exampleParty) error {
	text, err := t.files.text(e.Text)
	if err != nil {
		return err
	}
	var logged *app.Response
	err = t.then(e.Logged, 0, func() (err error) {
		r := app.Response{
			Kind: e.Kind, Channel: e.Channel, Received: e.Received, DocumentNo: e.DocumentNo,
			Contact: e.Contact, Subject: e.Subject, Text: text, Occasion: e.Occasion,
		}
		if e.Settled == nil {
			r.Status, r.Note = e.Status, e.Note
		}
		if e.Linked == nil {
			if r.Links, err = t.links(e.Links); err != nil {
				return err
			}
		}
		var newcomers []*app.Party
		if r.Sender, err = t.voice(e.From, parties, &newcomers); err != nil {
			return err
		}
		if r.OnBehalfOf, err = t.voice(e.OnBehalfOf, parties, &newcomers); err != nil {
			return err
		}
		logged, err = t.desk.Log(r, newcomers...)
		return err
	})
	if err != nil {
		return err
	}
	for i, original := range e.Files {
		err := t.tellOriginal(e.Logged, 1+i, original, func() app.ID { return logged.ID })
		if err != nil {
			return err
		}
	}
	if e.Linked != nil {
		err = t.then(*e.Linked, 0, func() error {
			links, err := t.links(e.Links)
			for i := 0; err == nil && i < len(links); i++ {
				err = t.desk.SetLink(logged.ID, links[i])
			}
			return err
		})
	}
	if err != nil {
		return err
	}
	if err := t.tellThread(e, func() app.ID { return logged.ID }); err != nil || e.Settled == nil {
		return err
	}
	return t.then(*e.Settled, 0, func() error {
		field := FieldStatus
		if t.desk.File().Response(logged.ID).Status == e.Status { // a letter has answered it
			field = FieldNote
		}
		return t.desk.EditResponse(logged.ID, field, func(r *app.Response) { r.Status, r.Note = e.Status, e.Note })
	})
}
