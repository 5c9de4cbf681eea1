package topics

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/sheet"
	"hvidbog/app/ui/xwidget"
)

// standard are the reusable remarks that a topic uses: they stand before its own.
// A field puts one more in, and an action makes one of the topic's own words.
type standard struct {
	d       *detail
	content *fyne.Container
	rows    *fyne.Container
	make    *xwidget.Action
	shown   []*app.Remark
}

func newStandard(d *detail) *standard {
	st := &standard{d: d, rows: container.NewVBox()}
	add := xwidget.NewCompletion(d.s.Say, st.suggest)
	add.SetPlaceHolder(d.s.Say("ui.standard.add"))
	add.OnChosen = func(key string) {
		add.SetText("")
		d.form.Act("standard", func(t *app.Topic) {
			if !slices.Contains(t.Standard, app.ID(key)) {
				t.Standard = append(t.Standard, app.ID(key))
			}
		})
	}
	add.OnLeft = func(string) { add.SetText("") }
	st.make = xwidget.NewQuietAction(d.s.Say("ui.standard.make"), st.askName)
	st.content = container.NewVBox(st.rows, container.NewBorder(nil, nil, nil, st.make, add))
	d.form.Follow("standard", st.show)
	return st
}

// suggest finds reusable remarks, by name or by words of theirs, that the topic
// does not use yet.
func (st *standard) suggest(query string) []xwidget.Suggestion {
	const most = 8
	f := st.d.s.File()
	want := app.Fold(strings.TrimSpace(query))
	t := f.Topic(st.d.shown.topic)
	var found []xwidget.Suggestion
	for _, r := range f.Remarks {
		used := t != nil && slices.Contains(t.Standard, r.ID)
		if !used && strings.Contains(app.Fold(r.Name+"\n"+r.Text), want) && len(found) < most {
			found = append(found, xwidget.Suggestion{Key: string(r.ID), Label: r.Name, Detail: short(strings.Join(strings.Fields(r.Text), " "))})
		}
	}
	return found
}

func (st *standard) show(t *app.Topic) {
	var used []*app.Remark
	for _, id := range t.Standard {
		if r := st.d.s.File().Remark(id); r != nil {
			used = append(used, r)
		}
	}
	if strings.TrimSpace(t.Remarks) == "" {
		st.make.Hide()
	} else {
		st.make.Show()
	}
	if slices.Equal(used, st.shown) {
		return
	}
	st.shown = used
	st.rows.RemoveAll()
	for _, r := range used {
		st.rows.Add(st.row(r))
	}
}

// row is a reusable remark: what it is known by, its text, and the cross that takes
// it away from the topic.
func (st *standard) row(r *app.Remark) fyne.CanvasObject {
	name := xwidget.NewAction(r.Name, look.IconPacket, func() { st.d.sc.showReusable(r.ID) })
	text := widget.NewLabel(r.Text)
	text.Wrapping = fyne.TextWrapWord
	remove := xwidget.NewButtonWithIcon("", look.IconClear, func() {
		st.d.form.Act("standard", func(t *app.Topic) {
			t.Standard = slices.DeleteFunc(t.Standard, func(id app.ID) bool { return id == r.ID })
		})
	})
	remove.Importance = widget.LowImportance
	return container.New(layout.NewCustomPaddedVBoxLayout(-look.Near), container.NewBorder(nil, nil, nil, remove, name), text)
}

// askName asks what the topic's own words are to be known by as a reusable remark.
func (st *standard) askName() {
	s, id := st.d.s, st.d.shown.topic
	name := xwidget.NewEntry()
	sheet.Ask(s.Window, s.Say, sheet.Question{
		Title:   s.Say("ui.standard.make"),
		Lead:    s.Say("ui.standard.make.lead"),
		Fields:  []sheet.Field{{Label: s.Say("ui.reusable.name"), Input: name}},
		Confirm: s.Say("ui.create"),
		Do: func() error {
			if err := s.Settle(); err != nil {
				return err
			}
			_, err := s.Desk.MakeReusable(id, name.Text)
			return err
		},
	})
}
