package proof

import (
	"context"
	"strings"
	"testing"

	"hvidbog/app/packet"
	"hvidbog/app/packet/doc"
)

// BenchmarkStart starts PDFium: cold, as the first time on a machine, and warm, as
// every time after that.
func BenchmarkStart(b *testing.B) {
	start := func(dir string) {
		e := New(Config{CacheDir: dir})
		if err := e.start(context.Background(), ours); err != nil {
			b.Fatal(err)
		}
		e.Close()
	}
	b.Run("cold", func(b *testing.B) {
		for b.Loop() {
			start(b.TempDir())
		}
	})
	b.Run("warm", func(b *testing.B) {
		dir := b.TempDir()
		start(dir)
		for b.Loop() {
			start(dir)
		}
	})
}

// long is a packet of 500 pages and some.
func long() doc.Document {
	d := document(heading(1, "Svarene"))
	for range 1250 {
		d.Blocks = append(d.Blocks, prose(strings.Repeat("Vi ønsker, at de små steder bevares – også for dem, der ikke kan komme i arbejde igen. ", 20)))
	}
	return d
}

// BenchmarkPage reads and shows a page of a packet, one at a time.
func BenchmarkPage(b *testing.B) {
	ctx := context.Background()
	pdf := render(b, long())
	f := open(b, pdf)
	b.Run("text", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			if _, err := f.Text(ctx, 1+i%f.Pages()); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("image", func(b *testing.B) { // as wide as a preview shows it
		for i := 0; b.Loop(); i++ {
			if _, err := f.Image(ctx, 1+i%f.Pages(), 800); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("open", func(b *testing.B) {
		for b.Loop() {
			open(b, pdf).Close()
		}
	})
}

// BenchmarkCheck500 reads a packet of 500 pages through.
// What lies between a finished file of some 500 pages and its first page on the
// screen.
func BenchmarkFirstPage500(b *testing.B) {
	ctx := context.Background()
	pdf := render(b, long())
	for b.Loop() {
		f, err := engine.Open(ctx, pdf)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := f.Outline(ctx); err != nil {
			b.Fatal(err)
		}
		if _, err := f.Image(ctx, 1, 1000); err != nil {
			b.Fatal(err)
		}
		f.Close()
	}
}

func BenchmarkCheck500(b *testing.B) {
	d := long()
	pdf := render(b, d)
	x := packet.Expect{Words: d.Words, Secrets: secrets(), Headings: []packet.Heading{{Text: "Svarene", Bookmark: "Svarene"}}}
	pages := 0
	for b.Loop() {
		if err := Check(context.Background(), engine, pdf, x, func(_, total int) { pages = total }); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(pages), "pages")
	b.ReportMetric(b.Elapsed().Seconds()*1000/float64(b.N)/float64(pages), "ms/page")
}
