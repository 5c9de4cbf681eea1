package casework_test

import (
	"slices"
	"testing"

	"hvidbog/app"
)

func TestWhatColumnsHoldIsRememberedByTheirHead(t *testing.T) {
	d := newDay(t)
	head := []string{"Navn", "Svar", "Løbenr."}
	holds := []app.Column{app.ColumnSender, app.ColumnText, ""}
	mustDo(t, d.SetSheetColumns(head, holds))
	if got := d.newest().What.ID; got != "change.hearing.sheets" {
		t.Errorf("the history says %s", got)
	}
	known, ok := d.File().Hearing.SheetColumns([]string{"navn", "SVAR", "løbenr"})
	if !ok || !slices.Equal(known.Holds, holds) {
		t.Errorf("remembered is %+v", known)
	}
	holds[2] = app.ColumnNumber
	mustDo(t, d.SetSheetColumns(head, holds))
	if h := d.File().Hearing; len(h.Sheets) != 1 || h.Sheets[0].Holds[2] != app.ColumnNumber {
		t.Errorf("told anew, it is %+v", h.Sheets)
	}
	d.unchanged(func() {
		mustDo(t, d.SetSheetColumns(head, holds))
		d.refuses(app.CodeColumn, d.SetSheetColumns(head, []app.Column{"?", "", ""}))
		d.refuses(app.CodeColumn, d.SetSheetColumns(head, holds[:2]))
	})
	d.kept()
}
