package sheet

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/ui/look"
)

// width of a sheet, in device-independent pixels.
const width = 480

// over is content that lies over the window until it is closed, by a button or by
// Escape.
type over struct {
	win    fyne.Window
	pop    *widget.PopUp
	width  float32
	before func(*fyne.KeyEvent) // what the page does with keys
}

func newOver(win fyne.Window, content fyne.CanvasObject, width float32) *over {
	o := &over{win: win, width: width}
	padded := layout.NewCustomPaddedLayout(look.Apart-look.Tight, look.Near, look.Apart-look.Tight, look.Apart-look.Tight)
	o.pop = widget.NewModalPopUp(container.New(padded, content), win.Canvas())
	o.fit()
	o.pop.Show()
	o.fit() // text that wraps is as high as it is only once it has its width
	c := win.Canvas()
	o.before = c.OnTypedKey()
	c.SetOnTypedKey(func(e *fyne.KeyEvent) {
		if e.Name == fyne.KeyEscape {
			o.close()
		}
	})
	return o
}

// Over reports whether something lies over the page: it alone takes the page's keys.
func Over(win fyne.Window) bool { return win.Canvas().OnTypedKey() != nil }

// fit gives the sheet its width and the height that its content needs.
func (o *over) fit() {
	o.pop.Resize(fyne.NewSize(o.width, o.pop.Size().Height))
	o.pop.Resize(fyne.NewSize(o.width, o.pop.MinSize().Height))
}

func (o *over) close() {
	o.pop.Hide()
	o.win.Canvas().SetOnTypedKey(o.before)
}

// flush lets a label stand in line with the fields, without its own padding.
func flush(l *widget.Label) fyne.CanvasObject {
	pad := theme.Size(theme.SizeNameInnerPadding)
	return container.New(layout.NewCustomPaddedLayout(0, 0, -pad, -pad), l)
}
