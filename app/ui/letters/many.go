package letters

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/preview"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/sheet"
	"hvidbog/app/ui/xwidget"
)

// many writes the same letter to many, each with its own name: it tells how many there
// are and what some of them lack, shows the first, sends them, and gives them as one
// file to print, in the order in which they are carried out.
type many struct {
	s          *session.Session
	groups     []group
	close, fit func()

	to       *xwidget.Select
	kind     *xwidget.Choice
	template *xwidget.Select
	subject  *xwidget.Entry
	text     *xwidget.TextArea
	summary  *widget.Label
	view     *preview.View
	fields   *fyne.Container
	sending  *run

	base app.Template       // that subject and text began with
	plan []casework.Planned // as the fields stand
	wait func()             // stops the pause that is waited for
	draw int                // counts the drawings, of which the newest is shown
}

// group are responses whose senders may be written to at once.
type group struct {
	name      string
	responses []app.ID
}

// AskMany asks what to write to many: to all who have had no receipt, to all who sent
// the same text, or to those that the screen has chosen, or lists, which may be none.
func AskMany(s *session.Session, chosen []app.ID, listed []app.ID) {
	if err := s.Settle(); err != nil {
		sheet.Tell(s.Window, s.Say, s.Say("ui.refused"), s.Error(err))
		return
	}
	m := &many{s: s, view: preview.NewBrief(s.Ports, s.Window)}
	m.gather(chosen, listed)
	m.build()
	pad := container.New(layout.NewCustomPaddedVBoxLayout(look.Near), xwidget.NewSubtitle(s.Say("ui.many.title")), m.body())
	m.close, m.fit = sheet.Lay(s.Window, pad, manyWidth, func() {
		m.sending.stop()
		m.draw++
		m.view.Show(nil, nil)
	})
	m.choose(0)
	s.Window.Canvas().Focus(m.to)
}

// The measures of the sheet, in device-independent pixels.
const (
	manyWidth  = 980
	manyHeight = 520
)

// gather makes the groups: what the user has chosen comes first.
func (m *many) gather(chosen, listed []app.ID) {
	f, say := m.s.File(), m.s.Say
	add := func(name string, ids []app.ID) { m.groups = append(m.groups, group{name, ids}) }
	if len(chosen) > 0 {
		add(say("ui.many.chosen", "n", len(chosen)), chosen)
	}
	fresh := casework.WithoutReceipt(f)
	add(say("ui.many.fresh", "n", len(fresh)), fresh)
	if n := len(listed); n > 0 && n < len(f.Responses) {
		add(say("ui.many.listed", "n", n), listed)
	}
	for _, fl := range casework.FormLetters(f) {
		var ids []app.ID
		for _, r := range fl.Responses {
			ids = append(ids, r.ID)
		}
		add(say("ui.many.same", "n", len(ids), "Text", beginning(fl.Text)), ids)
	}
}

// beginning is the first words of a text.
func beginning(text string) string {
	const most = 40
	runes := []rune(oneLine(text))
	if len(runes) <= most {
		return string(runes)
	}
	return strings.TrimSpace(string(runes[:most])) + "…"
}

func (m *many) build() {
	say := m.s.Say
	var groups, kinds []xwidget.Option
	for i, g := range m.groups {
		groups = append(groups, xwidget.Option{Key: strconv.Itoa(i), Label: g.name})
	}
	m.to = xwidget.NewSelect(groups, func(string) { m.replan() })
	for _, k := range []app.LetterKind{app.Receipt, app.ReplyLetter} {
		kinds = append(kinds, xwidget.Option{Key: string(k), Label: say("letterKind." + string(k))})
	}
	m.kind = xwidget.NewChoice(kinds, func(key string) { m.begin(app.LetterKind(key), nil) })
	m.template = xwidget.NewSelect(nil, func(key string) {
		m.begin(app.LetterKind(m.kind.Selected()), m.s.File().Template(app.ID(key)))
	})
	m.subject = xwidget.NewEntry()
	m.subject.OnChanged = func(string) { m.typed() }
	m.text = xwidget.NewTextArea(8)
	m.text.OnChanged = func(string) { m.typed() }
	m.summary = note(widget.MediumImportance)
	m.sending = newRun(m)
}

