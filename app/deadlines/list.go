package deadlines

import (
	"strconv"
	"strings"

	"hvidbog/app"
	"hvidbog/app/packet/doc"
)

// List is the list for the team's meeting: what is overdue on the day, what is due
// this week, what waits for somebody and what is due later, each with its
// caseworker, and the promises that are not kept. It names everybody, and is for the
// office alone.
func List(file *app.CaseFile, on app.Date, say app.Words) doc.Document {
	l := list{file: file, on: on, say: say}
	l.build()
	h := file.Hearing
	author := say("packet.municipality")
	if h.Committee != "" {
		author = say("packet.authority", "committee", h.Committee)
	}
	return doc.Document{
		Title:    say("deadlines.on", "date", l.long(on)),
		CaseNo:   string(h.CaseNo),
		Author:   author,
		Subject:  say("deadlines.title") + " – " + h.Title,
		Keywords: say("deadlines.keywords"),
		Language: say("packet.language"),
		Date:     on.Time(),
		Notice:   say("packet.notice.internal"),
		Words:    doc.Words{Page: say("packet.page"), Of: say("packet.of"), Case: say("packet.caseNo")},
		Blocks:   l.blocks,
	}
}

// list gathers the blocks.
type list struct {
	file   *app.CaseFile
	on     app.Date
	say    app.Words
	blocks []doc.Block
}

func (l *list) add(blocks ...doc.Block) { l.blocks = append(l.blocks, blocks...) }

// shown are the states that have a part of the list, in its order.
var shown = []app.ClockState{app.Overdue, app.DueThisWeek, app.Waiting, app.DueLater}

func (l *list) build() {
	by := map[app.ClockState][]app.Clock{}
	for _, c := range Due(l.file, l.on) {
		by[c.State] = append(by[c.State], c)
	}
	promises := open(l.file, l.on)
	l.add(
		doc.Heading{Level: 1, Text: l.say("deadlines.on", "date", l.long(l.on)), Anchor: "frister"},
		doc.Paragraph{Style: doc.Lead, Text: doc.Plain(l.file.Hearing.Title)},
		doc.Paragraph{Text: doc.Plain(l.summary(by, len(promises)))},
	)
	l.caseworkers(by)
	for _, state := range shown {
		if clocks := by[state]; len(clocks) > 0 {
			l.heading(l.say("clock."+string(state)), len(clocks), doc.Anchor(state))
			l.table(clocks)
		}
	}
	l.promises(promises)
}

// heading opens a part, with how many there are in it.
func (l *list) heading(text string, n int, anchor doc.Anchor) {
	l.add(doc.Heading{Level: 2, Text: text + " (" + strconv.Itoa(n) + ")", Anchor: anchor})
}

// summary says in a line how it stands: "2 over fristen · 1 frist i denne uge · 3
// besvaret".
func (l *list) summary(by map[app.ClockState][]app.Clock, promises int) string {
	var parts []string
	count := func(n int, what string) {
		if n > 0 {
			parts = append(parts, strconv.Itoa(n)+" "+strings.ToLower(what))
		}
	}
	waits := 0
	for _, state := range shown {
		count(len(by[state]), l.say("clock."+string(state)))
		waits += len(by[state])
	}
	if waits == 0 {
		parts = append(parts, l.say("deadlines.nobodyWaits"))
	}
	count(len(by[app.Answered]), l.say("clock."+string(app.Answered)))
	if promises > 0 {
		parts = append(parts, l.say("deadlines.promiseCount", "n", promises))
	}
	return strings.Join(parts, " · ")
}

// table lists clocks, a row each.
func (l *list) table(clocks []app.Clock) {
	t := doc.Table{Columns: []doc.Column{
		{Title: l.say("packet.col.no"), Weight: 0.6, Align: doc.Right},
		{Title: l.say("deadlines.col.sender"), Weight: 3.7},
		{Title: l.say("packet.col.received"), Weight: 1.5},
		{Title: l.say("deadlines.col.due"), Weight: 2.5},
		{Title: l.say("tables.col.caseworker"), Weight: 2},
	}}
	for _, c := range clocks {
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.Text{
			doc.Plain(strconv.Itoa(c.Response.Number)), l.who(c), doc.Plain(c.Response.Received.Field()), l.when(c),
			doc.Plain(l.caseworker(c.Response.Caseworker)),
		}})
	}
	l.add(t)
}

