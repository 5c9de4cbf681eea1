package form_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"hvidbog/app"
	"hvidbog/app/ui/form"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/uitest"
)

func TestFieldsSaveThemselves(t *testing.T) {
	c := newCard(t)
	id := c.party("LAP")
	if len(c.saved) > 0 {
		t.Fatalf("showing a party saved %q", c.saved)
	}
	c.types(c.name, " København")
	c.types(c.note, "Ring først")
	c.types(c.address.Focusable(), "Store Kongensgade")
	wants(t, "the name before the pause", c.s.File().Party(id).Name, "LAP")
	c.world.Pause()
	c.kind.SetSelected(c.s.Say("partyKind.supportGroup"))
	test.Tap(c.private)
	p := c.s.File().Party(id)
	wants(t, "the name", p.Name, "LAP København")
	wants(t, "the note", p.Note, "Ring først")
	wants(t, "the address", p.Address, "Store Kongensgade")
	wants(t, "the kind", string(p.Kind), string(app.SupportGroup))
	if !p.Private {
		t.Error("the box was ticked, and nothing came of it")
	}
}

func TestReadFieldIsReadWhenItIsLeft(t *testing.T) {
	c := newCard(t)
	id := c.party("LAP")
	c.types(c.phone, "3355")
	c.window.Canvas().Focus(c.name)
	wants(t, "the number", c.s.File().Party(id).Phone, "3355!")

	c.Refresh(c.s.File().Party(id))
	wants(t, "the field", c.phone.Text, "3355!")
	c.phone.SetText("")
	c.types(c.phone, "ukendt")
	c.window.Canvas().Focus(c.name)
	wants(t, "the number after nonsense", c.s.File().Party(id).Phone, "3355!")
	wants(t, "the field after nonsense", c.phone.Text, "ukendt")
	if !c.Problem.Visible() {
		t.Error("nothing says what is wrong with the number")
	}
}

func TestWhatIsBeingTypedIsLeftAlone(t *testing.T) {
	c := newCard(t)
	id := c.party("LAP")
	c.types(c.name, " Kø")
	c.elsewhere(id, func(p *app.Party) { p.Note = "Fra en kollega"; p.Name = "SIND" })
	wants(t, "the name being typed", c.name.Text, "LAP Kø")
	wants(t, "the note", c.note.Text, "Fra en kollega")
	c.world.Pause()
	wants(t, "the name", c.s.File().Party(id).Name, "LAP Kø")
}

func TestWhatChangedElsewhereIsShown(t *testing.T) {
	c := newCard(t)
	id := c.party("LAP")
	c.types(c.name, " København")
	c.world.Pause()
	c.elsewhere(id, func(p *app.Party) {
		p.Name, p.Note, p.Address, p.Kind, p.Private = "SIND", "ny", "Blegdamsvej", app.PublicBody, true
	})
	wants(t, "the name", c.name.Text, "SIND")
	wants(t, "the note", c.note.Text, "ny")
	wants(t, "the address", c.address.Text(), "Blegdamsvej")
	wants(t, "the kind", c.kind.Key(), string(app.PublicBody))
	if n := len(c.saved); n != 1 {
		t.Errorf("showing what changed elsewhere saved: %q", c.saved)
	}
}

func TestTypingReachesItsOwnRecord(t *testing.T) {
	c := newCard(t)
	first := c.party("LAP")
	c.types(c.name, " København")
	second := c.party("SIND")
	wants(t, "the name shown", c.name.Text, "SIND")
	c.types(c.name, " Danmark")
	c.world.Pause()
	wants(t, "the first name", c.s.File().Party(first).Name, "LAP København")
	wants(t, "the second name", c.s.File().Party(second).Name, "SIND Danmark")
}

func TestARefusalIsSaidAndNothingIsLost(t *testing.T) {
	c := newCard(t)
	c.party("SIND")
	id := c.party("LAP")
	c.name.SetText("")
	c.types(c.name, "SIND")
	c.world.Pause()
	wants(t, "the name on the disk", c.s.File().Party(id).Name, "LAP")
	wants(t, "the name in the field", c.name.Text, "SIND")
	if !c.Problem.Visible() {
		t.Fatal("nothing says why the name was refused")
	}
	wants(t, "the reason", c.Problem.Text, app.Say(c.s.Say, app.Refuse(app.CodeNameTaken, "Value", "SIND")))

	c.types(c.name, " Danmark")
	c.world.Pause()
	wants(t, "the name on the disk", c.s.File().Party(id).Name, "SIND Danmark")
	if c.Problem.Visible() {
		t.Error("the reason still stands when all is well")
	}
}

// A refusal that comes when another record is shown says nothing of that one.
func TestARefusalOfAnotherRecordIsNotSaidHere(t *testing.T) {
	c := newCard(t)
	c.party("LAP")
	c.world.Hold()
	c.name.SetText("")
	c.types(c.name, " ")
	c.world.Pause()
	c.world.Run()
	if !c.Problem.Visible() {
		t.Fatal("the refusal is not said where it belongs")
	}
	c.types(c.name, " ")
	c.party("SIND")
	c.world.Pause()
	if c.Problem.Visible() {
		t.Errorf("the other party's card says %q", c.Problem.Text)
	}
}

func TestDates(t *testing.T) {
	test.NewApp().Settings().SetTheme(look.New(look.Fonts{}, look.Light))
	world := uitest.NewWorld(t)
	window := test.NewWindow(nil)
	s := session.New(world.Ports(), world.Desk(), window, func(session.Place) {}, func(session.Status) {})
	f := form.New[app.Hearing](s)
	from := f.Day("from", func(h *app.Hearing) app.Date { return h.Period.From }, func(h *app.Hearing, d app.Date) { h.Period.From = d })
	window.SetContent(container.NewVBox(from, f.Problem))
	f.Show(form.Record[app.Hearing]{Key: "h", Edit: s.Desk.EditHearing}, s.File().Hearing)
	give := func(text string) {
		window.Canvas().Focus(from.Focusable())
		for _, r := range text {
			from.Focusable().TypedRune(r)
		}
		window.Canvas().Unfocus()
	}
	give("21/3")
	if want := (app.Date{Year: 2016, Month: time.March, Day: 21}); s.File().Hearing.Period.From != want {
		t.Errorf("the hearing begins %v, want %v", s.File().Hearing.Period.From, want)
	}
	give("1/5-2016") // after the last day
	if from.Error() == "" || f.Problem.Visible() {
		t.Errorf("under the field stands %q; the form says %q", from.Error(), f.Problem.Text)
	}
	if want := (app.Date{Year: 2016, Month: time.March, Day: 21}); s.File().Hearing.Period.From != want {
		t.Errorf("the hearing begins %v, want %v still", s.File().Hearing.Period.From, want)
	}
	give("1/4-2016")
	if from.Error() != "" {
		t.Errorf("under the field still stands %q", from.Error())
	}
}
