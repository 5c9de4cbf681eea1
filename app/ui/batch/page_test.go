package batch_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/uitest"
)

func want[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}

// lives notes where a party lives.
func lives(name, address string) uitest.Act {
	return func(d *casework.Desk) error {
		return d.EditParty(d.File().PartyNamed(name).ID, "address", func(p *app.Party) { p.Address = address })
	}
}

const form = "Jeg er imod, at Mamma Mia flytter. Det er vores sted."

// post is four responses: two with the same text, one from somebody who lives nowhere,
// and one from somebody who wrote before.
func post(t *testing.T, more ...uitest.Act) *uitest.Window {
	w := uitest.Given(t, append([]uitest.Act{
		uitest.Letter("Åse Krog", form), lives("Åse Krog", "Utterslev Torv 10\n2400 København NV"),
		uitest.Letter("Bo Lund", form), lives("Bo Lund", "Utterslev Torv 9\n2400 København NV"),
		uitest.Letter("LAP", "Vi støtter det."),
		uitest.Letter("Carl Dam", "Hvornår flytter I?", func(r *app.Response) { r.Kind, r.Received = app.Enquiry, uitest.April(1) }),
		lives("Carl Dam", "Nygade 3\n2200 København N"),
	}, more...)...)
	w.Resize(1280, 800)
	w.Go("Svar")
	w.LayOut()
	return w
}

func TestReceiptsToAllNew(t *testing.T) {
	w := post(t)
	w.Tap("Send 4 kvitteringer …")
	w.LayOut()
	w.Sees("4 kvitteringer", "Alle 4 svar, som ikke har fået et brev", "Åse Krog", "Utterslev Torv 10, 2400 København NV", "Mangler noget", "1 brev", "Har ingen adresse", "Lav 3 kvitteringer", "1 bliver udeladt")
	want(t, "the first letter goes to", w.Letters[len(w.Letters)-1].To.Name, "Åse Krog")
	w.Press(fyne.KeyDown)
	w.Pause()
	want(t, "the next letter goes to", w.Letters[len(w.Letters)-1].To.Name, "Bo Lund")

	w.Tap("Mangler noget")
	w.Tap("Skriv adressen …")
	w.Type("Store Kongensgade 1, 1264 København K")
	w.Tap("Gem")
	w.Pause()
	want(t, "the party's address", w.File().PartyNamed("LAP").Address, "Store Kongensgade 1, 1264 København K")
	w.SeesNot("Har ingen adresse", "Mangler noget")
	w.Tap("Lav 4 kvitteringer")
	w.Pause()
	w.Sees("4 kvitteringer er lavet", "De på papir står på sagen som sendt med brev i dag")
	f := w.File()
	want(t, "the letters", len(f.Letters), 4)
	for _, l := range f.Letters {
		if !l.IsSent() || l.Kind != app.Receipt || l.Channel != app.ByLetter {
			t.Errorf("the letter is %+v", l)
		}
	}
	sheaf := w.Drawn[len(w.Drawn)-1]
	want(t, "the sheaf", sheaf.Title, "4 breve")
	w.Tap("Udskriv")
	w.Pause()
	if len(w.Printed) != 1 || !strings.HasSuffix(w.Printed[0], "Kvitteringer 2015-0273113 2016-04-19.pdf") {
		t.Errorf("printed are %q", w.Printed)
	}
	w.Sees("Brevene er sendt til printeren.")
	w.Tap("Færdig")
	w.SeesNot("Send 4 kvitteringer …")
	w.Ctrl(fyne.KeyZ)
	want(t, "undone, the letters", len(w.File().Letters), 0)
	w.Sees("Send 4 kvitteringer …")
}

func TestRepliesToAFormLetterGroup(t *testing.T) {
	w := post(t, func(d *casework.Desk) error {
		_, err := d.Group("Bevar Mamma Mia", d.File().Numbered(1).ID, d.File().Numbered(2).ID)
		return err
	})
	w.ShiftDown()
	w.Press(fyne.KeyDown)
	w.ShiftUp()
	w.Tap("Skriv svarbreve …")
	w.LayOut()
	w.Sees("2 svarbreve", "De 2 valgte svar", "Brevet siger kun tak. Skriv svaret i teksten.")
	w.Pick("Til", "2 enslydende svar: ”Bevar Mamma Mia”")
	w.Into("Brevets tekst")
	w.Ctrl(fyne.KeyA)
	w.Type("Tak for {din henvendelse}. Mamma Mia bliver. {hv")
	w.Sees("{hv er ikke et felt")
	w.Press(fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyBackspace)
	w.Pause()
	w.Pause()
	w.Tap("Lav 2 svarbreve")
	w.Pause()
	w.Sees("2 svarbreve er lavet")
	f := w.File()
	var names []string
	for _, l := range f.Letters {
		names = append(names, l.To.Name)
		want(t, "the text", l.Text, "Tak for dit høringssvar. Mamma Mia bliver.")
	}
	want(t, "they go to", strings.Join(names, ", "), "Åse Krog, Bo Lund")
	want(t, "the first is", f.Numbered(1).Status, app.StatusAnswered)
	want(t, "the third is", f.Numbered(3).Status, app.StatusNew)
	w.Tap("Fortryd brevene")
	w.Pause()
	want(t, "undone, the letters", len(w.File().Letters), 0)
	w.Sees("Lav 2 svarbreve")
}

