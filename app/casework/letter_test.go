package casework_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"hvidbog/app"
	"hvidbog/app/casework"
)

// drawn is a letter's file in tests: its number, its day and its text.
func drawn(_ context.Context, _ *app.CaseFile, l *app.Letter) (casework.Drawn, error) {
	content := fmt.Sprintf("%%PDF %s\n%s\n%s\n%s", l.DocumentNo, l.Date, l.To.Name, l.Text)
	return casework.Drawn{Name: string(l.DocumentNo) + ".pdf", Content: []byte(content)}, nil
}

// reply is a letter that can go: it answers some responses.
func reply(answers ...*app.Response) app.Letter {
	l := app.Letter{To: app.Recipient{Name: "Bevar Mamma Mia"}, Subject: "Svar: Mamma Mia", Salutation: "Kære Sanne", Text: "Tak for jeres brev.\n\nMamma Mia bliver."}
	for _, r := range answers {
		l.Answers = append(l.Answers, r.ID)
	}
	return l
}

func (d *day) send(l app.Letter) *app.Letter {
	d.t.Helper()
	begun := must[*app.Letter](d.t)(d.BeginLetter(l))
	return must[*app.Letter](d.t)(d.Send(d.t.Context(), begun.ID, app.ByEmail, drawn))
}

func TestALetterIsWrittenAndSent(t *testing.T) {
	d := newDay(t)
	second := must[*app.Response](t)(d.Log(app.Response{Sender: d.mia.ID, Kind: app.Enquiry, Text: "Vi skriver igen."}))
	l := must[*app.Letter](t)(d.BeginLetter(reply(second, d.letter, second)))
	if !slices.Equal(l.Answers, []app.ID{d.letter.ID, second.ID}) || l.Kind != app.ReplyLetter || l.Caseworker != "Lene" || l.IsSent() || l.DocumentNo != "" {
		t.Errorf("begun is %+v", l)
	}
	if d.letterNow().Status != app.StatusNew {
		t.Error("a draft answers")
	}
	mustDo(t, d.EditLetter(l.ID, "text", func(l *app.Letter) { l.Text += "\n\nI hører fra os." }))
	promise := must[*app.Promise](t)(d.Promise(app.Promise{Letter: l.ID, Response: d.letter.ID, Text: "I hører fra os."}))
	d.pause()
	d.now = d.now.AddDate(0, 0, 2)
	sent := must[*app.Letter](t)(d.Send(t.Context(), l.ID, app.ByDigitalPost, drawn))
	if sent.DocumentNo != "2015-0273113-3" || sent.Date != d.Today() || sent.Sent.Who != "Lene" || sent.Channel != app.ByDigitalPost || sent.Text != "Tak for jeres brev.\n\nMamma Mia bliver.\n\nI hører fra os." {
		t.Errorf("sent is %+v", sent)
	}
	content := must[[]byte](t)(d.store.File(d.Hearing(), sent.File.SHA256))
	if want, _ := drawn(t.Context(), nil, sent); string(content) != string(want.Content) || sent.File.Name != want.Name || sent.File.Size != int64(len(content)) {
		t.Errorf("kept is %q as %+v", content, sent.File)
	}
	for _, id := range sent.Answers {
		if r := d.File().Response(id); r.Status != app.StatusAnswered {
			t.Errorf("no. %d is %s", r.Number, r.Status)
		}
		if c := d.File().Clock(d.File().Response(id), d.Today()); c.Answered != d.Today() {
			t.Errorf("it is answered on %s", c.Answered)
		}
	}
	if p := d.File().Promise(promise.ID); p.Made != sent.Date {
		t.Errorf("what the letter promises was promised on %s", p.Made)
	}
	if next := must[*app.Response](t)(d.Log(app.Response{Text: "Kære udvalg"})); next.DocumentNo != "2015-0273113-4" {
		t.Errorf("the next document is %s", next.DocumentNo)
	}
	d.kept()
	must[app.Change](t)(d.Undo())
	must[app.Change](t)(d.Undo())
	if d.File().Letter(l.ID).IsSent() || d.letterNow().Status != app.StatusNew {
		t.Error("one step back does not make it a draft again")
	}
	must[app.Change](t)(d.Redo())
	if got := d.File().Letter(l.ID); got.DocumentNo != sent.DocumentNo || got.File != sent.File {
		t.Errorf("brought back it is %+v", got)
	}
}

