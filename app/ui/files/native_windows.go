package files

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
	"github.com/ncruces/zenity"
)

// attachTo keeps the dialog before the window.
func attachTo(w fyne.Window) []zenity.Option {
	var options []zenity.Option
	if n, ok := w.(driver.NativeWindow); ok {
		n.RunNative(func(context any) {
			if c, ok := context.(driver.WindowsWindowContext); ok && c.HWND != 0 {
				options = []zenity.Option{zenity.Attach(c.HWND), zenity.Modal()}
			}
		})
	}
	return options
}
