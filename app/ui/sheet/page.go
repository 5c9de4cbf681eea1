package sheet

import (
	"fyne.io/fyne/v2"

	"hvidbog/app/ui/xwidget"
)

// Page is content over the window that has its own buttons, until it is closed.
type Page struct{ over *over }

// Lay lays a page over the window, as wide as told: its title, the content, and the
// buttons below.
func Lay(win fyne.Window, title string, content, buttons fyne.CanvasObject, width float32) *Page {
	p := &Page{}
	p.over = newOver(win, xwidget.Above(xwidget.NewSubtitle(title), xwidget.Over(content, buttons)), width)
	return p
}

// Open reports whether it still lies there.
func (p *Page) Open() bool { return p.over.pop.Visible() }

// Close takes the page away.
func (p *Page) Close() { p.over.close() }
