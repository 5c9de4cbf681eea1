package app

import (
	"cmp"
	"slices"
	"strings"
)

// Letter is something that the administration writes to one who wrote to it. It is
// a draft until it is sent, and from then on it stays as it is.
type Letter struct {
	Base
	Kind LetterKind `json:"kind"`
	// Answers are the responses that it answers or acknowledges, by number. LeftOpen
	// are older ones of the same sender or matter that the caseworker has chosen not
	// to answer in it, and which go on waiting.
	Answers  []ID      `json:"answers,omitempty"`
	LeftOpen []ID      `json:"leftOpen,omitempty"`
	To       Recipient `json:"to"`

	Subject    string `json:"subject,omitempty"`
	Salutation string `json:"salutation,omitempty"` // "Kære Maike"
	// Text is the letter from after the salutation to before the closing. An empty
	// line parts paragraphs, and lines that begin with "- " are a list.
	Text    string `json:"text,omitempty"`
	Closing string `json:"closing,omitempty"` // "Venlig hilsen"
	// Signature is who signs: the name, and below it the title and whatever else, a
	// line each.
	Signature  string   `json:"signature,omitempty"`
	Enclosures []string `json:"enclosures,omitempty"` // bilag, by their names
	// NewDue is the day by which a preliminary answer promises the answer itself.
	NewDue Date `json:"newDue,omitzero"`

	Caseworker string    `json:"caseworker,omitempty"`
	Begun      Signature `json:"begun"`

	// What is set when it is sent: the day on it, its number in the case, by whom and
	// how it was sent, and the finished file, which is none where the letter was made
	// outside the program.
	Date       Date       `json:"date,omitzero"`
	DocumentNo DocumentNo `json:"documentNo,omitempty"`
	Sent       Signature  `json:"sent,omitzero"`
	Channel    Channel    `json:"channel,omitempty"`
	File       FileRef    `json:"file,omitzero"`

	Journalised Signature `json:"journalised,omitzero"` // entered in the records system
}

// LetterKind is what a letter is to the one who gets it.
type LetterKind string

// The kinds of letter.
const (
	Receipt     LetterKind = "receipt"     // kvittering: we have it
	Preliminary LetterKind = "preliminary" // foreløbigt svar: the answer comes by another day
	ReplyLetter LetterKind = "reply"       // svarbrev
)

// LetterKinds are all kinds of letter, in the order in which lists show them.
func LetterKinds() []LetterKind { return []LetterKind{Receipt, Preliminary, ReplyLetter} }

// Recipient is who a letter goes to, as the letter says it: a party's particulars
// may change after it was sent.
type Recipient struct {
	Party     ID     `json:"party,omitempty"`
	Name      string `json:"name"`
	Attention string `json:"attention,omitempty"` // the person at a group or body
	Address   string `json:"address,omitempty"`   // street, postcode and town, a line each
	Email     string `json:"email,omitempty"`
	// Private is a person by himself, whom the letter calls "du" and not "I".
	Private bool `json:"private,omitempty"`
}

// IsSent reports whether the letter has gone out.
func (l *Letter) IsSent() bool { return !l.Sent.At.IsZero() }

// IsEmpty reports whether nothing has been written in the letter.
func (l *Letter) IsEmpty() bool { return strings.TrimSpace(l.Text) == "" }

// Answered reports whether a response is among those that the letter answers.
func (l *Letter) Answered(response ID) bool { return slices.Contains(l.Answers, response) }

// byLetter puts letters that were sent in the order in which they were, and drafts
// behind them in the order in which they were begun.
func byLetter(a, b *Letter) int {
	if a.IsSent() != b.IsSent() {
		if a.IsSent() {
			return -1
		}
		return 1
	}
	return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.DocumentNo.Serial(), b.DocumentNo.Serial()),
		a.Begun.At.Compare(b.Begun.At), cmp.Compare(a.ID, b.ID))
}

// LettersTo are the letters that answer or acknowledge a response, those sent in
// their order and then the drafts.
func (f *CaseFile) LettersTo(response ID) []*Letter {
	var list []*Letter
	for _, l := range f.Letters {
		if l.Answered(response) {
			list = append(list, l)
		}
	}
	return list
}

// Template is the text that letters of a kind begin with. Its places, {navn},
// {modtaget}, are filled in when a letter is begun.
type Template struct {
	Base
	Name       string     `json:"name"`
	Kind       LetterKind `json:"kind"`
	Subject    string     `json:"subject,omitempty"`
	Salutation string     `json:"salutation,omitempty"`
	Text       string     `json:"text,omitempty"`
	Closing    string     `json:"closing,omitempty"`
}

// Letterhead is what stands on a hearing's letters whoever they go to.
type Letterhead struct {
	Authority string `json:"authority,omitempty"` // "Københavns Kommune"
	Units     string `json:"units,omitempty"`     // "Socialudvalget", "Borgmesteren", a line each
	Address   string `json:"address,omitempty"`   // "Rådhuset", "1599 København V", a line each
	Phone     string `json:"phone,omitempty"`
	Direct    string `json:"direct,omitempty"` // the office's own number
	Email     string `json:"email,omitempty"`
	Web       string `json:"web,omitempty"`
	Signature string `json:"signature,omitempty"` // who signs unless a letter says another, a line each
}

// Promise is something that a letter promised the one who got it ("vi tager det med
// i den videre proces"). It comes back until it is kept.
type Promise struct {
	Base
	Letter     ID        `json:"letter,omitempty"`
	Response   ID        `json:"response"` // whose sender was promised it
	Text       string    `json:"text"`
	Made       Date      `json:"made"`
	Due        Date      `json:"due,omitzero"` // zero: no day was named
	Caseworker string    `json:"caseworker,omitempty"`
	Kept       Signature `json:"kept,omitzero"`
	How        string    `json:"how,omitempty"` // how it was kept
}

// IsKept reports whether what was promised has been done.
func (p *Promise) IsKept() bool { return !p.Kept.At.IsZero() }

// IsOverdue reports whether the day by which it was promised has passed on a day,
// and it has not been done.
func (p *Promise) IsOverdue(on Date) bool {
	return !p.IsKept() && !p.Due.IsZero() && p.Due.Before(on)
}

// byPromise puts those first that are due first; what has no day comes last.
func byPromise(a, b *Promise) int {
	if a.Due.IsZero() != b.Due.IsZero() {
		if b.Due.IsZero() {
			return -1
		}
		return 1
	}
	return cmp.Or(a.Due.Compare(b.Due), a.Made.Compare(b.Made), cmp.Compare(a.Text, b.Text), cmp.Compare(a.ID, b.ID))
}

// PromisesTo are the promises made to the sender of a response.
func (f *CaseFile) PromisesTo(response ID) []*Promise {
	var list []*Promise
	for _, p := range f.Promises {
		if p.Response == response {
			list = append(list, p)
		}
	}
	return list
}

// PromisesMade are the promises that have been made, those due first in front: what a
// draft promises has not been.
func (f *CaseFile) PromisesMade() []*Promise {
	var list []*Promise
	for _, p := range f.Promises {
		if l := f.Letter(p.Letter); l == nil || l.IsSent() {
			list = append(list, p)
		}
	}
	return list
}
