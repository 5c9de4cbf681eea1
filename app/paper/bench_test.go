package paper

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"hvidbog/app"
	"hvidbog/app/packet"
	"hvidbog/app/packet/doc"
)

// BenchmarkPacket1000 makes the file of a packet with 1,000 responses of 2,400
// characters in full, anonymised, from the records to the last byte.
func BenchmarkPacket1000(b *testing.B) {
	file := thousand()
	o := packet.DefaultOptions(file.Hearing, app.Date{Year: 2016, Month: time.April, Day: 25})
	say := func(id string, _ ...any) string { return id }
	b.Run("build", func(b *testing.B) {
		for b.Loop() {
			if _, err := packet.Build(file, o, say, nil); err != nil {
				b.Fatal(err)
			}
		}
	})
	d, err := packet.Build(file, o, say, nil)
	if err != nil {
		b.Fatal(err)
	}
	b.Run("render", func(b *testing.B) {
		renderAll(b, d)
		var file bytes.Buffer
		if err := Render(context.Background(), &file, d, testFonts, nil); err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(bytes.Count(file.Bytes(), []byte("/Type /Page\n"))), "pages")
		b.ReportMetric(float64(file.Len())/1e6, "MB")
	})
	b.Run("both", func(b *testing.B) {
		for b.Loop() {
			d, err := packet.Build(file, o, say, nil)
			if err != nil {
				b.Fatal(err)
			}
			renderOnce(b, d)
		}
	})
}

// BenchmarkSmallest is what a file costs before it has a second page.
func BenchmarkSmallest(b *testing.B) {
	renderAll(b, doc.Document{Title: "Hvidbog", Language: "da", Blocks: []doc.Block{doc.Paragraph{Text: doc.Plain("Kære udvalg")}}})
}

// BenchmarkLetters makes 500 letters of two pages: as one file to print, and as a file
// each.
func BenchmarkLetters(b *testing.B) {
	const n = 500
	var list []doc.Block
	for range n {
		list = append(list, answer(6))
	}
	if pages := layPages(b, testDocument(list[0])); len(pages) != 2 {
		b.Fatalf("a letter has %d pages", len(pages))
	}
	b.Run("one file", func(b *testing.B) { renderAll(b, testDocument(list...)) })
	b.Run("a file each", func(b *testing.B) {
		for b.Loop() {
			for _, l := range list {
				renderOnce(b, testDocument(l))
			}
		}
	})
}

func renderAll(b *testing.B, d doc.Document) {
	for b.Loop() {
		renderOnce(b, d)
	}
}

func renderOnce(b *testing.B, d doc.Document) {
	if err := Render(context.Background(), io.Discard, d, testFonts, nil); err != nil {
		b.Fatal(err)
	}
}

// fiveHundred is a packet of some 500 pages.
func fiveHundred(b *testing.B) doc.Document {
	b.Helper()
	file := responses(560)
	o := packet.DefaultOptions(file.Hearing, app.Date{Year: 2016, Month: time.April, Day: 25})
	d, err := packet.Build(file, o, func(id string, _ ...any) string { return id }, nil)
	if err != nil {
		b.Fatal(err)
	}
	return d
}

// thousand is a hearing with 1,000 responses of 2,400 characters, from as many
// private persons.
func thousand() *app.CaseFile { return responses(1000) }

// responses is such a hearing with n of them.
func responses(n int) *app.CaseFile {
	sentence := "Vi ønsker, at de små steder bevares – også for dem, der ikke kan komme i arbejde igen. "
	text := strings.Repeat(strings.Repeat(sentence, 5)+"\n\n", 6)
	text = string([]rune(text)[:2400])
	records := []app.Record{&app.Hearing{
		Base: app.Base{ID: "h", Hearing: "h"}, Title: "Omlægning af tilbud", CaseNo: "2015-0273113", Committee: "Socialudvalget",
	}}
	for i := range 8 {
		records = append(records, &app.Scenario{Base: base("s", i), Name: fmt.Sprint("Scenarie ", i+1), Order: i})
	}
	for i := range n {
		records = append(records,
			&app.Party{Base: base("p", i), Name: fmt.Sprintf("Karen%c%c Holm%c%c", 'a'+i%26, 'a'+i/26%26, 'a'+i/26%26, 'a'+i%26), Kind: app.Citizen, Private: true},
			&app.Response{
				Base: base("r", i), Number: i + 1, Kind: app.HearingResponse, Sender: app.ID(fmt.Sprint("p", i)),
				Received: app.Date{Year: 2016, Month: time.April, Day: 1 + i%18}, Text: text,
				Links: []app.Link{{Scenario: app.ID(fmt.Sprint("s", i%8)), Stance: app.Stances()[i%4]}},
			})
	}
	return app.NewCaseFile(records)
}
