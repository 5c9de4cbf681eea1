package proof

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"strings"
	"testing"
	"time"

	"hvidbog/app"
	"hvidbog/app/intake/intaketest"
)

func TestAnOriginalIsBoundInPageByPage(t *testing.T) {
	ctx := context.Background()
	pdf := render(t, threePages())
	sheets, err := Sheets(ctx, engine, pdf, 100)
	if err != nil || len(sheets) != 3 {
		t.Fatalf("there are %d sheets, %v", len(sheets), err)
	}
	again, err := Sheets(ctx, engine, pdf, 100)
	if err != nil {
		t.Fatal(err)
	}
	for i, s := range sheets {
		img, _, err := image.Decode(bytes.NewReader(s.Image))
		if err != nil || img.Bounds() != image.Rect(0, 0, 827, 1170) {
			t.Errorf("sheet %d is %v, %v", i+1, img.Bounds(), err)
		}
		if !strings.Contains(s.Text, fmt.Sprintf("side %d af 3", i+1)) {
			t.Errorf("sheet %d reads %q", i+1, s.Text)
		}
		if !bytes.Equal(s.Image, again[i].Image) || s.Text != again[i].Text {
			t.Errorf("sheet %d is another the second time", i+1)
		}
		if len(s.Image) > 60_000 {
			t.Errorf("sheet %d has %d bytes", i+1, len(s.Image))
		}
	}
	// Bound into a packet, the sheets print, and their text is found in it.
	d := document(heading(1, "Bilag C"))
	for _, s := range sheets {
		s.Alt = "En side"
		d.Blocks = append(d.Blocks, s)
	}
	f := open(t, render(t, d))
	if text, err := f.Text(ctx, f.Pages()-1); err != nil || !strings.Contains(loose(text), loose("Vi ønsker åbne tilbud på Østerbro.")) {
		t.Errorf("in the packet the second sheet reads %q, %v", text, err)
	}
}

// coloured is a page that a stranger drew in red, over another that shines through.
func coloured(r, g, b float64) []byte {
	return intaketest.PDF("", "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R/Resources<</ExtGState<</G<</ca .5>>>>>>/Group<</S/Transparency>>>>",
		intaketest.PDFStream("", fmt.Sprintf("/G gs %g %g %g rg 20 20 100 60 re f", r, g, b)))
}

func TestColoursAreKept(t *testing.T) {
	for _, c := range []struct {
		pdf    []byte
		format string
	}{{coloured(1, 0, 0), "jpeg"}, {coloured(0, 0, 0), "png"}} {
		sheets, err := Sheets(context.Background(), engine, c.pdf, 150)
		if err != nil {
			t.Fatal(err)
		}
		img, format, err := image.Decode(bytes.NewReader(sheets[0].Image))
		if err != nil || format != c.format {
			t.Fatalf("it is a %s, %v", format, err)
		}
		if r, g, b, _ := img.At(5, 5).RGBA(); r < 0xF000 || g < 0xF000 || b < 0xF000 {
			t.Error("the paper is not white")
		}
		if _, g, _, _ := img.At(120, 100).RGBA(); g < 0x6000 || g > 0xA000 {
			t.Errorf("what shines through has the shade %x", g)
		}
	}
}

