package casework_test

import (
	"slices"
	"strconv"
	"testing"
	"time"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/assets"
)

func TestALetterIsLogged(t *testing.T) {
	d := newDay(t)
	r := must[*app.Response](t)(d.Log(app.Response{Sender: d.anne.ID, Text: "Jeg er imod.", Links: []app.Link{{Scenario: d.move.ID, Stance: app.Against}}}))
	want := app.Response{
		Base: r.Base, Number: 2, DocumentNo: "2015-0273113-2", Kind: app.HearingResponse, Channel: app.ByEmail, Status: app.StatusNew,
		Received: d.Today(), Sender: d.anne.ID, Text: "Jeg er imod.", Caseworker: "Lene", LoggedAt: d.now,
		Links: []app.Link{{Scenario: d.move.ID, Stance: app.Against}},
	}
	if got := app.NewCaseFile([]app.Record{d.File().Hearing, d.File().Response(r.ID)}); spell(got) != spell(app.NewCaseFile([]app.Record{d.File().Hearing, &want})) {
		t.Errorf("logged is %+v", d.File().Response(r.ID))
	}
	if h := d.File().Hearing; h.LastNumber != 2 || h.LastDocument != 2 {
		t.Errorf("the hearing counts %d responses and %d documents", h.LastNumber, h.LastDocument)
	}
	d.kept()
}

func TestWhatTheCaseworkerFillsInStands(t *testing.T) {
	d := newDay(t)
	r := must[*app.Response](t)(d.Log(app.Response{
		Kind: app.Interview, Channel: app.AtMeeting, Status: app.StatusNoReply, Received: d.Today().Add(-3), Caseworker: "Jonas",
		DocumentNo: "2015-0273113-9", Text: "Vi talte om Mamma Mia.",
	}))
	if r.Kind != app.Interview || r.Channel != app.AtMeeting || r.Status != app.StatusNoReply || r.Received != d.Today().Add(-3) ||
		r.Caseworker != "Jonas" || r.DocumentNo != "2015-0273113-9" {
		t.Errorf("logged is %+v", r)
	}
}

func TestNewPartiesAreWrittenWithTheLetter(t *testing.T) {
	d := newDay(t)
	yusuf, nova := app.NewParty(" Yusuf Holm "), app.NewParty("FriNova")
	r := must[*app.Response](t)(d.Log(app.Response{Sender: yusuf.ID, OnBehalfOf: nova.ID, Text: "Kære udvalg"}, yusuf, nova))
	if f := d.File(); f.SenderName(r) != "Yusuf Holm" || f.Party(nova.ID) == nil {
		t.Errorf("the parties are %v", d.File().Parties)
	}
	must[app.Change](t)(d.Undo())
	if f := d.File(); f.Party(yusuf.ID) != nil || f.Party(nova.ID) != nil || f.Response(r.ID) != nil {
		t.Error("one step back does not take the letter and its parties out")
	}
	must[app.Change](t)(d.Redo())
	sanne := app.NewParty("Sanne Strøm")
	mustDo(t, d.EditResponse(r.ID, casework.FieldSender, func(r *app.Response) { r.Sender = sanne.ID }, sanne))
	if f := d.File(); f.SenderName(f.Response(r.ID)) != "Sanne Strøm" {
		t.Error("the new sender is not written")
	}
	d.kept()
}

