package xwidget

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
)

// Insert puts a text where the caret is, in place of what is selected, as pasting
// does.
func (l *LongText) Insert(text string) {
	on := l.area
	if l.long {
		if !l.pieces.editing {
			l.GoToEnd()
		}
		on = l.pieces.editor
	}
	on.TypedShortcut(&fyne.ShortcutPaste{Clipboard: pasted{text: text}})
}

// GoToEnd puts the caret behind the text.
func (l *LongText) GoToEnd() {
	runes := utf8.RuneCountInString(l.Text())
	if l.long {
		l.pieces.editAt(runes)
		return
	}
	l.area.setCaret(runes)
}

// Selected is what is selected; "" for nothing.
func (l *LongText) Selected() string {
	switch {
	case !l.long:
		return l.area.SelectedText()
	case l.pieces.editing:
		return l.pieces.editor.SelectedText()
	case l.pieces.all:
		return l.pieces.text()
	}
	return ""
}

// Caret is where the caret stands, in bytes of the text.
func (l *LongText) Caret() int {
	if !l.long {
		before, _ := l.area.split()
		return len(before)
	}
	at := len(join(l.pieces.pieces[:l.pieces.current]))
	if l.pieces.editing {
		before, _ := l.pieces.editor.split()
		at += len(before)
	}
	return at
}

// Insert puts a text where the caret is, as pasting does.
func (e *Entry) Insert(text string) {
	e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: pasted{text: text}})
}
