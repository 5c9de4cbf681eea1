package casework_test

import (
	"context"
	"fmt"
	"slices"

	"pgregory.net/rapid"

	"hvidbog/app"
	"hvidbog/app/casework"
)

// What a caseworker may do to letters, threads and promises; see
// [TestAnyDayCanBeTakenBackAndBroughtBack].

func (w *worker) letterID(t *rapid.T) app.ID { return oneOf(t, w.desk.File().Letters, "letter") }

func (w *worker) someResponses(t *rapid.T) []app.ID {
	return []app.ID{w.responseID(t), w.responseID(t)}[:rapid.IntRange(1, 2).Draw(t, "how many")]
}

func (w *worker) newLetter(t *rapid.T) app.Letter {
	return app.Letter{
		Kind: rapid.SampledFrom(app.LetterKinds()).Draw(t, "kind"), Answers: w.someResponses(t),
		To: app.Recipient{Name: "Sanne"}, Subject: "Svar", Text: rapid.SampledFrom([]string{"", "Tak.", "Tak, {navn}."}).Draw(t, "text"),
		NewDue: w.desk.Today().Add(rapid.IntRange(-1, 20).Draw(t, "new due")),
	}
}

func (w *worker) beginLetter(t *rapid.T) {
	_, err := w.desk.BeginLetter(w.newLetter(t))
	w.expect(err, app.CodeGone)
}

func (w *worker) editLetter(t *rapid.T) {
	answers, left := w.someResponses(t), w.responseID(t)
	leave := rapid.Bool().Draw(t, "leave one open")
	err := w.desk.EditLetter(w.letterID(t), "answers", func(l *app.Letter) {
		l.Text += "Tak."
		if leave {
			l.LeftOpen = append(l.LeftOpen, left)
		} else {
			l.Answers = answers
		}
	})
	w.expect(err, app.CodeGone, app.CodeLetterSent)
}

func (w *worker) sendLetter(t *rapid.T) {
	last := w.desk.File().Hearing.LastDocument
	meanwhile := rapid.Bool().Draw(t, "a letter comes in meanwhile")
	draw := func(ctx context.Context, f *app.CaseFile, l *app.Letter) (casework.Drawn, error) {
		if meanwhile {
			meanwhile = false
			_, err := w.desk.Log(app.Response{Text: "Kære udvalg"})
			w.expect(err)
			last++
		}
		return drawn(ctx, f, l)
	}
	l, err := w.desk.Send(context.Background(), w.letterID(t), app.ByEmail, draw)
	w.expect(err, app.CodeGone, app.CodeLetterSent, app.CodeLetterEmpty, app.CodeLetterPlace, app.CodeNewDueMissing, app.CodeOlderOpen)
	if err == nil && l.DocumentNo.Serial() != last+1 {
		t.Fatalf("after %d documents it got %s", last, l.DocumentNo)
	}
}

func (w *worker) enterLetter(t *rapid.T) {
	l := w.newLetter(t)
	l.DocumentNo = app.DocumentNo(rapid.SampledFrom([]string{"", "2", "7"}).Draw(t, "document"))
	l.Date = w.desk.Today().Add(-rapid.IntRange(0, 2).Draw(t, "days ago"))
	_, err := w.desk.EnterSent(l)
	w.expect(err, app.CodeGone, app.CodeDocumentTaken, app.CodeDocumentLetter, app.CodeNewDueMissing, app.CodeReplyEarly)
}

func (w *worker) dropLetter(t *rapid.T) {
	w.expect(w.desk.DeleteLetter(w.letterID(t)), app.CodeGone, app.CodeLetterSent)
}

func (w *worker) follow(t *rapid.T) {
	id, earlier := w.responseID(t), w.responseID(t)
	if rapid.Bool().Draw(t, "not") {
		w.expect(w.desk.SetNotFollows(id, earlier), app.CodeGone)
		return
	}
	w.expect(w.desk.SetFollows(id, earlier), app.CodeGone, app.CodeFollowsSelf)
}

