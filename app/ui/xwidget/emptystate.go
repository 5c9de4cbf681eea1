package xwidget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/ui/look"
)

// EmptyState stands where there is nothing to show: what is missing, what to do
// about it, and the button that does it.
type EmptyState struct {
	widget.BaseWidget
	icon     fyne.Resource
	title    string
	hint     string
	action   string
	onTapped func()
}

var _ fyne.Widget = (*EmptyState)(nil)

// NewEmptyState makes it; without an action there is no button.
func NewEmptyState(icon fyne.Resource, title, hint, action string, onTapped func()) *EmptyState {
	e := &EmptyState{icon: icon, title: title, hint: hint, action: action, onTapped: onTapped}
	e.ExtendBaseWidget(e)
	return e
}

// emptyWidth is the width of the hint, so that it breaks into lines that are
// read at a glance.
const emptyWidth = 360

// CreateRenderer is called by Fyne.
func (e *EmptyState) CreateRenderer() fyne.WidgetRenderer {
	image := canvas.NewImageFromResource(look.Tinted(e.icon, look.ColorNameSecondary))
	image.FillMode = canvas.ImageFillContain
	image.SetMinSize(fyne.NewSquareSize(40))

	title := widget.NewLabelWithStyle(e.title, fyne.TextAlignCenter, fyne.TextStyle{Bold: true})
	title.SizeName = theme.SizeNameSubHeadingText
	hint := widget.NewLabelWithStyle(e.hint, fyne.TextAlignCenter, fyne.TextStyle{})
	hint.Wrapping = fyne.TextWrapWord

	lines := container.New(layout.NewCustomPaddedVBoxLayout(look.Tight), image, title)
	if e.hint != "" {
		lines.Add(hint)
	}
	if e.action != "" {
		button := widget.NewButton(e.action, e.onTapped)
		button.Importance = widget.HighImportance
		lines.Add(container.NewPadded(container.NewCenter(button)))
	}
	// A grid cell of fixed width, so that the hint wraps within it; its height
	// is what the lines need at that width.
	column := container.New(&columnLayout{width: emptyWidth}, lines)
	return widget.NewSimpleRenderer(container.NewCenter(column))
}

// columnLayout gives its objects a fixed width and the height that they need at
// it, which a wrapped label knows only once it has been given the width.
type columnLayout struct{ width float32 }

func (c *columnLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(fyne.NewSize(c.width, size.Height))
	}
}

func (c *columnLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	for _, o := range objects {
		if o.Size().Width != c.width {
			o.Resize(fyne.NewSize(c.width, o.MinSize().Height))
		}
		height = max(height, o.MinSize().Height)
	}
	return fyne.NewSize(c.width, height)
}
