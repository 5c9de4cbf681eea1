package packet

import (
	"strconv"

	"hvidbog/app"
	"hvidbog/app/packet/doc"
)

func (b *builder) cover() {
	h, say := b.file.Hearing, b.say
	c := doc.Cover{
		Authority: b.authority(),
		Kind:      say("packet.kind"),
		Title:     b.title(),
		Subtitle:  say("packet.subtitle"),
		Notice:    b.coverNotice(),
	}
	fact := func(name, value string) {
		if value != "" {
			c.Facts = append(c.Facts, doc.Fact{Name: name, Value: doc.Plain(value)})
		}
	}
	fact(say("packet.fact.caseNo"), string(h.CaseNo))
	fact(say("packet.fact.period"), b.period(h.Period))
	if h.LastDay() != h.Period.To || h.DeadlineHour != "" {
		fact(say("packet.fact.deadline"), b.lastDay())
	}
	fact(say("packet.fact.meeting"), b.meeting())
	fact(say("packet.fact.responses"), strconv.Itoa(b.tally.Responses))
	fact(say("packet.gathered"), app.SayGathered(b.file.Gatherings(), say))
	if n := len(b.file.Topics); n > 0 && b.Topics {
		fact(say("packet.fact.topics"), strconv.Itoa(n))
	}
	if !b.Printed.IsZero() {
		fact(say("packet.fact.printed"), b.long(b.Printed))
	}
	b.add(c)
}

// meeting is the committee's meeting, "11. maj 2016, dagsordenspunkt 7".
func (b *builder) meeting() string {
	return b.meetingOf(app.Meeting{Date: b.Meeting, AgendaItem: b.AgendaItem})
}

func (b *builder) meetingOf(m app.Meeting) string {
	switch {
	case m.Date.IsZero() && m.AgendaItem == "":
		return ""
	case m.AgendaItem == "":
		return b.long(m.Date)
	case m.Date.IsZero():
		return b.say("packet.agendaItem", "item", m.AgendaItem)
	}
	return b.long(m.Date) + ", " + b.say("packet.agendaItem", "item", m.AgendaItem)
}

func (b *builder) coverNotice() string {
	if b.Edition == Internal {
		return b.say("packet.notice.internal")
	}
	return b.say("packet.notice.anonymised")
}

func (b *builder) footNotice() string {
	if b.Edition == Internal {
		return b.say("packet.notice.internal")
	}
	return b.say("edition.anonymised")
}
