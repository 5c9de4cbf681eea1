package uitest

import (
	"runtime"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// Type types a text where the focus is, a key at a time. A line end is Enter.
func (w *Window) Type(text string) {
	w.t.Helper()
	for _, r := range text {
		if r == '\n' {
			w.Press(fyne.KeyReturn)
			continue
		}
		focused := w.Canvas().Focused()
		if focused == nil {
			if take := w.Canvas().OnTypedRune(); take != nil {
				take(r)
			}
			continue
		}
		focused.TypedRune(r)
	}
}

// Press presses keys, one after another, as the desktop driver takes them: Tab
// moves on, and without a focus they go to the window.
func (w *Window) Press(keys ...fyne.KeyName) {
	w.t.Helper()
	for _, key := range keys {
		focused := w.Canvas().Focused()
		tabbable, ok := focused.(fyne.Tabbable)
		switch {
		case key == fyne.KeyTab && (!ok || !tabbable.AcceptsTab()):
			w.Canvas().FocusNext()
		case focused != nil:
			focused.TypedKey(&fyne.KeyEvent{Name: key})
		default:
			if take := w.Canvas().OnTypedKey(); take != nil {
				take(&fyne.KeyEvent{Name: key})
			}
		}
	}
}

// Back presses Shift and Tab.
func (w *Window) Back() { w.Canvas().FocusPrevious() }

// Ctrl presses a key with Ctrl, or with Cmd on a Mac.
func (w *Window) Ctrl(key fyne.KeyName) { w.shortcut(key, 0) }

// CtrlShift presses a key with Ctrl and Shift.
func (w *Window) CtrlShift(key fyne.KeyName) { w.shortcut(key, fyne.KeyModifierShift) }

// Paste pastes a text where the focus is.
func (w *Window) Paste(text string) {
	clipboard := test.NewClipboard()
	clipboard.SetContent(text)
	w.Shortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
}

// Copied is what stands on the clipboard, as another program has put it there.
func (w *Window) Copied(text string) { fyne.CurrentApp().Clipboard().SetContent(text) }

func (w *Window) shortcut(key fyne.KeyName, more fyne.KeyModifier) {
	main := fyne.KeyModifierControl
	if runtime.GOOS == "darwin" {
		main = fyne.KeyModifierSuper
	}
	switch {
	case key == fyne.KeyZ && more == 0:
		w.Shortcut(&fyne.ShortcutUndo{})
	case key == fyne.KeyY && more == 0:
		w.Shortcut(&fyne.ShortcutRedo{})
	case key == fyne.KeyA && more == 0:
		w.Shortcut(&fyne.ShortcutSelectAll{})
	default:
		w.Shortcut(&desktop.CustomShortcut{KeyName: key, Modifier: main | more})
	}
}

// Shortcut gives the window a shortcut: it goes to the menu where it stands
// there, and else to what has the focus.
func (w *Window) Shortcut(s fyne.Shortcut) {
	for _, item := range w.items() {
		if item.Shortcut != nil && item.Shortcut.ShortcutName() == s.ShortcutName() {
			item.Action()
			return
		}
	}
	if focused, ok := w.Canvas().Focused().(fyne.Shortcutable); ok {
		focused.TypedShortcut(s)
	}
}

// items are the lines of the menu.
func (w *Window) items() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	if w.win().MainMenu() == nil { // the meeting view has none
		return nil
	}
	for _, menu := range w.win().MainMenu().Items {
		items = append(items, menu.Items...)
	}
	return items
}

// Choose takes a line of the menu.
func (w *Window) Choose(label string) {
	w.t.Helper()
	items := w.items()
	i := slices.IndexFunc(items, func(item *fyne.MenuItem) bool { return item.Label == label })
	if i < 0 {
		w.t.Fatalf("the menu has no %q", label)
	}
	items[i].Action()
}

// Go goes to the screen of that name.
func (w *Window) Go(screen string) {
	w.t.Helper()
	menus := w.win().MainMenu().Items
	for _, menu := range menus {
		for _, item := range menu.Items {
			if menu.Label == w.Say("ui.menu.go") && item.Label == screen {
				item.Action()
				w.LayOut()
				return
			}
		}
	}
	w.t.Fatalf("there is no screen %q", screen)
}

// ShiftDown holds Shift from here on until ShiftUp.
func (w *Window) ShiftDown() { w.hold(desktop.KeyShiftLeft, desktop.Keyable.KeyDown) }

// ShiftUp lets Shift go.
func (w *Window) ShiftUp() { w.hold(desktop.KeyShiftLeft, desktop.Keyable.KeyUp) }

// CtrlDown holds Ctrl, as for a tap, from here on until CtrlUp.
func (w *Window) CtrlDown() { w.hold(desktop.KeyControlLeft, desktop.Keyable.KeyDown) }

// CtrlUp lets Ctrl go.
func (w *Window) CtrlUp() { w.hold(desktop.KeyControlLeft, desktop.Keyable.KeyUp) }

func (w *Window) hold(key fyne.KeyName, how func(desktop.Keyable, *fyne.KeyEvent)) {
	if focused, ok := w.Canvas().Focused().(desktop.Keyable); ok {
		how(focused, &fyne.KeyEvent{Name: key})
	}
}

// Alt presses a key with Alt.
func (w *Window) Alt(key fyne.KeyName) {
	w.Shortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierAlt})
}
