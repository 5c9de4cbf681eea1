package paper

import (
	"unicode"
	"unicode/utf8"

	"hvidbog/app/packet/doc"
)

const softHyphen = '\u00ad'

// ranged is a text whose runs are laid end to end, so that a line can be broken
// without looking at where one face ends and the next begins.
type ranged struct {
	text string
	runs []runEnd
}

// runEnd is a run of a ranged text: it reaches to byte end.
type runEnd struct {
	end  int
	face doc.Face
	to   doc.Anchor
	of   *element
}

// line is one line of a ranged text: the bytes from start to end, with a hyphen
// after them where a word was cut.
type line struct {
	start, end int
	hyphen     bool
}

// breaker breaks text into lines, each as full as the width allows.
//
// It goes through the text once. A line ends at the last place where it may:
// after a space, after a hyphen or dash or slash between two letters, or at a
// soft hyphen. A dash between spaces stays with the word before it. A word that
// is wider than the whole line is cut where the line is full.
type breaker struct {
	faces *[3]*face
	lines []line
}

// place is where the line at hand may be broken.
type place struct {
	end, next int // the line ends at end, and the following one begins at next
	width     int // from the line's start to next
	hyphen    bool
	ok        bool
}

// breakText breaks t into lines at most limit wide, in thousandths of the size.
// Every text has a line, be it an empty one. The result is good until the next
// call.
func (b *breaker) breakText(t ranged, limit int) []line {
	b.lines = b.lines[:0]
	var (
		text   = t.text
		start  = 0   // of the line
		end    = 0   // of what is printed on it so far, without blanks after it
		width  = 0   // from start to i
		last   place // the last place where the line may be broken
		poor   place // the last blank before a lone dash, where it had better not
		prev   rune  // the character before i, 0 at the line's start
		run    = 0   // the run that i is in
		letter = t.face(b.faces, 0)
	)
	emit := func(end int, hyphen bool) {
		b.lines = append(b.lines, line{start, max(start, end), hyphen})
	}
	for i := 0; i < len(text); {
		for run < len(t.runs)-1 && i >= t.runs[run].end {
			run++
			letter = t.face(b.faces, run)
		}
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		switch {
		case r == '\n':
			emit(end, false)
			i += size
			start, end, width, prev = i, i, 0, 0
			last, poor = place{}, place{}
			continue
		case breaksAfter(r):
			width += letter.width(r)
			i += size
			if at := (place{end: end, next: i, width: width, ok: end > start}); dashFollows(text[i:]) {
				poor = at
			} else if at.ok {
				last = at
			}
			prev = r
			continue
		case r == softHyphen:
			i += size
			if end > start && width+letter.width('-') <= limit {
				last = place{end: end, next: i, width: width, hyphen: true, ok: true}
			}
			continue
		}
		advance := letter.width(r)
		if width+advance > limit && i > start && !unicode.Is(unicode.Mn, r) {
			if !last.ok {
				last = poor
			}
			if last.ok {
				emit(last.end, last.hyphen)
				start, end, width = last.next, max(end, last.next), width-last.width
			} else {
				cut, used, hyphen := t.cut(start, i, run, width, limit, letter)
				emit(cut, hyphen)
				start, width = cut, width-used
			}
			last, poor = place{}, place{}
			continue // the character is looked at again, on the new line
		}
		width += advance
		i += size
		end = i
		if joins(r) && unicode.IsLetter(prev) && width <= limit {
			if next, _ := utf8.DecodeRuneInString(text[i:]); unicode.IsLetter(next) {
				last = place{end: i, next: i, width: width, ok: true}
			}
		}
		prev = r
	}
	emit(end, false)
	return b.lines
}

// cut finds where to cut the word that fills the line from start to i, the last
// byte that fits: between letters with a hyphen, for which it makes room, else
// as it is. It looks back over a few letters of the same run. used is the width
// up to the cut.
func (t ranged) cut(start, i, run, width, limit int, f *face) (at, used int, hyphen bool) {
	first := start
	if run > 0 {
		first = max(first, t.runs[run-1].end)
	}
	at, used = i, width
	for range 4 {
		before, size := utf8.DecodeLastRuneInString(t.text[first:at])
		after, _ := utf8.DecodeRuneInString(t.text[at:])
		if unicode.IsLetter(before) && unicode.IsLetter(after) && used+f.width('-') <= limit {
			return at, used, true
		}
		if at-size <= first {
			break
		}
		at, used = at-size, used-f.width(before)
	}
	return i, width, false
}

func (t ranged) face(faces *[3]*face, run int) *face {
	if run >= len(t.runs) {
		return faces[doc.Regular]
	}
	return faces[t.runs[run].face]
}

// breaksAfter holds for the blanks at which a line may end. The no-break space
// and the narrow one are not among them.
func breaksAfter(r rune) bool {
	return r == ' ' || r >= 0x2000 && r <= 0x200A && r != 0x2007
}

// joins holds for what may end a line between two letters: "Brønshøj-" /
// "Husum". Between figures it may not: a case number stays whole.
func joins(r rune) bool {
	return r == '-' || r == '–' || r == '—' || r == '/' || r == '‐'
}

// dashFollows holds where rest begins with a dash that stands alone.
func dashFollows(rest string) bool {
	r, size := utf8.DecodeRuneInString(rest)
	if r != '–' && r != '—' && r != '-' {
		return false
	}
	return len(rest) == size || rest[size] == ' ' || rest[size] == '\n'
}
