package intaketest

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"strings"

	"hvidbog/app"
)

// PDF is a PDF file of those objects, the first of which is its catalogue, with what
// else the trailer says.
func PDF(trailer string, objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	var at []int
	for i, o := range objects {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	xref := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, n := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, trailer, xref)
	return b.Bytes()
}

// PDFPage is a PDF file of one page on which that is drawn.
func PDFPage(content string) []byte {
	return PDF(
		"", "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
		PDFStream("", content), "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
	)
}

// PDFStream is an object with data, and what else its dictionary says.
func PDFStream(dict, data string) string {
	return fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", dict, len(data), data)
}

// PDFDeflated is packed as streams are.
func PDFDeflated(s string) string {
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	_, err := z.Write([]byte(s))
	must(err)
	must(z.Close())
	return b.String()
}

func pdfs() []Hostile {
	const (
		catalogue = "<</Type/Catalog/Pages 2 0 R>>"
		onePage   = "<</Type/Pages/Kids[3 0 R]/Count 1>>"
		words     = "BT /F 12 Tf 50 800 Td (Bevar Mamma Mia) Tj ET"
	)
	good := func() []byte { return PDFPage(words) }
	of := func(trailer string, objects ...string) func() []byte {
		return func() []byte { return PDF(trailer, objects...) }
	}
	replaced := func(was, by string) func() []byte {
		return func() []byte { return bytes.Replace(good(), []byte(was), []byte(by), 1) }
	}
	page := func(rest string) string { return "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]" + rest + ">>" }
	whatever := []app.Code{Found, app.CodeFileBroken, app.CodeFileParts, app.CodeFileStuck, app.CodeFileMemory}
	return []Hostile{
		hostile("låst.pdf", "a password", of(
			"/Encrypt 4 0 R/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]", catalogue, onePage, page(""),
			"<</Filter/Standard/V 2/R 3/Length 128/P -3904/O<"+strings.Repeat("ab", 32)+">/U<"+strings.Repeat("cd", 32)+">>>",
		), app.CodeFileLocked),
		hostile("ukendtlås.pdf", "a lock that nobody has the key to", of("/Encrypt<</Filter/Acme/V 99>>", catalogue, onePage, page("")), app.CodeFileLocked, app.CodeFileBroken),
		hostile("ring.pdf", "a table that goes on in itself", func() []byte {
			b := good()
			at := bytes.LastIndex(b, []byte("xref\n0"))
			return bytes.Replace(b, []byte("/Root"), fmt.Appendf(nil, "/Prev %d/Root", at), 1)
		}, whatever...),
		hostile("bagud.pdf", "a table at a place before the file", replaced("startxref\n", "startxref\n-"), whatever...),
		hostile("længdeløgn.pdf", "a page of 200 MB, it says", replaced("/Length 45", "/Length 209715200"), whatever...),
		hostile("længdering.pdf", "a length that is the page itself", replaced("/Length 45", "/Length 4 0 R"), whatever...),
		hostile("sidering.pdf", "pages that are their own parent", of("", catalogue, "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2/Parent 2 0 R>>"), whatever...),
		hostile("sidetal.pdf", "says that it has two billion pages", of("", catalogue, "<</Type/Pages/Kids[3 0 R]/Count 2147483647>>", page("")), whatever...),
		hostile("mangesider.pdf", "10,000 pages that are the same one", func() []byte {
			return PDF("", catalogue, "<</Type/Pages/Kids["+strings.Repeat("3 0 R ", 10_000)+"]/Count 10000>>", page(""))
		}, app.CodeFileParts),
		hostile("bombe.pdf", "a page that swells to 200 MB", func() []byte {
			data := "\x78\x01" + string(swollen("", " ", 200<<20, "").packed)
			return PDF("", catalogue, onePage, page("/Contents 4 0 R"), PDFStream("/Filter/FlateDecode", data))
		}, whatever...),
		hostile("kædebombe.pdf", "a page that is packed five times", func() []byte {
			data := "\x78\x01" + string(swollen("", " ", 200<<20, "").packed)
			for range 4 {
				data = PDFDeflated(data)
			}
			return PDF("", catalogue, onePage, page("/Contents 4 0 R"), PDFStream("/Filter[/FlateDecode/FlateDecode/FlateDecode/FlateDecode/FlateDecode]", data))
		}, whatever...),
		hostile("klammer.pdf", "a million brackets in each other", func() []byte {
			return PDF("", catalogue, onePage, page("/Contents 4 0 R"), strings.Repeat("[", 1_000_000))
		}, whatever...),
		hostile("klammerside.pdf", "a page of a million brackets in each other", func() []byte { return PDFPage(strings.Repeat("[", 1_000_000) + words) }, whatever...),
		hostile("form.pdf", "a drawing that draws itself", of(
			"", catalogue, onePage, page("/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>"), PDFStream("", "/X Do"),
			PDFStream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>", "/X Do /X Do"),
		), whatever...),
		hostile("formtræ.pdf", "drawings of drawings, ten in each, nine deep", func() []byte {
			objects := []string{catalogue, onePage, page("/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>"), PDFStream("", "/X Do")}
			for i := range 9 {
				objects = append(objects, PDFStream(fmt.Sprintf("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>", i+6), strings.Repeat("/X Do ", 10)))
			}
			return PDF("", append(objects, PDFStream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "0 0 1 1 re f"))...)
		}, whatever...),
		hostile("papir.pdf", "a page that is wider than the world", func() []byte {
			return bytes.Replace(good(), []byte("[0 0 595 842]"), []byte("[0 0 9e37 1e-30]"), 1)
		}, whatever...),
		hostile("script.pdf", "scripts, and a program that is to be started", of(
			"", "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/Launch/F(calc.exe)>>/AA<</WC<</S/JavaScript/JS(app.alert\\(1\\))>>>>>>", onePage, page(""),
		), whatever...),
		hostile("strøm.pdf", "a stream of objects that holds itself", of("", catalogue, "<</Type/ObjStm/N 1/First 4/Extends 2 0 R/Length 9>>\nstream\n2 0 2 0 R\nendstream"), whatever...),
		hostile("skrift.pdf", "a font that is none", of(
			"", catalogue, onePage, page("/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>"), PDFStream("", words),
			"<</Type/Font/Subtype/TrueType/BaseFont/A/FontDescriptor 6 0 R>>", "<</Type/FontDescriptor/FontName/A/FontFile2 7 0 R>>",
			PDFStream("/Length1 99999999", "\x00\x01\x00\x00\xff\xff\xff\xffglyf\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"),
		), whatever...),
		hostile("tegn.pdf", "two million letters on a page", func() []byte {
			return PDFPage("BT /F 12 Tf 50 800 Td (" + strings.Repeat("Bevar Mamma Mia ", 125_000) + ") Tj ET")
		}, whatever...),
		hostile("linjer.pdf", "100,000 lines on a page", func() []byte {
			return PDFPage("BT /F 1 Tf 50 800 Td " + strings.Repeat("(Bevar) Tj 0 -1 Td ", 100_000) + "ET")
		}, whatever...),
		hostile("halv.pdf", "cut off", cut(good, 50), whatever...),
		hostile("hoved.pdf", "only its first line", as("%PDF-1.7\n"), app.CodeFileBroken),
		hostile("stump.pdf", "less than its first line", as("%PDF-"), app.CodeFileBroken),
		hostile("vrøvl.pdf", "nonsense after its first line", repeated("%PDF-1.7\n", "\x00\xff<<>>[](", 100_000, ""), whatever...),
		hostile("objekter.pdf", "half a million objects that are not there", func() []byte {
			return PDF("/Size 500000", catalogue, "<</Type/Pages/Kids["+strings.Repeat("9 0 R ", 500_000)+"]/Count 500000>>")
		}, whatever...),
	}
}
