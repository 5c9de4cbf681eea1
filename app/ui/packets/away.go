package packets

import (
	"os"

	"hvidbog/app/ui/files"
)

// openElsewhere opens the packet in the system's own program. A draft that is only
// looked at is not kept.
func (sc *Screen) openElsewhere() {
	if sc.shown.draft() {
		sc.withFile(sc.shown, sc.s.OpenFile, "")
		return
	}
	sc.keep(func(p *paper) { sc.withFile(p, sc.s.OpenFile, "") })
}

// print sends the packet to the printer.
func (sc *Screen) print() {
	sc.keep(func(p *paper) { sc.withFile(p, sc.s.PrintFile, sc.s.Say("ui.packet.printed")) })
}

// withFile hands a copy of the packet to another program, and tells what was done.
func (sc *Screen) withFile(p *paper, use func(path string) error, told string) {
	sc.head.refuse(nil)
	path, err := sc.copyFor(p)
	if err != nil {
		sc.head.refuse(err)
		return
	}
	sc.s.Background(func() {
		err := use(path)
		sc.s.Do(func() {
			if err != nil {
				sc.head.refuse(err)
				return
			}
			sc.tell(p, told)
		})
	})
}

// tell says what was done with a packet.
func (sc *Screen) tell(p *paper, told string) {
	p.told = told
	sc.head.refresh()
}

// copyFor writes the packet where other programs can read it, once.
func (sc *Screen) copyFor(p *paper) (string, error) {
	if p.path != "" {
		if _, err := os.Stat(p.path); err == nil {
			return p.path, nil
		}
	}
	path, err := files.Of(sc.s).Copy(p.name, p.content)
	if err != nil {
		return "", err
	}
	p.path = path
	return path, nil
}

// askSave asks where to save the packet, and saves it there.
func (sc *Screen) askSave() {
	p := sc.shown
	files.Of(sc.s).ToSave(files.Question{
		Title: sc.s.Say("ui.packet.save"), Confirm: sc.s.Say("ui.save"), Name: p.name, Ext: ".pdf", Replaces: true,
	}, func(path string) error {
		if err := files.Write(path, p.content); err != nil {
			return err
		}
		sc.keep(func(p *paper) { sc.tell(p, sc.s.Say("ui.packet.saved", "Path", path)) })
		return nil
	})
}
