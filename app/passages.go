package app

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// passages are the parts of a text that no sentence reaches across: paragraphs,
// headings, items, the lines of a signature. They are without white space around.
func passages(text string) []Span {
	lines := linesOf(text)
	var list []Span
	for width := usualWidth(text, lines); len(lines) > 0; {
		n := 0
		for n < len(lines) && lines[n].From < lines[n].To {
			n++
		}
		list = appendPassages(list, text, lines[:n], width)
		lines = lines[min(n+1, len(lines)):]
	}
	return list
}

// line is a line without the white space around it; a blank one is empty.
type line struct {
	Span
	indent int // characters before it
	length int // characters in it
}

func linesOf(text string) []line {
	var list []line
	for at := 0; at < len(text); {
		end, next := len(text), len(text)
		if n := strings.IndexAny(text[at:], "\r\n"); n >= 0 {
			end, next = at+n, at+n+1
			if strings.HasPrefix(text[end:], "\r\n") {
				next++
			}
		}
		from := at + len(text[at:end]) - len(strings.TrimLeftFunc(text[at:end], unicode.IsSpace))
		to := from + len(strings.TrimRightFunc(text[from:end], unicode.IsSpace))
		list = append(list, line{
			Span:   Span{from, to},
			indent: utf8.RuneCountInString(text[at:from]),
			length: utf8.RuneCountInString(text[from:to]),
		})
		at = next
	}
	return list
}

const (
	widestWrap = 120 // characters: no program wraps what is written at more
	roomyLine  = 60  // and a line with more room than this has an end of its own
	narrowest  = 40  // nor does one wrap at less
)

// usualWidth is how long the longest line of a text is that may have been wrapped.
// What has no blank in it, as an address on the web, is not.
func usualWidth(text string, lines []line) int {
	width := 0
	for _, l := range lines {
		if l.length > width && strings.ContainsAny(l.In(text), " \t") {
			width = l.length
		}
	}
	return width
}

// appendPassages parts the lines of a paragraph.
func appendPassages(list []Span, text string, lines []line, width int) []Span {
	// Programs wrap at so many characters, but where a letter was read from a page,
	// lines are equally wide and not equally long.
	const tolerance = 85 // percent
	full := max(usualWidth(text, lines)*tolerance/100, min(max(width*tolerance/100, narrowest), roomyLine))
	from := 0
	for i := range lines {
		if i == len(lines)-1 || endsAfter(text, lines[from], lines[i], lines[i+1], full) {
			list = append(list, Span{lines[from].From, lines[i].To})
			from = i + 1
		}
	}
	return list
}

// endsAfter reports whether a line has an end of its own and is not only wrapped.
// The first line of the passage that it is in may be the beginning of an item; full
// is what a line can be long before the next word is wrapped.
func endsAfter(text string, first, l, next line, full int) bool {
	this, that := l.In(text), next.In(text)
	wrapped := l.length <= widestWrap && l.length+1+firstWordLength(that) > full
	inItem := itemMark(first.In(text)) != ""
	last, _ := utf8.DecodeLastRuneInString(this)
	switch {
	case strings.Trim(this, "> ") == "": // a blank line of a mail that is answered
		return true
	case IsSalutation(this) && !wrapped, IsClosing(this), IsClosing(that), isCapitals(this) && !isCapitals(that):
		return true
	case itemMark(that) != "" && startsItem(this, that, inItem, wrapped):
		return true
	case wrapped:
		return false
	case inItem:
		return next.indent <= first.indent
	case isAddress(that):
		return true
	case isStop(last) && !isShortened(this), goesOn(this):
		return false // a stop tells by itself what it ends
	}
	return readFollowing(that, 0).kind > small
}

func firstWordLength(s string) int {
	return utf8.RuneCountInString(s[:skip(s, 0, func(r rune) bool { return !unicode.IsSpace(r) })])
}
