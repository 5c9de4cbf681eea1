package journal_test

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/casework/caseworktest"
	"hvidbog/app/export"
	"hvidbog/app/journal"
	"hvidbog/app/packet/doc"
)

var today = app.Date{Year: 2016, Month: time.June, Day: 1}

func day(month time.Month, d int) app.Date { return app.Date{Year: 2016, Month: month, Day: d} }

// hearing is one with three documents: one that came in and is journalised, an
// answer to it, and one whose sender would like to be a formula. A draft is no
// document.
func hearing() *app.CaseFile {
	base := func(id app.ID) app.Base { return app.Base{ID: id, Hearing: "h"} }
	at := time.Date(2016, time.May, 20, 12, 0, 0, 0, time.UTC)
	return app.NewCaseFile([]app.Record{
		&app.Hearing{Base: base("h"), Title: "Omlægning", CaseNo: "2015-0273113", Committee: "Socialudvalget"},
		&app.Party{Base: base("mia"), Name: "Bevar Mamma Mia", Kind: app.SupportGroup},
		&app.Party{Base: base("lik"), Name: "=1+1", Kind: app.Citizen, Private: true},
		&app.Response{
			Base: base("r1"), Number: 1, DocumentNo: "2015-0273113-1", Kind: app.Enquiry, Channel: app.ByEmail, Received: day(time.May, 2),
			Sender: "mia", Subject: "Adressen i Nordvest", Journalised: app.Signature{Who: "Mette Friis", At: at},
		},
		&app.Response{Base: base("r2"), Number: 2, Kind: app.HearingResponse, Channel: app.ByLetter, Received: day(time.May, 9), Sender: "lik"},
		&app.Response{Base: base("r3"), Number: 3, DocumentNo: "2015-0273113-4", Kind: app.HearingResponse, Received: day(time.May, 4)},
		&app.Letter{
			Base: base("l1"), Kind: app.ReplyLetter, Answers: []app.ID{"r1"}, To: app.Recipient{Party: "mia", Name: "Maike Lund"}, Subject: "Svar på jeres henvendelse",
			Date: day(time.May, 9), DocumentNo: "2015-0273113-3", Channel: app.ByEmail, Sent: app.Signature{Who: "Mette Friis", At: at},
		},
		&app.Letter{Base: base("l2"), Kind: app.ReplyLetter, Answers: []app.ID{"r2"}, Subject: "Kladde"},
	})
}

