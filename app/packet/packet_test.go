package packet_test

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"pgregory.net/rapid"

	"hvidbog/app"
	"hvidbog/app/packet"
	"hvidbog/app/packet/doc"
)

var printed = app.Date{Year: 2016, Month: time.April, Day: 25}

// given is a hearing to build packets of, record by record.
type given struct{ records []app.Record }

func hearing() *given {
	return &given{records: []app.Record{&app.Hearing{
		Base:      app.Base{ID: "h", Hearing: "h"},
		Title:     "Omlægning af aktivitets- og samværstilbud",
		CaseNo:    "2015-0273113",
		Committee: "Socialudvalget",
		Period: app.Period{
			From: app.Date{Year: 2016, Month: time.March, Day: 19},
			To:   app.Date{Year: 2016, Month: time.April, Day: 18},
		},
		Meeting:    app.Meeting{Date: app.Date{Year: 2016, Month: time.May, Day: 11}, AgendaItem: "7"},
		Principles: []string{"Tilbuddene styrker den enkelte."},
	}}}
}

func (g *given) base(id string) app.Base { return app.Base{ID: app.ID(id), Hearing: "h"} }

func (g *given) party(id, name string, kind app.PartyKind, private bool) *app.Party {
	p := &app.Party{Base: g.base(id), Name: name, Kind: kind, Private: private}
	g.records = append(g.records, p)
	return p
}

func (g *given) scenario(id, name string) *app.Scenario {
	s := &app.Scenario{Base: g.base(id), Name: name, Districts: []app.District{app.BroenshoejHusum}}
	g.records = append(g.records, s)
	return s
}

func (g *given) response(number int, sender app.ID, text string, links ...app.Link) *app.Response {
	r := &app.Response{
		Base: g.base(fmt.Sprint("r", number)), Number: number, DocumentNo: app.CaseNo("2015-0273113").Document(number),
		Kind: app.HearingResponse, Channel: app.ByEmail, Received: app.Date{Year: 2016, Month: time.April, Day: 1 + number%28},
		Sender: sender, Text: text, Links: links, Status: app.StatusNew,
	}
	g.records = append(g.records, r)
	return r
}

func (g *given) file() *app.CaseFile { return app.NewCaseFile(g.records) }

func build(t testing.TB, file *app.CaseFile, e packet.Edition) doc.Document {
	t.Helper()
	o := packet.DefaultOptions(file.Hearing, printed)
	o.Edition = e
	d, err := packet.Build(file, o, danish(t), nil)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// told is all that a document says, a line for each text.
func told(d doc.Document) string { return strings.Join(slices.Collect(d.Strings()), "\n") }

func TestThePacketOfAHearing(t *testing.T) {
	g := hearing()
	g.party("mia", "Bevar Mamma Mia", app.SupportGroup, false)
	g.party("karen", "Karen Holm", app.Citizen, true)
	g.party("ole", "Ole Skov", app.Relative, true)
	s := g.scenario("nv", "Center Nordvest")
	s.Alternatives = []app.Alternative{{ID: "a", Name: "Behold adressen", Text: "Alternativets tekst."}}
	s.Description = "Første afsnit.\n\nAndet afsnit."
	g.response(1, "mia", "Kære udvalg\n\nVi skrev den 18. oktober. Karen Holm skrev også. Ring på 33 66 33 66.", app.Link{Scenario: "nv", Alternative: "a", Stance: app.Against})
	r := g.response(2, "ole", "Kære Mette Sagsbehandler\n\nJeg er enig med Karen.\n\nMvh\nole", app.Link{Scenario: "nv", Stance: app.Supports})
	r.OnBehalfOf = "karen"
	r.Contact = "Grethe Lind, grethe@mail.dk, Utterslevvej 12"
	r.Caseworker = "Mette Sagsbehandler"
	g.response(3, "karen", "")
	file := g.file()

	d := build(t, file, packet.Anonymised)
	text := told(d)
	for _, want := range []string{
		"Københavns Kommune · Socialudvalget", "2015-0273113", "11. maj 2016, dagsordenspunkt 7", "19. marts 2016 til 18. april 2016",
		"Forvaltningen har modtaget 3 svar: 3 høringssvar.", "Der er endnu ikke skrevet en vurdering.",
		"Borger 1 på vegne af Borger 2", "Om alternativet ”Behold adressen”: Vi skrev den 18. oktober. Borger 2 skrev også. Ring på [udeladt: telefonnummer].",
		"Jeg er enig med Borger 2.", "Mvh\nBorger 1", "Svaret har ingen tekst.", "1. Bevar Mamma Mia",
		"02-04-2016", "2015-0273113-2", "Center Nordvest (imod)", "Kære [udeladt: navn]", "Anonymiseret udgave", "Første afsnit.\nAndet afsnit.",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the anonymised packet does not say %q", want)
		}
	}
	for _, secret := range []string{"Karen", "Holm", "Ole", "Skov", "Grethe", "Lind", "Utterslevvej", "33 66", "Mette"} {
		if strings.Contains(text, secret) {
			t.Errorf("the anonymised packet says %q", secret)
		}
	}
	inside := told(build(t, file, packet.Internal))
	for _, want := range []string{"Ole Skov på vegne af Karen Holm", "Kontakt: Grethe Lind, grethe@mail.dk", "Mette Sagsbehandler", "må ikke offentliggøres"} {
		if !strings.Contains(inside, want) {
			t.Errorf("the internal packet does not say %q", want)
		}
	}
	if !reflect.DeepEqual(d, build(t, file, packet.Anonymised)) {
		t.Error("two packets of one hearing differ")
	}
}

