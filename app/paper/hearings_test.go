package paper

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"hvidbog/app"
)

// hearingAtRandom is the case file of a hearing that nobody could foresee: some
// have three responses and no scenario, some sixty and letters of several pages.
// The same seed gives the same one.
func hearingAtRandom(seed uint64) *app.CaseFile {
	d := dice{rand.New(rand.NewPCG(seed, 1))}
	return app.NewCaseFile(d.records())
}

// dice draw the records of a hearing.
type dice struct{ *rand.Rand }

// upTo is a number from 0 to n.
func (d dice) upTo(n int) int { return d.IntN(n + 1) }

func (d dice) chance(percent int) bool { return d.IntN(100) < percent }

func one[T any](d dice, from []T) T { return from[d.IntN(len(from))] }

// some are a few of those in a list, in its order.
func some[T any](d dice, from []T, percent int) (list []T) {
	for _, x := range from {
		if d.chance(percent) {
			list = append(list, x)
		}
	}
	return list
}

func (d dice) date() app.Date {
	if d.chance(3) {
		return app.Date{}
	}
	return app.Date{Year: 2016, Month: time.Month(1 + d.IntN(6)), Day: 1 + d.IntN(28)}
}

var (
	words = strings.Fields(`vi ønsker at aktivitets- og samværstilbuddene bevares som trygge steder også for dem der ikke kan komme i
		arbejde videns- kompetencecenter Brønshøj-Husum Utterslev brugerstyret peer-to-peer café værested støttekontaktpersonordningen
		Socialpsykiatri §104-tilbud 2015-0273113-4 nærmiljø åbningstider ensomhed recovery – samvær fællesspisning weekend
		specialundervisningsforanstaltninger pårørende bl.a. f.eks. kl. 14.30 3,5 mio. kr. 100 % «hjem» (måske) …`)
	rare = []string{
		"😀", "👩‍👩‍👧", "中文", "e\u0301n", "https://www.kk.dk/" + strings.Repeat("hoeringer/", 12), "kompe\u00adtence\u00adcenter",
		strings.Repeat("æ", 120), "\u202eabc", "“citat”", "10\u00a0000", "ﬁn", "\t", "ЖЖ",
	}
	firstNames = strings.Fields("Karen Ole Aase Søren Åse Jytte Mohammed Kirsten Ida Bent Lærke Poul-Erik Inger")
	lastNames  = strings.Fields("Holm Ågesen Nygaard Østergaard Bjerre Al-Khatib Sørensen Winther Dahlstrøm Friis-Møller")
	groups     = []string{"Bevar Mamma Mia", "Brugerrådet i Nordstjernen", "SIND København", "Bispebjerg Lokaludvalg", "Region Hovedstadens Psykiatri", "Café Rose"}
)

func (d dice) sentence() string {
	n := 3 + d.IntN(22)
	list := make([]string, n)
	for i := range list {
		if list[i] = one(d, words); d.chance(1) {
			list[i] = one(d, rare)
		}
	}
	s := strings.Join(list, " ")
	return strings.ToUpper(s[:1]) + s[1:] + "."
}

// prose is some paragraphs, of one line or of half a page.
func (d dice) prose(paragraphs int) string {
	var list []string
	for range d.upTo(paragraphs) {
		var p []string
		for range 1 + d.IntN(1+d.IntN(12)) {
			p = append(p, d.sentence())
		}
		list = append(list, strings.Join(p, one(d, []string{" ", " ", " ", "\n"})))
	}
	return strings.Join(list, "\n\n")
}

func (d dice) title() string {
	s := d.sentence()
	if d.chance(70) {
		s = s[:min(len(s), 40)]
	}
	return strings.ToValidUTF8(strings.Trim(s, " ."), "")
}

func base(kind string, i int) app.Base {
	return app.Base{ID: app.ID(fmt.Sprint(kind, i)), Hearing: "h"}
}

func (d dice) records() []app.Record {
	h := &app.Hearing{
		Base: app.Base{ID: "h", Hearing: "h"}, Title: d.title(), Committee: "Socialudvalget", CaseNo: "2015-0273113",
		Background: d.prose(4), Period: app.Period{From: d.date(), To: d.date()}, Deadline: d.date(),
		Meeting: app.Meeting{Date: d.date(), AgendaItem: "7"},
		Summary: d.prose(4), Form: d.prose(2), Material: "Scenarier\nKort over tilbud\n" + d.sentence(), Changes: d.prose(2),
		Process: d.prose(2), Recommendation: d.prose(3),
	}
	for range d.upTo(5) {
		h.Principles = append(h.Principles, d.sentence())
	}
	records := []app.Record{h}
	scenarios := d.places(&records)
	parties := d.parties(&records)
	var remarks []app.ID
	for i := range d.upTo(4) {
		r := &app.Remark{Base: base("m", i), Name: d.title(), Text: d.sentence() + "\n\n" + d.prose(2)}
		remarks, records = append(remarks, r.ID), append(records, r)
	}
	topics := d.topics(&records, remarks, scenarios)
	most := 12
	if d.chance(30) {
		most = 60
	}
	d.responses(&records, d.upTo(most), len(h.Principles), parties, scenarios, topics)
	d.decisions(&records, scenarios, topics)
	return records
}

