package reading

import (
	"errors"
	"slices"
	"testing"
	"unicode/utf8"

	"hvidbog/app"
	"hvidbog/app/intake"
	"hvidbog/app/intake/intaketest"
)

// refusals are those with which a file may be refused, as a child passes them on.
var refusals = []app.Code{
	app.CodeFileEncoding, app.CodeFileTooLarge, app.CodeFileForeign, app.CodeFileBroken, app.CodeFileLocked,
	app.CodeFileEmpty, app.CodeFileSwells, app.CodeFileDeep, app.CodeFileParts,
}

// FuzzRead goes through all readers, by whatever a file looks like; PDFium is not
// among them.
func FuzzRead(f *testing.F) {
	for _, h := range intaketest.All() {
		if content := h.Make(); len(content) < 8<<10 {
			f.Add(h.Name, content)
		}
	}
	r := pages("Kære udvalg", "Venlig hilsen\nAnna Andersen")
	f.Fuzz(func(t *testing.T, name string, content []byte) {
		if len(content) > 64<<10 {
			content = content[:64<<10]
		}
		c, err := r.Read(t.Context(), intake.File{Name: name, Content: content})
		var refused *app.Error
		switch {
		case err != nil:
			if !errors.As(err, &refused) || !slices.Contains(refusals, refused.Code) {
				t.Errorf("%q: %v", name, err)
			}
			return
		case len(c.Found)+len(c.Tables)+len(c.Files) == 0:
			t.Errorf("%q: nothing is found, and nothing is said", name)
		}
		for _, found := range c.Found {
			if !utf8.ValidString(found.Text) || !utf8.ValidString(found.Sender) || !utf8.ValidString(found.Subject) {
				t.Errorf("%q: no text: %+v", name, found)
			}
		}
	})
}
