package packet_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"hvidbog/app"
	"hvidbog/app/casework/caseworktest"
	"hvidbog/app/packet"
	"hvidbog/app/packet/book"
)

func tables(t testing.TB, file *app.CaseFile, e packet.Edition) book.Book {
	t.Helper()
	say := caseworktest.Danish(t)
	o := packet.DefaultOptions(file.Hearing, printed)
	o.Edition = e
	b, err := packet.Tables(file, o, say)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// cells are the rows of a sheet, each cell under the title of its column; what is
// empty is left out.
func cells(t testing.TB, b book.Book, sheet string) (rows []map[string]string) {
	t.Helper()
	i := slices.IndexFunc(b.Sheets, func(s book.Sheet) bool { return s.Name == sheet })
	if i < 0 {
		t.Fatalf("there is no sheet %q", sheet)
	}
	for _, r := range b.Sheets[i].Rows {
		row := map[string]string{}
		for j, c := range r {
			title := b.Sheets[i].Columns[j].Title
			switch c := c.(type) {
			case book.Text:
				row[title] = string(c)
			case book.Number:
				row[title] = fmt.Sprint(int(c))
			case book.Day:
				row[title] = time.Time(c).Format(time.DateOnly)
			}
		}
		rows = append(rows, row)
	}
	return rows
}

func has(t *testing.T, row map[string]string, want map[string]string) {
	t.Helper()
	for title, value := range want {
		if row[title] != value {
			t.Errorf("%s is %q, want %q", title, row[title], value)
		}
	}
}

// discussed is a hearing with something on every sheet.
func discussed() *given {
	g := hearing()
	g.party("mia", "Bevar Mamma Mia", app.SupportGroup, false)
	g.party("lu", "Bispebjerg Lokaludvalg", app.LocalCommittee, false).Invited = true
	g.party("sind", "SIND", app.Organisation, false).Invited = true
	g.party("karen", "Karen Holm", app.Citizen, true)
	g.party("asger", "Asger Toft", app.Citizen, true).Invited = true // who says nothing
	s := g.scenario("nv", "Center Nordvest")
	s.Centre, s.Assessment = "c", "Forvaltningen har talt med Karen Holm."
	g.records = append(g.records, &app.Centre{Base: g.base("c"), Name: "Nordvest"})
	g.response(1, "mia", "Behold adressen.\nHilsen Karen Holm", app.Link{Scenario: "nv", Stance: app.Against})
	r := g.response(2, "karen", "Jeg, Karen, er bange for at flytte.")
	r.OnBehalfOf, r.Caseworker, r.Contact, r.Kind = "mia", "Mette Friis", "karen@mail.dk", app.Enquiry
	g.response(3, "lu", "Ingen bemærkninger.").NoRemarks = true
	g.records = append(g.records,
		&app.Remark{Base: g.base("std"), Name: "Standard", Text: "Der ændres ikke på visitationen."},
		&app.Topic{
			Base: g.base("t"), Title: "Ønske om at blive", Order: 1, Summary: "Karen Holm og andre vil blive.", Remarks: "Adressen beholdes.",
			Standard: []app.ID{"std"}, Verdict: app.PartlyAccepted, Reason: "Der er plads.", Change: "Adressen skrives ind.", ChangeScenario: "nv",
		},
		&app.Topic{Base: g.base("u"), Title: "Økonomi", Order: 2},
		&app.Excerpt{Base: g.base("e1"), Response: "r1", From: 0, To: 16, Text: "Behold adressen.", Topic: "t", Scenario: "nv", Stance: app.Against, Principles: []int{1}, Quoted: true},
		&app.Excerpt{Base: g.base("e2"), Response: "r2", From: 0, To: 35, Text: "Jeg, Karen, er bange for at flytte.", Topic: "t"},
		&app.Excerpt{Base: g.base("e3"), Response: "r3", Topic: "t"},
		&app.Decision{Base: g.base("d"), Topic: "t", Outcome: app.Adopted, Text: "Enigt."},
		&app.Packet{
			Base: g.base("p"), Version: 1, Meeting: app.Meeting{Date: app.Date{Year: 2016, Month: time.May, Day: 11}},
			Held: []app.Holding{{Kind: app.ResponseRecord, ID: "r1"}},
		},
	)
	return g
}

func TestTheTablesOfAHearing(t *testing.T) {
	b := tables(t, discussed().file(), packet.Anonymised)
	responses := cells(t, b, "Svar")
	has(t, responses[0], map[string]string{
		"Nr.": "1", "Dokumentnr.": "2015-0273113-1", "Modtaget": "2016-04-02", "Type": "Høringssvar", "Kanal": "E-mail",
		"Afsender": "Bevar Mamma Mia", "Afsendertype": "Støttegruppe", "Scenarie (holdning)": "Center Nordvest (imod)",
		"Emner": "Ønske om at blive", "Forelagt": "Pakke 1, 11-05-2016", "Tekst": "Behold adressen.\nHilsen Borger 1", "Tegn": "32",
	})
	has(t, responses[1], map[string]string{
		"Afsender": "Borger 1", "På vegne af": "Bevar Mamma Mia", "Afsendertype": "Støttegruppe", "Type": "Henvendelse",
		"Tekst": "Jeg, Borger 1, er bange for at flytte.", "Sagsbehandler": "", "Kontakt": "", "Status": "",
	})
	has(t, responses[2], map[string]string{"Ingen bemærkninger": "ja", "Forelagt": ""})
	topics := cells(t, b, "Emner")
	has(t, topics[0], map[string]string{
		"Nr.": "1", "Emne": "Ønske om at blive", "Antal svar": "3", "Mærker": "LU", "Svarnumre": "1, 2, 3",
		"Sammenfatning": "Borger 1 og andre vil blive.", "Forvaltningens bemærkninger": "Der ændres ikke på visitationen.\n\nAdressen beholdes.",
		"Vurdering": "Delvist imødekommet", "Begrundelse": "Der er plads.", "Foreslået ændring": "Adressen skrives ind.",
		"Ændring i scenarie": "Center Nordvest", "Udvalgets beslutning": "Tiltrådt\nEnigt.",
	})
	has(t, topics[1], map[string]string{"Nr.": "2", "Antal svar": "0", "Svarnumre": "", "Vurdering": ""})
	excerpts := cells(t, b, "Uddrag")
	has(t, excerpts[0], map[string]string{
		"Nr.": "1", "Afsender": "Bevar Mamma Mia", "Emne": "Ønske om at blive", "Scenarie": "Center Nordvest", "Holdning": "Imod",
		"Principper": "1", "Uddrag": "Behold adressen.", "Citeres": "ja",
	})
	has(t, excerpts[1], map[string]string{"Afsender": "Borger 1 på vegne af Bevar Mamma Mia", "Uddrag": "Jeg, Borger 1, er bange for at flytte."})
	has(t, excerpts[2], map[string]string{"Uddrag": "Hele svaret"})
	matrix := cells(t, b, "Matrix")
	has(t, matrix[0], map[string]string{
		"Scenarie: Center Nordvest": "Imod", "Center: Nordvest": "x", "Bydel: Brønshøj-Husum": "x", "Bydel: Valby": "",
	})
	has(t, matrix[2], map[string]string{"Scenarie: Center Nordvest": "", "Center: Nordvest": ""})
	has(t, cells(t, b, "Scenarier")[0], map[string]string{
		"Scenarie": "Center Nordvest", "Center": "Nordvest", "Bydele": "Brønshøj-Husum", "Imod": "1", "Støtter": "0", "Antal svar": "1",
		"Forvaltningens vurdering": "Forvaltningen har talt med Borger 1.",
	})
	has(t, cells(t, b, "Om")[len(cells(t, b, "Om"))-1], map[string]string{"Om hvidbogen": "Anonymiseret udgave: Privatpersoner er ikke nævnt ved navn."})
}

// Private persons come last in the anonymised edition, where their place among the
// names would tell something of theirs.
func TestThePartiesOfTheTables(t *testing.T) {
	names := func(e packet.Edition) (list []string) {
		for _, row := range cells(t, tables(t, discussed().file(), e), "Parter") {
			list = append(list, row["Part"]+" "+row["Har svaret"]+row["Antal svar"])
		}
		return list
	}
	want := []string{"Bevar Mamma Mia 2", "Bispebjerg Lokaludvalg ja1", "SIND 0", "Borger 1 1", "[udeladt: navn] 0"}
	if got := names(packet.Anonymised); !slices.Equal(got, want) {
		t.Errorf("the parties are %q, want %q", got, want)
	}
	want = []string{"Asger Toft 0", "Bevar Mamma Mia 2", "Bispebjerg Lokaludvalg ja1", "Karen Holm 1", "SIND 0"}
	if got := names(packet.Internal); !slices.Equal(got, want) {
		t.Errorf("the parties are %q, want %q", got, want)
	}
}

func TestTheInternalTablesTellColleagues(t *testing.T) {
	b := tables(t, discussed().file(), packet.Internal)
	has(t, cells(t, b, "Svar")[1], map[string]string{
		"Afsender": "Karen Holm", "Tekst": "Jeg, Karen, er bange for at flytte.", "Status": "Ny", "Sagsbehandler": "Mette Friis", "Kontakt": "karen@mail.dk",
	})
	if _, err := packet.Tables(app.NewCaseFile(nil), packet.Options{}, nil); err == nil {
		t.Error("tables of no hearing were made")
	}
}

// Whoever says whatever in any text, the anonymised tables name nobody; numbers stay
// where they are, and counts agree with the numbers that are listed.
func TestTheTablesNameNobody(t *testing.T) {
	people := []string{"Karen Holm", "Åse Nørregaard", "Jens Peter Skov", "Fatima El-Khatib"}
	rapid.Check(t, func(rt *rapid.T) {
		said := func(what string) string {
			return "Vi har talt med " + rapid.SampledFrom(people).Draw(rt, what) + ", tlf. 33 66 33 66."
		}
		g := hearing()
		for i, name := range people {
			g.party(fmt.Sprint("p", i), name, app.Citizen, true).Invited = rapid.Bool().Draw(rt, "invited")
		}
		s := g.scenario("nv", said("scenario"))
		s.Description, s.Assessment, s.Alternatives = said("description"), said("assessment"), []app.Alternative{{ID: "a", Name: said("name"), Text: said("text")}}
		g.records = append(g.records,
			&app.Remark{Base: g.base("std"), Text: said("remark")}, &app.Centre{Base: g.base("c"), Name: said("centre")},
			&app.Topic{
				Base: g.base("t"), Title: said("title"), Summary: said("summary"), Remarks: said("remarks"), Standard: []app.ID{"std"},
				Reason: said("reason"), Change: said("change"), ChangeScenario: "nv",
			},
			&app.Decision{Base: g.base("d"), Topic: "t", Outcome: app.Adopted, Text: said("decision")},
		)
		n := rapid.IntRange(1, 5).Draw(rt, "responses")
		for i := range n {
			r := g.response(3*i+1, app.ID(fmt.Sprint("p", rapid.IntRange(0, len(people)-1).Draw(rt, "sender"))), said("text"), app.Link{Scenario: "nv", Stance: app.Partly})
			r.Subject, r.Caseworker, r.Contact, r.Note = said("subject"), people[0], people[1], said("note")
			g.records = append(g.records, &app.Excerpt{Base: g.base(fmt.Sprint("e", i)), Response: r.ID, To: len(r.Text), Text: r.Text, Topic: "t"})
		}
		b := tables(t, g.file(), packet.Anonymised)
		for text := range b.Strings() {
			for _, name := range people {
				if w := wordOf(name, text); w != "" {
					rt.Fatalf("%q of %q is in %q", w, name, text)
				}
			}
			if strings.Contains(text, "33 66") {
				rt.Fatalf("a telephone number is in %q", text)
			}
		}
		for i, row := range cells(t, b, "Svar") {
			if row["Nr."] != fmt.Sprint(3*i+1) {
				rt.Fatalf("response %d has the number %s", 3*i+1, row["Nr."])
			}
		}
		topic := cells(t, b, "Emner")[0]
		if listed := strings.Split(topic["Svarnumre"], ", "); topic["Antal svar"] != fmt.Sprint(len(listed)) || len(listed) != n {
			rt.Fatalf("%s responses, and the numbers %v", topic["Antal svar"], listed)
		}
	})
}
