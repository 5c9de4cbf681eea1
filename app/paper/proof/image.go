package proof

import (
	"context"
	"errors"
	"image"
	"math"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/requests"
)

// mostPixels is how large a picture of a page may be, each side and the whole; a
// stranger's page may say that it is a kilometre wide.
const (
	longestSide = 16_384
	mostPixels  = 40_000_000
)

// Image is the page as it prints, on white, as many pixels wide as asked for. Its
// height follows from the page. A picture that would be too large to hold is
// made smaller.
func (f *File) Image(ctx context.Context, page, width int) (*image.RGBA, error) {
	if err := f.there(page); err != nil {
		return nil, err
	}
	w, h := f.pixels(page, width)
	return ask(ctx, f.engine, f, func(r *reader) (*image.RGBA, error) { return r.image(page, w, h) })
}

// ImageAt is the page at so many pixels per inch.
func (f *File) ImageAt(ctx context.Context, page int, ppi float64) (*image.RGBA, error) {
	w, _ := f.Size(page)
	return f.Image(ctx, page, int(math.Round(w/25.4*ppi)))
}

// pixels are the sides of a picture of the page that is about width wide.
func (f *File) pixels(page, width int) (w, h int) {
	mmW, mmH := f.Size(page)
	if mmW <= 0 || mmH <= 0 {
		return 1, 1
	}
	x := float64(max(width, 1))
	y := x * mmH / mmW
	scale := min(1, longestSide/x, longestSide/y, math.Sqrt(mostPixels/(x*y)))
	return max(1, int(math.Round(x*scale))), max(1, int(math.Round(y*scale)))
}

func (r *reader) image(page, w, h int) (*image.RGBA, error) {
	made, err := r.calls.FPDFBitmap_Create(&requests.FPDFBitmap_Create{Width: w, Height: h, Alpha: 1})
	if err != nil {
		return nil, err
	}
	bitmap := made.Bitmap
	defer r.calls.FPDFBitmap_Destroy(&requests.FPDFBitmap_Destroy{Bitmap: bitmap})
	_, err = r.calls.FPDFBitmap_FillRect(&requests.FPDFBitmap_FillRect{Bitmap: bitmap, Width: w, Height: h, Color: 0xFFFFFFFF})
	if err != nil {
		return nil, err
	}
	_, err = r.calls.FPDF_RenderPageBitmap(&requests.FPDF_RenderPageBitmap{
		Bitmap: bitmap, Page: r.page(page), SizeX: w, SizeY: h,
		Flags: enums.FPDF_RENDER_FLAG_ANNOT | enums.FPDF_RENDER_FLAG_REVERSE_BYTE_ORDER,
	})
	if err != nil {
		return nil, err
	}
	pix, err := r.calls.FPDFBitmap_GetBuffer(&requests.FPDFBitmap_GetBuffer{Bitmap: bitmap})
	if err != nil {
		return nil, err
	}
	if len(pix.Buffer) != 4*w*h {
		return nil, errors.New("proof: the picture has another size")
	}
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	copy(img.Pix, pix.Buffer) // the buffer is PDFium's own
	return img, nil
}
