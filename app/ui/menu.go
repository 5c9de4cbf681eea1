package ui

import (
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"hvidbog/app"
	"hvidbog/app/ui/handing"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/sheet"
	"hvidbog/app/ui/xwidget"
)

// setMenu gives the window its menu: every action there is, with its keys. What
// needs a hearing is left out while none is open.
func (u *UI) setMenu() {
	menus := []*fyne.Menu{u.fileMenu()}
	if u.session != nil {
		menus = append(menus, u.editMenu(), u.goMenu())
	}
	menus = append(menus, u.viewMenu(), u.helpMenu())
	u.win.SetMainMenu(fyne.NewMainMenu(menus...))
}

func (u *UI) fileMenu() *fyne.Menu {
	m := fyne.NewMenu(u.say("ui.menu.file"),
		u.item("ui.menu.create", 0, "", u.askCreate),
		u.item("ui.menu.open", main, fyne.KeyO, u.askOpen),
		u.item("ui.menu.example", 0, "", u.OpenExample),
	)
	if u.store != nil {
		m.Items = append(m.Items, fyne.NewMenuItemSeparator(),
			u.item("ui.menu.newHearing", main|fyne.KeyModifierShift, fyne.KeyN, u.askNewHearing),
			u.item("ui.menu.hearings", 0, "", u.showAllHearings),
			u.item("ui.menu.takeHearing", 0, "", u.askTakeHearing),
			u.item("ui.menu.close", main, fyne.KeyW, func() {
				u.leave(func() {
					u.App.Preferences().RemoveValue(prefRegister)
					u.showStart()
				})
			}),
		)
	}
	if u.session != nil {
		m.Items = append(m.Items, fyne.NewMenuItemSeparator(),
			u.item("ui.handover", 0, "", func() { handing.Ask(u.session) }))
	}
	quit := u.item("ui.menu.quit", main, fyne.KeyQ, nil)
	quit.IsQuit = true
	quit.Action = func() { u.leave(u.App.Quit) } // also from a sheet
	m.Items = append(m.Items, fyne.NewMenuItemSeparator(), u.item("ui.menu.who", 0, "", u.askWho),
		fyne.NewMenuItemSeparator(), quit)
	return m
}

func (u *UI) editMenu() *fyne.Menu {
	redo := u.item("ui.menu.redo", main|fyne.KeyModifierShift, fyne.KeyZ, u.redo)
	undo := fyne.NewMenuItem(u.say("ui.menu.undo"), u.undo)
	undo.Shortcut = &fyne.ShortcutUndo{}
	return fyne.NewMenu(u.say("ui.menu.edit"),
		undo, redo, fyne.NewMenuItemSeparator(),
		u.item("ui.menu.log", main, fyne.KeyN, func() {
			u.frame.show(session.Place{Screen: session.Responses, New: true})
		}),
		u.item("workshop.menu", main, fyne.KeyB, func() { u.frame.show(session.Place{Workshop: true}) }),
		u.item("alike.menu", main, fyne.KeyG, func() { u.frame.show(session.Place{Alike: true}) }),
		u.item("incoming.menu", main, fyne.KeyI, func() { u.frame.takeIn(session.Intake{}) }),
		u.item("incoming.menu.paste", 0, "", u.takeCopied),
		u.item("ui.menu.newScenario", 0, "", func() {
			u.frame.show(session.Place{Screen: session.Scenarios, New: true})
		}),
		u.item("ui.menu.newTopic", main, fyne.KeyE, func() {
			u.frame.show(session.Place{Screen: session.Topics, New: true})
		}),
		u.item("ui.menu.newParty", 0, "", func() {
			u.frame.show(session.Place{Screen: session.Parties, New: true})
		}),
		fyne.NewMenuItemSeparator(),
		u.item("reading.menu.turn", main, fyne.KeyL, func() {
			if sc, ok := u.frame.opened().(interface{ Turn() }); ok {
				sc.Turn()
			}
		}),
		u.item("reading.menu.readOn", main, fyne.KeyReturn, func() {
			if sc, ok := u.frame.opened().(interface{ ReadOn() }); ok {
				sc.ReadOn()
			}
		}),
		u.item("ui.menu.answer", main, fyne.KeyR, func() {
			if sc, ok := u.frame.opened().(interface{ Answer() }); ok {
				sc.Answer()
			}
		}),
		u.item("ui.menu.many", 0, "", func() {
			if sc, ok := u.frame.opened().(interface{ WriteMany() }); ok {
				sc.WriteMany()
				return
			}
			u.frame.show(session.Place{Batch: &session.Batch{Kind: app.Receipt}})
		}),
		fyne.NewMenuItemSeparator(),
		u.item("ui.menu.find", main, fyne.KeyF, func() { u.frame.find() }),
	)
}

