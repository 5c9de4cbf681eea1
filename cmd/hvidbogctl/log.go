package main

import (
	"context"
	"strconv"
	"strings"

	"hvidbog/app"
	"hvidbog/app/casework"
)

// logResponse logs a response with its links and with the parties that are new,
// all in one change.
func logResponse(_ context.Context, j *job) error {
	c := commandNamed("log")
	if j.has("text") == j.has("text-file") {
		return wrongUse{id: "ctl.wrong.text", of: c}
	}
	if len(j.values["scenario"]) != len(j.values["stance"]) {
		return wrongUse{id: "ctl.wrong.stances", of: c}
	}
	if j.has("alternative") && len(j.values["scenario"]) != 1 {
		return wrongUse{id: "ctl.wrong.alternative", of: c}
	}
	r, err := j.response()
	if err != nil {
		return err
	}
	if r.Kind.IsHearing() {
		if !j.has("from") {
			return wrongUse{id: "ctl.wrong.missing", value: "--from", of: c}
		}
		if r.Occasion != (app.Occasion{}) {
			return wrongUse{id: "ctl.wrong.occasion", of: c}
		}
	}
	return j.openHearing(func(desk *casework.Desk) error {
		f := desk.File()
		if r.DocumentNo, err = j.documentNo(f.Hearing.CaseNo); err != nil {
			return err
		}
		if r.Links, err = j.links(f); err != nil {
			return err
		}
		parties, err := j.parties(f, &r)
		if err != nil {
			return err
		}
		logged, err := desk.Log(r, parties...)
		if err != nil {
			return err
		}
		j.tellLogged(desk.File(), logged)
		if late := logged.SayLate(desk.File().Hearing, j.say); late != "" {
			j.tell("ctl.done.late", "Late", late)
		}
		return nil
	})
}

// tellLogged says what was logged. A contribution need have no sender, and no document
// number.
func (j *job) tellLogged(f *app.CaseFile, r *app.Response) {
	number, sender := strconv.Itoa(r.Number), f.SenderName(r)
	if sender == "" {
		sender = j.say("ctl.done.nobody")
	}
	if r.DocumentNo == "" {
		j.tell("ctl.done.contribution", "Number", number, "Sender", sender)
		return
	}
	j.tell("ctl.done.log", "Number", number, "Sender", sender, "DocumentNo", string(r.DocumentNo))
}

// response is what the flags tell without the register.
func (j *job) response() (app.Response, error) {
	r := app.Response{Contact: j.value("contact"), Subject: j.value("subject")}
	var err error
	if r.Received, err = j.past("received"); err != nil {
		return r, err
	}
	if r.ReceivedHour, err = app.ParseHour(j.value("hour")); err != nil {
		return r, err
	}
	if r.Kind, err = j.kind(); err != nil {
		return r, err
	}
	if j.has("channel") || r.Kind.IsHearing() {
		if r.Channel, err = j.channel(); err != nil {
			return r, err
		}
	}
	for _, p := range app.OccasionParts() {
		*r.Occasion.Part(p) = j.value(string(p))
	}
	if r.Text, err = j.text(); err != nil {
		return r, err
	}
	if strings.TrimSpace(r.Text) == "" {
		return r, refusal{id: "ctl.refused.emptyText"}
	}
	return r, nil
}

func (j *job) documentNo(of app.CaseNo) (app.DocumentNo, error) {
	if !j.has("document-no") {
		return "", nil
	}
	return app.ParseDocumentNo(j.value("document-no"), of)
}

// links pairs the scenarios with the stances, in the order in which they were
// given.
func (j *job) links(f *app.CaseFile) ([]app.Link, error) {
	var links []app.Link
	for i, name := range j.values["scenario"] {
		s, err := scenarioNamed(f, name)
		if err != nil {
			return nil, err
		}
		stance, err := j.stance(j.values["stance"][i])
		if err != nil {
			return nil, err
		}
		alternative, err := j.alternative(s)
		if err != nil {
			return nil, err
		}
		links = append(links, app.Link{Scenario: s.ID, Alternative: alternative, Stance: stance})
	}
	return links, nil
}

// alternative finds the one of the scenario's alternatives that is meant.
func (j *job) alternative(s *app.Scenario) (app.ID, error) {
	if !j.has("alternative") {
		return "", nil
	}
	var ids []app.ID
	names := make(map[app.ID]string)
	for _, a := range s.Alternatives {
		ids = append(ids, a.ID)
		names[a.ID] = a.Name
	}
	id, ok := choose(j.value("alternative"), ids, func(id app.ID) string { return names[id] })
	if !ok {
		return "", app.Refuse(app.CodeNoSuch, "Value", j.value("alternative"))
	}
	return id, nil
}
