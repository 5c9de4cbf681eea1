package doc

import (
	"fmt"
	"iter"
)

// Strings yields every piece of text in the document, with what stands in its
// metadata, bookmarks and alternative texts: all that a reader or a machine
// could find in the finished file.
func (d Document) Strings() iter.Seq[string] {
	return func(yield func(string) bool) {
		w := walker{yield: yield}
		w.say(d.Title, d.CaseNo, d.Author, d.Subject, d.Keywords, d.Notice, d.Draft, d.Words.Page, d.Words.Of, d.Words.Case, d.Words.Enclosures)
		w.blocks(d.Blocks)
	}
}

// walker goes through a document until yield has had enough.
type walker struct {
	yield func(string) bool
	done  bool
}

func (w *walker) say(texts ...string) {
	for _, s := range texts {
		if !w.done && s != "" {
			w.done = !w.yield(s)
		}
	}
}

// text says a text whole, so that a name that runs over two faces is seen.
func (w *walker) text(t Text) {
	w.say(t.String())
	for _, r := range t {
		w.say(string(r.To))
	}
}

func (w *walker) texts(texts []Text) {
	for _, t := range texts {
		w.text(t)
	}
}

func (w *walker) columns(columns []Column) {
	for _, c := range columns {
		w.say(c.Title)
	}
}

func (w *walker) facts(facts []Fact) {
	for _, f := range facts {
		w.say(f.Name)
		w.text(f.Value)
	}
}

func (w *walker) values(values []Value) {
	for _, v := range values {
		w.say(v.Name)
	}
}

func (w *walker) blocks(blocks []Block) {
	for _, b := range blocks {
		if w.done {
			return
		}
		w.block(b)
	}
}

func (w *walker) block(b Block) {
	switch b := b.(type) {
	case Cover:
		w.say(b.Authority, b.Kind, b.Title, b.Subtitle, b.Notice)
		w.facts(b.Facts)
	case Contents:
		w.say(b.Title)
	case Heading:
		w.say(b.Text, b.Note, b.Bookmark, string(b.Anchor))
	case Paragraph:
		w.text(b.Text)
	case List:
		w.texts(b.Items)
	case Facts:
		w.facts(b)
	case Table:
		w.columns(b.Columns)
		for _, r := range b.Rows {
			w.texts(r.Cells)
		}
	case Matrix:
		w.say(b.Title, b.Alt)
		w.columns(b.Heads)
		for _, g := range b.Groups {
			w.say(g.Title)
			w.say(g.Columns...)
		}
		for _, r := range b.Rows {
			w.texts(r.Heads)
			w.say(r.Marks...)
		}
	case Bars:
		w.say(b.Title, b.Alt)
		w.values(b.Values)
	case Stacks:
		w.say(b.Title, b.Alt)
		w.say(b.Parts...)
		for _, bar := range b.Bars {
			w.say(bar.Name)
		}
	case Columns:
		w.say(b.Title, b.Alt)
		w.values(b.Values)
	case Tiles:
		w.say(b.Title, b.Alt)
		for _, t := range b.Tiles {
			w.say(t.Name)
		}
	case Sheet:
		w.say(b.Alt, b.Text)
	case Letter:
		w.letter(b)
	case PageBreak:
	case Together:
		w.blocks(b)
	default:
		panic(fmt.Sprintf("doc: no such block: %T", b))
	}
}

func (w *walker) letter(l Letter) {
	w.say(l.Head.Authority)
	w.say(l.Head.Units...)
	w.facts(l.Head.Contact)
	w.say(l.Recipient...)
	w.say(l.Date)
	w.facts(l.Marks)
	w.say(l.Subject, l.Salutation)
	w.blocks(l.Blocks)
	w.say(l.Closing)
	w.say(l.Signature...)
	w.say(l.Enclosures...)
}
