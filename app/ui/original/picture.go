package original

import (
	"bytes"
	"context"
	"errors"
	"image"
	_ "image/gif" // what telephones and scanners make
	_ "image/jpeg"
	_ "image/png"

	"golang.org/x/image/draw"
	_ "golang.org/x/image/tiff"

	"hvidbog/app/packet/doc"
	"hvidbog/app/ui/session"
)

// picture is a picture as a paper of one page, so that it is shown as other paper is.
type picture struct{ img image.Image }

var _ session.PDF = picture{}

// mostPixels is the largest picture that is drawn: one of a telephone has 12 million,
// and a page scanned at 600 points an inch 35.
const mostPixels = 60_000_000

// errPicture says that a picture cannot be drawn.
var errPicture = errors.New("original: the picture cannot be drawn")

func openPicture(content []byte) (session.PDF, error) {
	size, _, err := image.DecodeConfig(bytes.NewReader(content))
	if err != nil || size.Width < 1 || size.Height < 1 || size.Width > mostPixels/size.Height {
		return nil, errors.Join(errPicture, err)
	}
	img, _, err := image.Decode(bytes.NewReader(content))
	if err != nil {
		return nil, errors.Join(errPicture, err)
	}
	return picture{img}, nil
}

func (p picture) Pages() int { return 1 }

// Size is that of a page as wide as A4.
func (p picture) Size(int) (w, h float64) {
	b := p.img.Bounds()
	return 210, 210 * float64(b.Dy()) / float64(b.Dx())
}

func (p picture) Image(ctx context.Context, _, width int) (*image.RGBA, error) {
	b := p.img.Bounds()
	img := image.NewRGBA(image.Rect(0, 0, width, max(1, width*b.Dy()/b.Dx())))
	draw.ApproxBiLinear.Scale(img, img.Bounds(), p.img, b, draw.Src, nil)
	return img, ctx.Err()
}

func (p picture) Text(context.Context, int) (string, error)              { return "", nil }
func (p picture) Outline(context.Context) ([]doc.Bookmark, error)        { return nil, nil }
func (p picture) Links(context.Context, int) (links []doc.Link, _ error) { return nil, nil }
func (p picture) Close() error                                           { return nil }
