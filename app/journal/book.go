package journal

import (
	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/packet"
	"hvidbog/app/packet/book"
)

// Book is the list as a workbook, which the records system reads: a row for each
// document, with days as days. The same hearing, list and day make the same book. The
// error is [packet.ErrNoHearing].
func (l List) Book(say app.Words) (book.Book, error) {
	b, err := Frame(l.File, l.On, say)
	if err != nil {
		return book.Book{}, err
	}
	b.Title, b.Subject = l.title(say)+" – "+b.Title, l.title(say)
	s := book.Sheet{Name: say("journal.title"), Fixed: 3, Columns: []book.Column{
		{Title: say("journal.col.date"), Width: 12},
		{Title: say("journal.col.way"), Width: 9},
		{Title: say("journal.col.documentNo"), Width: 18},
		{Title: say("journal.col.party"), Width: 34},
		{Title: say("journal.col.theme"), Width: 56},
		{Title: say("journal.col.type"), Width: 18},
		{Title: say("journal.col.channel"), Width: 16},
		{Title: say("journal.col.number"), Width: 10},
		{Title: say("journal.col.journalised"), Width: 15},
		{Title: say("journal.col.by"), Width: 24},
	}}
	for _, e := range l.Entries {
		s.Rows = append(s.Rows, row(e, say))
	}
	b.Sheets = []book.Sheet{s}
	return b, nil
}

func row(e casework.Entry, say app.Words) []book.Cell {
	var channel app.Channel
	var number, on, by book.Cell
	if e.Letter != nil {
		channel = e.Letter.Channel
	} else {
		channel, number = e.Response.Channel, book.Number(e.Response.Number)
	}
	if e.IsJournalised() {
		on, by = Day(app.DateOf(e.Journalised.At)), Text(e.Journalised.Who)
	}
	word := ""
	if channel != "" {
		word = say("channel." + string(channel))
	}
	return []book.Cell{
		Day(e.Date), Text(Way(e, say)), Text(string(e.DocumentNo)), Text(Party(e, say)), Text(e.Theme),
		Text(Type(e, say)), Text(word), number, on, by,
	}
}

// Frame is a workbook of the hearing for colleagues, without sheets; its title is
// the hearing's. Printed dates the file. The error is [packet.ErrNoHearing].
func Frame(f *app.CaseFile, printed app.Date, say app.Words) (book.Book, error) {
	d, err := packet.Frame(f, printed, say)
	if err != nil {
		return book.Book{}, err
	}
	return book.Book{
		Title: d.Title, CaseNo: d.CaseNo, Author: d.Author, Language: d.Language, Date: d.Date, Notice: d.Notice,
		Words: book.Words{
			Page: d.Words.Page, Of: d.Words.Of,
			Cut: func(letters int) string { return say("tables.cut", "n", letters) },
		},
	}, nil
}

// Day is a cell with a day; empty where none is known.
func Day(d app.Date) book.Cell {
	if d.IsZero() {
		return nil
	}
	return book.Day(d.Time())
}

// Text is a cell with a text; empty for none.
func Text(s string) book.Cell {
	if s == "" {
		return nil
	}
	return book.Text(s)
}
