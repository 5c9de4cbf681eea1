// Package files asks where a file lies or is to lie: by the system's own dialog
// where it has one that the program can call, and else by one of the window's.
package files

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"hvidbog/app"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/sheet"
)

// Question is what is asked about a file.
type Question struct {
	Title   string // of the dialog; the dots that a menu has behind it are left out
	Confirm string // what the button does, where the window asks itself
	Name    string // suggested, for a file to save
	Ext     string // with its dot: ".pdf"
	// Replaces allows a file to take the place of another, once the user has been
	// told of that one.
	Replaces bool
}

// Asker asks about files over a window.
type Asker struct {
	Ports  session.Ports
	Window fyne.Window
}

// ToOpen asks which file to open. Done gets its path, on the window's thread;
// it is not called when the user thinks better of it.
func (a Asker) ToOpen(q Question, done func(path string)) {
	q.Title = strings.TrimSuffix(q.Title, " …")
	a.natively(q, false, func() { a.openInWindow(q, done) }, done)
}

// ToSave asks where a file is to lie. Done gets its path, with the extension, on
// the window's thread. An error of it is told, and the user can choose again
// where the window asks itself.
func (a Asker) ToSave(q Question, done func(path string) error) {
	q.Title = strings.TrimSuffix(q.Title, " …")
	a.natively(q, true, func() { a.saveInWindow(q, done) }, func(path string) {
		if err := done(withExt(path, q.Ext)); err != nil {
			sheet.Tell(a.Window, a.Ports.Say, a.Ports.Say("ui.refused"), app.Say(a.Ports.Say, err))
		}
	})
}

// natively asks by the system's dialog, beside the window's thread; where there
// is none, or it fails, ourselves asks.
func (a Asker) natively(q Question, save bool, ourselves func(), done func(path string)) {
	if !hasNative {
		ourselves()
		return
	}
	start := filepath.Join(documents(), q.Name)
	ask := native(a.Window)
	a.Ports.Background(func() {
		path, err := ask(q, save, start)
		a.Ports.Do(func() {
			switch {
			case err != nil:
				ourselves()
			case path != "":
				done(path)
			}
		})
	})
}

func withExt(path, ext string) string {
	if filepath.Ext(path) == "" {
		return path + ext
	}
	return path
}

// documents is where the user's own files lie; "" where that is not known.
func documents() string {
	home, err := os.UserHomeDir()
	if err != nil {
		return ""
	}
	for _, name := range []string{"Documents", "Dokumenter"} {
		dir := filepath.Join(home, name)
		if info, err := os.Stat(dir); err == nil && info.IsDir() {
			return dir
		}
	}
	return home
}