// who is who waits for an answer, and below it to what, and what the answer waits
// for.
func (l *list) who(c app.Clock) doc.Text {
	r := c.Response
	t := doc.Plain(l.sender(r))
	if subject := line(r.Subject); subject != "" {
		t = append(t, doc.Run{Text: "\n" + subject, Face: doc.Italic})
	}
	if !c.Preliminary.IsZero() {
		t = append(t, doc.Run{Text: "\n" + l.say("deadlines.preliminary", "date", c.Preliminary.Field())})
	}
	if waits := line(r.WaitsFor); waits != "" {
		t = append(t, doc.Run{Text: "\n" + l.say("deadlines.waitsFor", "who", waits)})
	}
	return t
}

// when is the day by which to answer, and below it how far away it is in working
// days. What is overdue is bold: that is seen in grey as well.
func (l *list) when(c app.Clock) doc.Text {
	t := doc.Plain(c.Due.Field())
	switch {
	case c.State == app.Overdue && c.Over == 0: // on Friday, and this is the weekend
		return append(t, doc.Run{Text: "\n" + l.say("deadlines.passed"), Face: doc.Bold})
	case c.State == app.Overdue:
		return append(t, doc.Run{Text: "\n" + l.say("deadlines.over", "n", c.Over), Face: doc.Bold})
	case c.Due == l.on:
		return append(t, doc.Run{Text: "\n" + l.say("deadlines.today"), Face: doc.Bold})
	case c.Over < 0:
		return append(t, doc.Run{Text: "\n" + l.say("deadlines.left", "n", -c.Over)})
	}
	return t
}

// promises lists what was promised and is not kept.
func (l *list) promises(promises []*app.Promise) {
	if len(promises) == 0 {
		return
	}
	t := doc.Table{Columns: []doc.Column{
		{Title: l.say("packet.col.no"), Weight: 0.6, Align: doc.Right},
		{Title: l.say("deadlines.col.promise"), Weight: 3.7},
		{Title: l.say("deadlines.col.made"), Weight: 1.5},
		{Title: l.say("deadlines.col.due"), Weight: 2.5},
		{Title: l.say("tables.col.caseworker"), Weight: 2},
	}}
	for _, p := range promises {
		number, to := "", doc.Text(nil)
		if r := l.file.Response(p.Response); r != nil {
			number, to = strconv.Itoa(r.Number), doc.Text{{Text: "\n" + l.say("deadlines.promisedTo", "name", l.sender(r)), Face: doc.Italic}}
		}
		day := doc.Plain(l.say("deadlines.noDay"))
		if !p.Due.IsZero() {
			day = doc.Plain(p.Due.Field())
		}
		if !p.Due.IsZero() && p.Due.Before(l.on) {
			day = append(day, doc.Run{Text: "\n" + l.say("deadlines.passed"), Face: doc.Bold})
		}
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.Text{
			doc.Plain(number), append(doc.Plain(line(p.Text)), to...), doc.Plain(p.Made.Field()), day,
			doc.Plain(l.caseworker(p.Caseworker)),
		}})
	}
	l.heading(l.say("deadlines.promises"), len(promises), "loefter")
	l.add(t)
}

func (l *list) caseworker(name string) string {
	if name = line(name); name != "" {
		return name
	}
	return l.say("deadlines.nobody")
}

// sender is who wrote, and for whom.
func (l *list) sender(r *app.Response) string {
	name := l.file.SenderName(r)
	if name == "" {
		name = l.say("packet.unknownSender")
	}
	if p := l.file.Party(r.OnBehalfOf); p != nil && r.OnBehalfOf != r.Sender {
		return l.say("packet.senderFor", "sender", name, "party", p.Name)
	}
	return name
}

// long is a date in running text, "18. oktober 2015".
func (l *list) long(d app.Date) string {
	return l.say("packet.date", "day", d.Day, "month", l.say("packet.month."+d.Month.String()), "year", d.Year)
}