func TestALetterThatWasSentStays(t *testing.T) {
	d := newDay(t)
	sent := d.send(reply(d.letter))
	again := must[*app.Letter](t)(d.BeginLetter(*sent))
	if again.IsSent() || again.DocumentNo != "" || again.File.SHA256 != "" || again.ID == sent.ID {
		t.Errorf("a letter begun with one that was sent is %+v", again)
	}
	mustDo(t, d.EditLetter(again.ID, "text", func(l *app.Letter) {
		l.Sent, l.DocumentNo, l.Date = app.Signature{Who: "Lene", At: d.now}, "2015-0273113-9", d.Today()
	}))
	if now := d.File().Letter(again.ID); now.IsSent() || now.DocumentNo != "" || !now.Date.IsZero() {
		t.Errorf("an edit sends: %+v", now)
	}
	d.pause()
	d.unchanged(func() {
		d.refuses(app.CodeLetterSent, d.EditLetter(sent.ID, "text", func(l *app.Letter) { l.Text = "Nej." }))
		d.refuses(app.CodeLetterSent, d.DeleteLetter(sent.ID))
		_, err := d.Send(t.Context(), sent.ID, app.ByEmail, drawn)
		d.refuses(app.CodeLetterSent, err)
		d.refuses(app.CodeAnswered, d.DeleteResponse(d.letter.ID))
		_, err = d.Log(app.Response{Text: "x", DocumentNo: sent.DocumentNo})
		d.refuses(app.CodeDocumentLetter, err)
		_, err = d.EnterSent(app.Letter{Answers: []app.ID{d.letter.ID}, DocumentNo: sent.DocumentNo})
		d.refuses(app.CodeDocumentLetter, err)
		_, err = d.EnterSent(app.Letter{Answers: []app.ID{d.letter.ID}, DocumentNo: d.letter.DocumentNo})
		d.refuses(app.CodeDocumentTaken, err)
		d.refuses(app.CodeGone, d.DeleteLetter("none"))
	})
}

func TestALetterThatIsNotReadyDoesNotGo(t *testing.T) {
	d := newDay(t)
	for code, spoil := range map[app.Code]func(*app.Letter){
		app.CodeLetterEmpty:       func(l *app.Letter) { l.Text = " \n " },
		app.CodeLetterNoSubject:   func(l *app.Letter) { l.Subject = "" },
		app.CodeLetterNoRecipient: func(l *app.Letter) { l.To.Name = " " },
		app.CodeLetterPlace:       func(l *app.Letter) { l.Text += " Vi svarer {nyt svar}" },
		app.CodeNewDueMissing:     func(l *app.Letter) { l.Kind, l.NewDue = app.Preliminary, d.Today() },
	} {
		l := reply(d.letter)
		spoil(&l)
		begun := must[*app.Letter](t)(d.BeginLetter(l))
		_, err := d.Send(t.Context(), begun.ID, app.ByEmail, drawn)
		d.refuses(code, err)
	}
	d.unchanged(func() {
		for code, l := range map[app.Code]app.Letter{
			app.CodeLetterToNobody: {}, app.CodeGone: {Answers: []app.ID{"none"}}, app.CodeLetterKind: {Kind: "fax", Answers: []app.ID{d.letter.ID}},
		} {
			_, err := d.BeginLetter(l)
			d.refuses(code, err)
		}
	})
}

