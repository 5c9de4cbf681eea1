package xwidget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
)

// Above puts head over rest, which takes the height that is left. Fyne's own
// border keeps the middle before the edges, and Tab goes in that order; here it
// goes as one reads.
func Above(head, rest fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewBorderLayout(head, nil, nil, nil), head, rest)
}

// Beside puts left before rest, which takes the width that is left; see [Above].
func Beside(left, rest fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewBorderLayout(nil, nil, left, nil), left, rest)
}

// Over puts foot under rest, which takes the height that is left; see [Above].
func Over(rest, foot fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewBorderLayout(nil, foot, nil, nil), rest, foot)
}
