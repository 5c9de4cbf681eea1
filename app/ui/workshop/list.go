package workshop

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// list is what has been written of the occasion, the newest first. What is chosen in
// it stands in the line to be mended.
type list struct {
	p    *Page
	list *xwidget.PickList
	said []*app.Response
}

func newList(p *Page) *list {
	l := &list{p: p}
	l.list = xwidget.NewPickList(
		func() int { return len(l.said) },
		func() fyne.CanvasObject { return newRow() },
		func(i int, o fyne.CanvasObject) { l.show(l.said[i], o.(*fyne.Container)) },
		func(i int) { p.line.open(l.said[i]) })
	l.list.OnEnter = p.focus
	l.list.OnEscape = func() {
		p.line.renew()
		p.focus()
	}
	l.list.OnDelete = l.delete
	l.list.OnKey = func(key *fyne.KeyEvent) bool {
		if key.Name == fyne.KeyUp && l.list.Marked() == 0 {
			p.line.leave()
			l.mark()
			p.line.refresh()
			p.focus()
			return true
		}
		return false
	}
	return l
}

func (l *list) refresh() {
	l.said = l.p.head.said()
	l.list.Refresh()
	l.mark()
}

// mark marks the contribution that stands in the line.
func (l *list) mark() {
	l.list.Mark(slices.IndexFunc(l.said, func(r *app.Response) bool { return r.ID == l.p.line.mending && r.ID != "" }))
}

// delete takes the chosen contribution out; undo brings it back.
func (l *list) delete() {
	id := l.p.line.mending
	if id == "" {
		return
	}
	l.p.line.forget()
	l.p.s.Act(func() error { return l.p.s.Desk.DeleteResponse(id) }, func(err error) { l.p.line.saved(err, "") })
	l.p.focus()
}

// newRow is a line of the list: the number and what was said, and below what that
// speaks of.
func newRow() fyne.CanvasObject {
	number, text, of := widget.NewLabel(""), widget.NewLabel(""), widget.NewLabel("")
	number.Alignment = fyne.TextAlignTrailing
	number.Importance = widget.LowImportance
	text.Truncation = fyne.TextTruncateEllipsis
	of.Truncation = fyne.TextTruncateEllipsis
	of.Importance = widget.LowImportance
	of.SizeName = theme.SizeNameCaptionText
	wide := container.New(layout.NewGridWrapLayout(fyne.NewSize(56, number.MinSize().Height)), number)
	pad := theme.Size(theme.SizeNameInnerPadding)
	return xwidget.Beside(wide, container.New(layout.NewCustomPaddedVBoxLayout(-pad-look.Tight), text, of))
}

func (l *list) show(r *app.Response, row *fyne.Container) {
	number := row.Objects[0].(*fyne.Container).Objects[0].(*widget.Label)
	lines := row.Objects[1].(*fyne.Container).Objects
	number.SetText(strconv.Itoa(r.Number))
	lines[0].(*widget.Label).SetText(session.OneLine(r.Text))
	lines[1].(*widget.Label).SetText(l.of(r))
}

// of is what a contribution speaks of, in words.
func (l *list) of(r *app.Response) string {
	f, say := l.p.s.File(), l.p.s.Say
	c := casework.ContributionOf(f, r)
	var said []string
	if name := f.SenderName(r); name != "" {
		said = append(said, name)
	}
	if t := f.Topic(c.Topic); t != nil {
		said = append(said, t.Title)
	}
	if s := f.Scenario(c.Link.Scenario); s != nil {
		said = append(said, say("workshop.row.scenario", "Name", s.Name, "Stance", say("stance."+string(c.Link.Stance))))
	}
	if len(c.Principles) > 0 {
		numbers := make([]string, len(c.Principles))
		for i, n := range c.Principles {
			numbers[i] = strconv.Itoa(n)
		}
		said = append(said, say("workshop.row.principles", "n", len(numbers), "Numbers", strings.Join(numbers, ", ")))
	}
	if len(said) == 0 {
		return say("workshop.row.nothing")
	}
	return strings.Join(said, " · ")
}
