package incoming

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/choices"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/xwidget"
)

// fields are what is entered for an item, to be put right.
type fields struct {
	d       *detail
	content *fyne.Container
	setting bool

	sender   *xwidget.Completion
	onBehalf *xwidget.Completion
	fresh    *fyne.Container // what a new sender becomes
	kindOf   *xwidget.Select
	private  *widget.Check
	day      *xwidget.DateField
	hour     *xwidget.Entry
	hourRow  *xwidget.FormRow
	channel  *xwidget.Select
	kind     *xwidget.Select
	subject  *xwidget.Entry
	text     *xwidget.LongText
}

func newFields(d *detail) *fields {
	f := &fields{d: d}
	say := d.p.s.Say
	f.sender = f.party(func(e *casework.IntakeEntry) *string { return &e.Sender })
	f.onBehalf = f.party(func(e *casework.IntakeEntry) *string { return &e.OnBehalfOf })
	f.sender.SetPlaceHolder(say("ui.response.sender.hint"))
	f.onBehalf.SetPlaceHolder(say("ui.response.onBehalfOf.hint"))
	f.kindOf = xwidget.NewSelect(choices.PartyKinds(say, ""), func(v string) {
		f.correct(func(e *casework.IntakeEntry) {
			e.PartyKind = app.PartyKind(v)
			e.Private = e.PartyKind.UsuallyPrivate()
		})
		f.showFresh()
	})
	f.private = widget.NewCheck(say("incoming.private"), func(on bool) {
		f.correct(func(e *casework.IntakeEntry) { e.Private = on })
	})
	note := widget.NewLabel(say("incoming.newParty"))
	note.Importance = low
	f.fresh = container.NewHBox(note, f.kindOf.Whole(), f.private)
	f.day = xwidget.NewDateField(say, d.p.s.Desk.Today)
	f.day.Past = true
	f.day.OnChanged = func(day app.Date) {
		switch today := d.p.s.Desk.Today(); {
		case day.IsZero():
			f.day.SetDate(d.it.Entry.Received)
		case day.After(today):
			f.day.SetError(d.p.s.Error(app.Refuse(app.CodeDateFuture, "Value", day.Field())))
		default:
			f.correct(func(e *casework.IntakeEntry) { e.Received = day })
		}
	}
	f.hour = xwidget.NewEntry()
	f.hourRow = xwidget.NewFormRow(say("ui.response.hour"), f.hour)
	f.hour.OnBlur = f.readHour
	f.hour.OnSubmitted = func(string) { f.readHour() }
	f.channel = xwidget.NewSelect(choices.Channels(say, ""), func(v string) {
		f.correct(func(e *casework.IntakeEntry) { e.Channel = app.Channel(v) })
	})
	f.kind = xwidget.NewSelect(choices.Kinds(say, ""), func(v string) {
		f.correct(func(e *casework.IntakeEntry) { e.Kind = app.Kind(v) })
	})
	f.subject = xwidget.NewEntry()
	f.subject.OnChanged = func(text string) { f.correct(func(e *casework.IntakeEntry) { e.Subject = text }) }
	f.text = xwidget.NewLongText(6)
	f.text.SetPlaceHolder(say("incoming.text.hint"))
	f.text.OnChanged = func(text string) { f.correct(func(e *casework.IntakeEntry) { e.Text = text }) }
	f.text.OnKey = f.key
	row := func(id string, o fyne.CanvasObject) fyne.CanvasObject { return xwidget.NewFormRow(say(id), o) }
	f.content = container.NewVBox(
		container.NewGridWithColumns(2, row("ui.response.sender", f.sender), row("ui.response.onBehalfOf", f.onBehalf)),
		f.fresh,
		xwidget.Beside(
			container.New(layout.NewCustomPaddedLayout(0, 0, 0, look.Near), container.NewHBox(row("ui.response.received", f.day),
				container.New(layout.NewGridWrapLayout(fyne.NewSize(64, f.hourRow.MinSize().Height)), f.hourRow))),
			container.New(xwidget.Shares{1, 1}, row("ui.response.channel", f.channel), row("ui.response.kind", f.kind))),
		row("ui.response.subject", f.subject),
	)
	f.day.Short = true
	return f
}

