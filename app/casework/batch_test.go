package casework_test

import (
	"fmt"
	"slices"
	"testing"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/casework/caseworktest"
)

// came logs a response of a kind from a party by name.
func (d *day) came(kind app.Kind, from, contact, text string) *app.Response {
	d.t.Helper()
	r := app.Response{Kind: kind, Contact: contact, Text: text, Subject: "Mamma Mia"}
	if from == "" {
		return must[*app.Response](d.t)(d.Log(r))
	}
	if p := d.File().PartyNamed(from); p != nil {
		r.Sender = p.ID
		return must[*app.Response](d.t)(d.Log(r))
	}
	p := app.NewParty(from)
	r.Sender = p.ID
	return must[*app.Response](d.t)(d.Log(r, p))
}

func numbersOf(f *app.CaseFile, ids []app.ID) []int {
	var list []int
	for _, id := range ids {
		list = append(list, f.Response(id).Number)
	}
	return list
}

func TestWhoHasNoReceiptYet(t *testing.T) {
	d := newDay(t)
	before := len(casework.WithoutReceipt(d.File()))
	first := d.came(app.HearingResponse, "Åse", "", "Nej.")
	asked := d.came(app.Enquiry, "Bo", "", "Hvornår?")
	d.came(app.Interview, "Carl", "", "Ja.")
	done := d.came(app.HearingResponse, "Dorte", "", "Nej.")
	noReply := app.StatusNoReply
	if err := d.ChangeResponses([]app.ID{done.ID}, casework.ResponsesChange{Status: &noReply}); err != nil {
		t.Fatal(err)
	}
	drafted := d.came(app.HearingResponse, "Eva", "", "Nej.")
	must[*app.Letter](t)(d.BeginLetter(app.Letter{Kind: app.ReplyLetter, Answers: []app.ID{drafted.ID}}))
	want := []int{first.Number, asked.Number, drafted.Number}
	f := d.File()
	if got := numbersOf(f, casework.WithoutReceipt(f))[before:]; !slices.Equal(got, want) {
		t.Errorf("without a receipt are %v, want %v", got, want)
	}
	d.sendTo(app.Receipt, first.ID, asked.ID)
	f = d.File()
	if got := numbersOf(f, casework.WithoutReceipt(f))[before:]; !slices.Equal(got, []int{drafted.Number}) {
		t.Errorf("then are %v", got)
	}
}

// sendTo sends letters of a kind to whoever sent some responses.
func (d *day) sendTo(kind app.LetterKind, ids ...app.ID) {
	d.t.Helper()
	var letters []app.Letter
	for _, p := range casework.Plan(d.File(), kind, nil, ids, false, d.Today(), caseworktest.Danish(d.t)) {
		letters = append(letters, p.Letter)
	}
	must[[]*app.Letter](d.t)(d.SendAll(d.t.Context(), letters, app.ByLetter, drawn, func(int, int) {}))
}

func TestABatchIsPlanned(t *testing.T) {
	d := newDay(t)
	one := d.came(app.HearingResponse, "Åse Krog", "", "Nej.")
	two := d.came(app.HearingResponse, "LAP", "Ida Holm", "Nej.")
	three := d.came(app.HearingResponse, "", "", "Nej.")
	four := d.came(app.HearingResponse, "Åse Krog", "", "Stadig nej.")
	five := d.came(app.HearingResponse, "LAP", "Per Krog", "Nej.")
	for name, p := range map[string]func(*app.Party){
		"Åse Krog": func(p *app.Party) { p.Address = "Nygade 3, 2400 København NV" },
		"LAP":      func(p *app.Party) { p.Email = "lap@eksempel.dk" },
	} {
		if err := d.EditParty(d.File().PartyNamed(name).ID, "address", p); err != nil {
			t.Fatal(err)
		}
	}
	say := caseworktest.Danish(t)
	ids := []app.ID{five.ID, four.ID, three.ID, two.ID, one.ID, one.ID, "gone"}
	spelt := func(email bool) []string {
		var list []string
		for _, p := range casework.Plan(d.File(), app.Receipt, nil, ids, email, d.Today(), say) {
			list = append(list, fmt.Sprint(p.Letter.To.Name, "/", p.Letter.To.Attention, " ", len(p.Letter.Answers), " ", app.CodeOf(p.Lacks), " ", p.MayGo()))
		}
		return list
	}
	want := []string{
		"Åse Krog/ 2  true", "LAP/Ida Holm 1 letterNoAddress true",
		"/ 1 letterNoRecipient false", "LAP/Per Krog 1 letterNoAddress true",
	}
	if got := spelt(false); !slices.Equal(got, want) {
		t.Errorf("it is %q,\nwant %q", got, want)
	}
	if got := casework.Plan(d.File(), app.Receipt, nil, ids, false, d.Today(), say)[1].Letter.Channel; got != app.ByLetter {
		t.Errorf("it goes by %s", got)
	}
	want[1], want[3] = "LAP/Ida Holm 1  true", "LAP/Per Krog 1  true"
	if got := spelt(true); !slices.Equal(got, want) {
		t.Errorf("with e-mail it is %q,\nwant %q", got, want)
	}
	if got := casework.Plan(d.File(), app.Receipt, nil, ids, true, d.Today(), say)[1].Letter.Channel; got != app.ByEmail {
		t.Errorf("with e-mail it goes by %s", got)
	}
}

// An older enquiry of the same sender keeps a reply from going: in a batch nobody
// would say a word to it.
func TestABatchForgetsNoOlderEnquiry(t *testing.T) {
	d := newDay(t)
	d.came(app.Enquiry, "Åse Krog", "", "Hvornår flytter I?")
	d.now = d.now.AddDate(0, 0, 1)
	form := d.came(app.HearingResponse, "Åse Krog", "", "Nej.")
	template := &app.Template{Kind: app.ReplyLetter, Subject: "Svar", Text: "Det er vedtaget."}
	plan := casework.Plan(d.File(), app.ReplyLetter, template, []app.ID{form.ID}, false, d.Today(), caseworktest.Danish(t))
	if len(plan) != 1 || app.CodeOf(plan[0].Lacks) != app.CodeOlderOpen || plan[0].MayGo() || plan[0].Letter.Text != "Det er vedtaget." {
		t.Errorf("the plan is %+v", plan)
	}
}

func TestPlacesThatNobodyFillsIn(t *testing.T) {
	for text, want := range map[string][]string{
		"": nil,
		"Kære {navn}, {Din henvendelse} af {modtaget}": nil,
		"{modtagt} og {modtagt}":                       {"{modtagt}"},
		"den {modtaget, {nummer1}":                     {"{modtaget, ", "{nummer1}"},
		"{}}":                                          {"{}", "}"},
		"{NAVN}":                                       {"{NAVN}"},
		"{modtaget\nden":                               {"{modtaget"},
	} {
		if got := casework.UnknownPlaces(text); !slices.Equal(got, want) {
			t.Errorf("%q has %q, want %q", text, got, want)
		}
	}
	say := caseworktest.Danish(t)
	for _, kind := range app.LetterKinds() {
		u := casework.UsualTemplate(kind, say)
		if list := casework.UnknownPlaces(u.Subject + u.Salutation + u.Text + u.Closing); len(list) > 0 {
			t.Errorf("the usual %s has %q", kind, list)
		}
	}
}
