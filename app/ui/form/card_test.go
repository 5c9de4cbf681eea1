package form_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"hvidbog/app"
	"hvidbog/app/ui/choices"
	"hvidbog/app/ui/form"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/uitest"
	"hvidbog/app/ui/xwidget"
)

// card is a form of a party in a window of its own: one field of each sort.
type card struct {
	*form.Form[app.Party]
	t      *testing.T
	world  *uitest.World
	s      *session.Session
	window fyne.Window
	saved  []string

	name    *xwidget.Entry
	note    *xwidget.TextArea
	address *xwidget.LongText
	phone   *xwidget.Entry
	kind    *xwidget.Select
	private interface {
		fyne.Tappable
		fyne.CanvasObject
	}
}

func newCard(t *testing.T) *card {
	test.NewApp().Settings().SetTheme(look.New(look.Fonts{}, look.Light))
	c := &card{t: t, world: uitest.NewWorld(t), window: test.NewWindow(nil)}
	c.s = session.New(c.world.Ports(), c.world.Desk(), c.window, func(session.Place) {}, func(session.Status) {})
	f := form.New[app.Party](c.s)
	c.Form = f
	f.OnSaved = func(field string) { c.saved = append(c.saved, field) }
	c.name = f.Line("name", func(p *app.Party) string { return p.Name }, func(p *app.Party, v string) { p.Name = v })
	c.note = f.Area("note", 3, func(p *app.Party) string { return p.Note }, func(p *app.Party, v string) { p.Note = v })
	c.address = f.Long("address", func(p *app.Party) string { return p.Address }, func(p *app.Party, v string) { p.Address = v })
	c.phone = f.Read("phone", func(p *app.Party) string { return p.Phone }, func(text string) (string, error) {
		if text == "ukendt" {
			return "", app.Refuse(app.CodeUnforeseen, "Detail", text)
		}
		return text + "!", nil
	}, func(p *app.Party, v string) { p.Phone = v })
	c.kind = f.Select("kind", choices.PartyKinds(c.s.Say, ""),
		func(p *app.Party) string { return string(p.Kind) }, func(p *app.Party, v string) { p.Kind = app.PartyKind(v) })
	c.private = f.Check("private", "Privatperson",
		func(p *app.Party) bool { return p.Private }, func(p *app.Party, on bool) { p.Private = on })
	c.window.SetContent(container.NewVBox(c.name, c.note, c.address, c.phone, c.kind, c.private, f.Problem))
	c.window.Resize(fyne.NewSize(600, 700))
	return c
}

// party adds a party to the hearing, and shows it on the card.
func (c *card) party(name string) app.ID {
	c.t.Helper()
	p, err := c.s.Desk.AddParty(app.Party{Name: name, Kind: app.Organisation})
	if err != nil {
		c.t.Fatal(err)
	}
	c.show(p.ID)
	return p.ID
}

func (c *card) show(id app.ID) {
	c.Show(form.Record[app.Party]{Key: string(id), Edit: func(field string, change func(*app.Party)) error {
		return c.s.Desk.EditParty(id, field, change)
	}}, c.s.File().Party(id))
}

// types types on behind what stands in a field.
func (c *card) types(field fyne.Focusable, text string) {
	c.window.Canvas().Focus(field)
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	for _, r := range text {
		field.TypedRune(r)
	}
}

// elsewhere is a change that did not come from the card.
func (c *card) elsewhere(id app.ID, change func(*app.Party)) {
	c.t.Helper()
	if err := c.s.Desk.EditParty(id, "elsewhere", change); err != nil {
		c.t.Fatal(err)
	}
	c.Refresh(c.s.File().Party(id))
}

func wants(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s is %q, want %q", what, got, want)
	}
}
