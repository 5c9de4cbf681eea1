// Package onpaper shows a letter as it prints, drawn anew beside the window's thread
// when what it says has rested for a moment.
package onpaper

import (
	"context"
	"errors"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/preview"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// Draw makes the file that is shown.
type Draw func(context.Context) (casework.Drawn, error)

// Sheet is the letter that is shown.
type Sheet struct {
	s       *session.Session
	content fyne.CanvasObject
	view    *preview.View
	problem *widget.Label

	next  Draw               // what is drawn, or will be; nil: nothing is shown
	ends  context.CancelFunc // of the drawing that goes on; nil while none does
	again bool               // it is out of date already
	wait  func()             // stops the pause that is waited for
	shown bool               // there is something on the sheet
}

// pause is how long the letter must rest before it is drawn anew.
const pause = 150 * time.Millisecond

// New makes an empty sheet.
func New(s *session.Session) *Sheet {
	sh := &Sheet{s: s, view: preview.NewBrief(s.Ports, s.Window), problem: widget.NewLabel("")}
	sh.problem.Wrapping = fyne.TextWrapWord
	sh.problem.Importance = widget.WarningImportance
	sh.problem.Hide()
	sh.content = xwidget.Above(sh.problem, sh.view.Content())
	return sh
}

// Content is what the screen shows.
func (sh *Sheet) Content() fyne.CanvasObject { return sh.content }

// Show shows what draw makes: at once where the sheet is empty, and else when it has
// rested.
func (sh *Sheet) Show(draw Draw) {
	sh.next = draw
	switch {
	case sh.ends != nil: // the first takes a second or two, and the next comes after it
		sh.again = true
	case !sh.shown:
		sh.draw()
	default:
		sh.rest()
		sh.wait = sh.s.After(pause, sh.draw)
	}
}

// Clear takes away what is shown.
func (sh *Sheet) Clear() {
	sh.rest()
	if sh.ends != nil {
		sh.ends()
		sh.ends = nil
	}
	sh.next, sh.shown = nil, false
	sh.refuse(nil)
	sh.view.Show(nil, nil)
}

func (sh *Sheet) rest() {
	if sh.wait != nil {
		sh.wait()
		sh.wait = nil
	}
}

func (sh *Sheet) draw() {
	ctx, stop := context.WithCancel(context.Background())
	sh.ends, sh.wait, sh.again, sh.shown = stop, nil, false, true
	next, s := sh.next, sh.s
	s.Background(func() {
		drawn, err := next(ctx)
		var pdf session.PDF
		if err == nil && len(drawn.Content) > 0 {
			pdf, err = s.OpenPDF(ctx, drawn.Content)
		}
		s.Do(func() {
			if ctx.Err() != nil { // it was cleared
				if pdf != nil {
					pdf.Close()
				}
				return
			}
			stop()
			sh.ends = nil
			page := sh.view.Page()
			sh.refuse(err)
			sh.view.Show(pdf, nil)
			if page > 1 {
				sh.view.GoTo(page)
			}
			if sh.again {
				sh.draw()
			}
		})
	})
}

func (sh *Sheet) refuse(err error) {
	if err == nil || errors.Is(err, context.Canceled) {
		sh.problem.Hide()
		return
	}
	sh.problem.SetText(sh.s.Error(err))
	sh.problem.Show()
}

// Letter draws a letter as it would be sent now: with today's day on it, and the
// number that it would get.
func Letter(s *session.Session, f *app.CaseFile, l *app.Letter) Draw {
	l = app.CloneOf(l)
	if !l.IsSent() {
		l.Date, l.DocumentNo = s.Desk.Today(), f.Hearing.NextDocument()
	}
	return func(ctx context.Context) (casework.Drawn, error) { return s.Letter(ctx, f, l) }
}
