package privacy

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hvidbog/app"
)

// span is a stretch of a text and what is printed for it.
type span struct {
	start, end int
	label      string
	genitive   bool
	kind       app.MaskKind
	hint       Hint
	whole      bool // the whole name of one whom the hearing knows
}

// Mask is the text with all that must not be read replaced. A masked text may be
// masked again.
func (m *Masker) Mask(text string) string {
	// What is left out may bring together what stood apart: two numbers about a name.
	const rounds = 4 // more than any text has needed
	for range rounds {
		spans := m.sure(text, split(text))
		if len(spans) == 0 {
			break
		}
		text = m.replace(text, disjoint(text, spans))
	}
	return text
}

// MaskPart is a stretch of a text, from byte from to to, with all that must not be read
// replaced: also what only the words about it tell, or what begins before it. No quote
// tells the half of a passage that is left out.
func (m *Masker) MaskPart(text string, from, to int) string {
	var within []span
	if spans := m.sure(text, split(text)); len(spans) > 0 {
		for _, s := range disjoint(text, spans) {
			if s.start < to && s.end > from {
				s.start, s.end = max(s.start, from)-from, min(s.end, to)-from
				within = append(within, s)
			}
		}
	}
	return m.Mask(m.replace(text[from:to], within))
}

// sure are the spans that are left out without anybody being asked: what was
// decided, what has the form of a number or an address, and the names that are known.
func (m *Masker) sure(text string, words []word) []span {
	spans := m.passages.spans(text, m.omitted)
	for _, at := range emails(text) {
		spans = m.omit(spans, text, app.MaskEmail, "", at[0], at[1])
	}
	calls := numbers(text)
	for _, n := range calls {
		spans = m.omit(spans, text, n.kind, n.hint, n.start, n.end)
	}
	for _, s := range streets(text, words, calls) {
		if !m.isLabel(text[s.start:s.end]) {
			spans = m.omit(spans, text, app.MaskAddress, "", s.start, s.end)
		}
	}
	return m.notWithin(text, append(spans, m.names(text, words)...))
}

// isLabel holds for "Borger 12", which a person is called and nobody lives at.
func (m *Masker) isLabel(text string) bool {
	label, _, _ := strings.Cut(text, " ")
	return m.labels[label]
}

// notWithin drops the spans that lie in what is printed for something left out.
func (m *Masker) notWithin(text string, spans []span) []span {
	for _, word := range m.omitted {
		if word == "" || !strings.Contains(text, word) {
			continue
		}
		spans = slices.DeleteFunc(spans, func(s span) bool {
			from := max(0, s.start-len(word))
			for at := from; ; {
				i := strings.Index(text[at:], word)
				if i < 0 || at+i >= s.end {
					return false
				}
				if at+i+len(word) > s.start {
					return true
				}
				at += i + 1
			}
		})
	}
	return spans
}

// omit adds a span, unless what stands there may be read.
func (m *Masker) omit(spans []span, text string, kind app.MaskKind, hint Hint, start, end int) []span {
	if m.free.has(kind, text[start:end]) {
		return spans
	}
	return append(spans, span{start: start, end: end, label: m.omitted[kind], kind: kind, hint: hint})
}

// names finds the names in a text.
func (m *Masker) names(text string, words []word) []span {
	var spans []span
	taken, kept := 0, 0 // words before these are part of a name, or of a kept one
	for i, w := range words {
		known := m.look(w.folded)
		if i < taken || known == (found{}) {
			continue
		}
		if p, end, ok := known.full(text, words[i:]); ok {
			taken = i + len(p.words)
			last := words[taken-1]
			s := named(text, w.start, last.end, last.folded != p.words[len(p.words)-1], p.label)
			s.end, s.whole = max(s.end, end), true
			if p.number != "" {
				s.kind = app.MaskAddress
			}
			spans = append(spans, s)
			continue
		}
		if k, ok := known.kept(text, words[i:]); ok {
			kept = max(kept, i+len(k.words))
		}
		if i < kept {
			continue
		}
		if p, genitive, ok := known.part(); ok && m.isName(text, words, i, p) {
			spans = append(spans, named(text, w.start, w.end, genitive, p.label))
		}
	}
	return spans
}

// isName decides whether a word that is part of somebody's name is meant as a
// name where it stands.
func (m *Masker) isName(text string, words []word, i int, p part) bool {
	w := words[i]
	if !w.capital {
		return alone(text, w) || introduced(text[:w.start])
	}
	return p.given || !ordinary[w.folded] || !opensSentence(text[:w.start]) || !smallFollows(text, words, i)
}

