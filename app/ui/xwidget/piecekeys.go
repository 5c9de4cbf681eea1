package xwidget

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
)

// TypedKey is called by Fyne while no piece is edited.
func (v *pieceView) TypedKey(key *fyne.KeyEvent) {
	if v.onKey(key) {
		return
	}
	const page = 10
	switch key.Name {
	case fyne.KeyUp:
		v.goTo(v.current - 1)
	case fyne.KeyDown:
		v.goTo(v.current + 1)
	case fyne.KeyPageUp:
		v.goTo(v.current - page)
	case fyne.KeyPageDown:
		v.goTo(v.current + page)
	case fyne.KeyHome:
		v.goTo(0)
	case fyne.KeyEnd:
		v.goTo(len(v.pieces) - 1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyF2:
		v.edit(v.current, 0)
	case fyne.KeyBackspace, fyne.KeyDelete:
		if v.all {
			v.onReplace("")
		}
	case fyne.KeyEscape:
		v.all = false
		v.column.place()
	}
}

// TypedRune is called by Fyne; what is typed by chance changes no letter.
func (v *pieceView) TypedRune(rune) {}

// TypedShortcut is called by Fyne while no piece is edited: the clipboard works
// on the piece, or after Ctrl+A on the whole text. The rest is the program's.
func (v *pieceView) TypedShortcut(shortcut fyne.Shortcut) {
	switch s := shortcut.(type) {
	case *fyne.ShortcutSelectAll:
		v.all = true
		v.column.place()
	case *fyne.ShortcutCopy:
		s.Clipboard.SetContent(v.selected())
	case *fyne.ShortcutCut:
		if v.all {
			s.Clipboard.SetContent(v.text())
			v.onReplace("")
		}
	case *fyne.ShortcutPaste:
		text := lineEnds.Replace(s.Clipboard.Content())
		if v.all {
			v.onReplace(text)
			return
		}
		v.edit(v.current, 0)
		v.pasteInEditor(text)
	default:
		passOn(v, s)
	}
}

func (v *pieceView) selected() string {
	if v.all {
		return v.text()
	}
	return strings.TrimRight(v.pieces[v.current].text, "\n")
}

// takeEditorKey lets the keys that would stop at the edge of a piece go on into
// the next, so that the text feels like one.
func (v *pieceView) takeEditorKey(key *fyne.KeyEvent) bool {
	if v.onKey(key) {
		return true
	}
	if key.Name == fyne.KeyEscape {
		v.goTo(v.current)
		return true
	}
	if shiftIsDown() { // selects, and that stays within the piece
		return false
	}
	last := v.current == len(v.pieces)-1
	switch key.Name {
	case fyne.KeyUp:
		return v.leap(v.current > 0 && v.editor.CursorRow == 0, -1)
	case fyne.KeyDown:
		return v.leap(!last && v.editor.onLastRow(), 1)
	case fyne.KeyLeft:
		return v.leap(v.current > 0 && v.editor.atStart(), -1)
	case fyne.KeyRight:
		return v.leap(!last && v.editor.atEnd(), 1)
	case fyne.KeyBackspace:
		if v.editor.atStart() {
			v.mergeAt(v.current)
			return true
		}
	case fyne.KeyDelete:
		if v.editor.atEnd() && !last {
			v.deleteAfter()
			return true
		}
	}
	return false
}

// leap goes on editing in the neighbour when it is to.
func (v *pieceView) leap(leaps bool, by int) bool {
	if !leaps {
		return false
	}
	if by > 0 {
		v.edit(v.current+1, 0)
	} else {
		v.edit(v.current-1, utf8.RuneCountInString(v.pieces[v.current-1].text))
	}
	return true
}
