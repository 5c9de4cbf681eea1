package responses_test

import (
	"path/filepath"
	"testing"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/uitest"
)

// scanned is a response that came as a scan, which nobody has typed.
func scanned(d *casework.Desk) error {
	ref, err := d.KeepFile("scan.pdf", []byte("%PDF-1.7"))
	if err != nil {
		return err
	}
	_, err = d.Log(app.Response{Subject: "scan", Source: app.Source{FileRef: ref}, Attachments: []app.Attachment{{FileRef: ref}}})
	return err
}

func TestAScanIsTypedBesideItsPicture(t *testing.T) {
	w := uitest.Given(t, scanned, uitest.Letter("LAP", "Hej"))
	w.Pages = []uitest.Page{{Text: "Kære udvalg"}}
	w.Go("Svar")
	w.Tap("Teksten mangler – skriv den af")
	w.Sees("Skjul originalen", "af 1")
	w.Type("Kære udvalg")
	w.Pause()
	want(t, "the text", w.File().Numbered(1).Text, "Kære udvalg")
	w.Sees("af 1") // it is not taken away while one types
	w.Tap("Skjul originalen")
	w.SeesNot("af 1", "Teksten mangler")
	w.Tap("Åbn originalen")
	if len(w.Opened) != 1 || filepath.Base(w.Opened[0]) != "scan.pdf" {
		t.Errorf("opened are %q", w.Opened)
	}
	w.Tap("LAP")
	w.SeesNot("Åbn originalen", "Teksten mangler")
}

// The mail that a response came by is a key away while one reads.
func TestTheMailOpensWhileOneReads(t *testing.T) {
	w := uitest.Given(t, func(d *casework.Desk) error {
		ref, err := d.KeepFile("svar.eml", []byte("From: LAP\n\nHej"))
		if err != nil {
			return err
		}
		_, err = d.Log(app.Response{Text: "Hej", Source: app.Source{FileRef: ref}})
		return err
	})
	w.Go("Svar")
	w.Tap("svar.eml")
	want(t, "opened", len(w.Opened), 1)
}
