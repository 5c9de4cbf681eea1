package deadlines_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	ics "github.com/arran4/golang-ical"

	"hvidbog/app"
	"hvidbog/app/casework/caseworktest"
	"hvidbog/app/deadlines"
)

// friday is the day on which "Bevar Mamma Mia" was answered.
var friday = day(2015, time.December, 11)

func day(year int, month time.Month, d int) app.Date {
	return app.Date{Year: year, Month: month, Day: d}
}

// office is a hearing with everything that can be due on that Friday.
func office() *app.CaseFile {
	base := func(id string) app.Base { return app.Base{ID: app.ID(id), Hearing: "h"} }
	at := func(d app.Date) app.Signature { return app.Signature{At: d.Time(), Who: "Lene Ravnholt"} }
	enquiry := func(number int, received app.Date, sender, caseworker, subject string) *app.Response {
		return &app.Response{
			Base: base("r" + string(rune('0'+number))), Number: number, Kind: app.Enquiry, Channel: app.ByEmail, Status: app.StatusNew,
			Received: received, Sender: app.ID(sender), Caseworker: caseworker, Subject: subject, Text: "Hvornår?",
		}
	}
	forgotten := enquiry(1, day(2015, time.October, 18), "mm", "Lene Ravnholt", "Hvad skal der ske?")
	answered := enquiry(2, day(2015, time.December, 1), "mm", "Lene Ravnholt", "Igen")
	answered.Status, answered.Replied = app.StatusAnswered, friday
	today := enquiry(3, day(2015, time.November, 27), "kim", "", "Min plads")
	waits := enquiry(4, day(2015, time.December, 10), "sind", "Jonas Bjerre Holt", "Lokaler; og tid, hvis muligt")
	waits.WaitsFor = "Center Nordvest"
	later := enquiry(5, day(2015, time.November, 2), "kim", "Jonas Bjerre Holt", "")
	later.OnBehalfOf = "sind"
	tomorrow := enquiry(6, day(2015, time.December, 12), "kim", "", "Ikke kommet endnu")
	heard := enquiry(7, day(2015, time.November, 3), "sind", "", "Høringssvar")
	heard.Kind = app.HearingResponse
	return app.NewCaseFile([]app.Record{
		&app.Hearing{
			Base: base("h"), Title: "Omlægning af samværstilbud", CaseNo: "2015-0273113", Committee: "Socialudvalget",
			Period: app.Period{To: day(2016, time.April, 18)}, DeadlineHour: "12:00",
			Meeting: app.Meeting{Date: day(2016, time.June, 15), AgendaItem: "5"},
		},
		&app.Party{Base: base("mm"), Name: "Bevar Mamma Mia", Kind: app.SupportGroup},
		&app.Party{Base: base("sind"), Name: "SIND, København;  Nørre\\port", Kind: app.Organisation},
		&app.Party{Base: base("kim"), Name: "Kim Bundgaard", Kind: app.Citizen, Private: true},
		forgotten, answered, today, waits, later, tomorrow, heard,
		&app.Letter{
			Base: base("l1"), Kind: app.Preliminary, Answers: []app.ID{"r5"}, Date: day(2015, time.November, 12),
			NewDue: day(2015, time.December, 22), Sent: at(day(2015, time.November, 12)),
		},
		&app.Promise{Base: base("p1"), Response: "r2", Text: "Kim Bundgaards plads tages med i den videre proces.", Made: friday.Add(-30), Due: friday.Add(-2), Caseworker: "Lene Ravnholt"},
		&app.Promise{Base: base("p2"), Response: "r3", Text: "Vi ringer til dig.", Made: friday},
		&app.Promise{Base: base("p3"), Response: "r3", Text: "Vi sender referatet.", Made: friday, Due: friday.Add(5), Kept: at(friday)},
		&app.Letter{Base: base("draft"), Kind: app.ReplyLetter, Answers: []app.ID{"r3"}},
		&app.Promise{Base: base("p4"), Letter: "draft", Response: "r3", Text: "Kladden lover.", Made: friday, Due: friday.Add(1)},
		&app.Promise{Base: base("p5"), Response: "r2", Text: "Vi rydder op.", Made: friday.Add(-9), Due: friday.Add(-8), Kept: at(friday.Add(-5))},
	})
}

