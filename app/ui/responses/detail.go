package responses

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/choices"
	"hvidbog/app/ui/form"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// detail is the chosen response, or a new one: its fields, its links, its text.
// What is typed saves itself.
type detail struct {
	s       *session.Session
	content *fyne.Container
	logged  func(app.ID)

	target *target // nil while nothing is shown
	form   *form.Form[app.Response]

	title    *xwidget.Heading
	number   *xwidget.Heading
	remove   *xwidget.Action
	answer   *xwidget.Button
	post     *post
	sender   *xwidget.Completion
	onBehalf *xwidget.Completion
	text     *xwidget.LongText
	source   *source
	files    *attachments
	more     *fyne.Container // the fields that are seldom needed
	moreShow *xwidget.Action
	body     *fyne.Container // the fields, and the text below them
	page     *fyne.Container
	nothing  fyne.CanvasObject

	faces   *xwidget.Choice
	face    string // the one that the user wants, where there is a text to read
	writing bool   // there was none when it was opened: it stays on the form
	reading *reading
	column  *xwidget.Measure
}

func newDetail(s *session.Session, w way, logged func(app.ID)) *detail {
	d := &detail{s: s, logged: logged, form: form.New[app.Response](s), face: faceRead}
	w.turn = d.turn
	w.open = func(file app.FileRef) { d.files.open(file) }
	d.reading = newReading(s, w)
	d.form.OnSaved = func(string) {
		if d.target == nil || d.target.ID() == "" {
			return // what was saved was the deletion, or the new one is still empty
		}
		d.refresh()
		d.logged(d.target.ID())
	}
	d.post = newPost(s, func() {
		if d.page != nil {
			d.page.Refresh()
		}
	})
	d.form.Follow("post", d.post.show)
	fields := d.fields()
	d.body = xwidget.Above(fields, container.NewBorder(nil, d.attachmentsField(), nil, nil, d.textWithSource()))
	d.column = &xwidget.Measure{Most: widest}
	head := container.NewVBox(d.head(), d.post.content)
	d.page = container.New(layout.NewCustomPaddedLayout(look.Near, look.Near, look.Apart, look.Apart),
		container.New(d.column, container.NewBorder(head, nil, nil, nil, container.NewStack(d.body, d.reading.content))))
	d.nothing = xwidget.NewEmptyState(look.IconResponses, s.Say("ui.response.choose"), s.Say("ui.response.choose.do"), "", nil)
	d.content = container.NewStack(d.page, d.nothing)
	d.showMore(false)
	d.clear()
	return d
}

// widest is the width beyond which the form does not grow: a line of some 90
// letters is as long as is read without losing the beginning of the next.
const widest = 720

// fields is everything above the text.
func (d *detail) fields() fyne.CanvasObject {
	say, f := d.s.Say, d.form
	row := func(id string, field fyne.CanvasObject) fyne.CanvasObject {
		return xwidget.NewFormRow(say(id), field)
	}
	d.sender = d.partyField(casework.FieldSender, say("ui.response.sender.hint"),
		func(r *app.Response) *app.ID { return &r.Sender })
	d.onBehalf = d.partyField(casework.FieldOnBehalfOf, say("ui.response.onBehalfOf.hint"),
		func(r *app.Response) *app.ID { return &r.OnBehalfOf })
	sender := newSenderKind(d.s)
	f.Follow("senderKind", func(r *app.Response) { sender.show(d.s.File().Party(r.Sender)) })
	links := newLinks(d.s, d.link)
	f.Follow("links", links.show)

	d.more = container.NewVBox(
		container.NewGridWithColumns(2,
			row("ui.response.subject", f.Line(string(casework.FieldSubject),
				func(r *app.Response) string { return r.Subject }, func(r *app.Response, v string) { r.Subject = v })),
			row("ui.response.contact", f.Line(string(casework.FieldContact),
				func(r *app.Response) string { return r.Contact }, func(r *app.Response, v string) { r.Contact = v }))),
		container.NewGridWithColumns(3,
			row("ui.response.documentNo", d.documentNo()),
			row("ui.response.caseworker", f.Line(string(casework.FieldCaseworker),
				func(r *app.Response) string { return r.Caseworker }, func(r *app.Response, v string) { r.Caseworker = v })),
			row("ui.response.note", f.Line(string(casework.FieldNote),
				func(r *app.Response) string { return r.Note }, func(r *app.Response, v string) { r.Note = v }))),
	)
	return container.NewVBox(
		container.NewGridWithColumns(2, row("ui.response.sender", d.sender), row("ui.response.onBehalfOf", d.onBehalf)),
		sender.content,
		xwidget.Beside(container.New(apart, d.received()),
			container.New(xwidget.Shares{138, 155, 160},
				row("ui.response.channel", f.Select(string(casework.FieldChannel), choices.Channels(say, ""),
					func(r *app.Response) string { return string(r.Channel) },
					func(r *app.Response, v string) { r.Channel = app.Channel(v) })),
				row("ui.response.kind", f.Select(string(casework.FieldKind), choices.Kinds(say, ""),
					func(r *app.Response) string { return string(r.Kind) },
					func(r *app.Response, v string) { r.Kind = app.Kind(v) })),
				row("ui.response.status", f.Select(string(casework.FieldStatus), choices.Statuses(say, ""),
					func(r *app.Response) string { return string(r.Status) },
					func(r *app.Response, v string) { r.Status = app.Status(v) })))),
		d.occasion(),
		d.more,
		f.Problem,
		links.content,
	)
}

