package xwidget

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// pieceView shows a long text piece by piece, and lets one piece at a time be
// edited in its place. Only what is seen is laid out.
type pieceView struct {
	widget.BaseWidget
	host      fyne.Widget // the widget it is part of
	onChanged func()
	onBlur    func()
	onKey     func(*fyne.KeyEvent) bool
	onReplace func(text string) // the whole text is to become another

	pieces  []piece
	current int  // where the keyboard is
	all     bool // the whole text is selected
	focused bool
	editing bool
	editor  *TextArea

	scroll *container.Scroll
	column *pieceColumn
}

var (
	_ fyne.Widget       = (*pieceView)(nil)
	_ fyne.Focusable    = (*pieceView)(nil)
	_ fyne.Shortcutable = (*pieceView)(nil)
)

func newPieceView(host fyne.Widget) *pieceView {
	v := &pieceView{host: host, editor: NewTextArea(1), pieces: cut("")}
	v.editor.OnChanged = v.typed
	v.editor.OnKey = v.takeEditorKey
	v.editor.OnPaste = v.pasteInEditor
	v.editor.OnBlur = v.editorBlurred
	v.editor.OnFocus = v.editorFocused
	v.column = newPieceColumn(v)
	v.scroll = container.NewVScroll(v.column)
	v.scroll.OnScrolled = func(fyne.Position) { v.column.place() }
	v.ExtendBaseWidget(v)
	return v
}

func (v *pieceView) setText(text string) {
	if v.text() == text {
		return
	}
	editing, caret := v.editing, v.editor.CursorTextOffset()
	v.editing, v.all = false, false
	v.pieces = cut(text)
	v.current = min(v.current, len(v.pieces)-1)
	if editing { // the program has undone something while one types
		v.edit(v.current, min(caret, utf8.RuneCountInString(v.pieces[v.current].text)))
	} else {
		v.column.place()
	}
}

func (v *pieceView) text() string { return join(v.pieces) }

// goTo makes a piece the one where the keyboard is.
func (v *pieceView) goTo(index int) {
	v.stopEditing()
	v.all = false
	v.current = max(0, min(index, len(v.pieces)-1))
	v.focus(v)
	v.column.reveal(v.current)
}

// edit opens a piece for editing, with the caret behind that many of its runes.
func (v *pieceView) edit(index, offset int) {
	if v.editing && index != v.current {
		if grown := v.stopEditing(); index > v.current {
			index += grown
		}
	}
	v.all, v.editing = false, true
	v.current = max(0, min(index, len(v.pieces)-1))
	v.editor.SetText(v.pieces[v.current].text)
	v.column.reveal(v.current)
	v.editor.setCaret(offset)
	v.focus(v.editor)
}

// editUnder opens a piece with the caret under the mouse, whose place is given
// from the piece's upper left corner.
func (v *pieceView) editUnder(index int, mouse fyne.Position) {
	v.edit(index, 0)
	frame := theme.Size(theme.SizeNameInnerPadding) + theme.Size(theme.SizeNameInputBorder)
	press := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
	press.Position = mouse.AddXY(0, frame)
	v.editor.MouseDown(press)
	v.editor.MouseUp(press)
}

// editAt opens the piece in which the text's rune of that number is.
func (v *pieceView) editAt(rune int) {
	v.edit(placeOf(v.pieces, rune))
}

// stopEditing closes the editor and cuts what it held anew; it gives how many
// pieces more there are than before.
func (v *pieceView) stopEditing() int {
	if !v.editing {
		return 0
	}
	v.editing = false
	var parts int
	v.pieces, parts = recut(v.pieces, v.current)
	v.column.place()
	return parts - 1
}

// focus asks the host for the canvas: Fyne knows that of a widget only from when it
// was first seen, and a paste may show this one and type on in the same breath.
func (v *pieceView) focus(on fyne.Focusable) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(v.host); c != nil {
		c.Focus(on)
	}
}

// typed takes over what the editor holds. A piece that grows far beyond what is
// laid out with ease is cut while one types.
func (v *pieceView) typed(text string) {
	v.pieces[v.current].text = text
	if len(text) > 2*pieceLimit {
		v.resume(v.editor.CursorTextOffset())
	} else {
		v.column.place()
	}
	v.onChanged()
}

// resume cuts the edited piece anew and goes on at the same place of the text,
// which is given in runes from the start of the piece.
func (v *pieceView) resume(offset int) {
	first := v.current
	v.editing = false
	var parts int
	v.pieces, parts = recut(v.pieces, first)
	at, rest := placeOf(v.pieces[first:first+parts], offset)
	v.edit(first+at, rest)
}

// pasteInEditor takes a paste of several paragraphs, or a long one; the entry
// itself takes a few words, and can take them back.
func (v *pieceView) pasteInEditor(text string) bool {
	if len(text) < pieceLimit && !strings.Contains(text, "\n") {
		return false
	}
	before, after := v.editor.around()
	v.pieces[v.current].text = before + text + after
	v.resume(utf8.RuneCountInString(before) + utf8.RuneCountInString(text))
	v.onChanged()
	return true
}

// mergeAt takes away the character before a piece; see [merge].
func (v *pieceView) mergeAt(index int) {
	if index <= 0 || index >= len(v.pieces) {
		return
	}
	v.editing = false
	var at, offset int
	v.pieces, at, offset = merge(v.pieces, index)
	v.edit(at, offset)
	v.onChanged()
}

// deleteAfter takes away the character after the piece that is edited.
func (v *pieceView) deleteAfter() {
	offset := utf8.RuneCountInString(v.pieces[v.current].text)
	v.editing = false
	v.pieces = mergeNext(v.pieces, v.current)
	v.edit(v.current, offset)
	v.onChanged()
}

func (v *pieceView) editorBlurred() {
	if v.editing {
		v.stopEditing()
		v.onBlur()
	}
}

// editorFocused opens the piece again when the window comes back: when it went,
// Fyne told the editor that it lost the focus, but kept it as the one that has it.
func (v *pieceView) editorFocused() {
	if !v.editing {
		v.edit(v.current, v.editor.CursorTextOffset())
	}
}

// FocusGained is called by Fyne.
func (v *pieceView) FocusGained() {
	v.focused = true
	v.column.place()
	reveal(v)
}

// FocusLost is called by Fyne.
func (v *pieceView) FocusLost() {
	v.focused, v.all = false, false
	v.column.place()
	if !v.editing {
		v.onBlur()
	}
}

// CreateRenderer is called by Fyne.
func (v *pieceView) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{objects: []fyne.CanvasObject{v.scroll}}
	r.minSize = func() fyne.Size { return fyne.NewSize(120, 6*theme.Size(theme.SizeNameText)) }
	r.layout = func(size fyne.Size) {
		v.scroll.Resize(size)
		v.column.place()
	}
	r.refresh = func() {
		v.scroll.Refresh()
		v.column.place()
	}
	return r
}
