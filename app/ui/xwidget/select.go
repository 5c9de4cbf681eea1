package xwidget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Select is a drop-down of alternatives that have keys. Beyond Fyne's it has the
// frame that the other fields have, and is silent when it is set.
type Select struct {
	widget.Select

	// OnChosen is raised with the key when the user has chosen another.
	OnChosen func(key string)

	options []Option
	setting bool
}

var _ fyne.Widget = (*Select)(nil)

// NewSelect makes a drop-down of which nothing is chosen.
func NewSelect(options []Option, onChosen func(key string)) *Select {
	s := &Select{OnChosen: onChosen}
	s.PlaceHolder = " "
	s.ExtendBaseWidget(s)
	s.SetChoices(options)
	s.OnChanged = func(string) {
		if !s.setting && s.OnChosen != nil {
			s.OnChosen(s.Key())
		}
	}
	return s
}

// SetChoices offers other alternatives; what is chosen stays if it is among them.
func (s *Select) SetChoices(options []Option) {
	key := s.Key()
	s.options = options
	labels := make([]string, len(options))
	for i, o := range options {
		labels[i] = o.Label
	}
	s.silently(func() { s.SetOptions(labels) })
	s.SetKey(key)
}

// SetKey shows what is chosen; a key that is no option's shows nothing.
func (s *Select) SetKey(key string) {
	s.silently(func() {
		for i, o := range s.options {
			if o.Key == key {
				s.SetSelectedIndex(i)
				return
			}
		}
		s.ClearSelected()
	})
}

// Key is that of what is chosen; "" for nothing.
func (s *Select) Key() string {
	if i := s.SelectedIndex(); i >= 0 && i < len(s.options) {
		return s.options[i].Key
	}
	return ""
}

// narrowest is the width, in Fyne's device-independent pixels, that a drop-down
// can shrink to; arrow is the room beside its text.
const (
	narrowest = 116
	arrow     = 48
)

// MinSize lets a long option be cut rather than the form be widened.
func (s *Select) MinSize() fyne.Size {
	return fyne.NewSize(min(s.longest(), narrowest), s.Select.MinSize().Height)
}

// Whole gives the drop-down the width of its longest option, where the layout
// would leave it as narrow as it gets.
func (s *Select) Whole() fyne.CanvasObject {
	return container.NewGridWrap(fyne.NewSize(s.longest(), s.MinSize().Height), s)
}

// longest is the width that shows the longest option whole.
func (s *Select) longest() float32 {
	width := float32(0)
	for _, o := range s.options {
		width = max(width, widthOf(o.Label, textSize()))
	}
	return width + arrow
}

// TypedKey is called by Fyne, whose own drop-down keeps Escape to itself.
func (s *Select) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyEscape {
		escape(s, key)
		return
	}
	s.Select.TypedKey(key)
}

func (s *Select) silently(set func()) {
	s.setting = true
	defer func() { s.setting = false }()
	set()
}

// CreateRenderer is called by Fyne. Its own drop-down has a ground and no frame,
// so one is laid over it.
func (s *Select) CreateRenderer() fyne.WidgetRenderer {
	frame := canvas.NewRectangle(nil)
	r := &framed{WidgetRenderer: s.Select.CreateRenderer(), frame: frame, owner: s}
	r.paint()
	return r
}

// framed is a renderer with a frame around what another draws.
type framed struct {
	fyne.WidgetRenderer
	frame *canvas.Rectangle
	owner *Select
}

func (f *framed) Objects() []fyne.CanvasObject {
	return append(f.WidgetRenderer.Objects(), f.frame)
}

func (f *framed) Layout(size fyne.Size) {
	f.WidgetRenderer.Layout(size)
	f.frame.Move(fyne.NewSquareOffsetPos(0.5))
	f.frame.Resize(size.SubtractWidthHeight(1.5, 1.5))
}

func (f *framed) Refresh() {
	f.paint()
	f.WidgetRenderer.Refresh()
}

func (f *framed) paint() {
	f.frame.StrokeColor = ink(f.owner, theme.ColorNameInputBorder)
	f.frame.StrokeWidth = theme.Size(theme.SizeNameInputBorder)
	f.frame.CornerRadius = theme.Size(theme.SizeNameInputRadius)
	f.frame.Refresh()
}
