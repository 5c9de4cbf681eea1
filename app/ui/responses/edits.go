package responses

import (
	"strings"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/choices"
	"hvidbog/app/ui/xwidget"
)

// partyField is a field that completes from the parties, and makes a new one of
// a name that is not among them.
func (d *detail) partyField(field casework.ResponseField, hint string, of func(*app.Response) *app.ID) *xwidget.Completion {
	c := xwidget.NewCompletion(d.s.Say, d.suggestParties)
	c.SetPlaceHolder(hint)
	set := func(id app.ID, newParties ...*app.Party) {
		t := d.target
		if t == nil {
			return
		}
		d.form.Do(string(field), func() error {
			return t.edit(field, func(r *app.Response) { *of(r) = id }, newParties...)
		})
	}
	c.OnChosen = func(key string) { set(app.ID(key)) }
	c.OnCreate = func(name string) {
		if p := d.s.File().PartyNamed(name); p != nil {
			set(p.ID)
			return
		}
		p := app.NewParty(name)
		set(p.ID, p)
	}
	c.OnLeft = func(text string) {
		if strings.TrimSpace(text) == "" {
			set("")
			return
		}
		c.OnCreate(text)
	}
	shown := ""
	d.form.Follow(string(field), func(r *app.Response) {
		name := ""
		if p := d.s.File().Party(*of(r)); p != nil {
			name = p.Name
		}
		typing := c.Text() != shown && d.s.Window.Canvas().Focused() == c.Focusable()
		if c.Text() != name && !typing {
			c.SetText(name)
		}
		shown = name
	})
	return c
}

func (d *detail) suggestParties(query string) []xwidget.Suggestion {
	return choices.Parties(d.s.Say, d.s.File(), query)
}

// link saves a change of the response's links, or of its files.
func (d *detail) link(change func(id app.ID) error) {
	t := d.target
	if t == nil {
		return
	}
	d.form.Do("links", func() error {
		if t.ID() == "" {
			return app.Refuse(app.CodeSenderMissing).In("sender")
		}
		return change(t.ID())
	})
}