func TestWhatLacksSomethingHasAWayToIt(t *testing.T) {
	w := uitest.Given(t,
		uitest.Letter("Carl Dam", "Hvornår?", func(r *app.Response) { r.Kind, r.Received = app.Enquiry, uitest.April(1) }),
		uitest.Letter("Carl Dam", form, func(r *app.Response) { r.Received = uitest.April(10) }),
		uitest.Letter("Åse Krog", form), lives("Åse Krog", "Nygade 1\n2400 København NV"),
	)
	w.Go("Svar")
	w.LayOut()
	w.Press(fyne.KeyDown)
	w.ShiftDown()
	w.Press(fyne.KeyDown)
	w.ShiftUp()
	w.Tap("Skriv svarbreve …")
	w.LayOut()
	w.Sees("Venter også på svar på noget ældre", "1 brev", "Lav 1 svarbrev")
	w.Tap("Besvar for sig")
	w.LayOut()
	w.Sees("Brev til Carl Dam", "Svarer også på nr. 1 af 1. april 2016")
}

func TestALetterIsLeftOut(t *testing.T) {
	w := post(t)
	w.Choose("Send breve til mange …")
	w.LayOut()
	w.Sees("Lav 3 kvitteringer")
	w.Press(fyne.KeySpace)
	w.Sees("Lav 2 kvitteringer", "2 bliver udeladt")
	w.Press(fyne.KeySpace)
	w.Sees("Lav 3 kvitteringer")
	w.Tap("LAP")
	w.Tap("Tag med uden adresse")
	w.Sees("Lav 4 kvitteringer")
	w.Tap("Udelad")
	w.Sees("Lav 3 kvitteringer")
	w.Go("Svar")
	w.SeesNot("Lav 3 kvitteringer")
	w.Sees("Send 4 kvitteringer …")
}

// What was made before it was cancelled is there to be printed.
func TestABatchIsCancelled(t *testing.T) {
	w := post(t)
	n := 0
	w.Tap("Send 4 kvitteringer …")
	w.LayOut()
	w.OnLetter = func() {
		if n++; n == 2 {
			w.Tap("Annuller")
		}
	}
	w.Tap("Lav 3 kvitteringer")
	w.OnLetter = nil
	w.Pause()
	w.Sees("1 kvittering er lavet", "Du stoppede, før de sidste 2 var lavet.")
	want(t, "the letters", len(w.File().Letters), 1)
	w.Go("Emner")
	w.Go("Svar")
	w.Tap("Send 3 kvitteringer …") // what is not handed on comes first
	w.Sees("1 kvittering er lavet")
	w.Tap("Åbn")
	want(t, "opened", len(w.Opened), 1)
}

func TestABatchThatCannotBeDrawn(t *testing.T) {
	w := post(t)
	w.Tap("Send 4 kvitteringer …")
	w.LetterFails = fmt.Errorf("papiret er slut: %w", context.DeadlineExceeded)
	w.Tap("Lav 3 kvitteringer")
	w.Pause()
	w.Sees("papiret er slut", "Lav 3 kvitteringer")
	want(t, "the letters", len(w.File().Letters), 0)
}

// Those without an address get it by e-mail: what is saved for the mail program is a
// message for each.
func TestThoseWithoutAnAddressGetItByEmail(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	w := post(t, func(d *casework.Desk) error {
		return d.EditParty(d.File().PartyNamed("LAP").ID, "email", func(p *app.Party) { p.Email = "lap@eksempel.dk" })
	})
	w.Tap("Send 4 kvitteringer …")
	w.LayOut()
	w.Sees("E-mail: lap@eksempel.dk", "Lav 4 kvitteringer")
	w.Tick("Dem uden adresse får brevet med e-mail")
	w.Sees("Har ingen adresse", "Lav 3 kvitteringer")
	w.Tick("Dem uden adresse får brevet med e-mail")
	w.Tap("Lav 4 kvitteringer")
	w.Pause()
	w.Sees("4 kvitteringer er lavet", "1 går med e-mail: gem mailen i en mappe")
	want(t, "on paper", w.Drawn[len(w.Drawn)-1].Title, "3 breve")
	want(t, "the channel", w.File().LettersTo(w.File().Numbered(3).ID)[0].Channel, app.ByEmail)
	w.Tap("Gem 1 mail i en mappe …")
	w.Tap("Gem")
	w.Pause()
	dir := filepath.Join(os.Getenv("HOME"), "Kvitteringer med e-mail 2016-04-19")
	if mail, err := os.ReadFile(filepath.Join(dir, "Brev.eml")); err != nil || !strings.HasPrefix(string(mail), "To: lap@eksempel.dk") {
		t.Errorf("saved is %q, %v", mail, err)
	}
	w.Sees("Mailene ligger i " + dir)
}
