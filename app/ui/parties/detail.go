package parties

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/choices"
	"hvidbog/app/ui/form"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/sheet"
	"hvidbog/app/ui/xwidget"
)

// detail is the chosen party: who it is, how to reach it, what it has sent.
type detail struct {
	s    *session.Session
	page *form.Page[app.Party]
	form *form.Form[app.Party]
}

func newDetail(s *session.Session) *detail {
	d := &detail{s: s, form: form.New[app.Party](s)}
	nothing := xwidget.NewEmptyState(look.IconParties, s.Say("ui.party.choose"), s.Say("ui.party.choose.do"), "", nil)
	d.page = form.NewPage(d.form, d.fields(), nothing, s.Desk.EditParty)
	return d
}

func (d *detail) fields() fyne.CanvasObject {
	say, f := d.s.Say, d.form
	row := func(id string, field fyne.CanvasObject) fyne.CanvasObject { return xwidget.NewFormRow(say(id), field) }
	return container.NewVBox(
		container.NewHBox(layout.NewSpacer(), d.quiet("ui.party.merge", d.askMerge), d.quiet("ui.delete", d.delete)),
		container.NewGridWithColumns(2,
			row("ui.party.name", f.Line("name",
				func(p *app.Party) string { return p.Name }, func(p *app.Party, v string) { p.Name = v })),
			row("ui.party.kind", f.Select("kind", choices.PartyKinds(say, ""),
				func(p *app.Party) string { return string(p.Kind) },
				func(p *app.Party, v string) { p.Kind = app.PartyKind(v) }))),
		f.Check("invited", say("ui.party.invited"),
			func(p *app.Party) bool { return p.Invited }, func(p *app.Party, on bool) { p.Invited = on }),
		f.Check("private", say("ui.party.private"),
			func(p *app.Party) bool { return p.Private }, func(p *app.Party, on bool) { p.Private = on }),
		f.Problem,
		container.NewGridWithColumns(2,
			row("ui.party.email", f.Line("email",
				func(p *app.Party) string { return p.Email }, func(p *app.Party, v string) { p.Email = v })),
			row("ui.party.phone", f.Line("phone",
				func(p *app.Party) string { return p.Phone }, func(p *app.Party, v string) { p.Phone = v }))),
		row("ui.party.address", f.Area("address", 2,
			func(p *app.Party) string { return p.Address }, func(p *app.Party, v string) { p.Address = v })),
		row("ui.party.note", f.Area("note", 2,
			func(p *app.Party) string { return p.Note }, func(p *app.Party, v string) { p.Note = v })),
		d.alike(),
		d.sent(),
	)
}

func (d *detail) quiet(id string, tapped func()) fyne.CanvasObject {
	return xwidget.NewQuietAction(d.s.Say(id), tapped)
}

// alike offers to merge with parties whose names are nearly the same, and tells
// which spellings were merged before.
func (d *detail) alike() fyne.CanvasObject {
	box := container.NewVBox()
	d.form.Follow("alike", func(p *app.Party) {
		box.RemoveAll()
		if len(p.Aliases) > 0 {
			also := widget.NewLabel(d.s.Say("ui.party.aliases", "Names", strings.Join(p.Aliases, ", ")))
			also.Importance = widget.LowImportance
			also.Wrapping = fyne.TextWrapWord
			box.Add(also)
		}
		for _, other := range casework.Alike(d.s.File(), p) {
			box.Add(xwidget.NewAction(d.s.Say("ui.party.alike", "Name", other.Name), look.IconAttention, func() {
				d.merge(p.ID, other.ID)
			}))
		}
	})
	return box
}

// sent lists what the party has sent, or others for it.
func (d *detail) sent() fyne.CanvasObject {
	box := container.NewVBox()
	d.form.Follow("sent", func(p *app.Party) {
		box.RemoveAll()
		for _, r := range d.s.File().Responses {
			if r.Sender != p.ID && r.OnBehalfOf != p.ID {
				continue
			}
			text := d.s.Say("ui.party.sent", "Number", strconv.Itoa(r.Number),
				"Kind", d.s.Say("kind."+string(r.Kind)), "Date", r.Received.Long())
			box.Add(xwidget.NewAction(text, look.IconResponses, func() {
				d.s.Go(session.Place{Screen: session.Responses, Response: r.ID})
			}))
		}
	})
	return xwidget.NewFormRow(d.s.Say("ui.party.responses"), box)
}

// show shows a party; "" for none.
func (d *detail) show(id app.ID) { d.page.Show(id, d.s.File().Party(id)) }

func (d *detail) delete() {
	id := d.page.ID()
	d.form.Do("", func() error { return d.s.Desk.DeleteParty(id) })
}

func (d *detail) merge(keep, gone app.ID) {
	d.form.Do("", func() error { return d.s.Desk.MergeParties(keep, gone) })
}

// askMerge asks which other spelling is the same party.
func (d *detail) askMerge() {
	keep := d.s.File().Party(d.page.ID())
	if keep == nil {
		return
	}
	which := xwidget.NewCompletion(d.s.Say, func(query string) []xwidget.Suggestion {
		var found []xwidget.Suggestion
		for _, p := range d.s.File().Parties {
			if p.ID != keep.ID && strings.Contains(app.Fold(p.Name), app.Fold(strings.TrimSpace(query))) && len(found) < 8 {
				found = append(found, xwidget.Suggestion{
					Key: string(p.ID), Label: p.Name, Detail: d.s.Say("partyKind." + string(p.Kind)),
				})
			}
		}
		return found
	})
	sheet.Ask(d.s.Window, d.s.Say, sheet.Question{
		Title:   d.s.Say("ui.party.merge.title", "Name", keep.Name),
		Lead:    d.s.Say("ui.party.merge.lead", "Name", keep.Name),
		Fields:  []sheet.Field{{Label: d.s.Say("ui.party.merge.other"), Input: which}},
		Confirm: d.s.Say("ui.party.merge.confirm"),
		Focus:   which.Focusable(),
		Do: func() error {
			if err := d.s.Settle(); err != nil {
				return err
			}
			name := strings.TrimSpace(which.Text())
			other := d.s.File().PartyNamed(name)
			switch {
			case name == "":
				return app.Refuse(app.CodeNameMissing)
			case other == nil:
				return app.Refuse(app.CodeNoSuch, "Value", name)
			}
			return d.s.Desk.MergeParties(keep.ID, other.ID)
		},
	})
}
