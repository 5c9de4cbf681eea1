// Package alike is where form letters are looked at and grouped (enslydende svar): it lies
// over the screen that one comes from. At the left stand the suggestions and the groups,
// each with its responses; at the right the one at hand beside its model.
package alike

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// Page is the form letters of the hearing.
type Page struct {
	s       *session.Session
	leave   func(at app.ID)
	content *fyne.Container
	shown   bool

	lines []line
	at    int // the line at hand; -1 for none
	of    string

	count   *widget.Label
	list    *xwidget.PickList
	empty   *fyne.Container
	name    *xwidget.Entry
	row     *xwidget.FormRow
	problem *widget.Label
	texts   *texts
	right   *fyne.Container
	buttons buttons
}

// New makes the page. Leave shows the screen again that one came from, at the response at
// hand.
func New(s *session.Session, leave func(at app.ID)) *Page {
	p := &Page{s: s, leave: leave, at: -1, texts: newTexts(s), problem: widget.NewLabel(""), count: widget.NewLabel("")}
	say := s.Say
	p.problem.Importance, p.problem.Wrapping = widget.WarningImportance, fyne.TextWrapWord
	p.problem.Hide()
	p.count.Importance = widget.LowImportance
	p.count.Truncation = fyne.TextTruncateEllipsis
	p.list = xwidget.NewPickList(
		func() int { return len(p.lines) },
		func() fyne.CanvasObject { return newRow(s) },
		func(i int, o fyne.CanvasObject) { o.(*row).set(p.lines[i]) },
		func(i int) { p.at = i; p.show() })
	p.list.OnEnter, p.list.OnDelete, p.list.OnEscape, p.list.OnKey = p.enter, p.delete, p.back, p.key
	p.empty = container.NewStack()
	p.name = xwidget.NewEntry()
	p.name.OnSubmitted = func(string) { p.rename(); p.focus() }
	p.row = xwidget.NewFormRow(say("alike.name"), p.name)
	p.buttons = newButtons(p)

	back := xwidget.NewButtonWithIcon("", look.IconBack, p.back)
	back.Importance = widget.LowImportance
	head := container.NewVBox(
		container.NewBorder(nil, nil, container.NewCenter(back), nil, xwidget.NewTitle(say("alike.title"))), p.count)
	left := xwidget.Above(head, container.NewStack(p.list, p.empty))
	p.right = container.NewBorder(container.NewVBox(p.row, p.problem), p.buttons.content, nil, nil, p.texts.content)
	pad := layout.NewCustomPaddedLayout(look.Near, look.Near, look.Near, look.Near)
	p.content = container.NewStack(xwidget.NewSplit(container.New(pad, left),
		container.New(layout.NewCustomPaddedLayout(look.Near, look.Near, look.Apart, look.Apart), p.right), 400, 320, 560))
	p.content.Hide()
	s.Listen(func(casework.News) { p.refresh() })
	return p
}

// Content is what the window shows.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Shown reports whether the page is shown.
func (p *Page) Shown() bool { return p.shown }

// Show shows the page, at a response where one is named.
func (p *Page) Show(at app.ID) {
	p.shown = true
	p.content.Show()
	p.refresh()
	if i := slices.IndexFunc(p.lines, func(l line) bool { return at != "" && l.response == at }); i >= 0 {
		p.at = i
	}
	p.reach()
	p.focus()
}

// Close takes the page away.
func (p *Page) Close() {
	if p.shown {
		p.shown = false
		p.content.Hide()
	}
}

func (p *Page) back() { p.leave(p.hand().response) }

// Find puts the cursor into the list.
func (p *Page) Find() { p.focus() }

func (p *Page) focus() { p.s.Window.Canvas().Focus(p.list) }

// hand is the line at hand; an empty one where there is none.
func (p *Page) hand() line {
	if p.at < 0 || p.at >= len(p.lines) {
		return line{bunch: &bunch{}}
	}
	return p.lines[p.at]
}

// refresh lists what there is now. The line at hand stays, or else the one that has come
// to stand in its place.
func (p *Page) refresh() {
	if !p.shown {
		return
	}
	f, was := p.s.File(), p.hand()
	bunches := bunchesOf(f, p.s.Alike())
	p.lines = linesOf(bunches)
	same := func(l line) bool { return l.response == was.response && l.key() == was.key() }
	if i := slices.IndexFunc(p.lines, same); i >= 0 {
		p.at = i
	} else if i := slices.IndexFunc(p.lines, func(l line) bool { return was.response != "" && l.response == was.response }); i >= 0 {
		p.at = i
	}
	p.at = min(max(p.at, 0), len(p.lines)-1)
	p.count.SetText(p.counted(bunches))
	p.empty.RemoveAll()
	if len(p.lines) == 0 {
		p.empty.Add(xwidget.NewEmptyState(look.IconResponses, p.s.Say("alike.none"), p.s.Say("alike.none.do"), "", nil))
	}
	p.list.Refresh()
	p.reach()
}

// counted says how many groups and suggestions there are.
func (p *Page) counted(bunches []*bunch) string {
	groups, suggested, n := 0, 0, 0
	for _, b := range bunches {
		if b.suggested {
			suggested++
			continue
		}
		groups++
		n += len(b.members)
	}
	text := p.s.Say("alike.count", "n", n, "Groups", p.s.Say("count.groups", "n", groups))
	if suggested > 0 {
		text = p.s.Say("alike.count.suggested", "n", suggested) + " · " + text
	}
	return text
}

// reach marks the line at hand, and shows it.
func (p *Page) reach() {
	p.list.Mark(p.at)
	p.show()
}

// show shows the line at hand: a response beside its model, or the model and what others
// have added.
func (p *Page) show() {
	l, f := p.hand(), p.s.File()
	p.right.Hidden = len(p.lines) == 0
	p.buttons.show(l)
	p.refuse(nil)
	p.showName(l)
	model := f.Response(l.model)
	if model == nil {
		p.texts.clear()
		return
	}
	if r := f.Response(l.response); r != nil {
		p.texts.response(model, r)
		return
	}
	var members []*app.Response
	for _, id := range l.members {
		if r := f.Response(id); r != nil && id != l.model {
			members = append(members, r)
		}
	}
	p.texts.bunch(model, members)
}

// showName shows the name of a group, or the one that a suggestion would have. What is
// being typed stays.
func (p *Page) showName(l line) {
	f := p.s.File()
	key, name := l.key(), ""
	if g := f.FormLetter(l.group); g != nil {
		key, name = key+"/"+g.Name, g.Name
	} else if l.suggested {
		name = casework.GroupName(f, l.model)
	}
	p.row.Hidden = name == "" || l.suggested && l.group != ""
	if key != p.of {
		p.of = key
		p.name.SetText(name)
	}
	p.right.Refresh()
}

func (p *Page) refuse(err error) {
	p.problem.Hidden = err == nil
	if err != nil {
		p.problem.SetText(p.s.Error(err))
	}
	p.right.Refresh()
}