func TestAnEmptyHearingPrints(t *testing.T) {
	text := told(build(t, hearing().file(), packet.Anonymised))
	for _, want := range []string{"Der er ikke modtaget nogen svar.", "Der er ikke beskrevet nogen scenarier."} {
		if !strings.Contains(text, want) {
			t.Errorf("the packet does not say %q", want)
		}
	}
	if _, err := packet.Build(app.NewCaseFile(nil), packet.Options{}, danish(t), nil); err == nil {
		t.Error("a packet of no hearing was made")
	}
}

func TestPartsAreLeftOut(t *testing.T) {
	g := hearing()
	g.party("mia", "Bevar Mamma Mia", app.SupportGroup, false)
	g.response(1, "mia", "Teksten.")
	o := packet.DefaultOptions(g.file().Hearing, printed)
	o.Full, o.Scenarios, o.Overview = false, false, false
	d, err := packet.Build(g.file(), o, danish(t), nil)
	if err != nil {
		t.Fatal(err)
	}
	if text := told(d); strings.Contains(text, "Teksten.") || strings.Contains(text, "Overblik") || strings.Contains(text, "svar-1") {
		t.Error("what was left out is there")
	}
}

// TestLinksLeadSomewhere looks for the heading of every link, and for two that
// share a name.
func TestLinksLeadSomewhere(t *testing.T) {
	g := hearing()
	g.party("mia", "Bevar Mamma Mia", app.SupportGroup, false)
	g.scenario("nv", "Center Nordvest")
	g.response(1, "mia", "Teksten.", app.Link{Scenario: "nv", Stance: app.Against})
	headings, links := map[doc.Anchor]bool{}, map[doc.Anchor]bool{}
	var look func([]doc.Block)
	text := func(t doc.Text) {
		for _, r := range t {
			if r.To != "" {
				links[r.To] = true
			}
		}
	}
	look = func(blocks []doc.Block) {
		for _, b := range blocks {
			switch b := b.(type) {
			case doc.Together:
				look(b)
			case doc.Heading:
				if b.Anchor != "" && headings[b.Anchor] {
					t.Errorf("two headings are at %q", b.Anchor)
				}
				headings[b.Anchor] = true
			case doc.Table:
				for _, r := range b.Rows {
					for _, c := range r.Cells {
						text(c)
					}
				}
			}
		}
	}
	look(build(t, g.file(), packet.Anonymised).Blocks)
	for l := range links {
		if !headings[l] {
			t.Errorf("a link leads to %q, where nothing is", l)
		}
	}
	if len(links) != 2 {
		t.Errorf("the links are %v", links)
	}
}

