package plain

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"hvidbog/app"
	"hvidbog/app/intake"
)

func TestRead(t *testing.T) {
	for _, c := range []struct {
		name, content, want string
		doubts              []intake.Doubt // beside who and when
	}{
		{name: "brev.txt", content: "\xef\xbb\xbfKære udvalg\r\n\r\nVi er imod.\r\n", want: "Kære udvalg\n\nVi er imod."},
		{name: "brev.txt", content: "K\xe6re udvalg", want: "Kære udvalg"},
		{name: "brev.txt", content: "\xff\xfeK\x00\xe6\x00r\x00e\x00\r\x00\n\x00", want: "Kære"},
		{name: "brev.txt", content: "\xfe\xff\x00K\x00\xe6\x00r\x00e", want: "Kære"},
		{name: "BREV.HTM", content: "<p>K&aelig;re udvalg", want: "Kære udvalg"},
		{name: "uden navn", content: "\n <!DOCTYPE html><p>Kære udvalg", want: "Kære udvalg"},
		{name: "brev.html", content: "<meta http-equiv=content-type content='text/html; charset=iso-8859-1'><p>K\xe6re", want: "Kære"},
		{name: "brev.html", content: "\xef\xbb\xbf<p>Kære", want: "Kære"},
		{name: "brev.html", content: "\xff\xfe<\x00p\x00>\x00K\x00\xe6\x00", want: "Kæ"},
		{name: "brev.html", content: "<p>K\xe6re", want: "Kære", doubts: []intake.Doubt{intake.DoubtEncoding}},
		{name: "brev.html", content: "<meta charset=iso-8859-1><p>Kære", want: "Kære", doubts: []intake.Doubt{intake.DoubtEncoding}},
		{name: "brev.html", content: "<p>Kære<script>fetch('http://a.example')</script>", want: "Kære", doubts: []intake.Doubt{intake.DoubtEmbedded}},
		{name: "brev.txt", content: "Skriv <p> i teksten", want: "Skriv <p> i teksten"},
	} {
		got, err := Read(c.name, []byte(c.content))
		if err != nil || len(got.Found) != 1 {
			t.Errorf("%q: %v", c.content, err)
			continue
		}
		f := got.Found[0]
		doubts := append([]intake.Doubt{intake.DoubtSender, intake.DoubtDate}, c.doubts...)
		if f.Text != c.want || !slices.Equal(f.Doubts, doubts) {
			t.Errorf("%s, %q: %q, %v", c.name, c.content, f.Text, f.Doubts)
		}
	}
}

func TestReadRefuses(t *testing.T) {
	for _, c := range []struct {
		what, name string
		content    []byte
		want       app.Code
	}{
		{"nothing", "brev.txt", nil, app.CodeFileEmpty},
		{"blanks", "brev.txt", []byte("\xef\xbb\xbf \r\n"), app.CodeFileEmpty},
		{"a page without a word", "brev.html", []byte("<html><img src=a.png><script>1</script>"), app.CodeFileEmpty},
		{"a picture", "brev.txt", []byte("\x89PNG\r\n\x1a\n\x00"), app.CodeFileEncoding},
		{"a picture called a page", "brev.html", []byte("\x89PNG\r\n\x1a\n\x00"), app.CodeFileEncoding},
		{"half of UTF-16", "brev.txt", []byte("\xff\xfeK\x00\xe6"), app.CodeFileEncoding},
		{"too much", "brev.txt", bytes.Repeat([]byte("a"), app.MaxFile+1), app.CodeFileTooLarge},
	} {
		if _, err := Read(c.name, c.content); app.CodeOf(err) != c.want {
			t.Errorf("%s: %v, want %s", c.what, err, c.want)
		}
	}
}

func FuzzPlain(f *testing.F) {
	for _, content := range []string{
		"Kære\r\n", "\xff\xfeK\x00", "<p>Kære<br>du", "<table><tr><td>1<td>2</table>", "<ol start=3><li>a<ul><li>b</ol>",
		"<blockquote type=cite>a<blockquote class=gmail_quote>b", "<pre> a\n b</pre>&nbsp;<p>&nbsp;<p>c", "<div style='display: none'>a<div>b</div></div>c",
		"<!--[if mso]><p>a<![endif]-->b<svg><title>c</svg>d",
	} {
		f.Add("brev.txt", []byte(content))
		f.Add("brev.html", []byte(content))
	}
	f.Fuzz(func(t *testing.T, name string, content []byte) {
		got, err := Read(name, content)
		if err != nil {
			if app.CodeOf(err) == "" {
				t.Fatalf("%v is no refusal", err)
			}
			return
		}
		for _, found := range got.Found {
			if !utf8.ValidString(found.Text) || strings.ContainsAny(found.Text, "\r\x00") || strings.TrimSpace(found.Text) == "" {
				t.Fatalf("%q is no text", found.Text)
			}
		}
	})
}
