package xwidget

import (
	"strings"
	"testing"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"
)

// caret is where the caret stands in the whole text, in runes.
func (v *pieceView) caret() int {
	return utf8.RuneCountInString(join(v.pieces[:v.current])) + v.editor.CursorTextOffset()
}

// Whatever is typed, deleted, pasted and moved about in a long text, it changes as
// a plain text would, at the place where the caret is.
func TestALongTextIsEditedLikeAPlainOne(t *testing.T) {
	l := NewLongText(5)
	u := alone(t, l)
	rapid.Check(t, func(t *rapid.T) {
		l.SetText("")
		start := strings.ReplaceAll(letter(9_000), "3. ", "3.\n\n\n\nÆØÅ 👩🏽‍🦽 ")
		l.SetText(start)
		u.focus(l.Focusable())
		for range rapid.IntRange(0, 4).Draw(t, "down") {
			u.press(fyne.KeyDown)
		}
		u.press(fyne.KeyReturn)
		for range rapid.IntRange(1, 25).Draw(t, "steps") {
			before, at := []rune(l.Text()), l.pieces.caret()
			want, caret := string(before), -1
			insert := func(s string) {
				want = string(before[:at]) + s + string(before[at:])
				caret = at + utf8.RuneCountInString(s)
			}
			step := rapid.SampledFrom([]string{
				"type", "line", "back", "delete", "left", "right", "up", "down", "end", "paste", "paste long", "again",
			}).Draw(t, "step")
			switch step {
			case "type":
				text := rapid.SampledFrom([]string{"å", " ", "ord "}).Draw(t, "text")
				insert(text)
				u.types(text)
			case "line":
				insert("\n")
				u.press(fyne.KeyReturn)
			case "back":
				if at > 0 {
					want, caret = string(before[:at-1])+string(before[at:]), at-1
				}
				u.press(fyne.KeyBackspace)
			case "delete":
				if at < len(before) {
					want, caret = string(before[:at])+string(before[at+1:]), at
				}
				u.press(fyne.KeyDelete)
			case "left":
				u.press(fyne.KeyLeft)
			case "right":
				u.press(fyne.KeyRight)
			case "up":
				u.press(fyne.KeyUp)
			case "down":
				u.press(fyne.KeyDown)
			case "end":
				u.press(fyne.KeyPageDown)
			case "paste":
				insert("Et ord. ")
				u.pastes("Et ord. ")
			case "paste long":
				text := rapid.SampledFrom([]string{"a\n\nb", "\n\n", strings.Repeat("ord ", 600)}).Draw(t, "text")
				insert(text)
				u.pastes(text)
			case "again":
				u.press(fyne.KeyEscape, fyne.KeyReturn)
			}
			if got := l.Text(); got != want {
				t.Fatalf("after %q at %d: %d runes, want %d", step, at, utf8.RuneCountInString(got), utf8.RuneCountInString(want))
			}
			// Between the blank lines behind a piece there is no place for a caret.
			got, now := l.pieces.caret(), []rune(want)
			if caret >= 0 && strings.Trim(string(now[min(got, caret):max(got, caret)]), "\n") != "" {
				t.Fatalf("after %q at %d the caret is at %d, want %d", step, at, got, caret)
			}
		}
	})
}
