// Package letters is where letters are written and sent: it lies over the screen
// that one comes from. At the left is what one writes, at the right the letter as it
// prints, and the response that it answers.
package letters

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// Page is one letter: a draft that is written, or one that was sent.
type Page struct {
	s       *session.Session
	leave   func()
	content *fyne.Container

	target  *target     // nil while nothing is shown
	answers app.ID      // the response that one came to answer
	news    *app.Letter // the letter as it was shown last

	writing *writing
	sent    *sent
	beside  *beside
}

// New makes the page. Leave shows the screen again that one came from.
func New(s *session.Session, leave func()) *Page {
	p := &Page{s: s, leave: leave}
	p.writing = newWriting(p)
	p.sent = newSent(p)
	p.beside = newBeside(p)
	left := container.NewStack(p.writing.content, p.sent.content)
	pad := layout.NewCustomPaddedLayout(look.Near, look.Near, look.Apart, look.Apart)
	p.content = container.NewStack(xwidget.NewSplit(container.New(pad, left),
		container.New(layout.NewCustomPaddedLayout(look.Near, look.Near, look.Near, look.Near), p.beside.content),
		leftWidth, leftLeast, rightLeast))
	p.content.Hide()
	s.Listen(func(casework.News) { p.refresh() })
	return p
}

// The widths of the two sides, in device-independent pixels.
const (
	leftWidth  = 580
	leftLeast  = 540
	rightLeast = 400
)

// Content is what the window shows.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Shown reports whether a letter is shown.
func (p *Page) Shown() bool { return p.target != nil }

// Show shows the letter of a place, with the cursor where one writes. It is false
// where the register has no such letter or response any more.
func (p *Page) Show(at session.Place) bool {
	f := p.s.File()
	switch {
	case at.Letter != "" && f.Letter(at.Letter) != nil:
		p.open(existing(p.s.Desk, at.Letter))
	case at.Reply != "" && f.Response(at.Reply) != nil:
		p.reply(at.Reply)
	default:
		return false
	}
	return true
}

// reply goes on with the draft that answers a response, or composes one.
func (p *Page) reply(response app.ID) {
	f := p.s.File()
	p.answers = response
	for _, l := range f.LettersTo(response) {
		if !l.IsSent() {
			p.open(existing(p.s.Desk, l.ID))
			return
		}
	}
	l := casework.Answering(f, f.Response(response), app.ReplyLetter, p.s.Desk.Today(), p.s.Say)
	l.Text += "\n\n" // where one goes on
	p.open(fresh(p.s.Desk, l))
}

func (p *Page) open(t *target) {
	p.target = t
	l := t.letter(p.s.File())
	if p.answers == "" || !l.Answered(p.answers) {
		p.answers = l.Answers[len(l.Answers)-1]
	}
	p.content.Show()
	p.news = nil
	p.sent.fresh = false
	p.writing.open(t, l)
	p.beside.open()
	p.show(l)
	p.Focus()
}

// Close takes the page away. What was typed is in the register, or on its way.
func (p *Page) Close() {
	p.writing.insert.chooser.Close()
	p.target, p.answers = nil, ""
	p.beside.close()
	p.content.Hide()
}

// Answers is the response that one came to answer, or the newest that the letter
// answers; "" while no letter is shown.
func (p *Page) Answers() app.ID { return p.answers }

// Focus puts the cursor where one writes, or in the letter that was sent.
func (p *Page) Focus() {
	if p.writing.content.Visible() {
		p.writing.focus()
		return
	}
	p.beside.view.Focus()
}

// refresh shows the letter as the register has it now. One that is gone, because its
// beginning was taken back, is composed anew.
func (p *Page) refresh() {
	if p.target == nil {
		return
	}
	l := p.target.letter(p.s.File())
	switch {
	case l != nil:
		p.show(l)
	case p.s.File().Response(p.answers) != nil:
		p.reply(p.answers)
	default:
		p.leave()
	}
}

func (p *Page) show(l *app.Letter) {
	p.news = l
	if l.IsSent() {
		p.writing.content.Hide()
		p.sent.show(l)
		p.sent.content.Show()
	} else {
		p.sent.content.Hide()
		p.writing.content.Show()
		p.writing.show(l)
	}
	p.beside.show(l)
}

// Answer puts the cursor where one writes.
func (p *Page) Answer() { p.Focus() }

// Find goes to the text of what is answered.
func (p *Page) Find() { p.beside.turnTo(sideResponse) }

// Turn shows the letter in place of what it answers, or the other way round.
func (p *Page) Turn() { p.beside.turn() }

// ReadOn sends the letter.
func (p *Page) ReadOn() {
	if p.target != nil && p.writing.content.Visible() {
		p.writing.mail()
	}
}
