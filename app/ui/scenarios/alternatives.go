package scenarios

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"hvidbog/app"
	"hvidbog/app/ui/xwidget"
)

// alternatives are the scenario's alternatives: a name and a text each.
type alternatives struct {
	d       *detail
	content fyne.CanvasObject
	rows    *fyne.Container
	shown   []app.ID
	fields  map[app.ID]alternativeFields
}

type alternativeFields struct {
	name *xwidget.Entry
	text *xwidget.TextArea
}

func newAlternatives(d *detail) *alternatives {
	a := &alternatives{d: d, rows: container.NewVBox(), fields: make(map[app.ID]alternativeFields)}
	add := xwidget.NewQuietAction(d.s.Say("ui.alternative.add"), a.add)
	a.content = container.NewVBox(a.rows, container.NewHBox(add))
	d.form.Follow("alternatives", a.show)
	return a
}

func (a *alternatives) add() {
	name := a.d.s.Say("ui.alternative.new")
	a.d.form.Act("alternatives", func(s *app.Scenario) {
		s.Alternatives = append(s.Alternatives, app.Alternative{ID: app.NewID(), Name: name})
	})
}

// show shows the alternatives of a scenario. The fields stay while the
// alternatives are the same, so that the cursor does.
func (a *alternatives) show(s *app.Scenario) {
	var ids []app.ID
	for _, alt := range s.Alternatives {
		ids = append(ids, alt.ID)
	}
	if !slices.Equal(ids, a.shown) {
		a.shown = ids
		a.rows.RemoveAll()
		clear(a.fields)
		for _, alt := range s.Alternatives {
			a.rows.Add(a.row(alt.ID))
		}
	}
	for _, alt := range s.Alternatives {
		fields := a.fields[alt.ID]
		if fields.name.Text != alt.Name && !a.pending(alt.ID, "name") {
			fields.name.SetText(alt.Name)
		}
		if fields.text.Text != alt.Text && !a.pending(alt.ID, "text") {
			fields.text.SetText(alt.Text)
		}
	}
}

func (a *alternatives) pending(id app.ID, field string) bool {
	return a.d.s.Pending(a.d.form.Key() + "/" + fieldOf(id, field))
}

func fieldOf(id app.ID, field string) string { return "alternatives/" + string(id) + "/" + field }

func (a *alternatives) row(id app.ID) fyne.CanvasObject {
	change := func(field string, edit func(*app.Alternative)) {
		a.d.form.Type(fieldOf(id, field), func(s *app.Scenario) {
			for i := range s.Alternatives {
				if s.Alternatives[i].ID == id {
					edit(&s.Alternatives[i])
				}
			}
		})
	}
	name := xwidget.NewEntry()
	name.OnChanged = func(text string) { change("name", func(alt *app.Alternative) { alt.Name = text }) }
	text := xwidget.NewTextArea(3)
	text.OnChanged = func(v string) { change("text", func(alt *app.Alternative) { alt.Text = v }) }
	a.fields[id] = alternativeFields{name, text}
	remove := a.d.quiet("ui.delete", func() {
		a.d.form.Act("alternatives", func(s *app.Scenario) {
			s.Alternatives = slices.DeleteFunc(s.Alternatives, func(alt app.Alternative) bool { return alt.ID == id })
		})
	})
	return container.NewVBox(
		xwidget.NewFormRow(a.d.s.Say("ui.alternative"), container.NewBorder(nil, nil, nil, remove, name)), text)
}
