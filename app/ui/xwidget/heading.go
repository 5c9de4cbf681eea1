package xwidget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Heading is the name of a page or of a part of it, or a line that explains
// one. It stands flush with the fields below it, where Fyne's label would stand
// in by its padding.
type Heading struct {
	widget.BaseWidget
	label *widget.Label
}

var _ fyne.Widget = (*Heading)(nil)

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
	h := &Heading{label: widget.NewLabel(text)}
	h.label.SizeName = size
	h.label.TextStyle.Bold = bold
	h.label.Wrapping = fyne.TextWrapWord
	h.ExtendBaseWidget(h)
	return h
}

// SetText shows another text.
func (h *Heading) SetText(text string) { h.label.SetText(text) }

// Text is what the heading says.
func (h *Heading) Text() string { return h.label.Text }

// CreateRenderer is called by Fyne.
func (h *Heading) CreateRenderer() fyne.WidgetRenderer {
	pad := theme.Size(theme.SizeNameInnerPadding)
	return widget.NewSimpleRenderer(container.New(layout.NewCustomPaddedLayout(0, 0, -pad, -pad), h.label))
}