// named is the span of a name from start to end, with an apostrophe and s after
// it.
func named(text string, start, end int, genitive bool, label string) span {
	s := span{start: start, end: end, label: label, genitive: genitive, kind: app.MaskName, hint: HintParty}
	rest := text[s.end:]
	for _, apostrophe := range []string{"'", "’", "´", "`"} {
		if after, ok := strings.CutPrefix(rest, apostrophe); ok {
			if t := strings.TrimLeft(after, "sS"); len(after)-len(t) == 1 && !startsWithLetter(t) {
				s.end += len(apostrophe) + 1
				s.genitive = true
			}
		}
	}
	return s
}

func startsWithLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// alone holds where the word is all that its line says, as a signature is.
func alone(text string, w word) bool {
	before := strings.TrimRight(text[:w.start], " \t\u00a0-–>*,.")
	after := strings.TrimLeft(text[w.end:], " \t\u00a0,.!:")
	return (before == "" || strings.HasSuffix(before, "\n") || strings.HasSuffix(before, "\r")) &&
		(after == "" || after[0] == '\n' || after[0] == '\r')
}

// introductions come before a name, in small letters too: "mvh karen".
var introductions = []string{"hilsen", "hilsner", "mvh", "vh", "kh", "hedder", "navn er", "kære", "hej"}

func introduced(before string) bool {
	const longest = 32 // bytes: a line may be as long as a letter, and is looked at for each of its names
	line := strings.TrimRight(before, " \t\u00a0,.:-–/")
	line = line[max(0, len(line)-longest):]
	line = strings.ToLower(line[strings.LastIndexAny(line, "\n\r")+1:])
	for _, intro := range introductions {
		if rest, ok := strings.CutSuffix(line, intro); ok && !unicode.IsLetter(lastRune(rest)) {
			return true
		}
	}
	return false
}

// opensSentence holds at the start of a sentence or a line. The full stop of an
// initial or a title, "B." or "Hr.", ends none.
func opensSentence(before string) bool {
	before = strings.TrimRight(before, " \t\u00a0\"'”“»«’(–-•*")
	if sentence, ok := strings.CutSuffix(before, "."); ok {
		last := sentence[strings.LastIndexFunc(sentence, unicode.IsSpace)+1:]
		return utf8.RuneCountInString(last) > 2
	}
	return before == "" || strings.ContainsRune("\n\r!?:…", lastRune(before))
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// smallFollows holds where the next word is in small letters and in the same
// sentence.
func smallFollows(text string, words []word, i int) bool {
	return i+1 < len(words) && !words[i+1].capital &&
		strings.Trim(text[words[i].end:words[i+1].start], " \u00a0") == ""
}

// disjoint puts spans in order and joins those that meet; of two that overlap the
// first gives the label. A name gives way to a number or an address: whoever signs
// "mia" above "mia@mail.dk" is not read as one long name.
func disjoint(text string, spans []span) []span {
	slices.SortStableFunc(spans, func(a, b span) int { return cmp.Compare(a.start, b.start) })
	out := spans[:0:0]
	for _, s := range spans {
		n := len(out)
		if n == 0 || s.start >= out[n-1].end {
			out = append(out, s)
			continue
		}
		last := &out[n-1]
		if last.kind != app.MaskName || s.kind == app.MaskName || s.start == last.start {
			if last.kind == app.MaskName && s.kind != app.MaskName {
				last.kind, last.label, last.hint, last.genitive = s.kind, s.label, s.hint, false
			}
			last.end = max(last.end, s.end)
			continue
		}
		s.end = max(s.end, last.end)
		last.end = last.start + len(strings.TrimRight(text[last.start:s.start], " \t\r\n\u00a0"))
		last.genitive = false
		if last.end == last.start {
			out = out[:n-1]
		}
		out = append(out, s)
	}
	return out
}

// replace writes the text with its spans replaced. Names of one person that
// stand side by side, with an initial between them perhaps, are said once.
func (m *Masker) replace(text string, spans []span) string {
	var b strings.Builder
	b.Grow(len(text))
	at := 0
	for i := 0; i < len(spans); i++ {
		s := spans[i]
		for i+1 < len(spans) && spans[i+1].label == s.label && isInitials(text[s.end:spans[i+1].start]) {
			i++
			s.end, s.genitive = spans[i].end, spans[i].genitive
		}
		b.WriteString(text[at:s.start])
		b.WriteString(s.label)
		if s.genitive && s.label != m.omitted[s.kind] {
			b.WriteString("'s")
		}
		at = s.end
	}
	b.WriteString(text[at:])
	return b.String()
}

// isInitials holds for blanks and hyphens on one line, with single letters among
// them.
func isInitials(gap string) bool {
	letters := 0
	for _, r := range gap {
		switch {
		case r == ' ' || r == '\u00a0' || r == '-':
			letters = 0
		case r == '.' && letters == 1:
		case unicode.IsUpper(r) && letters == 0:
			letters++
		default:
			return false
		}
	}
	return true
}
