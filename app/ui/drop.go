package ui

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"hvidbog/app"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/sheet"
)

// takesFiles is a screen with something on it to which files can be attached: the
// record that is shown, "" for one that is only begun.
type takesFiles interface {
	Take(paths []string)
	TakesTo() (to app.ID, ok bool)
}

// dropped has files looked through that are dropped on the window. Where on the window
// they fell does not matter: on Windows, Fyne tells the place where the mouse was
// before. Behind a sheet nothing is taken.
func (u *UI) dropped(_ fyne.Position, items []fyne.URI) {
	if u.frame == nil || u.meets() || u.win.Canvas().Overlays().Top() != nil {
		return
	}
	var paths []string
	for _, item := range items {
		if item.Scheme() == "file" {
			paths = append(paths, item.Path())
		}
	}
	if len(paths) > 0 {
		u.frame.takeIn(session.Intake{Paths: paths})
	}
}

// pasted has what is pasted outside the fields looked through.
func (u *UI) pasted(s fyne.Shortcut) {
	if paste, ok := s.(*fyne.ShortcutPaste); ok && !paste.Secondary && !u.meets() && !sheet.Over(u.win) {
		u.takeCopied()
	}
}

// takeCopied has what another program has copied looked through: a text, or the files
// whose paths it is.
func (u *UI) takeCopied() {
	if u.frame == nil {
		return
	}
	text := u.App.Clipboard().Content()
	if paths := pathsIn(text); len(paths) > 0 {
		u.frame.takeIn(session.Intake{Paths: paths})
	} else if strings.TrimSpace(text) != "" {
		u.frame.takeIn(session.Intake{Text: text})
	}
}

// pathsIn are the files that a text names, as file managers copy them: one a line, and
// nothing else. A text that only looks so is a text.
func pathsIn(text string) []string {
	var paths []string
	for line := range strings.Lines(text) {
		path := strings.TrimSpace(line)
		if u, err := url.Parse(path); err == nil && u.Scheme == "file" {
			path = filepath.FromSlash(u.Path)
		}
		if path == "" {
			continue
		}
		if _, err := os.Stat(path); err != nil || !filepath.IsAbs(path) {
			return nil
		}
		paths = append(paths, path)
	}
	return paths
}

// takeIn shows what came in, over the screen that is open. Where that shows something
// to which files can be attached, they may be instead.
func (f *frame) takeIn(in session.Intake) {
	if screen, ok := f.opened().(takesFiles); ok && len(in.Paths) > 0 {
		in.To, in.Instead = screen.TakesTo()
	}
	f.show(session.Place{Screen: f.open, Intake: &in})
}

// attach attaches files to the response that is shown on the screen below.
func (f *frame) attach(to app.ID, paths []string) {
	f.show(session.Place{Screen: session.Responses, Response: to})
	if screen, ok := f.opened().(takesFiles); ok {
		screen.Take(paths)
	}
}