// Drawing takes its time, and other things happen meanwhile.
func TestANumberTakenWhileALetterIsDrawn(t *testing.T) {
	d := newDay(t)
	l := must[*app.Letter](t)(d.BeginLetter(reply(d.letter)))
	other := must[*casework.Desk](t)(d.Office.Desk(d.Hearing()))
	var numbers []app.DocumentNo
	sent := must[*app.Letter](t)(d.Send(t.Context(), l.ID, app.ByEmail, func(ctx context.Context, f *app.CaseFile, l *app.Letter) (casework.Drawn, error) {
		switch numbers = append(numbers, l.DocumentNo); len(numbers) {
		case 1: // a colleague at the same desk
			must[*app.Response](t)(d.Log(app.Response{Text: "Kære udvalg"}))
		case 2: // and one in another window
			other = must[*casework.Desk](t)(d.Office.Desk(d.Hearing()))
			must[*app.Response](t)(other.Log(app.Response{Text: "Kære udvalg"}))
		}
		return drawn(ctx, f, l)
	}))
	if want := []app.DocumentNo{"2015-0273113-2", "2015-0273113-3", "2015-0273113-4"}; !slices.Equal(numbers, want) {
		t.Errorf("it was drawn as %v", numbers)
	}
	if content := must[[]byte](t)(d.store.File(d.Hearing(), sent.File.SHA256)); sent.DocumentNo != "2015-0273113-4" || !slices.Contains(numbers, sent.DocumentNo) || string(content[:19]) != "%PDF 2015-0273113-4" {
		t.Errorf("sent is %s with %q", sent.DocumentNo, content)
	}
	d.kept()
}

// A letter that is drawn over midnight bears the day on which it goes.
func TestADayThatBeginsWhileALetterIsDrawn(t *testing.T) {
	d := newDay(t)
	l := must[*app.Letter](t)(d.BeginLetter(reply(d.letter)))
	var days []app.Date
	sent := must[*app.Letter](t)(d.Send(t.Context(), l.ID, app.ByEmail, func(ctx context.Context, f *app.CaseFile, l *app.Letter) (casework.Drawn, error) {
		if days = append(days, l.Date); len(days) == 1 {
			d.now = d.now.AddDate(0, 0, 1)
		}
		return drawn(ctx, f, l)
	}))
	if sent.Date != d.Today() || len(days) != 2 || days[1] != d.Today() {
		t.Errorf("sent on %s it says %s, drawn with %v", d.Today(), sent.Date, days)
	}
}

// What joins the thread while its answer is drawn is not forgotten either.
func TestAnOlderResponseThatJoinsWhileALetterIsDrawn(t *testing.T) {
	d := newDay(t)
	older := must[*app.Response](t)(d.Log(app.Response{
		Sender: d.anne.ID, Kind: app.Enquiry, Received: app.Date{Year: 2015, Month: time.October, Day: 18}, Text: "Kære udvalg",
	}))
	l := must[*app.Letter](t)(d.BeginLetter(reply(d.letter)))
	_, err := d.Send(t.Context(), l.ID, app.ByEmail, func(ctx context.Context, f *app.CaseFile, l *app.Letter) (casework.Drawn, error) {
		mustDo(t, d.SetFollows(d.letter.ID, older.ID))
		return drawn(ctx, f, l)
	})
	d.refuses(app.CodeOlderOpen, err)
	if d.File().Letter(l.ID).IsSent() {
		t.Error("it was sent all the same")
	}
}

