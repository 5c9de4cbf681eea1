package workshop

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/xwidget"
)

// line is where one writes: the next contribution, or one that is mended.
type line struct {
	p       *Page
	content fyne.CanvasObject
	field   *xwidget.Jotter
	mending app.ID // the contribution that stands in it; "" for a new one
	begun   string // what was begun of a new one when one turned to mend another
	spoke   spoken // and what that was to speak of

	what    *widget.Label
	problem *widget.Label
}

func newLine(p *Page) *line {
	l := &line{p: p, field: xwidget.NewJotter(3), what: widget.NewLabel(""), problem: widget.NewLabel("")}
	l.field.SetPlaceHolder(p.s.Say("workshop.line.hint"))
	l.field.OnTaken = func(string) { l.take() }
	l.field.OnKey = l.key
	l.field.OnShortcut = l.shortcut
	l.what.SizeName = theme.SizeNameCaptionText
	l.what.Importance = widget.LowImportance
	l.problem.Importance = widget.WarningImportance
	l.problem.Wrapping = fyne.TextWrapWord
	l.problem.Hide()
	l.content = container.New(layout.NewCustomPaddedVBoxLayout(-look.Tight),
		container.New(flush, l.what), l.field, l.problem)
	return l
}

// key takes the keys that choose what the contribution speaks of, and those that lead
// to what is written already.
func (l *line) key(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyF3:
		l.p.speaks.chooseScenario()
	case fyne.KeyF4:
		l.p.speaks.nextStance()
	case fyne.KeyF6:
		l.p.speaks.chooseTopic()
	case fyne.KeyF8:
		l.p.speaks.clear()
	case fyne.KeyEscape:
		if l.mending == "" {
			return false
		}
		l.renew()
	case fyne.KeyUp, fyne.KeyDown:
		if l.field.Text != "" || len(l.p.list.said) == 0 {
			return false
		}
		l.p.list.list.Reach()
	default:
		return false
	}
	return true
}

// shortcut takes Alt and a figure: one of the committee's principles.
func (l *line) shortcut(s fyne.Shortcut) bool {
	c, ok := s.(*desktop.CustomShortcut)
	if !ok || c.Modifier != fyne.KeyModifierAlt || len(c.KeyName) != 1 {
		return false
	}
	n, err := strconv.Atoi(string(c.KeyName))
	return err == nil && l.p.speaks.toggle(n)
}

// take saves what is written, and the line is ready for the next at once: the disk is
// not waited for.
func (l *line) take() {
	text := strings.TrimSpace(l.field.Text)
	if l.mending != "" {
		l.mend(text)
		l.renew()
		return
	}
	if text == "" {
		return
	}
	l.p.offerRight(nil)
	c, title, who := l.p.contribution(text), l.p.speaks.title, l.p.head.name()
	l.field.SetText("")
	desk := l.p.s.Desk
	l.p.s.Act(func() error { // what is new was perhaps made by the one before, which is saved by now
		topic := newTopic(desk.File(), title, &c)
		fresh := newSender(desk.File(), who, &c)
		_, err := desk.Contribute(c, topic, fresh...)
		return err
	}, func(err error) { l.saved(err, text) })
}

// saved says why a contribution was refused, which comes back before what has been
// written since.
func (l *line) saved(err error, text string) {
	if err == nil {
		l.tell("")
		return
	}
	l.tell(l.p.s.Error(err))
	if l.mending == "" && text != "" {
		l.field.SetText(strings.TrimSpace(text + "\n" + l.field.Text))
	}
}

// mend saves what stands in the line of a contribution that is mended. One that was
// emptied stays as it was: to take it out, one deletes it.
func (l *line) mend(text string) {
	id, c, title := l.mending, l.p.contribution(text), l.p.speaks.title
	if text == "" || l.p.s.File().Response(id) == nil {
		return
	}
	desk := l.p.s.Desk
	l.p.s.Act(func() error { return desk.EditContribution(id, c, newTopic(desk.File(), title, &c)) }, func(err error) { l.saved(err, "") })
}

// open puts a contribution into the line, to be mended. What was there is saved, or
// waits until one is done with it.
func (l *line) open(r *app.Response) {
	if r.ID == l.mending {
		return
	}
	if l.mending != "" {
		l.mend(strings.TrimSpace(l.field.Text))
	} else {
		l.begun, l.spoke = l.field.Text, l.p.speaks.spoken
	}
	l.mending = r.ID
	l.field.SetText(r.Text)
	l.p.speaks.show(r)
	l.refresh()
}

// renew makes the line one for a new contribution.
func (l *line) renew() {
	if l.mending == "" {
		return
	}
	l.forget()
	l.p.list.mark()
	l.refresh()
	l.p.focus()
}

// leave saves what is mended, when the page turns to another occasion.
func (l *line) leave() {
	if l.mending == "" {
		return
	}
	l.mend(strings.TrimSpace(l.field.Text))
	l.forget()
}

// forget puts what was begun of a new contribution back into the line.
func (l *line) forget() {
	l.mending = ""
	l.field.SetText(l.begun)
	l.begun = ""
	l.p.speaks.set(l.spoke)
}

// keep saves what stands in the line, also where it was only begun.
func (l *line) keep() {
	l.leave()
	l.take()
}

// refresh forgets a contribution that is gone, and says what one writes.
func (l *line) refresh() {
	if l.mending != "" && l.p.s.File().Response(l.mending) == nil {
		l.forget()
	}
	what := l.p.s.Say("workshop.line.new")
	if r := l.p.s.File().Response(l.mending); r != nil {
		what = l.p.s.Say("workshop.line.mend", "Number", strconv.Itoa(r.Number))
	}
	l.what.SetText(what)
}

// newTopic is the topic of a title that is to be made; nil where none is, or where the
// hearing has it by now.
func newTopic(f *app.CaseFile, title string, c *casework.Contribution) *app.Topic {
	if title == "" {
		return nil
	}
	for _, t := range f.Topics {
		if app.FoldName(t.Title) == app.FoldName(title) {
			c.Topic = t.ID
			return nil
		}
	}
	return &app.Topic{Title: title}
}

// newSender is the party of a name that is to be made; none where the hearing has it by
// now, or nobody is named.
func newSender(f *app.CaseFile, name string, c *casework.Contribution) []*app.Party {
	if name == "" {
		return nil
	}
	if p := f.PartyNamed(name); p != nil {
		c.Sender = p.ID
		return nil
	}
	p := app.NewParty(name)
	c.Sender = p.ID
	return []*app.Party{p}
}

func (l *line) tell(problem string) {
	l.problem.SetText(problem)
	l.problem.Hidden = problem == ""
	l.p.content.Refresh()
}
