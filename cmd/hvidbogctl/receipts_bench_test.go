package main

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/assets"
	"hvidbog/storage"
)

// BenchmarkSheaf500 sends 500 letters of a kind in a register of 5,000 responses, draws
// them and keeps their files; "ms/letter" is what each takes. The sheaf is what they
// are printed from.
func BenchmarkSheaf500(b *testing.B) {
	for _, kind := range []app.LetterKind{app.Receipt, app.ReplyLetter} {
		b.Run(string(kind), func(b *testing.B) { sheaf500(b, kind) })
	}
}

func sheaf500(b *testing.B, kind app.LetterKind) {
	const all, going = 5000, 500
	say, err := assets.Words("da")
	if err != nil {
		b.Fatal(err)
	}
	j := &job{asked: asked{registers: []string{"r.hvidbog"}}, now: func() time.Time { return time.Date(2016, time.June, 1, 8, 0, 0, 0, time.UTC) }, voice: voice{say: say}}
	for b.Loop() {
		b.StopTimer()
		r, err := storage.Create(filepath.Join(b.TempDir(), "r.hvidbog"))
		if err != nil {
			b.Fatal(err)
		}
		office := casework.NewOffice(r, func() string { return "Karin Lund" }, j.now)
		desk, err := office.Begin(app.Hearing{Title: "Omlægning", CaseNo: "2015-0273113", LastNumber: all, LastDocument: all})
		if err != nil {
			b.Fatal(err)
		}
		var put []app.Record
		var ids []app.ID
		text := strings.Repeat("Mamma Mia betyder alt for os, som kommer der hver dag. ", 40)
		for i := range all {
			p := &app.Party{
				Base: app.Base{ID: app.NewID(), Hearing: desk.Hearing()}, Name: fmt.Sprint("Borger nr. ", i+1), Kind: app.Citizen, Private: true,
				Address: fmt.Sprintf("Nygade %d\n2%d00 København", i%80, i%5),
			}
			q := &app.Response{
				Base: app.Base{ID: app.NewID(), Hearing: desk.Hearing()}, Number: i + 1, DocumentNo: app.CaseNo("2015-0273113").Document(i + 1),
				Kind: app.HearingResponse, Channel: app.ByEmail, Status: app.StatusNew, Received: app.Date{Year: 2016, Month: time.May, Day: 2 + i%28},
				Sender: p.ID, Contact: fmt.Sprint("Anne Krog ", i), Subject: "Mamma Mia", Text: text,
			}
			put = append(put, p, q)
			if i < going {
				ids = append(ids, q.ID)
			}
		}
		if _, err := r.Commit(app.Draft{Hearing: desk.Hearing(), What: app.Told("response.logged"), Put: put}); err != nil {
			b.Fatal(err)
		}
		if desk, err = office.Pick(""); err != nil {
			b.Fatal(err)
		}
		template := &app.Template{Kind: kind, Subject: "Svar: {emne}", Salutation: "Kære {kontakt}", Text: "Tak for {din henvendelse} af {modtaget}.\n\nMamma Mia bliver.", Closing: "Venlig hilsen"}
		b.StartTimer()
		var letters []app.Letter
		begun := time.Now()
		for _, p := range casework.Plan(desk.File(), kind, template, ids, false, desk.Today(), say) {
			letters = append(letters, p.Letter)
		}
		planned := time.Now()
		sent, err := desk.SendAll(b.Context(), letters, app.ByLetter, j.drawLetter, func(int, int) {})
		if err != nil || len(sent) != going {
			b.Fatal(len(sent), err)
		}
		done := time.Now()
		j.values = map[string][]string{"o": {filepath.Join(b.TempDir(), "breve.pdf")}}
		if err := j.writeSheaf(b.Context(), desk, sent); err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(planned.Sub(begun).Milliseconds()), "ms/plan")
		b.ReportMetric(float64(done.Sub(planned).Milliseconds())/going, "ms/letter")
		b.ReportMetric(float64(time.Since(done).Milliseconds()), "ms/sheaf")
		b.StopTimer()
		r.Close()
		b.StartTimer()
	}
}