func (m *many) body() fyne.CanvasObject {
	row := func(id string, field fyne.CanvasObject) fyne.CanvasObject {
		return xwidget.NewFormRow(m.s.Say(id), field)
	}
	m.fields = container.NewVBox(
		row("ui.many.to", m.to),
		container.NewHBox(m.kind, m.template),
		row("ui.letter.subject", m.subject),
		row("ui.many.text", m.text))
	left := container.NewBorder(m.fields, m.sending.content, nil, nil,
		container.NewVScroll(flush(m.summary)))
	both := container.New(&halves{}, left, m.view.Content())
	return both
}

// halves sets what is written beside the first of the letters.
type halves struct{}

// Layout is called by Fyne.
func (*halves) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := (size.Width - look.Apart) / 2
	for i, o := range objects {
		o.Move(fyne.NewPos(float32(i)*(width+look.Apart), 0))
		o.Resize(fyne.NewSize(width, size.Height))
	}
}

// MinSize is called by Fyne.
func (*halves) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(manyWidth-4*look.Apart, manyHeight)
}

// choose begins with a group. Receipts are what most of them are sent.
func (m *many) choose(i int) {
	m.to.SetKey(strconv.Itoa(i))
	m.begin(app.Receipt, nil)
}

// begin begins with the words of a template; nil is the one that letters of the kind
// begin with.
func (m *many) begin(kind app.LetterKind, t *app.Template) {
	f := m.s.File()
	var options []xwidget.Option
	for _, o := range f.Templates {
		if o.Kind == kind {
			options = append(options, xwidget.Option{Key: string(o.ID), Label: o.Name})
		}
	}
	if t == nil {
		t = casework.TemplateFor(f, kind, m.s.Say)
	}
	m.base = *t
	m.kind.SetSelected(string(kind))
	m.template.SetChoices(options)
	m.template.SetKey(string(t.ID))
	m.template.Hidden = len(options) < 2
	m.subject.SetText(t.Subject)
	m.text.SetText(t.Text)
	m.replan()
}

// typed plans anew when the typing pauses.
func (m *many) typed() {
	if m.wait != nil {
		m.wait()
	}
	m.wait = m.s.After(drawPause, m.replan)
}

// replan composes the letters as the fields stand, and tells of them.
func (m *many) replan() {
	if m.wait != nil {
		m.wait()
		m.wait = nil
	}
	i, err := strconv.Atoi(m.to.Key())
	if err != nil {
		return
	}
	t := m.base
	t.Subject, t.Text = m.subject.Text, m.text.Text
	m.plan = casework.Plan(m.s.File(), t.Kind, &t, m.groups[i].responses, false, m.s.Desk.Today(), m.s.Say)
	m.summary.SetText(m.told())
	m.sending.ready(len(m.going()))
	m.show()
}

// going are the letters that can be sent.
func (m *many) going() []app.Letter {
	var list []app.Letter
	for _, p := range m.plan {
		if p.MayGo() {
			list = append(list, p.Letter)
		}
	}
	return list
}

// mostTold is how many letters are named one by one for what they lack.
const mostTold = 6

// told says how many letters there are, and what some of them lack.
func (m *many) told() string {
	f, say := m.s.File(), m.s.Say
	nowhere := 0
	var left []string
	for _, p := range m.plan {
		switch {
		case p.Lacks == nil:
		case p.MayGo():
			nowhere++
		default:
			left = append(left, say("ui.many.left", "Number", casework.Newest(f, &p.Letter).Number,
				"Name", casework.RecipientName(f, &p.Letter), "Why", m.s.Error(p.Lacks)))
		}
	}
	lines := []string{say("ui.many.count", "n", len(m.plan)-len(left))}
	if nowhere > 0 {
		lines = append(lines, say("ui.many.noAddress", "n", nowhere))
	}
	if len(left) > 0 {
		lines = append(lines, say("ui.many.leftOut", "n", len(left)))
		lines = append(lines, left[:min(len(left), mostTold)]...)
	}
	return strings.Join(lines, "\n")
}
