package deadlines

import (
	"bytes"
	"strconv"
	"strings"
	"unicode"

	ics "github.com/arran4/golang-ical"

	"hvidbog/app"
)

// Calendar is a calendar file (iCalendar, RFC 5545) of the days to come: by when the
// responses that wait on the day are to be answered and the promises kept, when the
// hearing ends, and the committee's meeting. Each lasts all day and takes nobody's
// time. What is read in anew takes the place of what was there.
//
// A calendar is often shared beyond the office. So a private person is not named in
// it, only the response's number is; and neither what a response is about nor what
// was promised, which may tell of health, is told. The same hearing gives the same
// bytes on the same day.
func Calendar(file *app.CaseFile, on app.Date, say app.Words) []byte {
	c := calendar{Calendar: ics.NewCalendar(), file: file, on: on, say: say}
	c.SetProductId("-//Hvidbog//Hvidbog//DA")
	c.SetXWRCalName(plain(say("deadlines.title") + " " + string(file.Hearing.CaseNo)))
	for _, clock := range Due(file, on) {
		if clock.Ticking() {
			c.answer(clock)
		}
	}
	for _, p := range open(file, on) {
		if !p.Due.IsZero() {
			c.promise(p)
		}
	}
	c.hearing()
	var b bytes.Buffer
	if err := c.SerializeTo(&b, ics.WithNewLineWindows); err != nil {
		panic(err) // a buffer takes everything
	}
	return b.Bytes()
}

type calendar struct {
	*ics.Calendar
	file *app.CaseFile
	on   app.Date
	say  app.Words
}

// event enters a day. Its name in the file is the record's, and so stays the same
// while the day is moved.
func (c *calendar) event(kind string, id app.ID, day app.Date, title string, about ...string) {
	e := c.AddEvent(kind + "-" + string(id) + "@hvidbog")
	e.SetDtStampTime(c.on.Time())
	e.SetAllDayStartAt(day.Time())
	e.SetAllDayEndAt(day.Add(1).Time())
	e.SetTimeTransparency(ics.TransparencyTransparent)
	e.SetSummary(plain(title))
	var lines []string
	for _, a := range append(about, c.say("deadlines.cal.case", "CaseNo", string(c.file.Hearing.CaseNo))) {
		if a = plain(a); a != "" {
			lines = append(lines, a)
		}
	}
	e.SetDescription(strings.Join(lines, "\n"))
}

// answer is the day by which to answer a response.
func (c *calendar) answer(clock app.Clock) {
	r := clock.Response
	id := "deadlines.cal.answer"
	if clock.State == app.Overdue {
		id = "deadlines.cal.overdue"
	}
	c.event("svarfrist", r.ID, clock.Due, c.say(id, "Who", c.to(r)),
		c.say("kind."+string(r.Kind))+", "+c.say("deadlines.cal.received", "Date", r.Received.Field()),
		c.caseworker(r.Caseworker))
}

// promise is the day by which to keep a promise.
func (c *calendar) promise(p *app.Promise) {
	who := ""
	if r := c.file.Response(p.Response); r != nil {
		who = c.to(r)
	}
	c.event("loefte", p.ID, p.Due, c.say("deadlines.cal.promise", "Who", who), c.caseworker(p.Caseworker))
}

// hearing is the days of the hearing itself.
func (c *calendar) hearing() {
	h := c.file.Hearing
	if last := h.LastDay(); !last.IsZero() {
		title := c.say("packet.fact.deadline")
		if h.DeadlineHour != "" {
			title = c.say("deadlines.cal.until", "Hour", h.DeadlineHour.Field())
		}
		c.event("hoeringsfrist", h.ID, last, title)
	}
	if day := h.Meeting.Date; !day.IsZero() {
		item := ""
		if h.Meeting.AgendaItem != "" {
			item = c.say("packet.agendaItem", "item", h.Meeting.AgendaItem)
		}
		c.event("udvalgsmoede", h.ID, day, c.say("packet.fact.meeting"), h.Committee, item)
	}
}

// to names whom an answer goes to: a group, an organisation or a public body by its
// name, and anybody else by the number of the response alone.
func (c *calendar) to(r *app.Response) string {
	number := strconv.Itoa(r.Number)
	if p := c.file.Party(r.Sender); p != nil && !p.Private && !p.Kind.UsuallyPrivate() {
		return c.say("deadlines.cal.to", "Number", number, "Name", p.Name)
	}
	return c.say("deadlines.cal.number", "Number", number)
}

func (c *calendar) caseworker(name string) string {
	if name = line(name); name == "" {
		return ""
	}
	return c.say("packet.caseworker", "name", name)
}

// plain is a text on one line as the library can write it: it measures letters by
// what they should be, and leaves control characters as they are.
func plain(s string) string {
	return line(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "")))
}
