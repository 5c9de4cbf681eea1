package plain

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"hvidbog/app/intake"
)

// HTML is the text that a reader of the page sees, in lines: paragraphs with a blank
// line between them, items of a list marked, the cells of a row in one line, and
// before what is quoted of another mail "> ". Nothing that the page refers to is
// fetched. The page is read in one go as a row of tags, so that one nested ever so
// deep or never closed costs no more than another.
func HTML(page string) string {
	text, _ := render(page)
	return text
}

// render also reports whether the page would run something.
func render(page string) (text string, active bool) {
	p := &printer{}
	p.out.Grow(min(len(page), 1<<20))
	tokens := html.NewTokenizer(strings.NewReader(page))
	for {
		switch tokens.Next() {
		case html.ErrorToken:
			p.breakTo(line)
			return strings.TrimSpace(intake.Tidy(p.out.String())), p.active
		case html.TextToken:
			if p.hidden == 0 {
				p.text(tokens.Text())
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := tokens.TagName()
			p.open(readTag(tokens, name, more))
		case html.EndTagToken:
			name, _ := tokens.TagName()
			p.close(atom.Lookup(name))
		}
	}
}

// tag is what is asked of a tag.
type tag struct {
	name                 atom.Atom
	hidden, quote, tight bool
	start                int // of a numbered list
}

func readTag(tokens *html.Tokenizer, name []byte, more bool) tag {
	t := tag{name: atom.Lookup(name), start: 1}
	for more {
		var key, value []byte
		key, value, more = tokens.TagAttr()
		switch string(key) {
		case "hidden":
			t.hidden = true
		case "style":
			style := strings.ReplaceAll(strings.ToLower(string(value)), " ", "")
			t.hidden = t.hidden || strings.Contains(style, "display:none") || strings.Contains(style, "mso-hide:all")
			t.tight = t.tight || strings.Contains(style, "margin:0") || strings.Contains(style, "margin-top:0")
		case "class":
			// The paragraphs of Outlook are its lines.
			t.tight = t.tight || bytes.HasPrefix(value, []byte("Mso"))
			t.quote = t.quote || bytes.Contains(value, []byte("quote"))
		case "type":
			t.quote = t.quote || string(value) == "cite"
		case "start":
			if n, err := strconv.Atoi(string(value)); err == nil && n >= 0 && n < 1e6 {
				t.start = n
			}
		}
	}
	return t
}

// stop is what parts a text from what came before it.
type stop int

const (
	none stop = iota
	space
	cell // of the same row
	line
	gap // a blank line
)

const (
	deepest   = 8  // quotes within quotes that are told apart
	mostLists = 64 // lists within lists that are counted for themselves
)

// printer writes the text of a page.
type printer struct {
	out    strings.Builder
	stop   stop // before the next text
	inLine bool // something stands in the line that is written
	// hidden is how many tags named hiding are open that are not shown.
	hidden     int
	hiding     atom.Atom
	pre, quote int
	lists      []int // the next number of each list that is open; -1 without numbers
	tooDeep    int   // lists beyond those
	mark       string
	// row says that the row of a table has text already, cells that it is of more
	// cells than one, wraps that one of them is of more lines than one.
	row, cells, wraps bool
	fresh             bool // nothing stands in the cell yet
	quoted            int  // how deep the last line is quoted
	tight             bool // the paragraph has no gap around it
	blank             bool // the line that is to come has only hard spaces yet
	active            bool
}

// void are the tags that are never closed.
func void(a atom.Atom) bool {
	switch a {
	case atom.Br, atom.Hr, atom.Img, atom.Input, atom.Meta, atom.Link, atom.Base, atom.Col, atom.Area, atom.Embed,
		atom.Source, atom.Track, atom.Wbr, atom.Param:
		return true
	}
	return false
}

// closesItself are the tags that end where the next of the kind begins.
func closesItself(a atom.Atom) bool {
	switch a {
	case atom.P, atom.Li, atom.Tr, atom.Td, atom.Th, atom.Dt, atom.Dd, atom.Option:
		return true
	}
	return false
}

// unread are the tags whose content no reader of the page sees.
func unread(a atom.Atom) bool {
	switch a {
	case atom.Script, atom.Style, atom.Title, atom.Noscript, atom.Noembed, atom.Noframes, atom.Iframe, atom.Template,
		atom.Svg, atom.Math, atom.Datalist:
		return true
	}
	return false
}

func (p *printer) open(t tag) {
	if p.hidden > 0 && t.name == p.hiding && closesItself(t.name) {
		p.hidden = 0
	}
	if p.hidden > 0 {
		if t.name == p.hiding {
			p.hidden++
		}
		return
	}
	switch t.name {
	case atom.Script, atom.Iframe, atom.Object, atom.Embed, atom.Applet:
		p.active = true
	}
	if unread(t.name) || t.hidden && t.name != 0 && !void(t.name) {
		p.hidden, p.hiding = 1, t.name
		return
	}
	p.begin(t)
}

func (p *printer) begin(t tag) {
	switch t.name {
	case atom.Br:
		if p.stop >= line || !p.inLine {
			p.breakTo(gap)
		} else {
			p.breakTo(line)
		}
	case atom.P, atom.Dl:
		p.tight = t.tight
		p.paragraph()
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Hr:
		p.breakTo(gap)
	case atom.Blockquote:
		p.breakTo(gap)
		if t.quote {
			p.quote++
		}
	case atom.Pre, atom.Textarea, atom.Xmp, atom.Listing, atom.Plaintext:
		p.breakTo(gap)
		p.pre++
	case atom.Ul, atom.Menu:
		p.openList(-1)
	case atom.Ol:
		p.openList(t.start)
	case atom.Li:
		p.breakTo(line)
		p.mark = p.nextMark()
	case atom.Table, atom.Tr:
		p.endRow()
	case atom.Td, atom.Th:
		if p.row && !p.wraps {
			p.stop = cell
		} else {
			p.breakTo(line)
		}
		p.fresh = true
	default:
		if block(t.name) {
			p.breakTo(line)
		}
	}
}

// block are the tags that begin and end with a line.
func block(a atom.Atom) bool {
	switch a {
	case atom.Div, atom.Section, atom.Article, atom.Header, atom.Footer, atom.Main, atom.Aside, atom.Nav, atom.Address,
		atom.Center, atom.Fieldset, atom.Form, atom.Figure, atom.Figcaption, atom.Details, atom.Summary, atom.Dt, atom.Dd,
		atom.Caption, atom.Body, atom.Option, atom.Legend:
		return true
	}
	return false
}

func (p *printer) close(name atom.Atom) {
	if p.hidden > 0 {
		if name == p.hiding {
			p.hidden--
		}
		return
	}
	switch name {
	case atom.P, atom.Dl:
		p.paragraph()
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		p.breakTo(gap)
	case atom.Blockquote:
		p.breakTo(gap)
		p.quote = max(0, p.quote-1)
	case atom.Pre, atom.Textarea, atom.Xmp, atom.Listing:
		p.breakTo(gap)
		p.pre = max(0, p.pre-1)
	case atom.Ul, atom.Ol, atom.Menu:
		p.closeList()
	case atom.Li:
		p.breakTo(line)
		p.mark = ""
	case atom.Table, atom.Tr:
		p.endRow()
	default:
		if block(name) {
			p.breakTo(line)
		}
	}
}

func (p *printer) paragraph() {
	if p.tight {
		p.breakTo(line)
	} else {
		p.breakTo(gap)
	}
}

func (p *printer) openList(next int) {
	p.breakTo(line)
	if len(p.lists) == mostLists {
		p.tooDeep++
		return
	}
	p.lists = append(p.lists, next)
}

func (p *printer) closeList() {
	p.breakTo(line)
	switch {
	case p.tooDeep > 0:
		p.tooDeep--
	case len(p.lists) > 0:
		p.lists = p.lists[:len(p.lists)-1]
	}
}

func (p *printer) nextMark() string {
	if last := len(p.lists) - 1; last >= 0 && p.lists[last] >= 0 {
		p.lists[last]++
		return strconv.Itoa(p.lists[last]-1) + ". "
	}
	return "- "
}

// endRow ends a row of a table. What its cells end with parts no rows.
func (p *printer) endRow() {
	if p.stop == cell || p.cells && !p.wraps {
		p.stop = line
	}
	p.breakTo(line)
	p.row, p.cells, p.wraps, p.fresh = false, false, false, false
}

func (p *printer) breakTo(s stop) {
	if p.stop == cell {
		return // the first line of a cell goes on with the row
	}
	if p.fresh {
		s = min(s, line)
	}
	if s >= line && p.blank {
		s, p.blank = gap, false
	}
	p.stop = max(p.stop, s)
}

// text writes a text of the page, whose blanks and lines mean nothing unless it is
// set as it stands.
func (p *printer) text(raw []byte) {
	if p.pre > 0 {
		for i, l := range bytes.Split(raw, []byte("\n")) {
			if i > 0 {
				if p.stop >= line {
					p.breakTo(gap)
				}
				p.breakTo(line)
			}
			if l = bytes.TrimRight(l, " \r\t"); len(l) > 0 {
				p.word(l)
			}
		}
		return
	}
	for len(raw) > 0 {
		n := 0
		for n < len(raw) && !blank(raw[n]) {
			n++
		}
		if n > 0 {
			p.word(raw[:n])
			raw = raw[n:]
		}
		if len(raw) > 0 {
			raw = bytes.TrimLeft(raw, " \t\r\n\f")
			p.breakTo(space)
		}
	}
}

func blank(b byte) bool { return b == ' ' || b == '\t' || b == '\r' || b == '\n' || b == '\f' }

// hardSpace keeps two words in one line; in a line of its own it is a blank line.
const hardSpace = "\u00a0"

func (p *printer) word(w []byte) {
	if !p.inLine || p.stop >= line {
		if bare := bytes.ReplaceAll(w, []byte(hardSpace), nil); len(bare) == 0 {
			p.blank = true
			return
		}
	}
	p.blank = false
	p.part()
	if p.mark != "" {
		p.out.WriteString(p.mark)
		p.mark = ""
	}
	for len(w) > 0 {
		at := bytes.Index(w, []byte(hardSpace))
		if at < 0 {
			at = len(w)
		}
		p.out.Write(w[:at])
		if w = w[at:]; len(w) > 0 {
			p.out.WriteByte(' ')
			_, size := utf8.DecodeRune(w)
			w = w[size:]
		}
	}
	p.inLine, p.row, p.fresh = true, true, false
}

// part parts the word that is to come from what is written.
func (p *printer) part() {
	begins := !p.inLine
	if p.inLine {
		switch p.stop {
		case space:
			p.out.WriteByte(' ')
		case cell:
			p.out.WriteString(" | ")
			p.cells = true
		case line, gap:
			p.wraps = p.wraps || p.row
			p.out.WriteByte('\n')
			if p.stop == gap {
				p.out.WriteString(strings.Repeat(">", min(p.quote, p.quoted, deepest)))
				p.out.WriteByte('\n')
			}
			begins = true
		}
	}
	p.stop = none
	if begins && p.quote > 0 {
		p.out.WriteString(strings.Repeat(">", min(p.quote, deepest)))
		p.out.WriteByte(' ')
	}
	p.quoted = p.quote
}