func TestARefusedLetterLeavesNothing(t *testing.T) {
	d := newDay(t)
	d.unchanged(func() {
		_, err := d.Log(app.Response{})
		d.refuses(app.CodeSenderMissing, err)
		_, err = d.Log(app.Response{Text: "x", Received: d.Today().Add(1)})
		d.refuses(app.CodeDateFuture, err)
		_, err = d.Log(app.Response{Text: "x", DocumentNo: "2015-0273113-01"})
		d.refuses(app.CodeDocumentTaken, err)
		_, err = d.Log(app.Response{Sender: "nobody"})
		d.refuses(app.CodeGone, err)
		fresh := app.NewParty("Yusuf Holm")
		_, err = d.Log(app.Response{Sender: fresh.ID, Kind: "fax"}, fresh)
		d.refuses(app.CodeKind, err)
		again := app.NewParty("bevar mamma-mia")
		_, err = d.Log(app.Response{Sender: again.ID, Text: "x"}, again)
		d.refuses(app.CodeNameTaken, err)
		twin, other := app.NewParty("FriNova"), app.NewParty("Fri Nova")
		_, err = d.Log(app.Response{Sender: twin.ID, OnBehalfOf: other.ID}, twin, other)
		d.refuses(app.CodeNameTaken, err)

		edit := func(field casework.ResponseField, change func(*app.Response)) error {
			return d.EditResponse(d.letter.ID, field, change)
		}
		d.refuses(app.CodeReceivedNone, edit(casework.FieldReceived, func(r *app.Response) { r.Received = app.Date{} }))
		d.refuses(app.CodeDocumentNo, edit(casework.FieldDocumentNo, func(r *app.Response) { r.DocumentNo = "x" }))
		d.refuses(app.CodeGone, edit(casework.FieldOnBehalfOf, func(r *app.Response) { r.OnBehalfOf = "nobody" }))
		d.refuses(app.CodeGone, d.EditResponse(d.mia.ID, casework.FieldText, func(r *app.Response) {}))
		d.refuses(app.CodeGone, d.SetLink("none", app.Link{Scenario: d.move.ID, Stance: app.Against}))
		d.refuses(app.CodeGone, d.SetLink(d.letter.ID, app.Link{Scenario: "none", Stance: app.Against}))
		d.refuses(app.CodeAlternative, d.SetLink(d.letter.ID, app.Link{Scenario: d.keep.ID, Alternative: d.move.Alternatives[0].ID, Stance: app.Against}))
		d.refuses(app.CodeGone, d.DeleteResponse("none"))
	})
}

func TestAnEditThatChangesNothingIsNoChange(t *testing.T) {
	d := newDay(t)
	d.unchanged(func() {
		for _, field := range casework.ResponseFields() {
			mustDo(t, d.EditResponse(d.letter.ID, field, func(r *app.Response) { r.Text += "" }))
		}
		mustDo(t, d.EditHearing("title", func(*app.Hearing) {}))
		mustDo(t, d.EditParty(d.mia.ID, "name", func(*app.Party) {}))
		mustDo(t, d.EditScenario(d.move.ID, "name", func(*app.Scenario) {}))
		mustDo(t, d.Unlink(d.letter.ID, d.move.ID))
		mustDo(t, d.MoveScenario(d.move.ID, 0))
	})
}

// edits changes each field of the letter.
func (d *day) edits() map[casework.ResponseField]func(*app.Response) {
	edits := map[casework.ResponseField]func(*app.Response){
		casework.FieldDocumentNo: func(r *app.Response) { r.DocumentNo = "2015-0273113-44" },
		casework.FieldKind:       func(r *app.Response) { r.Kind = app.HearingResponse },
		casework.FieldReceived:   func(r *app.Response) { r.Received = r.Received.Add(1) },
		casework.FieldChannel:    func(r *app.Response) { r.Channel = app.ByLetter },
		casework.FieldSender:     func(r *app.Response) { r.Sender = "" },
		casework.FieldOnBehalfOf: func(r *app.Response) { r.OnBehalfOf = d.anne.ID },
		casework.FieldContact:    func(r *app.Response) { r.Contact = "Sanne" },
		casework.FieldSubject:    func(r *app.Response) { r.Subject = "Mamma Mia" },
		casework.FieldText:       func(r *app.Response) { r.Text += "\nVi vil blive." },
		casework.FieldCaseworker: func(r *app.Response) { r.Caseworker = "Jonas" },
		casework.FieldStatus:     func(r *app.Response) { r.Status = app.StatusAnswered },
		casework.FieldNote:       func(r *app.Response) { r.Note = "Ring" },
		casework.FieldHour:       func(r *app.Response) { r.ReceivedHour = "15:30" },
		casework.FieldWaitsFor:   func(r *app.Response) { r.WaitsFor = "Center Nordvest" },
		casework.FieldReplied:    func(r *app.Response) { r.Replied = r.Received.Add(2) },
	}
	for _, p := range app.OccasionParts() {
		edits[casework.FieldOccasion(p)] = func(r *app.Response) { *r.Occasion.Part(p) = "2" }
	}
	return edits
}

