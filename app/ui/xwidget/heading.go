package xwidget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Heading is the name of a page or of a part of it. It stands flush with the
// fields below it, where Fyne's label would stand in by its padding.
type Heading struct {
	fyne.CanvasObject
	label *widget.Label
}

// NewTitle makes the heading of a page.
func NewTitle(text string) *Heading { return newHeading(text, theme.SizeNameHeadingText, true) }

// NewSubtitle makes the heading of a part of a page.
func NewSubtitle(text string) *Heading { return newHeading(text, theme.SizeNameSubHeadingText, true) }

// NewLead makes a line that explains, below a heading.
func NewLead(text string) *Heading {
	h := newHeading(text, theme.SizeNameText, false)
	h.label.Importance = widget.LowImportance
	return h
}

func newHeading(text string, size fyne.ThemeSizeName, bold bool) *Heading {
	l := widget.NewLabel(text)
	l.SizeName = size
	l.TextStyle.Bold = bold
	l.Wrapping = fyne.TextWrapWord
	pad := theme.Size(theme.SizeNameInnerPadding)
	return &Heading{container.New(layout.NewCustomPaddedLayout(0, 0, -pad, -pad), l), l}
}

// SetText shows another text.
func (h *Heading) SetText(text string) { h.label.SetText(text) }

// Text is what the heading says.
func (h *Heading) Text() string { return h.label.Text }
