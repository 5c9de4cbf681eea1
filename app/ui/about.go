package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/ui/sheet"
	"hvidbog/app/ui/xwidget"
)

// showAbout tells the version, the licence, and the licences of what the program
// is made of.
func (u *UI) showAbout() {
	icon := canvas.NewImageFromResource(u.Icon)
	icon.FillMode = canvas.ImageFillContain
	icon.SetMinSize(fyne.NewSquareSize(56))
	text := widget.NewLabel(u.say("ui.about.text", "Version", u.Version))
	text.Wrapping = fyne.TextWrapWord
	licences := widget.NewLabel(u.Licences)
	licences.Wrapping = fyne.TextWrapWord
	where := widget.NewLabel(u.say("ui.about.where", "Path", u.path))
	where.Wrapping = fyne.TextWrapBreak
	if u.path == "" {
		where.Hide()
	}
	top := container.NewVBox(container.NewBorder(nil, nil, icon, nil, container.NewVBox(xwidget.NewTitle(u.say("ui.title")), text)), where)
	scroll := container.NewVScroll(licences)
	scroll.SetMinSize(fyne.NewSize(0, 220))
	sheet.Show(u.win, u.say, u.say("ui.menu.about"), container.NewVBox(top, scroll), 620)
}

// showKeys lists the keys.
func (u *UI) showKeys() {
	rows := container.New(layout.NewFormLayout())
	for _, k := range [][2]string{
		{ctrl + "1 … 8", u.say("ui.keys.screens")},
		{ctrl + "N", u.say("ui.menu.log")},
		{ctrl + "E", u.say("ui.menu.newTopic")},
		{ctrl + "F", u.say("ui.menu.find")},
		{ctrl + "Z", u.say("ui.menu.undo")},
		{ctrl + "Shift+Z", u.say("ui.menu.redo")},
		{ctrl + "P", u.say("ui.menu.print")},
		{ctrl + "Shift+M", u.say("meeting.menu")},
		{ctrl + "O", u.say("ui.menu.open")},
		{ctrl + "Shift+N", u.say("ui.menu.newHearing")},
		{"Alt", u.say("ui.keys.alt")},
		{"Tab", u.say("ui.keys.tab")},
		{"Alt+" + u.say("ui.keys.arrows.name"), u.say("ui.keys.order")},
		{u.say("ui.keys.arrows.name"), u.say("ui.keys.arrows")},
		{"Enter", u.say("ui.keys.enter")},
		{u.say("ui.keys.space.name"), u.say("ui.keys.space")},
		{"C, F, S, D", u.say("ui.keys.excerpts")},
		{ctrl + "S", u.say("ui.keys.save")},
		{ctrl + "+, −, 0", u.say("ui.keys.zoom")},
		{"Esc", u.say("ui.keys.escape")},
	} {
		key := widget.NewLabel(k[0])
		key.TextStyle.Bold = true
		rows.Add(key)
		rows.Add(widget.NewLabel(k[1]))
	}
	sheet.Show(u.win, u.say, u.say("ui.menu.keys"), rows, 560)
}

// askWho asks for the name that changes are signed with.
func (u *UI) askWho() {
	name := xwidget.NewEntry()
	name.SetText(u.who())
	sheet.Ask(u.win, u.say, sheet.Question{
		Title:   u.say("ui.who"),
		Lead:    u.say("ui.who.lead"),
		Fields:  []sheet.Field{{Label: u.say("ui.who.name"), Input: name}},
		Confirm: u.say("ui.save"),
		Do: func() error {
			if who := strings.TrimSpace(name.Text); who != "" {
				u.App.Preferences().SetString(prefWho, who)
			} else { // the system's name for the user holds again
				u.App.Preferences().RemoveValue(prefWho)
			}
			if u.frame != nil {
				u.frame.who(u.who())
			}
			return nil
		},
	})
}
