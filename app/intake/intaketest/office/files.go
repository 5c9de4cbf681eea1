package office

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/xml"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"strings"
	"time"

	"github.com/jung-kurt/gofpdf"
	"github.com/xuri/excelize/v2"
	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/encoding/charmap"

	"hvidbog/assets/fonts"
)

var months = strings.Fields("januar februar marts april maj juni juli august september oktober november december")

func day(at time.Time) string {
	return fmt.Sprintf("%d. %s %d", at.Day(), months[at.Month()-1], at.Year())
}

// documents are the Word files and the PDF files that a program made.
func (o *office) documents() error {
	for i := range words {
		var l letter
		if i%3 == 1 && i/3 < FormB {
			l = o.form("Pårørende for et tilbud i Brønshøj", letterB, i/3)
		} else {
			l = o.letter()
		}
		if err := o.put(fmt.Sprintf("breve/Brev fra %s.docx", l.Name), docx(l)); err != nil {
			return err
		}
	}
	for range pdfs {
		l := o.letter()
		if err := o.put(fmt.Sprintf("breve/%s.pdf", l.Name), pdf(l)); err != nil {
			return err
		}
	}
	return nil
}

// scans are letters on paper: two in PDF, one photographed.
func (o *office) scans() error {
	for i := range scans {
		l := o.letter()
		picture := photo(l)
		name, content := fmt.Sprintf("post/scan%03d.pdf", 17+i), onPages(picture)
		if i == scans-1 {
			name, content = "post/IMG_2204.jpg", picture
		}
		if err := o.put(name, content); err != nil {
			return err
		}
	}
	return nil
}

// plain are text files, every other as older Windows programs save them, and pages
// saved from a browser.
func (o *office) plain() error {
	for i := range texts {
		l := o.letter()
		text := "København, den " + day(l.At) + "\n\n" + l.Subject + "\n\n" + l.text()
		if i%2 == 1 {
			older, err := charmap.Windows1252.NewEncoder().String(text)
			if err != nil {
				return err
			}
			text = crlf(older)
		}
		if err := o.put(fmt.Sprintf("breve/svar %d.txt", i+1), []byte(text)); err != nil {
			return err
		}
	}
	for i := range pages {
		l := o.letter()
		page := strings.Replace(markedUp(l), "<head>", `<head><meta charset="utf-8"><title>`+l.Subject+"</title>", 1)
		if err := o.put(fmt.Sprintf("breve/svar %d.html", i+1), []byte(page)); err != nil {
			return err
		}
	}
	return nil
}

func (o *office) zip() error {
	content := packed(func(add func(string, []byte)) {
		for i := range zipped {
			l := o.letter()
			switch i % 4 {
			case 0, 1:
				add(fmt.Sprintf("svar/mail %d.eml", i+1), mail(l, i))
			case 2:
				add("svar/Åben skrivelse.txt", []byte("Den "+day(l.At)+"\n\n"+l.text()))
			case 3:
				add("svar/brev.docx", docx(l))
			}
		}
	})
	return o.put("fra lokaludvalget.zip", content)
}

// sheets are what the portal and a form give.
func (o *office) sheets() error {
	f := excelize.NewFile()
	defer f.Close()
	row := func(n int, cells ...any) error {
		return f.SetSheetRow("Sheet1", fmt.Sprintf("A%d", n), &cells)
	}
	if err := row(1, "Indsendt", "Navn", "Organisation", "E-mail", "Overskrift", "Høringssvar"); err != nil {
		return err
	}
	for i := range rows {
		l := o.letter()
		body := strings.Join(l.Paragraphs[1:len(l.Paragraphs)-1], "\n")
		if err := row(i+2, danish(l.At).Format("02-01-2006 15:04"), l.Name, l.Group, l.Email, l.Subject, body); err != nil {
			return err
		}
	}
	var book bytes.Buffer
	if err := f.Write(&book); err != nil {
		return err
	}
	if err := o.put("portalen.xlsx", book.Bytes()); err != nil {
		return err
	}
	var table strings.Builder
	w := csv.NewWriter(&table)
	w.Comma, w.UseCRLF = ';', true
	if err := w.Write([]string{"Dato", "Afsender", "Svar"}); err != nil {
		return err
	}
	for range lines {
		l := o.letter()
		body := strings.Join(l.Paragraphs[1:len(l.Paragraphs)-1], " ")
		if err := w.Write([]string{l.At.Format("02-01-2006"), l.Name, body}); err != nil {
			return err
		}
	}
	w.Flush()
	older, err := charmap.Windows1252.NewEncoder().String(table.String())
	if err != nil {
		return err
	}
	return o.put("formular.csv", []byte(older))
}

