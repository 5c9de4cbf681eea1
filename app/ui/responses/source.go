package responses

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"hvidbog/app"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/original"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// source is the file that a response was taken in from: it opens, and where nobody has
// typed its text yet its picture stands beside the field for that.
type source struct {
	s        *session.Session
	content  *fyne.Container // the lines over the text
	paper    *original.View
	beside   *fyne.Container // the paper and the text
	open     *xwidget.Action
	write    *xwidget.Action
	onWiden  func(wide bool)
	openFile func(app.FileRef)

	of    app.ID // the response that is shown
	ref   app.FileRef
	typed bool // its paper is beside the text
}

// roomBeside is the width from which the paper stands beside the text.
const roomBeside = 620

func newSource(s *session.Session, text fyne.CanvasObject, openFile func(app.FileRef), onWiden func(bool)) *source {
	so := &source{s: s, paper: original.New(s), openFile: openFile, onWiden: onWiden}
	so.open = xwidget.NewAction(s.Say("original.open"), look.IconPacket, func() { so.openFile(so.ref) })
	so.write = xwidget.NewAction("", nil, func() { so.show(!so.typed) })
	so.content = container.NewHBox(so.write, so.open)
	so.paper.Content().(*fyne.Container).Hide()
	so.beside = container.New(xwidget.Papers{Beside: roomBeside}, so.paper.Content(), text)
	return so
}

// follow shows what a response was taken in from.
func (so *source) follow(r *app.Response) {
	if so.of != r.ID {
		so.of = r.ID
		so.show(false)
	}
	so.ref = paperOf(r)
	so.open.Hidden = r.Source.SHA256 == ""
	if !so.open.Hidden {
		so.ref = r.Source.FileRef
	}
	so.write.Hidden = !original.Shows(paperOf(r)) || !r.WantsText() && !so.typed
	so.label()
	so.content.Hidden = so.open.Hidden && so.write.Hidden
	so.content.Refresh()
}

// paperOf is what a response can be typed from: the file that it came by, or else what
// is attached to it.
func paperOf(r *app.Response) app.FileRef {
	if original.Shows(r.Source.FileRef) {
		return r.Source.FileRef
	}
	for _, a := range r.Attachments {
		if original.Shows(a.FileRef) {
			return a.FileRef
		}
	}
	return app.FileRef{}
}

func (so *source) label() {
	if so.typed {
		so.write.SetText(so.s.Say("original.hide"))
	} else {
		so.write.SetText(so.s.Say("original.type"))
	}
}

// show sets the paper beside the text, or takes it away.
func (so *source) show(typed bool) {
	if so.typed == typed {
		return
	}
	so.typed = typed
	r := so.s.File().Response(so.of)
	if typed && r != nil {
		ref, desk := paperOf(r), so.s.Desk
		so.paper.Show(ref, func(context.Context) ([]byte, error) { return desk.FileContent(ref) })
	} else {
		so.paper.Clear()
	}
	so.paper.Content().(*fyne.Container).Hidden = !typed
	if r != nil {
		so.follow(r)
	}
	so.onWiden(typed)
	so.beside.Refresh()
}

// textWithSource is the text field with what it was taken in from.
func (d *detail) textWithSource() fyne.CanvasObject {
	d.source = newSource(d.s, d.textField(), func(ref app.FileRef) { d.files.open(ref) }, func(wide bool) {
		d.widen(wide)
		if wide {
			d.s.Window.Canvas().Focus(d.text.Focusable())
		}
	})
	d.form.Follow("source", d.source.follow)
	return xwidget.Above(container.New(layout.NewCustomPaddedLayout(0, 0, -look.Tight, 0), d.source.content), d.source.beside)
}

// widen gives the form room for a paper beside its text.
func (d *detail) widen(wide bool) {
	if d.reading.content.Visible() {
		return
	}
	d.column.Most = widest
	if wide {
		d.column.Most = widestReading
	}
	d.page.Refresh()
	d.closeUp()
}
