package app_test

import (
	"testing"

	"hvidbog/app"
)

func TestAMaskIsToldByItsWords(t *testing.T) {
	r := &app.Response{Masks: []app.Mask{
		{Kind: app.MaskPhone, Text: "26 30 12 34"},
		{Kind: app.MaskName, Text: "Åse  Krog", Reason: "Hun er leder af stedet"},
	}}
	if m, ok := r.MaskOf(app.MaskPhone, "26\n30 12\u00a034"); !ok || m.Waved() {
		t.Errorf("a number over two lines: %v, %v", m, ok)
	}
	if m, ok := r.MaskOf(app.MaskName, "åse krog"); !ok || !m.Waved() {
		t.Errorf("a name in small letters: %v, %v", m, ok)
	}
	for kind, text := range map[app.MaskKind]string{app.MaskCPR: "26 30 12 34", app.MaskPhone: "26 30 12 35", app.MaskName: ""} {
		if m, ok := r.MaskOf(kind, text); ok {
			t.Errorf("%s %q is taken for %v", kind, text, m)
		}
	}
}

func TestMasksThatCanStand(t *testing.T) {
	for _, c := range []struct {
		what  string
		masks []app.Mask
		code  app.Code
	}{
		{"none", nil, ""},
		{"one of two kinds", []app.Mask{{Kind: app.MaskName, Text: "Krog"}, {Kind: app.MaskHealth, Text: "Krog"}}, ""},
		{"no kind", []app.Mask{{Text: "Krog"}}, app.CodeMaskKind},
		{"no words", []app.Mask{{Kind: app.MaskHealth, Text: " \n"}}, app.CodeMaskEmpty},
		{"one twice", []app.Mask{{Kind: app.MaskName, Text: "Krog"}, {Kind: app.MaskName, Text: "KROG ", Reason: "leder"}}, app.CodeMaskTwice},
	} {
		r := &app.Response{Kind: app.Enquiry, Channel: app.ByEmail, Status: app.StatusNew, Received: hearingDay, Text: "Hej.", Masks: c.masks}
		field := ""
		if c.code != "" {
			field = "masks"
		}
		mustRefuse(t, c.what, r.Validate(nordvest(), hearingDay), c.code, field)
	}
}

func TestASheetIsKnownByItsHead(t *testing.T) {
	h := &app.Hearing{Title: "Omlægning", CaseNo: "2015-0273113", Sheets: []app.SheetColumns{
		{Head: []string{"Navn", "Svar"}, Holds: []app.Column{app.ColumnSender, app.ColumnText}},
	}}
	mustRefuse(t, "a sheet", h.Validate(), "", "")
	if s, ok := h.SheetColumns([]string{" navn", "SVAR"}); !ok || s.Holds[1] != app.ColumnText {
		t.Errorf("the same head in other letters gives %v, %v", s, ok)
	}
	if s, ok := h.SheetColumns([]string{"Navn", "Svar", ""}); ok {
		t.Errorf("another head gives %v", s)
	}
	h.Sheets[0].Holds = h.Sheets[0].Holds[:1]
	mustRefuse(t, "too few columns", h.Validate(), app.CodeColumn, "sheets")
	h.Sheets[0].Holds = []app.Column{"", "shoeSize"}
	mustRefuse(t, "an unheard-of column", h.Validate(), app.CodeColumn, "sheets")
}

func TestAResponseThatMustBeTyped(t *testing.T) {
	scan := app.FileRef{SHA256: "1", Name: "brev.pdf"}
	for _, c := range []struct {
		what string
		r    app.Response
		want bool
	}{
		{"nothing yet", app.Response{}, false},
		{"a scan", app.Response{Source: app.Source{FileRef: scan}}, true},
		{"an attachment", app.Response{Attachments: []app.Attachment{{FileRef: scan}}}, true},
		{"a scan that was typed", app.Response{Source: app.Source{FileRef: scan}, Text: "Kære"}, false},
		{"a scan without remarks", app.Response{Source: app.Source{FileRef: scan}, NoRemarks: true}, false},
	} {
		if got := c.r.WantsText(); got != c.want {
			t.Errorf("%s: %v, want %v", c.what, got, c.want)
		}
	}
}
