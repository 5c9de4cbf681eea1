package app

import "strings"

// Validate reports the first thing about the letter that cannot stand: codes
// letterKind, letterToNobody, gone, documentTaken, documentLetter, newDueMissing,
// channel. A draft may still lack its words; what a letter lacks that is to be sent is
// told by [Letter.Ready].
func (l *Letter) Validate(f *CaseFile) error {
	if err := oneOf(l.Kind, LetterKinds(), CodeLetterKind, "kind"); err != nil {
		return err
	}
	if len(l.Answers) == 0 {
		return Refuse(CodeLetterToNobody).In("answers")
	}
	for _, id := range l.Answers {
		if f.Response(id) == nil {
			return Refuse(CodeGone).In("answers")
		}
	}
	if l.IsSent() {
		if err := l.validSent(f); err != nil {
			return err
		}
	}
	if l.Channel != "" {
		return oneOf(l.Channel, Channels(), CodeChannel, "channel")
	}
	return nil
}

// validSent refuses a number that another document of the case has, and a preliminary
// answer that promises no day: its clock would never run out.
func (l *Letter) validSent(f *CaseFile) error {
	for _, r := range f.Responses {
		if r.DocumentNo == l.DocumentNo {
			return Refuse(CodeDocumentTaken, "Value", string(l.DocumentNo), "Number", r.Number).In("documentNo")
		}
	}
	for _, o := range f.Letters {
		if o.ID != l.ID && o.DocumentNo == l.DocumentNo {
			return Refuse(CodeDocumentLetter, "Value", string(l.DocumentNo)).In("documentNo")
		}
	}
	if l.Kind == Preliminary && !l.NewDue.After(l.Date) {
		return Refuse(CodeNewDueMissing).In("newDue")
	}
	return nil
}

// DayFits reports whether the day of the letter is one on which what it answers had
// come: code replyEarly.
func (l *Letter) DayFits(f *CaseFile) error {
	for _, id := range l.Answers {
		if r := f.Response(id); r != nil && l.Date.Before(r.Received) {
			return r.repliedEarly(l.Date).In("date")
		}
	}
	return nil
}

// Ready reports the first thing that keeps the letter from being sent on a day:
// codes letterEmpty, letterPlace, letterNoRecipient, letterNoSubject, newDueMissing.
func (l *Letter) Ready(today Date) error {
	if strings.TrimSpace(l.To.Name+l.To.Attention) == "" {
		return Refuse(CodeLetterNoRecipient).In("to")
	}
	if strings.TrimSpace(l.Subject) == "" {
		return Refuse(CodeLetterNoSubject).In("subject")
	}
	if l.IsEmpty() {
		return Refuse(CodeLetterEmpty).In("text")
	}
	if l.Kind == Preliminary && !l.NewDue.After(today) {
		return Refuse(CodeNewDueMissing).In("newDue")
	}
	for _, part := range []struct{ field, text string }{
		{"subject", l.Subject}, {"salutation", l.Salutation}, {"text", l.Text}, {"closing", l.Closing}, {"signature", l.Signature},
	} {
		if open := Unfilled(part.text); len(open) > 0 {
			return Refuse(CodeLetterPlace, "Value", open[0]).In(part.field)
		}
	}
	return nil
}

// Validate reports the first thing about the template that cannot stand: codes
// nameMissing, nameTaken, letterKind.
func (t *Template) Validate(f *CaseFile) error {
	if err := validName(f, t, t.Name, f.Templates, func(o *Template) string { return o.Name }); err != nil {
		return err
	}
	return oneOf(t.Kind, LetterKinds(), CodeLetterKind, "kind")
}

// Validate reports the first thing about the promise that cannot stand: codes
// promiseEmpty, gone.
func (p *Promise) Validate(f *CaseFile) error {
	if strings.TrimSpace(p.Text) == "" {
		return Refuse(CodePromiseEmpty).In("text")
	}
	if f.Response(p.Response) == nil || p.Letter != "" && f.Letter(p.Letter) == nil {
		return Refuse(CodeGone).In("response")
	}
	return nil
}
