package journal_test

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/packet/book"
	"hvidbog/app/ui/uitest"
)

// given opens a hearing on the screen Journal: three who wrote, of whom one without a
// subject, and the answer to the first.
func given(t *testing.T, more ...uitest.Act) *uitest.Window {
	t.Helper()
	t.Setenv("HOME", t.TempDir()) // where one saves
	about := func(subject string, day int) func(*app.Response) {
		return func(r *app.Response) { r.Subject, r.Received, r.Kind = subject, uitest.April(day), app.Enquiry }
	}
	acts := append([]uitest.Act{
		uitest.Letter("Bevar Mamma Mia", "Behold adressen.", about("Adressen i Nordvest", 2)),
		uitest.Letter("Ellen Krog", "Jeg er bange for at flytte.", about("", 5)),
		uitest.Letter("LAP København", "Vores svar.", about("Åbningstider", 3)),
		answered,
	}, more...)
	w := uitest.Given(t, acts...)
	w.Go("Journal")
	w.LayOut()
	return w
}

// answered enters an answer to the first who wrote, with a copy of it.
func answered(d *casework.Desk) error {
	file, err := d.KeepFile("Svar til Maike.pdf", []byte("%PDF brev"))
	if err != nil {
		return err
	}
	_, err = d.EnterSent(app.Letter{
		Kind: app.ReplyLetter, Answers: []app.ID{d.File().Responses[0].ID}, To: app.Recipient{Name: "Maike Lund"},
		Subject: "Svar om adressen", Text: "Tak.", Date: uitest.April(12), File: file,
	})
	return err
}

