package xwidget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// revealMargin is the room that is kept above and below what has come into view.
const revealMargin = 12

// reveal scrolls the page that a field stands on until the field is seen. Fyne
// leaves it to the program: whoever goes on by Tab would else type where nothing is
// seen.
func reveal(field fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	c := driver.CanvasForObject(field)
	if c == nil {
		return
	}
	root := c.Content()
	if top := c.Overlays().Top(); top != nil {
		root = top
	}
	page, found := pageOf(root, nil, func(o fyne.CanvasObject) bool { return o == field })
	if !found { // it is part of a widget that is made of others
		page, _ = pageOf(root, nil, func(o fyne.CanvasObject) bool { return lies(field, o) })
	}
	if page == nil {
		return
	}
	top := driver.AbsolutePositionForObject(field).Y - driver.AbsolutePositionForObject(page).Y
	bottom := top + field.Size().Height
	offset := page.Offset
	switch height := page.Size().Height; {
	case top < 0 || bottom-top > height:
		offset.Y += top - revealMargin
	case bottom > height:
		offset.Y += bottom - height + revealMargin
	default:
		return
	}
	most := max(0, page.Content.Size().Height-page.Size().Height)
	page.ScrollToOffset(fyne.NewPos(offset.X, min(max(0, offset.Y), most)))
}

// pageOf finds what is looked for, and the innermost page that scrolls around it; no
// page where it stands on none.
func pageOf(o fyne.CanvasObject, around *container.Scroll, is func(fyne.CanvasObject) bool) (page *container.Scroll, found bool) {
	if !o.Visible() {
		return nil, false
	}
	var parts []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		parts = o.Objects
	case *container.Scroll:
		parts, around = []fyne.CanvasObject{o.Content}, o
	case *Split:
		parts = []fyne.CanvasObject{o.leading, o.trailing}
	case *FormRow:
		parts = []fyne.CanvasObject{o.field}
	case *widget.PopUp:
		parts = []fyne.CanvasObject{o.Content}
	case fyne.Widget:
		if is(o) {
			return around, true
		}
	}
	for _, part := range parts {
		if page, found := pageOf(part, around, is); found {
			return page, true
		}
	}
	return nil, false
}

// lies reports whether one thing lies wholly within another on the window.
func lies(inner, outer fyne.CanvasObject) bool {
	driver := fyne.CurrentApp().Driver()
	at, in := driver.AbsolutePositionForObject(inner), driver.AbsolutePositionForObject(outer)
	size, room := inner.Size(), outer.Size()
	return at.X >= in.X && at.Y >= in.Y && at.X+size.Width <= in.X+room.Width && at.Y+size.Height <= in.Y+room.Height
}
