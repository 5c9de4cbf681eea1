package incoming_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"hvidbog/app"
	"hvidbog/app/intake"
	"hvidbog/app/ui/uitest"
)

func want[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}

// folder is what lies in the caseworker's folder: files by name, with their content.
func folder(t *testing.T, files ...string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "Post")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(files); i += 2 {
		if err := os.WriteFile(filepath.Join(dir, files[i]), []byte(files[i+1]), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func mail(sender, id, text string, day int) intake.Content {
	return intake.Content{Found: []intake.Found{{
		Sender: sender, Date: uitest.April(day), Hour: "10:00", Channel: app.ByEmail, Subject: "Høringssvar", Text: text, MessageID: id,
	}}}
}

// post is a folder with two mails, one of them twice, a scan, and a file that nobody
// can read; and a hearing that has one letter.
func post(t *testing.T) (*uitest.Window, string) {
	w := uitest.Given(t, uitest.Letter("LAP", "Vi støtter det."))
	w.Found = map[string]intake.Content{
		"1.eml": mail("Bo Lund", "bo@post", "Jeg er imod.", 12),
		"2.eml": mail("Åse Krog", "aase@post", "Vi bliver.", 4),
		"3.eml": mail("Bo Lund", "bo@post", "Jeg er imod.", 12),
		"5.wpd": {},
	}
	w.Pages = []uitest.Page{{Text: "Kære udvalg"}}
	return w, folder(t, "1.eml", "mail 1", "2.eml", "mail 2", "3.eml", "mail 3", "4.pdf", "%PDF-1.7 scan", "5.wpd", "WPC")
}

func TestAFolderIsLookedThroughAndTakenIn(t *testing.T) {
	w, dir := post(t)
	w.Drop(dir)
	w.Sees("Tag høringssvar ind", "Bo Lund", "Åse Krog", "04-04-2016", "Samme svar er fundet to gange", "er beskadiget eller ikke hel",
		"2 kan tages ind, 1 skal ses efter, 1 er her allerede, 1 kunne ikke læses", "Tag 2 svar ind")
	want(t, "the responses before", len(w.File().Responses), 1)
	w.Tap("Tag 2 svar ind")
	w.Sees("2 svar er taget ind som nr. 2–3.", "Taget ind som svar 3", "Ingen svar er markeret", "2 er taget ind, 1 skal ses efter, 1 er her allerede, 1 kunne ikke læses")
	f := w.File()
	want(t, "the first to come is from", f.SenderName(f.Numbered(2)), "Åse Krog")
	want(t, "and the second", f.SenderName(f.Numbered(3)), "Bo Lund")

	// The whole is one step back, and then it can be taken in once more.
	w.Tap("Fortryd")
	want(t, "the responses", len(w.File().Responses), 1)
	w.Sees("Tag 2 svar ind", "2 kan tages ind")
	w.SeesNot("er taget ind som")
	w.Tap("Tag 2 svar ind")
	want(t, "the responses", len(w.File().Responses), 3)
	w.Ctrl(fyne.KeyZ)
	want(t, "the responses", len(w.File().Responses), 1)

	// Dropped again, nothing is taken twice.
	w.Tap("Tag 2 svar ind")
	w.Go("Svar")
	w.Drop(dir)
	w.Sees("Taget ind som svar 3", "Alle (5)", "Ingen svar er markeret")
	want(t, "the button can be used", w.On("Ingen svar er markeret"), false)
}

// The window gets no wider for it than the smallest screen is.
func TestThePageHasRoom(t *testing.T) {
	w, dir := post(t)
	w.Drop(dir)
	for range 5 {
		if least := w.Least(); least.Width > 1280 || least.Height > 800 {
			t.Errorf("the window needs %v", least)
		}
		w.Press(fyne.KeyDown)
	}
}

func TestLinesAreMarkedByTheKeyboard(t *testing.T) {
	w, dir := post(t)
	w.Drop(dir)
	w.Press(fyne.KeySpace)
	w.Sees("Tag 1 svar ind")
	w.Press(fyne.KeyDown, fyne.KeySpace)
	w.Sees("Ingen svar er markeret")
	w.Press(fyne.KeyDown, fyne.KeySpace) // a double is not to be marked
	w.Sees("Ingen svar er markeret")
	w.Tap("Alle")
	w.Sees("Tag 3 svar ind")
	w.Tap("Markér alle uden tvivl")
	w.Sees("Tag 2 svar ind")
	w.Ctrl(fyne.KeyReturn)
	want(t, "the responses", len(w.File().Responses), 3)
	w.Ctrl(fyne.KeyZ)
	w.Tap("Ingen")
	w.Sees("Ingen svar er markeret")
	w.PickFrom("Alle (5)", "Skal ses efter (1)")
	want(t, "the lines", len(w.Rows()), 1)
	w.Press(fyne.KeyEscape)
	w.SeesNot("Tag høringssvar ind")
	w.Ctrl(fyne.KeyI) // it is where it was
	w.Sees("Ingen svar er markeret")
}

// What is doubtful is put right beside the list: the scan is typed from its picture.
func TestAScanIsTypedBesideItsPicture(t *testing.T) {
	w, dir := post(t)
	w.Drop(dir)
	w.Tap("4.pdf")
	w.Sees("Har ingen tekst og skal skrives af", "Afsenderen fremgår ikke", "Datoen fremgår ikke", "Åbn originalen")
	w.Enter("Afsender", "Carl Dam")
	w.Sees("Ny part:", "Borger")
	w.Enter("Modtaget", "3/4")
	w.Into("Der er ingen tekst. Skriv den af her.")
	w.Type("Kære udvalg")
	w.SeesNot("Datoen fremgår ikke", "Afsenderen fremgår ikke", "Har ingen tekst og skal skrives af")
	w.Sees("Tag 3 svar ind") // who put it right wants it
	w.Tap("Åbn originalen")
	if len(w.Opened) != 1 || filepath.Base(w.Opened[0]) != "4.pdf" {
		t.Errorf("opened are %q", w.Opened)
	}
	w.Tap("Tag 3 svar ind")
	f := w.File()
	r := f.Numbered(2)
	if f.SenderName(r) != "Carl Dam" || r.Text != "Kære udvalg" || r.Received != uitest.April(3) || !f.Party(r.Sender).Private || r.Source.Name != "4.pdf" || len(r.Attachments) != 1 {
		t.Errorf("taken in is %+v of %+v", r, f.Party(r.Sender))
	}
}

func TestWhatNobodyCanReadIsTypedAllTheSame(t *testing.T) {
	w, dir := post(t)
	w.Drop(dir)
	w.Tap("5.wpd")
	w.Tap("Tag filen ind, og skriv den af")
	w.Sees("2 skal ses efter", "Tag 3 svar ind")
	w.SeesNot("kunne ikke læses")
	w.Fill("Afsender", "LAP")
	w.Press(fyne.KeyReturn, fyne.KeyTab)
	w.Tap("Tag 3 svar ind")
	i := slices.IndexFunc(w.File().Responses, func(r *app.Response) bool { return r.Source.Name == "5.wpd" })
	if i < 0 || w.File().SenderName(w.File().Responses[i]) != "LAP" {
		t.Errorf("the file is not taken in")
	}
}

// The eye finds what is chosen where it was, whatever is chosen: the list is as wide
// for one that may be put right as for one that is taken in, or refused.
func TestTheListKeepsItsWidth(t *testing.T) {
	w, dir := post(t)
	w.Resize(1250, 800)
	w.Drop(dir)
	chosen := w.Where(filepath.Join("Post", "1.eml"))
	w.Tap("Tag 2 svar ind")
	want(t, "where one stands that is taken in", w.Where(filepath.Join("Post", "1.eml")).X, chosen.X)
	w.Press(fyne.KeyEnd)
	want(t, "where one stands that is refused", w.Where(filepath.Join("Post", "5.wpd")).X, chosen.X)
}

func TestADoubleLeadsToWhatItDoubles(t *testing.T) {
	w, dir := post(t)
	w.Drop(dir)
	w.Tap("3.eml")
	w.Tap("Det samme som Post/1.eml")
	w.Press(fyne.KeySpace)
	w.Sees("Tag 1 svar ind") // the first of the two is chosen now
	w.Press(fyne.KeySpace)
	w.Tap("Tag 2 svar ind")
	w.Tap("3.eml")
	w.Tap("Svar 3 fra Bo Lund, 12-04-2016")
	w.Sees("Svar 3")
	w.SeesNot("Tag høringssvar ind")
}

// Files that belong to the response that is shown are attached to it instead.
func TestFilesAreAttachedToWhatIsShownInstead(t *testing.T) {
	w, dir := post(t)
	w.Go("Svar")
	w.Drop(filepath.Join(dir, "4.pdf"))
	w.Tap("Vedhæft filen til svar 1 i stedet")
	want(t, "the files", len(w.File().Numbered(1).Attachments), 1)
	w.Sees("4.pdf")
	w.Ctrl(fyne.KeyI)
	w.Sees("Intet tages ind, før du har set det.") // and nothing else came of it
	w.Go("Parter")
	w.Drop(filepath.Join(dir, "4.pdf"))
	w.SeesNot("i stedet")
	w.Sees("Er her allerede: svar 1")
}

func TestATextIsPasted(t *testing.T) {
	w, dir := post(t)
	w.Go("Parter")
	w.Copied("Kære udvalg\nVi bliver.")
	w.Choose("Tag den kopierede tekst ind")
	w.Sees("Indsat tekst.txt", "Afsenderen fremgår ikke")
	w.Enter("Afsender", "LAP")
	w.Enter("Modtaget", "5/4")
	w.Tap("Tag 1 svar ind")
	r := w.File().Numbered(2)
	if r.Text != "Kære udvalg\nVi bliver." || r.Received != uitest.April(5) {
		t.Errorf("taken in is %+v", r)
	}
	w.Copied(filepath.Join(dir, "1.eml") + "\n" + filepath.Join(dir, "2.eml") + "\n")
	w.Choose("Tag den kopierede tekst ind")
	w.Sees("Bo Lund", "Åse Krog", "Tag 2 svar ind")
}

// What was read before it was stopped stays.
func TestReadingIsCancelled(t *testing.T) {
	w, _ := post(t)
	var files []string
	for _, name := range strings.Split("abcdefghijklmnopqrstuvwxyzæøå", "") {
		files = append(files, name+".txt", "Brev "+name)
	}
	w.OnDo = func() {
		if strings.Contains(strings.Join(w.Texts(), "\n"), "25 af 29") {
			w.OnDo = nil
			w.Tap("Annuller")
		}
	}
	w.Drop(folder(t, files...))
	w.Sees("Du stoppede læsningen.", "Alle (2")
}

func TestWhatIsPutAwayIsFetchedBack(t *testing.T) {
	w, dir := post(t)
	w.Drop(dir)
	w.Fill("Emne", "Om stedet")
	w.Tap("Ryd listen")
	w.SeesNot("Bo Lund")
	w.Tap("Hent den ryddede liste igen")
	want(t, "the subject", w.Read("Emne"), "Om stedet")
	w.Sees("Tag 2 svar ind")

	// Who has put something right is asked before the register is closed.
	w.Choose("Luk register")
	w.Sees("Noget er ikke taget ind", "Du har rettet 1 svar")
	w.Tap("Annuller")
	w.Tap("Tag 2 svar ind")
	w.Choose("Luk register")
	w.Sees("Senest åbnet")
}

func TestADiskThatIsFullTakesNothingIn(t *testing.T) {
	w, dir := post(t)
	w.Drop(dir)
	w.DiskFails = app.Refuse(app.CodeDiskFull, "Path", "H:")
	w.Tap("Tag 2 svar ind")
	w.Sees("Der er ikke plads på disken", "Tag 2 svar ind")
	want(t, "the responses", len(w.File().Responses), 1)
	w.DiskFails = nil
	if err := os.Remove(filepath.Join(dir, "1.eml")); err != nil {
		t.Fatal(err)
	}
	w.Tap("Tag 2 svar ind")
	w.Sees("findes ikke")
	want(t, "the responses", len(w.File().Responses), 1)
}

// What the columns of a sheet hold is asked once.
func TestASheetsColumnsAreAskedOnce(t *testing.T) {
	w := uitest.Given(t, uitest.Letter("LAP", "Vi støtter det."))
	sheet := func(rows ...[]string) intake.Content {
		return intake.Content{Tables: []intake.Table{{Rows: append([][]string{{"Hvem", "Kom", "Hvad mener du"}}, rows...)}}}
	}
	w.Found = map[string]intake.Content{
		"a.xlsx": sheet([]string{"Bo Lund", "12-04-2016", "Jeg er imod, at stedet lukker."}, []string{"Åse Krog", "04-04-2016", "Vi vil gerne blive boende her."}),
		"b.xlsx": sheet([]string{"Carl Dam", "05-04-2016", "Det er en god idé med et nyt sted."}),
	}
	dir := folder(t, "a.xlsx", "a", "b.xlsx", "b")
	w.Drop(filepath.Join(dir, "a.xlsx"))
	w.Sees("Hvad indeholder kolonnerne?", "a.xlsx har 2 rækker", "Hvad mener du", "Bo Lund  ·  Åse Krog")
	w.Sees("Modtaget", "Vælg, hvilken kolonne der har svarenes tekst.") // as it is guessed
	want(t, "the button can be used", w.On("Brug kolonnerne"), false)
	w.PickFrom("Bruges ikke", "Afsender")
	w.PickFrom("Bruges ikke", "Tekst")
	w.Tap("Brug kolonnerne")
	w.Sees("Tag 2 svar ind", "Bo Lund")
	if got := w.File().Hearing.Sheets; len(got) != 1 || !slices.Equal(got[0].Holds, []app.Column{app.ColumnSender, app.ColumnDate, app.ColumnText}) {
		t.Errorf("remembered is %+v", got)
	}
	w.Drop(filepath.Join(dir, "b.xlsx"))
	w.SeesNot("Hvad indeholder kolonnerne?")
	w.Tap("Tag 3 svar ind")
	r := w.File().Numbered(2)
	if w.File().SenderName(r) != "Åse Krog" || r.Source.Row != 3 || r.Channel != app.ByPortal {
		t.Errorf("taken in is %+v", r)
	}
}

func TestASheetIsPutAside(t *testing.T) {
	w := uitest.Given(t, uitest.Letter("LAP", "Vi støtter det."))
	w.Found = map[string]intake.Content{"tal.xlsx": {Tables: []intake.Table{{Rows: [][]string{{"x", "y"}, {"1", "2"}}}}}}
	w.Drop(filepath.Join(folder(t, "tal.xlsx", "a"), "tal.xlsx"))
	w.Tap("Spring arket over")
	w.Sees("Det kan ikke ses, hvad kolonnerne i arket tal.xlsx indeholder", "1 kunne ikke læses")
	w.SeesNot("Tag filen ind, og skriv den af")
}

func TestColumnsThatAreGuessedAreUsedByEnter(t *testing.T) {
	w := uitest.Given(t, uitest.Letter("LAP", "Vi støtter det."))
	sheet := func(head string) intake.Content {
		return intake.Content{Tables: []intake.Table{{Rows: [][]string{{"Navn", "Dato", head}, {"Bo Lund", "12-04-2016", "Jeg er imod, at stedet lukker."}}}}}
	}
	w.Found = map[string]intake.Content{"a.xlsx": sheet("Høringssvar"), "b.xlsx": sheet("Svar")}
	w.Drop(folder(t, "a.xlsx", "a", "b.xlsx", "b"))
	w.Sees("a.xlsx har 1 række")
	w.Press(fyne.KeyReturn)
	w.Sees("b.xlsx har 1 række")
	w.Press(fyne.KeyReturn)
	w.SeesNot("Hvad indeholder kolonnerne?")
	w.Sees("Bo Lund")
}
