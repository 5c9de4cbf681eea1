package export_test

import (
	"strings"
	"testing"

	"hvidbog/app"
	"hvidbog/app/casework/caseworktest"
	"hvidbog/app/export"
	"hvidbog/app/intake/sheet"
	"hvidbog/app/packet"
)

// A table that the program wrote is understood when another office takes it in.
func TestATableIsTakenInAgain(t *testing.T) {
	file := caseworktest.Example(t)
	o := packet.DefaultOptions(file.Hearing, app.Date{Year: 2016, Month: 6, Day: 1})
	o.Edition = packet.Internal
	content, err := export.Make(t.Context(), packet.CSV, file, o, caseworktest.Danish(t), export.Has{})
	if err != nil {
		t.Fatal(err)
	}
	c, err := sheet.Read("svar.csv", content)
	if err != nil {
		t.Fatal(err)
	}
	head, holds := sheet.Propose(c.Tables[0])
	back := sheet.Rows(c.Tables[0], head, holds)
	if len(back) != len(file.Responses) {
		t.Fatalf("%d of %d responses came back, by %v", len(back), len(file.Responses), holds)
	}
	for i, r := range file.Responses {
		party := file.Record(r.Sender).(*app.Party)
		if f := back[i]; f.Text != strings.TrimSpace(r.Text) || f.Sender != party.Name || f.Date != r.Received || f.Subject != r.Subject {
			t.Errorf("response %d came back as %q of %v, %q\n%q, want\n%q", r.Number, f.Sender, f.Date, f.Subject, f.Text, r.Text)
		}
	}
}