func (u *UI) goMenu() *fyne.Menu {
	keys := []fyne.KeyName{
		fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5, fyne.Key6, fyne.Key7, fyne.Key8, fyne.Key9, fyne.Key0,
	}
	m := fyne.NewMenu(u.say("ui.menu.go"))
	for i, key := range keys {
		screen := session.Screen(i)
		m.Items = append(m.Items, u.item(screenID(screen), main, key, func() {
			u.frame.show(session.Place{Screen: screen})
		}))
	}
	m.Items = append(m.Items, fyne.NewMenuItemSeparator(),
		u.item("meeting.menu", main|fyne.KeyModifierShift, fyne.KeyM, u.beginMeeting),
		u.item("ui.menu.print", main, fyne.KeyP, func() {
			u.frame.show(session.Place{Screen: session.Packet})
		}))
	return m
}

func (u *UI) viewMenu() *fyne.Menu {
	m := fyne.NewMenu(u.say("ui.menu.view"))
	chosen := u.variant()
	for _, v := range []struct {
		id      string
		variant look.Variant
	}{{"ui.menu.theme.system", look.System}, {"ui.menu.theme.light", look.Light}, {"ui.menu.theme.dark", look.Dark}} {
		item := u.item(v.id, 0, "", func() {
			u.App.Preferences().SetInt(prefTheme, int(v.variant))
			u.applyTheme()
			u.setMenu()
		})
		item.Checked = v.variant == chosen
		m.Items = append(m.Items, item)
	}
	notices := u.item("ui.menu.notices", 0, "", func() {
		u.App.Preferences().SetBool(prefNotices, !u.wantsNotices())
		u.setMenu()
	})
	notices.Checked = u.wantsNotices()
	m.Items = append(m.Items, fyne.NewMenuItemSeparator(), notices)
	return m
}

func (u *UI) helpMenu() *fyne.Menu {
	return fyne.NewMenu(u.say("ui.menu.help"),
		u.item("ui.menu.keys", 0, "", u.showKeys),
		u.item("ui.menu.about", 0, "", u.showAbout),
	)
}

// main is the modifier of the system's own shortcuts.
var main = func() fyne.KeyModifier {
	if runtime.GOOS == "darwin" {
		return fyne.KeyModifierSuper
	}
	return fyne.KeyModifierControl
}()

// item is a line of the menu. While a sheet or the meeting view lies over the page it
// does nothing, for one would not see what it does; a Mac shows the menu all the same.
func (u *UI) item(id string, modifier fyne.KeyModifier, key fyne.KeyName, action func()) *fyne.MenuItem {
	item := fyne.NewMenuItem(u.say(id), func() {
		if !sheet.Over(u.win) && !u.meets() {
			action()
		}
	})
	if key != "" {
		item.Shortcut = &desktop.CustomShortcut{KeyName: key, Modifier: modifier}
	}
	return item
}

// undo takes a step back: first within the field that is being typed in, then in
// the hearing.
func (u *UI) undo() {
	if xwidget.UndoTyping(u.win.Canvas()) || sheet.Over(u.win) || u.frame.batch.Running() || u.frame.intake.Running() { // half a batch is no step
		return
	}
	u.session.Undo(u.stepped("ui.undone"))
}

func (u *UI) redo() {
	if xwidget.RedoTyping(u.win.Canvas()) || sheet.Over(u.win) {
		return
	}
	u.session.Redo(u.stepped("ui.redone"))
}

// stepped says what was undone or redone, or why nothing was.
func (u *UI) stepped(id string) func(app.Change, error) {
	return func(c app.Change, err error) {
		if err != nil {
			u.report("", err)
			return
		}
		u.report(u.say(id, "What", c.What.Say(u.say)), nil)
	}
}
