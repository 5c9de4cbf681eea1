package packet

import (
	"strconv"
	"strings"

	"hvidbog/app"
	"hvidbog/app/packet/doc"
)

// since tells what has changed since an earlier packet (ændret siden sidst).
func (b *builder) since() {
	if b.Since == 0 {
		return
	}
	p := b.file.PacketOf(b.Since)
	if p == nil {
		return
	}
	then := map[app.ID]app.Holding{}
	for _, h := range p.Held {
		then[h.ID] = h
	}
	now := holdings(b.file)
	b.heading1(b.say("packet.since"), "", "siden-sidst")
	title := b.say("packet.sincePacket", "version", p.Version, "date", b.long(p.Printed))
	if meeting := b.meetingOf(p.Meeting); meeting != "" {
		title = b.say("packet.sincePresented", "version", p.Version, "date", b.long(p.Printed), "meeting", meeting)
	}
	b.body(title)
	changed := b.sinceResponses(then, now)
	changed = b.sinceNamed(app.TopicRecord, b.say("packet.topics"), then, now) || changed
	changed = b.sinceNamed(app.ScenarioRecord, b.say("packet.scenarios"), then, now) || changed
	changed = b.sinceNamed(app.PromiseRecord, b.say("packet.promises"), then, now) || changed
	if !changed {
		b.body(b.say("packet.sinceNothing"))
	}
}

// sinceResponses tells which responses are new, changed or gone.
func (b *builder) sinceResponses(then map[app.ID]app.Holding, now []app.Holding) bool {
	var fresh, changed []*app.Response
	here := map[app.ID]bool{}
	for _, h := range now {
		here[h.ID] = true
		if h.Kind != app.ResponseRecord {
			continue
		}
		switch old, was := then[h.ID]; {
		case !was:
			fresh = append(fresh, b.file.Response(h.ID))
		case old.Print != h.Print:
			changed = append(changed, b.file.Response(h.ID))
		}
	}
	gone := b.gone(then, here, app.ResponseRecord)
	if len(fresh)+len(changed)+len(gone) == 0 {
		return false
	}
	list := doc.List{}
	if len(fresh) > 0 {
		list.Items = append(list.Items, append(doc.Plain(b.say("packet.sinceNew", "n", len(fresh))+" "), b.numbers(fresh)...))
	}
	if len(changed) > 0 {
		list.Items = append(list.Items, append(doc.Plain(b.say("packet.sinceChanged", "n", len(changed))+" "), b.numbers(changed)...))
	}
	if len(gone) > 0 {
		var numbers []string
		for _, h := range gone {
			numbers = append(numbers, strconv.Itoa(h.Number))
		}
		list.Items = append(list.Items, doc.Plain(b.say("packet.sinceGone", "n", len(gone))+" "+strings.Join(numbers, ", ")))
	}
	b.add(doc.Heading{Level: 2, Text: b.say("packet.sinceResponses"), Anchor: "siden-svar", Unlisted: true}, list)
	return true
}

// gone are the records that an earlier packet held and that are no more, in its
// order.
func (b *builder) gone(then map[app.ID]app.Holding, here map[app.ID]bool, kind app.RecordKind) []app.Holding {
	var list []app.Holding
	for _, h := range b.file.PacketOf(b.Since).Held {
		if h.Kind == kind && !here[h.ID] {
			list = append(list, then[h.ID])
		}
	}
	return list
}

// sinceNamed tells what is new, changed or gone among topics, scenarios or promises.
func (b *builder) sinceNamed(kind app.RecordKind, title string, then map[app.ID]app.Holding, now []app.Holding) bool {
	t := doc.Table{RowHeads: true, Columns: []doc.Column{
		{Title: b.say("packet.col." + string(kind)), Weight: 3}, {Title: b.say("packet.col.changed"), Weight: 4},
	}}
	row := func(name doc.Text, what ...string) {
		if len(what) > 0 {
			t.Rows = append(t.Rows, doc.Row{Cells: []doc.Text{name, doc.Plain(strings.Join(what, "\n"))}})
		}
	}
	here := map[app.ID]bool{}
	for _, h := range now {
		here[h.ID] = true
		if h.Kind != kind {
			continue
		}
		var to doc.Anchor
		switch kind {
		case app.TopicRecord:
			to = b.topicAnchor(h.ID)
		case app.ScenarioRecord:
			to = b.scenarioAnchor(h.ID)
		}
		name := doc.Linked(b.text(h.Name), to)
		if old, was := then[h.ID]; was {
			row(name, b.differences(old, h)...)
		} else {
			row(name, b.say("packet.sinceIsNew"))
		}
	}
	for _, h := range b.gone(then, here, kind) {
		row(doc.Plain(b.text(h.Name)), b.say("packet.sinceIsGone"))
	}
	if len(t.Rows) == 0 {
		return false
	}
	b.add(doc.Heading{Level: 2, Text: title, Anchor: doc.Anchor("siden-" + string(kind)), Unlisted: true}, t)
	return true
}

// differences are what has changed in a topic, a scenario or a promise, a line each.
func (b *builder) differences(old, h app.Holding) []string {
	var what []string
	if old.Name != h.Name {
		what = append(what, b.say("packet.sinceRenamed", "name", b.text(old.Name)))
	}
	if old.Verdict != h.Verdict {
		what = append(what, b.say("packet.sinceVerdict", "from", strings.ToLower(b.verdict(old.Verdict)), "to", strings.ToLower(b.verdict(h.Verdict))))
	}
	switch {
	case old.Count == h.Count:
	case h.Kind != app.PromiseRecord:
		what = append(what, b.say("packet.sinceCount", "from", old.Count, "to", h.Count))
	case h.Count > 0:
		return append(what, b.say("packet.sinceKept")) // how it was is told with it
	default:
		return append(what, b.say("packet.sinceReopened"))
	}
	if old.Print != h.Print {
		what = append(what, b.say("packet.sinceText"))
	}
	return what
}