func wantRows(t *testing.T, w *uitest.Window, want ...string) {
	t.Helper()
	w.LayOut()
	if got := w.Rows(); !slices.Equal(got, want) {
		t.Errorf("the journal is\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

const (
	fromMia   = "02-04-2016 | Ind | 2015-0273113-1 | Bevar Mamma Mia | Adressen i Nordvest | ikke endnu"
	fromLAP   = "03-04-2016 | Ind | 2015-0273113-3 | LAP København | Åbningstider | ikke endnu"
	fromEllen = "05-04-2016 | Ind | 2015-0273113-2 | Ellen Krog | Mangler tema | ikke endnu"
	toMaike   = "12-04-2016 | Ud | 2015-0273113-4 | Maike Lund | Svar om adressen | ikke endnu"
)

func done(row string) string { return strings.Replace(row, "ikke endnu", "19-04-2016", 1) }

func TestWhatCameInAndWentOutIsListed(t *testing.T) {
	w := given(t)
	wantRows(t, w, fromMia, fromLAP, fromEllen, toMaike)
	w.Sees("4 dokumenter: 3 ind, 1 ud. 4 er ikke journaliseret. 1 mangler tema.")
}

func TestOneMarksByTheKeyboardAndUndoTakesItBack(t *testing.T) {
	w := given(t)
	w.Press(fyne.KeySpace) // the first that is to be done
	wantRows(t, w, done(fromMia), fromLAP, fromEllen, toMaike)
	w.Sees("4 dokumenter: 3 ind, 1 ud. 3 er ikke journaliseret. 1 mangler tema.")
	if by := w.File().Responses[0].Journalised.Who; by != uitest.Caseworker {
		t.Errorf("it was journalised by %q", by)
	}
	w.Press(fyne.KeySpace) // a mistake
	wantRows(t, w, fromMia, fromLAP, fromEllen, toMaike)

	w.ShiftDown()
	w.Press(fyne.KeyDown)
	w.ShiftUp()
	w.Sees("2 dokumenter er valgt", "Markér 2 som journaliseret")
	w.Press(fyne.KeySpace)
	wantRows(t, w, done(fromMia), done(fromLAP), fromEllen, toMaike)
	w.Ctrl(fyne.KeyA)
	w.Tap("Markér 4 som journaliseret")
	wantRows(t, w, done(fromMia), done(fromLAP), done(fromEllen), done(toMaike))
	w.Ctrl(fyne.KeyZ)
	wantRows(t, w, done(fromMia), done(fromLAP), fromEllen, toMaike)
}

func TestWhatIsMissingIsListedByItself(t *testing.T) {
	w := given(t)
	w.Press(fyne.KeySpace)
	w.Tap("Mangler journalisering")
	wantRows(t, w, fromLAP, fromEllen, toMaike)
	w.Into("Tema") // and back
	w.Press(fyne.KeyEscape, fyne.KeySpace)
	wantRows(t, w, fromEllen, toMaike)
	w.Press(fyne.KeySpace, fyne.KeySpace) // the next comes to its place
	w.Sees("Alt er journaliseret")
	w.Ctrl(fyne.KeyZ)
	wantRows(t, w, toMaike)
	w.Ctrl(fyne.KeyZ)
	w.Tap("Mangler tema")
	wantRows(t, w, fromEllen)
}

func TestAThemeIsTypedWhereItLacks(t *testing.T) {
	w := given(t)
	w.Tap("Mangler tema")
	w.Into("Tema")
	w.Type("Frygt for at flytte")
	w.Pause()
	themed := strings.Replace(fromEllen, "Mangler tema", "Frygt for at flytte", 1)
	wantRows(t, w, themed) // it stays while one types
	if got := w.File().Numbered(2).Subject; got != "Frygt for at flytte" {
		t.Errorf("the subject is %q", got)
	}
	w.Press(fyne.KeyReturn)
	w.Sees("Alle dokumenter har et tema")
	w.Tap("Vis alle")
	wantRows(t, w, fromMia, fromLAP, themed, toMaike)
}

// Enter in the theme goes on to the next, so that many are typed in one go. What was
// sent keeps its own.
func TestThemesAreTypedOneAfterTheOther(t *testing.T) {
	w := given(t)
	w.Into("Tema")
	w.Press(fyne.KeyReturn)
	w.Type("Tider")
	w.Press(fyne.KeyReturn)
	w.Type("Frygt")
	w.Press(fyne.KeyReturn) // there is only the letter left
	w.Pause()
	wantRows(t, w, fromMia, strings.Replace(fromLAP, "Åbningstider", "Tider", 1), strings.Replace(fromEllen, "Mangler tema", "Frygt", 1), toMaike)
	w.Press(fyne.KeyEnd)
	if got := w.Read("Tema"); got != "Svar om adressen" {
		t.Errorf("the letter's theme is %q", got)
	}
	w.Into("Tema")
	w.Type("Noget andet")
	w.Pause()
	if got := w.File().Letters[0].Subject; got != "Svar om adressen" {
		t.Errorf("the letter's subject is %q", got)
	}
}

func TestOneSearchesByTyping(t *testing.T) {
	w := given(t)
	w.Type("krog") // in the list
	wantRows(t, w, fromEllen)
	w.Press(fyne.KeyEscape)
	w.Type("aabning lap")
	wantRows(t, w, fromLAP)
	w.Press(fyne.KeyEscape)
	w.Type("113-4")
	wantRows(t, w, toMaike)
	w.Press(fyne.KeyEscape)
	w.Type("ukulele")
	w.Sees("Ingen dokumenter passer på søgningen")
	w.Tap("Vis alle")
	wantRows(t, w, fromMia, fromLAP, fromEllen, toMaike)
}

func TestEnterOpensWhatIsChosen(t *testing.T) {
	w := given(t)
	w.Press(fyne.KeyEnd, fyne.KeyReturn)
	if len(w.Opened) != 1 || filepath.Base(w.Opened[0]) != "Svar til Maike.pdf" {
		t.Fatalf("opened %q", w.Opened)
	}
	if content, err := os.ReadFile(w.Opened[0]); string(content) != "%PDF brev" || err != nil {
		t.Errorf("it shows %q (%v)", content, err)
	}
	w.Press(fyne.KeyHome, fyne.KeyReturn)
	w.Sees("Behold adressen.")
}

func TestALetterWithoutACopyIsTold(t *testing.T) {
	w := given(t, func(d *casework.Desk) error {
		_, err := d.EnterSent(app.Letter{
			Kind: app.Receipt, Answers: []app.ID{d.File().Responses[1].ID}, To: app.Recipient{Name: "Ellen Krog"}, Subject: "Kvittering", Date: uitest.April(13),
		})
		return err
	})
	w.Press(fyne.KeyEnd, fyne.KeyReturn)
	w.Sees("Brevet 2015-0273113-5 er skrevet uden for programmet, og registret har ingen kopi af det.")
}

// What goes to the records system can be marked as journalised when it is saved, and
// undo takes that back.
func TestTheJournalGoesToTheRecordsSystem(t *testing.T) {
	w := given(t)
	w.Press(fyne.KeySpace)
	w.Tap("Mangler journalisering")
	w.Tap("Gem Excel …")
	w.Tap("Gem")
	at := filepath.Join(os.Getenv("HOME"), "Journal 2015-0273113 mangler.xlsx")
	w.Sees("Journalen med 3 dokumenter ligger i " + at + ". Den nævner alle ved navn.")
	if len(w.Books) != 1 || len(w.Books[0].Sheets[0].Rows) != 3 || w.Books[0].Sheets[0].Rows[0][4] != book.Text("Åbningstider") {
		t.Fatalf("the workbooks are %+v", w.Books)
	}
	if content, err := os.ReadFile(at); string(content) != "xlsx" || err != nil {
		t.Errorf("the file has %q (%v)", content, err)
	}
	w.Tap("Markér de 3 som journaliseret")
	w.Sees("3 dokumenter er markeret som journaliseret.", "Alt er journaliseret")
	w.Ctrl(fyne.KeyZ)
	wantRows(t, w, fromLAP, fromEllen, toMaike)
	w.SeesNot("3 dokumenter er markeret som journaliseret.")
}

func TestTheJournalIsPrintedAndSaved(t *testing.T) {
	w := given(t)
	w.Tap("Udskriv")
	if len(w.Printed) != 1 || filepath.Base(w.Printed[0]) != "Journal 2015-0273113.pdf" {
		t.Errorf("printed %q", w.Printed)
	}
	w.Sees("Journalen med 4 dokumenter er sendt til printeren.")
	w.Tap("Gem PDF …")
	w.Tap("Gem")
	at := filepath.Join(os.Getenv("HOME"), "Journal 2015-0273113.pdf")
	if content, err := os.ReadFile(at); string(content) != "%PDF" || err != nil {
		t.Errorf("the file has %q (%v)", content, err)
	}
	w.Paper = func(context.Context, func(int, int)) ([]byte, error) {
		return nil, app.Refuse(app.CodePaper, "Detail", "hul i papiret")
	}
	w.Tap("Udskriv")
	if len(w.Printed) != 1 {
		t.Errorf("printed %q", w.Printed)
	}
}

func TestAnEmptyJournalSaysWhatToDo(t *testing.T) {
	w := uitest.Empty(t)
	w.Go("Journal")
	w.Sees("Ingen dokumenter endnu")
	w.Tap("Nyt svar")
	w.Sees("Afsender")
}
