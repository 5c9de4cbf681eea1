package proof

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"hvidbog/app/packet/doc"
)

func TestAFileIsReadAsItWasLaidOut(t *testing.T) {
	ctx := context.Background()
	f := open(t, render(t, threePages()))
	if f.Pages() != 3 {
		t.Fatalf("it has %d pages", f.Pages())
	}
	if w, h := f.Size(1); fmt.Sprintf("%.0f × %.0f", w, h) != "210 × 297" {
		t.Errorf("a page is %v × %v", w, h)
	}
	text, err := f.Text(ctx, 2)
	if err != nil || !strings.Contains(text, "Vi ønsker åbne tilbud på Østerbro.") || !strings.Contains(text, "side 2 af 3") {
		t.Errorf("page 2 reads %q, %v", text, err)
	}
	outline, err := f.Outline(ctx)
	want := []doc.Bookmark{{Title: "Første del", Level: 1, Page: 1}, {Title: "Anden del", Level: 1, Page: 2}, {Title: "Et afsnit", Level: 2, Page: 2}, {Title: "Tredje del", Level: 1, Page: 3}}
	if err != nil || fmt.Sprint(outline) != fmt.Sprint(want) {
		t.Errorf("the outline is %v, %v", outline, err)
	}
	links, err := f.Links(ctx, 1)
	if err != nil || len(links) != 1 || links[0].Page != 3 || links[0].W < 10 || links[0].Y < 10 || links[0].Y > 100 {
		t.Errorf("the links are %v, %v", links, err)
	}
	about, err := f.Metadata(ctx)
	if err != nil || about.Title != "Omlægning af tilbud" || about.Author != "Københavns Kommune" {
		t.Errorf("the metadata are %+v, %v", about, err)
	}
	if names, err := f.Attachments(ctx); err != nil || len(names) > 0 {
		t.Errorf("attached are %q, %v", names, err)
	}
}

func TestAPageIsShownInAnySize(t *testing.T) {
	ctx := context.Background()
	f := open(t, render(t, threePages()))
	img, err := f.Image(ctx, 2, 420)
	if err != nil || img.Bounds() != image.Rect(0, 0, 420, 594) {
		t.Fatalf("the picture is %v, %v", img.Bounds(), err)
	}
	dark, opaque := 0, true
	for i := 0; i < len(img.Pix); i += 4 {
		if img.Pix[i] < 100 {
			dark++
		}
		opaque = opaque && img.Pix[i+3] == 255
	}
	if dark < 50 || dark > 20_000 || !opaque {
		t.Errorf("%d points are dark; opaque: %v", dark, opaque)
	}
	if img, err = f.ImageAt(ctx, 1, 72); err != nil || img.Bounds().Dx() != 595 {
		t.Errorf("at 72 points an inch the page is %v, %v", img.Bounds(), err)
	}
	if img, err = f.Image(ctx, 1, 1_000_000); err != nil || img.Bounds().Dx()*img.Bounds().Dy() > 2*mostPixels {
		t.Errorf("the largest picture is %v, %v", img.Bounds(), err)
	}
	if _, err := f.Image(ctx, 4, 100); err == nil {
		t.Error("there is a fourth page")
	}
}

// Whoever turns pages while the packet is checked gets both.
func TestManyReadAtATime(t *testing.T) {
	ctx := context.Background()
	one, two := open(t, render(t, threePages())), open(t, render(t, document(heading(1, "Andet"), prose("Helt andet."))))
	var all sync.WaitGroup
	for i := range 24 {
		all.Go(func() {
			page := 1 + i%3
			if text, err := one.Text(ctx, page); err != nil || !strings.Contains(text, fmt.Sprintf("side %d af 3", page)) {
				t.Errorf("page %d reads %q, %v", page, text, err)
			}
			if text, err := two.Text(ctx, 1); err != nil || !strings.Contains(text, "Helt andet.") {
				t.Errorf("the other reads %q, %v", text, err)
			}
			if _, err := one.Image(ctx, page, 100); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
}

func TestWhatIsClosedIsReadNoMore(t *testing.T) {
	ctx := context.Background()
	e := New(Config{CacheDir: engine.config.CacheDir})
	pdf := render(t, threePages())
	f, err := e.Open(ctx, pdf)
	if err != nil {
		t.Fatal(err)
	}
	other, err := e.Open(ctx, pdf)
	if err != nil {
		t.Fatal(err)
	}
	f.Close()
	if _, err := f.Text(ctx, 1); err == nil {
		t.Error("a closed file is read")
	}
	if _, err := other.Text(ctx, 1); err != nil {
		t.Error(err)
	}
	e.Close()
	e.Close()
	if _, err := other.Text(ctx, 1); err == nil {
		t.Error("a closed engine reads")
	}
	if _, err := e.Open(ctx, pdf); err == nil {
		t.Error("a closed engine opens a file")
	}
}

// Where the cache cannot be written, PDFium is compiled each time.
func TestNoPlaceForTheCache(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(dir, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	e := New(Config{CacheDir: dir})
	defer e.Close()
	if err := e.start(context.Background(), ours); err != nil {
		t.Error(err)
	}
}

// The pictures of a file are put in another order than gofpdf wrote them in; each
// page still shows its own.
func TestEachPageShowsItsOwnPicture(t *testing.T) {
	const sheets = 9
	d := document()
	for i := range sheets {
		picture := image.NewGray(image.Rect(0, 0, 30, 40))
		for at := range picture.Pix {
			picture.Pix[at] = uint8(20 * i)
		}
		var page bytes.Buffer
		if err := png.Encode(&page, picture); err != nil {
			t.Fatal(err)
		}
		d.Blocks = append(d.Blocks, doc.Sheet{Image: page.Bytes(), Alt: "Et brev"})
	}
	f := open(t, render(t, d))
	if f.Pages() != sheets {
		t.Fatalf("%d pages", f.Pages())
	}
	for i := range sheets {
		page, err := f.Image(context.Background(), i+1, 100)
		if err != nil {
			t.Fatal(err)
		}
		middle := page.RGBAAt(page.Bounds().Dx()/2, page.Bounds().Dy()/2)
		if middle.R != uint8(20*i) {
			t.Errorf("page %d is %v in its middle, want %d", i+1, middle, 20*i)
		}
	}
}
