package handover_test

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"hvidbog/app"
)

// A hearing in which nothing has come yet can be handed over too.
func TestAnEmptyHearingAsAFolder(t *testing.T) {
	h := of(t, given(t))
	h.File = app.NewCaseFile([]app.Record{&app.Hearing{Base: app.Base{ID: "h", Hearing: "h"}, Title: "Høring"}})
	dir := filepath.Join(t.TempDir(), "ud")
	_, err := h.Write(context.Background(), dir, nil)
	check(t, err)
	content, day := files(t, dir)
	if readme := content["LÆSMIG.txt"]; !strings.Contains(readme, "\r\nAlt er med, som det stod i registret den 1. juni 2016.\r\n") {
		t.Errorf("LÆSMIG.txt says %s", readme)
	}
	for name, at := range day {
		if at != "2016-06-01 12:00:00" {
			t.Errorf("%s bears the day %s", name, at)
		}
	}
}
