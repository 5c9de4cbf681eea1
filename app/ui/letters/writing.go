package letters

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/form"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/xwidget"
)

// writing is the draft of a letter. What is typed saves itself.
type writing struct {
	p       *Page
	content *fyne.Container
	form    *form.Form[app.Letter]

	title     *xwidget.Heading
	discard   *xwidget.Action
	kind      *xwidget.Choice
	template  *templates
	newDue    *xwidget.DateField
	newDueRow *xwidget.FormRow
	answers   *answers
	to        *recipient
	subject   *xwidget.FormRow
	greeting  *xwidget.FormRow
	text      *xwidget.LongText
	insert    *insert
	promises  *promises
	problem   *widget.Label
	sending   *sending
	top       *fyne.Container
	foot      *fyne.Container
	whole     *fyne.Container
	high      [2]float32 // the heights of top and foot, as they were laid out last
	began     bool       // the cursor is to be put behind the text
}

func newWriting(p *Page) *writing {
	w := &writing{p: p, form: form.New[app.Letter](p.s)}
	w.form.OnSaved = func(string) {
		if p.target != nil && p.target.letter(p.s.File()) != p.news { // else the change itself has shown it
			p.refresh()
		}
	}
	say := p.s.Say
	w.problem = note(widget.WarningImportance)
	w.problem.Hide()
	w.answers = newAnswers(w)
	w.to = newRecipient(w)
	w.template = newTemplates(w)
	w.insert = newInsert(w)
	w.promises = newPromises(w)
	w.sending = newSending(w)
	row := func(id string, field fyne.CanvasObject) *xwidget.FormRow { return xwidget.NewFormRow(say(id), field) }
	w.subject = row("ui.letter.subject", w.line("subject", func(l *app.Letter) *string { return &l.Subject }))
	w.greeting = row("ui.letter.salutation", w.line("salutation", func(l *app.Letter) *string { return &l.Salutation }))
	w.top = container.New(layout.NewCustomPaddedVBoxLayout(look.Near), w.head(), w.kindLine(), w.answers.content, w.to.content,
		container.New(xwidget.Shares{340, 220}, w.subject, w.greeting))

	w.text = w.form.Long("text", func(l *app.Letter) string { return l.Text }, func(l *app.Letter, v string) { l.Text = v })
	w.text.SetPlaceHolder(say("ui.letter.text.hint"))
	typed := w.text.OnChanged
	w.text.OnChanged = func(text string) {
		w.refuse(nil)
		typed(text)
	}
	w.text.OnKey = w.key
	w.foot = container.New(layout.NewCustomPaddedVBoxLayout(look.Near), w.promises.content, w.to.closing, flush(w.problem), w.sending.content)
	body := container.NewBorder(w.insert.content, nil, nil, nil, w.text)
	w.whole = xwidget.Above(w.top, container.NewBorder(nil, w.foot, nil, nil, body))
	w.content = container.NewStack(w.whole)
	return w
}

// head names the letter, and has what concerns the whole of it.
func (w *writing) head() fyne.CanvasObject {
	say := w.p.s.Say
	w.title = xwidget.NewTitle("")
	back := xwidget.NewButtonWithIcon("", look.IconBack, w.p.leave)
	back.Importance = widget.LowImportance
	w.discard = xwidget.NewQuietAction(say("ui.letter.discard"), w.throwAway)
	return container.NewBorder(nil, nil, container.NewCenter(back), container.NewCenter(w.discard), w.title)
}

// kindLine is what the letter is, which template it begins with, and for a
// preliminary answer the day of the answer itself.
func (w *writing) kindLine() fyne.CanvasObject {
	say := w.p.s.Say
	var kinds []xwidget.Option
	for _, k := range app.LetterKinds() {
		kinds = append(kinds, xwidget.Option{Key: string(k), Label: say("letterKind." + string(k))})
	}
	w.kind = xwidget.NewChoice(kinds, func(key string) { w.turnInto(app.LetterKind(key)) })
	w.form.Follow("kind", func(l *app.Letter) { w.kind.SetSelected(string(l.Kind)) })
	w.newDue = w.form.Day("newDue", func(l *app.Letter) app.Date { return l.NewDue }, func(l *app.Letter, v app.Date) {
		casework.SetNewDue(l, v, say)
	})
	w.newDueRow = xwidget.NewFormRow(say("ui.letter.newDue"), w.newDue)
	return container.New(layout.NewCustomPaddedVBoxLayout(look.Near),
		container.NewHBox(w.kind, w.template.content), w.newDueRow)
}

// line is a field of one line.
func (w *writing) line(field string, of func(*app.Letter) *string) *xwidget.Entry {
	e := w.form.Line(field, func(l *app.Letter) string { return *of(l) }, func(l *app.Letter, v string) { *of(l) = v })
	typed := e.OnChanged
	e.OnChanged = func(text string) {
		w.refuse(nil)
		typed(text)
	}
	e.OnKey = w.command
	return e
}

