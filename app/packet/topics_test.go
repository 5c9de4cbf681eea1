package packet_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hvidbog/app"
	"hvidbog/app/packet"
	"hvidbog/app/packet/doc"
)

func (g *given) topic(id, title string) *app.Topic {
	t := &app.Topic{Base: g.base(id), Title: title, Order: len(g.records)}
	g.records = append(g.records, t)
	return t
}

// marked is a passage of a response under a topic; "" for the response as a whole.
func (g *given) marked(r *app.Response, topic app.ID, words string) *app.Excerpt {
	e := &app.Excerpt{Base: g.base(fmt.Sprint("e", len(g.records))), Response: r.ID, Topic: topic, Text: words}
	if words != "" {
		e.From = strings.Index(r.Text, words)
		e.To = e.From + len(words)
	}
	g.records = append(g.records, e)
	return e
}

// nordvest is a small hearing that has been worked through.
func nordvest() *given {
	g := hearing()
	g.party("mia", "Bevar Mamma Mia", app.SupportGroup, false)
	g.party("lu", "Bispebjerg Lokaludvalg", app.LocalCommittee, false)
	g.party("region", "Region Hovedstaden", app.PublicBody, false)
	g.party("karen", "Karen Holm", app.Citizen, true)
	g.scenario("nv", "Center Nordvest").Assessment = "Scenariet fastholdes."
	r1 := g.response(1, "mia", "Vi vil blive, hvor vi er. Lad os selv bestemme.", app.Link{Scenario: "nv", Stance: app.Against})
	r2 := g.response(2, "lu", "Lokaludvalget støtter Mamma Mia.", app.Link{Scenario: "nv", Stance: app.Partly})
	r3 := g.response(3, "region", "Ingen bemærkninger.")
	r3.NoRemarks = true
	r4 := g.response(4, "karen", "Jeg hedder Karen Holm. Jeg vil have længere åbent.", app.Link{Scenario: "nv", Stance: app.Neutral})
	stay := g.topic("stay", "Ønske om at blive på adressen")
	stay.Summary, stay.Remarks, stay.Verdict = "To svar ønsker, at adressen beholdes.", "Adressen er lejet til 2018.", app.PartlyAccepted
	stay.Reason, stay.Change, stay.ChangeScenario = "Lejemålet løber videre.", "Mamma Mia bliver boende til 2018.", "nv"
	open := g.topic("open", "Ønske om længere åbningstid")
	open.Verdict = app.Noted
	remark := &app.Remark{Base: g.base("std"), Name: "Økonomi", Text: "Rammen er uændret."}
	g.records = append(g.records, remark)
	open.Standard = []app.ID{"std"}
	g.marked(r1, "stay", "Vi vil blive, hvor vi er.").Quoted = true
	g.marked(r1, "stay", "Lad os selv bestemme.")
	g.marked(r2, "stay", "")
	g.marked(r4, "open", "Jeg hedder Karen Holm. Jeg vil have længere åbent.").Quoted = true
	return g
}

func TestWhatWasSaidTopicByTopic(t *testing.T) {
	d := build(t, nordvest().file(), packet.Anonymised)
	text := told(d)
	for _, want := range []string{
		"(2, LU) Ønske om at blive på adressen", "(1) Ønske om længere åbningstid", "Svar nr. 1, 2",
		"”Vi vil blive, hvor vi er.”\nBevar Mamma Mia, nr. 1", "”Jeg hedder Borger 1. Jeg vil have længere åbent.”\nBorger 1, nr. 4",
		"Adressen er lejet til 2018.", "Rammen er uændret.", "Delvist imødekommet: Lejemålet løber videre.", "Taget til efterretning",
		"Foreslået ændring i Center Nordvest", "Mamma Mia bliver boende til 2018.",
		"1 svar har ingen bemærkninger til høringen: nr. 3", "Svarene er samlet i 2 emner.", "Emner: Ønske om at blive på adressen",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the packet does not say %q", want)
		}
	}
	if strings.Contains(text, "Lad os selv bestemme.”") {
		t.Error("a passage that was not chosen is quoted")
	}
	if strings.Contains(text, "svar er ikke lagt under et emne") {
		t.Error("a response is said to have no topic")
	}
}

