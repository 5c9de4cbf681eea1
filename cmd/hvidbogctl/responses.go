package main

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"text/tabwriter"

	"hvidbog/app"
	"hvidbog/app/casework"
)

// listResponses lists the responses that a search finds, by number: as a table
// for a person, or as JSON for a program.
func listResponses(_ context.Context, j *job) error {
	return j.openHearing(func(desk *casework.Desk) error {
		f := desk.File()
		found := casework.NewFinder().Find(f, casework.Query{Text: j.value("search")})
		if j.on("json") {
			return j.asJSON(f, found)
		}
		return j.asTable(f, found)
	})
}

// listed is a response as programs read it. Kinds, stances and the like are code
// words, which do not change with the language.
type listed struct {
	Number     int              `json:"number"`
	DocumentNo app.DocumentNo   `json:"documentNo"`
	Kind       app.Kind         `json:"kind"`
	Received   app.Date         `json:"received"`
	Hour       app.Hour         `json:"receivedHour,omitempty"`
	Late       bool             `json:"late,omitempty"`
	Channel    app.Channel      `json:"channel"`
	Occasion   app.Occasion     `json:"occasion,omitzero"`
	Status     app.Status       `json:"status"`
	Sender     string           `json:"sender"`
	PartyKind  app.PartyKind    `json:"partyKind"`
	Private    bool             `json:"private"`
	OnBehalfOf string           `json:"onBehalfOf,omitempty"`
	Contact    string           `json:"contact,omitempty"`
	Subject    string           `json:"subject,omitempty"`
	Caseworker string           `json:"caseworker,omitempty"`
	Scenarios  []listedScenario `json:"scenarios"`
	Text       string           `json:"text"`
}

type listedScenario struct {
	Name        string     `json:"name"`
	Alternative string     `json:"alternative,omitempty"`
	Stance      app.Stance `json:"stance"`
}

func (j *job) asJSON(f *app.CaseFile, found []*app.Response) error {
	list := make([]listed, 0, len(found))
	for _, r := range found {
		list = append(list, asListed(f, r))
	}
	return j.encode(list)
}

func asListed(f *app.CaseFile, r *app.Response) listed {
	l := listed{
		Number: r.Number, DocumentNo: r.DocumentNo, Kind: r.Kind, Received: r.Received,
		Hour: r.ReceivedHour, Late: r.Late(f.Hearing),
		Channel: r.Channel, Occasion: r.Occasion, Status: r.Status, Contact: r.Contact, Subject: r.Subject,
		Caseworker: r.Caseworker, Scenarios: []listedScenario{}, Text: r.Text,
	}
	if p := f.Party(r.Sender); p != nil {
		l.Sender, l.PartyKind, l.Private = p.Name, p.Kind, p.Private
	}
	if p := f.Party(r.OnBehalfOf); p != nil {
		l.OnBehalfOf = p.Name
	}
	for _, link := range r.Links {
		s := f.Scenario(link.Scenario)
		if s == nil {
			continue
		}
		a, _ := s.Alternative(link.Alternative)
		l.Scenarios = append(l.Scenarios, listedScenario{s.Name, a.Name, link.Stance})
	}
	return l
}

func (j *job) asTable(f *app.CaseFile, found []*app.Response) error {
	t := tabwriter.NewWriter(j.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, strings.Join([]string{
		j.say("ctl.column.number"), j.say("ctl.column.received"), j.say("ctl.column.kind"),
		j.say("ctl.column.sender"), j.say("ctl.column.scenarios"),
	}, "\t"))
	for _, r := range found {
		var scenarios []string
		for _, link := range r.Links {
			if s := f.Scenario(link.Scenario); s != nil {
				scenarios = append(scenarios, s.Name+" ("+strings.ToLower(j.say("stance."+string(link.Stance)))+")")
			}
		}
		fmt.Fprintln(t, strings.Join([]string{
			strconv.Itoa(r.Number), r.Received.Field(), j.say("kind." + string(r.Kind)),
			f.SenderName(r), strings.Join(scenarios, "; "),
		}, "\t"))
	}
	fmt.Fprintln(t)
	fmt.Fprintln(t, j.say("count.responses", "n", len(found)))
	return j.unwritten(t.Flush())
}