// hostile are files that somebody may send, by accident or not.
func hostile(t testing.TB) map[string][]byte {
	page := func(contents string) []byte {
		return intaketest.PDF("", "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
			"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>",
			intaketest.PDFStream("", contents), intaketest.PDFStream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>", strings.Repeat("/X Do ", 20)))
	}
	whole := render(t, threePages())
	return map[string][]byte{
		"empty":                    nil,
		"text":                     []byte("Kære udvalg"),
		"header":                   []byte("%PDF-1.7\n"),
		"cut off":                  whole[:len(whole)/2],
		"no pages":                 intaketest.PDF("", "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 0/Kids[]>>"),
		"pages in a ring":          intaketest.PDF("", "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 9/Kids[2 0 R]>>"),
		"a page to draw in itself": page("/X Do"),
		"a deep page":              page(strings.Repeat("q ", 500_000)),
		"an endless page":          page(strings.Repeat("0 0 m 9999 9999 l S ", 3000)),
		"a huge page": intaketest.PDF("", "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
			"<</Type/Page/Parent 2 0 R/MediaBox[0 0 1e9 1e9]>>"),
		"a page without size": intaketest.PDF("", "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
			"<</Type/Page/Parent 2 0 R/MediaBox[0 0 0 0]>>"),
		"a million pages": intaketest.PDF("", "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1000000/Kids[3 0 R]>>", "<</Type/Page/Parent 2 0 R>>"),
		"locked": intaketest.PDF("/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/Length 40/P -4/O<"+strings.Repeat("41", 32)+">/U<"+strings.Repeat("42", 32)+">>>",
			"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 0/Kids[]>>"),
		"bookmarks in a ring": intaketest.PDF("", "<</Type/Catalog/Pages 2 0 R/Outlines 4 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
			"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>", "<</First 5 0 R>>", "<</Title(a)/Next 6 0 R/First 6 0 R>>", "<</Title(b)/Next 5 0 R/First 5 0 R>>"),
	}
}

func TestHostileFilesAreRefusedOrRead(t *testing.T) {
	want := map[string]app.Code{
		"empty": app.CodePDFDamaged, "text": app.CodePDFDamaged, "header": app.CodePDFDamaged,
		"no pages": app.CodePDFDamaged, "a million pages": app.CodePDFLong, "locked": app.CodePDFLocked,
	}
	impatient := New(Config{CacheDir: engine.config.CacheDir, Instances: 1, PageTime: 1500 * time.Millisecond})
	defer impatient.Close()
	want["a page to draw in itself"] = app.CodePDFStuck
	for name, pdf := range hostile(t) {
		t.Run(name, func(t *testing.T) {
			ctx, stop := context.WithTimeout(context.Background(), time.Minute)
			defer stop()
			_, err := Sheets(ctx, impatient, pdf, 72)
			var refused *app.Error
			if err != nil && !errors.As(err, &refused) {
				t.Errorf("the sheets give %v", err)
			}
			if code, ok := want[name]; ok && app.CodeOf(err) != code {
				t.Errorf("the sheets give %v, want %s", err, code)
			}
			if f, err := impatient.OpenStranger(ctx, pdf); err == nil {
				for _, ask := range []func(context.Context){
					func(ctx context.Context) { f.Outline(ctx) },
					func(ctx context.Context) { f.Links(ctx, 1) },
					func(ctx context.Context) { f.Metadata(ctx) },
					func(ctx context.Context) { f.Attachments(ctx) },
					func(ctx context.Context) { f.tags(ctx, 1) },
				} {
					short, stop := context.WithTimeout(ctx, time.Second)
					ask(short)
					stop()
				}
				f.Close()
			}
			if ctx.Err() != nil {
				t.Error("it took a minute")
			}
			// The engine is none the worse for it.
			f, err := impatient.Open(ctx, render(t, document(prose("Efter."))))
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			if _, err := f.Text(ctx, 1); err != nil {
				t.Error(err)
			}
		})
	}
	if _, err := Sheets(context.Background(), engine, make([]byte, LargestOriginal+1), 72); app.CodeOf(err) != app.CodePDFLarge {
		t.Errorf("a file that is too large gives %v", err)
	}
}

// endless is a page that takes PDFium minutes to draw.
func endless() []byte {
	return intaketest.PDF("", "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Pattern<</P 5 0 R>>>>>>",
		intaketest.PDFStream("", strings.Repeat("/Pattern cs /P scn 0 0 595 842 re f ", 20_000)),
		intaketest.PDFStream("/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 2 2]/XStep .01/YStep .01/Resources<<>>", "0 0 1 1 re f"))
}

// A page that PDFium would not come back from ends with whoever waits for it.
func TestAStrangersPageIsStopped(t *testing.T) {
	f, err := engine.OpenStranger(context.Background(), endless())
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	ctx, stop := context.WithTimeout(context.Background(), 300*time.Millisecond)
	defer stop()
	began := time.Now()
	if _, err := f.Image(ctx, 1, 2000); !errors.Is(err, context.DeadlineExceeded) {
		t.Fatalf("it gives %v after %v", err, time.Since(began))
	}
	if took := time.Since(began); took > 5*time.Second {
		t.Errorf("it is given up after %v", took)
	}
	// Every instance can be had again: none is still at work on it.
	other := open(t, render(t, threePages()))
	err = eachPage(context.Background(), other, 3, func(ctx context.Context, page int) error {
		_, err := other.Text(ctx, page)
		return err
	}, nil)
	if err != nil {
		t.Error(err)
	}
}
