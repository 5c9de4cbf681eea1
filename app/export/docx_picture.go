package export

import (
	"bytes"
	"fmt"
	"image"
	_ "image/jpeg" // the two sorts of picture that a sheet can have
	_ "image/png"
	"strconv"

	"hvidbog/app/packet/doc"
)

// picture is a picture of the file.
type picture struct {
	content []byte
	kind    string // "png" or "jpeg"
}

// name is the part that the picture stands in.
func (p picture) name(i int) string { return "media/image" + strconv.Itoa(i+1) + "." + p.kind }

// emu is how many of the units that pictures are measured in make a twentieth of a
// point.
const emu = 635

// sheet writes a page from elsewhere, as a picture as large as the page holds. What is
// written on it is its text for those who do not see it.
func (w *docx) sheet(s doc.Sheet) {
	config, kind, err := image.DecodeConfig(bytes.NewReader(s.Image))
	if err != nil || config.Width == 0 || config.Height == 0 {
		w.fail(fmt.Errorf("export: a picture: %dx%d, %w", config.Width, config.Height, err))
		return
	}
	w.pictures = append(w.pictures, picture{s.Image, kind})
	id := strconv.Itoa(len(w.pictures))
	const wide, high = textWidth, pageHeight - 2*margin - 400
	width, height := wide, wide*config.Height/config.Width
	if height > high {
		width, height = high*config.Width/config.Height, high
	}
	cx, cy := strconv.Itoa(max(1, width)*emu), strconv.Itoa(max(1, height)*emu)
	about := line(s.Text)
	if about == "" {
		about = line(s.Alt)
	}
	w.newPage = true
	w.paragraph(paragraph{align: "center"}, func() {
		w.in("w:r", func() {
			w.in("w:drawing", func() {
				w.in("wp:inline", func() {
					w.leaf("wp:extent", "cx", cx, "cy", cy)
					w.leaf("wp:docPr", "id", id, "name", "Sheet "+id, "descr", about, "title", line(s.Alt))
					w.in("a:graphic", func() {
						w.in("a:graphicData", func() { w.pic(id, cx, cy) }, "uri", nsPicture)
					})
				}, "distT", "0", "distB", "0", "distL", "0", "distR", "0")
			})
		})
	})
	w.newPage = true
}

func (w *docx) pic(id, cx, cy string) {
	w.in("pic:pic", func() {
		w.in("pic:nvPicPr", func() {
			w.leaf("pic:cNvPr", "id", id, "name", "Sheet "+id)
			w.leaf("pic:cNvPicPr")
		})
		w.in("pic:blipFill", func() {
			w.leaf("a:blip", "r:embed", "rIdImage"+id)
			w.in("a:stretch", func() { w.leaf("a:fillRect") })
		})
		w.in("pic:spPr", func() {
			w.in("a:xfrm", func() {
				w.leaf("a:off", "x", "0", "y", "0")
				w.leaf("a:ext", "cx", cx, "cy", cy)
			})
			w.in("a:prstGeom", func() { w.leaf("a:avLst") }, "prst", "rect")
		})
	})
}
