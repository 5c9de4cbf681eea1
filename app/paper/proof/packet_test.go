package proof

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"hvidbog/app"
	"hvidbog/app/casework/caseworktest"
	"hvidbog/app/packet"
	"hvidbog/app/paper"
)

var printedOn = app.Date{Year: 2016, Month: time.June, Day: 1}

// makePacket makes an edition of a hearing's packet, and its file.
func makePacket(t testing.TB, file *app.CaseFile, e packet.Edition) (packet.Made, []byte) {
	t.Helper()
	say := caseworktest.Danish(t)
	o := packet.DefaultOptions(file.Hearing, printedOn)
	o.Edition = e
	made, err := packet.Make(file, o, say, nil)
	if err != nil {
		t.Fatal(err)
	}
	return made, render(t, made.Document)
}

// The packet of the example may leave the house; the internal edition tells of
// nearly everybody, and only its own check lets it pass.
func TestThePacketOfTheExample(t *testing.T) {
	file := caseworktest.Example(t)
	made, pdf := makePacket(t, file, packet.Anonymised)
	if len(made.Expect.Headings) < 10 || len(made.Expect.Responses) != len(file.Responses) {
		t.Errorf("%d headings and %d responses are looked for", len(made.Expect.Headings), len(made.Expect.Responses))
	}
	if err := check(t, pdf, made.Expect); err != nil {
		t.Error(err)
	}
	inside, pdf := makePacket(t, file, packet.Internal)
	if err := check(t, pdf, inside.Expect); err != nil {
		t.Error(err)
	}
	inside.Expect.Secrets = made.Expect.Secrets
	if err := check(t, pdf, inside.Expect); app.CodeOf(err) != app.CodeLeak {
		t.Errorf("the check of the internal packet as an anonymised one says %v", err)
	}
	f := open(t, pdf)
	found := map[string]bool{}
	for page := range f.Pages() {
		text, err := f.Text(context.Background(), page+1)
		if err != nil {
			t.Fatal(err)
		}
		for _, one := range made.Expect.Secrets.Find(text) {
			found[app.FoldName(one.Text)] = true
		}
	}
	for _, p := range file.Parties {
		if p.Private && !found[app.FoldName(p.Name)] && !strings.HasPrefix(p.Name, "Anonym") {
			for _, part := range strings.Fields(p.Name) {
				if found[app.FoldName(part)] {
					found[app.FoldName(p.Name)] = true
				}
			}
			if !found[app.FoldName(p.Name)] {
				t.Errorf("%q is not found in the internal packet", p.Name)
			}
		}
	}
}

// Whoever is called by a word that the packet says by itself does not hold it back;
// what is written of them is masked all the same.
func TestAPersonWhoIsCalledAsThePacketSpeaks(t *testing.T) {
	base := func(id string) app.Base { return app.Base{ID: app.ID(id), Hearing: "h"} }
	file := app.NewCaseFile([]app.Record{
		&app.Hearing{Base: base("h"), Title: "Omlægning af tilbud", CaseNo: "2015-0273113", Committee: "Socialudvalget"},
		&app.Party{Base: base("p"), Name: "Overblik Bilag", Kind: app.Citizen, Private: true},
		&app.Response{Base: base("r"), Number: 1, Kind: app.HearingResponse, Sender: "p", Text: "Jeg hedder Overblik Bilag."},
	})
	made, pdf := makePacket(t, file, packet.Anonymised)
	if err := check(t, pdf, made.Expect); err != nil {
		t.Error(err)
	}
	_, pdf = makePacket(t, file, packet.Internal)
	if err := check(t, pdf, packet.Expect{Secrets: made.Expect.Secrets}); app.CodeOf(err) != app.CodeLeak {
		t.Errorf("the internal packet as an anonymised one: %v", err)
	}
}