func (w *worker) promise(t *rapid.T) {
	id := oneOf(t, w.desk.File().Promises, "promise")
	switch rapid.SampledFrom([]string{"make", "keep", "reopen", "edit", "delete"}).Draw(t, "how") {
	case "make":
		p := app.Promise{Response: w.responseID(t), Text: "Vi ringer."}
		if l := w.letterID(t); l != "none" {
			p.Letter = l
		}
		_, err := w.desk.Promise(p)
		w.expect(err, app.CodeGone)
	case "keep":
		w.expect(w.desk.KeepPromise(id, "Ringet op."), app.CodeGone)
	case "reopen":
		w.expect(w.desk.ReopenPromise(id), app.CodeGone)
	case "edit":
		w.expect(w.desk.EditPromise(id, "due", func(p *app.Promise) { p.Due = w.desk.Today() }), app.CodeGone)
	case "delete":
		w.expect(w.desk.DeletePromise(id), app.CodeGone)
	}
}

func (w *worker) template(t *rapid.T) {
	id := oneOf(t, w.desk.File().Templates, "template")
	switch rapid.SampledFrom([]string{"add", "edit", "delete"}).Draw(t, "how") {
	case "add":
		_, err := w.desk.AddTemplate(app.Template{Name: w.name(t, "Skabelon"), Kind: app.Receipt, Text: "Tak for {din henvendelse}."})
		w.expect(err, app.CodeNameTaken)
	case "edit":
		w.expect(w.desk.EditTemplate(id, "text", func(t *app.Template) { t.Text += "." }), app.CodeGone)
	case "delete":
		w.expect(w.desk.DeleteTemplate(id), app.CodeGone)
	}
}

func (w *worker) journalise(t *rapid.T) {
	w.expect(w.desk.Journalise([]app.ID{w.responseID(t), w.letterID(t)}, rapid.Bool().Draw(t, "done")))
}

// checkLetters holds after each step: a letter that was sent is as it was, no document
// number is given twice, and what a letter or a thread names is there.
func (w *worker) checkLetters(t *rapid.T) {
	f := w.desk.File()
	numbers := make(map[app.DocumentNo]app.ID)
	for _, e := range casework.Journal(f) {
		if e.DocumentNo == "" {
			continue
		}
		if other, taken := numbers[e.DocumentNo]; taken {
			t.Fatalf("%s is the number of %s and of %s", e.DocumentNo, other, e.ID())
		}
		numbers[e.DocumentNo] = e.ID()
		if e.DocumentNo.Serial() > f.Hearing.LastDocument {
			t.Fatalf("document %s is beyond the hearing's %d", e.DocumentNo, f.Hearing.LastDocument)
		}
	}
	for _, l := range f.Letters {
		if err := l.Validate(f); err != nil {
			t.Fatalf("letter %s cannot stand: %v", l.ID, err)
		}
		for _, id := range l.LeftOpen {
			if f.Response(id) == nil && !l.IsSent() {
				t.Fatalf("letter %s leaves %s open, which is gone", l.ID, id)
			}
		}
		if !l.IsSent() {
			if l.DocumentNo != "" || !l.Date.IsZero() || w.sent[l.ID] != "" {
				t.Fatalf("a draft is %+v and was %s", l, w.sent[l.ID])
			}
			continue
		}
		as := app.CloneOf(l)
		as.Base, as.Journalised = app.Base{}, app.Signature{}
		text := fmt.Sprintf("%+v", as)
		if was, known := w.sent[l.ID]; known && was != text {
			t.Fatalf("a letter that was sent was\n%s\nand is\n%s", was, text)
		}
		w.sent[l.ID] = text
	}
	for id := range w.sent {
		if f.Letter(id) == nil {
			t.Fatalf("the letter %s, which was sent, is gone", id)
		}
	}
	for _, p := range f.Promises {
		if err := p.Validate(f); err != nil {
			t.Fatalf("promise %s cannot stand: %v", p.ID, err)
		}
	}
	for _, r := range f.Responses {
		if thread := f.Thread(r.ID); !slices.Contains(thread, r) {
			t.Fatalf("no. %d is not in its thread", r.Number)
		}
		casework.Suggest(f, r)
	}
	f.Clocks(w.desk.Today())
}
