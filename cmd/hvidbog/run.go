package main

import (
	"context"
	"os"
	"os/user"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/lang"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/export"
	"hvidbog/app/intake/child"
	"hvidbog/app/packet"
	"hvidbog/app/privacy"
	"hvidbog/app/ui"
	"hvidbog/app/ui/desktop"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/assets"
	"hvidbog/assets/example"
	"hvidbog/assets/fonts"
	fynewords "hvidbog/assets/fyne"
	"hvidbog/assets/icon"
	"hvidbog/storage"
)

// appID names the program to the system, which keeps its preferences by it.
const appID = "dk.hvidbog.app"

// run ties the window to the disk, the paper and the system, and shows it until
// it is closed.
func run(o options) error {
	say, err := assets.Words(o.language)
	if err != nil {
		return err
	}
	zone, err := time.LoadLocation("Europe/Copenhagen")
	if err != nil {
		return err
	}
	if o.language == "da" {
		if err := speakDanish(); err != nil {
			return err
		}
	}
	a := fyneapp.NewWithID(appID)
	crash := keepCrashes(a.Storage().RootURI().Path())
	engine := newEngine()
	defer engine.Close()
	reader := &children{}
	defer reader.end()
	temp := &tempDir{}
	defer temp.remove()
	u := ui.New(ui.Config{
		App: a,
		Ports: session.Ports{
			Say: say,
			Now: func() time.Time { return time.Now().In(zone) },
			OpenRegister: func(path string) (app.Store, error) {
				return storage.Open(path, storage.Options{})
			},
			CreateRegister: func(path string) (app.Store, error) { return storage.Create(path) },
			MakeRegister:   storage.Make,
			Propose:        privacy.Propose,
			Known:          privacy.Known,
			Print:          printPacket(engine),
			Draw:           draw,
			OpenPDF:        openPDF(engine),
			OpenStranger:   openStranger(engine),
			Read:           reader.Read,
			ReadAtOnce:     child.AtOnce(),
			Sheets:         drawSheets(engine),
			Letter:         post{say}.pdf,
			LetterAs:       post{say}.as,
			Mail:           post{say}.mail,
			OpenFile:       desktop.Open,
			PrintFile:      desktop.Print,
			TempDir:        temp.path,
			Notify:         notify(a),
			Do:             fyne.Do,
			Background:     func(f func()) { go f() },
			After:          after,
			Workbook:       export.WriteXLSX,
			ReadHearing: func(path string) ([]app.Record, [][]byte, error) {
				h, err := export.ReadFile(path)
				return h.Records(), h.Contents(), err
			},
			Export: func(ctx context.Context, f packet.Format, file *app.CaseFile, o packet.Options, originals packet.Originals, files func(app.FileRef) ([]byte, error)) ([]byte, error) {
				return export.Make(ctx, f, file, o, say, export.Has{Originals: originals, Files: files})
			},
		},
		LoadExample: func(store app.Store) error {
			_, err := casework.LoadExample(store, example.FS, zone)
			return err
		},
		Theme:    look.New(look.Fonts{Regular: fonts.Regular, SemiBold: fonts.SemiBold, Italic: fonts.Italic}, look.System),
		Icon:     fyne.NewStaticResource("hvidbog.png", icon.PNG),
		Version:  version,
		Login:    login(),
		Licences: licences,
	})
	// What is opened at the start may have to be refused in a dialog, and that
	// needs the window.
	a.Lifecycle().SetOnStarted(func() {
		u.TellCrash(crash)
		switch {
		case o.example:
			u.OpenExample()
		default:
			u.Begin(o.register)
		}
	})
	u.Window().ShowAndRun()
	return nil
}

// speakDanish gives Fyne Danish for its own words. It chooses among the languages
// it knows by the system's, and falls back on English: so Danish takes English's
// place too.
func speakDanish() error {
	for _, locale := range []fyne.Locale{"da", "en"} {
		if err := lang.AddTranslationsForLocale(fynewords.Danish, locale); err != nil {
			return err
		}
	}
	return nil
}

// after calls f on the window's thread when d has passed.
func after(d time.Duration, f func()) (stop func()) {
	stopped := false // of the window's thread
	t := time.AfterFunc(d, func() {
		fyne.Do(func() {
			if !stopped {
				f()
			}
		})
	})
	return func() {
		stopped = true
		t.Stop()
	}
}

// notify has the system show a notice. It is waited for by nobody, as the system may
// take its time.
func notify(a fyne.App) func(title, text string) {
	return func(title, text string) { go a.SendNotification(fyne.NewNotification(title, text)) }
}

// login is the user's name as the system knows it: the full name, or the one to
// log on with, without the domain that Windows puts before it.
func login() string {
	u, err := user.Current()
	if err != nil {
		return os.Getenv("USERNAME")
	}
	if u.Name != "" {
		return u.Name
	}
	return u.Username[strings.LastIndex(u.Username, `\`)+1:]
}
