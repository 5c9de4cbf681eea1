package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Colours of our own, beside those that Fyne names.
const (
	// ColorNameOverdue is the one red. Nothing but an overdue answer has it.
	ColorNameOverdue   fyne.ThemeColorName = "hvidbogOverdue"
	ColorNameOnOverdue fyne.ThemeColorName = "hvidbogOnOverdue"

	// ColorNameRail lies behind the navigation, ColorNameSurface behind what
	// stands out from the page, such as a card.
	ColorNameRail    fyne.ThemeColorName = "hvidbogRail"
	ColorNameSurface fyne.ThemeColorName = "hvidbogSurface"

	// ColorNameSecondary is for text that explains: labels, captions, hints.
	ColorNameSecondary fyne.ThemeColorName = "hvidbogSecondary"

	// ColorNameSubtle lies behind badges and unselected segments.
	ColorNameSubtle fyne.ThemeColorName = "hvidbogSubtle"
	// ColorNameAccentTint lies behind what is chosen; text on it keeps the
	// foreground colour.
	ColorNameAccentTint fyne.ThemeColorName = "hvidbogAccentTint"

	// ColorNameChart is for charts of one measure.
	ColorNameChart fyne.ThemeColorName = "hvidbogChart"

	// The four stances differ in lightness, so that they can be told apart in
	// grey, and lie on the blue-orange axis, which the colour-blind see.
	ColorNameStanceSupports fyne.ThemeColorName = "hvidbogStanceSupports"
	ColorNameStancePartly   fyne.ThemeColorName = "hvidbogStancePartly"
	ColorNameStanceAgainst  fyne.ThemeColorName = "hvidbogStanceAgainst"
	ColorNameStanceNeutral  fyne.ThemeColorName = "hvidbogStanceNeutral"
)

// On is the name of the colour for text upon one of our own fills.
func On(fill fyne.ThemeColorName) fyne.ThemeColorName {
	switch fill {
	case ColorNameOverdue:
		return ColorNameOnOverdue
	case theme.ColorNamePrimary:
		return theme.ColorNameForegroundOnPrimary
	case theme.ColorNameWarning:
		return theme.ColorNameForegroundOnWarning
	case ColorNameStanceSupports:
		return "hvidbogOnStanceSupports"
	case ColorNameStancePartly:
		return "hvidbogOnStancePartly"
	case ColorNameStanceAgainst:
		return "hvidbogOnStanceAgainst"
	case ColorNameStanceNeutral:
		return "hvidbogOnStanceNeutral"
	}
	return theme.ColorNameForeground
}

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xff}
}

func rgba(hex uint32, alpha uint8) color.NRGBA {
	c := rgb(hex)
	c.A = alpha
	return c
}

type palette map[fyne.ThemeColorName]color.NRGBA

var light = palette{
	theme.ColorNameBackground:          rgb(0xfbfaf8),
	theme.ColorNameForeground:          rgb(0x23211e),
	theme.ColorNamePrimary:             rgb(0x0b5a74),
	theme.ColorNameForegroundOnPrimary: rgb(0xffffff),
	theme.ColorNameHyperlink:           rgb(0x0b5a74),
	theme.ColorNameButton:              rgb(0xeeebe6),
	theme.ColorNameDisabled:            rgb(0x66615a), // Fyne draws labels of low importance in it too
	theme.ColorNameDisabledButton:      rgb(0xf3f1ed),
	theme.ColorNamePlaceHolder:         rgb(0x716c63),
	theme.ColorNameInputBackground:     rgb(0xffffff),
	theme.ColorNameInputBorder:         rgb(0x928c83),
	theme.ColorNameSeparator:           rgb(0xe6e2db),
	theme.ColorNameHeaderBackground:    rgb(0xf5f3ef),
	theme.ColorNameMenuBackground:      rgb(0xffffff),
	theme.ColorNameOverlayBackground:   rgb(0xffffff),
	theme.ColorNameHover:               rgba(0x23211e, 0x0d),
	theme.ColorNamePressed:             rgba(0x23211e, 0x1a),
	theme.ColorNameFocus:               rgba(0x0b5a74, 0x33),
	theme.ColorNameSelection:           rgb(0xd8e9ee),
	theme.ColorNameScrollBar:           rgba(0x23211e, 0x59),
	theme.ColorNameScrollBarBackground: rgba(0x23211e, 0x08),
	theme.ColorNameShadow:              rgba(0x2b2720, 0x24),
	theme.ColorNameError:               rgb(0x8a5300),
	theme.ColorNameForegroundOnError:   rgb(0xffffff),
	theme.ColorNameWarning:             rgb(0x8a5300),
	theme.ColorNameForegroundOnWarning: rgb(0xffffff),
	theme.ColorNameSuccess:             rgb(0x2f6b4f),
	theme.ColorNameForegroundOnSuccess: rgb(0xffffff),

	ColorNameOverdue:    rgb(0xb3261e),
	ColorNameOnOverdue:  rgb(0xffffff),
	ColorNameRail:       rgb(0xf3f0eb),
	ColorNameSurface:    rgb(0xffffff),
	ColorNameSecondary:  rgb(0x66615a),
	ColorNameSubtle:     rgb(0xece8e1),
	ColorNameAccentTint: rgb(0xdcebf0),
	ColorNameChart:      rgb(0x2c7a94),

	ColorNameStanceSupports:     rgb(0x125a70),
	ColorNameStancePartly:       rgb(0x84b9c8),
	ColorNameStanceAgainst:      rgb(0xbd6f26),
	ColorNameStanceNeutral:      rgb(0xdad5cc),
	On(ColorNameStanceSupports): rgb(0xffffff),
	On(ColorNameStancePartly):   rgb(0x23211e),
	On(ColorNameStanceAgainst):  rgb(0x1b1206),
	On(ColorNameStanceNeutral):  rgb(0x23211e),
}