// TestNoPrivateNameIsPrinted puts random names into every text of a hearing, in
// the ways in which people write names.
func TestNoPrivateNameIsPrinted(t *testing.T) {
	given := []string{"Karen", "Bo", "Anne-Marie", "Åse", "Ümit", "Maria", "Jens Peter", "Fatima", "Søren", "Hans", "Ea"}
	surnames := []string{"Holm", "Nørregaard", "El-Khatib", "Skov", "von Bülow", "Åkjær", "O'Brien", "Jensen", "Winther-Dahl"}
	rapid.Check(t, func(rt *rapid.T) {
		name := rapid.Custom(func(rt *rapid.T) string {
			return rapid.SampledFrom(given).Draw(rt, "given") + " " + rapid.SampledFrom(surnames).Draw(rt, "surname")
		})
		var names []string
		g := hearing()
		g.party("mia", "Bevar Mamma Mia", app.SupportGroup, false)
		s := g.scenario("nv", "Center Nordvest")
		for i := range rapid.IntRange(1, 6).Draw(rt, "people") {
			names = append(names, name.Draw(rt, "name"))
			p := g.party(fmt.Sprint("p", i), names[i], app.Citizen, true)
			p.Email, p.Phone, p.Address = "nogen@mail.dk", "33 66 33 66", "Utterslevvej 12, 2400 København NV"
		}
		said := func() string {
			n := rapid.SampledFrom(names).Draw(rt, "named")
			switch rapid.IntRange(0, 6).Draw(rt, "manner") {
			case 0:
				n = strings.ToUpper(n)
			case 1:
				n = strings.ToLower(n)
			case 2:
				n = strings.ReplaceAll(n, " ", "\n ")
			case 3:
				n += "s"
			case 4:
				n, _, _ = strings.Cut(n, " ")
			case 5:
				n = n[strings.LastIndex(n, " ")+1:] + "'s"
			}
			return "Vi har talt med " + n + ", som bor på Utterslevvej 12 og har tlf. 33 66 33 66. Hilsen " + n
		}
		s.Description, s.Assessment, s.Alternatives = said(), said(), []app.Alternative{{ID: "a", Name: said(), Text: said()}}
		file := g.file()
		file.Hearing.Background, file.Hearing.Title = said(), said()
		for i := range names {
			r := g.response(i+1, app.ID(fmt.Sprint("p", i)), said(), app.Link{Scenario: "nv", Alternative: "a", Stance: app.Against})
			r.Subject, r.Contact, r.Caseworker = said(), names[i]+", nogen@mail.dk", said()
		}
		file = g.file()
		for text := range build(t, file, packet.Anonymised).Strings() {
			for _, n := range names {
				if w := wordOf(n, text); w != "" {
					rt.Fatalf("%q of %q is in %q", w, n, text)
				}
			}
			for _, secret := range []string{"mail.dk", "33 66", "Utterslevvej 12"} {
				if strings.Contains(text, secret) {
					rt.Fatalf("%q is in %q", secret, text)
				}
			}
		}
		if !strings.Contains(told(build(t, file, packet.Internal)), names[0]) {
			rt.Fatalf("the internal packet does not name %q", names[0])
		}
	})
}

// wordOf is a word of the name that stands in the text with a capital, or all of
// the name however it is written.
func wordOf(name, text string) string {
	isLetter := func(r rune) bool { return !unicode.IsLetter(r) }
	words := strings.FieldsFunc(text, isLetter)
	for _, part := range strings.FieldsFunc(name, isLetter) {
		if part == "von" || part == "O" {
			continue
		}
		for _, w := range words {
			if w == part || w == strings.ToUpper(part) || w == part+"s" {
				return w
			}
		}
	}
	if strings.Contains(strings.ToLower(strings.Join(words, " ")), strings.ToLower(name)) {
		return name
	}
	return ""
}

func TestFileNameNamesNobody(t *testing.T) {
	h := &app.Hearing{Title: "Karen Holms sag", CaseNo: "2015-0273113"}
	if got := packet.FileName(h, packet.Options{Edition: packet.Anonymised}, danish(t)); got != "Hvidbog 2015-0273113 anonymiseret.pdf" {
		t.Error(got)
	}
	if got := packet.FileName(&app.Hearing{}, packet.Options{Edition: packet.Internal}, danish(t)); got != "Hvidbog intern.pdf" {
		t.Error(got)
	}
}

// danish says the packet's own sentences and the names of kinds, from the files
// that the program says them from.
func danish(t testing.TB) app.Words {
	t.Helper()
	sentences := map[string]any{}
	for _, name := range []string{"packet.da.json", "app.da.json", "meeting.da.json", "intake.da.json", "likeness.da.json"} {
		text, err := os.ReadFile(filepath.Join("..", "..", "assets", "translations", name))
		if err != nil {
			t.Fatal(err)
		}
		addSentences(t, text, sentences)
	}
	return func(id string, args ...any) string {
		s, ok := sentences[id]
		if !ok {
			t.Errorf("there is no sentence %q", id)
			return id
		}
		return fill(s, args)
	}
}
