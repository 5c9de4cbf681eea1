package packet

import (
	"strings"

	"hvidbog/app"
	"hvidbog/app/packet/doc"
)

// overview tells the hearing at a glance.
func (b *builder) overview() {
	if !b.Overview || len(b.file.Responses) == 0 {
		return
	}
	b.heading1(b.say("packet.overview"), "", "overblik")
	if b.tally.Responses > 0 {
		b.senders()
		b.received()
		b.topicCounts()
		b.stances()
		b.districts()
	}
	b.gathered()
}

// topicCounts shows how many responses speak of each topic.
func (b *builder) topicCounts() {
	if len(b.file.Topics) == 0 {
		return
	}
	var chart doc.Bars
	for _, t := range b.file.Topics {
		chart.Values = append(chart.Values, doc.Value{Name: b.text(t.Title), N: b.heard.Count(t.ID)})
	}
	chart.Alt = inWords(chart.Values)
	b.add(doc.Together{
		doc.Heading{Level: 2, Text: b.say("packet.topicCounts"), Anchor: "emner-antal"},
		doc.Paragraph{Text: doc.Plain(b.howAlikeCount(b.say("packet.topicCountsHow")))},
		chart,
	})
}

// senders counts the responses by kind of sender and kind of response.
func (b *builder) senders() {
	b.add(doc.Heading{Level: 2, Text: b.say("packet.senders"), Anchor: "afsendere"})
	how := b.say("packet.sendersHow")
	if alike := b.ofAlike(); alike != "" {
		how = alike + ". " + how + " " + b.say("packet.alikeEach")
	}
	b.add(doc.Paragraph{Text: doc.Plain(how), KeepNext: true})
	counts := map[app.PartyKind]map[app.Kind]int{}
	responses, _ := app.Apart(b.file.Responses)
	for _, r := range responses {
		kind := app.PartyKind("") // a sender who is not known
		if p := b.file.Party(r.Principal()); p != nil {
			kind = p.Kind
		}
		if counts[kind] == nil {
			counts[kind] = map[app.Kind]int{}
		}
		counts[kind][r.Kind]++
	}
	var kinds []app.Kind
	t := doc.Table{Columns: []doc.Column{{Title: b.say("packet.col.senderKind"), Weight: 3}}}
	for _, k := range app.Kinds() {
		if k.IsHearing() && b.tally.ByKind[k] > 0 {
			kinds = append(kinds, k)
			t.Columns = append(t.Columns, doc.Column{Title: b.say("packet.col." + string(k)), Weight: 1.6, Align: doc.Right})
		}
	}
	t.Columns = append(t.Columns, doc.Column{Title: b.say("packet.col.total"), Weight: 1, Align: doc.Right})
	row := func(name string, of func(app.Kind) int, total bool) {
		cells, sum := []doc.Text{doc.Plain(name)}, 0
		for _, k := range kinds {
			cells = append(cells, number(of(k)))
			sum += of(k)
		}
		t.Rows = append(t.Rows, doc.Row{Cells: append(cells, number(sum)), Total: total})
	}
	for _, k := range append(app.PartyKinds(), "") {
		if c := counts[k]; c != nil {
			name := b.say("packet.unknownSender")
			if k != "" {
				name = b.say("partyKind." + string(k))
			}
			row(name, func(k app.Kind) int { return c[k] }, false)
		}
	}
	row(b.say("packet.col.total"), func(k app.Kind) int { return b.tally.ByKind[k] }, true)
	b.add(t)
}

// stances shows how the responses stand to each scenario.
func (b *builder) stances() {
	if len(b.file.Scenarios) == 0 {
		return
	}
	var chart doc.Stacks
	t := doc.Table{Columns: []doc.Column{{Title: b.say("packet.col.scenario"), Weight: 4}}}
	for _, s := range app.Stances() {
		chart.Parts = append(chart.Parts, b.say("stance."+string(s)))
		t.Columns = append(t.Columns, doc.Column{Title: b.say("stance." + string(s)), Weight: 1.15, Align: doc.Right})
	}
	t.Columns = append(t.Columns, doc.Column{Title: b.say("packet.col.total"), Weight: 1, Align: doc.Right})
	var alt []string
	for _, s := range b.file.Scenarios {
		counts := b.tally.ByScenario[s.ID]
		name := b.text(s.Name)
		bar := doc.Stack{Name: name}
		cells := []doc.Text{doc.Linked(name, b.scenarioAnchor(s.ID))}
		var said []string
		for _, st := range app.Stances() {
			bar.Parts = append(bar.Parts, counts[st])
			cells = append(cells, number(counts[st]))
			said = append(said, b.stance(st)+" "+number(counts[st]).String())
		}
		chart.Bars = append(chart.Bars, bar)
		t.Rows = append(t.Rows, doc.Row{Cells: append(cells, number(counts.Total()))})
		alt = append(alt, name+": "+strings.Join(said, ", "))
	}
	chart.Alt = strings.Join(alt, "; ")
	b.add(doc.Together{
		doc.Heading{Level: 2, Text: b.say("packet.stances"), Anchor: "holdning"},
		doc.Paragraph{Text: doc.Plain(b.howAlikeCount(b.say("packet.stancesHow")))},
		chart,
	}, t)
}
