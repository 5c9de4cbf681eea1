// Package ui is the window: the start, the frame around a hearing, the menu, and
// the way from one screen to another. What the screens show is in the packages
// below it.
package ui

import (
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/sheet"
)

// Config is what package main gives the window.
type Config struct {
	Ports   session.Ports
	App     fyne.App
	Theme   *look.Theme
	Icon    fyne.Resource
	Version string
	Login   string // the system's name for the user, until the user gives another

	// LoadExample fills an empty register with the example hearing.
	LoadExample func(app.Store) error
	Licences    string // the licences of what the program is made of
}

// UI is the window and what is open in it.
type UI struct {
	Config
	win  fyne.Window
	say  app.Words
	path string // of the register that is open

	store   app.Store
	office  *casework.Office
	session *session.Session
	frame   *frame
	meeting *meetingPlace       // nil while the frame is shown
	noticed map[app.ID]app.Date // when the system last told of a hearing
}

// New makes the window, empty.
func New(c Config) *UI {
	u := &UI{Config: c, say: c.Ports.Say, noticed: make(map[app.ID]app.Date)}
	u.win = c.App.NewWindow(u.say("ui.title"))
	u.win.SetIcon(c.Icon)
	u.win.Resize(u.lastSize())
	u.win.SetMaster()
	u.win.SetCloseIntercept(func() { u.leave(u.win.Close) })
	u.win.Canvas().AddShortcut(&fyne.ShortcutRedo{}, func(fyne.Shortcut) { // Ctrl+Y, beside the menu's Ctrl+Shift+Z
		if u.session != nil {
			u.redo()
		}
	})
	u.win.SetOnDropped(u.dropped)
	u.win.Canvas().AddShortcut(&fyne.ShortcutPaste{}, u.pasted)
	u.applyTheme()
	u.showStart()
	return u
}

// Window is the window.
func (u *UI) Window() fyne.Window { return u.win }

// Begin opens the register at path, or where that is "" the one that was open
// last; without either the start is shown.
func (u *UI) Begin(path string) {
	if path == "" {
		path = u.App.Preferences().String(prefRegister)
		if _, err := os.Stat(path); err != nil {
			return
		}
	}
	u.openRegister(path)
}

// The preferences, which the system keeps for each user of the machine.
const (
	prefRegister = "register"   // path of the register that was open last
	prefHearing  = "hearing"    // the hearing that was open last
	prefRecent   = "recent"     // paths of registers, the newest first
	prefWho      = "caseworker" // the user's name
	prefTheme    = "theme"      // look.Variant
	prefWidth    = "width"      // of the window, in device-independent pixels
	prefHeight   = "height"
	prefNotices  = "notices" // whether the system is to tell of what is due
)

// who is the name that changes are signed with.
func (u *UI) who() string { return u.App.Preferences().StringWithFallback(prefWho, u.Login) }

// lastSize is the size that the window had when it was closed.
func (u *UI) lastSize() fyne.Size {
	p := u.App.Preferences()
	return fyne.NewSize(
		float32(p.FloatWithFallback(prefWidth, 1280)), float32(p.FloatWithFallback(prefHeight, 800)))
}

func (u *UI) rememberSize() {
	size := u.win.Canvas().Size()
	p := u.App.Preferences()
	p.SetFloat(prefWidth, float64(size.Width))
	p.SetFloat(prefHeight, float64(size.Height))
}

func (u *UI) applyTheme() {
	u.App.Settings().SetTheme(u.Theme.In(u.variant()))
}

// variant is the form of the theme that the user has chosen.
func (u *UI) variant() look.Variant {
	return look.Variant(u.App.Preferences().IntWithFallback(prefTheme, int(look.System)))
}

// openRegister opens a register, and in it the hearing that was open last.
func (u *UI) openRegister(path string) {
	if err := u.takeRegister(path, u.Ports.OpenRegister); err != nil {
		u.refuse(err)
	}
}

// createRegister makes a new register and opens it.
func (u *UI) createRegister(path string) error {
	return u.takeRegister(path, u.Ports.CreateRegister)
}

