package casework

import (
	"context"

	"hvidbog/app"
)

// Drawn is a letter's finished file.
type Drawn struct {
	Name    string
	Content []byte
}

// Draw makes the finished file of a letter that has its date and its number.
type Draw func(ctx context.Context, f *app.CaseFile, l *app.Letter) (Drawn, error)

// Send finishes a letter: it gets today's date and the case's next document number,
// it is drawn, and its file is kept; then it is entered as sent, and with a reply
// what it answers is answered, all in one change or not at all. From then on it
// stays as it is. Of the refusals [app.CodeOlderOpen] says that an older response of
// the same thread would go without a word.
func (d *Desk) Send(ctx context.Context, id app.ID, by app.Channel, draw Draw) (*app.Letter, error) {
	for {
		l, again, err := d.send(ctx, id, "", by, draw, func(f *app.CaseFile) (*app.Letter, error) { return draft(f, id) })
		if !again {
			return l, err
		}
	}
}

// send does it once. It is to be done again where another document took the number
// while the letter was being drawn.
func (d *Desk) send(ctx context.Context, id app.ID, continues string, by app.Channel, draw Draw,
	find func(*app.CaseFile) (*app.Letter, error),
) (sent *app.Letter, again bool, err error) {
	f := d.File()
	old, err := find(f)
	if err != nil {
		return nil, false, err
	}
	l := app.CloneOf(old)
	l.Date = d.Today()
	l.DocumentNo = f.Hearing.CaseNo.Document(f.Hearing.LastDocument + 1)
	l.Channel = by
	if err := l.Ready(l.Date); err != nil {
		return nil, false, err
	}
	if older := OlderOpen(f, l, l.Date); len(older) > 0 {
		return nil, false, app.Refuse(app.CodeOlderOpen, "Number", older[0].Number, "Value", older[0].Received.Long()).In("answers")
	}
	drawn, err := draw(ctx, f, l)
	if err != nil {
		return nil, false, err
	}
	if err := ctx.Err(); err != nil {
		return nil, false, err
	}
	if l.File, err = d.KeepPacketFile(drawn.Name, drawn.Content); err != nil {
		return nil, false, err
	}
	err = d.do(func(now *app.CaseFile) (step, error) {
		if current, err := find(now); err != nil {
			return step{}, err
		} else if !same(current, old) || now.Hearing.LastDocument != f.Hearing.LastDocument {
			again = true
			return step{}, nil
		}
		if err := l.Validate(now); err != nil {
			return step{}, err
		}
		return d.enter(now, l, "change.letter.sent."+string(l.Kind), continues), nil
	})
	return l, again, err
}

// enter is the step by which a letter is sent.
func (d *Desk) enter(f *app.CaseFile, l *app.Letter, saying, continues string) step {
	l.Sent = d.office.sign()
	put := []app.Record{l}
	h := app.CloneOf(f.Hearing)
	if countDocument(h, l.DocumentNo); !same(h, f.Hearing) {
		put = append(put, h)
	}
	for _, id := range l.Answers {
		r := app.CloneOf(f.Response(id))
		switch {
		case l.Kind == app.ReplyLetter:
			r.Status, r.WaitsFor = app.StatusAnswered, ""
		case r.Status == app.StatusNew:
			r.Status = app.StatusAtWork
		default:
			continue
		}
		put = append(put, r)
	}
	return step{
		what:      aboutLetter(saying, f, l, "Number", string(l.DocumentNo)),
		continues: continues,
		put:       put,
	}
}

// EnterSent enters a letter that was written and sent outside the program: on its
// own day, with its own document number where it has one, and with a copy where one
// was kept (see [Desk.KeepFile]).
func (d *Desk) EnterSent(l app.Letter) (*app.Letter, error) {
	err := d.do(func(f *app.CaseFile) (step, error) {
		l.Base = app.Base{ID: app.NewID(), Hearing: d.hearing}
		l.Begun = d.office.sign()
		setDefault(&l.Kind, app.ReplyLetter)
		setDefault(&l.Channel, app.ByEmail)
		setDefault(&l.Date, d.Today())
		setDefault(&l.Caseworker, d.office.who())
		inOrderOfNumber(f, l.Answers)
		if l.Date.After(d.Today()) {
			return step{}, app.Refuse(app.CodeReplyFuture, "Value", l.Date.Field()).In("date")
		}
		if l.DocumentNo == "" {
			l.DocumentNo = f.Hearing.CaseNo.Document(f.Hearing.LastDocument + 1)
		}
		no, err := app.ParseDocumentNo(string(l.DocumentNo), f.Hearing.CaseNo)
		if err != nil {
			return step{}, err
		}
		l.DocumentNo = no
		if err := l.Validate(f); err != nil {
			return step{}, err
		}
		return d.enter(f, &l, "change.letter.entered."+string(l.Kind), ""), nil
	})
	if err != nil {
		return nil, err
	}
	return &l, nil
}
