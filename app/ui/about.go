package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
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