func TestEachFieldIsEditedAndSaidInBothLanguages(t *testing.T) {
	d := newDay(t)
	edits := d.edits()
	if len(edits) != len(casework.ResponseFields()) {
		t.Fatalf("the test edits %d fields of %d", len(edits), len(casework.ResponseFields()))
	}
	for _, field := range casework.ResponseFields() {
		before := spell(d.File())
		mustDo(t, d.EditResponse(d.letter.ID, field, edits[field]))
		if spell(d.File()) == before {
			t.Errorf("%s is not edited", field)
		}
		what := d.newest().What
		if what.ID != "change.response."+string(field) {
			t.Errorf("an edit of %s is said as %s", field, what.ID)
		}
		for _, lang := range []string{"da", "en"} {
			if said := what.Say(must[app.Words](t)(assets.Words(lang))); said == what.ID {
				t.Errorf("%s has no sentence in %s", what.ID, lang)
			}
		}
		must[app.Change](t)(d.Undo())
		if spell(d.File()) != before {
			t.Errorf("the edit of %s is not undone", field)
		}
		d.pause()
	}
	d.kept()
}

func TestTypingOnInAFieldIsOneChange(t *testing.T) {
	d := newDay(t)
	write := func(text string) {
		mustDo(t, d.EditResponse(d.letter.ID, casework.FieldNote, func(r *app.Response) { r.Note = text }))
	}
	before := len(must[[]app.Change](t)(d.Changes(0, 100)))
	for _, text := range []string{"R", "Ri", "Ring"} {
		write(text)
		d.now = d.now.Add(time.Second)
	}
	d.pause()
	write("Ring til Sanne")
	if n := len(must[[]app.Change](t)(d.Changes(0, 100))) - before; n != 2 {
		t.Errorf("it is %d changes, want 2", n)
	}
	must[app.Change](t)(d.Undo())
	if note := d.letterNow().Note; note != "Ring" {
		t.Errorf("one step back stands %q", note)
	}
	must[app.Change](t)(d.Undo())
	if note := d.letterNow().Note; note != "" {
		t.Errorf("two steps back stands %q", note)
	}
}

// A number is on paper that has left the house: it is never given to another.
func TestNumbersAreNeverGivenTwice(t *testing.T) {
	d := newDay(t)
	log := func() *app.Response { return must[*app.Response](t)(d.Log(app.Response{Text: "Kære udvalg"})) }
	second := log()
	mustDo(t, d.DeleteResponse(second.ID))
	third := log()
	if third.Number != 3 || third.DocumentNo != "2015-0273113-3" {
		t.Errorf("after no. 2 was deleted came no. %d, document %s", third.Number, third.DocumentNo)
	}
	if d.File().Numbered(2) != nil {
		t.Error("no. 2 is still there")
	}
	must[app.Change](t)(d.Undo())
	must[app.Change](t)(d.Undo())
	if r := d.File().Numbered(2); r == nil || r.ID != second.ID {
		t.Errorf("taking the deletion back gives %v", r)
	}
	mustDo(t, d.EditResponse(second.ID, casework.FieldText, func(r *app.Response) { r.Number, r.ID, r.LoggedAt, r.Text = 7, "x", time.Time{}, "Rettet" }))
	if r := d.File().Response(second.ID); r == nil || r.Number != 2 || r.LoggedAt.IsZero() || r.Text != "Rettet" {
		t.Errorf("an edit moves the number: %+v", r)
	}
	d.kept()
}

func TestDocumentNumbersAreGivenAndKept(t *testing.T) {
	d := newDay(t)
	log := func(no app.DocumentNo) app.DocumentNo {
		return must[*app.Response](t)(d.Log(app.Response{Text: "Kære udvalg", DocumentNo: no})).DocumentNo
	}
	for i, c := range []struct{ typed, want app.DocumentNo }{
		{"", "2015-0273113-2"},
		{"17", "2015-0273113-17"},
		{"", "2015-0273113-18"},
		{"2015 0273113 – 05", "2015-0273113-5"},
		{"", "2015-0273113-19"},
		{"2014-0000001-400", "2014-0000001-400"}, // it lies in another case
		{"", "2015-0273113-20"},
	} {
		if got := log(c.typed); got != c.want {
			t.Errorf("letter %d, %q, is document %s, want %s", i+2, c.typed, got, c.want)
		}
	}
	renumber := func(no app.DocumentNo) error {
		return d.EditResponse(d.letter.ID, casework.FieldDocumentNo, func(r *app.Response) { r.DocumentNo = no })
	}
	d.refuses(app.CodeDocumentTaken, renumber("017"))
	mustDo(t, renumber("30"))
	if got := log(""); got != "2015-0273113-31" {
		t.Errorf("after 30 comes %s", got)
	}
	mustDo(t, renumber(""))
	if got := d.letterNow().DocumentNo; got != "" {
		t.Errorf("taken away, it is %s", got)
	}
	if got := log(""); got != "2015-0273113-32" {
		t.Errorf("a number that was taken away is given again: %s", got)
	}
	d.kept()
}

