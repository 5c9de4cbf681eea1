package packet_test

import (
	"strings"
	"testing"

	"hvidbog/app"
	"hvidbog/app/packet"
)

// What was said at a workshop stands beside the responses: it is listed, under its
// topic and its scenario too, and never counted among them.
func TestContributionsAreCountedApart(t *testing.T) {
	g := hearing()
	g.party("mia", "Bevar Mamma Mia", app.SupportGroup, false)
	g.scenario("nv", "Center Nordvest")
	topic := g.topic("t", "Ønske om åbent om søndagen")
	letter := g.response(1, "mia", "Hold åbent.", app.Link{Scenario: "nv", Stance: app.Against})
	g.marked(letter, topic.ID, "Hold åbent.")
	for n, text := range map[int]string{2: "Søndag er værst.", 3: "Jeg kender Jonas Friis."} {
		r := g.response(n, "", text, app.Link{Scenario: "nv", Stance: app.Supports})
		r.Kind, r.DocumentNo, r.Received = app.WorkshopInput, "", letter.Received
		r.Occasion = app.Occasion{Place: "Valby", Round: "1", Table: "3", Theme: "Hverdagen", Facilitator: "Jonas Friis"}
		g.marked(r, topic.ID, "").Quoted = n == 2
	}
	file := g.file()
	text := told(build(t, file, packet.Anonymised))
	for _, want := range []string{
		"Forvaltningen har modtaget 1 svar: 1 høringssvar.", "Dertil kommer 2 bidrag fra 1 workshop, som er talt for sig.",
		"(1) Ønske om åbent om søndagen", "Fra workshops og interview: nr. ", "Fra workshops og interview (2)",
		"Workshop, Valby", "runde 1 · bord 3", "1 svar og 2 bidrag", "Deltager i workshop", "”Søndag er værst.”",
		"Valby, runde 1, bord 3, tema: Hverdagen",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the packet does not say %q", want)
		}
	}
	if strings.Contains(text, "facilitator") {
		t.Error("the anonymised packet says who led the talk")
	}
	if inside := told(build(t, file, packet.Internal)); !strings.Contains(inside, "facilitator: Jonas Friis") {
		t.Error("the internal packet does not say who led the talk")
	}
	counts := app.Count(file).ByScenario["nv"]
	if counts[app.Against] != 1 || counts[app.Supports] != 0 {
		t.Errorf("the stances are %v", counts)
	}
}

func TestAHearingOfContributionsAlonePrints(t *testing.T) {
	g := hearing()
	r := g.response(1, "", "Søndag er værst.")
	r.Kind, r.DocumentNo = app.Interview, ""
	text := told(build(t, g.file(), packet.Anonymised))
	for _, want := range []string{"Der er ikke modtaget nogen svar.", "Dertil kommer 1 bidrag fra 1 interview", "Deltager i interview"} {
		if !strings.Contains(text, want) {
			t.Errorf("the packet does not say %q", want)
		}
	}
}
