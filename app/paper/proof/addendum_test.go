package proof

import (
	"context"
	"strings"
	"testing"

	"hvidbog/app"
	"hvidbog/app/casework/caseworktest"
	"hvidbog/app/packet"
)

// The addendum goes the packet's way: it is read through, and one that names
// somebody does not leave the house.
func TestTheAddendumIsReadThrough(t *testing.T) {
	say := caseworktest.Danish(t)
	file := caseworktest.Example(t)
	var private *app.Party
	for _, p := range file.Parties {
		if p.Private && p.Label > 0 && strings.Contains(p.Name, " ") {
			private = p
			break
		}
	}
	d := &app.Decision{
		Base: app.Base{ID: "d", Hearing: file.Hearing.ID}, Meeting: file.Hearing.Meeting, Topic: file.Topics[0].ID,
		Outcome: app.AdoptedAmended, Text: private.Name + " takkes for sit svar.",
	}
	file = file.With([]app.Record{d}, nil)
	o := packet.AddendumOptions(file.Hearing, printedOn)
	made, err := packet.MakeAddendum(file, o, say)
	if err != nil {
		t.Fatal(err)
	}
	pdf := render(t, made.Document)
	if err := check(t, pdf, made.Expect); err != nil {
		t.Error(err)
	}
	text, err := open(t, pdf).Text(context.Background(), 1)
	if err != nil || !strings.Contains(text, "Tiltrådt med ændringer") || strings.Contains(text, private.Name) {
		t.Errorf("the first page says %q, %v", text, err)
	}

	o.Edition = packet.Internal
	named, err := packet.MakeAddendum(file, o, say)
	if err != nil {
		t.Fatal(err)
	}
	pdf = render(t, named.Document)
	if err := check(t, pdf, named.Expect); err != nil {
		t.Error(err)
	}
	named.Expect.Secrets = made.Expect.Secrets
	if err := check(t, pdf, named.Expect); app.CodeOf(err) != app.CodeLeak {
		t.Errorf("the check of a named addendum as an anonymised one says %v", err)
	}
}
