// Package original shows the paper that somebody sent, a PDF or a picture of it, beside
// where it is read or typed.
package original

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/preview"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// View is the paper that is shown.
type View struct {
	s       *session.Session
	content fyne.CanvasObject
	view    *preview.View
	problem *widget.Label
	shown   string             // by its sum; "" for nothing
	ends    context.CancelFunc // of the opening that goes on; nil while none does
}

// New makes a view that shows nothing.
func New(s *session.Session) *View {
	v := &View{s: s, view: preview.NewBrief(s.Ports, s.Window), problem: widget.NewLabel("")}
	v.view.ToWidth()
	v.problem.Wrapping = fyne.TextWrapWord
	v.problem.Importance = widget.WarningImportance
	v.problem.Hide()
	v.content = xwidget.Above(v.problem, v.view.Content())
	return v
}

// Content is what the screen shows.
func (v *View) Content() fyne.CanvasObject { return v.content }

// Shows reports whether a file can be shown.
func Shows(ref app.FileRef) bool { return ref.Kind() == app.FilePDF || ref.Kind() == app.FileImage }

// Show shows a file, which load reads beside the window's thread. The one that is shown
// already stays where it was.
func (v *View) Show(ref app.FileRef, load func(context.Context) ([]byte, error)) {
	if v.shown == ref.SHA256 {
		return
	}
	v.Clear()
	v.shown = ref.SHA256
	ctx, stop := context.WithCancel(context.Background())
	v.ends = stop
	v.s.Background(func() {
		pdf, err := v.open(ctx, ref, load)
		v.s.Do(func() {
			if ctx.Err() != nil { // something else is shown by now
				if pdf != nil {
					pdf.Close()
				}
				return
			}
			stop()
			v.ends = nil
			v.refuse(err)
			v.view.Show(pdf, nil)
		})
	})
}

func (v *View) open(ctx context.Context, ref app.FileRef, load func(context.Context) ([]byte, error)) (session.PDF, error) {
	content, err := load(ctx)
	if err != nil {
		return nil, err
	}
	if ref.Kind() == app.FileImage {
		return openPicture(content)
	}
	return v.s.OpenStranger(ctx, content)
}

// Clear takes away what is shown.
func (v *View) Clear() {
	if v.ends != nil {
		v.ends()
		v.ends = nil
	}
	if v.shown != "" {
		v.shown = ""
		v.refuse(nil)
		v.view.Show(nil, nil)
	}
}

func (v *View) refuse(err error) {
	v.problem.Hidden = err == nil || errors.Is(err, context.Canceled)
	switch {
	case v.problem.Hidden:
	case errors.Is(err, errPicture):
		v.problem.SetText(v.s.Say("original.picture"))
	default:
		v.problem.SetText(v.s.Error(err))
	}
	v.content.Refresh()
}
