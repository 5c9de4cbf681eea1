package xwidget

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

const sentence = "Vi er mange, der kommer på stedet hver uge, og det betyder, at vi har nogen at tale med, når dagene er lange."

func TestAPassageIsShortenedToItsLines(t *testing.T) {
	p := NewPassage(2, false)
	sitDown(t, p)
	p.Set(sentence, 2)
	p.Resize(fyne.NewSize(240, 100))
	wants(t, "lines", len(p.lines), 2)
	wants(t, "the end", strings.HasSuffix(p.lines[1], "…"), true)
	for _, line := range p.lines {
		wants(t, line+" fits", widthOf(line, textSize()) <= 241, true)
	}
	p.Set(sentence, 0)
	wants(t, "all of it", strings.Join(p.lines, " "), sentence)
	wants(t, "its height", p.MinSize().Height, p.HeightFor(sentence, 240))
	wants(t, "the whole text", p.Text(), sentence)
	p.Resize(fyne.NewSize(2000, 100))
	wants(t, "lines where there is room", len(p.lines), 1)
	p.Set("", 2)
	wants(t, "of nothing", strings.Join(p.lines, ""), "")
}

func TestATickIsTheScreensToSet(t *testing.T) {
	tapped := 0
	tick := NewTick(func() { tapped++ })
	sitDown(t, tick)
	test.Tap(tick)
	wants(t, "tapped", tapped, 1)
	wants(t, "ticked by itself", tick.On(), false)
	tick.Set(true)
	wants(t, "ticked", tick.On(), true)
}

func TestAChoiceIsTakenBack(t *testing.T) {
	c := NewChoice(stanceOptions(), nil)
	u := sitDown(t, c)
	u.focus(c)
	u.types("2")
	u.press(fyne.KeyDelete)
	wants(t, "a choice that stands", c.Selected(), "b")
	var heard []string
	c.Clearable, c.OnChanged = true, func(key string) { heard = append(heard, key) }
	u.press(fyne.KeyBackspace, fyne.KeyDelete)
	u.types("1")
	test.TapAt(c, fyne.NewPos(5, 10))
	wants(t, "after a tap on what is chosen", c.Selected(), "")
	wants(t, "heard", strings.Join(heard, ","), ",a,")
}

// Escape closes what lies over the page, wherever the focus is on it.
func TestEscapeLeavesDropDownsAndChoices(t *testing.T) {
	s, c := NewSelect(stanceOptions(), nil), NewChoice(stanceOptions(), nil)
	u := sitDown(t, s, c)
	escaped := 0
	u.canvas().SetOnTypedKey(func(*fyne.KeyEvent) { escaped++ })
	for _, on := range []fyne.Focusable{s, c} {
		u.focus(on)
		u.press(fyne.KeyEscape)
	}
	wants(t, "escaped", escaped, 2)
}
