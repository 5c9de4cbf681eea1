package ui

import "fyne.io/fyne/v2"

// takesFiles is a screen on which files can be dropped.
type takesFiles interface{ Take(paths []string) }

// dropped gives files that are dropped on the window to the screen that is open.
// Where on the window they fell does not matter: on Windows, Fyne tells the place
// where the mouse was before. Behind a sheet nothing is taken.
func (u *UI) dropped(_ fyne.Position, items []fyne.URI) {
	if u.frame == nil || u.win.Canvas().Overlays().Top() != nil {
		return
	}
	screen, ok := u.frame.screens[u.frame.open].(takesFiles)
	if !ok {
		return
	}
	var paths []string
	for _, item := range items {
		if item.Scheme() == "file" {
			paths = append(paths, item.Path())
		}
	}
	if len(paths) > 0 {
		screen.Take(paths)
	}
}
