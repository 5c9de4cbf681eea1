// Package preview shows a finished file page by page, as it prints, and lets one
// find one's way in it. It knows neither hearings nor packets.
package preview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"hvidbog/app/packet/doc"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// View is the pages of a file with what finds the way in them.
type View struct {
	ports    session.Ports
	win      fyne.Window
	content  *fyne.Container
	pages    *Pages
	contents *contents
	bar      *bar
	shown    int  // the page that was read last
	chosen   bool // whether the contents are seen is the user's choice
}

// New makes an empty view on a window.
func New(ports session.Ports, win fyne.Window) *View {
	v := &View{ports: ports, win: win}
	v.pages = newPages(ports, win)
	v.contents = newContents(v)
	v.bar = newBar(v)
	v.pages.OnMoved = v.moved
	v.content = xwidget.Above(v.bar.content, container.New(&halves{view: v}, v.contents.content, v.pages))
	return v
}

// NewBrief makes an empty view for files of a few pages, which need no contents: its
// bar is half as wide, and a page is seen whole.
func NewBrief(ports session.Ports, win fyne.Window) *View {
	v := New(ports, win)
	v.showContents(false)
	v.bar.outline.Hide()
	v.bar.sides.Hide()
	v.pages.setZoom(FitPage)
	return v
}

// ToWidth shows pages as wide as there is room, to be read or typed from.
func (v *View) ToWidth() { v.pages.setZoom(FitWidth) }

// Content is what the screen shows.
func (v *View) Content() fyne.CanvasObject { return v.content }

// Show shows a file from its first page; nil takes the one away that is shown.
// The view closes the file when it shows another.
func (v *View) Show(pdf session.PDF, outline []doc.Bookmark) {
	v.pages.show(pdf)
	v.contents.show(pdf, outline)
	v.shown = 0
	v.moved()
}

// Replace shows a newer form of the file that is shown, at the place where one reads;
// the old pages are seen until the new ones are drawn. It closes the old one.
func (v *View) Replace(pdf session.PDF, outline []doc.Bookmark) {
	v.pages.replace(pdf)
	v.contents.show(pdf, outline)
	v.shown = 0
	v.moved()
}

// Mark marks the pages that no longer hold; nil for none.
func (v *View) Mark(stale map[int]bool) { v.pages.mark(stale) }

// GoTo brings a page into view, counted from 1.
func (v *View) GoTo(page int) { v.pages.GoTo(page) }

// Page is the page that one reads, from 1; 0 where no file is shown.
func (v *View) Page() int { return v.pages.Page() }

// Focus gives the pages the keyboard.
func (v *View) Focus() { v.pages.focus() }

// OnShortcut has f see each shortcut that is pressed in the pages; one that it takes
// goes no further.
func (v *View) OnShortcut(f func(fyne.Shortcut) bool) { v.pages.OnShortcut = f }

// Find puts the cursor where one searches in the file.
func (v *View) Find() {
	v.showContents(true)
	v.focus(v.contents.search)
}

func (v *View) moved() {
	v.bar.refresh()
	if page := v.pages.Page(); page != v.shown {
		v.shown = page
		v.contents.follow()
	}
}

func (v *View) showContents(show bool) {
	v.chosen = true
	v.setContents(show)
}

func (v *View) setContents(show bool) {
	if v.contents.content.Visible() == show {
		return
	}
	if show {
		v.contents.content.Show()
	} else {
		v.contents.content.Hide()
	}
	v.content.Refresh()
}

func (v *View) focus(on fyne.Focusable) { v.win.Canvas().Focus(on) }

// halves sets the contents beside the pages. Where there is room they are seen from
// the start.
type halves struct{ view *View }

const (
	contentsWidth = 264
	roomForBoth   = 960 // the width from which both are seen
)

func (h *halves) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	list, pages := objects[0], objects[1]
	if !h.view.chosen && list.Visible() != (size.Width >= roomForBoth) {
		list.(*fyne.Container).Hidden = size.Width < roomForBoth
	}
	x := float32(0)
	if list.Visible() {
		list.Move(fyne.NewPos(0, 0))
		list.Resize(fyne.NewSize(contentsWidth, size.Height))
		x = contentsWidth + look.Near
	}
	pages.Move(fyne.NewPos(x, 0))
	pages.Resize(fyne.NewSize(max(0, size.Width-x), size.Height))
}

func (h *halves) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[1].MinSize()
}
