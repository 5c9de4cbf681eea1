package paper

import (
	"bytes"
	"context"
	"io"
	"testing"
	"time"

	"github.com/jung-kurt/gofpdf"
	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"

	"hvidbog/app/packet/doc"
)

// BenchmarkAgainstGofpdf prints the packet of 500 pages, laid out, tagged and
// archival, and beside it the bare text of the same pages with gofpdf, of which
// pdfcpu then reads and writes the file once, as it would have to for tagging it.
// The ratio may be 1.5 at most.
func BenchmarkAgainstGofpdf(b *testing.B) {
	d := fiveHundred(b)
	pages := layPages(b, d)
	if len(pages) < 500 {
		b.Fatalf("only %d pages", len(pages))
	}
	var ours, theirs time.Duration
	for b.Loop() {
		start := time.Now()
		renderOnce(b, d)
		ours += time.Since(start)

		start = time.Now()
		if err := throughPdfcpu(bare(b, pages), io.Discard); err != nil {
			b.Fatal(err)
		}
		theirs += time.Since(start)
	}
	b.ReportMetric(float64(len(pages)), "pages")
	b.ReportMetric(ours.Seconds()*1000/float64(b.N), "ours-ms")
	b.ReportMetric(theirs.Seconds()*1000/float64(b.N), "theirs-ms")
	b.ReportMetric(ours.Seconds()/theirs.Seconds(), "ratio")
}

// bare is a file of gofpdf's with the text of some pages and nothing else.
func bare(b *testing.B, pages []page) []byte {
	pdf := gofpdf.New("P", "mm", "A4", "")
	pdf.SetAutoPageBreak(false, 0)
	for f, font := range [3][]byte{testFonts.Regular, testFonts.Bold, testFonts.Italic} {
		pdf.AddUTF8FontFromBytes(family, styles[f], font)
	}
	for _, p := range pages {
		pdf.AddPage()
		for _, s := range p.strips {
			for _, t := range s.texts {
				pdf.SetFont(family, styles[t.face], t.size)
				pdf.Text(t.x, s.y+t.y, t.text)
			}
		}
	}
	var file bytes.Buffer
	if err := pdf.Output(&file); err != nil {
		b.Fatal(err)
	}
	return file.Bytes()
}

// throughPdfcpu has pdfcpu read and write a file. It takes no settings from the
// machine, and writes none.
func throughPdfcpu(file []byte, w io.Writer) error {
	api.DisableConfigDir()
	c, err := api.ReadContext(bytes.NewReader(file), model.NewDefaultConfiguration())
	if err != nil {
		return err
	}
	return api.WriteContext(c, w)
}

// TestPdfcpuReadsThePacket has a second engine read the file whole, strictly, and
// count its pages.
func TestPdfcpuReadsThePacket(t *testing.T) {
	for name, d := range map[string]doc.Document{"specimen": specimen(), "sample": sample()} {
		t.Run(name, func(t *testing.T) {
			var file bytes.Buffer
			if err := Render(context.Background(), &file, d, testFonts, nil); err != nil {
				t.Fatal(err)
			}
			c, err := strictly(file.Bytes())
			if err != nil {
				t.Fatal(err)
			}
			if want := len(layPages(t, d)); c.PageCount != want {
				t.Errorf("pdfcpu counts %d pages of %d", c.PageCount, want)
			}
		})
	}
}

// strictly has pdfcpu read a file and take no excuse.
func strictly(file []byte) (*model.Context, error) {
	api.DisableConfigDir()
	conf := model.NewDefaultConfiguration()
	conf.ValidationMode = model.ValidationStrict
	return api.ReadValidateAndOptimize(bytes.NewReader(file), conf)
}
