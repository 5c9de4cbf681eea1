// Package files asks where a file lies or is to lie.
package files

import (
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	fynestorage "fyne.io/fyne/v2/storage"

	"hvidbog/app"
)

// Ask shows a file dialog in the user's words, where the user's own files lie.
// Confirm is what its button says.
func Ask(d *dialog.FileDialog, say app.Words, title, confirm string) {
	d.SetTitleText(title)
	d.SetConfirmText(confirm)
	d.SetDismissText(say("ui.cancel"))
	d.SetLocation(documents())
	d.Show()
	d.Resize(fyne.NewSize(840, 560)) // has a size only once it is shown
}

// documents is where the user's own files lie.
func documents() fyne.ListableURI {
	home, err := os.UserHomeDir()
	if err != nil {
		return nil
	}
	for _, name := range []string{"Documents", "Dokumenter", ""} {
		uri, err := fynestorage.ListerForURI(fynestorage.NewFileURI(filepath.Join(home, name)))
		if err == nil {
			return uri
		}
	}
	return nil
}
