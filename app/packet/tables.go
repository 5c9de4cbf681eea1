package packet

import (
	"strconv"
	"strings"

	"hvidbog/app"
	"hvidbog/app/packet/book"
)

// Tables are what a packet counts and lists, as a workbook to sort and to count
// in: the responses, the topics, the excerpts, who speaks of what, the scenarios,
// the parties, and what was promised where anything was. It says as much of people as the packet of the same edition does,
// by the same names. The only error is [ErrNoHearing].
func Tables(file *app.CaseFile, o Options, say app.Words) (book.Book, error) {
	if file.Hearing == nil {
		return book.Book{}, ErrNoHearing
	}
	t := newTables(file, o, say)
	sheets := []book.Sheet{
		t.about(), t.responsesSheet(), t.topicsSheet(), t.excerptsSheet(), t.matrixSheet(), t.scenariosSheet(), t.partiesSheet(),
	}
	if promises := t.promisesSheet(); len(promises.Rows) > 0 {
		sheets = append(sheets, promises)
	}
	return book.Book{
		Title:    t.title(),
		CaseNo:   string(file.Hearing.CaseNo),
		Author:   t.authority(),
		Subject:  say("packet.kind") + " – " + say("edition."+string(t.Edition)),
		Language: say("packet.language"),
		Date:     dateOf(o.Printed),
		Notice:   t.footNotice(),
		Words: book.Words{
			Page: say("packet.page"),
			Of:   say("packet.of"),
			Cut:  func(letters int) string { return say("tables.cut", "n", letters) },
		},
		Sheets: sheets,
	}, nil
}

// ResponseTable is the sheet of the responses by itself. The error is [ErrNoHearing].
func ResponseTable(file *app.CaseFile, o Options, say app.Words) (book.Sheet, error) {
	if file.Hearing == nil {
		return book.Sheet{}, ErrNoHearing
	}
	t := newTables(file, o, say)
	return t.responsesSheet(), nil
}

func newTables(file *app.CaseFile, o Options, say app.Words) *tables {
	return &tables{builder: newBuilder(file, o, say), voices: app.Hear(file), topics: topicsOf(file)}
}

// tables builds the sheets with the words of a builder.
type tables struct {
	*builder
	voices app.Voices
	topics map[app.ID][]*app.Topic // by response
}

// topicsOf are the topics that each response speaks of, in the caseworker's order.
func topicsOf(file *app.CaseFile) map[app.ID][]*app.Topic {
	of := map[app.ID][]*app.Topic{}
	voices := app.Hear(file)
	for _, topic := range file.Topics {
		for _, v := range voices.Speaking(topic.ID) {
			for _, r := range v.Senders {
				of[r.ID] = append(of[r.ID], topic)
			}
		}
		for _, r := range voices.Gathered(topic.ID) {
			of[r.ID] = append(of[r.ID], topic)
		}
	}
	return of
}

// about is the first sheet: what the workbook is, and for whom.
func (t *tables) about() book.Sheet {
	s := book.Sheet{Name: t.say("tables.about"), Columns: []book.Column{
		{Title: t.say("tables.col.what"), Width: 24}, {Title: t.say("tables.col.about"), Width: 80},
	}}
	add := func(name, value string) {
		if value != "" {
			s.Rows = append(s.Rows, []book.Cell{book.Text(name), book.Text(value)})
		}
	}
	h := t.file.Hearing
	add(t.say("tables.title"), t.title())
	add(t.say("packet.fact.caseNo"), string(h.CaseNo))
	add(t.say("tables.authority"), t.authority())
	add(t.say("packet.fact.period"), t.period(h.Period))
	add(t.say("packet.fact.meeting"), t.meeting())
	count := strconv.Itoa(t.tally.Responses)
	if alike := t.ofAlike(); alike != "" {
		count = alike
	}
	add(t.say("packet.fact.responses"), count)
	add(t.say("packet.gathered"), app.SayGathered(t.file.Gatherings(), t.say))
	if !t.Printed.IsZero() {
		add(t.say("tables.printed"), t.long(t.Printed))
	}
	add(t.say("tables.edition"), t.coverNotice())
	if t.Draft {
		add(t.say("tables.col.status"), t.say("packet.draft"))
	}
	return s
}

// column is a column with the title "tables.col.<name>".
func (t *tables) column(name string, width float64) book.Column {
	return book.Column{Title: t.say("tables.col." + name), Width: width}
}

// day is a cell with a day; empty where none is known.
func day(d app.Date) book.Cell {
	if d.IsZero() {
		return nil
	}
	return book.Day(d.Time())
}

// text is a cell with a text that is already as this edition prints it.
func text(s string) book.Cell {
	if s == "" {
		return nil
	}
	return book.Text(s)
}

// masked is a cell with a text as this edition prints it.
func (t *tables) masked(s string) book.Cell { return text(strings.TrimSpace(t.builder.text(s))) }

// yes is a cell that says yes, or nothing.
func (t *tables) yes(is bool) book.Cell {
	if !is {
		return nil
	}
	return book.Text(t.say("tables.yes"))
}

// word is the word for a value, "kind." and "enquiry"; nothing for none.
func word[T ~string](t *tables, prefix string, value T) book.Cell {
	if value == "" {
		return nil
	}
	return book.Text(t.say(prefix + string(value)))
}

// named is a cell with the name of a party.
func (t *tables) named(id app.ID) book.Cell {
	if name := t.party(id); name != "" {
		return book.Text(name)
	}
	return book.Text(omitted(app.MaskName, t.say)) // a private person who has said nothing has no label
}

// numbers are the numbers of responses, "1, 4, 7".
func numbers(responses []*app.Response) book.Cell {
	list := make([]string, len(responses))
	for i, r := range responses {
		list[i] = strconv.Itoa(r.Number)
	}
	return text(strings.Join(list, ", "))
}
