package reading

import (
	"encoding/base64"
	"slices"
	"testing"

	"hvidbog/app/intake"
)

// mailOf is a mail with that text and those files.
func mailOf(text string, files ...intake.File) intake.File {
	s := "From: Anna Andersen <anna@example.org>\r\nSubject: Svar\r\nDate: Mon, 4 Apr 2016 10:00:00 +0200\r\nMIME-Version: 1.0\r\n" +
		"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n"
	for _, f := range files {
		s += "--x\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=\"" + f.Name + "\"\r\n\r\n" +
			base64.StdEncoding.EncodeToString(f.Content) + "\r\n"
	}
	return file("svar.eml", s+"--x--\r\n")
}

func TestTheLetterThatAMailBringsIsTheResponse(t *testing.T) {
	letter, picture := file("brev.pdf", "%PDF-1.7"), file("logo.png", "\x89PNG\r\n\x1a\n")
	note := file("note.txt", "Bevar Mamma Mia")
	for _, c := range []struct {
		what   string
		mail   intake.File
		pdf    string
		text   string
		doubts []intake.Doubt
	}{
		{"no word of its own", mailOf("", letter), "Kære udvalg", "Kære udvalg", nil},
		{"see the attached", mailOf("Se vedhæftede.", letter, picture), "Kære udvalg", "Se vedhæftede.\n\nKære udvalg", nil},
		{"a text", mailOf("Hermed vores svar.", note), "", "Hermed vores svar.\n\nBevar Mamma Mia", nil},
		{"words of its own", mailOf("Bevar Mamma Mia.", letter), "Kære udvalg", "Bevar Mamma Mia.", nil},
		{"a scan", mailOf("Se vedhæftede.", letter), "", "Se vedhæftede.", []intake.Doubt{intake.DoubtText}},
		{"two letters", mailOf("Se vedhæftede.", letter, note), "Kære udvalg", "Se vedhæftede.", []intake.Doubt{intake.DoubtText}},
		{"a broken one", mailOf("Se vedhæftede.", file("brev.txt", "a\x81\x8d")), "", "Se vedhæftede.", []intake.Doubt{intake.DoubtPart, intake.DoubtText}},
	} {
		got, err := pages(c.pdf).Read(t.Context(), c.mail)
		if err != nil || len(got.Found) != 1 {
			t.Errorf("%s: %v, %v", c.what, got, err)
			continue
		}
		f := got.Found[0]
		if f.Text != c.text || f.Sender != "Anna Andersen" || !slices.Equal(f.Doubts, c.doubts) {
			t.Errorf("%s: %q by %s, %v", c.what, f.Text, f.Sender, f.Doubts)
		}
	}
}