// A case number typed without its hyphen is the same case.
func TestDocumentsOfACaseNumberTypedOtherwise(t *testing.T) {
	o := newOffice()
	desk := must[*casework.Desk](t)(o.Begin(app.Hearing{Title: "Omlægning", CaseNo: "2015 0273113"}))
	for i := range 3 {
		r := must[*app.Response](t)(desk.Log(app.Response{Text: "Kære udvalg"}))
		if want := app.DocumentNo("2015-0273113-" + strconv.Itoa(i+1)); r.DocumentNo != want {
			t.Errorf("the document is %s, want %s", r.DocumentNo, want)
		}
	}
	mustDo(t, desk.EditHearing("caseNo", func(h *app.Hearing) { h.CaseNo = "20160000007" }))
	if r := must[*app.Response](t)(desk.Log(app.Response{Text: "x"})); r.DocumentNo != "2016-0000007-4" {
		t.Errorf("in the other case the document is %s", r.DocumentNo)
	}
}

func TestLinkingALetter(t *testing.T) {
	d := newDay(t)
	alternative := d.File().Scenario(d.move.ID).Alternatives[0].ID
	set := func(l app.Link) { mustDo(t, d.SetLink(d.letter.ID, l)) }
	set(app.Link{Scenario: d.move.ID, Stance: app.Against})
	if what := d.newest().What; what.ID != "change.response.linked.against" {
		t.Errorf("it is said as %s", what.ID)
	}
	set(app.Link{Scenario: d.keep.ID, Stance: app.Neutral})
	set(app.Link{Scenario: d.move.ID, Stance: app.Partly, Alternative: alternative})
	want := []app.Link{{Scenario: d.move.ID, Stance: app.Partly, Alternative: alternative}, {Scenario: d.keep.ID, Stance: app.Neutral}}
	if got := d.letterNow().Links; !slices.Equal(got, want) {
		t.Errorf("the links are %v", got)
	}
	mustDo(t, d.Unlink(d.letter.ID, d.move.ID))
	if got := d.letterNow().Links; !slices.Equal(got, want[1:]) {
		t.Errorf("then the links are %v", got)
	}
	d.kept()
}

// What the history says, also where nobody knows who wrote.
func TestTheHistoryNamesTheLetter(t *testing.T) {
	d := newDay(t)
	say := must[app.Words](t)(assets.Words("da"))
	said := func() string { t.Helper(); return d.newest().What.Say(say) }
	must[*app.Response](t)(d.Log(app.Response{Sender: d.anne.ID}))
	if got := said(); got != "Registrerede svar 2 (Anne Nørregård)" {
		t.Error(got)
	}
	r := must[*app.Response](t)(d.Log(app.Response{Text: "Uden navn"}))
	if got := said(); got != "Registrerede svar 3" {
		t.Error(got)
	}
	for _, stance := range app.Stances() {
		mustDo(t, d.SetLink(r.ID, app.Link{Scenario: d.keep.ID, Stance: stance}))
		if what := d.newest().What; what.Say(say) == what.ID {
			t.Errorf("%s has no sentence", what.ID)
		}
	}
	mustDo(t, d.SetLink(r.ID, app.Link{Scenario: d.keep.ID, Stance: app.Against}))
	if got := said(); got != "Knyttede svar 3 til scenariet ”Et nyt tilbud i Brønshøj” som imod" {
		t.Error(got)
	}
	mustDo(t, d.DeleteResponse(r.ID))
	if got := said(); got != "Slettede svar 3" {
		t.Error(got)
	}
}
