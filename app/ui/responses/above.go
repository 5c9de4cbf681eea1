package responses

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// above is what stands over the text that is read: the originals, the topics of the
// response as a whole, the form letter that it is one of, the excerpts that have lost
// their place, and that the text is not what was received. It is empty for most.
type above struct {
	rd      *reading
	files   []*xwidget.Action
	content *fyne.Container
	shown   string // what it was made of, lest it be made anew at each key
}

func newAbove(rd *reading) *above {
	return &above{rd: rd, content: container.New(layout.NewCustomPaddedVBoxLayout(look.Tight))}
}

func (a *above) show(r *app.Response) {
	f := a.rd.s.File()
	var wholes, lost []*app.Excerpt
	shown := string(r.ID)
	for _, e := range f.ExcerptsOf(r.ID) {
		switch {
		case e.Lost:
			lost = append(lost, e)
		case e.Whole():
			wholes = append(wholes, e)
		default:
			continue
		}
		shown += "\n" + string(e.ID) + a.rd.nameOf(f, e)
	}
	for _, file := range originalsOf(r) {
		shown += "\n" + file.SHA256 + file.Name
	}
	mended := r.Original != "" && r.Original != r.Text
	if mended {
		shown += "\nmended"
		if a.rd.received.Visible() {
			shown += " received"
		}
	}
	if g := f.FormLetter(r.FormLetter); g != nil {
		shown += "\nalike " + g.Name + string(g.Model) + strconv.Itoa(a.rd.s.Senders(g.ID))
	}
	if shown == a.shown {
		return
	}
	a.shown = shown
	a.content.RemoveAll()
	a.files = nil
	if files := originalsOf(r); len(files) > 0 {
		a.content.Add(a.originals(files))
	}
	if g := f.FormLetter(r.FormLetter); g != nil {
		a.content.Add(a.alike(r, g))
	}
	if len(wholes) > 0 {
		a.content.Add(a.wholes(wholes))
	}
	if mended {
		a.content.Add(a.mended())
	}
	if len(lost) > 0 {
		a.content.Add(a.lost(lost))
	}
	a.content.Refresh()
	a.rd.relayOut()
}

// originalsOf are the file that a response was taken in from, and those that came with
// it, each once.
func originalsOf(r *app.Response) []app.FileRef {
	var list []app.FileRef
	if _, attached := r.Attached(r.Source.SHA256); r.Source.SHA256 != "" && !attached {
		list = append(list, r.Source.FileRef)
	}
	for _, file := range r.Attachments {
		list = append(list, file.FileRef)
	}
	return list
}

// originals are the files that came with the response: each opens beside the text.
func (a *above) originals(list []app.FileRef) fyne.CanvasObject {
	label := widget.NewLabel(a.rd.s.Say("reading.files"))
	label.Importance = widget.LowImportance
	row := container.New(layout.NewCustomPaddedHBoxLayout(look.Tight), label)
	for _, file := range list {
		name := xwidget.NewAction(file.Name, nil, func() { a.rd.way.open(file) })
		a.files = append(a.files, name)
		row.Add(name)
	}
	return flush(container.NewHScroll(row))
}

// alike says which form letter the response is one of, and leads to where it stands
// beside its model.
func (a *above) alike(r *app.Response, g *app.FormLetterGroup) fyne.CanvasObject {
	id := "alike.above"
	if g.Model == r.ID {
		id = "alike.above.model"
	}
	text := a.rd.s.Say(id, "n", a.rd.s.Senders(g.ID), "Name", session.OneLine(g.Name))
	return flush(container.NewHScroll(container.NewHBox(xwidget.NewAction(text, nil, func() {
		a.rd.s.Go(session.Place{Alike: true, Response: r.ID})
	}))))
}

// openFile opens the original; of several the cursor goes to the first, and Tab and
// Enter do the rest.
func (a *above) openFile() {
	switch len(a.files) {
	case 0:
	case 1:
		a.files[0].Tapped(nil)
	default:
		a.rd.s.Window.Canvas().Focus(a.files[0])
	}
}

// wholes are the topics of the response as a whole, each with a cross.
func (a *above) wholes(list []*app.Excerpt) fyne.CanvasObject {
	f := a.rd.s.File()
	label := widget.NewLabel(a.rd.s.Say("reading.whole"))
	label.Importance = widget.LowImportance
	row := container.New(layout.NewCustomPaddedHBoxLayout(look.Tight), label)
	for _, e := range list {
		name := xwidget.NewQuietAction(a.rd.nameOf(f, e), func() { a.rd.goTo(e.ID) })
		row.Add(container.New(layout.NewCustomPaddedHBoxLayout(0), name, a.cross(e)))
	}
	return flush(container.NewHScroll(row))
}

func (a *above) cross(e *app.Excerpt) fyne.CanvasObject {
	b := xwidget.NewButtonWithIcon("", look.IconClear, func() { a.rd.remove(e) })
	b.Importance = widget.LowImportance
	return b
}

// mended says that the text was put right, and shows how it was received.
func (a *above) mended() fyne.CanvasObject {
	id, show := "reading.mended", true
	if a.rd.received.Visible() {
		id, show = "reading.asReceived", false
	}
	return flush(container.NewHBox(xwidget.NewAction(a.rd.s.Say(id), nil, func() {
		a.rd.showReceived(show)
		a.rd.focus()
	})))
}

// mostLost is how many lost excerpts are shown; the next ones come when these have
// their place again.
const mostLost = 3

// lost are the excerpts that an edit of the text has taken the place from, with
// their words.
func (a *above) lost(list []*app.Excerpt) fyne.CanvasObject {
	say, f := a.rd.s.Say, a.rd.s.File()
	title := widget.NewLabel(say("reading.lost", "n", len(list)))
	title.Importance = widget.WarningImportance
	title.Wrapping = fyne.TextWrapWord
	box := container.New(layout.NewCustomPaddedVBoxLayout(0), flush(title))
	for _, e := range list[:min(len(list), mostLost)] {
		words := widget.NewLabel(say("reading.lost.words", "Topic", a.rd.nameOf(f, e), "Text", session.OneLine(e.Text)))
		words.Truncation = fyne.TextTruncateEllipsis
		box.Add(container.NewBorder(nil, nil, nil, container.NewHBox(
			xwidget.NewQuietAction(say("reading.lost.here"), func() { a.rd.placeHere(e) }), a.cross(e)), flush(words)))
	}
	return box
}