// A passage that is a quotation already is not quoted twice, and one that only
// has some in it keeps their marks.
func TestTheMarksOfAQuoteArePaired(t *testing.T) {
	for said, want := range map[string]string{
		"Vi bliver her.":                 "”Vi bliver her.”",
		"»Vi bliver her.«":               "”Vi bliver her.”",
		"”Vi bliver her.”":               "”Vi bliver her.”",
		"»Vi bliver« stod der på én.":    "”»Vi bliver« stod der på én.”",
		"Én skrev: »Vi bliver.«":         "”Én skrev: »Vi bliver.«”",
		"»Vi bliver« og »I går« er svar": "”»Vi bliver« og »I går« er svar”",
		"»Én« og »to«":                   "”»Én« og »to«”",
	} {
		g := hearing()
		g.party("mia", "Bevar Mamma Mia", app.SupportGroup, false)
		g.topic("stay", "Ønske om at blive")
		g.marked(g.response(1, "mia", said), "stay", said).Quoted = true
		if text := told(build(t, g.file(), packet.Anonymised)); !strings.Contains(text, want+"\n") {
			t.Errorf("%s is not quoted as %s", said, want)
		}
	}
}

func TestWhatWasSaidSenderBySender(t *testing.T) {
	file := nordvest().file()
	o := packet.DefaultOptions(file.Hearing, printed)
	o.Order = packet.BySender
	d, err := packet.Build(file, o, danish(t), nil)
	if err != nil {
		t.Fatal(err)
	}
	text := told(d)
	for _, want := range []string{"Afsender for afsender", "”Lad os selv bestemme.”", "Ingen bemærkninger til høringen.", "Ønske om at blive på adressen – delvist imødekommet"} {
		if !strings.Contains(text, want) {
			t.Errorf("the packet does not say %q", want)
		}
	}
	if strings.Contains(text, "Fra svarene") {
		t.Error("what stands under the senders is quoted under the topics too")
	}
}

func TestADecisionOfTheCommitteeIsPrinted(t *testing.T) {
	g := nordvest()
	g.records = append(g.records, &app.Decision{
		Base: g.base("d"), Scenario: "nv", Outcome: app.AdoptedAmended, Text: "Adressen beholdes til 2020.", Meeting: app.Meeting{Date: printed},
	})
	text := told(build(t, g.file(), packet.Anonymised))
	for _, want := range []string{"Udvalgets beslutning 25. april 2016", "Tiltrådt med ændringer: Adressen beholdes til 2020."} {
		if !strings.Contains(text, want) {
			t.Errorf("the packet does not say %q", want)
		}
	}
}

func TestADraftSaysSo(t *testing.T) {
	file := nordvest().file()
	o := packet.DefaultOptions(file.Hearing, printed)
	o.Draft = true
	d, err := packet.Build(file, o, danish(t), nil)
	if err != nil || d.Draft != "Udkast" {
		t.Errorf("the draft is marked %q, %v", d.Draft, err)
	}
	if got := packet.FileName(file.Hearing, o, danish(t)); got != "Hvidbog 2015-0273113 anonymiseret udkast.pdf" {
		t.Error(got)
	}
}

func TestOriginalsAreBoundInWhereTheyMayBeRead(t *testing.T) {
	g := nordvest()
	file := g.file()
	mia, karen := file.Numbered(1), file.Numbered(4)
	mia.Attachments = []app.Attachment{
		{FileRef: app.FileRef{SHA256: "a", Name: "Høringssvar.pdf", Type: "application/pdf"}, Publish: true},
		{FileRef: app.FileRef{SHA256: "b", Name: "Regneark.xlsx", Type: "application/vnd.ms-excel"}},
	}
	karen.Attachments = []app.Attachment{{FileRef: app.FileRef{SHA256: "c", Name: "Karen Holm.pdf", Type: "application/pdf"}}}
	file = g.file()
	sheets := packet.Originals{"a": {{Text: "første side"}, {Text: "anden side"}}, "c": {{Text: "Karens side"}}}
	o := packet.DefaultOptions(file.Hearing, printed)
	bind := func(o packet.Options) []string {
		var names []string
		for _, f := range packet.ToBind(file, o) {
			names = append(names, f.SHA256)
		}
		return names
	}
	if got := bind(o); !slices.Equal(got, []string{"a"}) {
		t.Errorf("the anonymised edition binds %q", got)
	}
	d, err := packet.Build(file, o, danish(t), sheets)
	if err != nil {
		t.Fatal(err)
	}
	text := told(d)
	for _, want := range []string{"C1. Høringssvar.pdf", "første side", "Side 2 af 2 i Høringssvar.pdf", "Regneark.xlsx", "På sagen", "Bilag C: Vedlagte originaler"} {
		if !strings.Contains(text, want) {
			t.Errorf("the packet does not say %q", want)
		}
	}
	if strings.Contains(text, "Karens side") || strings.Contains(text, "Karen Holm") {
		t.Error("what may not be read is bound in, or named")
	}
	o.Edition = packet.Internal
	if got := bind(o); !slices.Equal(got, []string{"a", "c"}) {
		t.Errorf("the internal edition binds %q", got)
	}
}

