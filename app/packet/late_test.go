package packet_test

import (
	"strings"
	"testing"
	"time"

	"hvidbog/app"
	"hvidbog/app/packet"
	"hvidbog/app/packet/doc"
)

// The hearing ends on 18 April 2016 at noon. Two write that afternoon, two on later
// days, and one on the day nobody noted the hour of.
func TestWhatCameLateIsMarkedAndCounted(t *testing.T) {
	g := hearing()
	g.party("sind", "SIND", app.Organisation, false)
	g.records[0].(*app.Hearing).DeadlineHour = "12:00"
	came := func(number, day int, hour app.Hour) {
		r := g.response(number, "sind", "Vi støtter.")
		r.Received, r.ReceivedHour = app.Date{Year: 2016, Month: time.April, Day: day}, hour
	}
	came(1, 18, "11:59")
	came(2, 18, "")
	came(3, 18, "14:30")
	came(4, 20, "09:00")
	came(5, 18, "14:59")
	came(6, 19, "")

	d := build(t, g.file(), packet.Anonymised)
	text := told(d)
	for _, said := range []string{
		"18. april 2016 kl. 12.00",
		"3 timer: 2 høringssvar (nr. 3, 5)\n1 dag: 2 høringssvar (nr. 4, 6)",
		"4 høringssvar kom efter fristen og er taget med.",
		"20-04-2016\n1 dag og 21 timer for sent", "19-04-2016\n1 dag for sent", "18-04-2016\n3 timer for sent",
		"modtaget 20-04-2016 · 1 dag og 21 timer for sent",
	} {
		if !strings.Contains(text, said) {
			t.Errorf("the packet does not say %q", said)
		}
	}
	if n := strings.Count(text, "18-04-2016\n3 timer for sent"); n != 2 {
		t.Errorf("%d are marked as three hours late", n)
	}
	for _, to := range leadsFrom(d, "Efter fristen") {
		if to == "" {
			t.Error("a number does not lead to its response")
		}
	}

	g.records[0].(*app.Hearing).Deadline = app.Date{Year: 2016, Month: time.April, Day: 30}
	if text := told(build(t, g.file(), packet.Anonymised)); strings.Contains(text, "for sent") || strings.Contains(text, "Efter fristen") {
		t.Error("the packet calls late what came in time")
	}
}

// leadsFrom is where the numbers in a fact lead.
func leadsFrom(d doc.Document, name string) []doc.Anchor {
	var list []doc.Anchor
	for _, b := range d.Blocks {
		facts, ok := b.(doc.Facts)
		if !ok {
			continue
		}
		for _, f := range facts {
			for _, run := range f.Value {
				if f.Name == name && strings.Trim(run.Text, "0123456789") == "" {
					list = append(list, run.To)
				}
			}
		}
	}
	return list
}

// An hour that is noted is news in the next packet; one that never was leaves the
// response as it was.
func TestAnHourOfReceiptIsNews(t *testing.T) {
	g := hearing()
	r := g.response(1, "", "Vi støtter.")
	before := packet.Record(g.file(), packet.Options{}, "", nil, 1).Held[0].Print
	r.ReceivedHour = "14:30"
	if after := packet.Record(g.file(), packet.Options{}, "", nil, 1).Held[0].Print; after == before {
		t.Error("the hour changes nothing")
	}
}
