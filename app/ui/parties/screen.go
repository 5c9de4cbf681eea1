// Package parties is the screen Parter: who was asked, who has answered, and who
// else has written; and the merging of two spellings of one party.
package parties

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/sheet"
	"hvidbog/app/ui/xwidget"
)

// Screen is the screen Parter.
type Screen struct {
	s       *session.Session
	content fyne.CanvasObject

	search *xwidget.SearchField
	which  *xwidget.Select
	count  *widget.Label
	list   *xwidget.PickList
	detail *detail
	empty  fyne.CanvasObject

	tally  app.Tally
	found  []*app.Party
	chosen app.ID
}

// New makes the screen.
func New(s *session.Session) *Screen {
	sc := &Screen{s: s}
	sc.search = xwidget.NewSearchField(s.Say("ui.parties.search"), func(string) { sc.refresh() })
	sc.search.OnDown = func() { sc.list.Reach() } // the list is made below
	sc.which = xwidget.NewSelect([]xwidget.Option{
		{Key: everyone, Label: s.Say("ui.parties.all")},
		{Key: invited, Label: s.Say("ui.parties.invited")},
		{Key: silent, Label: s.Say("ui.parties.silent")},
		{Key: uninvited, Label: s.Say("ui.parties.uninvited")},
		{Key: private, Label: s.Say("ui.parties.private")},
	}, func(string) { sc.refresh() })
	sc.count = widget.NewLabel("")
	sc.count.Importance = widget.LowImportance
	add := xwidget.NewPrimaryButton(s.Say("ui.parties.new"), look.IconAdd, sc.begin)
	paste := xwidget.NewQuietAction(s.Say("ui.parties.paste"), sc.askList)
	sc.list = newList(sc)
	sc.detail = newDetail(s)
	sc.empty = xwidget.NewEmptyState(look.IconParties, s.Say("ui.parties.none"), s.Say("ui.parties.none.do"),
		s.Say("ui.parties.paste"), sc.askList)

	top := container.New(layout.NewCustomPaddedLayout(look.Near, look.Near, look.Near, look.Near), container.NewVBox(
		container.NewBorder(nil, nil, nil, add, sc.search),
		container.NewBorder(nil, nil, nil, paste, sc.which),
		sc.count,
	))
	left := xwidget.Above(top, container.NewStack(sc.list, sc.empty))
	sc.content = xwidget.NewSplit(left, sc.detail.page.Content, 400, 320, 480)
	s.Listen(func(casework.News) { sc.refresh() })
	sc.refresh()
	return sc
}

// Which parties the list shows.
const (
	everyone  = ""
	invited   = "invited"
	silent    = "silent"
	uninvited = "uninvited"
	private   = "private"
)

// Content is what the window shows.
func (sc *Screen) Content() fyne.CanvasObject { return sc.content }

// Show shows a party, or asks for a new one.
func (sc *Screen) Show(p session.Place) {
	switch {
	case p.New:
		sc.begin()
	case p.Party != "":
		sc.which.SetKey(silent)
		sc.refresh()
		sc.choose(p.Party)
	case sc.chosen == "" && len(sc.found) > 0:
		sc.choose(sc.found[0].ID)
	}
	if !p.New {
		sc.s.Window.Canvas().Focus(sc.list)
	}
}

// Find puts the cursor where one searches.
func (sc *Screen) Find() { sc.s.Window.Canvas().Focus(sc.search) }

// refresh shows the parties as they are now.
func (sc *Screen) refresh() {
	f := sc.s.File()
	if f.Hearing == nil {
		return
	}
	sc.tally = app.Count(f)
	want := app.Fold(strings.TrimSpace(sc.search.Text))
	sc.found = nil
	for _, p := range f.Parties {
		if sc.shows(p) && strings.Contains(app.Fold(p.Name+"\n"+strings.Join(p.Aliases, "\n")), want) {
			sc.found = append(sc.found, p)
		}
	}
	sc.count.SetText(sc.s.Say("ui.parties.count", "n", len(sc.found),
		"Invited", sc.tally.Invited, "Answered", sc.tally.Answered))
	if len(f.Parties) == 0 {
		sc.empty.Show()
	} else {
		sc.empty.Hide()
	}
	sc.list.Refresh()
	if f.Party(sc.chosen) == nil {
		sc.chosen = ""
	}
	sc.list.Mark(sc.place())
	sc.detail.show(sc.chosen)
}

func (sc *Screen) shows(p *app.Party) bool {
	switch sc.which.Key() {
	case invited:
		return p.Invited
	case silent:
		return p.Invited && !slices.Contains(sc.answered(p), true)
	case uninvited:
		return !p.Invited
	case private:
		return p.Private
	}
	return true
}

// answered tells of each thing that a party sent whether it is a hearing
// response.
func (sc *Screen) answered(p *app.Party) []bool {
	var list []bool
	for _, r := range sc.tally.Heard[p.ID] {
		list = append(list, r.Kind == app.HearingResponse)
	}
	return list
}

func (sc *Screen) place() int {
	return slices.IndexFunc(sc.found, func(p *app.Party) bool { return p.ID == sc.chosen })
}

func (sc *Screen) choose(id app.ID) {
	sc.chosen = id
	sc.list.Mark(sc.place())
	sc.detail.show(id)
}

// begin asks for a new party's name; its kind is guessed.
func (sc *Screen) begin() {
	s := sc.s
	name := xwidget.NewEntry()
	onList := widget.NewCheck(s.Say("ui.party.invited"), nil)
	onList.SetChecked(true)
	sheet.Ask(s.Window, s.Say, sheet.Question{
		Title:   s.Say("ui.parties.new"),
		Fields:  []sheet.Field{{Label: s.Say("ui.party.name"), Input: name}, {Input: onList}},
		Confirm: s.Say("ui.create"),
		Do: func() error {
			p := app.NewParty(name.Text)
			p.Invited = onList.Checked
			if err := s.Settle(); err != nil {
				return err
			}
			made, err := s.Desk.AddParty(*p)
			if err != nil {
				return err
			}
			s.Do(func() { sc.choose(made.ID) })
			return nil
		},
	})
}

// askList asks for the whole consultation list, a name on each line, as it is
// copied from a letter.
func (sc *Screen) askList() {
	s := sc.s
	names := xwidget.NewTextArea(12)
	names.SetPlaceHolder(s.Say("ui.parties.paste.hint"))
	sheet.Ask(s.Window, s.Say, sheet.Question{
		Title:   s.Say("ui.parties.paste"),
		Lead:    s.Say("ui.parties.paste.lead"),
		Fields:  []sheet.Field{{Input: names}},
		Confirm: s.Say("ui.parties.paste.confirm"),
		Focus:   names,
		Do: func() error {
			if err := s.Settle(); err != nil {
				return err
			}
			_, err := s.Desk.AddInvited(strings.Split(names.Text, "\n"))
			return err
		},
	})
}
