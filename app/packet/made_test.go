package packet_test

import (
	"slices"
	"testing"

	"hvidbog/app"
	"hvidbog/app/packet"
)

func TestAPacketKnowsWhatItsReaderMustFind(t *testing.T) {
	g := hearing()
	g.party("mia", "Bevar Mamma Mia", app.SupportGroup, false)
	g.party("karen", "Karen Holm", app.Citizen, true).Address = "Utterslevvej 12"
	g.scenario("nv", "Center Nordvest")
	g.response(1, "mia", "Ring til os på 24 51 66 24.")
	r := g.response(2, "karen", "Kære udvalg")
	r.Contact, r.Caseworker = "Grethe Lind, grethe@mail.dk", "Mette Sagsbehandler"
	file := g.file()
	o := packet.DefaultOptions(file.Hearing, printed)
	made, err := packet.Make(file, o, danish(t), nil)
	if err != nil {
		t.Fatal(err)
	}
	x := made.Expect
	if x.FileName != "Hvidbog 2015-0273113 anonymiseret.pdf" || !slices.Equal(x.Responses, []int{1, 2}) {
		t.Errorf("%q is to hold the responses %v", x.FileName, x.Responses)
	}
	var full []int
	for _, h := range x.Headings {
		if h.Response > 0 {
			full = append(full, h.Response)
		}
	}
	if !slices.Equal(full, x.Responses) {
		t.Errorf("the responses %v have headings", full)
	}
	for _, secret := range []string{
		"Karen", "Holms forslag", "Grethe Lind", "fru Lind", "grethe@mail.dk", "24516624", "Mette", "Utterslevvej 12",
	} {
		if len(x.Secrets.Find(secret)) == 0 {
			t.Errorf("%q is no secret", secret)
		}
	}
	for s := range made.Document.Strings() {
		if found := x.Secrets.Find(s); len(found) > 0 {
			t.Errorf("in %q is found %v", s, found)
		}
	}
	o.Edition, o.Full = packet.Internal, false
	if made, err = packet.Make(file, o, danish(t), nil); err != nil || made.Expect.Secrets != nil || len(made.Expect.Responses) > 0 {
		t.Errorf("the internal packet without annexes expects %+v, %v", made.Expect, err)
	}
	if _, err := packet.Make(app.NewCaseFile(nil), o, danish(t), nil); err == nil {
		t.Error("a packet of no hearing was made")
	}
}
