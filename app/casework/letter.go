package casework

import (
	"slices"
	"strings"

	"hvidbog/app"
)

// BeginLetter begins a letter. It is a draft, and everything in it can be changed
// until it is sent. A letter that was sent may serve as the beginning of another.
func (d *Desk) BeginLetter(l app.Letter) (*app.Letter, error) {
	err := d.do(func(f *app.CaseFile) (step, error) {
		l.Base = app.Base{ID: app.NewID(), Hearing: d.hearing}
		l.Begun = d.office.sign()
		setDefault(&l.Kind, app.ReplyLetter)
		setDefault(&l.Caseworker, d.office.who())
		unsent(&l)
		tidyAnswers(f, &l)
		if err := l.Validate(f); err != nil {
			return step{}, err
		}
		return step{what: aboutLetter("change.letter.begun."+string(l.Kind), f, &l), put: []app.Record{&l}}, nil
	})
	if err != nil {
		return nil, err
	}
	return &l, nil
}

// EditLetter changes a draft; field names what is being edited. The error has
// [app.CodeLetterSent] for a letter that was sent.
func (d *Desk) EditLetter(id app.ID, field string, edit func(*app.Letter)) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		old, err := draft(f, id)
		if err != nil {
			return step{}, err
		}
		l := app.CloneOf(old)
		edit(l)
		l.Base, l.Begun = old.Base, old.Begun
		unsent(l)
		tidyAnswers(f, l)
		if same(old, l) {
			return step{}, nil
		}
		if err := l.Validate(f); err != nil {
			return step{}, err
		}
		return step{
			what:      aboutLetter("change.letter.edited."+string(l.Kind), f, l),
			continues: string(id) + "/" + field,
			put:       []app.Record{l},
		}, nil
	})
}

// DeleteLetter throws a draft away. The error has [app.CodeLetterSent] for a letter
// that was sent.
func (d *Desk) DeleteLetter(id app.ID) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		l, err := draft(f, id)
		if err != nil {
			return step{}, err
		}
		remove := []app.Record{l}
		for _, p := range f.Promises {
			if p.Letter == id {
				remove = append(remove, p)
			}
		}
		return step{what: aboutLetter("change.letter.deleted."+string(l.Kind), f, l), remove: remove}, nil
	})
}

// draft finds a letter that has not been sent.
func draft(f *app.CaseFile, id app.ID) (*app.Letter, error) {
	l := f.Letter(id)
	if l == nil {
		return nil, app.Refuse(app.CodeGone)
	}
	if l.IsSent() {
		return nil, app.Refuse(app.CodeLetterSent, "Value", string(l.DocumentNo))
	}
	return l, nil
}

// unsent makes sure that a letter is a draft: only sending gives it what a letter has
// that was sent.
func unsent(l *app.Letter) {
	l.Date, l.DocumentNo, l.Sent, l.Channel = app.Date{}, "", app.Signature{}, ""
	l.File, l.Journalised = app.FileRef{}, app.Signature{}
}

// tidyAnswers names each response once, in the order of their numbers. One that the
// letter answers is not left open.
func tidyAnswers(f *app.CaseFile, l *app.Letter) {
	l.Answers = distinct(l.Answers)
	inOrderOfNumber(f, l.Answers)
	l.LeftOpen = slices.DeleteFunc(distinct(l.LeftOpen), l.Answered)
	if len(l.LeftOpen) == 0 {
		l.LeftOpen = nil
	}
}

func inOrderOfNumber(f *app.CaseFile, ids []app.ID) {
	slices.SortStableFunc(ids, func(a, b app.ID) int {
		ra, rb := f.Response(a), f.Response(b)
		if ra == nil || rb == nil {
			return 0
		}
		return ra.Number - rb.Number
	})
}

// aboutLetter tells what was done to a letter, which is named by who it goes to.
func aboutLetter(id string, f *app.CaseFile, l *app.Letter, more ...string) app.Saying {
	return app.Told(id, append([]string{"Name", RecipientName(f, l)}, more...)...)
}

// RecipientName is who a letter goes to in one line: the name on it, or else the
// sender of what it answers.
func RecipientName(f *app.CaseFile, l *app.Letter) string {
	if name := strings.TrimSpace(l.To.Name); name != "" {
		return name
	}
	if name := strings.TrimSpace(l.To.Attention); name != "" {
		return name
	}
	for _, id := range l.Answers {
		if r := f.Response(id); r != nil {
			if name := f.SenderName(r); name != "" {
				return name
			}
		}
	}
	return "?"
}
