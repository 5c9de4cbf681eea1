package packet_test

import (
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hvidbog/app"
	"hvidbog/app/packet"
)

// kept puts a packet of the hearing as it is into it.
func (g *given) kept(version int) {
	file := g.file()
	p := packet.Record(file, packet.DefaultOptions(file.Hearing, printed), "Hvidbog.pdf", []byte("%PDF"), 12)
	p.Base, p.Version = g.base("pakke"), version
	g.records = append(g.records, &p)
}

func TestWhatHasChangedSinceThePacketBefore(t *testing.T) {
	g := nordvest()
	g.kept(1)
	since := func() string {
		file := g.file()
		o := packet.DefaultOptions(file.Hearing, printed)
		o.Since = 1
		d, err := packet.Build(file, o, danish(t), nil)
		if err != nil {
			t.Fatal(err)
		}
		return told(d)
	}
	if text := since(); !strings.Contains(text, "Intet er ændret.") {
		t.Error("a packet of an unchanged hearing does not say that nothing has changed")
	}
	file := g.file()
	file.Topic("stay").Verdict = app.Accepted
	file.Topic("open").Remarks = "Åbningstiden aftales lokalt."
	file.Response("r2").Text = "Lokaludvalget støtter Mamma Mia helt."
	g.response(5, "karen", "Endnu et brev.", app.Link{Scenario: "nv", Stance: app.Supports})
	g.topic("new", "Ønske om aftenåbent")
	text := since()
	for _, want := range []string{
		"Sammenlignet med pakke 1, udskrevet 25. april 2016 til mødet 11. maj 2016, dagsordenspunkt 7.",
		"1 nyt svar: nr. 5", "1 rettet svar: nr. 2", "Vurderingen er ændret fra delvist imødekommet til imødekommet",
		"Teksten er ændret", "Antal svar er ændret fra 3 til 4", "Nyt",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the packet does not say %q", want)
		}
	}
}

func TestAPacketRemembersHowItWasMade(t *testing.T) {
	file := nordvest().file()
	rapid.Check(t, func(rt *rapid.T) {
		o := packet.Options{
			Edition: rapid.SampledFrom(packet.Editions()).Draw(rt, "edition"), Order: rapid.SampledFrom(packet.Orders()).Draw(rt, "order"),
			Meeting: printed, AgendaItem: "7", Printed: printed, Draft: rapid.Bool().Draw(rt, "draft"), Since: rapid.IntRange(0, 3).Draw(rt, "since"),
			Overview: rapid.Bool().Draw(rt, "overview"), Topics: rapid.Bool().Draw(rt, "topics"), Scenarios: rapid.Bool().Draw(rt, "scenarios"),
			List: rapid.Bool().Draw(rt, "list"), Full: rapid.Bool().Draw(rt, "full"), Originals: rapid.Bool().Draw(rt, "originals"),
		}
		p := packet.Record(file, o, "x.pdf", nil, 1)
		if got := packet.OptionsOf(&p); !reflect.DeepEqual(got, o) {
			rt.Fatalf("%+v is remembered as %+v", o, got)
		}
	})
}
