package xwidget

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
)

// Reader shows a letter sentence by sentence. The arrows move a cursor from one
// to the next, Space marks, Shift and the arrows mark on; what was marked before
// and named stands in a tint, with its name in the margin. Only what is seen is
// laid out, so that a letter may be as long as it likes.
type Reader struct {
	widget.BaseWidget
	modifiers

	// OnMoved is raised when the user has moved the cursor or changed the marks.
	OnMoved func()
	// OnKey, OnRune and OnShortcut get what is typed and is not the reader's own.
	OnKey      func(*fyne.KeyEvent)
	OnRune     func(rune)
	OnShortcut func(fyne.Shortcut) bool
	// ReadOnly lets nothing be marked.
	ReadOnly bool

	text      string
	sentences []app.Span
	passages  []Stretch
	at        [][]int // by sentence, the passages that it is in
	lanes     []int   // by passage, which of the bars beside the text is its
	current   string  // the key of the passage that is looked at
	signs     []Sign

	cursor  int
	marked  []bool
	base    []bool // the marks before the extension that goes on; nil while none does
	anchor  int    // where it began
	focused bool

	scroll *container.Scroll
	column *readerColumn
}

// Stretch is a named part of what a [Reader] shows, From and To in bytes of its
// text.
type Stretch struct {
	Key      string
	From, To int
	Name     string // stands in the margin
}

var (
	_ fyne.Widget       = (*Reader)(nil)
	_ fyne.Focusable    = (*Reader)(nil)
	_ fyne.Shortcutable = (*Reader)(nil)
)

// NewReader makes an empty reader.
func NewReader() *Reader {
	r := &Reader{}
	r.column = newReaderColumn(r)
	r.scroll = container.NewVScroll(r.column)
	r.scroll.OnScrolled = func(fyne.Position) { r.column.place() }
	r.ExtendBaseWidget(r)
	return r
}

// Open shows another letter, from its beginning and without marks.
func (r *Reader) Open(text string, sentences []app.Span) {
	r.text, r.sentences, r.passages, r.current, r.signs = text, sentences, nil, "", nil
	r.cursor, r.marked, r.base = 0, make([]bool, len(sentences)), nil
	r.arrange()
	r.column.measure()
	r.scroll.Offset = fyne.Position{}
	r.scroll.Refresh()
	r.column.place()
}

// Update shows the letter as it is now. The cursor and the marks stay with the
// sentences that they were on.
func (r *Reader) Update(text string, sentences []app.Span) {
	if text == r.text {
		return
	}
	spans := r.Marked()
	cursor, _ := r.Sentence()
	moved := app.Reanchor(r.text, text, append(spans, cursor))
	r.text, r.sentences, r.signs = text, sentences, nil
	r.marked, r.base = make([]bool, len(sentences)), nil
	r.cursor = r.sentenceAt(moved[len(spans)].From)
	for i := range spans {
		spans[i] = moved[i].Span
	}
	r.mark(spans)
	r.arrange()
	r.column.measure()
	r.column.place()
}

// SetPassages shows which parts of the letter have a name, and which of them, by
// its key, is looked at; "" for none.
func (r *Reader) SetPassages(passages []Stretch, current string) {
	if r.current == current && slices.Equal(r.passages, passages) {
		return
	}
	r.passages, r.current = passages, current
	r.arrange()
	r.column.place()
}

// Cursor is the number of the sentence that the cursor is on, from 0.
func (r *Reader) Cursor() int { return r.cursor }

// Sentence is where the sentence of the cursor stands; false in an empty letter.
func (r *Reader) Sentence() (app.Span, bool) {
	if r.cursor >= len(r.sentences) {
		return app.Span{}, false
	}
	return r.sentences[r.cursor], true
}

// Passages are the keys of those that the cursor is in, as they begin.
func (r *Reader) Passages() []string {
	if r.cursor >= len(r.at) {
		return nil
	}
	keys := make([]string, len(r.at[r.cursor]))
	for i, p := range r.at[r.cursor] {
		keys[i] = r.passages[p].Key
	}
	return keys
}

// Marked are the marked parts of the letter: sentences that follow each other are
// one.
func (r *Reader) Marked() []app.Span {
	var spans []app.Span
	for i, is := range r.marked {
		switch {
		case !is:
		case i > 0 && r.marked[i-1]:
			spans[len(spans)-1].To = r.sentences[i].To
		default:
			spans = append(spans, r.sentences[i])
		}
	}
	return spans
}

// Mark marks parts of the letter, as they were given by [Reader.Marked].
func (r *Reader) Mark(spans []app.Span) {
	r.mark(spans)
	r.column.place()
}

func (r *Reader) mark(spans []app.Span) {
	for i, s := range r.sentences {
		if slices.ContainsFunc(spans, func(m app.Span) bool { return m.From <= s.From && s.To <= m.To }) {
			r.marked[i] = true
		}
	}
}

// Covered is how many of the sentences are in a passage, and how many there are.
func (r *Reader) Covered() (in, all int) {
	for _, passages := range r.at {
		if len(passages) > 0 {
			in++
		}
	}
	return in, len(r.sentences)
}

// ClearMarks takes the marks away; false where there are none.
func (r *Reader) ClearMarks() bool {
	had := slices.Contains(r.marked, true)
	clear(r.marked)
	r.base = nil
	r.column.place()
	return had
}

// GoTo brings the cursor to the sentence at an offset of the text, in bytes.
func (r *Reader) GoTo(offset int) {
	r.base = nil
	r.move(r.sentenceAt(offset))
}

// sentenceAt is the last sentence that begins at the offset or before.
func (r *Reader) sentenceAt(offset int) int {
	i, exact := slices.BinarySearchFunc(r.sentences, offset, func(s app.Span, at int) int { return s.From - at })
	if !exact {
		i--
	}
	return max(0, i)
}

func (r *Reader) move(to int) {
	r.cursor = max(0, min(to, len(r.sentences)-1))
	r.column.reveal(r.cursor)
}

// Anchor is the sentence of the cursor as a thing on the screen, for what is to
// open beneath it.
func (r *Reader) Anchor() fyne.Widget {
	if row := r.column.rows[r.cursor]; row != nil {
		return row
	}
	return r
}

// AccessibilityLabel is the sentence that the cursor is on.
func (r *Reader) AccessibilityLabel() string {
	s, _ := r.Sentence()
	return s.In(r.text)
}

// AccessibilityRole is text.
func (r *Reader) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// FocusGained is called by Fyne.
func (r *Reader) FocusGained() {
	r.focused = true
	r.column.place()
}

// FocusLost is called by Fyne.
func (r *Reader) FocusLost() {
	r.focused = false
	r.column.place()
}

// CreateRenderer is called by Fyne.
func (r *Reader) CreateRenderer() fyne.WidgetRenderer {
	d := &renderer{objects: []fyne.CanvasObject{r.scroll}}
	d.minSize = func() fyne.Size { return fyne.NewSize(240, 5*theme.Size(theme.SizeNameText)) }
	d.layout = func(size fyne.Size) {
		r.scroll.Resize(size)
		r.column.measure()
		r.column.place()
	}
	d.refresh = func() {
		r.scroll.Refresh()
		r.column.refresh()
	}
	return d
}
