package privacy

import (
	"cmp"
	"slices"

	"hvidbog/app"
)

// The hints that a proposal may have; see [app.Proposal].
const (
	HintParty     Hint = "party"     // somebody who takes part in the hearing
	HintOffice    Hint = "office"    // after "borgmester": a public person perhaps
	HintWord      Hint = "word"      // a name that is an ordinary word too
	HintModulus   Hint = "modulus"   // it satisfies the modulus rule
	HintNoModulus Hint = "noModulus" // it does not, as newer CPR numbers may, and case numbers
)

// Hint says what speaks for or against a proposal.
type Hint string

// nobody knows no names: what it finds, a text tells by itself.
var nobody = New(Config{})

// Propose finds what a text by itself may tell too much, in order and without
// overlapping: CPR numbers, telephone numbers, e-mail addresses, addresses, and names
// by the list of given names and by the words before them. What the hearing knows of
// those names, [Known] tells.
func Propose(text string) []app.Proposal { return nobody.Find(text) }

// Find finds, beside what [Propose] finds, the names that the masker knows; these are
// left out always.
func (m *Masker) Find(text string) []app.Proposal {
	words := split(text)
	sure := m.sure(text, words)
	var taken []span // what a stranger's name may not reach into
	for _, s := range sure {
		if s.kind != app.MaskName || s.whole {
			taken = append(taken, s)
		}
	}
	slices.SortStableFunc(taken, func(a, b span) int { return cmp.Compare(a.start, b.start) })
	// Of two that meet the first says what it is: a stranger's whole name goes before
	// the part of it that is a neighbour's too.
	all := append(m.strangers(text, words, taken), sure...)
	if len(all) == 0 {
		return nil
	}
	spans := disjoint(text, all)
	found := make([]app.Proposal, len(spans))
	for i, s := range spans {
		stands := text[s.start:s.end]
		found[i] = app.Proposal{
			Kind: s.kind, Span: app.Span{From: s.start, To: s.end}, Text: stands, Hint: string(s.hint),
			Always: s.hint == HintParty || !app.MayWave(s.kind, stands),
		}
	}
	return found
}

// Known makes, of what a hearing knows, what tells of a proposal that nobody need
// decide of it: it is part of a name that stays, "Mia" in "Bevar Mamma Mia"; it is the
// municipality's or a place's own; or it belongs to one whom the hearing keeps
// private and is left out always, which out tells. It looks at the words about the
// proposal alone.
func Known(file *app.CaseFile) func(text string, p app.Proposal) (known, out bool) {
	labels := map[app.ID]string{} // lest the given name of one and the surname of another make a third
	for _, p := range file.Parties {
		labels[p.ID] = string(p.ID)
	}
	return New(Of(file, labels)).judge
}

func (m *Masker) knows(text string, p app.Proposal) bool {
	known, _ := m.judge(text, p)
	return known
}

func (m *Masker) judge(text string, p app.Proposal) (known, out bool) {
	if p.Kind != app.MaskName {
		out = m.own.has(p.Kind, p.Text)
		return out || m.free.has(p.Kind, p.Text), out
	}
	const far = 120 // bytes before and after that a name that stays may have
	from, to := runeStart(text, max(0, p.Span.From-far)), runeStart(text, min(len(text), p.Span.To+far))
	text = text[from:to]
	start, end := p.Span.From-from, p.Span.To-from
	words := split(text)
	first := slices.IndexFunc(words, func(w word) bool { return w.end > start })
	if first < 0 {
		return false, false
	}
	last := first
	for last+1 < len(words) && words[last+1].start < end {
		last++
	}
	for i := range first + 1 {
		if k, ok := m.look(words[i].folded).kept(text, words[i:]); ok && i+len(k.words) > last {
			return true, false
		}
	}
	if full, _, ok := m.look(words[first].folded).full(text, words[first:]); ok && first+len(full.words) > last {
		return true, true
	}
	out = m.isKnownPerson(words[first : last+1])
	return out || m.isTold(text, words, first, last), out
}
