package stationery_test

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"hvidbog/app"
	"hvidbog/app/ui/uitest"
)

func want[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}

// letters opens the part with an enquiry in the hearing.
func letters(t *testing.T, acts ...uitest.Act) *uitest.Window {
	w := uitest.Given(t, append(acts, uitest.Letter("Bevar Mamma Mia", "Lad Mamma Mia blive.", func(r *app.Response) {
		r.Kind, r.Received, r.Subject, r.Contact = app.Enquiry, uitest.April(15), "Mamma Mia", "Maike Petersen"
	}))...)
	w.Resize(1920, 1080)
	w.Go("Høring")
	w.Tap("Breve")
	w.LayOut()
	return w
}

// shown is the letter on the sheet.
func shown(t *testing.T, w *uitest.Window) app.Letter {
	t.Helper()
	w.Pause()
	if len(w.Letters) == 0 {
		t.Fatal("no letter is drawn")
	}
	return w.Letters[len(w.Letters)-1]
}

func TestTheLetterheadSavesItself(t *testing.T) {
	w := letters(t)
	w.Enter("Myndighed", "Københavns Kommune")
	w.Enter("Forvaltning, udvalg eller enhed, én på hver linje", "Socialudvalget\nBorgmesteren")
	w.Enter("Adresse", "Rådhuset\n1599 København V")
	w.Enter("Telefon", "33 66 33 66")
	w.Enter("Direkte telefon", "33 66 40 00")
	w.Enter("E-mail", "borgmester@eksempel.kk.dk")
	w.Enter("Hjemmeside", "www.kk.dk")
	w.Enter("Underskrift: navn, titel og andet, på hver sin linje", "Jesper Hansen\nSocialborgmester")
	w.Pause()
	want(t, "the letterhead", w.File().Hearing.Letterhead, app.Letterhead{
		Authority: "Københavns Kommune", Units: "Socialudvalget\nBorgmesteren", Address: "Rådhuset\n1599 København V", Phone: "33 66 33 66",
		Direct: "33 66 40 00", Email: "borgmester@eksempel.kk.dk", Web: "www.kk.dk", Signature: "Jesper Hansen\nSocialborgmester",
	})
	l := shown(t, w)
	want(t, "the letter beside is signed", l.Signature, "Jesper Hansen\nSocialborgmester")
	want(t, "the letter beside goes to", l.To.Name, "Bevar Mamma Mia")
	w.Ctrl(fyne.KeyF)
	w.Ctrl(fyne.KeyZ)
	want(t, "undone, the signature", w.File().Hearing.Letterhead.Signature, "")
}

func TestATemplateOfOnesOwn(t *testing.T) {
	w := letters(t)
	w.Tap("Kvittering")
	w.Sees("Kvittering: den sædvanlige", "Tak for {din henvendelse}, som vi modtog den {modtaget}")
	want(t, "the letter beside", shown(t, w).Subject, "Kvittering: Mamma Mia")
	w.Tap("Lav jeres egen")
	w.Pause()
	w.Sees("Kvittering, jeres egen")
	w.SeesNot("Kvittering: den sædvanlige")
	w.Type("Kort kvittering") // in place of the name, which is selected
	w.Fill("Overskrift", "Vi har jeres brev")
	w.Fill("Tekst", "Tak for {din henvendelse}.")
	w.Pause()
	own := w.File().Templates[0]
	want(t, "the template", *own, app.Template{
		Base: own.Base, Name: "Kort kvittering", Kind: app.Receipt, Subject: "Vi har jeres brev", Salutation: "Kære {kontakt}",
		Text: "Tak for {din henvendelse}.", Closing: "Venlig hilsen",
	})
	l := shown(t, w)
	want(t, "the letter beside says", l.Subject+"|"+l.Salutation+"|"+l.Text, "Vi har jeres brev|Kære Maike Petersen|Tak for jeres henvendelse.")
	w.Pick("Brevtype", "Svarbrev")
	w.Sees("Svarbrev, jeres egen")
	w.Tap("Lav en kopi")
	w.Pause()
	want(t, "the copy", w.File().Templates[1].Name, "Kort kvittering 2")
	w.Tap("Slet skabelonen")
	w.Pause()
	want(t, "the templates", len(w.File().Templates), 1)
	w.Tap("Slet skabelonen")
	w.Pause()
	w.Sees("Svarbrev: den sædvanlige")
	w.Ctrl(fyne.KeyZ)
	want(t, "brought back", len(w.File().Templates), 1)
	w.Tap("Ny skabelon")
	w.Pause()
	w.Type("Kort kvittering")
	w.Pause()
	w.Sees("Navnet ”Kort kvittering” er allerede i brug")
}

func TestPlacesAreInsertedAndPointedOut(t *testing.T) {
	w := letters(t)
	w.Tap("Svarbrev")
	w.Tap("Lav jeres egen")
	w.Fill("Tekst", "Vi fik brevet den ")
	w.Press(fyne.KeyF3)
	w.Sees("{modtaget}", "15. april 2016")
	w.Type("bekl")
	w.Sees("{beklagelse}", "ingenting her")
	w.Press(fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyBackspace)
	w.Type("modt")
	w.Press(fyne.KeyReturn)
	w.Type(".")
	w.Pause()
	want(t, "the text", w.File().Templates[0].Text, "Vi fik brevet den {modtaget}.")
	want(t, "the letter beside says", shown(t, w).Text, "Vi fik brevet den 15. april 2016.")
	w.Fill("Overskrift", "Om ")
	w.Tap("Indsæt felt (F3)")
	w.Type("emne")
	w.Press(fyne.KeyReturn)
	w.Pause()
	want(t, "the subject", w.File().Templates[0].Subject, "Om {emne}")
	w.Type(" af {dato")
	const fault = "{dato er ikke et felt og bliver ikke udfyldt. Vælg det med Indsæt felt."
	w.Sees(fault)
	w.Fill("Overskrift", "Svar")
	w.SeesNot(fault)
}

func TestWithoutRoomTheLetterIsOneTapAway(t *testing.T) {
	w := letters(t)
	w.Resize(1280, 800)
	w.LayOut()
	w.Sees("Myndighed")
	w.Tap("Brevet")
	w.LayOut()
	w.SeesNot("Myndighed")
	w.Tap("Felter")
	w.LayOut()
	w.Sees("Myndighed")
}

func TestALetterThatCannotBeDrawnSaysWhy(t *testing.T) {
	w := letters(t)
	w.LetterFails = errors.New("papiret er slut")
	w.Enter("Telefon", "1")
	w.Pause()
	w.Sees("papiret er slut")
}

// Before anything has come in, the letter beside goes to somebody made up.
func TestTemplatesBeforeTheFirstResponse(t *testing.T) {
	w := uitest.Empty(t)
	w.Resize(1920, 1080)
	w.Go("Høring")
	w.Tap("Breve")
	w.Tap("Foreløbigt svar")
	l := shown(t, w)
	if l.To.Name != "Anne Jensen" || strings.Contains(l.Text, "{") || l.Subject != "Foreløbigt svar: Åbningstider" {
		t.Errorf("the letter is %+v", l)
	}
}