func (d dice) places(records *[]app.Record) (scenarios []*app.Scenario) {
	var centres, services []app.ID
	for i := range d.upTo(4) {
		c := &app.Centre{Base: base("c", i), Name: "Center " + d.title(), Order: i}
		centres, *records = append(centres, c.ID), append(*records, c)
	}
	for i := range d.upTo(6) {
		s := &app.Service{Base: base("t", i), Name: d.title(), District: one(d, app.Districts())}
		if len(centres) > 0 {
			s.Centre = one(d, centres)
		}
		services, *records = append(services, s.ID), append(*records, s)
	}
	for i := range d.upTo(9) {
		s := &app.Scenario{
			Base: base("s", i), Name: d.title(), Districts: some(d, app.Districts(), 20), Services: some(d, services, 30),
			Description: d.prose(3), Assessment: d.prose(3), Order: i,
		}
		if len(centres) > 0 && d.chance(80) {
			s.Centre = one(d, centres)
		}
		for j := range d.upTo(2) {
			s.Alternatives = append(s.Alternatives, app.Alternative{ID: app.ID(fmt.Sprint("a", i, j)), Name: d.title(), Text: d.prose(1)})
		}
		scenarios, *records = append(scenarios, s), append(*records, s)
	}
	return scenarios
}

func (d dice) parties(records *[]app.Record) (parties []app.ID) {
	for i := range d.upTo(30) {
		p := &app.Party{Base: base("p", i), Kind: one(d, app.PartyKinds()), Invited: d.chance(40)}
		if p.Private = p.Kind.UsuallyPrivate(); p.Private {
			p.Name = one(d, firstNames) + " " + one(d, lastNames)
			p.Email = fmt.Sprintf("borger%d@example.dk", i)
		} else {
			p.Name = fmt.Sprint(one(d, groups), " ", i)
		}
		parties, *records = append(parties, p.ID), append(*records, p)
	}
	return parties
}

func (d dice) topics(records *[]app.Record, remarks []app.ID, scenarios []*app.Scenario) (topics []app.ID) {
	for i := range d.upTo(8) {
		t := &app.Topic{
			Base: base("e", i), Title: d.title(), Order: i, Summary: d.prose(2), Remarks: d.prose(3), Standard: some(d, remarks, 30),
			Reason: d.prose(1), Change: d.prose(1),
		}
		if d.chance(80) {
			t.Verdict = one(d, app.Verdicts())
		}
		if len(scenarios) > 0 && d.chance(50) {
			t.ChangeScenario = one(d, scenarios).ID
		}
		topics, *records = append(topics, t.ID), append(*records, t)
	}
	return topics
}

func (d dice) responses(records *[]app.Record, n, principles int, parties []app.ID, scenarios []*app.Scenario, topics []app.ID) {
	number := 0
	for i := range n {
		number += 1 + d.upTo(1)
		r := &app.Response{
			Base: base("r", i), Number: number, DocumentNo: app.CaseNo("2015-0273113").Document(number), Kind: one(d, app.Kinds()),
			Channel: one(d, app.Channels()), Received: d.date(), Status: one(d, app.Statuses()), Subject: d.title(),
			Text: d.prose(6), NoRemarks: d.chance(5), Attachments: d.attachments(),
		}
		if d.chance(4) {
			r.Text = d.prose(200) // a book
		}
		if len(parties) > 0 && d.chance(95) {
			r.Sender = one(d, parties)
			if d.chance(20) {
				r.OnBehalfOf = one(d, parties)
			}
		}
		for _, s := range some(d, scenarios, 30) {
			l := app.Link{Scenario: s.ID, Stance: one(d, app.Stances())}
			if len(s.Alternatives) > 0 && d.chance(40) {
				l.Alternative = one(d, s.Alternatives).ID
			}
			r.Links = append(r.Links, l)
		}
		*records = append(*records, r)
		d.excerpts(records, r, principles, scenarios, topics)
	}
}

func (d dice) attachments() (list []app.Attachment) {
	for range d.IntN(12) - 9 {
		f := app.FileRef{SHA256: fmt.Sprintf("%064x", d.Uint64()), Size: 1000, Name: d.title() + ".pdf", Type: "application/pdf"}
		if d.chance(40) {
			f.Name, f.Type = "billede.jpg", "image/jpeg"
		}
		list = append(list, app.Attachment{FileRef: f, Publish: d.chance(50)})
	}
	return list
}

func (d dice) excerpts(records *[]app.Record, r *app.Response, principles int, scenarios []*app.Scenario, topics []app.ID) {
	from := 0
	for i, line := range strings.SplitAfter(r.Text, "\n") {
		to := from + len(strings.TrimRight(line, "\n"))
		if to > from && d.chance(40) {
			e := &app.Excerpt{
				Base: base("x"+string(r.ID)+"-", i), Response: r.ID, From: from, To: to, Text: r.Text[from:to], Quoted: d.chance(50),
			}
			if len(topics) > 0 && d.chance(90) {
				e.Topic = one(d, topics)
			}
			if len(scenarios) > 0 && d.chance(50) {
				e.Scenario, e.Stance = one(d, scenarios).ID, one(d, app.Stances())
			}
			for p := range principles {
				if d.chance(20) {
					e.Principles = append(e.Principles, p+1)
				}
			}
			*records = append(*records, e)
		}
		from += len(line)
	}
}

func (d dice) decisions(records *[]app.Record, scenarios []*app.Scenario, topics []app.ID) {
	for i := range d.upTo(4) {
		x := &app.Decision{
			Base: base("d", i), Meeting: app.Meeting{Date: d.date(), AgendaItem: "7"}, Outcome: one(d, app.Outcomes()), Text: d.prose(1), Order: i,
		}
		switch {
		case len(scenarios) > 0 && d.chance(50):
			x.Scenario = one(d, scenarios).ID
		case len(topics) > 0 && d.chance(50):
			x.Topic = one(d, topics)
		default:
			x.Point = d.title()
		}
		*records = append(*records, x)
	}
}
