package xwidget

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// letter is a text of at least that many characters, in paragraphs of all lengths.
func letter(length int) string {
	var b strings.Builder
	for i := 1; b.Len() < length; i++ {
		fmt.Fprintf(&b, "%d. ", i)
		b.WriteString(strings.Repeat("Vi beder om, at stedet kan blive, hvor det er. ", i*i%60+1))
		b.WriteString("\n\n")
	}
	return b.String()
}

func TestAShortTextIsAnOrdinaryField(t *testing.T) {
	l := NewLongText(5)
	l.SetText("Kære udvalg\n\nNej tak.")
	u := alone(t, l)
	u.focus(l.Focusable())
	u.types("X")
	wants(t, "text", l.Text(), "XKære udvalg\n\nNej tak.")
	wants(t, "long", l.long, false)
}

func TestALongTextIsKeptToTheLetter(t *testing.T) {
	l := NewLongText(5)
	u := alone(t, l)
	text := letter(200_000)
	l.SetText(text)
	wants(t, "text", l.Text() == text, true)
	wants(t, "long", l.long, true)
	if n := len(l.pieces.column.rows); n == 0 || n > 60 {
		t.Errorf("%d rows are laid out", n)
	}
	u.focus(l.Focusable())
	u.press(fyne.KeyEnd)
	wants(t, "the end is on the screen", l.pieces.column.rows[len(l.pieces.pieces)-1] != nil, true)
	wants(t, "looking changes nothing", l.Text() == text, true)
}

func TestEditingInALongText(t *testing.T) {
	l := NewLongText(5)
	var heard string
	l.OnChanged = func(s string) { heard = s }
	u := alone(t, l)
	text := letter(20_000)
	l.SetText(text)
	u.focus(l.Focusable())
	u.press(fyne.KeyDown, fyne.KeyReturn)
	u.types("Også dette: ")
	want := strings.Replace(text, "\n\n2. ", "\n\nOgså dette: 2. ", 1)
	wants(t, "heard", heard == want, true)
	u.press(fyne.KeyEscape)
	wants(t, "text", l.Text() == want, true)
	wants(t, "focus", u.canvas().Focused() == fyne.Focusable(l.pieces), true)

	u.press(fyne.KeyF2, fyne.KeyReturn, fyne.KeyReturn, fyne.KeyTab)
	wants(t, "a paragraph more", strings.Count(l.Text(), "\n\n"), strings.Count(want, "\n\n")+1)
	wants(t, "closed by Tab", l.pieces.editing, false)
}

func TestTheArrowsGoFromPieceToPiece(t *testing.T) {
	l := NewLongText(5)
	u := alone(t, l)
	l.SetText(letter(20_000))
	u.focus(l.Focusable())
	u.press(fyne.KeyDown, fyne.KeyReturn, fyne.KeyLeft)
	wants(t, "left over the edge", l.pieces.current, 0)
	u.types("!")
	wants(t, "at the end of the first", strings.HasSuffix(l.pieces.pieces[0].text, "!"), true)
	u.press(fyne.KeyRight)
	wants(t, "right over the edge", l.pieces.current, 1)
	u.press(fyne.KeyUp)
	wants(t, "up over the edge", l.pieces.current, 0)
	u.press(fyne.KeyPageDown, fyne.KeyDown)
	wants(t, "down over the edge", l.pieces.current, 1)
}

func TestBackspaceAndDeleteJoinParagraphs(t *testing.T) {
	l := NewLongText(5)
	u := alone(t, l)
	text := letter(20_000)
	l.SetText(text)
	u.focus(l.Focusable())
	u.press(fyne.KeyDown, fyne.KeyReturn, fyne.KeyBackspace, fyne.KeyBackspace)
	wants(t, "joined", l.Text() == strings.Replace(text, "\n\n2. ", "2. ", 1), true)
	u.types("|")
	wants(t, "the caret is at the joint", strings.Contains(l.Text(), "|2. "), true)
	u.press(fyne.KeyEscape, fyne.KeyUp, fyne.KeyReturn, fyne.KeyPageDown, fyne.KeyDelete, fyne.KeyDelete)
	wants(t, "joined with what follows", strings.Contains(l.Text(), "\n3. "), false)
}

