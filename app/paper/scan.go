package paper

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
)

// ErrPicture is what a picture that cannot be read gives.
var ErrPicture = errors.New("paper: unreadable picture")

// scan is a picture that gofpdf can take as it is.
type scan struct {
	name          string // the same picture has the same name
	kind          string // "png" or "jpeg"
	data          []byte
	width, height int // in pixels
}

// readScan reads a PNG or JPEG file. What a PDF file for the archives may not
// hold (transparency, colours of the printing press) or gofpdf does not read
// (interlaced files, 16 bits) is drawn anew on white.
func readScan(data []byte) (*scan, error) {
	config, kind, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrPicture, err)
	}
	if config.Width*config.Height > mostPixels {
		return nil, fmt.Errorf("%w: %d × %d pixels", ErrPicture, config.Width, config.Height)
	}
	var drawn image.Image
	switch kind {
	case "jpeg":
		drawn, err = jpeg.Decode(bytes.NewReader(data))
	case "png":
		drawn, err = png.Decode(bytes.NewReader(data))
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrPicture, err)
	}
	if !keeps(data, kind, drawn) {
		if data, err = redrawn(drawn); err != nil {
			return nil, fmt.Errorf("%w: %w", ErrPicture, err)
		}
		kind = "png"
	}
	hash := sha256.Sum256(data)
	return &scan{hex.EncodeToString(hash[:]), kind, data, config.Width, config.Height}, nil
}

// mostPixels is more than a page scanned at 600 dots an inch has.
const mostPixels = 64 << 20

// keeps holds where a file can be bound in as it is.
func keeps(data []byte, kind string, drawn image.Image) bool {
	if kind == "jpeg" {
		return drawn.ColorModel() == color.YCbCrModel || drawn.ColorModel() == color.GrayModel
	}
	const interlaced = 28 // the last byte of a PNG file's first chunk
	_, grey := drawn.(*image.Gray)
	return grey && len(data) > interlaced && data[interlaced] == 0
}

// redrawn is a PNG file of a picture on white paper, in grey if it has no colours.
func redrawn(drawn image.Image) ([]byte, error) {
	bounds := image.Rectangle{Max: drawn.Bounds().Size()}
	whole := image.NewRGBA(bounds)
	draw.Draw(whole, bounds, image.White, image.Point{}, draw.Src)
	draw.Draw(whole, bounds, drawn, drawn.Bounds().Min, draw.Over)
	var onPaper image.Image = whole
	if grey := image.NewGray(bounds); isGrey(whole) {
		draw.Draw(grey, bounds, whole, image.Point{}, draw.Src)
		onPaper = grey
	}
	var file bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestSpeed}
	err := encoder.Encode(&file, onPaper)
	return file.Bytes(), err
}

func isGrey(m *image.RGBA) bool {
	for i := 0; i < len(m.Pix); i += 4 {
		if m.Pix[i] != m.Pix[i+1] || m.Pix[i] != m.Pix[i+2] {
			return false
		}
	}
	return true
}
