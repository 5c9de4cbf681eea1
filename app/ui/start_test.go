package ui_test

import (
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

func title(w *uitest.Window) string { return w.UI.Window().Title() }

func TestTheFirstStart(t *testing.T) {
	w := uitest.Start(uitest.NewWorld(t))
	w.UI.Begin("")
	w.Sees("Opret et register …", "Åbn et register …", "Se en eksempelhøring", "Hvidbog bruger ikke nettet")
	w.SeesNot("Senest åbnet")
	want(t, "the title", title(w), "Hvidbog")
}

func TestARegisterIsCreated(t *testing.T) {
	world := uitest.NewWorld(t)
	t.Setenv("HOME", world.Dir)
	w := uitest.Start(world)
	w.Tap("Opret et register …")
	w.Sees("Annuller")
	w.Tap("Opret") // under the name that is suggested
	w.Sees("Høringer i registret", "Registret er tomt.")
	w.Tap("Opret en høring …")
	w.Type("Fremtidens samværstilbud")
	w.Press(fyne.KeyTab)
	w.Type("2015-0273113\n") // Enter does what the button does
	want(t, "the title", title(w), "Fremtidens samværstilbud – Hvidbog")
	want(t, "the committee", w.File().Hearing.Committee, "Socialudvalget")
}

func TestAWrongCaseNumberIsRefusedAndWhatWasTypedIsKept(t *testing.T) {
	w := uitest.Empty(t)
	w.Choose("Ny høring …")
	w.Type("En anden høring")
	w.Press(fyne.KeyTab)
	w.Type("15-273113")
	w.Enter("Høring fra", "1/6-2016")
	w.Tap("Opret høring")
	w.Sees("”15-273113” er ikke et sagsnummer")
	want(t, "the title", w.Read("Titel"), "En anden høring")
	want(t, "the first day", w.Read("Høring fra"), "01-06-2016")
	w.Fill("Sagsnr.", "2016-0000001")
	w.Enter("Høring til", "i morgen") // a date that is none
	w.Tap("Opret høring")
	w.Sees("Annuller", "”i morgen” er ikke en dato")
	w.Enter("Høring til", "1/7-2016")
	w.Tap("Opret høring")
	want(t, "the title", title(w), "En anden høring – Hvidbog")
}

func TestEscapeClosesASheet(t *testing.T) {
	w := uitest.Empty(t)
	w.Choose("Ny høring …")
	w.Type("En anden høring")
	w.Press(fyne.KeyEscape)
	w.SeesNot("Annuller")
	w.Choose("Om Hvidbog")
	w.Sees("Version 1.2.3", "Mozilla Public License", "De andres licenser")
	w.Press(fyne.KeyEscape)
	w.SeesNot("Version 1.2.3")
}

func TestRegistersThatAreRefused(t *testing.T) {
	for _, code := range []app.Code{
		app.CodeRegisterOpen, app.CodeRegisterForeign, app.CodeRegisterNewer, app.CodeRegisterDamaged,
		app.CodeRegisterReadOnly, app.CodeRegisterIO, app.CodeDiskFull,
	} {
		world := uitest.NewWorld(t)
		path := world.Path("Høringer")
		world.Refuse[path] = app.Refuse(code, "Path", path, "Detail", "side 7")
		w := uitest.Start(world)
		w.UI.Begin(path)
		w.Sees("Det kunne ikke lade sig gøre", app.Say(world.Say, world.Refuse[path]))
		w.Tap("OK")
		w.Sees("Åbn et register …")
	}
}

func TestARegisterThatIsGone(t *testing.T) {
	w := uitest.Start(uitest.NewWorld(t))
	w.UI.Begin(w.Path("Væk"))
	w.Sees("Der er ingen fil på " + w.Path("Væk"))
}

func TestTheLastRegisterOpensByItself(t *testing.T) {
	w := uitest.Empty(t)
	w.Restart()
	want(t, "the title", title(w), "Fremtidens samværstilbud – Hvidbog")
	w.Choose("Luk register")
	w.Sees("Senest åbnet", "Høringer")
	w.Restart() // what was closed by hand stays closed
	w.Sees("Senest åbnet")
	w.Tap("Høringer")
	want(t, "the title", title(w), "Fremtidens samværstilbud – Hvidbog")
}

func TestWhatIsBeingTypedIsSavedWhenTheRegisterIsClosed(t *testing.T) {
	w := uitest.Given(t, uitest.Letter("LAP", "Hej"))
	w.Go("Svar")
	w.Tap("Ret")
	w.Into("Skriv eller indsæt svarets tekst her")
	w.Press(fyne.KeyEnd)
	w.Type(" igen")
	w.Choose("Luk register")
	want(t, "the text", w.File().Numbered(1).Text, "Hej igen")
}

func TestSeveralHearingsAreChosenFrom(t *testing.T) {
	world := uitest.NewWorld(t)
	world.Desk()
	office := casework.NewOffice(world.Register("Høringer"), func() string { return uitest.Colleague }, world.Ports().Now)
	if _, err := office.Begin(app.Hearing{Title: "Handicapplan", CaseNo: "2016-0000007"}); err != nil {
		t.Fatal(err)
	}
	w := uitest.Start(world)
	w.UI.Begin(world.Path("Høringer"))
	w.Sees("Høringer i registret", "19-03-2016 – 18-04-2016")
	w.Tap("Handicapplan\n2016-0000007")
	want(t, "the title", title(w), "Handicapplan – Hvidbog")
	w.Restart() // the one that was open last
	want(t, "the title", title(w), "Handicapplan – Hvidbog")
	w.Choose("Skift høring …")
	w.Sees("Høringer i registret")
	want(t, "the title", title(w), "Hvidbog")
}

func TestTheExampleOpens(t *testing.T) {
	w := uitest.Start(uitest.NewWorld(t))
	w.Tap("Se en eksempelhøring")
	if !strings.Contains(title(w), "aktivitets- og samværstilbud") {
		t.Errorf("the title is %q", title(w))
	}
	w.Choose("Luk register")
	w.Tap("Se en eksempelhøring") // what was tried out in it is still there
	w.Ctrl(fyne.Key9)
	w.Sees("Rettede resuméet")
}

func TestACrashIsTold(t *testing.T) {
	w := uitest.Start(uitest.NewWorld(t))
	w.UI.TellCrash("")
	w.SeesNot("lukkede uventet")
	w.UI.TellCrash("/tmp/nedbrud.txt")
	w.Sees("Hvidbog lukkede uventet", "/tmp/nedbrud.txt")
}

func TestTheCaseworkersName(t *testing.T) {
	w := uitest.Empty(t)
	w.Sees(uitest.Caseworker)
	w.Choose("Dit navn …")
	w.Fill("Navn", "Ulla Toft")
	w.Tap("Gem")
	w.Ctrl(fyne.KeyN)
	w.Type("LAP")
	w.Press(fyne.KeyReturn)
	want(t, "the caseworker", w.File().Numbered(1).Caseworker, "Ulla Toft")

	w.Choose("Dit navn …")
	w.Fill("Navn", "")
	w.Tap("Gem") // without a name the system's holds
	w.Sees(uitest.Caseworker)
}
