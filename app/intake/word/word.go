// Package word reads the letters that word processors write: .docx and its kin of
// Word's, .odt of LibreOffice's.
package word

import (
	"bytes"
	"path"
	"slices"
	"strings"
	"unicode"

	"hvidbog/app"
	"hvidbog/app/intake"
	"hvidbog/app/intake/letterform"
	"hvidbog/app/intake/unpack"
)

// What files begin with that are not, or not only, zip files.
var (
	compound = []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") // .doc, and .docx with a password
	rich     = []byte(`{\rtf`)
)

// Read reads a letter: its text without letterhead, comments and what was struck out,
// and who wrote it, when and of what, as far as its form tells. Nothing that it refers
// to is fetched, and none of its macros is run. The error has [app.CodeFileEmpty],
// [app.CodeFileForeign] for the old .doc among others, [app.CodeFileLocked],
// [app.CodeFileBroken], [app.CodeFileSwells], [app.CodeFileParts] or
// [app.CodeFileDeep].
func Read(name string, content []byte) (intake.Content, error) {
	switch {
	case bytes.HasPrefix(content, compound):
		// The stream of what is encrypted is called so, in letters of two bytes.
		if bytes.Contains(content, []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")) {
			return intake.Content{}, app.Refuse(app.CodeFileLocked, "Path", name)
		}
		return intake.Content{}, app.Refuse(app.CodeFileForeign, "Path", name)
	case bytes.HasPrefix(content, rich):
		return intake.Content{}, app.Refuse(app.CodeFileForeign, "Path", name)
	}
	z, err := unpack.Open(name, content)
	if err != nil {
		return intake.Content{}, err
	}
	p := newParts(name, z)
	read := readDocx
	if p.has("content.xml") {
		read = readOdt
	}
	d, err := read(p)
	if err != nil {
		return intake.Content{}, err
	}
	f, err := d.found(p)
	if err != nil {
		return intake.Content{}, err
	}
	return intake.Content{Found: []intake.Found{f}}, nil
}

// document is what a letter is to both kinds of file.
type document struct {
	text     composer
	notes    []string // at the foot, in the order of their numbers
	heading  string   // the one that stands over the letter
	pictures []string // the parts that hold them, in their order
	properties
	// What there is to doubt.
	embedded, left, unread bool
}

// found is the letter as the caseworker reviews it.
func (d *document) found(p *parts) (intake.Found, error) {
	for i, text := range d.notes {
		d.text.add(paragraph{text: noteMark(i+1) + " " + text, kind: note})
	}
	f := intake.Found{Text: d.text.String()}
	letterform.Fill(&f)
	// What the file says of itself was often said by whoever made the template.
	if f.Sender == "" && d.plausible() {
		f.Sender = d.author
	}
	if f.Date.IsZero() {
		f.Date = d.created
	}
	if f.Subject == "" {
		f.Subject = d.heading
	}
	f.Doubt(intake.DoubtEncoding, d.unread)
	f.Doubt(intake.DoubtPart, d.left)
	f.Doubt(intake.DoubtEmbedded, d.embedded)
	if f.Text == "" { // a scan that was put into a letter
		var err error
		if f.Files, err = p.pictures(d.pictures); err != nil {
			return intake.Found{}, err
		}
	}
	return f, nil
}

// pictures reads those that a person can look at, each once.
func (p *parts) pictures(names []string) ([]intake.File, error) {
	var files []intake.File
	kinds := []string{".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".webp"}
	for i, part := range names {
		if slices.Contains(names[:i], part) || !slices.Contains(kinds, strings.ToLower(path.Ext(part))) {
			continue
		}
		content, err := p.read(part)
		if err != nil {
			return nil, err
		}
		if len(content) > 0 {
			files = append(files, intake.File{Name: app.CleanName(part), Content: content})
		}
	}
	return files, nil
}

// plausible reports whether the author that the file names can be a person rather
// than a program, a template or a computer.
func (p *properties) plausible() bool {
	small := strings.ToLower(p.author)
	for _, w := range []string{
		"user", "bruger", "microsoft", "office", "admin", "windows", "python", "docx", "ejer", "owner",
		"standard", "unknown", "ukendt", "author", "forfatter", "skabelon", "template", "it-", "pc",
	} {
		if strings.Contains(small, w) {
			return false
		}
	}
	words := strings.Fields(p.author)
	return len(words) >= 2 && len(words) <= 6 && len(p.author) <= 80 && !strings.ContainsFunc(p.author, func(r rune) bool {
		return unicode.IsDigit(r) || !unicode.IsGraphic(r) || strings.ContainsRune(`@\/_`, r)
	})
}
