package xwidget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/ui/look"
)

// fault says under a field what is wrong with it, in as many lines as it takes.
// It is amber with a sign: red is for what is overdue.
type fault struct {
	widget.BaseWidget
	text  string
	label *widget.Label
}

var _ fyne.Widget = (*fault)(nil)

func newFault() *fault {
	f := &fault{label: widget.NewLabel("")}
	f.label.SizeName, f.label.Importance = theme.SizeNameCaptionText, widget.WarningImportance
	f.label.Wrapping = fyne.TextWrapWord
	f.ExtendBaseWidget(f)
	return f
}

// set says another thing; "" says nothing and takes no room.
func (f *fault) set(text string) {
	f.text = text
	f.label.SetText(text)
	f.Refresh()
}

const faultSign = 16

// CreateRenderer is called by Fyne.
func (f *fault) CreateRenderer() fyne.WidgetRenderer {
	sign := canvas.NewImageFromResource(look.IconAttention)
	r := &renderer{objects: []fyne.CanvasObject{sign, f.label}}
	pad := theme.Size(theme.SizeNameInnerPadding) // of Fyne's label, on all sides
	r.minSize = func() fyne.Size {
		if f.text == "" {
			return fyne.Size{}
		}
		return fyne.NewSize(0, f.label.MinSize().Height-2*pad+look.Tight)
	}
	r.layout = func(size fyne.Size) {
		sign.Move(fyne.NewPos(0, look.Tight))
		sign.Resize(fyne.NewSquareSize(faultSign))
		f.label.Move(fyne.NewPos(faultSign+look.Tight-pad, look.Tight-pad))
		f.label.Resize(fyne.NewSize(size.Width-faultSign-look.Tight+2*pad, f.label.MinSize().Height))
	}
	r.refresh = func() {
		sign.Resource = look.IconAttention.In(theme.ColorNameWarning)
		sign.Hidden, f.label.Hidden = f.text == "", f.text == ""
		r.layout(f.Size())
		canvas.Refresh(f)
	}
	r.refresh()
	return r
}
