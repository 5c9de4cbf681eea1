package uitest

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"hvidbog/app"
	"hvidbog/app/casework"
)

// Act is something that a colleague has done in the hearing before the test.
type Act = func(*casework.Desk) error

// Scenario makes a scenario with alternatives of those names.
func Scenario(name string, alternatives ...string) Act {
	return func(d *casework.Desk) error {
		s := app.Scenario{Name: name}
		for _, a := range alternatives {
			s.Alternatives = append(s.Alternatives, app.Alternative{Name: a})
		}
		_, err := d.AddScenario(s, nil)
		return err
	}
}

// Letter logs a hearing response from a sender, received on 1 April; more says
// what is different about it.
func Letter(sender, text string, more ...func(*app.Response)) Act {
	return func(d *casework.Desk) error {
		p := d.File().PartyNamed(sender)
		var fresh []*app.Party
		if p == nil {
			p = app.NewParty(sender)
			fresh = append(fresh, p)
		}
		r := app.Response{Sender: p.ID, Text: text, Received: April(1)}
		for _, change := range more {
			change(&r)
		}
		_, err := d.Log(r, fresh...)
		return err
	}
}

// Linked links the response with that number to the scenario of that name.
func Linked(number int, scenario string, stance app.Stance) Act {
	return func(d *casework.Desk) error {
		f := d.File()
		return d.SetLink(f.Numbered(number).ID, app.Link{Scenario: f.ScenarioNamed(scenario).ID, Stance: stance})
	}
}

// Invited puts parties on the consultation list.
func Invited(names ...string) Act {
	return func(d *casework.Desk) error {
		_, err := d.AddInvited(names)
		return err
	}
}

// April is a day of the month in which the tests' hearing ends.
func April(day int) app.Date { return app.Date{Year: 2016, Month: time.April, Day: day} }

// Made opens a hearing of that many responses, made up, the first of them with a
// long text where long says how many letters.
func Made(t testing.TB, responses, long int) *Window {
	t.Helper()
	world := NewWorld(t)
	hearing := Hearing()
	hearing.Base = app.Base{ID: app.NewID()}
	hearing.Hearing = hearing.ID
	hearing.LastNumber, hearing.LastDocument = responses, responses
	_, err := world.Register("Høringer").Commit(app.Draft{
		Hearing: hearing.ID, By: app.Signature{Who: Colleague, At: Monday}, What: app.Told("change.hearing.begun", "Title", hearing.Title),
		Put: append(made(hearing, responses, long), &hearing),
	})
	if err != nil {
		t.Fatal(err)
	}
	return Start(world).begin()
}

// made are the records of a hearing with that many responses.
func made(h app.Hearing, n, long int) []app.Record {
	base := func() app.Base { return app.Base{ID: app.NewID(), Hearing: h.ID} }
	scenario := &app.Scenario{Base: base(), Name: "Samling i Utterslev", Order: 1}
	records := []app.Record{scenario}
	parties := make([]*app.Party, n/10+1)
	for i := range parties {
		parties[i] = &app.Party{Base: base(), Name: fmt.Sprintf("Foreningen af %d", i+1), Kind: app.Organisation}
		records = append(records, parties[i])
	}
	for i := range n {
		r := &app.Response{
			Base: base(), Number: i + 1, DocumentNo: h.CaseNo.Document(i + 1), Kind: app.Kinds()[i%4], Channel: app.ByEmail,
			Received: April(1 + i%18), Sender: parties[i%len(parties)].ID, Status: app.Statuses()[i%4], Text: Prose(i, 600),
			LoggedAt: Monday,
		}
		if i == 0 && long > 0 {
			r.Text = Prose(i, long)
		}
		if i%3 == 0 {
			r.Links = []app.Link{{Scenario: scenario.ID, Stance: app.Stances()[i%4]}}
		}
		records = append(records, r)
	}
	return records
}

// Prose is about as many letters of Danish as asked for, in paragraphs; another
// seed gives other words.
func Prose(seed, letters int) string {
	words := strings.Fields(`vi er mange der kommer på stedet hver uge og det betyder at vi har nogen at tale med når dagene er lange
		samværstilbud fællesskab værested medarbejder frokost nabo cykel trygt forslaget scenariet udvalget høringen lukkes flyttes`)
	var b strings.Builder
	for i := 0; b.Len() < letters; i++ {
		seed = (seed*1103515245 + 12345) & 0x7fffffff
		b.WriteString(words[(seed>>8)%len(words)])
		switch {
		case i%60 == 59:
			b.WriteString(".\n\n")
		case i%12 == 11:
			b.WriteString(". ")
		default:
			b.WriteString(" ")
		}
	}
	return b.String()
}
