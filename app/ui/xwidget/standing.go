package xwidget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/ui/look"
)

// NewStanding makes a line, cut where it does not fit, that says how something stands
// to its day; red where that has passed.
func NewStanding(text string, overdue bool) *widget.RichText {
	colour := look.ColorNameSecondary
	if overdue {
		colour = look.ColorNameOverdue
	}
	t := widget.NewRichText(&widget.TextSegment{Text: text, Style: widget.RichTextStyle{
		ColorName: colour, SizeName: theme.SizeNameCaptionText,
	}})
	t.Truncation = fyne.TextTruncateEllipsis
	return t
}
