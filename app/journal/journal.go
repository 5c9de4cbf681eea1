// Package journal puts the journal of a hearing, which casework keeps, in the forms
// that leave the program: a list on paper, and a workbook for the records system. It
// is for colleagues, and names everybody.
package journal

import (
	"strconv"
	"strings"

	"hvidbog/app"
	"hvidbog/app/casework"
)

// List is a journal, or the part of it that is still to be entered in the records
// system.
type List struct {
	File    *app.CaseFile
	Entries []casework.Entry
	Open    bool     // only what is not journalised
	On      app.Date // the day it is told of
}

// Of is the journal of a hearing as it stands on a day; with open only that of it
// which is not journalised.
func Of(f *app.CaseFile, open bool, on app.Date) List {
	l := List{File: f, Entries: casework.Journal(f), Open: open, On: on}
	if open {
		l.Entries = casework.NotJournalised(l.Entries)
	}
	return l
}

// IDs are the ids of what is on the list.
func (l List) IDs() []app.ID {
	ids := make([]app.ID, len(l.Entries))
	for i, e := range l.Entries {
		ids[i] = e.ID()
	}
	return ids
}

// FileName suggests a name for a file with the list, of which ext is the ending
// (".pdf"). It names the case and nobody.
func (l List) FileName(ext string, say app.Words) string {
	name := say("journal.title")
	if l.File.Hearing.CaseNo != "" {
		name += " " + string(l.File.Hearing.CaseNo)
	}
	if l.Open {
		name += " " + say("journal.file.open")
	}
	return name + ext
}

// title is what the list is called.
func (l List) title(say app.Words) string {
	if l.Open {
		return say("journal.title.open")
	}
	return say("journal.title")
}

// Counted says how much there is, and what is missing in it: "12 dokumenter: 9 ind,
// 3 ud. 2 er ikke journaliseret. 1 mangler tema."
func (l List) Counted(say app.Words) string {
	n := casework.CountJournal(l.Entries)
	said := []string{say("journal.count", "n", n.In+n.Out, "In", say("count.number", "n", n.In), "Out", say("count.number", "n", n.Out))}
	if n.Open > 0 {
		said = append(said, say("journal.count.open", "n", n.Open))
	}
	if n.NoTheme > 0 {
		said = append(said, say("journal.count.noTheme", "n", n.NoTheme))
	}
	return strings.Join(said, " ")
}

// Way says which way a document went: in or out.
func Way(e casework.Entry, say app.Words) string {
	if e.Out {
		return say("journal.out")
	}
	return say("journal.in")
}

// Party is who the document came from or went to.
func Party(e casework.Entry, say app.Words) string {
	if e.Party == "" {
		return say("packet.unknownSender")
	}
	return e.Party
}

// Type is what the document is.
func Type(e casework.Entry, say app.Words) string {
	if e.Letter != nil {
		return say("letterKind." + string(e.Letter.Kind))
	}
	return say("kind." + string(e.Response.Kind))
}

// Number names the document: its number in the case, or that of the response where
// it has none.
func Number(e casework.Entry, say app.Words) string {
	if e.DocumentNo == "" && e.Response != nil {
		return say("journal.response", "Number", strconv.Itoa(e.Response.Number))
	}
	return string(e.DocumentNo)
}