func TestPastingALetter(t *testing.T) {
	l := NewLongText(5)
	changes := 0
	l.OnChanged = func(string) { changes++ }
	u := alone(t, l)
	u.focus(l.Focusable())
	u.types("Før. Efter.")
	for range len("Efter.") {
		u.press(fyne.KeyLeft)
	}
	text := letter(200_000)
	before := changes
	u.pastes(strings.ReplaceAll(text, "\n", "\r\n"))
	wants(t, "text", l.Text() == "Før. "+text+"Efter.", true)
	wants(t, "told once", changes-before, 1)
	u.types("(her)")
	wants(t, "typing goes on behind", l.Text() == "Før. "+text+"(her)Efter.", true)
	wants(t, "no trace of the search for the caret", strings.Contains(l.Text(), place), false)
}

func TestTypingGoesOnBehindALetterThatEndsInBlankLines(t *testing.T) {
	l := NewLongText(5)
	u := alone(t, l)
	u.focus(l.Focusable())
	text := letter(9_000)
	u.pastes(text)
	u.types("PS.")
	wants(t, "text", l.Text() == text+"PS.", true)
}

func TestPastingOverASelection(t *testing.T) {
	l := NewLongText(5)
	u := alone(t, l)
	l.SetText("Det gamle brev")
	u.focus(l.Focusable())
	u.shortcut(&fyne.ShortcutSelectAll{})
	text := letter(9_000)
	u.pastes(text)
	wants(t, "text", l.Text() == text, true)
}

func TestPastingParagraphsIntoALongText(t *testing.T) {
	l := NewLongText(5)
	u := alone(t, l)
	text := letter(20_000)
	l.SetText(text)
	u.focus(l.Focusable())
	u.press(fyne.KeyDown, fyne.KeyReturn)
	u.pastes("Et afsnit.\n\nEt til.\n\n")
	wants(t, "text", l.Text() == strings.Replace(text, "\n\n2. ", "\n\nEt afsnit.\n\nEt til.\n\n2. ", 1), true)
	u.types("x")
	wants(t, "typing goes on behind", strings.Contains(l.Text(), "x2. "), true)
}

func TestTheWholeTextCanBeReplaced(t *testing.T) {
	l := NewLongText(5)
	u := alone(t, l)
	text := letter(20_000)
	l.SetText(text)
	u.focus(l.Focusable())
	u.shortcut(&fyne.ShortcutSelectAll{})
	clipboard := test.NewClipboard()
	u.shortcut(&fyne.ShortcutCopy{Clipboard: clipboard})
	wants(t, "copied", clipboard.Content() == text, true)
	u.pastes("Kort.")
	wants(t, "text", l.Text(), "Kort.")
	wants(t, "an ordinary field again", l.long, false)
	u.types("!")
	wants(t, "with the focus", strings.Contains(l.Text(), "!"), true)

	l.SetText(text)
	u.focus(l.Focusable())
	u.shortcut(&fyne.ShortcutSelectAll{})
	u.press(fyne.KeyDelete)
	wants(t, "emptied", l.Text(), "")
}

func TestAPieceThatGrowsIsCut(t *testing.T) {
	l := NewLongText(5)
	u := alone(t, l)
	text := letter(20_000)
	l.SetText(text)
	u.focus(l.Focusable())
	u.press(fyne.KeyReturn)
	more := strings.Repeat("ord ", 900)
	u.types(more)
	wants(t, "text", l.Text() == more+text, true)
	if n := len(l.pieces.pieces[l.pieces.current].text); n > 2*pieceLimit {
		t.Errorf("the piece that is edited has %d bytes", n)
	}
}