var dark = palette{
	theme.ColorNameBackground:          rgb(0x1d1c1a),
	theme.ColorNameForeground:          rgb(0xece9e4),
	theme.ColorNamePrimary:             rgb(0x6fbdd3),
	theme.ColorNameForegroundOnPrimary: rgb(0x06262f),
	theme.ColorNameHyperlink:           rgb(0x6fbdd3),
	theme.ColorNameButton:              rgb(0x33312e),
	theme.ColorNameDisabled:            rgb(0xa9a49b),
	theme.ColorNameDisabledButton:      rgb(0x282624),
	theme.ColorNamePlaceHolder:         rgb(0x9b968d),
	theme.ColorNameInputBackground:     rgb(0x262422),
	theme.ColorNameInputBorder:         rgb(0x75706a),
	theme.ColorNameSeparator:           rgb(0x35332f),
	theme.ColorNameHeaderBackground:    rgb(0x242220),
	theme.ColorNameMenuBackground:      rgb(0x2b2926),
	theme.ColorNameOverlayBackground:   rgb(0x2b2926),
	theme.ColorNameHover:               rgba(0xffffff, 0x0d),
	theme.ColorNamePressed:             rgba(0xffffff, 0x1f),
	theme.ColorNameFocus:               rgba(0x6fbdd3, 0x40),
	theme.ColorNameSelection:           rgb(0x1f4653),
	theme.ColorNameScrollBar:           rgba(0xffffff, 0x59),
	theme.ColorNameScrollBarBackground: rgba(0xffffff, 0x08),
	theme.ColorNameShadow:              rgba(0x000000, 0x66),
	theme.ColorNameError:               rgb(0xe2b25c),
	theme.ColorNameForegroundOnError:   rgb(0x2a1d03),
	theme.ColorNameWarning:             rgb(0xe2b25c),
	theme.ColorNameForegroundOnWarning: rgb(0x2a1d03),
	theme.ColorNameSuccess:             rgb(0x86c7a5),
	theme.ColorNameForegroundOnSuccess: rgb(0x0c2618),

	ColorNameOverdue:    rgb(0xf28b82),
	ColorNameOnOverdue:  rgb(0x350b07),
	ColorNameRail:       rgb(0x171614),
	ColorNameSurface:    rgb(0x262422),
	ColorNameSecondary:  rgb(0xa9a49b),
	ColorNameSubtle:     rgb(0x35322e),
	ColorNameAccentTint: rgb(0x1e3b45),
	ColorNameChart:      rgb(0x4f9fb8),

	ColorNameStanceSupports:     rgb(0x3f93ad),
	ColorNameStancePartly:       rgb(0xaedae6),
	ColorNameStanceAgainst:      rgb(0xdd9b55),
	ColorNameStanceNeutral:      rgb(0x5e5a53),
	On(ColorNameStanceSupports): rgb(0x04161b),
	On(ColorNameStancePartly):   rgb(0x0b2128),
	On(ColorNameStanceAgainst):  rgb(0x2a1704),
	On(ColorNameStanceNeutral):  rgb(0xf4f2ee),
}