func TestTheListForTheMeeting(t *testing.T) {
	d := deadlines.List(office(), friday, caseworktest.Danish(t))
	said := slices.Collect(d.Strings())
	text := strings.Join(said, "\n")
	for _, want := range []string{
		"Frister pr. 11. december 2015", "Intern udgave",
		"1 over fristen · 1 frist i denne uge · 1 venter · 1 frist senere · 1 besvaret · 2 løfter er ikke holdt endnu",
		"Over fristen (1)", "Bevar Mamma Mia\nHvad skal der ske?", "18-10-2015", "30-10-2015\n30 arbejdsdage over", "Lene Ravnholt",
		"Frist i denne uge (1)", "Kim Bundgaard\nMin plads", "11-12-2015\ni dag", "Ingen endnu",
		"Venter (1)", "Venter på Center Nordvest", "om 9 arbejdsdage",
		"Frist senere (1)", "Kim Bundgaard på vegne af SIND", "Foreløbigt svar 12-11-2015", "22-12-2015\nom 7 arbejdsdage",
		"Løfter, der ikke er holdt endnu (2)", "Til Bevar Mamma Mia", "09-12-2015\nFristen er passeret", "Vi ringer til dig.", "Ingen dato",
		"I alt",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the list does not say %q", want)
		}
	}
	for _, not := range []string{"Igen", "Ikke kommet endnu", "Høringssvar", "referatet", "Kladden", "rydder op"} {
		if strings.Contains(text, not) {
			t.Errorf("the list says %q", not)
		}
	}
	if t.Failed() {
		t.Log(text)
	}
	order := []string{"Over fristen (1)", "Frist i denne uge (1)", "Venter (1)", "Frist senere (1)", "Løfter, der ikke er holdt endnu (2)"}
	at := -1
	for _, heading := range order {
		next := slices.Index(said, heading)
		if next < at {
			t.Errorf("%q stands too early", heading)
		}
		at = next
	}
}

func TestOnTheWeekendFridaysDeadlineHasPassed(t *testing.T) {
	d := deadlines.List(office(), friday.Add(1), caseworktest.Danish(t))
	if text := strings.Join(slices.Collect(d.Strings()), "\n"); !strings.Contains(text, "11-12-2015\nFristen er passeret") {
		t.Errorf("the list says %s", text)
	}
}

// The list of an earlier day is as it was: what was kept since was not kept then.
func TestWhatWasKeptLaterWasOpen(t *testing.T) {
	d := deadlines.List(office(), friday.Add(-6), caseworktest.Danish(t))
	if text := strings.Join(slices.Collect(d.Strings()), "\n"); !strings.Contains(text, "Vi rydder op.") {
		t.Errorf("the list says %s", text)
	}
}

func TestNobodyWaits(t *testing.T) {
	empty := app.NewCaseFile([]app.Record{&app.Hearing{Base: app.Base{ID: "h", Hearing: "h"}, Title: "Høring", CaseNo: "2015-0273113"}})
	d := deadlines.List(empty, friday, caseworktest.Danish(t))
	if text := strings.Join(slices.Collect(d.Strings()), "\n"); !strings.Contains(text, "Ingen venter på svar") {
		t.Errorf("the list says %s", text)
	}
	c := read(t, deadlines.Calendar(empty, friday, caseworktest.Danish(t)))
	if n := len(c.Events()); n != 0 {
		t.Errorf("the calendar has %d days", n)
	}
}

