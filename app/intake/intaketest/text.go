package intaketest

import (
	"strings"

	"hvidbog/app"
)

func texts() []Hostile {
	unread := []app.Code{Found, app.CodeFileEncoding, app.CodeFileForeign, app.CodeFileBroken}
	return []Hostile{
		hostile("tom.txt", "nothing", as(""), app.CodeFileEmpty),
		hostile("blank.txt", "nothing that is seen", as(" \r\n\t \ufeff"), app.CodeFileEmpty),
		hostile("ét.txt", "one byte", as("a"), Found),
		hostile("ff.txt", "one byte that is no letter", as("\xff"), unread...),
		hostile("linje.txt", "a line of 25 MB", repeated("", "a", app.MaxFile, ""), Found),
		hostile("linjer.txt", "ten million lines", repeated("", "a\n", 10_000_000, ""), Found),
		hostile("blandet.txt", "three encodings in one text", as("Kære udvalg\nK\xe6re udvalg\n\xff\xfeK\x00"), unread...),
		hostile("utf16.txt", "UTF-16 that ends in the middle of a letter", as("\xff\xfeK\x00\xe6\x00r"), unread...),
		hostile("utf32.txt", "UTF-32", as("\xff\xfe\x00\x00K\x00\x00\x00"), unread...),
		hostile("halvepar.txt", "half a letter again and again", as("\xfe\xff"+strings.Repeat("\xd8\x00", 1000)), unread...),
		hostile("baglæns.txt", "marks that turn the text around", as("Kære \u202egvladu\u202c udvalg\u2066\u2069"), Found),
		hostile("styretegn.txt", "what a terminal takes for an order", as("Kære \x1b]0;x\x07\x1b[2Judvalg"), Found, app.CodeFileEncoding),
		hostile("zalgo.txt", "a letter with 100,000 marks above it", repeated("Kære u", "\u0301", 100_000, "dvalg"), Found),
		hostile("lag.html", "a million elements in each other", repeated("<html>", "<div>", 1_000_000, letter), Found, app.CodeFileDeep, app.CodeFileBroken),
		hostile("tabeller.html", "tables in tables, 100,000 deep", repeated("<html>", "<table><tr><td>", 100_000, letter), Found, app.CodeFileDeep, app.CodeFileBroken),
		hostile("åben.html", "an attribute that is never closed", repeated("<html><p>Kære udvalg</p><a href=\"", "x", 5<<20, ""), Found, app.CodeFileEmpty),
		hostile("mindre.html", "nothing but <", repeated("<html><p>Kære udvalg</p>", "<", 5<<20, ""), Found),
		hostile("entiteter.html", "a million entities, of which half are none", repeated("<html>Kære udvalg ", "&aelig;&x", 500_000, ""), Found),
		hostile("talentitet.html", "letters that there are not", as("<html>Kære udvalg &#0;&#xD800;&#x110000;&#99999999999999999999;"), Found),
		hostile("kommentar.html", "a remark that is never closed", repeated("<html><p>Kære udvalg</p><!--", "-", 5<<20, ""), Found),
		hostile("script.html", "scripts, styles, and pictures from another machine", as(`<html><head><script>document.write("x")</script><style>p{}</style><base href="http://192.0.2.1/"></head><body onload="x()"><p>Kære udvalg</p><img src="http://192.0.2.1/a.png"><iframe src="file:///etc/passwd"></iframe></body>`), Found),
		hostile("tegnsæt.html", "says that it is in UTF-16, and is not", as(`<html><meta charset="utf-16"><p>Kære udvalg</p>`), Found),
		hostile("formatering.html", "a million elements that are closed the wrong way round", repeated("<html>", "<b><i></b></i>", 300_000, letter), Found, app.CodeFileDeep),
		hostile("usynlig.html", "nothing that is seen", as("<html><body><!-- Kære udvalg --><p></p></body></html>"), Found, app.CodeFileEmpty),
	}
}

func others() []Hostile {
	return []Hostile{
		hostile("stor.png", "a picture that says it has four billion points", as("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\xff\xff\x00\x00\xff\xff\x08\x06\x00\x00\x00"), Found),
		hostile("stump.jpg", "a picture that is cut off", as("\xff\xd8\xff"), Found),
		hostile("ring.tif", "a scan whose next page is itself", as("II*\x00\x08\x00\x00\x00\x00\x00\x08\x00\x00\x00"), Found),
		hostile("program.pdf", "a program that is called a letter", as("MZ\x90\x00\x03\x00\x00\x00"), app.CodeFileForeign),
		hostile("program.docx", "a program that is called a letter", as("\x7fELF\x02\x01\x01\x00"), app.CodeFileForeign),
		hostile("brev.docx", "a letter that is no Word file", as(letter), Found),
		hostile("brev.pdf", "a page that is no PDF file", as("<!DOCTYPE html><html><p>Kære udvalg</p>"), Found),
		hostile("brev.msg", "a mail that is none of Outlook's", as(mailHead+"\r\n"+letter), Found),
		hostile("brev.xlsx", "a table that is no Excel file", as("Navn;Svar\nAnna;Ja\n"), Found),
		hostile("pdf.txt", "a PDF file that is called a text", func() []byte { return PDFPage("BT /F 12 Tf 50 800 Td (Bevar Mamma Mia) Tj ET") }, Found),
		hostile("brev.rtf", "rich text in rich text without end", repeated(`{\rtf1`, "{", 1_000_000, ""), app.CodeFileForeign, app.CodeFileBroken, app.CodeFileDeep),
		hostile("brev.tar.gz", "an archive of another kind", as("\x1f\x8b\x08\x00\x00\x00\x00\x00"), app.CodeFileForeign),
		hostile("nuller.docx", "nothing but zeroes, as after a crash", func() []byte { return make([]byte, 1<<20) }, app.CodeFileEmpty),
		hostile("", "no name", as("\x00\x01\x02"), app.CodeFileForeign),
		hostile("svar.xml", "XML that swells", as(xmlHead+laughs+"<x>&h;</x>"), app.CodeFileForeign),
		hostile("for-stor.zip", "more than is taken in", repeated("PK\x03\x04", "\x00", app.MaxFile, ""), app.CodeFileTooLarge, app.CodeFileBroken),
	}
}
