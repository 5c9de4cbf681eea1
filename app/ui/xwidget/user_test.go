package xwidget

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"hvidbog/app"
	"hvidbog/app/ui/look"
)

// user sits before a window and does to it what the desktop driver would: keys go
// to what has the focus, shortcuts to it or else to the canvas, Tab moves on.
type user struct {
	t      testing.TB
	window fyne.Window
}

// sitDown opens a window with the things under each other, in Hvidbog's look.
func sitDown(t testing.TB, things ...fyne.CanvasObject) *user {
	t.Helper()
	test.NewApp().Settings().SetTheme(look.New(look.Fonts{}, look.Light))
	w := test.NewWindow(container.NewVBox(things...))
	t.Cleanup(w.Close)
	w.Resize(fyne.NewSize(900, 700))
	return &user{t, w}
}

// alone opens a window that one thing fills.
func alone(t testing.TB, thing fyne.CanvasObject) *user {
	t.Helper()
	u := sitDown(t)
	u.window.SetContent(thing)
	u.window.Resize(fyne.NewSize(900, 700))
	return u
}

func (u *user) canvas() fyne.Canvas { return u.window.Canvas() }

func (u *user) focus(on fyne.Focusable) { u.canvas().Focus(on) }

func (u *user) types(text string) {
	for _, r := range text {
		u.canvas().Focused().TypedRune(r)
	}
}

func (u *user) press(keys ...fyne.KeyName) {
	for _, key := range keys {
		focused := u.canvas().Focused()
		tabbable, ok := focused.(fyne.Tabbable)
		if key == fyne.KeyTab && (!ok || !tabbable.AcceptsTab()) {
			u.canvas().FocusNext()
		} else if focused != nil {
			focused.TypedKey(&fyne.KeyEvent{Name: key})
		}
	}
}

func (u *user) shortcut(s fyne.Shortcut) {
	if focused, ok := u.canvas().Focused().(fyne.Shortcutable); ok {
		focused.TypedShortcut(s)
	} else if c, ok := u.canvas().(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}

func (u *user) ctrl(key fyne.KeyName) {
	u.shortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault})
}

func (u *user) pastes(text string) {
	clipboard := test.NewClipboard()
	clipboard.SetContent(text)
	u.shortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
}

// hears counts how often a shortcut leaves a field for the program. (The canvas
// of the test driver hides that it takes shortcuts, so the field is asked.)
func hears(e *Entry, s fyne.Shortcut) *int {
	n, before := new(int), e.OnShortcut
	e.OnShortcut = func(got fyne.Shortcut) bool {
		if got.ShortcutName() == s.ShortcutName() {
			*n++
			return true
		}
		return before != nil && before(got)
	}
	return n
}

func wants[T comparable](t testing.TB, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

// danish says the sentences as they are shipped.
func danish(t testing.TB) app.Words {
	t.Helper()
	content, err := os.ReadFile("../../../assets/translations/xwidget.da.json")
	if err != nil {
		t.Fatal(err)
	}
	sentences := make(map[string]string)
	if err := json.Unmarshal(content, &sentences); err != nil {
		t.Fatal(err)
	}
	return func(id string, args ...any) string {
		sentence, ok := sentences[id]
		if !ok {
			return fmt.Sprint(append([]any{id}, args...)...)
		}
		for i := 0; i+1 < len(args); i += 2 {
			sentence = strings.ReplaceAll(sentence, fmt.Sprintf("{{.%v}}", args[i]), fmt.Sprint(args[i+1]))
		}
		return sentence
	}
}

// december is the day on which the tests are: the group's second letter had just
// been answered.
func december() app.Date { return app.Date{Year: 2015, Month: 12, Day: 11} }