func TestALetterThatCannotBeDrawnLeavesNothing(t *testing.T) {
	d := newDay(t)
	l := must[*app.Letter](t)(d.BeginLetter(reply(d.letter)))
	broken := errors.New("no paper")
	ctx, cancel := context.WithCancel(t.Context())
	d.unchanged(func() {
		_, err := d.Send(ctx, l.ID, app.ByEmail, func(context.Context, *app.CaseFile, *app.Letter) (casework.Drawn, error) {
			return casework.Drawn{}, broken
		})
		if !errors.Is(err, broken) {
			t.Errorf("drawing fails: %v", err)
		}
		_, err = d.Send(ctx, l.ID, app.ByEmail, func(ctx context.Context, f *app.CaseFile, l *app.Letter) (casework.Drawn, error) {
			cancel()
			return drawn(ctx, f, l)
		})
		if !errors.Is(err, context.Canceled) {
			t.Errorf("cancelled: %v", err)
		}
	})
	if d.File().Letter(l.ID).IsSent() || d.File().Hearing.LastDocument != 1 {
		t.Error("it was sent")
	}
}

func TestReceiptsAndPreliminaryAnswersDoNotAnswer(t *testing.T) {
	d := newDay(t)
	receipt := reply(d.letter)
	receipt.Kind = app.Receipt
	d.send(receipt)
	if s := d.letterNow().Status; s != app.StatusNew {
		t.Errorf("with a receipt it is %s", s)
	}
	mustDo(t, d.EditResponse(d.letter.ID, casework.FieldWaitsFor, func(r *app.Response) { r.WaitsFor = "Center Nordvest" }))
	preliminary := reply(d.letter)
	preliminary.Kind, preliminary.NewDue = app.Preliminary, d.Today().Add(30)
	d.send(preliminary)
	r := d.letterNow()
	if c := d.File().Clock(r, d.Today()); r.Status != app.StatusAtWork || r.WaitsFor == "" || c.State != app.Waiting || c.Due != d.Today().Add(30) || c.Receipt != d.Today() {
		t.Errorf("with a preliminary answer it is %s, %+v", r.Status, c)
	}
	d.send(reply(d.letter))
	if r := d.letterNow(); r.Status != app.StatusAnswered || r.WaitsFor != "" {
		t.Errorf("answered it is %s and waits for %q", r.Status, r.WaitsFor)
	}
}

func TestALetterOfBeforeIsEntered(t *testing.T) {
	d := newDay(t)
	ref := must[app.FileRef](t)(d.KeepFile("svar.pdf", []byte("%PDF-1.4 svar")))
	l := must[*app.Letter](t)(d.EnterSent(app.Letter{
		Answers: []app.ID{d.letter.ID}, Date: app.Date{Year: 2015, Month: time.December, Day: 11}, DocumentNo: "4",
		Subject: "Svar", Channel: app.ByLetter, File: ref,
	}))
	if l.DocumentNo != "2015-0273113-4" || !l.IsSent() || l.To.Name != "Bevar Mamma Mia" || l.File != ref || l.Channel != app.ByLetter {
		t.Errorf("entered is %+v", l)
	}
	if c := d.File().Clock(d.letterNow(), d.Today()); c.State != app.Answered || c.Days != 8 || c.Over != -2 {
		t.Errorf("its clock is %+v", c)
	}
	if n := d.File().Hearing.LastDocument; n != 4 {
		t.Errorf("the next document would be %d", n+1)
	}
	d.kept()
	d.unchanged(func() {
		_, err := d.EnterSent(app.Letter{Answers: []app.ID{d.letter.ID}, Date: d.Today().Add(1)})
		d.refuses(app.CodeReplyFuture, err)
		_, err = d.EnterSent(app.Letter{Answers: []app.ID{d.letter.ID}, Date: d.letter.Received.Add(-1)})
		d.refuses(app.CodeReplyEarly, err)
		d.refuses(app.CodeReplyEarly, d.EditResponse(d.letter.ID, casework.FieldReplied, func(r *app.Response) { r.Replied = r.Received.Add(-1) }))
		_, err = d.EnterSent(app.Letter{Answers: []app.ID{d.letter.ID}, DocumentNo: "fire"})
		d.refuses(app.CodeDocumentNo, err)
		_, err = d.EnterSent(app.Letter{Kind: app.Preliminary, Answers: []app.ID{d.letter.ID}})
		d.refuses(app.CodeNewDueMissing, err)
	})
}