// command takes the keys that do the same in all fields of the letter.
func (w *writing) command(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyEscape:
		w.p.leave()
	case fyne.KeyF2:
		w.p.beside.turn()
	case fyne.KeyF3:
		w.insert.open()
	default:
		return false
	}
	return true
}

// open makes ready for another draft.
func (w *writing) open(t *target, l *app.Letter) {
	w.refuse(nil)
	w.promises.forget()
	w.template.open(l)
	w.to.fold(l)
	w.began = true
	w.form.Show(form.Record[app.Letter]{Key: t.key, Edit: t.edit}, l)
}

// show shows the draft as it is now. What is being typed stays.
func (w *writing) show(l *app.Letter) {
	f, say := w.p.s.File(), w.p.s.Say
	w.form.Refresh(l)
	w.title.SetText(say("ui.letter.title", "Name", casework.RecipientName(f, l)))
	w.discard.Hidden = w.p.target.ID() == ""
	w.newDueRow.Hidden = l.Kind != app.Preliminary
	w.template.show(l)
	w.answers.show(l)
	w.to.show(l)
	w.promises.show(l)
	w.layOut()
}

// layOut lets the text have the height that what stands around it no longer needs.
func (w *writing) layOut() {
	if high := [2]float32{w.top.MinSize().Height, w.foot.MinSize().Height}; high != w.high {
		w.high = high
		w.top.Refresh()
		w.whole.Refresh()
	}
}

func (w *writing) focus() {
	if w.began {
		w.began = false
		w.text.GoToEnd()
	}
	w.p.s.Window.Canvas().Focus(w.text.Focusable())
}

// key takes the keys that are not for writing.
func (w *writing) key(key *fyne.KeyEvent) bool {
	if key.Name == fyne.KeyF4 {
		w.promises.mark()
		return true
	}
	return w.command(key)
}

// refill changes what the words follow from.
func (w *writing) refill(field string, to *app.Template, change func(*app.Letter)) {
	t, from := w.p.target, w.template.from
	w.template.from = to
	s := w.p.s
	w.form.Do(field, func() error {
		return t.edit(field, func(l *app.Letter) {
			casework.Refill(s.Desk.File(), l, from, to, s.Desk.Today(), s.Say, change)
		})
	})
}

// turnInto makes another kind of letter of it. A preliminary answer proposes the day
// of the answer itself.
func (w *writing) turnInto(kind app.LetterKind) {
	s := w.p.s
	w.refuse(nil)
	w.refill("kind", nil, func(l *app.Letter) {
		l.Kind = kind
		switch {
		case kind != app.Preliminary:
			l.NewDue = app.Date{}
		case l.NewDue.IsZero():
			l.NewDue = s.File().Hearing.Replies.Workdays().After(s.Desk.Today(), app.UsualDays)
		}
	})
}

// throwAway takes the draft out; undo brings it back.
func (w *writing) throwAway() {
	s, id := w.p.s, w.p.target.ID()
	w.p.leave()
	s.Act(func() error { return s.Desk.DeleteLetter(id) }, nil)
}

// refuse says by the field why the letter was not sent; nil takes it away.
func (w *writing) refuse(err error) {
	for _, row := range []*xwidget.FormRow{w.subject, w.greeting, w.newDueRow} {
		row.SetError("")
	}
	w.answers.refuse("")
	w.to.refuse("")
	if w.problem.Visible() {
		w.problem.Hide()
		w.layOut()
	}
	if err == nil {
		return
	}
	said := w.p.s.Error(err)
	var e *app.Error
	field := ""
	if errors.As(err, &e) {
		field = e.Field
	}
	c := w.p.s.Window.Canvas()
	switch field {
	case "subject":
		w.subject.SetError(said)
	case "salutation":
		w.greeting.SetError(said)
	case "newDue":
		w.newDueRow.SetError(said)
		c.Focus(w.newDue.Focusable())
	case "answers":
		w.answers.refuse(said)
	case "to", "email":
		w.to.refuse(said)
	default:
		w.problem.SetText(said)
		w.problem.Show()
		if field == "text" {
			c.Focus(w.text.Focusable())
		}
	}
	w.layOut()
}

// note is a line that tells something, in as many lines as it takes.
func note(importance widget.Importance) *widget.Label {
	l := widget.NewLabel("")
	l.Wrapping = fyne.TextWrapWord
	l.Importance = importance
	return l
}

// inset lets a label on a line with others begin where the fields do.
func inset(label fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedLayout(0, 0, -theme.Size(theme.SizeNameInnerPadding), 0), label)
}

// flush lets a label stand where the fields do, and not in by its padding.
func flush(label fyne.CanvasObject) fyne.CanvasObject {
	pad := theme.Size(theme.SizeNameInnerPadding)
	return container.New(layout.NewCustomPaddedLayout(-pad/2, -pad/2, -pad, 0), label)
}
