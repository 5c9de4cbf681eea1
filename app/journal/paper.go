package journal

import (
	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/packet"
	"hvidbog/app/packet/doc"
)

// Paper is the list to print. The same hearing, list and day make the same paper.
// The error is [packet.ErrNoHearing].
func (l List) Paper(say app.Words) (packet.Made, error) {
	d, err := packet.Frame(l.File, l.On, say)
	if err != nil {
		return packet.Made{}, err
	}
	hearing := d.Title
	d.Title, d.Subject = l.title(say)+" – "+hearing, l.title(say)
	d.Keywords = say("journal.keywords")
	d.Blocks = []doc.Block{
		doc.Heading{Level: 1, Text: l.title(say), Anchor: "journal"},
		doc.Paragraph{Style: doc.Lead, Text: doc.Plain(hearing)},
		doc.Paragraph{Style: doc.Note, Text: doc.Plain(l.Counted(say) + " " + say("journal.on", "Date", l.On.Long()))},
		l.table(say),
	}
	return packet.MadeOf(d, l.FileName(".pdf", say)), nil
}

// table has a row for each document, in the order of the journal.
func (l List) table(say app.Words) doc.Table {
	t := doc.Table{Columns: []doc.Column{
		{Title: say("journal.col.date"), Weight: 1.9},
		{Title: say("journal.col.way"), Weight: 1.2},
		{Title: say("journal.col.documentNo"), Weight: 2.9},
		{Title: say("journal.col.party"), Weight: 3.3},
		{Title: say("journal.col.theme"), Weight: 4},
		{Title: say("journal.col.journalised"), Weight: 2.2},
	}}
	for _, e := range l.Entries {
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.Text{
			doc.Plain(e.Date.Field()), doc.Plain(Way(e, say)), doc.Plain(Number(e, say)),
			doc.Plain(Party(e, say)), theme(e, say), journalised(e, say),
		}})
	}
	return t
}

func theme(e casework.Entry, say app.Words) doc.Text {
	if e.Theme == "" {
		return doc.Text{{Text: say("journal.noTheme"), Face: doc.Italic}}
	}
	return doc.Plain(e.Theme)
}

func journalised(e casework.Entry, say app.Words) doc.Text {
	if !e.IsJournalised() {
		return doc.Text{{Text: say("journal.no"), Face: doc.Italic}}
	}
	return doc.Plain(app.DateOf(e.Journalised.At).Field())
}
