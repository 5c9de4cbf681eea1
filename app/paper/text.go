package paper

import (
	"strings"
	"unicode/utf8"

	"hvidbog/app/packet/doc"
)

// setLines breaks a text and makes a strip of each line; x is where the lines
// begin and width what they may fill.
func (l *layout) setLines(t ranged, s setting, x, width float64) []*strip {
	lines := l.breaker.breakText(t, s.units(width))
	strips := make([]*strip, len(lines))
	for i, ln := range lines {
		strips[i] = l.strip(s.height(), lineRole(i, len(lines)))
		strips[i].bond = lineBond(i, len(lines))
		strips[i].texts = l.texts(t, ln, s, x, baseline(s, 0))
	}
	return strips
}

func lineRole(i, n int) role {
	switch {
	case n == 1:
		return roleOnlyLine
	case i == 0:
		return roleFirstLine
	case i == n-1:
		return roleLastLine
	}
	return roleText
}

// lineBond keeps the first two lines of a paragraph together, and the last two.
func lineBond(i, n int) bond {
	if i == 0 && n > 1 || i == n-2 {
		return bound
	}
	return free
}

// capHeight is the height of capital letters in IBM Plex Sans, as a share of the
// size.
const capHeight = 0.698

// baseline is where letters stand so that capitals are in the middle of a line
// whose upper edge is at top.
func baseline(s setting, top float64) float64 {
	return top + (s.height()+capHeight*s.size*mmPerPoint)/2
}

// texts are the pieces of one line, by run; x and y are where the line begins.
func (l *layout) texts(t ranged, ln line, s setting, x, y float64) []textAt {
	if len(t.runs) == 1 {
		piece := l.piece(t.text[ln.start:ln.end], t.runs[0], s)
		if piece.text == "" {
			return nil
		}
		piece.tail = t.tail(ln)
		piece.x, piece.y = x, y
		return l.oneText(piece)
	}
	var texts []textAt
	start := ln.start
	for _, run := range t.runs {
		end := min(run.end, ln.end)
		if end <= start {
			continue
		}
		piece := l.piece(t.text[start:end], run, s)
		piece.x, piece.y = x, y
		if end == ln.end {
			piece.tail = t.tail(ln)
		}
		x += l.widthOf(piece)
		texts = append(texts, piece)
		start = end
	}
	return texts
}

// tail is what stands at the end of a line because it ends there.
func (t ranged) tail(ln line) byte {
	switch {
	case ln.hyphen:
		return '-'
	case ln.end < len(t.text):
		if next, _ := utf8.DecodeRuneInString(t.text[ln.end:]); next == '\n' || breaksAfter(next) {
			return ' '
		}
	}
	return 0
}

// widthOf is the width of a piece as it is seen, in millimetres.
func (l *layout) widthOf(t textAt) float64 {
	width := l.faces[t.face].widthOf(t.text, t.size)
	if t.tail == '-' {
		width += l.faces[t.face].widthOf("-", t.size)
	}
	return width
}

func (l *layout) piece(text string, run runEnd, s setting) textAt {
	if strings.ContainsRune(text, softHyphen) {
		text = strings.ReplaceAll(text, string(softHyphen), "")
	}
	p := textAt{text: text, face: run.face, size: s.size, color: s.color, of: run.of}
	if run.to != "" {
		p.to, p.color = l.place(run.to), accent
	}
	return p
}

// oneLine is s as a piece of text on one line, cut with an ellipsis where it is
// wider than width.
func (l *layout) oneLine(text string, s setting, x, y, width float64) textAt {
	text = l.cleaner.line(text)
	f := l.faces[s.face]
	if f.widthOf(text, s.size) > width {
		room := s.units(width) - f.width('…')
		for i, r := range text {
			if room -= f.width(r); room < 0 {
				if space := strings.LastIndexByte(text[:i], ' '); space > i/2 {
					i = space
				}
				text = strings.TrimRight(text[:i], " ,.–-") + "…"
				break
			}
		}
	}
	return textAt{x: x, y: y, text: text, face: s.face, size: s.size, color: s.color, of: l.current}
}

// fewLines breaks a text into at most so many lines; an ellipsis stands for what
// is left out.
func (l *layout) fewLines(text string, s setting, x, width float64, most int) [][]textAt {
	t := l.ranged(doc.Plain(l.cleaner.line(text)), s)
	lines := l.breaker.breakText(t, s.units(width))
	pieces := make([][]textAt, min(len(lines), most))
	for i := range pieces {
		pieces[i] = l.texts(t, lines[i], s, x, baseline(s, 0))
	}
	if len(lines) > most {
		pieces[most-1] = []textAt{l.oneLine(t.text[lines[most-1].start:], s, x, baseline(s, 0), width)}
	}
	return pieces
}

// rightAligned moves a piece of text so that it ends at x.
func (l *layout) rightAligned(t textAt, x float64) textAt {
	t.x = x - l.faces[t.face].widthOf(t.text, t.size)
	return t
}

func (l *layout) addAll(strips []*strip, s setting) {
	for i, st := range strips {
		if i == 0 {
			l.add(st, s.before)
		} else {
			l.add(st, 0)
		}
	}
	l.after = s.after
}

// merge lays columns of lines side by side and makes a strip of each line.
func (l *layout) merge(s setting, columns ...[][]textAt) []*strip {
	n := 0
	for _, c := range columns {
		n = max(n, len(c))
	}
	strips := make([]*strip, n)
	for i := range strips {
		st := l.strip(s.height(), lineRole(i, n))
		st.bond = lineBond(i, n)
		for _, c := range columns {
			if i < len(c) {
				st.texts = append(st.texts, c[i]...)
			}
		}
		strips[i] = st
	}
	return strips
}

// breakCell breaks a text into lines and gives the pieces of each; their y is
// the baseline within the line.
func (l *layout) breakCell(t doc.Text, s setting, x, width float64) [][]textAt {
	r := l.ranged(t, s)
	lines := l.breaker.breakText(r, s.units(width))
	pieces := make([][]textAt, len(lines))
	for i, ln := range lines {
		pieces[i] = l.texts(r, ln, s, x, baseline(s, 0))
	}
	return pieces
}
