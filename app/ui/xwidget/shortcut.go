package xwidget

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// TypedShortcut is called by Fyne. A focused widget that takes shortcuts takes
// them all, and Fyne's entry drops what it does not know, so that Ctrl+1 or
// Ctrl+F would do nothing while one types
// (https://github.com/fyne-io/fyne/issues/2627). So the entry's own shortcuts
// stay, and the rest go on to the canvas.
func (e *Entry) TypedShortcut(shortcut fyne.Shortcut) {
	switch s := shortcut.(type) {
	case *fyne.ShortcutUndo:
		if !e.UndoTyping() {
			e.passOn(s)
		}
	case *fyne.ShortcutRedo:
		if !e.RedoTyping() {
			e.passOn(s)
		}
	case *fyne.ShortcutPaste:
		e.paste(s.Clipboard)
	case *fyne.ShortcutCut, *fyne.ShortcutCopy, *fyne.ShortcutSelectAll:
		e.Entry.TypedShortcut(s)
	case *desktop.CustomShortcut:
		switch {
		case isRedo(s):
			e.TypedShortcut(&fyne.ShortcutRedo{})
		case movesByWord(s) && e.Text != "": // where there is no word, the screen may go by them
			e.Entry.TypedShortcut(s)
		default:
			e.passOn(s)
		}
	default:
		e.passOn(s)
	}
}

// isRedo knows Ctrl+Shift+Z, which Fyne does not take for a redo.
func isRedo(s *desktop.CustomShortcut) bool {
	return s.KeyName == fyne.KeyZ && s.Modifier == fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift
}

// movesByWord reports whether the shortcut is one that Fyne's entry adds for
// itself: they all lie on these keys.
func movesByWord(s *desktop.CustomShortcut) bool {
	switch s.KeyName {
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyBackspace, fyne.KeyDelete:
		return true
	}
	return false
}

func (e *Entry) passOn(shortcut fyne.Shortcut) {
	if e.OnShortcut == nil || !e.OnShortcut(shortcut) {
		passOn(e.self, shortcut)
	}
}

// passOn gives a shortcut to the canvas that a widget is on, and so to the program.
func passOn(from fyne.Widget, shortcut fyne.Shortcut) {
	if c, ok := fyne.CurrentApp().Driver().CanvasForObject(from).(fyne.Shortcutable); ok {
		c.TypedShortcut(shortcut)
	}
}

// lineEnds makes one line end of those of all systems.
var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

func (e *Entry) paste(clipboard fyne.Clipboard) {
	if e.Disabled() {
		return
	}
	text := lineEnds.Replace(clipboard.Content())
	if e.OnPaste != nil && e.OnPaste(text) {
		return
	}
	if !e.MultiLine {
		text = strings.Join(strings.Fields(text), " ")
	}
	e.Entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: pasted{clipboard, text}})
}

// pasted is a clipboard whose content was put right: Windows ends lines with
// \r\n, and Fyne's entry would keep the \r.
type pasted struct {
	fyne.Clipboard
	text string
}

func (p pasted) Content() string { return p.text }
