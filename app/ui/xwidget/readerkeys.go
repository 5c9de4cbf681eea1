package xwidget

import (
	"slices"

	"fyne.io/fyne/v2"
)

// TypedKey is called by Fyne.
func (r *Reader) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyUp:
		r.step(r.cursor - 1)
	case fyne.KeyDown:
		r.step(r.cursor + 1)
	case fyne.KeyPageUp:
		r.step(r.column.pageFrom(r.cursor, -1))
	case fyne.KeyPageDown:
		r.step(r.column.pageFrom(r.cursor, 1))
	case fyne.KeyHome:
		r.step(0)
	case fyne.KeyEnd:
		r.step(len(r.sentences) - 1)
	case fyne.KeySpace:
		r.toggle(r.cursor)
	default:
		if r.OnKey != nil {
			r.OnKey(key)
		}
	}
}

// TypedRune is called by Fyne. A blank was taken as a key.
func (r *Reader) TypedRune(letter rune) {
	if letter != ' ' && r.OnRune != nil {
		r.OnRune(letter)
	}
}

// TypedShortcut is called by Fyne. What the screen does not take is the program's.
func (r *Reader) TypedShortcut(shortcut fyne.Shortcut) {
	switch s := shortcut.(type) {
	case *fyne.ShortcutSelectAll:
		if r.ReadOnly {
			return
		}
		for i := range r.marked {
			r.marked[i] = true
		}
		r.moved()
	case *fyne.ShortcutCopy:
		s.Clipboard.SetContent(r.words())
	default:
		if r.OnShortcut == nil || !r.OnShortcut(shortcut) {
			passOn(r, shortcut)
		}
	}
}

// words is what is marked, or else the sentence of the cursor.
func (r *Reader) words() string {
	words := ""
	for _, span := range r.Marked() {
		if words != "" {
			words += "\n"
		}
		words += span.In(r.text)
	}
	if words == "" {
		s, _ := r.Sentence()
		words = s.In(r.text)
	}
	return words
}

// step moves the cursor; with Shift down it marks all that it passes.
func (r *Reader) step(to int) {
	if len(r.sentences) == 0 {
		return
	}
	to = max(0, min(to, len(r.sentences)-1))
	if r.extends() && !r.ReadOnly {
		r.extend(to)
	} else {
		r.base = nil
	}
	r.move(to)
	r.moved()
}

// extend marks from where Shift was first used up to a sentence, and no longer
// what was marked beyond it on the way.
func (r *Reader) extend(to int) {
	if r.base == nil {
		r.base, r.anchor = slices.Clone(r.marked), r.cursor
	}
	copy(r.marked, r.base)
	for i := min(r.anchor, to); i <= max(r.anchor, to); i++ {
		r.marked[i] = true
	}
}

func (r *Reader) toggle(i int) {
	if i >= len(r.marked) || r.ReadOnly {
		return
	}
	r.base = nil
	r.marked[i] = !r.marked[i]
	r.moved()
}

// tapped is told by a row where the mouse was: before the sentence, or with Ctrl
// upon it, marks it; with Shift marks up to it.
func (r *Reader) tapped(i int, beside bool) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(r); c != nil {
		c.Focus(r)
	}
	if r.extends() {
		r.step(i)
		return
	}
	r.base = nil
	r.move(i)
	if beside || r.adds() {
		r.toggle(i)
		return
	}
	r.moved()
}

func (r *Reader) moved() {
	r.column.place()
	if r.OnMoved != nil {
		r.OnMoved()
	}
}

// arrange finds which sentences each passage is in, and gives those that overlap
// bars beside each other.
func (r *Reader) arrange() {
	r.at = make([][]int, len(r.sentences))
	r.lanes = make([]int, len(r.passages))
	var ends []int // by bar, how far it is taken
	for i, p := range r.passages {
		lane := slices.IndexFunc(ends, func(end int) bool { return end <= p.From })
		if lane < 0 {
			lane = len(ends)
			ends = append(ends, 0)
		}
		ends[lane], r.lanes[i] = p.To, lane
		for s := r.sentenceAt(p.From); s < len(r.sentences) && r.sentences[s].From < p.To; s++ {
			if r.sentences[s].To > p.From {
				r.at[s] = append(r.at[s], i)
			}
		}
	}
}