// lists reads a document's topics: what each heading counts, and what is listed.
func lists(d doc.Document) (counts, listed map[string]int) {
	counts, listed = map[string]int{}, map[string]int{}
	title := ""
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case doc.Heading:
			title = ""
			if strings.HasPrefix(string(b.Anchor), "emne-") {
				title = b.Text
				fmt.Sscanf(b.Text, "(%d", new(int))
				n := 0
				fmt.Sscanf(b.Text, "(%d", &n)
				counts[title] = n
			}
		case doc.Paragraph:
			if _, seen := listed[title]; title != "" && !seen {
				listed[title] = strings.Count(strings.TrimPrefix(b.Text.String(), "Svar nr."), ",") + 1
				if !strings.HasPrefix(b.Text.String(), "Svar nr.") {
					listed[title] = 0
				}
			}
		}
	}
	return counts, listed
}

// drawn is a random hearing with topics and passages.
func drawn(rt *rapid.T) *given {
	g := hearing()
	kinds := app.PartyKinds()
	parties := rapid.IntRange(1, 5).Draw(rt, "parties")
	for i := range parties {
		kind := rapid.SampledFrom(kinds).Draw(rt, "kind")
		g.party(fmt.Sprint("p", i), fmt.Sprintf("Navn%c Efternavn%c", 'a'+i, 'k'+i), kind, kind.UsuallyPrivate())
	}
	scenarios := rapid.IntRange(0, 3).Draw(rt, "scenarios")
	for i := range scenarios {
		g.scenario(fmt.Sprint("s", i), fmt.Sprint("Scenarie ", i))
	}
	topics := rapid.IntRange(0, 4).Draw(rt, "topics")
	for i := range topics {
		t := g.topic(fmt.Sprint("t", i), fmt.Sprint("Emne nummer ", i))
		t.Verdict = rapid.SampledFrom(append(app.Verdicts(), "")).Draw(rt, "verdict")
	}
	for i := range rapid.IntRange(0, 8).Draw(rt, "responses") {
		r := g.response(i+1, app.ID(fmt.Sprint("p", rapid.IntRange(0, parties-1).Draw(rt, "sender"))), "Det første. Det andet. Det tredje.")
		if scenarios > 0 && rapid.Bool().Draw(rt, "linked") {
			r.Links = []app.Link{{Scenario: app.ID(fmt.Sprint("s", rapid.IntRange(0, scenarios-1).Draw(rt, "scenario"))), Stance: rapid.SampledFrom(app.Stances()).Draw(rt, "stance")}}
		}
		for range rapid.IntRange(0, 3).Draw(rt, "passages") {
			if topics > 0 {
				words := rapid.SampledFrom([]string{"", "Det første.", "Det andet. Det tredje."}).Draw(rt, "words")
				g.marked(r, app.ID(fmt.Sprint("t", rapid.IntRange(0, topics-1).Draw(rt, "topic"))), words).Quoted = rapid.Bool().Draw(rt, "quoted")
			}
		}
	}
	return g
}

func TestCountsAgreeWithLists(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		file := drawn(rt).file()
		for _, e := range packet.Editions() {
			counts, listed := lists(build(t, file, e))
			for title, n := range counts {
				if listed[title] != n {
					rt.Fatalf("%s lists %d", title, listed[title])
				}
			}
			if len(counts) != len(file.Topics) {
				rt.Fatalf("%d topics are printed of %d", len(counts), len(file.Topics))
			}
		}
	})
}
