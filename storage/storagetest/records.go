package storagetest

import (
	"time"

	"hvidbog/app"
)

func hearing(title string) *app.Hearing {
	id := app.NewID()
	return &app.Hearing{Base: app.Base{ID: id, Hearing: id}, Title: title, CaseNo: "2015-0273113", LastNumber: 1000}
}

func base(of *app.Hearing) app.Base { return app.Base{ID: app.NewID(), Hearing: of.ID} }

func party(of *app.Hearing, name string) *app.Party {
	return &app.Party{Base: base(of), Name: name, Kind: app.SupportGroup}
}

func scenario(of *app.Hearing, name string) *app.Scenario {
	return &app.Scenario{
		Base: base(of), Name: name, Districts: []app.District{app.BroenshoejHusum},
		Alternatives: []app.Alternative{{ID: app.NewID(), Name: "Bevar rammen"}},
	}
}

func response(from *app.Party, number int, text string, links ...app.Link) *app.Response {
	return &app.Response{
		Base: app.Base{ID: app.NewID(), Hearing: from.Hearing}, Number: number, Kind: app.Enquiry,
		Received: app.Date{Year: 2015, Month: time.October, Day: 18}, Channel: app.ByEmail,
		Sender: from.ID, Text: text, Status: app.StatusNew, Links: links,
		LoggedAt: time.Date(2015, 10, 19, 9, 0, 0, 0, time.UTC),
	}
}

// renamed is a party with another name, to be written.
func renamed(p *app.Party, name string) *app.Party {
	c := app.CloneOf(p)
	c.Name = name
	return c
}
