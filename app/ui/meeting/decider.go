package meeting

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/xwidget"
)

// decider is where the committee's decision is noted, at the foot of the page: how
// it decided, by a key, and the words of it. It saves by itself.
type decider struct {
	v        *View
	content  *fyne.Container
	pointRow fyne.CanvasObject
	point    *xwidget.Entry // what a point of its own is about
	outcomes *outcomes
	words    *xwidget.TextArea

	about subject
	// noted is the decision of the point that is being noted, once it has one. Only
	// the goroutine that saves reads and writes it, edit after edit.
	noted *app.ID
}

func newDecider(v *View) *decider {
	d := &decider{v: v, point: xwidget.NewEntry(), words: xwidget.NewTextArea(2)}
	say := v.s.Say
	d.point.SetPlaceHolder(say("meeting.point.hint"))
	d.point.OnChanged = func(text string) {
		if d.about.id != "" {
			d.typed("point", func(dec *app.Decision) { dec.Point = text })
		}
	}
	d.point.OnSubmitted = func(string) { d.focus(d.outcomes) }
	d.outcomes = newOutcomes(say, d.decide)
	d.outcomes.onKey = d.key
	d.outcomes.onShortcut = v.shortcut
	d.outcomes.onBlur = v.keepCursor
	d.words.SetPlaceHolder(say("meeting.words.hint"))
	d.words.OnChanged = func(text string) { d.typed("text", func(dec *app.Decision) { dec.Text = text }) }
	for _, e := range []*xwidget.Entry{d.point, &d.words.Entry} {
		e.OnKey = func(k *fyne.KeyEvent) bool { return d.leaves(k.Name) || v.command(k.Name) }
		e.OnShortcut = v.shortcut
		e.OnBlur = v.keepCursor
	}
	d.pointRow = container.NewBorder(nil, nil, widget.NewLabel(say("meeting.point")), nil, d.point)
	d.content = container.New(layout.NewCustomPaddedLayout(look.Near, look.Near, look.Apart, look.Apart), container.NewVBox(
		widget.NewSeparator(), d.pointRow, d.outcomes, d.words, caption(say("meeting.decide.keys"))))
	d.content.Hide()
	return d
}

// decide opens the panel for what is shown.
func (v *View) decide() {
	if !v.at.decidable() {
		v.tell(v.s.Say("meeting.decide.what"))
		return
	}
	v.decider.show()
}

// show opens the panel for what is on the wall.
func (d *decider) show() {
	d.about, d.noted = d.v.at, nil
	d.point.SetText("")
	d.words.SetText("")
	d.content.Show()
	d.refresh()
	if d.about == (subject{kind: point}) {
		d.focus(d.point)
		return
	}
	d.focus(d.outcomes)
}

func (d *decider) hide() { d.content.Hide() }

func (d *decider) focus(f fyne.Focusable) { d.v.s.Window.Canvas().Focus(f) }

// leaves goes back to the search.
func (d *decider) leaves(name fyne.KeyName) bool {
	if name != fyne.KeyEscape {
		return false
	}
	d.hide()
	d.v.focus()
	return true
}

// key takes the keys that the outcomes leave.
func (d *decider) key(name fyne.KeyName) {
	switch name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyDown:
		if !d.words.Disabled() {
			d.focus(d.words)
		}
	case fyne.KeyUp:
		if d.pointRow.Visible() {
			d.focus(d.point)
		}
	case fyne.KeyDelete, fyne.KeyBackspace:
		d.delete()
	default:
		if !d.leaves(name) {
			d.v.key(name)
		}
	}
}

// current is the decision of this meeting about a subject; nil where there is none.
func current(f *app.CaseFile, about subject) *app.Decision {
	if about.kind == point {
		return f.Decision(about.id)
	}
	for _, dec := range f.Decisions {
		if dec.Meeting == f.Hearing.Meeting && (dec.Scenario == about.id || dec.Topic == about.id) {
			return dec
		}
	}
	return nil
}

// refresh shows the decision as it stands, but for what is being typed.
func (d *decider) refresh() {
	if !d.content.Visible() {
		return
	}
	if d.about.kind == point {
		d.pointRow.Show()
	} else {
		d.pointRow.Hide()
	}
	dec := current(d.v.s.File(), d.about)
	if dec == nil {
		d.outcomes.set("")
		if !d.v.s.Pending(d.field("text")) {
			d.words.SetText("")
			d.words.Disable()
		}
		return
	}
	d.outcomes.set(dec.Outcome)
	d.words.Enable()
	if !d.v.s.Pending(d.field("text")) && d.words.Text != dec.Text {
		d.words.SetText(dec.Text)
	}
	if !d.v.s.Pending(d.field("point")) && d.point.Text != dec.Point {
		d.point.SetText(dec.Point)
	}
}

// field names a field of the decision for the saver.
func (d *decider) field(name string) string {
	return "decision/" + string(d.about.kind) + string(d.about.id) + "/" + name
}

// decide notes how the committee decided, and goes on to the words.
func (d *decider) decide(o app.Outcome) {
	about, what := d.about, d.point.Text
	if about.kind == point && about.id == "" && d.noted == nil {
		d.noted = new(app.ID)
	}
	noted := d.noted
	save := d.saving(about, noted, "outcome", func(dec *app.Decision) {
		dec.Outcome = o
		if about == (subject{kind: point}) {
			dec.Point = what
		}
	})
	d.outcomes.set(o)
	var id app.ID
	d.v.s.Act(func() error {
		err := save()
		if noted != nil {
			id = *noted
		}
		return err
	}, func(err error) {
		d.v.refuse(err)
		if err != nil {
			d.refresh()
			return
		}
		if about == (subject{kind: point}) && id != "" && d.v.at == about {
			d.about = subject{point, id}
			d.v.at = d.about
			d.v.refresh()
		}
		if d.content.Visible() && d.v.s.Window.Canvas().Focused() == fyne.Focusable(d.outcomes) {
			d.focus(d.words)
		}
	})
}

// typed saves what is typed in a field when the typing pauses.
func (d *decider) typed(field string, edit func(*app.Decision)) {
	d.v.s.Type(d.field(field), d.saving(d.about, d.noted, field, edit), d.v.refuse)
}

// saving is the work of an edit: it changes the decision, or notes one.
func (d *decider) saving(about subject, noted *app.ID, field string, edit func(*app.Decision)) func() error {
	desk := d.v.s.Desk
	return func() error {
		dec := current(desk.File(), about)
		if dec == nil && noted != nil {
			dec = desk.File().Decision(*noted)
		}
		if dec != nil {
			return desk.EditDecision(dec.ID, field, edit)
		}
		fresh := app.Decision{}
		switch about.kind {
		case scenario:
			fresh.Scenario = about.id
		case topic:
			fresh.Topic = about.id
		}
		edit(&fresh)
		made, err := desk.NoteDecision(fresh)
		if err == nil && noted != nil {
			*noted = made.ID
		}
		return err
	}
}

// delete takes the decision out; undo brings it back.
func (d *decider) delete() {
	dec := current(d.v.s.File(), d.about)
	if dec == nil {
		return
	}
	d.v.s.Act(func() error { return d.v.s.Desk.DeleteDecision(dec.ID) }, func(err error) {
		d.v.refuse(err)
		if err == nil {
			d.v.tell(d.v.s.Say("meeting.deleted"))
			if !d.content.Visible() { // it was a point, which has gone with it
				d.v.focus()
			}
		}
	})
}
