package stationery

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/form"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/places"
	"hvidbog/app/ui/xwidget"
)

// template is the form of a template of the hearing's own.
type template struct {
	p       *Part
	content fyne.CanvasObject
	page    *form.Page[app.Template]
	form    *form.Form[app.Template]
	name    *xwidget.Entry
	text    *xwidget.LongText
	places  *places.Insert
	rows    map[string]*xwidget.FormRow
}

func newTemplate(p *Part) *template {
	t := &template{p: p, form: form.New[app.Template](p.s), rows: make(map[string]*xwidget.FormRow)}
	say, f := p.s.Say, t.form
	t.places = places.New(p.s, func() (*app.CaseFile, *app.Letter) {
		own := p.s.File().Template(p.chosen.template)
		if own == nil {
			own = casework.UsualTemplate(app.ReplyLetter, say)
		}
		with, l := casework.Sample(p.s.File(), own, p.s.Desk.Today(), say)
		return with, &l
	})
	t.name = f.Line("name", func(r *app.Template) string { return r.Name }, func(r *app.Template, v string) { r.Name = v })
	var kinds []xwidget.Option
	for _, k := range app.LetterKinds() {
		kinds = append(kinds, xwidget.Option{Key: string(k), Label: say("letterKind." + string(k))})
	}
	kind := f.Select("kind", kinds, func(r *app.Template) string { return string(r.Kind) },
		func(r *app.Template, v string) { r.Kind = app.LetterKind(v) })
	t.text = f.Long("text", func(r *app.Template) string { return r.Text }, func(r *app.Template, v string) { r.Text = v })
	t.places.Into(t.text)
	typed := t.text.OnChanged
	t.text.OnChanged = func(v string) {
		t.check("text", v)
		typed(v)
	}
	t.rows["text"] = xwidget.NewFormRow(say("stationery.text"), t.text)
	remove := xwidget.NewQuietAction(say("stationery.delete"), func() { p.delete(t.page.ID()) })
	another := xwidget.NewQuietAction(say("stationery.copy"), func() {
		if own := p.s.File().Template(t.page.ID()); own != nil {
			p.make(*app.CloneOf(own))
		}
	})
	fields := container.New(layout.NewCustomPaddedVBoxLayout(look.Near),
		title(say("stationery.own"), say("stationery.own.how")),
		container.New(xwidget.Shares{360, 240}, xwidget.NewFormRow(say("stationery.name"), t.name), xwidget.NewFormRow(say("stationery.kind"), kind)),
		f.Problem,
		t.row("subject", "ui.letter.subject", func(r *app.Template) *string { return &r.Subject }),
		t.row("salutation", "ui.letter.salutation", func(r *app.Template) *string { return &r.Salutation }),
		t.rows["text"],
		container.NewHBox(layout.NewSpacer(), t.places.Content()),
		t.row("closing", "ui.letter.closing", func(r *app.Template) *string { return &r.Closing }),
		container.NewHBox(another, remove))
	t.page = form.NewPage(f, fields, container.NewWithoutLayout(), p.s.Desk.EditTemplate)
	t.content = t.page.Content
	return t
}

// row is a field of one line in which places may stand.
func (t *template) row(field, label string, of func(*app.Template) *string) fyne.CanvasObject {
	e := t.form.Line(field, func(r *app.Template) string { return *of(r) }, func(r *app.Template, v string) { *of(r) = v })
	typed := e.OnChanged
	e.OnChanged = func(v string) {
		t.check(field, v)
		typed(v)
	}
	t.places.Into(e)
	t.rows[field] = xwidget.NewFormRow(t.p.s.Say(label), e)
	return t.rows[field]
}

// show shows a template; nil shows none.
func (t *template) show(r *app.Template) {
	if r == nil {
		t.page.Show("", nil)
		return
	}
	if r.ID != t.page.ID() {
		t.places.Forget()
		t.check("subject", r.Subject)
		t.check("salutation", r.Salutation)
		t.check("text", r.Text)
		t.check("closing", r.Closing)
	}
	t.page.Show(r.ID, r)
}

// check points out a place that no letter would fill in.
func (t *template) check(field, text string) {
	t.rows[field].SetError(places.Fault(t.p.s.Say, text))
}

// usual is the template of a kind that the hearing has made none for. It can be read,
// and made one's own.
type usual struct {
	p       *Part
	content *container.Scroll
	title   *xwidget.Heading
	make    *xwidget.Button
	text    *xwidget.Heading
	kind    app.LetterKind
}

func newUsual(p *Part) *usual {
	u := &usual{p: p, title: xwidget.NewTitle(""), text: xwidget.NewLead("")}
	say := p.s.Say
	u.make = xwidget.NewPrimaryButton(say("stationery.make"), nil, func() {
		p.make(*casework.UsualTemplate(u.kind, say))
	})
	u.content = page(
		container.New(layout.NewCustomPaddedVBoxLayout(-look.Near), u.title, xwidget.NewLead(say("stationery.usual.how"))),
		container.NewHBox(u.make), u.text)
	return u
}

func (u *usual) show(kind app.LetterKind) {
	u.kind = kind
	t := casework.UsualTemplate(kind, u.p.s.Say)
	u.title.SetText(u.p.s.Say("stationery.usual.title", "Kind", t.Name))
	u.text.SetText(t.Subject + "\n\n" + t.Salutation + "\n\n" + t.Text + "\n\n" + t.Closing)
}
