package app_test

import (
	"errors"
	"testing"
	"time"

	"hvidbog/app"
)

var hearingDay = day(2016, time.April, 18)

// nordvest is a small hearing to hold records against.
func nordvest() *app.CaseFile {
	return app.NewCaseFile([]app.Record{
		&app.Hearing{Base: app.Base{ID: "h"}, Title: "Omlægning", CaseNo: "2015-0273113"},
		&app.Centre{Base: app.Base{ID: "c1"}, Name: "Center Nordvest"},
		&app.Service{Base: app.Base{ID: "t1"}, Name: "Mamma Mia", Centre: "c1"},
		&app.Scenario{Base: app.Base{ID: "s1"}, Name: "Scenarie 1", Alternatives: []app.Alternative{{ID: "a1", Name: "Utterslev"}}},
		&app.Scenario{Base: app.Base{ID: "s2"}, Name: "Scenarie 2"},
		&app.Party{Base: app.Base{ID: "p1"}, Name: "Bevar Mamma Mia", Kind: app.SupportGroup},
		&app.Response{Base: app.Base{ID: "r1"}, Number: 1, DocumentNo: "2015-0273113-4", Sender: "p1"},
	})
}

// mustRefuse checks the code and the field of a refusal; no code: it stands.
func mustRefuse(t *testing.T, what string, err error, code app.Code, field string) {
	t.Helper()
	if err == nil && code == "" {
		return
	}
	var refusal *app.Error
	if !errors.As(err, &refusal) || refusal.Code != code || refusal.Field != field {
		t.Errorf("%s: %v, want %s (%s)", what, err, code, field)
	}
}

func TestWhatAHearingNeeds(t *testing.T) {
	for _, c := range []struct {
		what  string
		edit  func(*app.Hearing)
		code  app.Code
		field string
	}{
		{"a title and a case number", func(*app.Hearing) {}, "", ""},
		{"no title", func(h *app.Hearing) { h.Title = " \u00a0" }, app.CodeTitleMissing, "title"},
		{"no case number", func(h *app.Hearing) { h.CaseNo = "" }, app.CodeCaseNoMissing, "caseNo"},
		{"half a case number", func(h *app.Hearing) { h.CaseNo = "2015-" }, app.CodeCaseNo, "caseNo"},
		{"a period", func(h *app.Hearing) { h.Period = app.Period{From: hearingDay, To: hearingDay} }, "", ""},
		{"a period without an end", func(h *app.Hearing) { h.Period = app.Period{From: hearingDay} }, "", ""},
		{"a period that ends first", func(h *app.Hearing) { h.Period = app.Period{From: hearingDay, To: hearingDay.Add(-1)} }, app.CodePeriod, "period"},
		{"a deadline before it", func(h *app.Hearing) { h.Period.From, h.Deadline = hearingDay, hearingDay.Add(-1) }, app.CodeDeadline, "deadline"},
		{"a deadline after it", func(h *app.Hearing) {
			h.Period, h.Deadline = app.Period{From: hearingDay, To: hearingDay}, hearingDay.Add(7)
		}, "", ""},
	} {
		h := &app.Hearing{Title: "Omlægning", CaseNo: "2015-0273113"}
		c.edit(h)
		mustRefuse(t, c.what, h.Validate(), c.code, c.field)
	}
}

func TestNamesAreNeededAndTakenOnce(t *testing.T) {
	f := nordvest()
	type named interface{ Validate(*app.CaseFile) error }
	for _, c := range []struct {
		what string
		r    named
		code app.Code
	}{
		{"a centre", &app.Centre{Base: app.Base{ID: "c2"}, Name: "Center City"}, ""},
		{"a centre without a name", &app.Centre{Name: " "}, app.CodeNameMissing},
		{"a centre called as another", &app.Centre{Base: app.Base{ID: "c2"}, Name: "center nordvest"}, app.CodeNameTaken},
		{"a centre called as itself", &app.Centre{Base: app.Base{ID: "c1"}, Name: "CENTER NORDVEST"}, ""},
		{"a service", &app.Service{Base: app.Base{ID: "t2"}, Name: "Nordstjernen"}, ""},
		{"a service without a name", &app.Service{Name: "–"}, app.CodeNameMissing},
		{"a service called as another", &app.Service{Base: app.Base{ID: "t2"}, Name: "Mamma-Mia"}, app.CodeNameTaken},
		{"a scenario without a name", &app.Scenario{}, app.CodeNameMissing},
		{"a scenario called as another", &app.Scenario{Base: app.Base{ID: "s2"}, Name: "Scenarie 1"}, app.CodeNameTaken},
		{"a party", &app.Party{Base: app.Base{ID: "p2"}, Name: "FriNova", Kind: app.Organisation}, ""},
		{"a party without a name", &app.Party{Kind: app.Citizen}, app.CodeNameMissing},
		{"a party called as another", &app.Party{Base: app.Base{ID: "p2"}, Name: "”bevar mamma mia”", Kind: app.Citizen}, app.CodeNameTaken},
		{"a party called as a service", &app.Party{Base: app.Base{ID: "p2"}, Name: "Mamma Mia", Kind: app.UserCouncil}, ""},
	} {
		field := ""
		if c.code != "" {
			field = "name"
		}
		mustRefuse(t, c.what, c.r.Validate(f), c.code, field)
	}
}