func TestTheJournalOnPaper(t *testing.T) {
	made, err := journal.Of(hearing(), false, today).Paper(caseworktest.Danish(t))
	if err != nil {
		t.Fatal(err)
	}
	if made.Expect.FileName != "Journal 2015-0273113.pdf" || made.Expect.Secrets != nil {
		t.Errorf("the file is %+v", made.Expect)
	}
	if d := made.Document; d.Notice != "Intern udgave – må ikke offentliggøres" || d.Title != "Journal – Omlægning" {
		t.Errorf("it is titled %q and says %q", d.Title, d.Notice)
	}
	want := []string{
		"02-05-2016 | Ind | 2015-0273113-1 | Bevar Mamma Mia | Adressen i Nordvest | 20-05-2016",
		"04-05-2016 | Ind | 2015-0273113-4 | Ukendt afsender | mangler | nej",
		"09-05-2016 | Ind | svar 2 | =1+1 | mangler | nej",
		"09-05-2016 | Ud | 2015-0273113-3 | Maike Lund | Svar på jeres henvendelse | nej",
	}
	if got := rows(made.Document); !slices.Equal(got, want) {
		t.Errorf("the journal is\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	said := slices.Collect(made.Document.Strings())
	if counted := "4 dokumenter: 3 ind, 1 ud. 3 er ikke journaliseret. 2 mangler tema. Opgjort 1. juni 2016."; !slices.Contains(said, counted) {
		t.Errorf("it does not say %q: %q", counted, said[:20])
	}
}

func rows(d doc.Document) (list []string) {
	for _, b := range d.Blocks {
		if t, ok := b.(doc.Table); ok {
			for _, r := range t.Rows {
				cells := make([]string, len(r.Cells))
				for i, c := range r.Cells {
					cells[i] = c.String()
				}
				list = append(list, strings.Join(cells, " | "))
			}
		}
	}
	return list
}

func TestWhatIsNotJournalisedYet(t *testing.T) {
	l := journal.Of(hearing(), true, today)
	if got := l.IDs(); !slices.Equal(got, []app.ID{"r3", "r2", "l1"}) {
		t.Errorf("it lists %q", got)
	}
	if name := l.FileName(".xlsx", caseworktest.Danish(t)); name != "Journal 2015-0273113 mangler.xlsx" {
		t.Errorf("the file is %q", name)
	}
	if n := casework.CountJournal(l.Entries); n != (casework.JournalCount{In: 2, Out: 1, Open: 3, NoTheme: 2}) {
		t.Errorf("counted %+v", n)
	}
}

// What goes to the records system is read back as a program reads it: days are days,
// the titles stay and are filtered by, and no name is a formula.
func TestTheJournalAsAWorkbook(t *testing.T) {
	b, err := journal.Of(hearing(), false, today).Book(caseworktest.Danish(t))
	if err != nil {
		t.Fatal(err)
	}
	content, err := export.WriteXLSX(context.Background(), b)
	if err != nil {
		t.Fatal(err)
	}
	again, err := export.WriteXLSX(context.Background(), b)
	if err != nil || !bytes.Equal(content, again) {
		t.Errorf("written twice it is another file (%v)", err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	got, err := f.GetRows("Journal", excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	want := [][]string{
		{"Dato", "Ind/ud", "Dokumentnr.", "Afsender/modtager", "Tema", "Type", "Kanal", "Svarnr.", "Journaliseret", "Journaliseret af"},
		{serial(day(time.May, 2)), "Ind", "2015-0273113-1", "Bevar Mamma Mia", "Adressen i Nordvest", "Henvendelse", "E-mail", "1", serial(day(time.May, 20)), "Mette Friis"},
		{serial(day(time.May, 4)), "Ind", "2015-0273113-4", "Ukendt afsender", "", "Høringssvar", "", "3"},
		{serial(day(time.May, 9)), "Ind", "", "=1+1", "", "Høringssvar", "Brev", "2"},
		{serial(day(time.May, 9)), "Ud", "2015-0273113-3", "Maike Lund", "Svar på jeres henvendelse", "Svarbrev", "E-mail"},
	}
	for i := range want {
		if i >= len(got) || !slices.Equal(got[i], want[i]) {
			t.Errorf("row %d is %q, want %q", i+1, got[i:], want[i])
		}
	}
	if formula, err := f.GetCellFormula("Journal", "D4"); formula != "" || err != nil {
		t.Errorf("the name is the formula %q (%v)", formula, err)
	}
	if shown, err := f.GetCellValue("Journal", "A2"); shown != "02-05-2016" || err != nil {
		t.Errorf("the first day is shown as %q (%v)", shown, err)
	}
	panes, err := f.GetPanes("Journal")
	if err != nil || !panes.Freeze || panes.YSplit != 1 || panes.XSplit != 3 {
		t.Errorf("what stays when one scrolls is %+v (%v)", panes, err)
	}
}

// serial is a day as the number that it is in a sheet.
func serial(d app.Date) string {
	return fmt.Sprint(d.Sub(app.Date{Year: 1899, Month: time.December, Day: 30}))
}

func TestAJournalWithoutAHearing(t *testing.T) {
	say := caseworktest.Danish(t)
	l := journal.Of(app.NewCaseFile(nil), false, today)
	if _, err := l.Paper(say); err == nil {
		t.Error("a paper of no hearing was made")
	}
	if _, err := l.Book(say); err == nil {
		t.Error("a book of no hearing was made")
	}
}
