package xwidget

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func stanceOptions() []Option {
	return []Option{{Key: "a", Label: "Støtter"}, {Key: "b", Label: "Imod"}, {Key: "c", Label: "Neutral"}}
}

func TestChoiceByKeys(t *testing.T) {
	var heard []string
	c := NewChoice(stanceOptions(), func(key string) { heard = append(heard, key) })
	u := sitDown(t, c)
	u.focus(c)
	wants(t, "nothing chosen", c.Selected(), "")
	u.press(fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyLeft)
	wants(t, "arrows stop at the ends", strings.Join(heard, ""), "abcb")
	u.press(fyne.KeySpace, fyne.KeySpace)
	wants(t, "Space goes round", c.Selected(), "a")
	u.types("39")
	wants(t, "a figure chooses", c.Selected(), "c")
	u.press(fyne.KeyHome)
	wants(t, "Home", c.Selected(), "a")
	u.press(fyne.KeyEnd)
	wants(t, "End", c.Selected(), "c")
}

func TestChoiceByMouse(t *testing.T) {
	var heard []string
	c := NewChoice(stanceOptions(), func(key string) { heard = append(heard, key) })
	u := sitDown(t, c)
	widths := c.widths(c.Size().Width)
	test.TapAt(c, fyne.NewPos(widths[0]+5, 10))
	wants(t, "chosen", c.Selected(), "b")
	wants(t, "focused", u.canvas().Focused() == fyne.Focusable(c), true)
	test.TapAt(c, fyne.NewPos(widths[0]+5, 10))
	wants(t, "chosen again is no news", len(heard), 1)
	test.TapAt(c, fyne.NewPos(c.Size().Width-1, 10))
	wants(t, "beside the segments", c.Selected(), "b")
	c.Disable()
	test.TapAt(c, fyne.NewPos(5, 10))
	wants(t, "disabled", c.Selected(), "b")
}

func TestChoiceIsSetSilently(t *testing.T) {
	c := NewChoice(stanceOptions(), func(string) { t.Error("heard") })
	sitDown(t, c)
	c.SetSelected("b")
	c.SetSelected("?")
	wants(t, "index of a key that is none", c.index(), -1)
}

func TestSelectHasKeys(t *testing.T) {
	var heard []string
	s := NewSelect(stanceOptions(), func(key string) { heard = append(heard, key) })
	sitDown(t, s)
	s.SetKey("b")
	wants(t, "shown", s.Selected, "Imod")
	wants(t, "heard after SetKey", len(heard), 0)
	s.SetSelected("Neutral") // as a tap on the line does
	wants(t, "key", s.Key(), "c")
	wants(t, "heard", strings.Join(heard, ""), "c")
	s.SetChoices(append([]Option{{Key: "ny", Label: "Ny"}}, stanceOptions()...))
	wants(t, "what was chosen stays", s.Key(), "c")
	s.SetChoices(stanceOptions()[:1])
	wants(t, "unless it is gone", s.Key(), "")
	wants(t, "and silently", len(heard), 1)
}
