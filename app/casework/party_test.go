package casework_test

import (
	"slices"
	"testing"

	"hvidbog/app"
	"hvidbog/app/casework"
)

// "Støttegr. Mamma Mia" turns out to be "Bevar Mamma Mia".
func TestTwoSpellingsOfAPartyAreMerged(t *testing.T) {
	d := newDay(t)
	other := must[*app.Party](t)(d.AddParty(app.Party{
		Name: "Støttegr. Mamma Mia", Kind: app.Citizen, Private: true, Email: "mia@mammamia.example", Phone: "12345678",
		Address: "Rentemestervej", Aliases: []string{"MM-gruppen", "Bevar Mamma Mia"}, Note: "Skriver sammen",
	}))
	mustDo(t, d.EditParty(d.mia.ID, "email", func(p *app.Party) { p.Email, p.Note = "bevar@mammamia.example", "Sanne er kontakt" }))
	sent := must[*app.Response](t)(d.Log(app.Response{Sender: other.ID, Text: "Kære udvalg"}))
	forThem := must[*app.Response](t)(d.Log(app.Response{Sender: d.anne.ID, OnBehalfOf: other.ID, Text: "På vegne af dem"}))
	forThemselves := must[*app.Response](t)(d.Log(app.Response{Sender: d.mia.ID, OnBehalfOf: other.ID, Text: "Os selv"}))
	before := spell(d.File())

	mustDo(t, d.MergeParties(d.mia.ID, other.ID))
	f := d.File()
	p := f.Party(d.mia.ID)
	if f.Party(other.ID) != nil || f.PartyNamed("støttegr mamma mia") != p || f.PartyNamed("MM-gruppen") != p {
		t.Errorf("the parties are %+v", f.Parties)
	}
	if p.Name != "Bevar Mamma Mia" || p.Kind != app.SupportGroup || !p.Private || !p.Invited || p.Email != "bevar@mammamia.example" ||
		p.Phone != "12345678" || p.Address != "Rentemestervej" || p.Note != "Sanne er kontakt\nSkriver sammen" ||
		!slices.Equal(p.Aliases, []string{"Støttegr. Mamma Mia", "MM-gruppen"}) {
		t.Errorf("merged they are %+v", p)
	}
	for _, c := range []struct {
		r                  *app.Response
		sender, onBehalfOf app.ID
	}{{sent, d.mia.ID, ""}, {forThem, d.anne.ID, d.mia.ID}, {forThemselves, d.mia.ID, ""}, {d.letter, d.mia.ID, ""}} {
		if now := f.Response(c.r.ID); now.Sender != c.sender || now.OnBehalfOf != c.onBehalfOf {
			t.Errorf("no. %d is from %q for %q", now.Number, now.Sender, now.OnBehalfOf)
		}
	}
	if what := d.newest().What; what.Args["n"] != "3" || what.Args["Other"] != "Støttegr. Mamma Mia" {
		t.Errorf("it is said as %+v", what)
	}
	d.kept()

	must[app.Change](t)(d.Undo())
	if spell(d.File()) != before {
		t.Error("one step back does not bring both back")
	}
	must[app.Change](t)(d.Redo())
	d.kept()
}

func TestMergesThatAreRefused(t *testing.T) {
	d := newDay(t)
	d.unchanged(func() {
		d.refuses(app.CodeMergeSelf, d.MergeParties(d.mia.ID, d.mia.ID))
		d.refuses(app.CodeGone, d.MergeParties(d.mia.ID, d.letter.ID))
		d.refuses(app.CodeGone, d.MergeParties("nobody", d.mia.ID))
	})
}

func TestAPartyIsAddedEditedAndDeleted(t *testing.T) {
	d := newDay(t)
	p := must[*app.Party](t)(d.AddParty(app.Party{Name: " FriNova ", Kind: app.Organisation}))
	if p.Name != "FriNova" {
		t.Errorf("added is %q", p.Name)
	}
	mustDo(t, d.EditParty(p.ID, "kind", func(p *app.Party) { p.Kind, p.ID = app.UserCouncil, "x" }))
	if got := d.File().Party(p.ID); got == nil || got.Kind != app.UserCouncil {
		t.Errorf("edited it is %+v", got)
	}
	d.unchanged(func() {
		_, err := d.AddParty(app.Party{Name: "fri-nova", Kind: app.Organisation})
		d.refuses(app.CodeNameTaken, err)
		d.refuses(app.CodeNameMissing, d.EditParty(p.ID, "name", func(p *app.Party) { p.Name = "" }))
		d.refuses(app.CodeGone, d.EditParty("nobody", "name", func(*app.Party) {}))
		d.refuses(app.CodeGone, d.EditParty(d.letter.ID, "name", func(*app.Party) {}))
		d.refuses(app.CodeInUse, d.DeleteParty(d.mia.ID))
		d.refuses(app.CodeGone, d.DeleteParty(d.letter.ID))
	})
}

func TestAPartyThatIsOnlySpokenForIsInUse(t *testing.T) {
	d := newDay(t)
	mustDo(t, d.EditResponse(d.letter.ID, casework.FieldOnBehalfOf, func(r *app.Response) { r.OnBehalfOf = d.anne.ID }))
	d.refuses(app.CodeInUse, d.DeleteParty(d.anne.ID))
	mustDo(t, d.DeleteResponse(d.letter.ID))
	mustDo(t, d.DeleteParty(d.anne.ID))
	mustDo(t, d.DeleteParty(d.mia.ID))
	d.kept()
}

func TestTheConsultationListIsPutIn(t *testing.T) {
	d := newDay(t)
	added := must[int](t)(d.AddInvited([]string{"Bispebjerg Lokaludvalg", "", " bevar mamma mia", "Anne Nørregaard", "SIND", "Sind"}))
	if added != 2 {
		t.Errorf("%d are new, want 2", added)
	}
	for _, p := range d.File().Parties {
		if !p.Invited {
			t.Errorf("%s is not on the list", p.Name)
		}
	}
	if p := d.File().PartyNamed("Bispebjerg Lokaludvalg"); p == nil || p.Kind != app.LocalCommittee {
		t.Errorf("the local committee is %+v", p)
	}
	if n := len(d.File().Parties); n != 4 {
		t.Errorf("there are %d parties", n)
	}
	d.unchanged(func() { must[int](t)(d.AddInvited([]string{"SIND", " "})) })
}