// party is a field for a name: of a party that is there, or of a new one.
func (f *fields) party(of func(*casework.IntakeEntry) *string) *xwidget.Completion {
	c := xwidget.NewCompletion(f.d.p.s.Say, f.d.suggest)
	set := func(name string) {
		f.correct(func(e *casework.IntakeEntry) { f.rename(e, of(e), name) })
		f.showFresh()
	}
	c.OnChosen = func(key string) {
		if p := f.d.p.of.Party(app.ID(key)); p != nil {
			set(p.Name)
		}
	}
	c.OnCreate = set
	c.OnLeft = set
	return c
}

// rename gives a name. A new sender's kind is guessed anew.
func (f *fields) rename(e *casework.IntakeEntry, field *string, name string) {
	name = strings.Join(strings.Fields(name), " ")
	*field = name
	if field == &e.Sender && name != "" {
		p := app.NewParty(name)
		e.PartyKind, e.Private = p.Kind, p.Private
	}
}

func (f *fields) correct(change func(*casework.IntakeEntry)) {
	if f.setting || f.d.it == nil {
		return
	}
	f.d.p.correct(f.d.it, change)
}

// key sees the keys in the text first.
func (f *fields) key(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyEscape:
		f.d.p.setWide(false)
		f.d.p.list.focus()
	case fyne.KeyF6:
		f.d.widen()
	default:
		return false
	}
	return true
}

func (f *fields) readHour() {
	if f.d.it == nil || f.hour.Text == f.d.it.Entry.Hour.Field() {
		return
	}
	hour, err := app.ParseHour(f.hour.Text)
	if err != nil {
		f.hourRow.SetError(f.d.p.s.Error(err))
		return
	}
	f.hourRow.SetError("")
	f.correct(func(e *casework.IntakeEntry) { e.Hour = hour })
	f.hour.SetText(hour.Field())
}

// show shows what is entered for an item. What is being typed stays.
func (f *fields) show(it *casework.Item) {
	f.setting = true
	defer func() { f.setting = false }()
	e := it.Entry
	set := func(shown, want string, set func(string)) {
		if shown != want {
			set(want)
		}
	}
	set(f.sender.Text(), e.Sender, f.sender.SetText)
	set(f.onBehalf.Text(), e.OnBehalfOf, f.onBehalf.SetText)
	if f.day.Date() != e.Received || f.day.Error() != "" {
		f.day.SetDate(e.Received)
	}
	set(f.hour.Text, e.Hour.Field(), f.hour.SetText)
	f.hourRow.SetError("")
	f.channel.SetKey(string(e.Channel))
	f.kind.SetKey(string(e.Kind))
	set(f.subject.Text, e.Subject, f.subject.SetText)
	set(f.text.Text(), e.Text, f.text.SetText)
	f.showFresh()
}

// judge follows what was put right elsewhere.
func (f *fields) judge() { f.showFresh() }

// showFresh shows what a sender who is new becomes.
func (f *fields) showFresh() {
	it := f.d.it
	if it == nil {
		return
	}
	f.fresh.Hidden = it.Entry.Sender == "" || f.d.p.review.Known(it) != nil
	was := f.setting
	f.setting = true
	f.kindOf.SetKey(string(it.Entry.PartyKind))
	f.private.SetChecked(it.Entry.Private)
	f.setting = was
	f.content.Refresh()
}

// leave reads what stands half typed, as leaving the field does.
func (f *fields) leave() {
	canvas := f.d.p.s.Window.Canvas()
	if f.d.it != nil && f.d.p.shown && canvas.Focused() != fyne.Focusable(f.d.p.list.lines) {
		canvas.Unfocus()
	}
}

// focus begins where something is doubtful: in the text where there is none, else with
// the sender.
func (f *fields) focus() {
	canvas := f.d.p.s.Window.Canvas()
	if it := f.d.it; it.Entry.Text == "" && it.Entry.Sender != "" {
		canvas.Focus(f.text.Focusable())
		return
	}
	canvas.Focus(f.sender.Focusable())
}
