// Package uitest puts somebody before Hvidbog's window: tests open a hearing in
// it, type, tap, press keys, and read what it shows. There is no screen and no
// disk; what is typed goes through Fyne's test driver as through the real one.
package uitest

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	fynestorage "fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui"
	"hvidbog/app/ui/look"
	"hvidbog/assets/example"
	"hvidbog/assets/fonts"
	"hvidbog/assets/icon"
)

// Window is Hvidbog's window, and the hands and eyes of the one before it.
type Window struct {
	*World
	t   testing.TB
	UI  *ui.UI
	app *application
}

// Caseworker is who sits before the window.
const Caseworker = "Karen Lund"

// Start starts the program in a world; nothing is open in it yet.
func Start(world *World) *Window {
	w := &Window{World: world, t: world.t, app: &application{App: test.NewApp(), dir: world.Dir}}
	w.run()
	return w
}

// Restart starts the program again, on the same machine, after its menu has ended
// it.
func (w *Window) Restart() {
	w.t.Helper()
	w.Choose(w.Say("ui.menu.quit"))
	w.win().Close()
	w.run()
	w.UI.Begin("")
}

func (w *Window) run() {
	w.UI = ui.New(ui.Config{
		Ports:   w.Ports(),
		App:     w.app,
		Theme:   look.New(look.Fonts{Regular: fonts.Regular, SemiBold: fonts.SemiBold, Italic: fonts.Italic}, look.System),
		Icon:    fyne.NewStaticResource("hvidbog.png", icon.PNG),
		Version: "1.2.3",
		Login:   Caseworker,
		LoadExample: func(store app.Store) error {
			_, err := casework.LoadExample(store, example.FS, Copenhagen)
			return err
		},
		Licences: "De andres licenser",
	})
	w.UI.Window().Show()
	w.Resize(1280, 800)
}

// Resize gives the window another size, in device-independent pixels. As on a
// screen it does not get smaller than what is in it.
func (w *Window) Resize(width, height float32) {
	w.win().Resize(fyne.NewSize(width, height).Max(w.Least()))
	w.LayOut()
}

// Least is the size that the window needs for what it shows.
func (w *Window) Least() fyne.Size {
	return w.Canvas().Content().MinSize().AddWidthHeight(2*theme.Padding(), 2*theme.Padding())
}

func (w *Window) win() fyne.Window { return w.UI.Window() }

// Canvas is where the window is drawn.
func (w *Window) Canvas() fyne.Canvas { return w.win().Canvas() }

// application is Fyne's for tests, with a folder of its own.
type application struct {
	fyne.App
	dir     string
	dropped func(fyne.Position, []fyne.URI)
}

// NewWindow implements [fyne.App].
func (a *application) NewWindow(title string) fyne.Window {
	return dropWindow{a.App.NewWindow(title), a}
}

// dropWindow remembers who takes what is dropped on the window, which Fyne's for
// tests does not.
type dropWindow struct {
	fyne.Window
	app *application
}

// SetOnDropped implements [fyne.Window].
func (w dropWindow) SetOnDropped(take func(fyne.Position, []fyne.URI)) { w.app.dropped = take }

// Drop drops files on the window.
func (w *Window) Drop(paths ...string) {
	var items []fyne.URI
	for _, path := range paths {
		items = append(items, fynestorage.NewFileURI(path))
	}
	w.app.dropped(fyne.Position{}, items)
	w.LayOut()
}

// Storage implements [fyne.App].
func (a *application) Storage() fyne.Storage { return folder{a.App.Storage(), a.dir} }

type folder struct {
	fyne.Storage
	dir string
}

// RootURI implements [fyne.Storage].
func (f folder) RootURI() fyne.URI { return fynestorage.NewFileURI(f.dir) }

// Empty opens a hearing in which nothing has happened yet.
func Empty(t testing.TB) *Window {
	t.Helper()
	return with(t, func(*casework.Desk) error { return nil })
}

// Example opens the example hearing.
func Example(t testing.TB) *Window {
	t.Helper()
	world := NewWorld(t)
	if _, err := casework.LoadExample(world.Register("Høringer"), example.FS, Copenhagen); err != nil {
		t.Fatal(err)
	}
	return Start(world).begin()
}

// Given opens a hearing in which a colleague has done what the test asks for.
func Given(t testing.TB, acts ...Act) *Window {
	t.Helper()
	return with(t, func(desk *casework.Desk) error {
		for _, act := range acts {
			if err := act(desk); err != nil {
				return err
			}
		}
		return nil
	})
}

// GivenTelling opens a hearing as [Given] does, in which what may tell too much is found:
// telephone numbers of four pairs, CPR numbers with a hyphen, and the name Åse Krog.
func GivenTelling(t testing.TB, acts ...Act) *Window {
	t.Helper()
	world := NewWorld(t)
	world.Propose = propose
	desk := world.Desk()
	for _, act := range acts {
		if err := act(desk); err != nil {
			t.Fatal(err)
		}
	}
	return Start(world).begin()
}

func with(t testing.TB, prepare func(*casework.Desk) error) *Window {
	t.Helper()
	world := NewWorld(t)
	if err := prepare(world.Desk()); err != nil {
		t.Fatal(err)
	}
	return Start(world).begin()
}

func (w *Window) begin() *Window {
	w.UI.Begin(w.Path("Høringer"))
	w.LayOut()
	return w
}

// Colleague is who has prepared what a test begins with.
const Colleague = "Ole Bang"

// Desk is a colleague's desk, with a hearing just begun on it.
func (w *World) Desk() *casework.Desk {
	w.t.Helper()
	office := casework.NewOffice(w.Register("Høringer"), func() string { return Colleague }, func() time.Time { return w.now })
	desk, err := office.Begin(Hearing())
	if err != nil {
		w.t.Fatal(err)
	}
	return desk
}

// Hearing is the hearing that the tests begin with.
func Hearing() app.Hearing {
	return app.Hearing{
		Title: "Fremtidens samværstilbud", CaseNo: "2015-0273113",
		Period: app.Period{From: app.Date{Year: 2016, Month: time.March, Day: 19}, To: app.Date{Year: 2016, Month: time.April, Day: 18}},
	}
}

// File is the hearing as the register has it, in the hearing of that register
// which was begun first.
func (w *Window) File() *app.CaseFile {
	w.t.Helper()
	store := w.Register("Høringer")
	hearings, err := store.Hearings()
	if err != nil || len(hearings) == 0 {
		w.t.Fatalf("the register has no hearing: %v", err)
	}
	records, err := store.Load(hearings[0].ID)
	if err != nil {
		w.t.Fatal(err)
	}
	return app.NewCaseFile(records)
}
