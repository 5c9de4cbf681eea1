package sheet

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/xwidget"
)

// Tell shows a text over the window, until it is read.
func Tell(win fyne.Window, say app.Words, title, text string) {
	label := widget.NewLabel(text)
	label.Wrapping = fyne.TextWrapWord
	Show(win, say, title, flush(label), width)
}

// Show shows content over the window, as wide as told, until it is read.
func Show(win fyne.Window, say app.Words, title string, content fyne.CanvasObject, width float32) {
	var o *over
	ok := xwidget.NewPrimaryButton(say("ui.ok"), nil, func() { o.close() })
	o = newOver(win, container.NewVBox(
		xwidget.NewSubtitle(title), content, container.NewHBox(layout.NewSpacer(), ok)), width)
	win.Canvas().Focus(ok)
}
