package letters

import (
	"context"
	"errors"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/onpaper"
	"hvidbog/app/ui/preview"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// beside is what stands beside the writing: the letter as it prints, drawn anew when
// the typing pauses, and what it answers, to be read meanwhile.
type beside struct {
	p       *Page
	content fyne.CanvasObject
	which   *xwidget.Choice
	view    *preview.View
	reader  *xwidget.Reader
	problem *widget.Label
	making  *widget.Label // stands where the pages will, until they are first drawn

	shown *app.Letter        // that the pages show, or will
	drawn casework.Drawn     // the file that they show
	with  printed            // what a draft was drawn with
	ends  context.CancelFunc // of the drawing that goes on; nil while none does
	again bool               // it is out of date already
	wait  func()             // stops the pause that is waited for
	read  string             // what the reader shows
}

// printed is what a draft prints besides its own: the case, the letterhead and the next
// document number are of the hearing, and the date is the day's.
type printed struct {
	hearing *app.Hearing
	day     app.Date
}

const (
	sideLetter   = "letter"
	sideResponse = "response"
)

// drawPause is how long the letter must rest before it is drawn anew.
const drawPause = 150 * time.Millisecond

func newBeside(p *Page) *beside {
	say := p.s.Say
	b := &beside{p: p, view: preview.NewBrief(p.s.Ports, p.s.Window), reader: xwidget.NewReader(), problem: widget.NewLabel("")}
	b.problem.Wrapping = fyne.TextWrapWord
	b.problem.Importance = widget.WarningImportance
	b.problem.Hide()
	b.making = widget.NewLabel(say("ui.letter.making"))
	b.making.Importance = widget.LowImportance
	b.making.Hide()
	b.which = xwidget.NewChoice([]xwidget.Option{
		{Key: sideLetter, Label: say("ui.letter.side.letter")}, {Key: sideResponse, Label: say("ui.letter.side.response")},
	}, b.turnTo)
	b.reader.ReadOnly = true
	b.reader.OnKey = func(key *fyne.KeyEvent) {
		if key.Name == fyne.KeyEscape || key.Name == fyne.KeyF2 {
			b.turnTo(sideLetter)
			p.Focus()
		}
	}
	b.content = xwidget.Above(container.NewVBox(container.NewHBox(b.which), b.problem),
		container.NewStack(b.view.Content(), container.NewCenter(b.making), b.reader))
	return b
}

// open makes ready for another letter.
func (b *beside) open() {
	b.rest()
	b.shown, b.drawn, b.read = nil, casework.Drawn{}, ""
	b.view.Show(nil, nil)
	b.turnTo(sideLetter)
}

func (b *beside) close() {
	b.rest()
	b.view.Show(nil, nil)
	b.shown = nil
}

func (b *beside) rest() {
	if b.wait != nil {
		b.wait()
		b.wait = nil
	}
	if b.ends != nil {
		b.ends()
		b.ends = nil
	}
	b.making.Hide()
}

func (b *beside) turn() {
	if b.which.Selected() == sideLetter {
		b.turnTo(sideResponse)
		return
	}
	b.turnTo(sideLetter)
	b.p.Focus()
}

// turnTo shows a side. Who goes to the response goes there to read it.
func (b *beside) turnTo(side string) {
	b.which.SetSelected(side)
	if side == sideLetter {
		b.reader.Hide()
		b.view.Content().Show()
		b.making.Hidden = b.ends == nil || b.view.Page() > 0
		return
	}
	b.view.Content().Hide()
	b.making.Hide()
	b.reader.Show()
	b.p.s.Window.Canvas().Focus(b.reader)
}

// show shows a letter as it is now.
func (b *beside) show(l *app.Letter) {
	b.showAnswered(l)
	with := printed{b.p.s.File().Hearing, b.p.s.Desk.Today()}
	if b.shown == l && (l.IsSent() || b.with == with) {
		return
	}
	first := b.shown == nil
	b.shown, b.with = l, with
	switch {
	case b.ends != nil: // the first takes a second or two, and the next comes after it
		b.again = true
	case first:
		b.draw()
	default:
		if b.wait != nil {
			b.wait()
		}
		b.wait = b.p.s.After(drawPause, b.draw)
	}
}

// showAnswered shows what the letter answers, the oldest first.
func (b *beside) showAnswered(l *app.Letter) {
	f, say := b.p.s.File(), b.p.s.Say
	var parts []string
	for _, id := range l.Answers {
		if r := f.Response(id); r != nil {
			parts = append(parts, say("ui.letter.answered.head", "Number", r.Number, "Day", r.Received.Long())+"\n\n"+r.Text)
		}
	}
	if text := strings.Join(parts, "\n\n"); text != b.read {
		b.read = text
		b.reader.Open(text, app.Sentences(text))
	}
}

// draw draws the letter beside the window's thread, and shows its pages. One that
// was sent is shown by the file that was kept.
func (b *beside) draw() {
	s, l := b.p.s, b.shown
	f := s.File()
	ctx, stop := context.WithCancel(context.Background())
	b.ends, b.wait, b.again = stop, nil, false
	b.making.Hidden = b.view.Page() > 0 || b.which.Selected() != sideLetter
	b.making.Refresh()
	s.Background(func() {
		drawn, err := b.file(ctx, f, l)
		var pdf session.PDF
		if err == nil && len(drawn.Content) > 0 {
			pdf, err = s.OpenPDF(ctx, drawn.Content)
		}
		s.Do(func() {
			if ctx.Err() != nil { // the page was left
				if pdf != nil {
					pdf.Close()
				}
				return
			}
			stop()
			b.ends = nil
			b.making.Hide()
			b.refuse(err)
			b.drawn = drawn
			b.view.Replace(pdf, nil)
			if b.again {
				b.draw()
			}
		})
	})
}

func (b *beside) file(ctx context.Context, f *app.CaseFile, l *app.Letter) (casework.Drawn, error) {
	switch {
	case !l.IsSent():
		return onpaper.Letter(b.p.s, f, l)(ctx)
	case l.File.SHA256 == "" || !isPDF(l.File):
		return casework.Drawn{}, nil
	}
	content, err := b.p.s.Desk.FileContent(l.File)
	return casework.Drawn{Name: l.File.Name, Content: content}, err
}

func (b *beside) refuse(err error) {
	if err == nil || errors.Is(err, context.Canceled) {
		b.problem.Hide()
		return
	}
	b.problem.SetText(b.p.s.Error(err))
	b.problem.Show()
}
