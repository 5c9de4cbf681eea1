// Package look is how Hvidbog looks: its colours, sizes, fonts and line icons,
// as a Fyne theme in a light and a dark form.
//
// Two rules hold everywhere. Red means overdue and nothing else: what failed or
// was refused is amber and has an icon. And spacing is 4, 8 or 16.
package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Variant says which form of the theme is shown.
type Variant int

// The variants.
const (
	System Variant = iota // as the operating system is set
	Light
	Dark
)

// Fonts are the faces of the one family, as the bytes of TrueType files. A face
// left out is Fyne's own.
type Fonts struct {
	Regular, SemiBold, Italic []byte
}

// Theme is the look as Fyne asks for it.
type Theme struct {
	variant                   Variant
	large                     bool
	regular, semiBold, italic fyne.Resource
}

var _ fyne.Theme = (*Theme)(nil)

// New makes the theme, to be given to Settings().SetTheme. To change the
// variant while the program runs, set the theme that [Theme.In] gives.
func New(fonts Fonts, variant Variant) *Theme {
	return &Theme{
		variant:  variant,
		regular:  face("hvidbog-regular.ttf", fonts.Regular),
		semiBold: face("hvidbog-semibold.ttf", fonts.SemiBold),
		italic:   face("hvidbog-italic.ttf", fonts.Italic),
	}
}

// In is the same theme in another variant.
func (t *Theme) In(variant Variant) *Theme {
	other := *t
	other.variant = variant
	return &other
}

// Large is the same theme for a meeting room: it can be read from the last row.
func (t *Theme) Large() *Theme {
	other := *t
	other.large = true
	return &other
}

// Variant is the form that the theme was made in.
func (t *Theme) Variant() Variant { return t.variant }

func face(name string, content []byte) fyne.Resource {
	if len(content) == 0 {
		return nil
	}
	return fyne.NewStaticResource(name, content)
}

// Color is the colour of that name; the system's variant counts only where the
// theme follows the system.
func (t *Theme) Color(name fyne.ThemeColorName, system fyne.ThemeVariant) color.Color {
	variant := system
	switch t.variant {
	case Light:
		variant = theme.VariantLight
	case Dark:
		variant = theme.VariantDark
	}
	palette := light
	if variant == theme.VariantDark {
		palette = dark
	}
	if c, ok := palette[name]; ok {
		return c
	}
	return theme.DefaultTheme().Color(name, variant)
}

// Font is the face for a style. Bold is the semibold: the bold of a text face
// shouts at 14 pixels.
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource {
	chosen := t.regular
	switch {
	case style.Monospace, style.Symbol:
		chosen = nil
	case style.Bold:
		chosen = t.semiBold
	case style.Italic:
		chosen = t.italic
	}
	if chosen == nil {
		return theme.DefaultTheme().Font(style)
	}
	return chosen
}

// Icon is Fyne's icon of that name.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource {
	return theme.DefaultTheme().Icon(name)
}
