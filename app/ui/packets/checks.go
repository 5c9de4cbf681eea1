package packets

// checks hold the packet that is shown against the hearing as it is now, one at a
// time, beside the window's thread.
type checks struct {
	busy  bool
	again bool // the hearing has changed since the one at hand began
}

// check finds out which pages of the packet would say something else now.
func (sc *Screen) check() {
	p, file := sc.made(), sc.s.File()
	if p == nil || p.seen == file {
		return
	}
	if sc.checks.busy {
		sc.checks.again = true
		return
	}
	sc.checks = checks{busy: true}
	sc.s.Background(func() {
		stale, err := p.made.Stale(file, sc.s.Say, p.outline, p.pages)
		sc.s.Do(func() {
			again := sc.checks.again
			sc.checks = checks{}
			p.seen = file
			if err == nil { // else it could not be made at all, and making it says why
				p.stale = stale
			}
			if sc.shown == p {
				sc.view.Mark(p.stale)
				sc.choices.showSince(sc.s.File())
				sc.head.refresh()
			}
			if again {
				sc.check()
			}
		})
	})
}