// occasion is where a contribution or an interview was given; a letter has none.
func (d *detail) occasion() fyne.CanvasObject {
	rows := container.New(xwidget.Shares{170, 80, 80, 150, 140})
	for _, part := range app.OccasionParts() {
		rows.Add(xwidget.NewFormRow(d.s.Say("ui.occasion."+string(part)), d.form.Line(string(casework.FieldOccasion(part)),
			func(r *app.Response) string { return *r.Occasion.Part(part) },
			func(r *app.Response, v string) { *r.Occasion.Part(part) = v })))
	}
	d.form.Follow("occasion", func(r *app.Response) {
		if rows.Hidden = r.Kind.IsHearing(); rows.Visible() {
			rows.Refresh()
		}
	})
	return rows
}

// received is the day a response came, and beside it the hour, where the hearing
// ends at one: only then does it matter.
func (d *detail) received() fyne.CanvasObject {
	day := d.form.Day(string(casework.FieldReceived),
		func(r *app.Response) app.Date { return r.Received }, func(r *app.Response, v app.Date) { r.Received = v })
	day.Past = true
	hour := d.form.Hour(string(casework.FieldHour),
		func(r *app.Response) app.Hour { return r.ReceivedHour }, func(r *app.Response, v app.Hour) { r.ReceivedHour = v })
	small := container.New(layout.NewGridWrapLayout(fyne.NewSize(hourWidth, xwidget.NewFormRow("", hour).MinSize().Height)),
		xwidget.NewFormRow(d.s.Say("ui.response.hour"), hour))
	d.form.Follow("hourShown", func(r *app.Response) {
		day.Short = r.ReceivedHour != "" || d.s.File().Hearing.DeadlineHour != ""
		small.Hidden = !day.Short
		day.Refresh()
	})
	return xwidget.Beside(xwidget.NewFormRow(d.s.Say("ui.response.received"), day), small)
}

// hourWidth has room for "15.30".
const hourWidth = 64

// apart keeps the day of the week, which stands behind the date, from the field
// that follows.
var apart = layout.NewCustomPaddedLayout(0, 0, 0, look.Near)

// head names the response, and has the buttons that concern the whole of it.
func (d *detail) head() fyne.CanvasObject {
	d.title = xwidget.NewTitle("")
	d.number = xwidget.NewLead("")
	d.remove = xwidget.NewQuietAction(d.s.Say("ui.delete"), d.delete)
	d.moreShow = xwidget.NewQuietAction("", func() { d.showMore(!d.more.Visible()) })
	d.answer = xwidget.NewButton(d.s.Say("ui.answer"), func() {
		if id := d.target.ID(); id != "" {
			d.s.Go(session.Place{Screen: session.Responses, Reply: id})
		}
	})
	d.form.Follow("title", d.showTitle)
	d.faces = xwidget.NewChoice([]xwidget.Option{
		{Key: faceRead, Label: d.s.Say("reading.face.read")}, {Key: faceEdit, Label: d.s.Say("reading.face.edit")},
	}, d.turnTo)
	return container.NewBorder(nil, nil, nil, container.NewVBox(container.NewHBox(d.moreShow, d.remove, d.answer, d.faces)),
		container.New(layout.NewCustomPaddedVBoxLayout(-look.Near), d.title, d.number))
}

func (d *detail) textField() fyne.CanvasObject {
	d.text = d.form.Long(string(casework.FieldText),
		func(r *app.Response) string { return r.Text }, func(r *app.Response, v string) { r.Text = v })
	d.text.OnKey = func(key *fyne.KeyEvent) bool { // back to the reading, by the key that came from it
		if key.Name == fyne.KeyF2 && !d.begun() {
			d.turn()
			return true
		}
		return false
	}
	d.text.SetPlaceHolder(d.s.Say("ui.response.text.hint"))
	return d.text
}

