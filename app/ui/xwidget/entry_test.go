package xwidget

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

func TestTabLeavesAField(t *testing.T) {
	area, next := NewTextArea(3), NewEntry()
	u := sitDown(t, area, next)
	u.focus(area)
	u.types("Kære udvalg")
	u.press(fyne.KeyTab)
	wants(t, "focus on the next field", u.canvas().Focused() == fyne.Focusable(next), true)
	wants(t, "no tab in the text", area.Text, "Kære udvalg")
}

func TestTheProgramsShortcutsWorkWhileOneTypes(t *testing.T) {
	one := &desktop.CustomShortcut{KeyName: fyne.Key1, Modifier: fyne.KeyModifierShortcutDefault}
	entry, area, search := NewEntry(), NewTextArea(2), NewSearchField("", nil)
	for _, field := range []*Entry{entry, &area.Entry, &search.Entry} {
		u := sitDown(t, field.self)
		heard := hears(field, one)
		u.focus(field.self.(fyne.Focusable))
		u.types("abc")
		u.ctrl(fyne.Key1)
		wants(t, "Ctrl+1 heard", *heard, 1)
	}
}

func TestAFieldKeepsItsOwnShortcuts(t *testing.T) {
	e := NewEntry()
	u := sitDown(t, e)
	u.focus(e)
	u.types("Bevar Mamma Mia")
	u.shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyBackspace, Modifier: fyne.KeyModifierShortcutDefault})
	wants(t, "Ctrl+Backspace takes a word", e.Text, "Bevar Mamma ")
	u.shortcut(&fyne.ShortcutSelectAll{})
	clipboard := test.NewClipboard()
	u.shortcut(&fyne.ShortcutCopy{Clipboard: clipboard})
	wants(t, "copied", clipboard.Content(), "Bevar Mamma ")
}

// Where there is no word to go by, the screen may go by the keys for it.
func TestAnEmptyFieldLeavesTheWordKeys(t *testing.T) {
	e := NewEntry()
	u := sitDown(t, e)
	right := &desktop.CustomShortcut{KeyName: fyne.KeyRight, Modifier: fyne.KeyModifierShortcutDefault}
	heard := hears(e, right)
	u.focus(e)
	u.shortcut(right)
	wants(t, "Ctrl+Right heard in an empty field", *heard, 1)
	u.types("Bevar")
	u.shortcut(right)
	wants(t, "Ctrl+Right heard over a word", *heard, 1)
}

// While one is in a field, Ctrl+Z takes its typing back; afterwards the program
// does.
func TestUndoGoesToTheFieldAndThenToTheProgram(t *testing.T) {
	e := NewTextArea(2)
	e.SetText("Kære udvalg")
	u := sitDown(t, e)
	undo, redo := hears(&e.Entry, &fyne.ShortcutUndo{}), hears(&e.Entry, &fyne.ShortcutRedo{})
	u.focus(e)
	u.press(fyne.KeyEnd)
	u.types("!")
	u.shortcut(&fyne.ShortcutUndo{})
	wants(t, "typing taken back", e.Text, "Kære udvalg")
	u.shortcut(&desktop.CustomShortcut{
		KeyName: fyne.KeyZ, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift,
	})
	wants(t, "Ctrl+Shift+Z puts it back", e.Text, "Kære udvalg!")
	wants(t, "the program has heard nothing", *undo+*redo, 0)

	e.FocusLost()
	u.focus(e)
	u.shortcut(&fyne.ShortcutUndo{})
	wants(t, "what one has left stays in the field", e.Text, "Kære udvalg!")
	wants(t, "the program undoes", *undo, 1)
	u.shortcut(&fyne.ShortcutRedo{})
	wants(t, "and redoes", *redo, 1)
}

func TestTheMenusUndoAsksTheFieldFirst(t *testing.T) {
	e := NewEntry()
	u := sitDown(t, e)
	wants(t, "without a focus", UndoTyping(u.canvas()), false)
	u.focus(e)
	wants(t, "nothing typed", UndoTyping(u.canvas()), false)
	u.types("a")
	wants(t, "typed", UndoTyping(u.canvas()), true)
	wants(t, "back", e.Text, "")
	wants(t, "forward", RedoTyping(u.canvas()), true)
	wants(t, "forth", e.Text, "a")
}

func TestSettingIsSilentAndTypingIsNot(t *testing.T) {
	e := NewEntry()
	var heard []string
	e.OnChanged = func(s string) { heard = append(heard, s) }
	u := sitDown(t, e)
	e.SetText("fra programmet")
	wants(t, "heard after SetText", len(heard), 0)
	u.focus(e)
	u.types("x")
	wants(t, "heard after typing", len(heard), 1)
}

func TestWhatIsPastedHasOneKindOfLineEnd(t *testing.T) {
	area, line := NewTextArea(2), NewEntry()
	u := sitDown(t, area, line)
	u.focus(area)
	u.pastes("Kære udvalg\r\n\r\nVenlig hilsen\r")
	wants(t, "area", area.Text, "Kære udvalg\n\nVenlig hilsen\n")
	u.focus(line)
	u.pastes("Bevar\r\nMamma Mia\n")
	wants(t, "line", line.Text, "Bevar Mamma Mia")
}

func TestADisabledFieldTakesNoPaste(t *testing.T) {
	e := NewEntry()
	sitDown(t, e)
	e.Disable()
	clipboard := test.NewClipboard()
	clipboard.SetContent("x")
	e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	wants(t, "text", e.Text, "")
}

func TestSearchField(t *testing.T) {
	var heard []string
	s := NewSearchField("Søg", func(text string) { heard = append(heard, text) })
	down, escaped := 0, 0
	s.OnDown = func() { down++ }
	s.OnEscape = func() { escaped++ }
	u := sitDown(t, s)
	u.focus(s)
	wants(t, "clear button while empty", s.clear.Visible(), false)
	u.types("ma")
	wants(t, "clear button", s.clear.Visible(), true)
	u.press(fyne.KeyDown)
	wants(t, "down", down, 1)
	u.press(fyne.KeyEscape)
	wants(t, "emptied", s.Text, "")
	wants(t, "changes heard", len(heard), 3)
	u.press(fyne.KeyEscape)
	wants(t, "escaped", escaped, 1)
	u.types("b")
	test.Tap(s.clear)
	wants(t, "emptied by the button", s.Text, "")
}
