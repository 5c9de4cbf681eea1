package packet_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hvidbog/app"
	"hvidbog/app/packet"
	"hvidbog/app/packet/doc"
)

// decided notes what the committee decided at the hearing's own meeting.
func (g *given) decided(d app.Decision, meeting app.Meeting) {
	d.Base = g.base("d" + string(rune('a'+len(g.records))))
	d.Meeting, d.Order = meeting, len(g.records)
	g.records = append(g.records, &d)
}

func (g *given) meeting() app.Meeting { return g.records[0].(*app.Hearing).Meeting }

func TestTheAddendumTellsWhatTheMeetingDecided(t *testing.T) {
	g := hearing()
	g.party("karen", "Karen Holm", app.Citizen, true)
	g.scenario("nv", "Center Nordvest")
	r := g.response(1, "karen", "Åbn om søndagen, ellers går jeg hjem.", app.Link{Scenario: "nv", Stance: app.Against})
	topic := g.topic("t1", "Længere åbningstid")
	topic.Verdict, topic.Reason = app.PartlyAccepted, "Som Karen Holm skriver."
	g.marked(r, "t1", "Åbn om søndagen")
	if _, err := packet.MakeAddendum(g.file(), packet.AddendumOptions(g.file().Hearing, printed), danish(t)); app.CodeOf(err) != app.CodeNoDecisions {
		t.Errorf("before the meeting: %v", err)
	}

	g.decided(app.Decision{Point: "Økonomi", Outcome: app.Postponed}, g.meeting())
	g.decided(app.Decision{Topic: "t1", Outcome: app.Adopted, Text: "Karen Holm takkes."}, g.meeting())
	g.decided(app.Decision{Scenario: "nv", Outcome: app.NotAdopted}, g.meeting())
	g.decided(app.Decision{Point: "Fra et andet møde", Outcome: app.Adopted}, app.Meeting{Date: printed.Add(100)})

	file := g.file()
	o := packet.AddendumOptions(file.Hearing, printed)
	made, err := packet.MakeAddendum(file, o, danish(t))
	if err != nil {
		t.Fatal(err)
	}
	var headings []string
	for _, h := range made.Expect.Headings {
		headings = append(headings, h.Text)
	}
	want := []string{
		"Tillæg: Udvalgets beslutninger", "Beslutningerne kort",
		"Scenarier", "1. Center Nordvest", "Emner", "2. (1) Længere åbningstid", "Andre punkter", "3. Økonomi",
	}
	if !slices.Equal(headings, want) {
		t.Errorf("the headings are %q", headings)
	}
	text := told(made.Document)
	for _, said := range []string{
		"11. maj 2016, dagsordenspunkt 7", "2015-0273113", "Ikke tiltrådt", "1 svar: 1 imod.", "Tiltrådt: ", "Borger 1 takkes.",
		"Delvist imødekommet: ", "Som Borger 1 skriver.", "Udsat",
	} {
		if !strings.Contains(text, said) {
			t.Errorf("the addendum does not say %q", said)
		}
	}
	if strings.Contains(text, "Fra et andet møde") || strings.Contains(text, "Holm") {
		t.Error("the addendum tells more than it should")
	}
	if made.Expect.FileName != "Tillæg 2015-0273113 anonymiseret.pdf" || made.Expect.Secrets == nil {
		t.Errorf("the file is %q", made.Expect.FileName)
	}

	o.Edition = packet.Internal
	if made, err = packet.MakeAddendum(file, o, danish(t)); err != nil || !strings.Contains(told(made.Document), "Karen Holm takkes.") {
		t.Errorf("the internal edition does not name who was thanked: %v", err)
	}
}

// Whatever was decided stands in the addendum once, and all links in it lead
// somewhere.
func TestEveryDecisionStandsInTheAddendum(t *testing.T) {
	say := danish(t)
	rapid.Check(t, func(t *rapid.T) {
		g := drawn(t)
		file := g.file()
		for i := range rapid.IntRange(1, 5).Draw(t, "decisions") {
			d := app.Decision{Outcome: rapid.SampledFrom(app.Outcomes()).Draw(t, "outcome"), Text: rapid.StringMatching("[a-zæøå ]{0,20}").Draw(t, "text")}
			switch {
			case i%3 == 0 && len(file.Topics) > 0:
				d.Topic = rapid.SampledFrom(file.Topics).Draw(t, "topic").ID
			case i%3 == 1 && len(file.Scenarios) > 0:
				d.Scenario = rapid.SampledFrom(file.Scenarios).Draw(t, "scenario").ID
			default:
				d.Point = "Et punkt"
			}
			g.decided(d, file.Hearing.Meeting)
		}
		file = g.file()
		o := packet.AddendumOptions(file.Hearing, printed)
		o.Edition = rapid.SampledFrom(packet.Editions()).Draw(t, "edition")
		made, err := packet.MakeAddendum(file, o, say)
		if err != nil {
			t.Fatal(err)
		}
		anchors := map[doc.Anchor]int{}
		decisions := 0
		var read func(blocks []doc.Block)
		read = func(blocks []doc.Block) {
			for _, b := range blocks {
				switch b := b.(type) {
				case doc.Together:
					read(b)
				case doc.Heading:
					anchors[b.Anchor]++
				case doc.Paragraph:
					if b.Style == doc.Verdict {
						decisions++
					}
				}
			}
		}
		read(made.Document.Blocks)
		if decisions != len(file.Decisions) {
			t.Errorf("%d of %d decisions stand in it", decisions, len(file.Decisions))
		}
		for anchor, n := range anchors {
			if n != 1 {
				t.Errorf("%d headings share the anchor %s", n, anchor)
			}
		}
		for _, b := range made.Document.Blocks {
			if table, ok := b.(doc.Table); ok {
				for _, row := range table.Rows {
					if to := row.Cells[1][0].To; anchors[to] == 0 {
						t.Errorf("a link leads to %q, which is nowhere", to)
					}
				}
			}
		}
	})
}

// The room that sees a hearing in the anonymised edition is told no private name;
// who has not spoken is nobody there.
func TestWhatTheMeetingRoomSees(t *testing.T) {
	g := hearing()
	g.party("karen", "Karen Holm", app.Citizen, true)
	g.party("tavs", "Tove Tavs", app.Citizen, true)
	g.party("mia", "Bevar Mamma Mia", app.SupportGroup, false)
	r := g.response(1, "karen", "Jeg, Karen Holm, er imod.")
	g.topic("t1", "Karen Holms forslag")
	e := g.marked(r, "t1", "Jeg, Karen Holm, er imod.")
	e.Quoted = true
	file := g.file()
	seen := packet.See(file, packet.Anonymised, danish(t))
	for got, want := range map[string]string{
		seen.Party("karen"): "Borger 1", seen.Party("tavs"): "", seen.Party("mia"): "Bevar Mamma Mia",
		seen.Sender(r): "Borger 1", seen.Heading(file.Topic("t1")): "(1) Borger 1's forslag",
		seen.Words(seen.Quotes(file.Topic("t1"))[0]): "Jeg, Borger 1, er imod.",
	} {
		if got != want {
			t.Errorf("the room sees %q, want %q", got, want)
		}
	}
	if named := packet.See(file, packet.Internal, danish(t)); named.Sender(r) != "Karen Holm" || !named.Names() || seen.Names() {
		t.Errorf("with names the room sees %q", named.Sender(r))
	}
}