// docx is a letter as a word processor keeps it.
func docx(l letter) []byte {
	var body strings.Builder
	paragraph := func(text string) {
		body.WriteString(`<w:p><w:r><w:t xml:space="preserve">`)
		_ = xml.EscapeText(&body, []byte(text))
		body.WriteString("</w:t></w:r></w:p>")
	}
	for _, p := range append([]string{"København, den " + day(l.At), l.Subject}, l.Paragraphs...) {
		paragraph(p)
	}
	paragraph(l.Name)
	if l.Group != "" {
		paragraph(l.Group)
	}
	return packed(func(add func(string, []byte)) {
		add("[Content_Types].xml", []byte(xml.Header+`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`+
			`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`+
			`<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`))
		add("_rels/.rels", []byte(xml.Header+`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`+
			`<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`))
		add("word/document.xml", []byte(xml.Header+`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`+
			body.String()+`</w:body></w:document>`))
	})
}

// packed is a zip archive.
func packed(fill func(add func(name string, content []byte))) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	fill(func(name string, content []byte) {
		f, err := w.Create(name)
		if err == nil {
			_, err = f.Write(content)
		}
		if err != nil {
			panic(err) // a buffer takes everything
		}
	})
	if err := w.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// pdf is a letter that a word processor printed to a file.
func pdf(l letter) []byte {
	p := gofpdf.New("P", "mm", "A4", "")
	p.SetCreationDate(l.At)
	p.SetModificationDate(l.At)
	p.AddUTF8FontFromBytes("brev", "", fonts.Regular)
	p.SetFont("brev", "", 11)
	p.AddPage()
	for _, text := range append([]string{"København, den " + day(l.At), l.Subject}, append(l.Paragraphs, l.Name)...) {
		p.MultiCell(0, 5.5, text, "", "L", false)
		p.Ln(4)
	}
	return output(p)
}

// onPages is a scan: a picture on a page, and no text.
func onPages(picture []byte) []byte {
	p := gofpdf.New("P", "mm", "A4", "")
	p.SetCreationDate(time.Unix(0, 0))
	p.SetModificationDate(time.Unix(0, 0))
	p.AddPage()
	p.RegisterImageOptionsReader("scan", gofpdf.ImageOptions{ImageType: "JPG"}, bytes.NewReader(picture))
	p.ImageOptions("scan", 0, 0, 210, 297, false, gofpdf.ImageOptions{}, 0, "")
	return output(p)
}

func output(p *gofpdf.Fpdf) []byte {
	var b bytes.Buffer
	p.SetCatalogSort(true)
	if err := p.Output(&b); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// photo is a picture of a letter on paper.
func photo(l letter) []byte {
	parsed, err := opentype.Parse(fonts.Regular)
	if err != nil {
		panic(err)
	}
	face, err := opentype.NewFace(parsed, &opentype.FaceOptions{Size: 24, DPI: 72})
	if err != nil {
		panic(err)
	}
	paper := image.NewGray(image.Rect(0, 0, 1050, 1485))
	draw.Draw(paper, paper.Bounds(), image.NewUniform(color.Gray{Y: 236}), image.Point{}, draw.Src)
	pen := &font.Drawer{Dst: paper, Src: image.NewUniform(color.Gray{Y: 40}), Face: face}
	y := 130
	for _, p := range append([]string{"København, den " + day(l.At)}, append(l.Paragraphs, l.Name)...) {
		line := ""
		put := func() {
			pen.Dot = fixed.P(110, y)
			pen.DrawString(line)
			y += 36
		}
		for _, word := range strings.Fields(p) {
			if pen.MeasureString(line+" "+word).Ceil() > 830 {
				put()
				line = ""
			}
			line = strings.TrimSpace(line + " " + word)
		}
		put()
		y += 22
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, paper, &jpeg.Options{Quality: 70}); err != nil {
		panic(err)
	}
	return b.Bytes()
}
