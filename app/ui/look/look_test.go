package look_test

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"hvidbog/app/ui/look"
)

var variants = map[string]look.Variant{"light": look.Light, "dark": look.Dark}

func colourOf(v look.Variant, name fyne.ThemeColorName) color.Color {
	return look.New(look.Fonts{}, v).Color(name, theme.VariantLight)
}

// luminance is the relative luminance of WCAG 2.2.
func luminance(c color.Color) float64 {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	linear := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(n.R) + 0.7152*linear(n.G) + 0.0722*linear(n.B)
}

func contrast(a, b color.Color) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

func lightness(c color.Color) float64 { return 116*math.Cbrt(luminance(c)) - 16 }

// WCAG 2.2 asks 4.5:1 of text, and Danish public bodies are bound by it.
func TestTextCanBeRead(t *testing.T) {
	text := []fyne.ThemeColorName{
		theme.ColorNameForeground, theme.ColorNamePrimary, theme.ColorNameWarning, theme.ColorNameError,
		theme.ColorNameSuccess, theme.ColorNamePlaceHolder, look.ColorNameSecondary, look.ColorNameOverdue,
	}
	ground := []fyne.ThemeColorName{
		theme.ColorNameBackground, look.ColorNameSurface, look.ColorNameRail, theme.ColorNameInputBackground,
	}
	for name, v := range variants {
		for _, fg := range text {
			for _, bg := range ground {
				if c := contrast(colourOf(v, fg), colourOf(v, bg)); c < 4.5 {
					t.Errorf("%s: %s on %s has contrast %.2f", name, fg, bg, c)
				}
			}
		}
		for _, fill := range []fyne.ThemeColorName{
			theme.ColorNamePrimary, look.ColorNameOverdue, look.ColorNameStanceSupports, look.ColorNameStancePartly,
			look.ColorNameStanceAgainst, look.ColorNameStanceNeutral, look.ColorNameSubtle, look.ColorNameAccentTint,
			theme.ColorNameSelection,
		} {
			if c := contrast(colourOf(v, fill), colourOf(v, look.On(fill))); c < 4.5 {
				t.Errorf("%s: text on %s has contrast %.2f", name, fill, c)
			}
		}
		for _, bg := range []fyne.ThemeColorName{look.ColorNameSubtle, look.ColorNameAccentTint} {
			if c := contrast(colourOf(v, look.ColorNameSecondary), colourOf(v, bg)); c < 4.5 {
				t.Errorf("%s: secondary text on %s has contrast %.2f", name, bg, c)
			}
		}
	}
}

func TestStancesDifferInGrey(t *testing.T) {
	stances := []fyne.ThemeColorName{
		look.ColorNameStanceSupports, look.ColorNameStancePartly, look.ColorNameStanceAgainst, look.ColorNameStanceNeutral,
	}
	for name, v := range variants {
		for i, a := range stances {
			for _, b := range stances[:i] {
				if d := math.Abs(lightness(colourOf(v, a)) - lightness(colourOf(v, b))); d < 9 {
					t.Errorf("%s: %s and %s are only %.1f apart in lightness", name, a, b, d)
				}
			}
		}
	}
}

// Red is for what is overdue: no other colour may look like it.
func TestOnlyOverdueIsRed(t *testing.T) {
	for name, v := range variants {
		for _, n := range []fyne.ThemeColorName{
			theme.ColorNameError, theme.ColorNameWarning, theme.ColorNamePrimary, theme.ColorNameSuccess,
			look.ColorNameStanceAgainst, look.ColorNameChart,
		} {
			c := color.NRGBAModel.Convert(colourOf(v, n)).(color.NRGBA)
			if float64(c.R) > 1.9*float64(c.G) {
				t.Errorf("%s: %s is red: %v", name, n, c)
			}
		}
	}
}

func TestFollowsTheSystemOnlyWhenToldTo(t *testing.T) {
	follow := look.New(look.Fonts{}, look.System)
	light := follow.Color(theme.ColorNameBackground, theme.VariantLight)
	dark := follow.Color(theme.ColorNameBackground, theme.VariantDark)
	if luminance(light) < luminance(dark) {
		t.Error("the system's variant is not followed")
	}
	if got := follow.In(look.Light).Color(theme.ColorNameBackground, theme.VariantDark); got != light {
		t.Errorf("light theme on a dark system: %v", got)
	}
}

func TestFacesAndTheirFallback(t *testing.T) {
	th := look.New(look.Fonts{Regular: []byte("r"), SemiBold: []byte("s"), Italic: []byte("i")}, look.System)
	for style, want := range map[fyne.TextStyle]string{
		{}: "r", {Bold: true}: "s", {Italic: true}: "i", {Bold: true, Italic: true}: "s",
	} {
		if got := string(th.Font(style).Content()); got != want {
			t.Errorf("%+v is set in %q", style, got)
		}
	}
	if f := look.New(look.Fonts{}, look.System).Font(fyne.TextStyle{}); len(f.Content()) == 0 {
		t.Error("no face at all without fonts")
	}
}
