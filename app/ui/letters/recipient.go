package letters

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/xwidget"
)

// recipient is who the letter goes to and how it ends: a line each, and the fields
// when one asks for them.
type recipient struct {
	w       *writing
	content *fyne.Container
	closing *fyne.Container
	line    *widget.Label
	turn    *xwidget.Action
	fields  *fyne.Container
	name    *xwidget.FormRow
	mail    *xwidget.FormRow
	first   *xwidget.Entry
	last    *fyne.Container // closing and signature
	keep    *xwidget.Action // keeps address and e-mail with the party, for the next letter
}

func newRecipient(w *writing) *recipient {
	r := &recipient{w: w, line: widget.NewLabel("")}
	say := w.p.s.Say
	r.line.Truncation = fyne.TextTruncateEllipsis
	r.turn = xwidget.NewQuietAction("", func() {
		r.unfold(!r.fields.Visible())
		if r.fields.Visible() {
			w.p.s.Window.Canvas().Focus(r.first)
		}
	})
	r.first = w.line("to.name", func(l *app.Letter) *string { return &l.To.Name })
	r.name = xwidget.NewFormRow(say("ui.letter.to.name"), r.first)
	r.mail = xwidget.NewFormRow(say("ui.letter.to.email"), w.line("to.email", func(l *app.Letter) *string { return &l.To.Email }))
	attention := xwidget.NewFormRow(say("ui.letter.to.attention"), w.line("to.attention", func(l *app.Letter) *string { return &l.To.Attention }))
	address := xwidget.NewFormRow(say("ui.letter.to.address"), w.area("to.address", func(l *app.Letter) *string { return &l.To.Address }))
	r.keep = xwidget.NewAction(say("ui.letter.to.keep"), nil, r.keepWithParty)
	r.fields = container.NewVBox(
		container.NewGridWithColumns(2, r.name, attention),
		container.NewGridWithColumns(2, address, container.NewVBox(r.mail, container.NewHBox(r.keep))))
	r.content = container.NewVBox(container.NewBorder(nil, nil, nil, r.turn, inset(r.line)), r.fields)
	enclosures := w.form.Area("enclosures", 2, func(l *app.Letter) string { return strings.Join(l.Enclosures, "\n") },
		func(l *app.Letter, v string) { l.Enclosures = lines(v) })
	enclosures.OnKey = w.command
	r.last = container.NewGridWithColumns(3,
		xwidget.NewFormRow(say("ui.letter.closing"), w.line("closing", func(l *app.Letter) *string { return &l.Closing })),
		xwidget.NewFormRow(say("ui.letter.signature"), w.area("signature", func(l *app.Letter) *string { return &l.Signature })),
		xwidget.NewFormRow(say("ui.letter.enclosures"), enclosures))
	r.closing = container.NewStack(r.last)
	return r
}

// area is a field of two lines.
func (w *writing) area(field string, of func(*app.Letter) *string) *xwidget.TextArea {
	e := w.form.Area(field, 2, func(l *app.Letter) string { return *of(l) }, func(l *app.Letter, v string) { *of(l) = v })
	e.OnKey = w.command
	return e
}

// lines are the lines of a text that say something.
func lines(text string) []string {
	var list []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			list = append(list, line)
		}
	}
	return list
}

// fold shows the lines alone, where they say all that a letter needs.
func (r *recipient) fold(l *app.Letter) {
	r.unfold(strings.TrimSpace(l.To.Name+l.To.Attention) == "")
}

func (r *recipient) unfold(open bool) {
	say := r.w.p.s.Say
	if open {
		r.fields.Show()
		r.last.Show()
		r.turn.SetText(say("ui.letter.to.fold"))
	} else {
		r.fields.Hide()
		r.last.Hide()
		r.turn.SetText(say("ui.letter.to.unfold"))
	}
	if r.w.whole != nil {
		r.w.layOut()
	}
}

func (r *recipient) show(l *app.Letter) {
	say := r.w.p.s.Say
	var parts []string
	add := func(text string) {
		if text = strings.TrimSpace(text); text != "" {
			parts = append(parts, text)
		}
	}
	add(l.To.Name)
	add(strings.Join(strings.FieldsFunc(l.To.Address, func(r rune) bool { return r == '\n' }), ", "))
	add(l.To.Email)
	if l.To.Address == "" && l.To.Email == "" {
		add(say("ui.letter.to.nowhere"))
	}
	if l.To.Attention != "" { // last, as it is what can best be cut
		add(say("ui.letter.to.att", "Name", l.To.Attention))
	}
	r.keep.Hidden = !differs(r.w.p.s.File().Party(l.To.Party), l.To)
	r.line.SetText(say("ui.letter.to.line", "Recipient", strings.Join(parts, " · ")))
}

// differs reports whether a letter knows an address that its party does not have.
func differs(p *app.Party, to app.Recipient) bool {
	return p != nil && (to.Address != "" && to.Address != p.Address || to.Email != "" && to.Email != p.Email)
}

// keepWithParty notes the address and the e-mail with the party too, so that the next
// letter has them.
func (r *recipient) keepWithParty() {
	s, to := r.w.p.s, r.w.p.news.To
	s.Act(func() error {
		return s.Desk.EditParty(to.Party, "address", func(p *app.Party) {
			if to.Address != "" {
				p.Address = to.Address
			}
			if to.Email != "" {
				p.Email = to.Email
			}
		})
	}, func(err error) { r.w.refuse(err) })
}

// refuse says what is wrong with who the letter goes to.
func (r *recipient) refuse(said string) {
	r.name.SetError(said)
	if said != "" {
		r.unfold(true)
		r.w.p.s.Window.Canvas().Focus(r.first)
	}
}
