// Package stationery is the part Breve of the screen Høring: the letterhead that
// stands on the hearing's letters, and the templates that they begin with.
package stationery

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/onpaper"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// Part is a list of the letterhead and the templates, the one that is chosen, and a
// letter made with it.
type Part struct {
	s       *session.Session
	content *fyne.Container
	list    *xwidget.PickList
	lines   []line
	chosen  line

	head     *head
	template *template
	usual    *usual
	sheet    *onpaper.Sheet
	sides    *sides
	drawn    drawing // what the sheet shows
}

// line is what can be chosen: the letterhead, which is the zero line, a template of
// the hearing's own, or the usual one of a kind that has none.
type line struct {
	template app.ID
	kind     app.LetterKind
}

// drawing is what a letter on the sheet follows from.
type drawing struct {
	file     *app.CaseFile
	template app.Template
}

// New makes the part. Over stands over its list.
func New(s *session.Session, over fyne.CanvasObject) *Part {
	p := &Part{s: s, sheet: onpaper.New(s)}
	p.list = xwidget.NewPickList(
		func() int { return len(p.lines) },
		func() fyne.CanvasObject { return newRow() },
		func(i int, o fyne.CanvasObject) { o.(*row).set(p.name(p.lines[i])) },
		func(i int) { p.choose(p.lines[i]) })
	p.list.OnEnter = p.enter
	p.list.OnDelete = func() { p.delete(p.chosen.template) }
	p.head = newHead(p)
	p.template = newTemplate(p)
	p.usual = newUsual(p)
	p.sides = newSides(s.Say, container.NewStack(p.head.content, p.template.content, p.usual.content), p.sheet.Content())
	pad := layout.NewCustomPaddedLayout(look.Near, look.Near, look.Near, look.Near)
	foot := container.New(pad, container.NewHBox(xwidget.NewQuietAction(s.Say("stationery.add"), p.add)))
	left := container.NewBorder(container.New(pad, over), foot, nil, nil, p.list)
	p.content = container.NewStack(xwidget.NewSplit(left, p.sides.content, 280, 240, 560))
	return p
}

// Content is what the screen shows.
func (p *Part) Content() fyne.CanvasObject { return p.content }

// Open shows the part as it is now, and gives the list the keyboard.
func (p *Part) Open() {
	p.Refresh()
	p.s.Window.Canvas().Focus(p.list)
}

// Refresh shows the letterhead and the templates as they are now. In place of a chosen
// one that is gone comes what is used now.
func (p *Part) Refresh() {
	f := p.s.File()
	if f.Hearing == nil {
		return
	}
	lines := []line{{}}
	for _, kind := range app.LetterKinds() {
		own := false
		for _, t := range f.Templates {
			if t.Kind == kind {
				own = true
				lines = append(lines, line{t.ID, kind})
			}
		}
		if !own {
			lines = append(lines, line{kind: kind})
		}
	}
	p.lines = lines
	chosen := p.chosen
	if t := f.Template(chosen.template); t != nil {
		chosen.kind = t.Kind
	} else {
		chosen.template = ""
	}
	if at := p.placeOf(chosen); at < 0 { // the kind has another now
		for _, l := range lines {
			if l.kind == chosen.kind {
				chosen = l
				break
			}
		}
	}
	p.list.Refresh()
	p.choose(chosen)
}

func (p *Part) placeOf(chosen line) int {
	for i, l := range p.lines {
		if l == chosen {
			return i
		}
	}
	return -1
}

// name is what a line says: what it is, and below that which kind of letter it is for.
func (p *Part) name(l line) (name, below string) {
	say := p.s.Say
	switch t := p.s.File().Template(l.template); {
	case l == line{}:
		return say("stationery.letterhead"), say("stationery.letterhead.below")
	case t != nil:
		return t.Name, say("stationery.own.below", "Kind", say("letterKind."+string(t.Kind)))
	}
	return say("letterKind." + string(l.kind)), say("stationery.usual")
}

// choose shows a line.
func (p *Part) choose(l line) {
	p.chosen = l
	p.list.Mark(p.placeOf(l))
	f := p.s.File()
	own := f.Template(l.template)
	p.head.content.Hide()
	p.template.content.Hide()
	p.usual.content.Hide()
	switch {
	case l == line{}:
		p.template.show(nil)
		p.head.show(f.Hearing)
		p.head.content.Show()
	case own != nil:
		p.template.show(own)
		p.template.content.Show()
	default:
		p.template.show(nil)
		p.usual.show(l.kind)
		p.usual.content.Show()
	}
	p.draw()
}

// draw shows a letter with the letterhead and the template that are chosen.
func (p *Part) draw() {
	f, say := p.s.File(), p.s.Say
	t := f.Template(p.chosen.template)
	if t == nil {
		kind := p.chosen.kind
		if kind == "" {
			kind = app.ReplyLetter
		}
		t = casework.TemplateFor(f, kind, say)
	}
	if d := (drawing{f, *t}); d != p.drawn {
		p.drawn = d
		with, l := casework.Sample(f, t, p.s.Desk.Today(), say)
		p.sheet.Show(onpaper.Letter(p.s, with, &l))
	}
}

// enter goes on from the list to the first field.
func (p *Part) enter() {
	c := p.s.Window.Canvas()
	switch {
	case p.head.content.Visible():
		c.Focus(p.head.first)
	case p.template.content.Visible():
		c.Focus(p.template.name)
	default:
		c.Focus(p.usual.make)
	}
}

// add makes a template more, for replies until it is told what else it is for.
func (p *Part) add() {
	t := *casework.UsualTemplate(app.ReplyLetter, p.s.Say)
	t.Name = p.s.Say("stationery.new")
	p.make(t)
}

// make makes a template of the hearing's own, under the name that it has or else the
// next that is free, and shows it.
func (p *Part) make(t app.Template) {
	s := p.s
	var made *app.Template
	s.Act(func() (err error) {
		t.Name = casework.FreeTemplateName(s.Desk.File(), t.Name)
		made, err = s.Desk.AddTemplate(t)
		return err
	}, func(err error) {
		if err == nil {
			p.Refresh()
			p.choose(line{made.ID, made.Kind})
			s.Window.Canvas().Focus(p.template.name)
			p.template.name.SelectAll()
		}
	})
}

// delete takes a template out; undo brings it back.
func (p *Part) delete(id app.ID) {
	if id != "" {
		p.s.Act(func() error { return p.s.Desk.DeleteTemplate(id) }, nil)
	}
}

// row is a line of the list.
type row struct {
	widget.BaseWidget
	name, below *widget.Label
}

func newRow() *row {
	r := &row{name: widget.NewLabel(""), below: widget.NewLabel("")}
	r.name.Truncation = fyne.TextTruncateEllipsis
	r.below.Truncation = fyne.TextTruncateEllipsis
	r.below.Importance = widget.LowImportance
	r.below.SizeName = theme.SizeNameCaptionText
	r.ExtendBaseWidget(r)
	return r
}

func (r *row) set(name, below string) {
	r.name.SetText(name)
	r.below.SetText(below)
}

// CreateRenderer is called by Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.New(layout.NewCustomPaddedVBoxLayout(-look.Apart), r.name, r.below))
}
