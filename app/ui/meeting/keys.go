package meeting

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"hvidbog/app"
)

// key does what a key of the view does, wherever the cursor stands but in the words
// of a decision.
func (v *View) key(name fyne.KeyName) bool {
	return v.command(name) || v.walk(name)
}

// command does what a function key does.
func (v *View) command(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyF2:
		v.decide()
	case fyne.KeyF4:
		v.show(subject{kind: point})
	case fyne.KeyF5:
		v.show(subject{kind: agenda})
	case fyne.KeyF6:
		v.show(subject{kind: decisions})
	case fyne.KeyF7:
		v.step(-1)
	case fyne.KeyF8:
		v.step(1)
	case fyne.KeyF9:
		v.turnNames()
	case fyne.KeyF11:
		v.leave()
	default:
		return false
	}
	return true
}

// walk moves among what was found, or else over the page.
func (v *View) walk(name fyne.KeyName) bool {
	finding := v.search.Text != ""
	switch name {
	case fyne.KeyUp, fyne.KeyDown:
		by := 1
		if name == fyne.KeyUp {
			by = -1
		}
		if finding {
			v.results.move(by)
		} else {
			v.scrollBy(float32(by) * lineStep)
		}
	case fyne.KeyPageUp:
		v.scrollBy(-v.scroll.Size().Height * pageShare)
	case fyne.KeyPageDown:
		v.scrollBy(v.scroll.Size().Height * pageShare)
	case fyne.KeyReturn, fyne.KeyEnter:
		v.results.choose()
	default:
		return false
	}
	return true
}

const (
	lineStep  = 90  // an arrow moves the page by about two lines
	pageShare = 0.8 // a page key leaves some of what was read in view
)

func (v *View) scrollBy(by float32) {
	most := max(0, v.scroll.Content.MinSize().Height-v.scroll.Size().Height)
	v.scroll.ScrollToOffset(fyne.NewPos(0, min(most, max(0, v.scroll.Offset.Y+by))))
}

// shortcut takes the shortcuts of the view: while it is shown the window has no menu.
func (v *View) shortcut(s fyne.Shortcut) bool {
	switch s := s.(type) {
	case *fyne.ShortcutUndo:
		v.s.Undo(v.stepped("ui.undone"))
	case *fyne.ShortcutRedo:
		v.s.Redo(v.stepped("ui.redone"))
	case *desktop.CustomShortcut:
		return v.withModifier(s)
	default:
		return false
	}
	return true
}

func (v *View) withModifier(s *desktop.CustomShortcut) bool {
	if s.Modifier&(fyne.KeyModifierControl|fyne.KeyModifierSuper) == 0 {
		return false
	}
	shift := s.Modifier&fyne.KeyModifierShift != 0
	switch {
	case s.KeyName == fyne.KeyLeft && !shift:
		v.step(-1)
	case s.KeyName == fyne.KeyRight && !shift:
		v.step(1)
	case s.KeyName == fyne.KeyM && shift:
		v.leave()
	case s.KeyName == fyne.KeyF && !shift:
		v.focus()
	case s.KeyName == fyne.KeyP && !shift:
		v.paper.key(v.paper.print)
	case s.KeyName == fyne.KeyS && !shift:
		v.paper.key(v.paper.save)
	case s.KeyName == fyne.KeyO && !shift:
		v.paper.key(v.paper.show)
	default:
		return false
	}
	return true
}

// stepped says what was undone or redone, or why nothing was.
func (v *View) stepped(id string) func(app.Change, error) {
	return func(c app.Change, err error) {
		if err != nil {
			v.refuse(err)
			return
		}
		v.tell(v.s.Say(id, "What", c.What.Say(v.s.Say)))
	}
}
