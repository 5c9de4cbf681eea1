package word

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// levels is how deep lists go in each other.
const levels = 10

// level is how the items of a list are marked on a level.
type level struct {
	format string // "decimal", "bullet", "none", …
	text   string // "%1.%2)"
	start  int
}

// listForm is a list's levels.
type listForm [levels]level

// lists count the items of a letter's lists as they are read.
type lists struct {
	forms  map[string]*listForm // by the abstract number, in Word's words
	of     map[string]string    // a list's number → the abstract one
	starts map[string]*[levels]int
	counts map[string]*[levels]int // by the abstract number, as Word counts
	begun  map[string]bool
}

func (p *parts) lists(part string) (*lists, error) {
	l := &lists{
		forms: make(map[string]*listForm), of: make(map[string]string), starts: make(map[string]*[levels]int),
		counts: make(map[string]*[levels]int), begun: make(map[string]bool),
	}
	s, err := p.scan(part)
	if s == nil || err != nil {
		return l, err
	}
	return l, s.root(func(xml.StartElement) error {
		return s.children(func(e xml.StartElement) error {
			switch e.Name.Local {
			case "abstractNum":
				form := &listForm{}
				l.forms[attr(e, "abstractNumId")] = form
				return s.children(func(e xml.StartElement) error { return s.listLevel(e, form) }, nil)
			case "num":
				return s.list(l, attr(e, "numId"))
			}
			return s.skip()
		}, nil)
	})
}

// listLevel reads a level of a list.
func (s *scanner) listLevel(e xml.StartElement, form *listForm) error {
	at, ok := levelAt(attr(e, "ilvl"))
	if e.Name.Local != "lvl" || !ok {
		return s.skip()
	}
	of := &form[at]
	of.start = 1
	return s.children(func(e xml.StartElement) error {
		switch value := attr(e, "val"); e.Name.Local {
		case "numFmt":
			of.format = value
		case "lvlText":
			of.text = value
		case "start":
			of.start, _ = strconv.Atoi(value)
		}
		return s.skip()
	}, nil)
}

// list reads which form a list has, and where it begins anew.
func (s *scanner) list(l *lists, id string) error {
	return s.children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "abstractNumId":
			l.of[id] = attr(e, "val")
		case "lvlOverride":
			at, ok := levelAt(attr(e, "ilvl"))
			return s.children(func(e xml.StartElement) error {
				if start, err := strconv.Atoi(attr(e, "val")); err == nil && ok && e.Name.Local == "startOverride" {
					if l.starts[id] == nil {
						l.starts[id] = &[levels]int{}
					}
					l.starts[id][at] = start
				}
				return s.skip()
			}, nil)
		}
		return s.skip()
	}, nil)
}

func levelAt(s string) (int, bool) {
	n, err := strconv.Atoi(s)
	return n, err == nil && n >= 0 && n < levels
}

// label is what the next item of a list is marked with, moved in by its level: "2.",
// "•"; "" for none.
func (l *lists) label(id string, at int) string {
	if id == "" || id == "0" {
		return ""
	}
	key, ok := l.of[id]
	form := l.forms[key]
	if !ok || form == nil {
		return ""
	}
	at = min(max(at, 0), levels-1)
	counts := l.counts[key]
	if counts == nil {
		counts = &[levels]int{}
		for i := range counts {
			counts[i] = form[i].start - 1
		}
		l.counts[key] = counts
	}
	if starts := l.starts[id]; starts != nil && !l.begun[id] {
		l.begun[id] = true
		for i, start := range starts {
			if start > 0 {
				counts[i] = start - 1
			}
		}
	}
	for i := range at { // an item may stand deeper than any before it
		counts[i] = max(counts[i], form[i].start)
	}
	counts[at]++
	for i := at + 1; i < levels; i++ {
		counts[i] = form[i].start - 1
	}
	return mark(form, counts, at)
}

// mark is the mark of an item, of a level whose items have been counted.
func mark(form *listForm, counts *[levels]int, at int) string {
	const longest = 24 // bytes; a mark that is longer is none
	indent := strings.Repeat("  ", at)
	switch form[at].format {
	case "bullet":
		return indent + "•"
	case "none", "":
		return ""
	}
	text := form[at].text
	if len(text) > longest {
		return ""
	}
	for i := range levels - 1 {
		place := "%" + strconv.Itoa(i+1)
		if strings.Contains(text, place) {
			text = strings.ReplaceAll(text, place, numeral(max(counts[i], 0), form[i].format))
		}
	}
	if text = strings.TrimSpace(text); text == "" {
		return ""
	}
	return indent + text
}

// numeral writes a number as a list does.
func numeral(n int, format string) string {
	const letters, mostRoman = 26, 3999
	switch format {
	case "lowerLetter", "upperLetter":
		if n < 1 || n > 3*letters {
			break
		}
		s := strings.Repeat(string(rune('a'+(n-1)%letters)), (n-1)/letters+1)
		if format == "upperLetter" {
			s = strings.ToUpper(s)
		}
		return s
	case "lowerRoman", "upperRoman":
		if n < 1 || n > mostRoman {
			break
		}
		s := roman(n)
		if format == "lowerRoman" {
			s = strings.ToLower(s)
		}
		return s
	case "bullet", "none":
		return ""
	}
	return strconv.Itoa(n)
}

func roman(n int) string {
	var b strings.Builder
	for _, r := range []struct {
		value int
		text  string
	}{
		{1000, "M"},
		{900, "CM"},
		{500, "D"},
		{400, "CD"},
		{100, "C"},
		{90, "XC"},
		{50, "L"},
		{40, "XL"},
		{10, "X"},
		{9, "IX"},
		{5, "V"},
		{4, "IV"},
		{1, "I"},
	} {
		for ; n >= r.value; n -= r.value {
			b.WriteString(r.text)
		}
	}
	return b.String()
}
