package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// The grid: everything stands 4, 8 or 16 apart. Sizes are in Fyne's
// device-independent pixels.
const (
	Tight = 4  // between parts of one thing
	Near  = 8  // between things that belong together
	Apart = 16 // between groups, and around a page
)

// RowHeight is the height of a line in the rail and in compact lists.
const RowHeight = 32

var sizes = map[fyne.ThemeSizeName]float32{
	theme.SizeNameText:               14,
	theme.SizeNameCaptionText:        12,
	theme.SizeNameSubHeadingText:     16,
	theme.SizeNameHeadingText:        20,
	theme.SizeNamePadding:            4,
	theme.SizeNameInnerPadding:       8,
	theme.SizeNameLineSpacing:        4,
	theme.SizeNameInlineIcon:         18,
	theme.SizeNameSeparatorThickness: 1,
	theme.SizeNameSplitThickness:     8,
	theme.SizeNameInputBorder:        1,
	theme.SizeNameInputRadius:        6,
	theme.SizeNameButtonRadius:       6,
	theme.SizeNameSelectionRadius:    4,
	theme.SizeNameCardRadius:         8,
	theme.SizeNameDialogRadius:       8,
	theme.SizeNamePopupRadius:        8,
	theme.SizeNameMenuRadius:         6,
	theme.SizeNameScrollBar:          10,
	theme.SizeNameScrollBarSmall:     4,
	theme.SizeNameScrollBarRadius:    4,
}

// largeSizes are those that differ in a meeting room, where the last row sits three
// or four metres from the screen.
var largeSizes = map[fyne.ThemeSizeName]float32{
	theme.SizeNameText:           25,
	theme.SizeNameCaptionText:    18,
	theme.SizeNameSubHeadingText: 29,
	theme.SizeNameHeadingText:    40,
	theme.SizeNamePadding:        6,
	theme.SizeNameInnerPadding:   10,
	theme.SizeNameLineSpacing:    6,
	theme.SizeNameInlineIcon:     30,
	theme.SizeNameInputBorder:    2,
	theme.SizeNameScrollBar:      16,
	theme.SizeNameScrollBarSmall: 8,
}

// Size is the size of that name.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	if s, ok := largeSizes[name]; ok && t.large {
		return s
	}
	if s, ok := sizes[name]; ok {
		return s
	}
	return theme.DefaultTheme().Size(name)
}
