package casework

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"hvidbog/app"
)

// Entry is one document of the case as the journal has it: offentlighedsloven § 15
// asks for the day it came or went, and for its theme in short.
type Entry struct {
	Date       app.Date
	Out        bool // it went out
	DocumentNo app.DocumentNo
	Party      string // who it came from or went to
	Theme      string // "" where nobody has given it one
	// Response or Letter is the document.
	Response *app.Response
	Letter   *app.Letter
	// Journalised is who entered it in the records system, and when; zero: nobody yet.
	Journalised app.Signature
}

// Journal is everything that came in and went out, by day and document number.
// Drafts are no documents yet, and contributions that were typed in never are.
func Journal(f *app.CaseFile) []Entry {
	var list []Entry
	for _, r := range f.Responses {
		if isCaseDocument(r) {
			list = append(list, entryOf(f, r))
		}
	}
	for _, l := range f.Letters {
		if l.IsSent() {
			list = append(list, Entry{
				Date: l.Date, Out: true, DocumentNo: l.DocumentNo, Party: RecipientName(f, l),
				Theme: strings.TrimSpace(l.Subject), Letter: l, Journalised: l.Journalised,
			})
		}
	}
	slices.SortStableFunc(list, func(a, b Entry) int {
		return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.DocumentNo.Serial(), b.DocumentNo.Serial()))
	})
	return list
}

// isCaseDocument reports whether a response is a document of the case. A contribution at a
// workshop or in an interview is one only where somebody has given it a number.
func isCaseDocument(r *app.Response) bool { return r.Kind.IsHearing() || r.DocumentNo != "" }

// Undocumented are the contributions that are no documents of the case, by number.
func Undocumented(f *app.CaseFile) []Entry {
	var list []Entry
	for _, r := range f.Responses {
		if !isCaseDocument(r) {
			list = append(list, entryOf(f, r))
		}
	}
	return list
}

func entryOf(f *app.CaseFile, r *app.Response) Entry {
	return Entry{
		Date: r.Received, DocumentNo: r.DocumentNo, Party: f.SenderName(r),
		Theme: strings.TrimSpace(r.Subject), Response: r, Journalised: r.Journalised,
	}
}

// IsJournalised reports whether the document is in the records system.
func (e Entry) IsJournalised() bool { return !e.Journalised.At.IsZero() }

// NotJournalised are those entries that nobody has entered in the records system.
func NotJournalised(list []Entry) []Entry {
	return slices.DeleteFunc(slices.Clone(list), Entry.IsJournalised)
}

// OpenInJournal is how much of a hearing's journal nobody has entered in the records
// system.
func OpenInJournal(f *app.CaseFile) int {
	n := 0
	for _, r := range f.Responses {
		if isCaseDocument(r) && r.Journalised.At.IsZero() {
			n++
		}
	}
	for _, l := range f.Letters {
		if l.IsSent() && l.Journalised.At.IsZero() {
			n++
		}
	}
	return n
}

// JournalCount is how much there is in a journal, and what is missing in it.
type JournalCount struct {
	In, Out int
	Open    int // not journalised
	NoTheme int
}

// CountJournal counts entries.
func CountJournal(list []Entry) JournalCount {
	var n JournalCount
	for _, e := range list {
		if e.Out {
			n.Out++
		} else {
			n.In++
		}
		if !e.IsJournalised() {
			n.Open++
		}
		if e.Theme == "" {
			n.NoTheme++
		}
	}
	return n
}

// ID is the id of the response or the letter.
func (e Entry) ID() app.ID {
	if e.Letter != nil {
		return e.Letter.ID
	}
	return e.Response.ID
}

// Journalise says that responses and letters have been entered in the records
// system, or with done false that they have not. What is so already stays as it is.
func (d *Desk) Journalise(ids []app.ID, done bool) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		by := app.Signature{}
		if done {
			by = d.office.sign()
		}
		var put []app.Record
		for _, id := range distinct(ids) {
			switch old := f.Record(id).(type) {
			case *app.Response:
				if old.Journalised.At.IsZero() == done {
					r := app.CloneOf(old)
					r.Journalised = by
					put = append(put, r)
				}
			case *app.Letter:
				if old.IsSent() && old.Journalised.At.IsZero() == done {
					l := app.CloneOf(old)
					l.Journalised = by
					put = append(put, l)
				}
			}
		}
		saying := "change.journal.entered"
		if !done {
			saying = "change.journal.withdrawn"
		}
		return step{what: app.Told(saying, "n", strconv.Itoa(len(put))), put: put}, nil
	})
}
