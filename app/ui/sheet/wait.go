package sheet

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/xwidget"
)

// Waiting is long work over the window: how far it has come, and the way to end it.
type Waiting struct {
	over *over
	bar  *widget.ProgressBar
}

// Wait shows that something is being done, until it is closed. Cancel and Escape ask
// for it to end; whoever does it closes the sheet when it has. The button has not the
// focus: whoever presses Enter twice where the work was begun would end it.
func Wait(win fyne.Window, say app.Words, title string, cancel func()) *Waiting {
	w := &Waiting{bar: widget.NewProgressBar()}
	w.bar.TextFormatter = func() string { return say("ui.preview.percent", "n", int(100*w.bar.Value)) }
	w.over = newOver(win, container.NewVBox(
		xwidget.NewSubtitle(title), w.bar, container.NewHBox(layout.NewSpacer(), xwidget.NewButton(say("ui.cancel"), cancel))), width)
	win.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) {
		if e.Name == fyne.KeyEscape {
			cancel()
		}
	})
	return w
}

// Set shows how much of the work is done.
func (w *Waiting) Set(done, total int) {
	if total > 0 {
		w.bar.SetValue(float64(done) / float64(total))
	}
}

// Close takes the sheet away.
func (w *Waiting) Close() { w.over.close() }
