package storage_test

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"hvidbog/app"
	"hvidbog/storage"
)

// letters are responses of about 2,400 characters, no two alike.
func letters(h app.ID, sender app.ID, n int) []app.Record {
	words := strings.Fields(`vi skriver fordi værestedet betyder alt for os som kommer der hver dag
		og fordi en flytning længere væk vil gøre at mange bliver hjemme forvaltningen bør derfor
		bevare rammerne i kvarteret brugerne personalet naboerne frivillige psykiatri samvær
		aktivitet tryghed fællesskab Nørrebro Nordvest Brønshøj Husum Utterslev scenarie høring`)
	random := rand.New(rand.NewPCG(1, 2))
	list := make([]app.Record, n)
	for i := range list {
		var text strings.Builder
		for text.Len() < 2400 {
			text.WriteString(words[random.IntN(len(words))])
			text.WriteByte(' ')
		}
		list[i] = &app.Response{
			Base: app.Base{ID: app.NewID(), Hearing: h}, Number: i + 1, Kind: app.HearingResponse,
			DocumentNo: app.CaseNo("2015-0273113").Document(i + 1),
			Received:   app.Date{Year: 2016, Month: time.March, Day: 19}.Add(i % 30), Channel: app.ByPortal,
			Sender: sender, Text: text.String(), Status: app.StatusNew, LoggedAt: time.Unix(1458381600, 0).UTC(),
		}
	}
	return list
}

// filled makes a register with one hearing of n letters.
func filled(tb testing.TB, n int) (path string, hearing app.ID) {
	tb.Helper()
	path = filepath.Join(tb.TempDir(), "fyldt.hvidbog")
	r, err := storage.Create(path)
	if err != nil {
		tb.Fatal(err)
	}
	id := app.NewID()
	p := &app.Party{Base: app.Base{ID: app.NewID(), Hearing: id}, Name: "Bevar Mamma Mia", Kind: app.SupportGroup}
	h := &app.Hearing{Base: app.Base{ID: id, Hearing: id}, Title: "Høring", CaseNo: "2015-0273113", LastNumber: n, LastDocument: n}
	put := append([]app.Record{h, p}, letters(id, p.ID, n)...)
	if _, err := r.Commit(app.Draft{Hearing: id, What: app.Told("hearing.made"), Put: put}); err != nil {
		tb.Fatal(err)
	}
	if err := r.Close(); err != nil {
		tb.Fatal(err)
	}
	return path, id
}

// BenchmarkOpen10000 opens a register and loads a hearing with 10,000 letters.
func BenchmarkOpen10000(b *testing.B) {
	path, id := filled(b, 10_000)
	for b.Loop() {
		r, err := storage.Open(path, storage.Options{})
		if err != nil {
			b.Fatal(err)
		}
		records, err := r.Load(id)
		if err != nil || len(records) != 10_002 {
			b.Fatal(len(records), err)
		}
		if err := r.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkSave saves one letter again and again, each time as a change of its
// own, in a register of 1,000.
func BenchmarkSave(b *testing.B) {
	path, id := filled(b, 1_000)
	r, err := storage.Open(path, storage.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer r.Close()
	records, err := r.Load(id)
	if err != nil {
		b.Fatal(err)
	}
	var letter *app.Response
	for _, record := range records {
		if found, ok := record.(*app.Response); ok {
			letter = found
		}
	}
	b.ResetTimer()
	for i := range b.N {
		letter.Note = fmt.Sprint("Rettelse ", i)
		if _, err := r.Commit(app.Draft{Hearing: id, What: app.Told("response.noted"), Put: []app.Record{letter}}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkKeepFile keeps a scanned letter of 25 MB, another each time.
func BenchmarkKeepFile(b *testing.B) {
	path, id := filled(b, 1_000)
	r, err := storage.Open(path, storage.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer r.Close()
	content := largest()
	b.SetBytes(int64(len(content)))
	b.ResetTimer()
	for i := range b.N {
		content[0], content[1] = byte(i), byte(i>>8)
		if _, err := r.KeepFile(id, content); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkFile reads a scanned letter of 25 MB.
func BenchmarkFile(b *testing.B) {
	path, id := filled(b, 1_000)
	r, err := storage.Open(path, storage.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer r.Close()
	sum, err := r.KeepFile(id, largest())
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(app.MaxFile)
	for b.Loop() {
		if _, err := r.File(id, sum); err != nil {
			b.Fatal(err)
		}
	}
}

// largest is a file that cannot be compressed, as large as people may send.
func largest() []byte {
	b := make([]byte, app.MaxFile)
	rand.NewChaCha8([32]byte{}).Read(b)
	return b
}
