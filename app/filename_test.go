package app_test

import (
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"hvidbog/app"
)

func TestNamesOfFiles(t *testing.T) {
	long := strings.Repeat("ø", 300)
	for _, c := range []struct{ name, shown, disk string }{
		{"Høringssvar.pdf", "Høringssvar.pdf", "Høringssvar.pdf"},
		{`C:\Users\inge\brev.pdf`, "brev.pdf", "brev.pdf"},
		{"/home/inge/brev.pdf", "brev.pdf", "brev.pdf"},
		{"../../etc/passwd", "passwd", "passwd"},
		{`..\..\brev.pdf`, "brev.pdf", "brev.pdf"},
		{"..", "..", "fil_"},
		{"", "", "fil_"},
		{"brev/", "", "fil_"},
		{".bashrc", ".bashrc", "fil_.bashrc"},
		{" brev .pdf ", "brev .pdf", "brev.pdf"},
		{"brev.pdf. .", "brev.pdf. .", "brev.pdf"},
		{"hvad nu?.pdf", "hvad nu?.pdf", "hvad nu_.pdf"},
		{"a:b|c.pdf", "a:b|c.pdf", "a_b_c.pdf"},
		{"nul.pdf", "nul.pdf", "fil_nul.pdf"},
		{"COM1", "COM1", "fil_COM1"},
		{"con .txt", "con .txt", "fil_con.txt"},
		{"aux.tar.gz", "aux.tar.gz", "fil_aux.tar.gz"},
		{"nullet.pdf", "nullet.pdf", "nullet.pdf"},
		{"a\x00b\nc\u202efdp.exe", "abcfdp.exe", "abcfdp.exe"},
		{"ugyldig\xff.pdf", "ugyldig.pdf", "ugyldig.pdf"},
		{long + ".pdf", long + ".pdf", strings.Repeat("ø", 58) + ".pdf"},
		{strings.Repeat("a", 119) + " b", strings.Repeat("a", 119) + " b", strings.Repeat("a", 119)},
		{"brev." + long, "brev." + long, "brev." + strings.Repeat("ø", 57)},
	} {
		if got := app.CleanName(c.name); got != c.shown {
			t.Errorf("%q is shown as %q, want %q", c.name, got, c.shown)
		}
		if got := (app.FileRef{Name: c.name}).DiskName(); got != c.disk {
			t.Errorf("%q is written as %q, want %q", c.name, got, c.disk)
		}
	}
}

// Whatever a sender has called a file, it can be written, and into the folder that
// was meant.
func TestAnyNameStaysInItsFolder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.OneOf(rapid.String(), rapid.StringMatching(`[./\\: ncoul1]{0,12}`)).Draw(t, "name")
		got := app.FileRef{Name: name}.DiskName()
		if got == "" || len(got) > 130 || !utf8.ValidString(got) || !filepath.IsLocal(got) || strings.ContainsAny(got, "/\\:\x00") ||
			strings.HasPrefix(got, ".") || strings.HasSuffix(got, ".") || strings.HasSuffix(got, " ") {
			t.Fatalf("%q is written as %q", name, got)
		}
		if again := (app.FileRef{Name: got}).DiskName(); again != got {
			t.Fatalf("%q is written as %q, and that as %q", name, got, again)
		}
	})
}

// Opening a file that runs is running it.
func TestOnlyDocumentsAreShown(t *testing.T) {
	for name, want := range map[string]bool{
		"brev.pdf": true, "BREV.PDF": true, "Svar.docx": true, "billede.jpeg": true, "mail.msg": true, "tal.csv": true,
		"brev.exe": false, "brev.pdf.exe": false, "brev.bat": false, "brev.lnk": false, "brev.html": false, "brev.js": false,
		"brev.docm": false, "brev": false, "": false, "pdf": false, ".pdf": true, "brev.pdf.": true, "brev.sh": false, "a.desktop": false,
	} {
		if got := (app.FileRef{Name: name}).Showable(); got != want {
			t.Errorf("%q is shown: %v", name, got)
		}
	}
}
