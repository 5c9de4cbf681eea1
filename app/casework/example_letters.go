package casework

import "hvidbog/app"

// tellThread tells what a response follows, and whom its answer waits for.
func (t *telling) tellThread(e exampleResponse, response func() app.ID) error {
	if e.Followed != nil {
		err := t.then(*e.Followed, 0, func() error {
			earlier, err := t.numbered(e.Follows)
			if err != nil {
				return err
			}
			return t.desk.SetFollows(response(), earlier[0])
		})
		if err != nil {
			return err
		}
	}
	if e.Asked == nil {
		return nil
	}
	return t.then(*e.Asked, 0, func() error {
		return t.desk.EditResponse(response(), FieldWaitsFor, func(r *app.Response) { r.WaitsFor = e.WaitsFor })
	})
}

// tellLetter tells of a letter that was sent, and of what it promised.
func (t *telling) tellLetter(e exampleLetter) error {
	text, err := t.files.text(e.Text)
	if err != nil {
		return err
	}
	var sent *app.Letter
	err = t.then(e.Entered, 0, func() (err error) {
		l := app.Letter{
			Kind: e.Kind, Date: e.Date, DocumentNo: e.DocumentNo, Channel: e.Channel, NewDue: e.NewDue,
			Subject: e.Subject, Salutation: e.Salutation, Text: text, Closing: e.Closing, Signature: e.Signature,
		}
		setDefault(&l.Signature, t.desk.File().Hearing.Letterhead.Signature)
		if l.Answers, err = t.numbered(e.Answers...); err != nil {
			return err
		}
		if l.LeftOpen, err = t.numbered(e.LeftOpen...); err != nil {
			return err
		}
		sent, err = t.desk.EnterSent(l)
		return err
	})
	if err != nil {
		return err
	}
	for i, p := range e.Promises {
		if err := t.tellPromise(p, e.Entered, 1+i, func() *app.Letter { return sent }); err != nil {
			return err
		}
	}
	return nil
}

// tellPromise tells of the nth thing done when a letter was entered: something that it
// promised was noted. It may have been kept since.
func (t *telling) tellPromise(e examplePromise, entered exampleMoment, nth int, letter func() *app.Letter) error {
	var made *app.Promise
	err := t.then(entered, nth, func() (err error) {
		l := letter()
		made, err = t.desk.Promise(app.Promise{Letter: l.ID, Response: l.Answers[0], Text: e.Text, Made: l.Date, Due: e.Due})
		return err
	})
	if err != nil || e.Kept == nil {
		return err
	}
	return t.then(*e.Kept, 0, func() error { return t.desk.KeepPromise(made.ID, e.How) })
}

// tellJournal tells what was entered in the records system.
func (t *telling) tellJournal(entries []exampleEntry) error {
	for _, e := range entries {
		err := t.then(e.Entered, 0, func() error {
			ids, err := t.numbered(e.Responses...)
			if err != nil {
				return err
			}
			for _, l := range t.desk.File().Letters {
				for _, no := range e.Letters {
					if l.DocumentNo == no {
						ids = append(ids, l.ID)
					}
				}
			}
			return t.desk.Journalise(ids, true)
		})
		if err != nil {
			return err
		}
	}
	return nil
}
