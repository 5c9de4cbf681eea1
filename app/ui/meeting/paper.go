package meeting

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/packet"
	"hvidbog/app/ui/files"
	"hvidbog/app/ui/xwidget"
)

// paper is the addendum: it is made when it is asked for, from the decisions as they
// stand then, and read through before it is opened, saved or printed.
type paper struct {
	v        *View
	content  fyne.CanvasObject
	internal *widget.Check
	state    *widget.Label

	stop context.CancelFunc // while it is being made
	made *made              // nil until there is one
}

// made is a finished addendum.
type made struct {
	pdf     []byte
	name    string
	file    *app.CaseFile // what it was made from
	edition packet.Edition
}

func newPaper(v *View) *paper {
	p := &paper{v: v, state: quiet("")}
	say := v.s.Say
	p.internal = widget.NewCheck(say("meeting.addendum.internal"), func(bool) { v.focus() })
	button := func(id string, do func()) fyne.CanvasObject {
		return xwidget.NewButton(say(id), func() {
			do()
			v.focus()
		})
	}
	p.content = container.NewVBox(
		container.NewHScroll(container.NewHBox(
			button("meeting.addendum.print", p.print), button("meeting.addendum.save", p.save),
			button("meeting.addendum.open", p.show), p.internal)),
		p.state)
	return p
}

// key does by a key what a button does, with the decisions in view.
func (p *paper) key(do func()) {
	if p.v.at.kind != decisions {
		p.v.show(subject{kind: decisions})
	}
	do()
}

func (p *paper) print() {
	p.with(func(m *made) { p.hand(m, p.v.s.PrintFile, "meeting.addendum.printed") })
}

func (p *paper) show() {
	p.with(func(m *made) { p.hand(m, p.v.s.OpenFile, "meeting.addendum.opened") })
}

// save asks where the addendum is to lie, and writes it there.
func (p *paper) save() {
	say := p.v.s.Say
	p.with(func(m *made) {
		files.Of(p.v.s).ToSave(files.Question{
			Title: say("meeting.addendum.save"), Confirm: say("ui.save"), Name: m.name, Ext: ".pdf", Replaces: true,
		}, func(path string) error {
			if err := files.Write(path, m.pdf); err != nil {
				return err
			}
			p.state.SetText(say("meeting.addendum.saved", "Path", path))
			return nil
		})
	})
}

func (p *paper) edition() packet.Edition {
	if p.internal.Checked {
		return packet.Internal
	}
	return packet.Anonymised
}

// with does something with the addendum of the decisions as they stand, which is
// made beside the window's thread where it is not there yet.
func (p *paper) with(do func(*made)) {
	s := p.v.s
	if p.stop != nil {
		return
	}
	if err := s.Settle(); err != nil {
		p.v.refuse(err)
		return
	}
	file, edition := s.File(), p.edition()
	if m := p.made; m != nil && m.file == file && m.edition == edition {
		do(m)
		return
	}
	ctx, stop := context.WithCancel(context.Background())
	p.stop = stop
	p.state.SetText(s.Say("meeting.addendum.making"))
	o := packet.AddendumOptions(file.Hearing, s.Desk.Today())
	o.Edition = edition
	s.Background(func() {
		ready, err := packet.MakeAddendum(file, o, s.Say)
		var pdf []byte
		if err == nil {
			pdf, err = s.Print(ctx, ready, func(int, int) {})
		}
		s.Do(func() {
			stop()
			p.stop = nil
			p.state.SetText("")
			if errors.Is(err, context.Canceled) {
				return
			}
			p.v.refuse(err)
			if err == nil {
				p.made = &made{pdf: pdf, name: ready.Expect.FileName, file: file, edition: edition}
				do(p.made)
			}
		})
	})
}

// hand gives a copy of the addendum to another program.
func (p *paper) hand(m *made, use func(path string) error, done string) {
	s := p.v.s
	s.Background(func() {
		path, err := files.Of(s).Copy(m.name, m.pdf)
		if err == nil {
			err = use(path)
		}
		s.Do(func() {
			p.v.refuse(err)
			if err == nil {
				p.state.SetText(s.Say(done))
			}
		})
	})
}