// Fyne tells a field that it lost the focus when the window goes away, and that it
// has it when the window comes back; in between it stays the focused one.
func TestTheWindowGoesAndComesBackWhileOneTypes(t *testing.T) {
	l := NewLongText(5)
	blurs := 0
	l.OnBlur = func() { blurs++ }
	u := alone(t, l)
	text := letter(20_000)
	l.SetText(text)
	u.focus(l.Focusable())
	u.press(fyne.KeyDown, fyne.KeyReturn)
	u.types("Før ")
	focused := u.canvas().Focused()
	focused.FocusLost()
	wants(t, "left, so that it is saved", blurs, 1)
	focused.FocusGained()
	u.types("efter ")
	wants(t, "typing goes on in its place", strings.Contains(l.Text(), "\n\nFør efter 2. "), true)
}

func TestADoubleClickPutsTheCaretUnderTheMouse(t *testing.T) {
	l := NewLongText(5)
	u := alone(t, l)
	l.SetText(letter(20_000))
	u.press(fyne.KeyTab)
	row := l.pieces.column.rows[1]
	test.DoubleTap(row)
	wants(t, "editing", l.pieces.editing && l.pieces.current == 1, true)
	u.press(fyne.KeyEscape)
	row = l.pieces.column.rows[1]
	row.DoubleTapped(&fyne.PointEvent{Position: fyne.NewPos(100, 25)}) // in the second line
	wants(t, "second line", l.pieces.editor.CursorRow, 1)
	wants(t, "within it", l.pieces.editor.CursorColumn > 3, true)
}

func TestUndoInALongText(t *testing.T) {
	l := NewLongText(5)
	u := alone(t, l)
	text := letter(20_000)
	l.SetText(text)
	u.focus(l.Focusable())
	u.press(fyne.KeyReturn)
	u.types("æ")
	wants(t, "typing", UndoTyping(u.canvas()), true)
	wants(t, "taken back", l.Text() == text, true)
	u.types("ø")
	l.SetText(text) // as the program shows what it has undone
	wants(t, "shown", l.Text() == text, true)
	u.types("å")
	wants(t, "one types on", len(l.Text()), len(text)+len("å"))
}

func BenchmarkLongTextSet200k(b *testing.B) {
	l := NewLongText(5)
	alone(b, l)
	texts := []string{letter(200_000), "x" + letter(200_000)}
	for i := 0; b.Loop(); i++ {
		l.SetText(texts[i%2])
	}
}

func BenchmarkLongTextPaste200k(b *testing.B) {
	l := NewLongText(5)
	u := alone(b, l)
	text := letter(200_000)
	for b.Loop() {
		l.SetText("")
		u.focus(l.Focusable())
		u.pastes(text)
	}
}

func BenchmarkLongTextKey200k(b *testing.B) {
	l := NewLongText(5)
	u := alone(b, l)
	l.SetText(letter(200_000))
	u.focus(l.Focusable())
	u.press(fyne.KeyPageDown, fyne.KeyReturn)
	for i := 0; b.Loop(); i++ {
		u.types("a")
		if i%500 == 499 { // keep the piece as it was
			b.StopTimer()
			l.SetText(letter(200_000))
			u.focus(l.Focusable())
			u.press(fyne.KeyReturn)
			b.StartTimer()
		}
	}
}

func BenchmarkLongTextScroll200k(b *testing.B) {
	l := NewLongText(5)
	alone(b, l)
	l.SetText(letter(200_000))
	scroll := l.pieces.scroll
	for b.Loop() {
		before := scroll.Offset.Y
		scroll.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -40)})
		if scroll.Offset.Y == before {
			scroll.ScrollToTop()
		}
	}
}

// The longest text that is still one field.
func BenchmarkTextAreaKey8k(b *testing.B) {
	area := NewTextArea(5)
	u := alone(b, area)
	u.focus(area)
	for i := 0; b.Loop(); i++ {
		if i%200 == 0 {
			b.StopTimer()
			area.SetText(letter(longFrom))
			b.StartTimer()
		}
		u.types("a")
	}
}
