package stationery

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"hvidbog/app"
	"hvidbog/app/ui/form"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/xwidget"
)

// head is the letterhead: who the letters are from, and who signs them.
type head struct {
	content *container.Scroll
	form    *form.Form[app.Hearing]
	first   *xwidget.Entry
	shown   bool
	p       *Part
}

// widest is the width beyond which a form does not grow.
const widest = 760

func newHead(p *Part) *head {
	say := p.s.Say
	h := &head{p: p, form: form.New[app.Hearing](p.s)}
	line := func(field string, of func(*app.Letterhead) *string) *xwidget.Entry {
		return h.form.Line("letterhead/"+field, func(r *app.Hearing) string { return *of(&r.Letterhead) },
			func(r *app.Hearing, v string) { *of(&r.Letterhead) = v })
	}
	area := func(field string, rows int, of func(*app.Letterhead) *string) *xwidget.TextArea {
		return h.form.Area("letterhead/"+field, rows, func(r *app.Hearing) string { return *of(&r.Letterhead) },
			func(r *app.Hearing, v string) { *of(&r.Letterhead) = v })
	}
	row := func(id string, field fyne.CanvasObject) fyne.CanvasObject { return xwidget.NewFormRow(say(id), field) }
	h.first = line("authority", func(l *app.Letterhead) *string { return &l.Authority })
	h.first.SetPlaceHolder(say("packet.municipality"))
	h.content = page(
		title(say("stationery.letterhead"), say("stationery.letterhead.how")),
		row("stationery.authority", h.first),
		row("stationery.units", area("units", 3, func(l *app.Letterhead) *string { return &l.Units })),
		row("stationery.address", area("address", 2, func(l *app.Letterhead) *string { return &l.Address })),
		container.NewGridWithColumns(2,
			row("post.phone", line("phone", func(l *app.Letterhead) *string { return &l.Phone })),
			row("post.direct", line("direct", func(l *app.Letterhead) *string { return &l.Direct }))),
		container.NewGridWithColumns(2,
			row("post.email", line("email", func(l *app.Letterhead) *string { return &l.Email })),
			row("stationery.web", line("web", func(l *app.Letterhead) *string { return &l.Web }))),
		row("stationery.signature", area("signature", 3, func(l *app.Letterhead) *string { return &l.Signature })),
		h.form.Problem)
	return h
}

func (h *head) show(r *app.Hearing) {
	if h.shown {
		h.form.Refresh(r)
		return
	}
	h.shown = true
	desk := h.p.s.Desk
	h.form.Show(form.Record[app.Hearing]{Key: string(desk.Hearing()), Edit: desk.EditHearing}, r)
}

// page is fields under each other, as wide as a form is read easily.
func page(fields ...fyne.CanvasObject) *container.Scroll {
	return container.NewVScroll(container.New(layout.NewCustomPaddedLayout(look.Near, look.Apart, look.Apart, look.Apart),
		container.New(xwidget.Measure{Most: widest}, container.New(layout.NewCustomPaddedVBoxLayout(look.Near), fields...))))
}

// title is a heading with a line that explains.
func title(text, how string) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedVBoxLayout(-look.Near), xwidget.NewTitle(text), xwidget.NewLead(how))
}
