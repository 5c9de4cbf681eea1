package xwidget

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// LongText is a field for a letter of any length. A short one is a [TextArea]
// like any other; from some pages on it is shown and edited paragraph by
// paragraph, because Fyne's entry lays the whole text out at every key: 92 ms at
// 50,000 characters, 1.8 s at 200,000.
type LongText struct {
	widget.BaseWidget

	// OnChanged is raised with the whole text when the user has changed it.
	OnChanged func(text string)
	// OnKey sees each key first; a key that it takes goes no further.
	OnKey func(*fyne.KeyEvent) bool
	// OnBlur is raised when the user has left the text.
	OnBlur func()

	area   *TextArea
	pieces *pieceView
	long   bool
}

var _ fyne.Widget = (*LongText)(nil)

// longFrom is the number of bytes from which a text is shown in paragraphs.
const longFrom = 8000

// NewLongText makes an empty field, at least rows lines high.
func NewLongText(rows int) *LongText {
	l := &LongText{area: NewTextArea(rows)}
	l.pieces = newPieceView(l)
	l.area.OnChanged = func(string) { l.changed() }
	l.area.OnBlur = func() { l.blurred() }
	l.area.OnPaste = l.pasteLong
	l.area.OnKey = l.takesKey
	l.pieces.onKey = l.takesKey
	l.pieces.onChanged = l.changed
	l.pieces.onBlur = l.blurred
	l.pieces.onReplace = l.replace
	l.pieces.Hide()
	l.ExtendBaseWidget(l)
	return l
}

// SetText shows a text that comes from the program.
func (l *LongText) SetText(text string) {
	if text == l.Text() {
		return
	}
	l.showLong(len(text) > longFrom)
	if l.long {
		l.area.SetText("")
		l.pieces.setText(text)
	} else {
		l.pieces.setText("")
		l.area.SetText(text)
	}
}

// Text is the text as it stands, to the last blank.
func (l *LongText) Text() string {
	if l.long {
		return l.pieces.text()
	}
	return l.area.Text
}

// SetPlaceHolder shows a text while the field is empty.
func (l *LongText) SetPlaceHolder(text string) { l.area.SetPlaceHolder(text) }

// Focusable is the part that takes the focus at the moment, for Canvas.Focus.
func (l *LongText) Focusable() fyne.Focusable {
	if l.long {
		return l.pieces
	}
	return l.area
}

func (l *LongText) showLong(long bool) {
	l.long = long
	if long {
		l.area.Hide()
		l.pieces.Show()
	} else {
		l.pieces.Hide()
		l.area.Show()
	}
}

func (l *LongText) changed() {
	if l.OnChanged != nil {
		l.OnChanged(l.Text())
	}
}

// replace puts another text in the place of the whole, as pasting after Ctrl+A
// does.
func (l *LongText) replace(text string) {
	l.showLong(len(text) > longFrom)
	if l.long {
		l.pieces.setText(text)
	} else {
		l.area.setSilently(text)
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(l); c != nil {
		c.Focus(l.Focusable())
	}
	l.changed()
}

func (l *LongText) takesKey(key *fyne.KeyEvent) bool { return l.OnKey != nil && l.OnKey(key) }

func (l *LongText) blurred() {
	if l.OnBlur != nil {
		l.OnBlur()
	}
}

// pasteLong takes a paste that makes the text long: it goes to the paragraphs,
// so that the entry never lays it out. The typing goes on behind what was pasted.
func (l *LongText) pasteLong(text string) bool {
	if len(l.area.Text)+len(text) <= longFrom {
		return false
	}
	before, after := l.area.around()
	whole := before + text + after
	l.area.SetText("")
	l.showLong(true)
	l.pieces.setText(whole)
	l.pieces.editAt(utf8.RuneCountInString(before) + utf8.RuneCountInString(text))
	l.changed()
	return true
}

// CreateRenderer is called by Fyne.
func (l *LongText) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{objects: []fyne.CanvasObject{l.area, l.pieces}}
	r.minSize = func() fyne.Size { return l.area.MinSize() }
	r.layout = func(size fyne.Size) {
		l.area.Resize(size)
		l.pieces.Resize(size)
	}
	r.refresh = func() {
		l.area.Refresh()
		l.pieces.Refresh()
	}
	return r
}
