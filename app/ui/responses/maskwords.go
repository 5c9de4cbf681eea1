package responses

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/xwidget"
)

// askWords asks what is to be left out beside what was found: what is marked or the
// sentence of the cursor, for it tells of somebody's health, or some words of it.
func (m *masking) askWords() {
	m.sought = m.rd.reader.Marked()
	if m.marked = len(m.sought) > 0; !m.marked {
		s, ok := m.rd.reader.Sentence()
		if !ok {
			return
		}
		m.sought = []app.Span{s}
	}
	m.words.Open(m.rd.reader.Anchor(), m.rd.s.Say("mask.words.title"), m.rd.s.Say("mask.words.hint"), "")
}

// suggestWords offers all of it, and while one types the words that one begins to write,
// as any kind of detail.
func (m *masking) suggestWords(query string) []xwidget.Suggestion {
	say := m.rd.s.Say
	offer := func(kind app.MaskKind, key, words string) xwidget.Suggestion {
		return xwidget.Suggestion{
			Key:   string(kind) + " " + key,
			Label: say("mask.words.as", "Kind", app.Capital(say("maskKind."+string(kind))), "Text", words),
		}
	}
	if query == "" {
		all := say("mask.words.sentence")
		if m.marked {
			all = say("mask.words.all", "n", len(m.sought))
		}
		return []xwidget.Suggestion{offer(app.MaskHealth, "", all)}
	}
	r := m.rd.response
	for _, span := range append(slices.Clone(m.sought), app.Span{To: len(r.Text)}) { // here first, and then anywhere
		text := span.In(r.Text)
		words, ok := app.WordsTyped(text, query)
		if !ok {
			continue
		}
		var list []xwidget.Suggestion
		for _, kind := range likely(words.In(text)) {
			list = append(list, offer(kind, words.In(text), say("mask.words.only", "Text", strings.Join(strings.Fields(words.In(text)), " "))))
		}
		return list
	}
	return nil
}

// leaveWordsOut leaves out what was chosen.
func (m *masking) leaveWordsOut(key string) {
	kind, words, _ := strings.Cut(key, " ")
	r := m.rd.response
	var passages []casework.Passage
	if words != "" {
		passages = []casework.Passage{{Response: r.ID, Kind: app.MaskKind(kind), Text: words}}
	} else {
		for _, span := range m.sought {
			passages = append(passages, casework.Passage{Response: r.ID, Kind: app.MaskKind(kind), Text: span.In(r.Text)})
		}
	}
	marks := m.rd.reader.Marked()
	m.rd.reader.ClearMarks()
	m.rd.save(func() error { return m.rd.s.Desk.MaskAll(passages...) }, nil, func() { m.rd.reader.Mark(marks) })
	m.rd.focus()
}

// likely are the kinds of detail that words may be, the likeliest first.
func likely(words string) []app.MaskKind {
	kinds := []app.MaskKind{app.MaskHealth, app.MaskName, app.MaskAddress, app.MaskPhone, app.MaskEmail, app.MaskCPR}
	figures := 0
	for _, r := range words {
		if unicode.IsDigit(r) {
			figures++
		}
	}
	first, _ := utf8.DecodeRuneInString(words)
	kind := app.MaskHealth
	switch {
	case strings.Contains(words, "@"):
		kind = app.MaskEmail
	case figures == 10:
		kind = app.MaskCPR
	case figures > 5:
		kind = app.MaskPhone
	case figures > 0:
		kind = app.MaskAddress
	case unicode.IsUpper(first):
		kind = app.MaskName
	}
	i := slices.Index(kinds, kind)
	return slices.Insert(slices.Delete(kinds, i, i+1), 0, kind)
}
