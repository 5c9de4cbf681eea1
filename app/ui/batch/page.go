// Package batch is where many letters are sent at once: it lies over the screen that
// one comes from. At the left is who they go to and what they say, at the right each
// of them as it prints; and when they are made, all of them as one file.
package batch

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/onpaper"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// Page is the letters of one batch: planned, being made, or made.
type Page struct {
	s       *session.Session
	leave   func()
	content *fyne.Container
	shown   bool

	kind  app.LetterKind
	plan  []casework.Planned
	of    *app.CaseFile // what was planned with
	turn  int           // counts the plans, so that a slow one does not come after a newer
	stale func()        // stops the pause before the plan is made anew; nil while none is

	title  *xwidget.Heading
	kinds  *xwidget.Choice
	whom   *whom
	email  *widget.Check // those without an address get it by e-mail
	words  *words
	list   *recipients
	making *making
	made   *made
	form   fyne.CanvasObject // what one fills in
	fields *fyne.Container   // what is in it but for the list and the making
	sheet  *onpaper.Sheet
}

// New makes the page. Leave shows the screen again that one came from.
func New(s *session.Session, leave func()) *Page {
	p := &Page{s: s, leave: leave, kind: app.Receipt, sheet: onpaper.New(s)}
	say := s.Say
	p.title = xwidget.NewTitle("")
	var kinds []xwidget.Option
	for _, k := range []app.LetterKind{app.Receipt, app.ReplyLetter} { // a preliminary answer names a day for each
		kinds = append(kinds, xwidget.Option{Key: string(k), Label: say("post.sheaf." + string(k))})
	}
	p.kinds = xwidget.NewChoice(kinds, func(key string) { p.turnInto(app.LetterKind(key)) })
	p.whom = newWhom(p)
	p.words = newWords(p)
	p.email = widget.NewCheck(say("batch.email"), nil)
	p.email.Checked = true
	p.email.OnChanged = func(bool) { p.replan() }
	p.list = newRecipients(p)
	p.making = newMaking(p)
	p.made = newMade(p)
	back := xwidget.NewButtonWithIcon("", look.IconBack, p.leave)
	back.Importance = low
	head := container.NewBorder(nil, nil, container.NewCenter(back), container.NewCenter(p.kinds), p.title)
	p.fields = container.New(layout.NewCustomPaddedVBoxLayout(look.Near), p.whom.content, p.words.content, p.email)
	top := container.New(layout.NewCustomPaddedVBoxLayout(look.Near), head, p.fields)
	p.form = xwidget.Above(top, container.NewBorder(nil, p.making.content, nil, nil, p.list.content))
	pad := layout.NewCustomPaddedLayout(look.Near, look.Near, look.Apart, look.Apart)
	p.content = container.NewStack(xwidget.NewSplit(
		container.New(pad, container.NewStack(p.form, p.made.content)),
		container.New(layout.NewCustomPaddedLayout(look.Near, look.Near, look.Near, look.Near), p.sheet.Content()), 600, 520, 400))
	p.content.Hide()
	s.Listen(func(casework.News) { p.refresh() })
	return p
}

// Content is what the window shows.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Shown reports whether the page is shown.
func (p *Page) Shown() bool { return p.shown }

// Running reports whether letters are being made.
func (p *Page) Running() bool { return p.making.stop != nil }

// Stop ends the making of letters, because the hearing is left; those that are made are
// whole.
func (p *Page) Stop() {
	if p.Running() {
		p.making.stop()
	}
}

// Show begins a batch. One that is being made, or was made and is not yet handed on, is
// shown instead.
func (p *Page) Show(b *session.Batch) {
	p.shown = true
	p.content.Show()
	if p.Running() {
		return
	}
	if p.made.waits() {
		p.made.show()
		return
	}
	p.begin(b)
}

func (p *Page) begin(b *session.Batch) {
	p.made.content.Hide()
	p.form.Show()
	p.list.forget()
	p.whom.open(b.To)
	p.kind = b.Kind
	p.kinds.SetSelected(string(b.Kind))
	p.words.open(b.Kind)
	p.replan()
	p.s.Window.Canvas().Focus(p.list.list)
}

// Close takes the page away. What is being made goes on.
func (p *Page) Close() {
	if !p.shown {
		return
	}
	p.shown = false
	p.content.Hide()
	p.sheet.Clear()
}

// turnInto makes letters of another kind.
func (p *Page) turnInto(kind app.LetterKind) {
	p.kind = kind
	p.words.open(kind)
	p.replan()
}

// lock takes away, while letters are being made, what would plan others.
func (p *Page) lock(locked bool) {
	p.kinds.Hidden, p.fields.Hidden = locked, locked
	p.kinds.Refresh()
	p.list.showFoot()
	p.form.Refresh()
}

// refresh plans anew when the register has changed.
func (p *Page) refresh() {
	if p.shown && !p.Running() && p.form.Visible() && p.of != p.s.File() {
		p.whom.refresh()
		p.replan()
	}
	p.made.refresh()
}

// planSoon plans anew when the typing rests.
func (p *Page) planSoon() {
	if p.stale != nil {
		p.stale()
	}
	p.stale = p.s.After(planPause, p.replan)
	p.making.show()
}

// replan plans the letters beside the window's thread: there may be thousands.
func (p *Page) replan() {
	if p.stale != nil {
		p.stale()
		p.stale = nil
	}
	s, f, kind := p.s, p.s.File(), p.kind
	to, template, email := p.whom.responses(), p.words.template(), p.email.Checked
	p.turn++
	turn := p.turn
	p.of = f
	s.Background(func() {
		plan := casework.Plan(f, kind, template, to, email, s.Desk.Today(), s.Say)
		s.Do(func() {
			if turn == p.turn {
				p.plan = plan
				p.show()
			}
		})
	})
}

// show shows the plan.
func (p *Page) show() {
	p.title.SetText(p.s.Say("batch.title."+string(p.kind), "n", len(p.plan)))
	p.list.show()
	p.making.show()
}

// going are the letters that will be made: those that can be and are not left out.
func (p *Page) going() []app.Letter {
	var letters []app.Letter
	for _, l := range p.plan {
		if l.MayGo() && !p.list.isOut(l) {
			letters = append(letters, l.Letter)
		}
	}
	return letters
}

// showLetter shows one of the letters as it prints.
func (p *Page) showLetter(l *app.Letter) {
	if p.shown && p.form.Visible() {
		p.sheet.Show(onpaper.Letter(p.s, p.of, l))
	}
}
