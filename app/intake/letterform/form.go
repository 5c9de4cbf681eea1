// Package letterform guesses from the form of a Danish letter who wrote it, when and of
// what: by the lines under the closing, the date line, and "Vedr.:". It is for what has
// no better source: a mail tells it in its head, a letter in Word or a PDF does not.
package letterform

import (
	"slices"
	"strings"

	"hvidbog/app"
	"hvidbog/app/intake"
)

// Form is what a letter tells by its form; what it does not tell is zero.
type Form struct {
	Sender     string // the name that stands first under the closing, or after "Fra:"
	OnBehalfOf string // the group, council or body that the sender writes for
	Email      string
	Address    string // "Frederikssundsvej 12, 2700 Brønshøj"
	Date       app.Date
	Subject    string
}

// Guess reads a letter, lines ended by "\n". It would rather say nothing than
// something that is not so.
func Guess(text string) Form {
	l := newLetter(text)
	f := Form{Date: l.date(), Subject: l.subject()}
	signed := l.signature()
	top := l.head()
	f.Sender = first(top.sender, signed.sender)
	f.OnBehalfOf = first(top.onBehalfOf, signed.onBehalfOf)
	f.Email = first(top.email, signed.email)
	f.Address = first(top.address, signed.address)
	if name, address := l.atTop(f.Sender); name != "" {
		f.Sender, f.Address = name, first(f.Address, address)
	}
	from := l.headingFrom()
	if f.Sender == "" {
		f.Sender = from
	} else if f.OnBehalfOf == "" && isBody(from) {
		f.OnBehalfOf = from
	}
	if f.Sender == "" && f.OnBehalfOf == "" {
		f.Sender = first(l.lastLine(), l.speaker())
	}
	if f.Sender == "" || app.FoldName(f.OnBehalfOf) == app.FoldName(f.Sender) {
		f.Sender, f.OnBehalfOf = first(f.Sender, f.OnBehalfOf), "" // a group that signs itself
	}
	return f
}

// Fill puts into what was found what the form of its text tells and nothing else did,
// and the doubts about what is still missing.
func Fill(f *intake.Found) {
	form := Guess(f.Text)
	if f.Sender == "" {
		f.Sender = form.Sender
		f.OnBehalfOf = first(f.OnBehalfOf, form.OnBehalfOf)
		f.Email, f.Address = first(f.Email, form.Email), first(f.Address, form.Address)
	}
	if f.Date.IsZero() {
		f.Date = form.Date
	}
	f.Subject = first(f.Subject, form.Subject)
	f.Doubt(intake.DoubtSender, f.Sender == "")
	f.Doubt(intake.DoubtDate, f.Date.IsZero())
	f.Doubt(intake.DoubtText, strings.TrimSpace(f.Text) == "")
}

// first is the first text that says something.
func first(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}

// letter is a letter's lines, trimmed, without the blank ones. A tab parts a line, as
// in a letterhead that has the date at the right.
type letter struct {
	lines   []string
	salutes int // the line that salutes, or where the letter itself begins
	closes  int // the line that closes it; len(lines) for none
}

const (
	mostLines = 4000 // no letter is longer; what is has no form
	topLines  = 20   // how far down a letter's head can reach
)

func newLetter(text string) *letter {
	l := &letter{}
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == '\n' || r == '\t' }) {
		if line := strings.Join(strings.Fields(part), " "); line != "" {
			l.lines = append(l.lines, line)
		}
		if len(l.lines) == mostLines {
			break
		}
	}
	begins := func(line string) bool { return app.IsSalutation(line) || len(line) > longestHeadLine }
	l.closes = len(l.lines)
	for i := len(l.lines) - 1; i > 0; i-- {
		if _, ofBody := onBehalf(l.lines[i]); app.IsClosing(l.lines[i]) || ofBody && i >= len(l.lines)-4 {
			l.closes = i
			break
		}
	}
	l.salutes = min(l.closes, topLines)
	if i := slices.IndexFunc(l.lines[:l.salutes], begins); i >= 0 {
		l.salutes = i
	}
	return l
}

// longestHeadLine is in bytes: what is longer is the letter itself.
const longestHeadLine = 160

// top is what stands above the letter itself.
func (l *letter) top() []string { return l.lines[:l.salutes] }

// foot is what stands below it, from the closing on.
func (l *letter) foot() []string {
	const mostFoot = 10 // what comes after that is no signature
	return l.lines[l.closes:min(len(l.lines), l.closes+mostFoot)]
}

// cutLabel cuts a label off a line: "Vedr.: X", "Emne X". The labels are in small
// letters and without stops; one that ends in ":" must have it.
func cutLabel(line string, labels ...string) (rest string, ok bool) {
	small := strings.ToLower(line)
	for _, label := range labels {
		name, needsColon := strings.CutSuffix(label, ":")
		if !strings.HasPrefix(small, name) || len(small) != len(line) {
			continue
		}
		rest := strings.TrimPrefix(line[len(name):], ".")
		trimmed := strings.TrimSpace(rest)
		if after, ok := strings.CutPrefix(trimmed, ":"); ok {
			return strings.TrimSpace(after), true
		}
		if !needsColon && rest != trimmed && trimmed != "" {
			return trimmed, true
		}
	}
	return "", false
}