const registerExt = ".hvidbog"

func (u *UI) takeRegister(path string, open func(string) (app.Store, error)) error {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	if u.store != nil && path == u.path {
		return nil
	}
	return u.settled(func() error {
		store, err := open(path)
		if err != nil {
			return err
		}
		u.letGo()
		u.closeStore()
		u.store, u.path = store, path
		u.office = casework.NewOffice(store, u.who, u.Ports.Now)
		u.remember(path)
		u.showHearing()
		return nil
	})
}

// leave lets the register go and then does what comes next.
func (u *UI) leave(then func()) {
	u.leaveHearing(func() {
		u.closeStore()
		then()
	})
}

// leaveHearing lets the open hearing go and then does what comes next.
func (u *UI) leaveHearing(then func()) {
	u.settled(func() error {
		u.letGo()
		then()
		return nil
	})
}

// letGo forgets the hearing that was open.
func (u *UI) letGo() {
	if u.frame != nil {
		u.frame.stop()
	}
	u.session, u.frame = nil, nil
}

// settled brings everything of the open hearing to disk and then does what comes
// next, whose error it gives. Where something cannot be brought to disk, the user
// decides, and until then nothing is done.
func (u *UI) settled(then func() error) error {
	if u.session == nil {
		return then()
	}
	u.win.Canvas().Unfocus() // fields that are read when they are left
	u.frame.typing.Keep()
	err := u.session.Settle()
	if n := u.frame.intake.Unfinished(); err == nil && n > 0 {
		sheet.Ask(u.win, u.say, sheet.Question{
			Title: u.say("incoming.unfinished"), Lead: u.say("incoming.unfinished.lead", "n", n),
			Confirm: u.say("incoming.unfinished.leave"), Do: then,
		})
		return nil
	}
	if err == nil {
		return then()
	}
	sheet.Ask(u.win, u.say, sheet.Question{
		Title: u.say("ui.unsaved"), Lead: app.Say(u.say, err), Confirm: u.say("ui.unsaved.leave"), Do: then,
	})
	return nil
}

func (u *UI) closeStore() {
	u.rememberSize()
	if u.store != nil {
		if err := u.store.Close(); err != nil {
			fyne.LogError("closing the register", err)
		}
		u.store, u.office, u.path = nil, nil, ""
	}
}

// showHearing shows the hearing that was open last in this register, or the only
// one; else it asks.
func (u *UI) showHearing() {
	hearings, err := u.office.Hearings()
	if err != nil {
		u.refuse(err)
		return
	}
	last := app.ID(u.App.Preferences().String(prefHearing))
	for _, h := range hearings {
		if h.ID == last || len(hearings) == 1 {
			u.openHearing(h.ID)
			return
		}
	}
	u.showHearings(hearings)
}

func (u *UI) openHearing(id app.ID) {
	desk, err := u.office.Desk(id)
	if err != nil {
		u.refuse(err)
		return
	}
	u.openDesk(desk)
}

func (u *UI) openDesk(desk *casework.Desk) {
	u.App.Preferences().SetString(prefHearing, string(desk.Hearing()))
	u.frame = newFrame(u, desk)
	u.session = u.frame.session
	u.setContent(u.frame.content)
	u.setMenu()
	u.retitle()
	u.frame.show(session.Place{Screen: session.Overview})
	u.notice()
}

func (u *UI) retitle() {
	title := u.say("ui.title")
	if u.session != nil {
		title = u.session.File().Hearing.Title + " – " + title
	}
	u.win.SetTitle(title)
}

// setContent shows content in the window.
func (u *UI) setContent(content fyne.CanvasObject) {
	u.win.SetContent(container.NewStack(content))
}

// remember puts a register first among those that the start offers.
func (u *UI) remember(path string) {
	p := u.App.Preferences()
	p.SetString(prefRegister, path)
	recent := []string{path}
	for _, old := range p.StringList(prefRecent) {
		if old != path && len(recent) < 5 {
			recent = append(recent, old)
		}
	}
	p.SetStringList(prefRecent, recent)
}
