package casework

import (
	"net/mail"
	"strings"

	"hvidbog/app"
)

// Planned is a letter of a batch before it is sent.
type Planned struct {
	Letter app.Letter // composed and not begun; its channel is how it goes
	// Lacks is the first thing that keeps it from going, or [app.CodeLetterNoAddress],
	// with which it may go all the same; nil: it lacks nothing.
	Lacks error
}

// MayGo reports whether the letter can be sent as it is.
func (p Planned) MayGo() bool {
	return p.Lacks == nil || app.CodeOf(p.Lacks) == app.CodeLetterNoAddress
}

// Plan composes the letters of a batch, one to each who wrote, in the order of the
// first number that each answers. All have the words of the template, nil for the one
// that letters of the kind begin with. They go on paper; with email, those go by e-mail
// that have no address but a mail address.
func Plan(f *app.CaseFile, kind app.LetterKind, t *app.Template, responses []app.ID, email bool, today app.Date, say app.Words) []Planned {
	if t == nil {
		t = TemplateFor(f, kind, say)
	}
	var senders []string
	answers := make(map[string][]app.ID)
	ids := distinct(responses)
	inOrderOfNumber(f, ids)
	for _, id := range ids {
		r := f.Response(id)
		if r == nil {
			continue
		}
		by := sentBy(r)
		if answers[by] == nil {
			senders = append(senders, by)
		}
		answers[by] = append(answers[by], id)
	}
	older := newElders(f)
	list := make([]Planned, len(senders))
	for i, by := range senders {
		l := Compose(f, kind, t, answers[by], today, say)
		l.Channel = app.ByLetter
		if _, err := mail.ParseAddress(l.To.Email); email && err == nil && strings.TrimSpace(l.To.Address) == "" {
			l.Channel = app.ByEmail
		}
		list[i] = Planned{l, lacks(older, &l, today)}
	}
	return list
}

func lacks(older *elders, l *app.Letter, today app.Date) error {
	if err := mayGo(older, l, today); err != nil {
		return err
	}
	if l.Channel == app.ByLetter && strings.TrimSpace(l.To.Address) == "" {
		return app.Refuse(app.CodeLetterNoAddress).In("to")
	}
	return nil
}

// WithoutReceipt are the hearing responses and enquiries that are not answered and to
// which no letter has been sent, by number: nobody has told those who wrote them that
// they came.
func WithoutReceipt(f *app.CaseFile) []app.ID {
	written := make(map[app.ID]bool)
	for _, l := range f.Letters {
		if l.IsSent() {
			for _, id := range l.Answers {
				written[id] = true
			}
		}
	}
	var ids []app.ID
	for _, r := range f.Responses {
		fresh := r.Status == app.StatusNew || r.Status == app.StatusAtWork
		if fresh && !written[r.ID] && r.Kind.IsHearing() {
			ids = append(ids, r.ID)
		}
	}
	return ids
}
