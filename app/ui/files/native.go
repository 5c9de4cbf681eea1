//go:build windows || darwin

package files

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"
	"github.com/ncruces/zenity"
)

const hasNative = true

// native prepares the system's own dialog, on the window's thread. What it gives
// asks, beside that thread; the path is "" when the user thinks better of it.
func native(w fyne.Window) func(q Question, save bool, start string) (string, error) {
	attach := attachTo(w)
	return func(q Question, save bool, start string) (string, error) {
		options := append(attach,
			zenity.Title(q.Title),
			zenity.Filename(start),
			zenity.FileFilters{{Name: strings.TrimPrefix(q.Ext, "."), Patterns: []string{"*" + q.Ext}, CaseFold: true}})
		ask := zenity.SelectFile
		if save {
			ask = zenity.SelectFileSave
			if q.Replaces {
				options = append(options, zenity.ConfirmOverwrite())
			}
		}
		path, err := ask(options...)
		if errors.Is(err, zenity.ErrCanceled) {
			return "", nil
		}
		return path, err
	}
}
