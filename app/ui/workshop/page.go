// Package workshop is where one types in what was said at a workshop or in an
// interview: it lies over the screen that one comes from. Above stands once what holds
// for all of it, below it the line that one writes in, and under that what has been
// written, the newest first.
package workshop

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

// Page is one occasion, and the contributions of it.
type Page struct {
	s       *session.Session
	leave   func()
	content *fyne.Container
	shown   bool

	head   *head
	line   *line
	speaks *speaks
	list   *list
	count  *widget.Label
	right  *xwidget.Action // puts the head right for what was written under another
	under  []app.ID        // what that is
}

// flush lets a label stand where the fields do, and not in by its padding.
var flush = layout.NewCustomPaddedLayout(0, 0, -look.Near, 0)

// widest is the width beyond which the page does not grow.
const widest = 920

// New makes the page. Leave shows the screen again that one came from.
func New(s *session.Session, leave func()) *Page {
	p := &Page{s: s, leave: leave}
	p.head = newHead(p)
	p.speaks = newSpeaks(p)
	p.line = newLine(p)
	p.list = newList(p)
	p.count = widget.NewLabel("")
	p.count.Importance = widget.LowImportance
	p.right = xwidget.NewQuietAction("", p.putRight)
	p.right.Hide()

	back := xwidget.NewButtonWithIcon("", look.IconBack, leave)
	back.Importance = widget.LowImportance
	top := container.New(layout.NewCustomPaddedVBoxLayout(look.Near),
		container.NewBorder(nil, nil, container.NewCenter(container.New(flush, back)), container.NewCenter(p.head.kinds), xwidget.NewTitle(s.Say("workshop.title"))),
		p.head.content, p.line.content, p.speaks.content, container.NewHBox(container.New(flush, p.count), p.right))
	p.content = container.New(layout.NewCustomPaddedLayout(look.Near, look.Near, look.Apart, look.Apart),
		container.New(xwidget.Measure{Most: widest}, xwidget.Above(top, p.list.list)))
	p.content.Hide()
	s.Listen(func(casework.News) { p.refresh() })
	return p
}

// Content is what the window shows.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Shown reports whether the page is shown.
func (p *Page) Shown() bool { return p.shown }

// Show shows the page, with the cursor where one writes, or where the head lacks what
// tells one workshop from another. The head is as it was, or that of the occasion that
// was written in last.
func (p *Page) Show() {
	p.shown = true
	p.content.Show()
	p.head.begin()
	p.refresh()
	if p.head.occasion() == (app.Occasion{}) {
		p.s.Window.Canvas().Focus(p.head.first())
		return
	}
	p.focus()
}

// Close takes the page away. What stands in the line is saved.
func (p *Page) Close() {
	if !p.shown {
		return
	}
	p.Keep()
	p.speaks.close()
	p.shown = false
	p.content.Hide()
}

// Keep saves what stands in the line.
func (p *Page) Keep() {
	if p.shown {
		p.line.keep()
	}
}

// Find puts the cursor where one writes.
func (p *Page) Find() { p.focus() }

func (p *Page) focus() { p.s.Window.Canvas().Focus(p.line.field) }

// refresh shows the hearing as it is now.
func (p *Page) refresh() {
	if !p.shown {
		return
	}
	f := p.s.File()
	p.list.refresh()
	p.speaks.refresh()
	p.line.refresh()
	here := p.s.Say("workshop.here", "n", len(p.list.said))
	if all := app.SayGathered(f.Gatherings(), p.s.Say); all != "" {
		here = p.s.Say("workshop.count", "Here", here, "All", all)
	}
	p.count.SetText(here)
}

// offerRight offers to put the head right for what was written under another, where the
// one that stands now has nothing yet: perhaps it was only mistaken.
func (p *Page) offerRight(before []*app.Response) {
	p.under = nil
	if len(p.list.said) == 0 {
		for _, r := range before {
			p.under = append(p.under, r.ID)
		}
	}
	p.right.Hidden = len(p.under) == 0
	p.right.SetText(p.s.Say("workshop.right", "n", len(p.under)))
	p.content.Refresh()
}

func (p *Page) putRight() {
	ids, c := p.under, p.contribution("")
	p.offerRight(nil)
	p.s.Act(func() error { return p.s.Desk.MoveContributions(ids, c.Kind, c.Received, c.Occasion) },
		func(err error) { p.line.saved(err, "") })
	p.focus()
}

// contribution is what stands on the page, as it would be saved.
func (p *Page) contribution(text string) casework.Contribution {
	c := casework.Contribution{
		Kind: p.head.kind(), Received: p.head.day.Date(), Occasion: p.head.occasion(), Text: text,
		Topic: p.speaks.topic, Principles: slices.Clone(p.speaks.principles),
	}
	if p.speaks.scenario != "" {
		c.Link = app.Link{Scenario: p.speaks.scenario, Stance: p.speaks.stance}
	}
	return c
}