func TestWhatRecordsReferToMustBeThere(t *testing.T) {
	f := nordvest()
	mustRefuse(t, "a service of no centre", (&app.Service{Name: "x", Centre: "c9"}).Validate(f), app.CodeGone, "centre")
	mustRefuse(t, "a service in no district", (&app.Service{Name: "x", District: "hvidovre"}).Validate(f), app.CodeDistrict, "district")
	mustRefuse(t, "a service in its place", (&app.Service{Name: "x", Centre: "c1", District: app.Bispebjerg}).Validate(f), "", "")
	mustRefuse(t, "a scenario of no centre", (&app.Scenario{Name: "x", Centre: "t1"}).Validate(f), app.CodeGone, "centre")
	mustRefuse(t, "a scenario in no district", (&app.Scenario{Name: "x", Districts: []app.District{app.Valby, ""}}).Validate(f), app.CodeDistrict, "districts")
	mustRefuse(t, "a scenario with no such service", (&app.Scenario{Name: "x", Services: []app.ID{"t1", "c1"}}).Validate(f), app.CodeGone, "services")
	mustRefuse(t, "an alternative without a name", (&app.Scenario{Name: "x", Alternatives: []app.Alternative{{ID: "a"}}}).Validate(f), app.CodeNameMissing, "alternatives")
	mustRefuse(t, "a scenario in its place",
		(&app.Scenario{Name: "x", Centre: "c1", Services: []app.ID{"t1"}, Districts: app.Districts(), Alternatives: []app.Alternative{{ID: "a", Name: "y"}}}).Validate(f), "", "")
	mustRefuse(t, "a party of no kind", (&app.Party{Name: "x"}).Validate(f), app.CodePartyKind, "kind")
}

func TestWhatAResponseNeeds(t *testing.T) {
	link := func(links ...app.Link) func(*app.Response) { return func(r *app.Response) { r.Links = links } }
	attached := func(sums ...string) func(*app.Response) {
		return func(r *app.Response) {
			for _, sum := range sums {
				r.Attachments = append(r.Attachments, app.Attachment{FileRef: app.FileRef{SHA256: sum, Name: sum + ".pdf"}})
			}
		}
	}
	for _, c := range []struct {
		what  string
		edit  func(*app.Response)
		code  app.Code
		field string
	}{
		{"all it needs", func(*app.Response) {}, "", ""},
		{"no kind", func(r *app.Response) { r.Kind = "" }, app.CodeKind, "kind"},
		{"no channel", func(r *app.Response) { r.Channel = "fax" }, app.CodeChannel, "channel"},
		{"no status", func(r *app.Response) { r.Status = "lost" }, app.CodeStatus, "status"},
		{"no date", func(r *app.Response) { r.Received = app.Date{} }, app.CodeReceivedNone, "received"},
		{"tomorrow's date", func(r *app.Response) { r.Received = hearingDay.Add(1) }, app.CodeDateFuture, "received"},
		{"nothing", func(r *app.Response) { r.Sender, r.Text = "", " \n" }, app.CodeSenderMissing, "sender"},
		{"a text and no sender", func(r *app.Response) { r.Sender, r.Text = "", "Kære udvalg" }, "", ""},
		{"a subject and no sender", func(r *app.Response) { r.Sender, r.Text, r.Subject = "", "", "Mamma Mia" }, "", ""},
		{"a sender and no text", func(r *app.Response) { r.Text = "" }, "", ""},
		{"an unknown sender", func(r *app.Response) { r.Sender = "p9" }, app.CodeGone, "sender"},
		{"an unknown principal", func(r *app.Response) { r.OnBehalfOf = "p9" }, app.CodeGone, "onBehalfOf"},
		{"no document number", func(r *app.Response) { r.DocumentNo = "" }, "", ""},
		{"a document number that is none", func(r *app.Response) { r.DocumentNo = "4" }, app.CodeDocumentNo, "documentNo"},
		{"another's document number", func(r *app.Response) { r.DocumentNo = "2015-0273113-4" }, app.CodeDocumentTaken, "documentNo"},
		{"a link", link(app.Link{Scenario: "s1", Stance: app.Against}), "", ""},
		{"a link to an alternative", link(app.Link{Scenario: "s1", Alternative: "a1", Stance: app.Supports}), "", ""},
		{"two links", link(app.Link{Scenario: "s1", Stance: app.Against}, app.Link{Scenario: "s2", Stance: app.Partly}), "", ""},
		{"two links to one", link(app.Link{Scenario: "s1", Stance: app.Against}, app.Link{Scenario: "s1", Stance: app.Partly}), app.CodeLinkTwice, "links"},
		{"a link to nothing", link(app.Link{Scenario: "s9", Stance: app.Against}), app.CodeGone, "links"},
		{"a link without a stance", link(app.Link{Scenario: "s1"}), app.CodeStance, "links"},
		{"another's alternative", link(app.Link{Scenario: "s2", Alternative: "a1", Stance: app.Neutral}), app.CodeAlternative, "links"},
		{"two originals", attached("a", "b"), "", ""},
		{"one original twice", attached("a", "b", "a"), app.CodeFileTwice, "attachments"},
	} {
		r := &app.Response{
			Base: app.Base{ID: "r2"}, Number: 2, DocumentNo: "2015-0273113-5", Kind: app.HearingResponse, Channel: app.ByEmail,
			Status: app.StatusNew, Received: hearingDay, Sender: "p1", Text: "Kære udvalg",
		}
		c.edit(r)
		mustRefuse(t, c.what, r.Validate(nordvest(), hearingDay), c.code, c.field)
	}
}
