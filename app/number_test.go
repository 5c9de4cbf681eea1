package app_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"hvidbog/app"
)

func TestCaseNumbers(t *testing.T) {
	for _, text := range []string{
		"2015-0273113", "20150273113", " 2015-0273113 ", "2015 0273113", "2015 - 0273113", "2015–0273113",
		"2015—0273113", "2015‑0273113", "2015\u22120273113", "2015-0273113\n", "\u00a02015-0273113",
	} {
		if got, err := app.ParseCaseNo(text); err != nil || got != "2015-0273113" {
			t.Errorf("%q is read as %q, %v", text, got, err)
		}
	}
	for _, text := range []string{
		"-", "2015", "0273113", "2015-273113", "2015-02731130", "1815-0273113", "2115-0273113", "15-0273113",
		"2015-0273113-4", "2015/0273113", "2015--0273113", "sag 2015-0273113", "2015-027311x", "٢٠١٥-0273113",
	} {
		if got, err := app.ParseCaseNo(text); app.CodeOf(err) != app.CodeCaseNo || got != "" {
			t.Errorf("%q is read as %q, %v", text, got, err)
		}
	}
	for _, text := range []string{"", " ", "\t\n"} {
		if got, err := app.ParseCaseNo(text); app.CodeOf(err) != app.CodeCaseNoMissing || got != "" {
			t.Errorf("%q is read as %q, %v", text, got, err)
		}
	}
}

func TestDocumentNumbers(t *testing.T) {
	const of = app.CaseNo("2015-0273113")
	for text, want := range map[string]app.DocumentNo{
		"2015-0273113-4": "2015-0273113-4", "20150273113-4": "2015-0273113-4", "2015–0273113–4": "2015-0273113-4",
		" 2015 0273113 - 4 ": "2015-0273113-4", "2015-0273113-04": "2015-0273113-4", "2015-0273113-123456": "2015-0273113-123456",
		"4": "2015-0273113-4", "-4": "2015-0273113-4", "–4": "2015-0273113-4", " 4 ": "2015-0273113-4", "004": "2015-0273113-4",
		"2014-0000001-7": "2014-0000001-7",
	} {
		if got, err := app.ParseDocumentNo(text, of); err != nil || got != want {
			t.Errorf("%q is read as %q, %v; want %q", text, got, err, want)
		}
	}
	for _, text := range []string{
		"", "-", "0", "000", "2015-0273113-0", "2015-0273113", "20150273113", "1234567", "--4", "x", "4a", "2015-0273113-4-1",
	} {
		if got, err := app.ParseDocumentNo(text, of); app.CodeOf(err) != app.CodeDocumentNo || got != "" {
			t.Errorf("%q is read as %q, %v", text, got, err)
		}
	}
	if got, err := app.ParseDocumentNo("4", ""); app.CodeOf(err) != app.CodeDocumentNo {
		t.Errorf("4 of no case is read as %q, %v", got, err)
	}
}

func TestDocumentNumbersReadAsTheyAreWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		of := caseNos().Draw(t, "case")
		serial := rapid.IntRange(1, 999_999).Draw(t, "serial")
		no := of.Document(serial)
		if no.Case() != of || no.Serial() != serial {
			t.Fatalf("%s is document %d of case %s", no, no.Serial(), no.Case())
		}
		for _, text := range []string{string(no), fmt.Sprint(serial)} {
			if got, err := app.ParseDocumentNo(text, of); err != nil || got != no {
				t.Fatalf("%q is read as %q, %v; want %q", text, got, err, no)
			}
		}
		if got, err := app.ParseCaseNo(string(of)); err != nil || got != of {
			t.Fatalf("%q is read as %q, %v", of, got, err)
		}
	})
}

func TestANumberThatIsNoneHasNoParts(t *testing.T) {
	for _, no := range []app.DocumentNo{"", "4", "2015-0273113", "2015-0273113-x"} {
		if no.Serial() != 0 || no.Case() != "" {
			t.Errorf("%q is document %d of case %q", no, no.Serial(), no.Case())
		}
	}
}

func caseNos() *rapid.Generator[app.CaseNo] {
	return rapid.Custom(func(t *rapid.T) app.CaseNo {
		return app.CaseNo(fmt.Sprintf("%d-%07d", rapid.IntRange(1990, 2040).Draw(t, "year"), rapid.IntRange(0, 9_999_999).Draw(t, "serial")))
	})
}
