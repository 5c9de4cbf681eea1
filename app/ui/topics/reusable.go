package topics

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/form"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/sheet"
	"hvidbog/app/ui/xwidget"
)

// reusable are the remarks that are used under several topics: what is changed in
// one changes wherever it is used.
type reusable struct {
	sc      *Screen
	s       *session.Session
	content fyne.CanvasObject
	search  *xwidget.SearchField
	list    *xwidget.PickList
	none    fyne.CanvasObject
	page    *form.Page[app.Remark]
	form    *form.Form[app.Remark]
	name    *xwidget.Entry

	found  []*app.Remark
	uses   map[app.ID]int // in how many topics each is used
	chosen app.ID
}

func newReusable(sc *Screen) *reusable {
	ru := &reusable{sc: sc, s: sc.s, form: form.New[app.Remark](sc.s)}
	say := ru.s.Say
	ru.search = xwidget.NewSearchField(say("ui.reusable.search"), func(string) { ru.refresh() })
	ru.search.OnDown = func() { ru.list.Reach() } // the list is made below
	add := xwidget.NewPrimaryButton(say("ui.reusable.new"), look.IconAdd, ru.begin)
	ru.list = xwidget.NewPickList(
		func() int { return len(ru.found) },
		func() fyne.CanvasObject {
			name, uses := widget.NewLabel(""), note("")
			name.Truncation = fyne.TextTruncateEllipsis
			return container.NewBorder(nil, nil, nil, uses, name)
		},
		func(i int, o fyne.CanvasObject) {
			parts := o.(*fyne.Container).Objects
			parts[0].(*widget.Label).SetText(ru.found[i].Name)
			parts[1].(*widget.Label).SetText(say("count.topics", "n", ru.uses[ru.found[i].ID]))
		},
		func(i int) { ru.choose(ru.found[i].ID) })
	ru.list.OnEnter = func() { ru.s.Window.Canvas().Focus(ru.name) }
	ru.list.OnEscape = func() { ru.s.Window.Canvas().Focus(ru.search) }
	ru.list.OnDelete = ru.delete
	ru.none = xwidget.NewEmptyState(look.IconPacket, say("ui.reusable.none"), say("ui.reusable.none.do"), say("ui.reusable.new"), ru.begin)
	nothing := xwidget.NewEmptyState(look.IconPacket, say("ui.reusable.choose"), say("ui.reusable.choose.do"), "", nil)
	ru.page = form.NewPage(ru.form, ru.fields(), nothing, ru.s.Desk.EditRemark)
	left := xwidget.Above(
		padded(container.NewVBox(sc.newTabs(), container.NewBorder(nil, nil, nil, add, ru.search))), container.NewStack(ru.list, ru.none))
	ru.content = xwidget.NewSplit(left, ru.page.Content, 360, 300, 600)
	return ru
}

func (ru *reusable) fields() fyne.CanvasObject {
	say, f := ru.s.Say, ru.form
	ru.name = f.Line("name", func(r *app.Remark) string { return r.Name }, func(r *app.Remark, v string) { r.Name = v })
	places := container.NewVBox()
	f.Follow("uses", func(r *app.Remark) {
		places.RemoveAll()
		uses := casework.UsesOf(ru.s.File(), r.ID)
		for _, t := range uses {
			places.Add(xwidget.NewAction(casework.HeadingOf(ru.s.File(), ru.sc.hear(), t), look.IconTopics, func() {
				ru.sc.Show(session.Place{Topic: t.ID})
			}))
		}
		if len(uses) == 0 {
			places.Add(note(say("ui.reusable.unused")))
		}
	})
	return container.NewVBox(
		container.NewHBox(layout.NewSpacer(), xwidget.NewQuietAction(say("ui.delete"), ru.delete)),
		xwidget.NewFormRow(say("ui.reusable.name"), ru.name),
		f.Problem,
		xwidget.NewFormRow(say("ui.reusable.text"), f.Area("text", 8,
			func(r *app.Remark) string { return r.Text }, func(r *app.Remark, v string) { r.Text = v })),
		xwidget.NewFormRow(say("ui.reusable.uses"), places),
	)
}

// refresh shows the remarks as they are now.
func (ru *reusable) refresh() {
	f := ru.s.File()
	want := app.Fold(strings.TrimSpace(ru.search.Text))
	at := ru.place()
	ru.found, ru.uses = nil, make(map[app.ID]int)
	for _, t := range f.Topics {
		for _, id := range t.Standard {
			ru.uses[id]++
		}
	}
	for _, r := range f.Remarks {
		if strings.Contains(app.Fold(r.Name+"\n"+r.Text), want) {
			ru.found = append(ru.found, r)
		}
	}
	if len(f.Remarks) == 0 {
		ru.none.Show()
	} else {
		ru.none.Hide()
	}
	if f.Remark(ru.chosen) == nil {
		ru.chosen = ""
		if n := len(ru.found); n > 0 {
			ru.chosen = ru.found[min(max(at, 0), n-1)].ID
		}
	}
	ru.list.Refresh()
	ru.choose(ru.chosen)
}

func (ru *reusable) place() int {
	return slices.IndexFunc(ru.found, func(r *app.Remark) bool { return r.ID == ru.chosen })
}

func (ru *reusable) choose(id app.ID) {
	ru.chosen = id
	ru.list.Mark(ru.place())
	ru.page.Show(id, ru.s.File().Remark(id))
}

// begin asks for the name of a new remark.
func (ru *reusable) begin() {
	s := ru.s
	name, text := xwidget.NewEntry(), xwidget.NewTextArea(5)
	sheet.Ask(s.Window, s.Say, sheet.Question{
		Title: s.Say("ui.reusable.new"),
		Fields: []sheet.Field{
			{Label: s.Say("ui.reusable.name"), Input: name}, {Label: s.Say("ui.reusable.text"), Input: text},
		},
		Confirm: s.Say("ui.create"),
		Do: func() error {
			if err := s.Settle(); err != nil {
				return err
			}
			made, err := s.Desk.AddRemark(app.Remark{Name: name.Text, Text: text.Text})
			if err != nil {
				return err
			}
			s.Do(func() {
				ru.search.SetText("")
				ru.refresh()
				ru.choose(made.ID)
			})
			return nil
		},
	})
}

// delete takes the chosen remark out, also from the topics that use it.
func (ru *reusable) delete() {
	if id := ru.chosen; id != "" {
		ru.s.Act(func() error { return ru.s.Desk.DeleteRemark(id) }, nil)
	}
}

// showReusable shows a remark among the others.
func (sc *Screen) showReusable(id app.ID) {
	sc.open(theReusable)
	sc.reusable.search.SetText("")
	sc.reusable.refresh()
	sc.reusable.choose(id)
	sc.s.Window.Canvas().Focus(sc.reusable.list)
}
