package look_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"hvidbog/app/ui/look"
)

func TestIconsFollowTheTheme(t *testing.T) {
	a := test.NewApp()
	a.Settings().SetTheme(look.New(look.Fonts{}, look.Light))
	if svg := string(look.IconSearch.Content()); !strings.Contains(svg, "#23211e") {
		t.Errorf("on light: %s", svg)
	}
	a.Settings().SetTheme(look.New(look.Fonts{}, look.Dark))
	if svg := string(look.IconSearch.In(theme.ColorNamePrimary).Content()); !strings.Contains(svg, "#6fbdd3") {
		t.Errorf("in the accent on dark: %s", svg)
	}
	if a, b := look.IconSearch.Name(), look.IconSearch.In(theme.ColorNamePrimary).Name(); a == b {
		t.Error("Fyne's cache would mix up two colours of one icon")
	}
}
