package packet

import (
	"strings"

	"hvidbog/app"
	"hvidbog/app/packet/doc"
)

// overview tells the hearing at a glance.
func (b *builder) overview() {
	if !b.Overview {
		return
	}
	b.heading1(b.say("packet.overview"), "", "overblik")
	b.summary()
	b.background()
	if b.tally.Responses == 0 {
		return
	}
	b.senders()
	b.received()
	b.districts()
	b.stances()
}

// summary says in a few sentences what came in.
func (b *builder) summary() {
	t, say := b.tally, b.say
	if t.Responses == 0 {
		b.add(doc.Paragraph{Style: doc.Lead, Text: doc.Plain(say("packet.noResponses"))})
		return
	}
	b.add(doc.Paragraph{Style: doc.Lead, Text: doc.Plain(say("packet.received", "n", t.Responses, "kinds", b.kinds()))})
	var also []string
	if p := b.period(b.file.Hearing.Period); p != "" {
		also = append(also, say("packet.period", "period", p))
	}
	if t.Late > 0 {
		also = append(also, say("packet.late", "n", t.Late))
	}
	if t.Invited > 0 {
		also = append(also, say("packet.answered", "n", t.Invited, "answered", t.Answered))
	}
	if t.Unlinked > 0 {
		also = append(also, say("packet.unlinked", "n", t.Unlinked))
	}
	if len(also) > 0 {
		b.add(doc.Paragraph{Text: doc.Plain(strings.Join(also, " "))})
	}
}

// kinds counts the responses by kind: "20 høringssvar, 5 henvendelser og 1
// interview".
func (b *builder) kinds() string {
	var counts []string
	for _, k := range app.Kinds() {
		if n := b.tally.ByKind[k]; n > 0 {
			counts = append(counts, b.say("packet.count."+string(k), "n", n))
		}
	}
	return b.enumerate(counts)
}

// enumerate joins words as a sentence does.
func (b *builder) enumerate(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " " + b.say("packet.and") + " " + words[last]
}

// background is what the hearing was about, and the committee's principles.
func (b *builder) background() {
	h := b.file.Hearing
	if strings.TrimSpace(h.Background) != "" {
		b.add(doc.Heading{Level: 2, Text: b.say("packet.background"), Anchor: "baggrund"})
		b.paragraphs(doc.Body, b.text(h.Background))
	}
	if len(h.Principles) > 0 {
		b.add(doc.Heading{Level: 2, Text: b.say("packet.principles"), Anchor: "principper"})
		list := doc.List{Numbered: true}
		for _, p := range h.Principles {
			list.Items = append(list.Items, doc.Plain(b.text(p)))
		}
		b.add(list)
	}
}

// senders counts the responses by kind of sender and kind of response.
func (b *builder) senders() {
	b.add(doc.Heading{Level: 2, Text: b.say("packet.senders"), Anchor: "afsendere"})
	b.add(doc.Paragraph{Text: doc.Plain(b.say("packet.sendersHow")), KeepNext: true})
	counts := map[app.PartyKind]map[app.Kind]int{}
	for _, r := range b.file.Responses {
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
		if b.tally.ByKind[k] > 0 {
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
		doc.Paragraph{Text: doc.Plain(b.say("packet.stancesHow"))},
		chart,
	}, t)
}

// districts counts the responses by the districts of their scenarios.
func (b *builder) districts() {
	if len(b.tally.ByDistrict) == 0 {
		return
	}
	var chart doc.Bars
	for _, d := range app.Districts() {
		if n := b.tally.ByDistrict[d]; n > 0 {
			chart.Values = append(chart.Values, doc.Value{Name: d.Name(), N: n})
		}
	}
	chart.Alt = inWords(chart.Values)
	b.add(doc.Together{
		doc.Heading{Level: 2, Text: b.say("packet.districts"), Anchor: "bydele"},
		doc.Paragraph{Text: doc.Plain(b.say("packet.districtsHow"))},
		chart,
	})
}
