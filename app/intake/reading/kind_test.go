package reading

import (
	"archive/zip"
	"bytes"
	"testing"
	"unicode/utf16"

	"hvidbog/app/intake/intaketest"
)

func zipped(t testing.TB, names ...string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range names {
		f, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		f.Write([]byte("<x/>"))
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// marked is a file that begins with a mark of what it is.
func marked(t testing.TB, mark string) string {
	t.Helper()
	return string(intaketest.Zip(intaketest.Entry{Name: "mimetype", Content: mark}, intaketest.Entry{Name: "content.xml", Content: "<x/>"}))
}

// compound is the beginning of one, with a name in it.
func compound(name string) string {
	s := "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + string(make([]byte, 500))
	for _, u := range utf16.Encode([]rune(name)) {
		s += string([]byte{byte(u), byte(u >> 8)})
	}
	return s
}

func TestTheKindIsToldByContentFirst(t *testing.T) {
	word := zipped(t, "[Content_Types].xml", "word/document.xml")
	const mail = "Received: by mx.kk.dk\r\n\tfor <a@kk.dk>\r\nFrom: a@b.dk\r\nSubject: Mamma Mia\r\n\r\nKære"
	for _, c := range []struct {
		what, name, content string
		want                kind
	}{
		{"nothing", "brev.eml", "", empty},
		{"blanks", "brev.txt", " \r\n\t", empty},
		{"zeroes, as after a crash", "brev.docx", string(make([]byte, 4096)), empty},

		{"PDF", "brev.pdf", "%PDF-1.4\n", pdf},
		{"PDF under another name", "brev.docx", "%PDF-1.4\n", pdf},
		{"PDF without a name", "", "%PDF-1.4\n", pdf},
		{"PDF behind what a printer was told", "brev.pdf", "\x1b%-12345X@PJL\n%PDF-1.4\n", pdf},
		{"a text about PDF", "brev.txt", "Filen begynder med %PDF-1.4", plaintext},

		{"Word", "brev.docx", word, document},
		{"Word under another name", "brev.zip", word, document},
		{"Word by backslashes", "brev.docx", zipped(t, "[Content_Types].xml", `word\document.xml`), document},
		{"Word with other names for its parts", "brev.docx", zipped(t, "[Content_Types].xml", "word/document2.xml"), document},
		{"Word that is cut off", "brev.docx", word[:len(word)/2], document},
		{"Excel", "svar.xlsx", zipped(t, "[Content_Types].xml", "xl/workbook.xml"), workbook},
		{"Excel that is cut off", "svar.xlsx", word[:len(word)/2], workbook},
		{"PowerPoint", "oplæg.pptx", zipped(t, "[Content_Types].xml", "ppt/presentation.xml"), foreign},
		{"LibreOffice", "brev.odt", marked(t, "application/vnd.oasis.opendocument.text"), document},
		{"LibreOffice under another name", "brev", marked(t, "application/vnd.oasis.opendocument.text"), document},
		{"a spreadsheet of LibreOffice's", "svar.ods", marked(t, "application/vnd.oasis.opendocument.spreadsheet"), foreign},
		{"a book", "bog.epub", marked(t, "application/epub+zip"), foreign},
		{"an archive", "svar.zip", zipped(t, "brev.docx", "brev.eml"), packed},
		{"an archive under another name", "svar.docx", zipped(t, "brev.eml"), packed},
		{"an empty archive", "svar.zip", zipped(t), packed},
		{"an archive that is cut off", "svar.zip", word[:len(word)/2], packed},

		{"Outlook", "brev.msg", compound("__properties_version1.0"), message},
		{"Outlook under another name", "brev", compound("__properties_version1.0"), message},
		{"Outlook with a locked file", "brev.msg", compound("EncryptedPackage"), message},
		{"Word with a password", "brev.docx", compound("EncryptedPackage"), locked},
		{"old Word", "brev.doc", compound("WordDocument"), foreign},
		{"old Word without a name", "brev", compound("WordDocument"), foreign},
		{"old Excel that packs a mail", "svar.xls", compound("__properties_version1.0"), foreign},

		{"a photograph", "IMG_0001.JPG", "\xff\xd8\xff\xe0\x00\x10JFIF", picture},
		{"a PNG under another name", "brev.pdf", "\x89PNG\r\n\x1a\n", picture},
		{"a scan", "scan.tif", "II*\x00\x08\x00\x00\x00", picture},
		{"a telephone's", "IMG.HEIC", "\x00\x00\x00\x18ftypheic\x00\x00\x00\x00", picture},
		{"a bitmap", "scan.bmp", "BM\x36\x00\x0c\x00\x00\x00", picture},
		{"a text that begins like one", "brev.txt", "BMWer må gerne holde her", plaintext},
		{"WebP", "foto", "RIFF\x10\x00\x00\x00WEBPVP8 ", picture},
		{"sound", "tale.wav", "RIFF\x10\x00\x00\x00WAVEfmt ", foreign},

		{"a mail", "brev.eml", mail, mails},
		{"a mail without a name", "brev", mail, mails},
		{"a mail saved as text", "brev.txt", mail, mails},
		{"an .eml without a head", "brev.eml", "Kære udvalg", mails},
		{"an .eml that is none", "brev.eml", "\x00\x01\x02", foreign},
		{"a letter that begins like a mail", "brev.txt", "Til: udvalget\nFra: mig\n\nKære udvalg", plaintext},
		{"a letter that names its subject", "brev.txt", "Subject: Mamma Mia\nDear all", plaintext},

		{"a page", "svar.html", "<p>Kære udvalg", page},
		{"a page under another name", "svar.txt", "\xef\xbb\xbf\r\n<!DOCTYPE HTML><html>", page},
		{"a page in UTF-16", "svar", "\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00", page},
		{"XHTML", "svar", `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">`, page},
		{"XML", "svar.xml", `<?xml version="1.0"?><svar>`, foreign},
		{"a whole mailbox", "Indbakke.mbox", "From - Mon Apr 4 10:00:00 2016\n" + mail, foreign},
		{"an appointment", "møde.ics", "BEGIN:VCALENDAR\n", foreign},
		{"rich text", "brev.rtf", `{\rtf1\ansi Kære}`, foreign},
		{"a table", "svar.csv", "Navn;Svar\nAnna;Ja\n", values},
		{"a table of mails", "svar.csv", "From:;x\nSubject:;y", values},
		{"a table under another name", "svar.txt", "Navn;Svar\nAnna;Ja\n", plaintext},
		{"text", "brev.txt", "Kære udvalg", plaintext},
		{"text in Windows-1252", "brev", "K\xe6re udvalg", plaintext},
		{"text in UTF-16", "brev.txt", "\xff\xfeK\x00\xe6\x00", plaintext},
		{"a program", "brev.txt", "MZ\x90\x00\x03", foreign},
		{"a program without a head", "brev.txt", "abc\x00\x01", foreign},
		{"a tar.gz", "svar.tgz", "\x1f\x8b\x08\x00", foreign},
	} {
		if got := kindOf(c.name, []byte(c.content)); got != c.want {
			t.Errorf("%s: %d, want %d", c.what, got, c.want)
		}
	}
}

func FuzzKind(f *testing.F) {
	f.Add("brev.eml", []byte("From: a\nTo: b\n\n"))
	f.Add("brev.docx", []byte(zipped(f, "word/document.xml")))
	f.Add("", []byte(compound("EncryptedPackage")))
	f.Fuzz(func(t *testing.T, name string, content []byte) { kindOf(name, content) })
}
