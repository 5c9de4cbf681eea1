package files

import (
	"fyne.io/fyne/v2"
	"github.com/ncruces/zenity"
)

// attachTo does nothing: on macOS the dialog comes before all windows by itself.
func attachTo(fyne.Window) []zenity.Option { return nil }
