package topics

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/choices"
	"hvidbog/app/ui/form"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// detail is the chosen topic: what was said beside what the administration says.
type detail struct {
	sc       *Screen
	s        *session.Session
	content  *fyne.Container
	nothing  fyne.CanvasObject
	page     *fyne.Container // what is shown of a topic
	head     *fyne.Container
	scroll   *container.Scroll // the fields; hidden for what has no topic
	excerpts *excerpts
	shown    choice
	file     *app.CaseFile // as it was shown
	form     *form.Form[app.Topic]
	title    *xwidget.Entry
}

func newDetail(sc *Screen) *detail {
	d := &detail{sc: sc, s: sc.s, form: form.New[app.Topic](sc.s)}
	d.excerpts = newExcerpts(d)
	d.head = d.heading()
	d.scroll = container.NewVScroll(container.New(
		layout.NewCustomPaddedLayout(look.Near, look.Apart, look.Apart, look.Apart),
		container.New(xwidget.Measure{Most: widest}, d.fields())))
	d.page = xwidget.Above(d.head, container.New(sides{d.excerpts}, d.excerpts.content, d.scroll))
	d.nothing = xwidget.NewEmptyState(look.IconTopics, d.s.Say("ui.topic.choose"), d.s.Say("ui.topic.choose.do"), "", nil)
	d.content = container.NewStack(d.page, d.nothing)
	d.show(choice{})
	return d
}

// widest is the width beyond which the fields do not grow.
const widest = 760

func (d *detail) heading() *fyne.Container {
	d.title = d.form.Line("title", func(t *app.Topic) string { return t.Title }, func(t *app.Topic, v string) { t.Title = v })
	actions := container.NewHBox(layout.NewSpacer(),
		d.quiet("ui.topic.up", func() { d.sc.move(-1) }),
		d.quiet("ui.topic.down", func() { d.sc.move(+1) }),
		d.quiet("ui.topic.merge", d.askMerge),
		d.quiet("ui.delete", d.sc.delete))
	return container.New(layout.NewCustomPaddedLayout(look.Near, look.Near, look.Apart, look.Apart), container.NewVBox(
		actions, xwidget.NewFormRow(d.s.Say("ui.topic.title"), d.title), d.form.Problem))
}

func (d *detail) quiet(id string, tapped func()) fyne.CanvasObject {
	return xwidget.NewQuietAction(d.s.Say(id), tapped)
}

func (d *detail) fields() fyne.CanvasObject {
	say, f := d.s.Say, d.form
	row := func(id string, field fyne.CanvasObject) fyne.CanvasObject { return xwidget.NewFormRow(say(id), field) }
	return container.NewVBox(
		row("ui.topic.summary", f.Area("summary", 4,
			func(t *app.Topic) string { return t.Summary }, func(t *app.Topic, v string) { t.Summary = v })),
		row("ui.topic.remarks", f.Area("remarks", 5,
			func(t *app.Topic) string { return t.Remarks }, func(t *app.Topic, v string) { t.Remarks = v })),
		newStandard(d).content,
		row("ui.topic.verdict", d.verdict()),
		row("ui.topic.reason", f.Area("reason", 2,
			func(t *app.Topic) string { return t.Reason }, func(t *app.Topic, v string) { t.Reason = v })),
		row("ui.topic.change", f.Area("change", 2,
			func(t *app.Topic) string { return t.Change }, func(t *app.Topic, v string) { t.Change = v })),
		row("ui.topic.changeScenario", d.changeScenario()),
	)
}

// verdict is the choice of what is recommended.
func (d *detail) verdict() fyne.CanvasObject {
	var options []xwidget.Option
	for _, v := range app.Verdicts() {
		options = append(options, xwidget.Option{Key: string(v), Label: d.s.Say("verdict." + string(v))})
	}
	c := xwidget.NewChoice(options, func(v string) {
		d.form.Act("verdict", func(t *app.Topic) { t.Verdict = app.Verdict(v) })
	})
	c.Clearable = true
	d.form.Follow("verdict", func(t *app.Topic) { c.SetSelected(string(t.Verdict)) })
	return container.NewHBox(c)
}

// changeScenario is the scenario that the change is made in.
func (d *detail) changeScenario() fyne.CanvasObject {
	s := xwidget.NewSelect(nil, func(v string) {
		d.form.Act("change/scenario", func(t *app.Topic) { t.ChangeScenario = app.ID(v) })
	})
	d.form.Follow("change/scenario", func(t *app.Topic) {
		s.SetChoices(choices.Scenarios(d.s.File(), d.s.Say("ui.topic.noScenario")))
		s.SetKey(string(t.ChangeScenario))
	})
	return s
}

// show shows a topic, or what has none; the zero choice for nothing.
func (d *detail) show(c choice) {
	t := d.s.File().Topic(c.topic)
	other := c != d.shown
	if !other && d.file == d.s.File() {
		return // only the list has changed
	}
	d.shown, d.file = c, d.s.File()
	if t == nil && !c.unsorted {
		d.page.Hide()
		d.nothing.Show()
		return
	}
	d.nothing.Hide()
	d.page.Show()
	if t == nil {
		d.head.Hide()
		d.scroll.Hide()
	} else {
		d.head.Show()
		d.scroll.Show()
		if other {
			d.scroll.ScrollToTop()
			d.form.Show(form.Record[app.Topic]{Key: string(t.ID), Edit: func(field string, change func(*app.Topic)) error {
				return d.s.Desk.EditTopic(t.ID, field, change)
			}}, t)
		} else {
			d.form.Refresh(t)
		}
	}
	d.excerpts.show(d.sc.hear().On(c.topic), len(d.sc.hear().All(c.topic)), other)
	d.page.Refresh()
}

// focus goes on from the list: to what was said, or to the title where nothing was.
func (d *detail) focus() {
	if len(d.excerpts.shown) > 0 {
		d.excerpts.focus()
		return
	}
	d.s.Window.Canvas().Focus(d.title)
}

// sides puts what was said beside the fields where there is room, and else above
// them, so that neither is scrolled away by the other. There it has no more height
// than it needs: what is left is the fields'.
type sides struct{ said *excerpts }

const (
	roomForTwo = 1040 // the width from which they stand side by side
	mostSaid   = 0.45 // what was said has no more of the height above the fields
)

func (s sides) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	said, fields := objects[0], objects[1]
	if !fields.Visible() {
		said.Move(fyne.NewPos(0, 0))
		said.Resize(size)
		return
	}
	if size.Width >= roomForTwo {
		half := size.Width * 0.46
		said.Move(fyne.NewPos(0, 0))
		said.Resize(fyne.NewSize(half, size.Height))
		fields.Move(fyne.NewPos(half, 0))
		fields.Resize(fyne.NewSize(size.Width-half, size.Height))
		return
	}
	height := min(s.said.need(size.Width), size.Height*mostSaid)
	said.Move(fyne.NewPos(0, 0))
	said.Resize(fyne.NewSize(size.Width, height))
	fields.Move(fyne.NewPos(0, height))
	fields.Resize(fyne.NewSize(size.Width, size.Height-height))
}

func (sides) MinSize(objects []fyne.CanvasObject) fyne.Size {
	said, fields := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(max(said.Width, fields.Width), said.Height+fields.Height)
}

// note is a quiet line of words.
func note(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.Importance = widget.LowImportance
	return l
}