// documentNo takes the whole document number, or only its last part.
func (d *detail) documentNo() *xwidget.Entry {
	return d.form.Read(string(casework.FieldDocumentNo),
		func(r *app.Response) string { return string(r.DocumentNo) },
		func(text string) (string, error) {
			if strings.TrimSpace(text) == "" {
				return "", nil
			}
			number, err := app.ParseDocumentNo(text, d.s.File().Hearing.CaseNo)
			return string(number), err
		},
		func(r *app.Response, v string) { r.DocumentNo = app.DocumentNo(v) })
}

func (d *detail) showMore(show bool) {
	if show {
		d.more.Show()
		d.moreShow.SetText(d.s.Say("ui.response.less"))
	} else {
		d.more.Hide()
		d.moreShow.SetText(d.s.Say("ui.response.more"))
	}
	d.closeUp()
}

// closeUp lets the text have the height that the fields above it no longer need:
// Fyne lays a container out anew when a part of it grows, and not when one of
// a part's parts goes.
func (d *detail) closeUp() {
	d.body.Objects[0].Refresh()
	d.body.Layout.Layout(d.body.Objects, d.body.Size())
}

// clear shows that nothing is chosen.
func (d *detail) clear() {
	d.target = nil
	d.page.Hide()
	d.nothing.Show()
}

// show shows a response of the register.
func (d *detail) show(id app.ID) {
	r := d.s.File().Response(id)
	switch {
	case r == nil:
		d.clear()
	case d.target != nil && d.target.ID() == id:
		d.refresh()
	default:
		d.open(existing(d.s.Desk, id), r)
	}
}

// begin shows an empty form for a new response, received today.
func (d *detail) begin() {
	draft := app.Response{
		Kind: app.HearingResponse, Channel: app.ByEmail, Status: app.StatusNew, Received: d.s.Desk.Today(),
	}
	d.open(fresh(d.s.Desk, draft), &draft)
	d.s.Window.Canvas().Focus(d.sender.Focusable())
}

// begun reports whether a new response is on the form.
func (d *detail) begun() bool { return d.target != nil && d.target.ID() == "" }

func (d *detail) open(t *target, r *app.Response) {
	d.target = t
	d.nothing.Hide()
	d.page.Show()
	d.writing = r.Text == ""
	d.showFace(r)
	d.form.Show(form.Record[app.Response]{Key: t.key, Edit: func(field string, change func(*app.Response)) error {
		return t.edit(casework.ResponseField(field), change)
	}}, r)
	d.closeUp()
}

// refresh shows the response as it is now. What is being typed stays.
func (d *detail) refresh() {
	if d.target == nil || d.target.ID() == "" {
		return
	}
	r := d.s.File().Response(d.target.ID())
	if r == nil {
		d.clear()
		return
	}
	d.form.Refresh(r)
	d.showFace(r)
	d.closeUp()
}

func (d *detail) showTitle(r *app.Response) {
	title, number := d.s.Say("ui.response.new"), d.s.Say("ui.response.new.hint")
	d.remove.Hide()
	d.answer.Hidden = r.Number == 0
	if hasDraft(d.s.File(), r.ID) {
		d.answer.SetText(d.s.Say("ui.answer.goOn"))
	} else {
		d.answer.SetText(d.s.Say("ui.answer"))
	}
	if r.Number > 0 {
		title, number = d.s.Say("ui.response.title", "Number", strconv.Itoa(r.Number)), d.known(r)
		d.remove.Show()
	}
	d.title.SetText(title)
	d.number.SetText(number)
	d.number.Hidden = number == ""
}

// known is what stands under the title: on the form also what the reading says in
// other words.
func (d *detail) known(r *app.Response) string {
	var parts []string
	if !d.reading.content.Visible() {
		parts = append(parts, string(r.DocumentNo))
		parts = append(parts, r.SayLate(d.s.File().Hearing, d.s.Say))
	}
	parts = append(parts, presented(d.s.Say, d.s.File(), r.ID))
	return strings.Join(slices.DeleteFunc(parts, func(part string) bool { return part == "" }), " · ")
}

// focus goes to the text, where one reads.
func (d *detail) focus() {
	if d.reading.content.Visible() {
		d.reading.focus()
		return
	}
	d.s.Window.Canvas().Focus(d.text.Focusable())
}

// delete takes the response out; undo brings it back.
func (d *detail) delete() {
	if d.target == nil || d.target.ID() == "" {
		return
	}
	id := d.target.ID()
	d.form.Do("", func() error { return d.s.Desk.DeleteResponse(id) })
}
