package stationery

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"hvidbog/app"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/xwidget"
)

// sides are what one writes and the letter as it prints: side by side where there is
// room, and else the one or the other.
type sides struct {
	content       *fyne.Container
	which         *xwidget.Choice
	bar           *fyne.Container
	fields, sheet fyne.CanvasObject
}

const (
	sideFields = "fields"
	sideSheet  = "sheet"
	fieldsWide = 640  // the width of the fields beside the letter
	roomForTwo = 1080 // the width from which both are seen
)

func newSides(say app.Words, fields, sheet fyne.CanvasObject) *sides {
	s := &sides{fields: fields}
	s.sheet = container.New(layout.NewCustomPaddedLayout(look.Near, look.Near, look.Near, look.Near), sheet)
	s.which = xwidget.NewChoice([]xwidget.Option{
		{Key: sideFields, Label: say("stationery.side.fields")}, {Key: sideSheet, Label: say("stationery.side.letter")},
	}, func(string) { s.content.Refresh() })
	s.which.SetSelected(sideFields)
	s.bar = container.New(layout.NewCustomPaddedLayout(look.Near, 0, look.Apart, look.Apart), container.NewHBox(s.which))
	s.content = container.New(s, s.bar, s.fields, s.sheet)
	return s
}

// Layout is called by Fyne.
func (s *sides) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	both := size.Width >= roomForTwo
	show := func(o fyne.CanvasObject, visible bool, x, y, width float32) {
		if o.Visible() != visible {
			if visible {
				o.Show()
			} else {
				o.Hide()
			}
		}
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(width, size.Height-y))
	}
	if both {
		show(s.bar, false, 0, 0, size.Width)
		show(s.fields, true, 0, 0, fieldsWide)
		show(s.sheet, true, fieldsWide, 0, size.Width-fieldsWide)
		return
	}
	high := s.bar.MinSize().Height
	letter := s.which.Selected() == sideSheet
	show(s.bar, true, 0, 0, size.Width)
	s.bar.Resize(fyne.NewSize(size.Width, high))
	show(s.fields, !letter, 0, high, size.Width)
	show(s.sheet, letter, 0, high, size.Width)
}

// MinSize is called by Fyne.
func (s *sides) MinSize([]fyne.CanvasObject) fyne.Size {
	bar, fields, sheet := s.bar.MinSize(), s.fields.MinSize(), s.sheet.MinSize()
	return fyne.NewSize(max(bar.Width, fields.Width, sheet.Width), bar.Height+max(fields.Height, sheet.Height))
}
