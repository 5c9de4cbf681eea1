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
	l, news, err := d.send(ctx, &outgoing{by: by, draw: draw, find: func(f *app.CaseFile) (*app.Letter, error) { return draft(f, id) }})
	if news.File != nil {
		d.tell(news)
	}
	return l, err
}

// outgoing is a letter on its way out.
type outgoing struct {
	by    app.Channel
	draw  Draw
	find  func(*app.CaseFile) (*app.Letter, error)
	sheaf *sheaf // that it is of; nil for one by itself
	// looked is a file in which it was seen that the letter may go, or nil; once it is
	// sent, the file as it then is, where nobody else had written in it.
	looked *app.CaseFile
}

// sendTries is how often a letter is drawn anew because another document took its
// number, before that is told.
const sendTries = 20

// send sends a letter; the news is yet to be told.
func (d *Desk) send(ctx context.Context, o *outgoing) (*app.Letter, News, error) {
	for try := 1; ; try++ {
		l, news, err := d.sendOnce(ctx, o)
		if app.CodeOf(err) != app.CodeConflict || try == sendTries {
			return l, news, err
		}
	}
}

// sendOnce is refused with [app.CodeConflict] where another document took the number
// while the letter was being drawn, somebody wrote in the letter, or a new day began:
// what is on paper has to be so.
func (d *Desk) sendOnce(ctx context.Context, o *outgoing) (*app.Letter, News, error) {
	fail := func(err error) (*app.Letter, News, error) { return nil, News{}, err }
	f := d.File()
	old, err := o.find(f)
	if err != nil {
		return fail(err)
	}
	l := app.CloneOf(old)
	l.Date = d.Today()
	l.DocumentNo = f.Hearing.NextDocument()
	l.Channel = o.by
	if f != o.looked {
		if err := mayGo(newElders(f), l, l.Date); err != nil {
			return fail(err)
		}
	}
	drawn, err := o.draw(ctx, f, l)
	if err != nil {
		return fail(err)
	}
	if err := ctx.Err(); err != nil {
		return fail(err)
	}
	if l.File, err = d.KeepPacketFile(drawn.Name, drawn.Content); err != nil {
		return fail(err)
	}
	alone := false
	news, err := d.write(func(now *app.CaseFile) (step, error) {
		alone = now == f
		if current, err := o.find(now); err != nil {
			return step{}, err
		} else if !same(current, old) || now.Hearing.LastDocument != f.Hearing.LastDocument || d.Today() != l.Date {
			return step{}, app.Refuse(app.CodeConflict)
		}
		if !alone { // an older response may have joined the thread meanwhile
			if err := mayGo(newElders(now), l, l.Date); err != nil {
				return step{}, err
			}
		}
		s, err := d.enter(now, l)
		s.what = aboutLetter("change.letter.sent."+string(l.Kind), now, l, "Number", string(l.DocumentNo))
		if o.sheaf != nil {
			o.sheaf.goOn(now, l, &s)
		}
		return s, err
	})
	if err != nil {
		return nil, news, err
	}
	if o.sheaf != nil {
		o.sheaf.went(news.File)
	}
	if o.looked = nil; alone {
		o.looked = news.File
	}
	return l, news, nil
}

// mayGo reports the first thing that keeps a letter from being sent on a day.
func mayGo(e *elders, l *app.Letter, today app.Date) error {
	if err := l.Ready(today); err != nil {
		return err
	}
	if older := e.open(l, today); len(older) > 0 {
		return app.Refuse(app.CodeOlderOpen, "Number", older[0].Number, "Value", older[0].Received.Long()).In("answers")
	}
	return nil
}

// enter is the step by which a letter is sent: the letter with its number, what it
// answers, and the day of what it promises. That an enquiry was received does not
// begin the work on it, so a receipt leaves what it acknowledges as it was.
func (d *Desk) enter(f *app.CaseFile, l *app.Letter) (step, error) {
	l.Sent = d.office.sign()
	if err := l.Validate(f); err != nil {
		return step{}, err
	}
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
		case l.Kind == app.Preliminary && r.Status == app.StatusNew:
			r.Status = app.StatusAtWork
		default:
			continue
		}
		put = append(put, r)
	}
	for _, p := range f.Promises {
		if p.Letter == l.ID && p.Made != l.Date {
			p = app.CloneOf(p)
			p.Made = l.Date
			put = append(put, p)
		}
	}
	return step{put: put}, nil
}

// EnterSent enters a letter that was written and sent outside the program: on its
// own day, with its own document number where it has one, and with a copy where one
// was kept (see [Desk.KeepFile]). A draft that is entered, by its ID, is one no more.
func (d *Desk) EnterSent(l app.Letter) (*app.Letter, error) {
	err := d.do(func(f *app.CaseFile) (step, error) {
		if old := f.Letter(l.ID); old != nil {
			old, err := draft(f, old.ID)
			if err != nil {
				return step{}, err
			}
			l.Base, l.Begun = old.Base, old.Begun
		} else {
			l.Base = app.Base{ID: app.NewID(), Hearing: d.hearing}
			l.Begun = d.office.sign()
		}
		setDefault(&l.Kind, app.ReplyLetter)
		setDefault(&l.Channel, app.ByEmail)
		setDefault(&l.Date, d.Today())
		setDefault(&l.Caseworker, d.office.who())
		tidyAnswers(f, &l)
		if newest := newestOf(f, l.Answers); newest != nil && l.To == (app.Recipient{}) {
			l.To = recipientOf(f, newest)
		}
		if l.Date.After(d.Today()) {
			return step{}, app.Refuse(app.CodeReplyFuture, "Value", l.Date.Field()).In("date")
		}
		if err := l.DayFits(f); err != nil {
			return step{}, err
		}
		if l.DocumentNo == "" {
			l.DocumentNo = f.Hearing.NextDocument()
		}
		no, err := app.ParseDocumentNo(string(l.DocumentNo), f.Hearing.CaseNo)
		if err != nil {
			return step{}, err
		}
		l.DocumentNo = no
		s, err := d.enter(f, &l)
		s.what = aboutLetter("change.letter.entered."+string(l.Kind), f, &l, "Number", string(l.DocumentNo))
		return s, err
	})
	if err != nil {
		return nil, err
	}
	return &l, nil
}