// A draft that was sent by other means is that letter from then on, with what it
// promised.
func TestADraftIsEnteredAsSent(t *testing.T) {
	d := newDay(t)
	draft := must[*app.Letter](t)(d.BeginLetter(reply(d.letter)))
	p := must[*app.Promise](t)(d.Promise(app.Promise{Letter: draft.ID, Response: d.letter.ID, Text: "Vi ringer."}))
	entered := *app.CloneOf(draft)
	entered.Date = d.Today().Add(-3)
	l := must[*app.Letter](t)(d.EnterSent(entered))
	if l.ID != draft.ID || !l.IsSent() || l.DocumentNo != "2015-0273113-2" || len(d.File().Letters) != 1 {
		t.Errorf("entered is %+v", l)
	}
	if now := d.File().Promise(p.ID); now == nil || now.Letter != l.ID || now.Made != l.Date {
		t.Errorf("its promise is %+v", now)
	}
	_, err := d.EnterSent(*l)
	d.refuses(app.CodeLetterSent, err)
	d.kept()
}

// What is thrown away takes with it what hangs on it, and no more.
func TestThrowingDraftsAway(t *testing.T) {
	d := newDay(t)
	second := must[*app.Response](t)(d.Log(app.Response{Sender: d.anne.ID, Text: "Jeg er imod."}))
	both := reply(d.letter, second)
	both.LeftOpen = []app.ID{second.ID}
	draft := must[*app.Letter](t)(d.BeginLetter(both))
	if len(draft.LeftOpen) != 0 {
		t.Error("what it answers is left open")
	}
	alone := must[*app.Letter](t)(d.BeginLetter(reply(second)))
	leaves := reply(d.letter)
	leaves.LeftOpen = []app.ID{second.ID}
	left := must[*app.Letter](t)(d.BeginLetter(leaves))
	promised := must[*app.Promise](t)(d.Promise(app.Promise{Letter: alone.ID, Response: d.letter.ID, Text: "Vi ringer."}))
	mustDo(t, d.DeleteResponse(second.ID))
	f := d.File()
	if f.Letter(alone.ID) != nil || f.Promise(promised.ID) != nil {
		t.Error("the draft that answered it alone is still there, or what it promised")
	}
	if got := f.Letter(draft.ID); got == nil || !slices.Equal(got.Answers, []app.ID{d.letter.ID}) {
		t.Errorf("the draft that answered it too is %+v", got)
	}
	if got := f.Letter(left.ID); len(got.LeftOpen) != 0 {
		t.Errorf("left open is %v", got.LeftOpen)
	}
	must[*app.Promise](t)(d.Promise(app.Promise{Letter: left.ID, Response: d.letter.ID, Text: "Vi skriver."}))
	mustDo(t, d.DeleteLetter(left.ID))
	if len(d.File().Promises) != 0 {
		t.Error("what a discarded draft promised is still promised")
	}
	d.kept()
}

func TestADraftGoesToThePartyThatIsLeft(t *testing.T) {
	d := newDay(t)
	twin := must[*app.Party](t)(d.AddParty(app.Party{Name: "Bevar Mamma Mia nu", Kind: app.SupportGroup}))
	l := reply(d.letter)
	l.To.Party = twin.ID
	draft, sent := must[*app.Letter](t)(d.BeginLetter(l)), d.send(l)
	mustDo(t, d.MergeParties(d.mia.ID, twin.ID))
	if got := d.File().Letter(draft.ID).To.Party; got != d.mia.ID {
		t.Errorf("the draft goes to %s", got)
	}
	if got := d.File().Letter(sent.ID); got.Revision != sent.Revision {
		t.Errorf("a letter that was sent has changed: %+v", got)
	}
}
