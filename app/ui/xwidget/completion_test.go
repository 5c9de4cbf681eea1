package xwidget

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

type completionCase struct {
	*user
	c       *Completion
	next    *Entry
	chosen  []string
	created []string
	left    []string
}

func newCompletionCase(t *testing.T) *completionCase {
	t.Helper()
	parties := []Suggestion{
		{"mm", "Bevar Mamma Mia", "støttegruppe"}, {"br", "Brugerrådet", "brugerråd"}, {"lu", "Bispebjerg Lokaludvalg", "LU"},
	}
	k := &completionCase{next: NewEntry()}
	k.c = NewCompletion(danish(t), func(query string) []Suggestion {
		var found []Suggestion
		for _, p := range parties {
			if strings.Contains(strings.ToLower(p.Label), strings.ToLower(query)) {
				found = append(found, p)
			}
		}
		return found
	})
	k.c.OnChosen = func(key string) { k.chosen = append(k.chosen, key) }
	k.c.OnCreate = func(text string) { k.created = append(k.created, text) }
	k.c.OnLeft = func(text string) { k.left = append(k.left, text) }
	k.user = sitDown(t, k.c, k.next)
	k.focus(k.c.Focusable())
	return k
}

func TestCompletionByTyping(t *testing.T) {
	k := newCompletionCase(t)
	k.types("b")
	wants(t, "the drop-down is open", k.c.drop.isOpen(), true)
	k.types("i")
	wants(t, "typing goes on into the field", k.c.Text(), "bi")
	wants(t, "lines", len(k.c.list.lines), 2)
	wants(t, "offer", k.c.list.lines[1].Label, "Opret ”bi”")
	k.press(fyne.KeyBackspace)
	wants(t, "Backspace goes into the field", k.c.Text(), "b")
	k.press(fyne.KeyDown, fyne.KeyReturn)
	wants(t, "chosen", strings.Join(k.chosen, " "), "br")
	wants(t, "field", k.c.Text(), "Brugerrådet")
	wants(t, "the drop-down is closed", k.c.drop.isOpen(), false)
	k.types("!")
	wants(t, "the focus has stayed in the field", k.c.Text(), "Brugerrådet!")
}

func TestCompletionMakesANewOne(t *testing.T) {
	k := newCompletionCase(t)
	k.types("Jens Hansen")
	k.press(fyne.KeyReturn)
	wants(t, "created", strings.Join(k.created, " "), "Jens Hansen")
	wants(t, "field", k.c.Text(), "Jens Hansen")
}

func TestCompletionOffersNothingNewForAKnownName(t *testing.T) {
	k := newCompletionCase(t)
	k.types("brugerrådet")
	wants(t, "lines", len(k.c.list.lines), 1)
}

func TestCompletionEscapeAndTab(t *testing.T) {
	k := newCompletionCase(t)
	k.types("b")
	k.press(fyne.KeyEscape)
	wants(t, "closed by Escape", k.c.drop.isOpen(), false)
	k.types("r")
	k.press(fyne.KeyTab)
	wants(t, "closed by Tab", k.c.drop.isOpen(), false)
	wants(t, "overlays", len(k.canvas().Overlays().List()), 0)
	wants(t, "focus moved on", k.canvas().Focused() == fyne.Focusable(k.next), true)
	wants(t, "left with half a name", strings.Join(k.left, " "), "br")
}

func TestDownOffersEverything(t *testing.T) {
	k := newCompletionCase(t)
	k.press(fyne.KeyDown)
	wants(t, "all, and nothing to create", len(k.c.list.lines), 3)
	k.press(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyUp, fyne.KeyReturn)
	wants(t, "chosen", strings.Join(k.chosen, " "), "br")
}

func TestANameTypedInFullIsChosen(t *testing.T) {
	k := newCompletionCase(t)
	k.types("bevar mamma mia")
	k.press(fyne.KeyTab)
	wants(t, "chosen", strings.Join(k.chosen, " "), "mm")
	wants(t, "field", k.c.Text(), "Bevar Mamma Mia")
	wants(t, "left", len(k.left), 0)
}

func TestCompletionByMouse(t *testing.T) {
	k := newCompletionCase(t)
	k.types("b")
	test.TapAt(k.c.list, fyne.NewPos(20, 40))
	wants(t, "chosen", strings.Join(k.chosen, " "), "br")
	k.c.SetText("")
	k.types("b")
	test.TapCanvas(k.canvas(), fyne.NewPos(800, 600))
	wants(t, "closed by a click elsewhere", k.c.drop.isOpen(), false)
}

func TestTheProgramsShortcutsWorkUnderTheDropDown(t *testing.T) {
	k := newCompletionCase(t)
	heard := hears(k.c.entry, &fyne.ShortcutUndo{})
	k.types("b")
	k.shortcut(&fyne.ShortcutUndo{})
	wants(t, "the typing is taken back", k.c.Text(), "")
	k.shortcut(&fyne.ShortcutUndo{})
	wants(t, "and then the program undoes", *heard, 1)
}

// What is typed and then taken away again was left twice, each time with another text.
func TestANameThatIsTakenAwayAgainIsTold(t *testing.T) {
	k := newCompletionCase(t)
	k.types("Jens")
	k.press(fyne.KeyEscape, fyne.KeyTab)
	k.focus(k.c.entry)
	k.press(fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyTab)
	wants(t, "left with", strings.Join(k.left, "|"), "Jens|")
}