// drawn is a hearing made at random, to which people wrote in the ways that people
// do, and their names.
func drawn(t *rapid.T) (*app.CaseFile, []string) {
	given := []string{"Karen", "Bo", "Anne-Marie", "Åse", "René", "Maria", "Jens Peter", "Fatima", "Søren", "Hans", "Ea"}
	surnames := []string{"Holm", "Nørregaard", "El-Khatib", "Skov", "Åkjær", "O'Brien", "Jensen", "Winther-Dahl"}
	sayings := []string{
		"Vi ønsker, at Mamma Mia bevares.", "Det er et godt sted at bo, og hans hund må gå i skov og eng.", "På Nørrebro er der travlt!",
		"Sagen har nr. 2015-0273113.", "Der er åbent kl. 10-14 og fra 18-10-2015.", "\n\n", "Det koster 12.500 kr. om året for 12 10 14 22 brugere.",
	}
	base := func(id string) app.Base { return app.Base{ID: app.ID(id), Hearing: "h"} }
	var names []string
	for range rapid.IntRange(1, 5).Draw(t, "people") {
		names = append(names, rapid.SampledFrom(given).Draw(t, "given")+" "+rapid.SampledFrom(surnames).Draw(t, "surname"))
	}
	letter := func() string {
		var b strings.Builder
		for range rapid.IntRange(1, 12).Draw(t, "sentences") {
			b.WriteString(rapid.SampledFrom(sayings).Draw(t, "saying") + " ")
			if rapid.IntRange(0, 2).Draw(t, "named") > 0 {
				continue
			}
			name := rapid.SampledFrom(names).Draw(t, "who")
			first, last := name[:strings.LastIndex(name, " ")], name[strings.LastIndex(name, " ")+1:]
			written := rapid.SampledFrom([]string{
				name, strings.ToUpper(name), strings.ToLower(name), name + "s", first + "\n" + last, last + ", " + first, first, first + "'s", last,
			}).Draw(t, "written")
			b.WriteString("Vi har talt med " + written + " om det, tlf. 24 51 66 24 eller nogen@mail.dk. ")
		}
		return b.String() + "\n\nMvh\n" + rapid.SampledFrom(names).Draw(t, "signed")
	}
	records := []app.Record{
		&app.Hearing{Base: base("h"), Title: "Omlægning af tilbud", CaseNo: "2015-0273113", Committee: "Socialudvalget", Background: letter()},
		&app.Party{Base: base("mia"), Name: "Bevar Mamma Mia", Kind: app.SupportGroup},
		&app.Service{Base: base("mm"), Name: "Mamma Mia"},
		&app.Scenario{Base: base("nv"), Name: "Center Nordvest", Description: letter(), Assessment: letter()},
	}
	for i, name := range names {
		records = append(records,
			&app.Party{Base: base(fmt.Sprint("p", i)), Name: name, Kind: app.Citizen, Private: true, Address: "Utterslevvej 12", Phone: "24 51 66 24"},
			&app.Response{
				Base: base(fmt.Sprint("r", i)), Number: i + 1, DocumentNo: app.CaseNo("2015-0273113").Document(i + 1), Kind: app.HearingResponse,
				Received: app.Date{Year: 2016, Month: time.April, Day: 1 + i}, Sender: app.ID(fmt.Sprint("p", i)), Text: letter(), Subject: letter(),
				Contact: name + ", nogen@mail.dk", Links: []app.Link{{Scenario: "nv", Stance: app.Against}},
			})
	}
	return app.NewCaseFile(records), names
}

// fewer lets rapid make a quarter of the hearings that it makes by itself: each is
// printed twice.
func fewer(t *testing.T) {
	checks := flag.Lookup("rapid.checks")
	if checks == nil || checks.Value.String() != checks.DefValue {
		return // whoever runs the test has said how many
	}
	flag.Set(checks.Name, "25")
	t.Cleanup(func() { flag.Set(checks.Name, checks.DefValue) })
}

// Whatever people write, the anonymised packet passes, and the same packet with its
// names in it does not.
func TestNoHearingLeaksAndNoneIsHeldBackForNothing(t *testing.T) {
	say := caseworktest.Danish(t)
	fewer(t)
	rapid.Check(t, func(rt *rapid.T) {
		file, names := drawn(rt)
		printed := func(e packet.Edition) (packet.Made, []byte) {
			o := packet.DefaultOptions(file.Hearing, printedOn)
			o.Edition = e
			made, err := packet.Make(file, o, say, nil)
			if err != nil {
				rt.Fatal(err)
			}
			var pdf bytes.Buffer
			if err := paper.Render(context.Background(), &pdf, made.Document, faces, nil); err != nil {
				rt.Fatal(err)
			}
			return made, pdf.Bytes()
		}
		made, pdf := printed(packet.Anonymised)
		if err := Check(context.Background(), engine, pdf, made.Expect, nil); err != nil {
			rt.Fatalf("%v, of %q", err, names)
		}
		_, pdf = printed(packet.Internal)
		if err := Check(context.Background(), engine, pdf, packet.Expect{Secrets: made.Expect.Secrets}, nil); app.CodeOf(err) != app.CodeLeak {
			rt.Fatalf("the names %q: %v", names, err)
		}
	})
}