func read(t *testing.T, file []byte) *ics.Calendar {
	t.Helper()
	c, err := ics.ParseCalendar(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// What another program reads in the calendar file.
func TestTheCalendarIsReadBack(t *testing.T) {
	say := caseworktest.Danish(t)
	file := deadlines.Calendar(office(), friday, say)
	c := read(t, file)
	got := map[string]string{}
	for _, e := range c.Events() {
		start, err := e.GetAllDayStartAt()
		if err != nil {
			t.Fatal(err)
		}
		end, err := e.GetAllDayEndAt()
		if err != nil || end.Sub(start) != 24*time.Hour {
			t.Errorf("%s does not last a day: %v", e.Id(), err)
		}
		if stamp, err := e.GetDtStampTime(); err != nil || !stamp.Equal(friday.Time()) {
			t.Errorf("%s is stamped %v, %v", e.Id(), stamp, err)
		}
		got[e.Id()] = start.Format(time.DateOnly) + " " + e.GetProperty(ics.ComponentPropertySummary).Value
	}
	want := map[string]string{
		"svarfrist-r1@hvidbog":    "2015-10-30 Over svarfristen: svar nr. 1 fra Bevar Mamma Mia",
		"svarfrist-r3@hvidbog":    "2015-12-11 Svarfrist: svar nr. 3",
		"svarfrist-r4@hvidbog":    "2015-12-28 Svarfrist: svar nr. 4 fra SIND, København; Nørre\\port",
		"svarfrist-r5@hvidbog":    "2015-12-22 Svarfrist: svar nr. 5",
		"loefte-p1@hvidbog":       "2015-12-09 Løfte skal holdes: svar nr. 2 fra Bevar Mamma Mia",
		"hoeringsfrist-h@hvidbog": "2016-04-18 Høringsfrist kl. 12.00",
		"udvalgsmoede-h@hvidbog":  "2016-06-15 Udvalgsmøde",
	}
	for id, text := range want {
		if got[id] != text {
			t.Errorf("%s is %q, want %q", id, got[id], text)
		}
		delete(got, id)
	}
	if len(got) > 0 {
		t.Errorf("the calendar has %v besides", got)
	}
	if !bytes.Equal(file, deadlines.Calendar(office(), friday, say)) {
		t.Error("the same hearing gives other bytes")
	}
}

// A calendar is shared: it names no private person, and tells nothing of what was
// written.
func TestTheCalendarNamesNoPrivatePerson(t *testing.T) {
	file := string(deadlines.Calendar(office(), friday, caseworktest.Danish(t)))
	flat := strings.ReplaceAll(file, "\r\n ", "")
	for _, secret := range []string{"Kim", "Bundgaard", "Min plads", "Lokaler", "ringer", "videre proces"} {
		if strings.Contains(flat, secret) {
			t.Errorf("the calendar says %q", secret)
		}
	}
	if !strings.Contains(flat, "Sagsbehandler") || !strings.Contains(flat, "Sagsnr. 2015-0273113") {
		t.Error("the calendar does not say whose it is")
	}
}

// Other programs take lines of at most 75 bytes, ended by CR LF.
func TestTheCalendarsLines(t *testing.T) {
	f := office()
	f.Hearing.Committee = strings.Repeat("Æøå, ", 60) + "\x07\xff" + strings.Repeat("å", 200)
	file := string(deadlines.Calendar(f, friday, caseworktest.Danish(t)))
	lines := strings.Split(strings.TrimSuffix(file, "\r\n"), "\r\n")
	for _, line := range lines {
		if len(line) > 75 || strings.ContainsAny(line, "\r\n\a") || !utf8.ValidString(line) {
			t.Errorf("the line %q", line)
		}
	}
	var about string
	for _, e := range read(t, []byte(file)).Events() {
		if e.Id() == "udvalgsmoede-h@hvidbog" {
			about = e.GetProperty(ics.ComponentPropertyDescription).Value
		}
	}
	if want := strings.Repeat("Æøå, ", 60) + strings.Repeat("å", 200) + "\ndagsordenspunkt 5\nSagsnr. 2015-0273113"; about != want {
		t.Errorf("it is read back as %q, want %q", about, want)
	}
}

// A hearing in which 5,000 have asked and nobody was answered.
func BenchmarkList(b *testing.B) {
	records := []app.Record{&app.Hearing{Base: app.Base{ID: "h", Hearing: "h"}, CaseNo: "2015-0273113"}}
	for i := range 5000 {
		records = append(records, &app.Response{
			Base: app.Base{ID: app.ID(fmt.Sprint("r", i)), Hearing: "h"}, Number: i + 1, Kind: app.Enquiry, Status: app.StatusNew,
			Received: friday.Add(-i / 10), Subject: "Hvornår svarer I?", Caseworker: "Lene Ravnholt",
		})
	}
	file, say := app.NewCaseFile(records), caseworktest.Danish(b)
	b.Run("paper", func(b *testing.B) {
		for b.Loop() {
			deadlines.List(file, friday, say)
		}
	})
	b.Run("calendar", func(b *testing.B) {
		for b.Loop() {
			deadlines.Calendar(file, friday, say)
		}
	})
}
