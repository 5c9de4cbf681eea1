package proof

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"

	"hvidbog/app"
	"hvidbog/app/packet/doc"
)

// What of a stranger's file is bound in.
const (
	LargestOriginal = 25 << 20 // bytes
	LongestOriginal = 500      // pages
)

// SheetPPI is how finely [Sheets] draws for a packet, in points to the inch: small
// print can be read, and a page of text takes 50 kB.
const SheetPPI = 150

// Sheets draws the pages of a file that somebody sent, so many points to the inch:
// their fonts, scripts, hidden layers and metadata stay behind. A page without
// colours is a PNG file in grey, or a JPEG file where that is smaller. Each page's
// text is given too; what the picture is of, whoever binds it in says. The same
// file gives the same bytes.
//
// The error is that of ctx, or an [app.Error] that says why the file cannot be bound
// in: it is too large or too long, damaged, has a password, or a page of it takes too
// long to draw.
func Sheets(ctx context.Context, e *Engine, pdf []byte, ppi float64) ([]doc.Sheet, error) {
	if len(pdf) > LargestOriginal {
		return nil, app.Refuse(app.CodePDFLarge)
	}
	f, err := e.openIn(ctx, pdf)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if f.Pages() > LongestOriginal {
		return nil, app.Refuse(app.CodePDFLong, "Number", LongestOriginal)
	}
	sheets := make([]doc.Sheet, f.Pages())
	err = eachPage(ctx, f, e.config.Instances, func(ctx context.Context, page int) error {
		s, err := f.sheet(ctx, page, ppi)
		sheets[page-1] = s
		return err
	}, nil)
	if err != nil {
		return nil, err
	}
	return sheets, nil
}

// openIn opens a stranger's file, in the time that a page may take.
func (e *Engine) openIn(ctx context.Context, pdf []byte) (*File, error) {
	// This may take longer, and is none of the file's doing.
	if err := e.start(ctx, strangers); err != nil {
		return nil, err
	}
	within, stop := context.WithTimeout(ctx, e.config.PageTime)
	defer stop()
	f, err := e.OpenStranger(within, pdf)
	return f, stuck(ctx, err, 1)
}

func (f *File) sheet(ctx context.Context, page int, ppi float64) (doc.Sheet, error) {
	within, stop := context.WithTimeout(ctx, f.engine.config.PageTime)
	defer stop()
	img, err := f.ImageAt(within, page, ppi)
	if err != nil {
		return doc.Sheet{}, stuck(ctx, err, page)
	}
	text, err := f.Text(within, page)
	if err != nil {
		return doc.Sheet{}, stuck(ctx, err, page)
	}
	drawn, err := packed(img)
	return doc.Sheet{Image: drawn, Text: text}, err
}

// stuck says what befell a page. What PDFium falls over it has not the memory for,
// or the time.
func stuck(ctx context.Context, err error, page int) error {
	var refused *app.Error
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.As(err, &refused):
		return err
	}
	return app.Refuse(app.CodePDFStuck, "Page", page).Because(err)
}

// packed is a picture as a file: in sixteen shades of grey where it has no colours,
// or as a photograph, whichever is smaller. In colour it is a photograph.
func packed(img *image.RGBA) ([]byte, error) {
	var photo bytes.Buffer
	if isColoured(img) {
		err := jpeg.Encode(&photo, img, &jpeg.Options{Quality: photoQuality})
		return photo.Bytes(), err
	}
	grey := image.NewGray(img.Bounds())
	few := image.NewPaletted(img.Bounds(), shades)
	for i := range grey.Pix {
		y := color.GrayModel.Convert(color.RGBA{R: img.Pix[4*i], G: img.Pix[4*i+1], B: img.Pix[4*i+2], A: 255}).(color.Gray).Y
		grey.Pix[i] = y
		few.Pix[i] = uint8((int(y) + 8) / 17)
	}
	var drawing bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(&drawing, few); err != nil {
		return nil, err
	}
	if err := jpeg.Encode(&photo, grey, &jpeg.Options{Quality: photoQuality}); err != nil {
		return nil, err
	}
	if photo.Len() < drawing.Len() {
		return photo.Bytes(), nil
	}
	return drawing.Bytes(), nil
}

const photoQuality = 80

// shades are sixteen greys, from black to white.
var shades = func() color.Palette {
	p := make(color.Palette, 16)
	for i := range p {
		p[i] = color.Gray{Y: uint8(17 * i)}
	}
	return p
}()

// isColoured holds where more than a thousandth of the picture has a colour that
// the eye tells from grey.
func isColoured(img *image.RGBA) bool {
	coloured := 0
	for i := 0; i+3 < len(img.Pix); i += 4 {
		r, g, b := img.Pix[i], img.Pix[i+1], img.Pix[i+2]
		if max(r, g, b)-min(r, g, b) > 24 {
			coloured++
		}
	}
	return coloured > len(img.Pix)/4/1000
}
