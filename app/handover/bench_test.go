package handover_test

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"hvidbog/app"
)

// A folder of 500 responses of a page each, laid out and written.
func BenchmarkFolderOf500(b *testing.B) {
	desk := given(b)
	h := of(b, desk)
	text := strings.Repeat("Vi håber, at tilbuddet bliver, hvor det er, for her kender alle hinanden.\n\n", 20)
	var more []app.Record
	for i := range 498 {
		more = append(more, &app.Response{
			Base: app.Base{ID: app.ID(fmt.Sprint("r", i)), Hearing: desk.Hearing()}, Number: i + 3, Kind: app.HearingResponse,
			Received: app.Date{Year: 2016, Month: 5, Day: 1 + i%30}, Channel: app.ByEmail, Subject: "Tilbuddet", Text: text,
		})
	}
	h.File = h.File.With(more, nil)
	dir := b.TempDir()
	for i := 0; b.Loop(); i++ {
		if _, err := h.Write(context.Background(), filepath.Join(dir, fmt.Sprint(i)), nil); err != nil {
			b.Fatal(err)
		}
	}
}
