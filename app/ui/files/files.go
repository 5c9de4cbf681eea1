// Package files asks where a file lies or is to lie, and writes what the window lets
// out of its hands.
package files

import (
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"

	"hvidbog/app/ui/session"
)

// Question is what is asked about a file.
type Question struct {
	Title   string // of the dialog; the dots that a menu has behind it are left out
	Confirm string // what the button does, for a file to save
	Name    string // suggested, for a file to save
	Ext     string // with its dot: ".pdf"; "" for any file
	// Replaces allows a file to take the place of another, once the user has been
	// told of that one.
	Replaces bool
	// Then, which may be nil, goes on with the path of what was saved when the question
	// is gone.
	Then func(path string)
}

// Asker asks about files over a window.
type Asker struct {
	Ports  session.Ports
	Window fyne.Window
}

// Of asks over the window of a session.
func Of(s *session.Session) Asker { return Asker{Ports: s.Ports, Window: s.Window} }

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
