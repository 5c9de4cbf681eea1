package alike

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// buttons are what can be done with the line at hand.
type buttons struct {
	content *fyne.Container

	accept, refuse, write, model, out, read, part *xwidget.Button
}

func newButtons(p *Page) buttons {
	say := p.s.Say
	b := buttons{
		accept: xwidget.NewPrimaryButton(say("alike.accept"), nil, p.accept),
		refuse: xwidget.NewButton(say("alike.refuse"), p.delete),
		write:  xwidget.NewButton(say("alike.write"), p.write),
		model:  xwidget.NewButton(say("alike.model"), p.setModel),
		out:    xwidget.NewButton(say("alike.out"), p.delete),
		read:   xwidget.NewButton(say("alike.read"), p.read),
		part:   xwidget.NewButton(say("alike.part"), p.part),
	}
	b.content = container.NewHBox(b.accept, b.refuse, b.write, b.model, b.out, b.read, b.part)
	return b
}

// show offers what fits a line.
func (b buttons) show(l line) {
	head := l.response == ""
	b.accept.Hidden = !l.suggested
	b.refuse.Hidden = !l.suggested || !head
	b.out.Hidden = head
	b.write.Hidden = l.suggested || !head
	b.part.Hidden = l.suggested || !head
	b.model.Hidden = l.suggested || head || l.response == l.model
	b.read.Hidden = head
	b.content.Refresh()
}

// enter accepts a suggestion; a response of a group is read.
func (p *Page) enter() {
	switch l := p.hand(); {
	case l.suggested:
		p.accept()
	case l.response != "":
		p.read()
	}
}

func (p *Page) key(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyF2:
		if p.row.Visible() {
			p.s.Window.Canvas().Focus(p.name)
		}
	case fyne.KeyF4:
		p.setModel()
	default:
		return false
	}
	return true
}

// accept makes a group of a suggestion, by the name that stands there, or puts the
// responses into the group that they were suggested for.
func (p *Page) accept() {
	l, name := p.hand(), p.name.Text
	if !l.suggested {
		return
	}
	p.s.Act(func() error {
		if l.group != "" {
			return p.s.Desk.AddToGroup(l.group, l.members...)
		}
		_, err := p.s.Desk.Group(name, l.members...)
		return err
	}, p.refuse)
	p.focus()
}

// delete says that the response at hand is not like the others, or that none of a
// suggestion is.
func (p *Page) delete() {
	l, desk := p.hand(), p.s.Desk
	switch {
	case l.response == "" && !l.suggested: // a group is not dissolved by one key
		return
	case l.response == "" && l.group != "":
		p.s.Act(func() error { return desk.NotAlikeAll(l.members, l.model) }, p.refuse)
	case l.response == "":
		p.s.Act(func() error { return desk.NoneAlike(l.members...) }, p.refuse)
	default:
		p.s.Act(func() error { return desk.NotAlike(l.response, p.others(l)...) }, p.refuse)
	}
	p.focus()
}

// others are those that a response is told apart from: the model, or where it is the
// model itself, all that it stood for.
func (p *Page) others(l line) []app.ID {
	if l.response != l.model {
		return []app.ID{l.model}
	}
	return l.members
}

// setModel has the response at hand stand for its group.
func (p *Page) setModel() {
	l := p.hand()
	if l.suggested || l.response == "" || l.response == l.model {
		return
	}
	p.s.Act(func() error { return p.s.Desk.SetModel(l.response) }, p.refuse)
	p.focus()
}

// rename gives the group at hand the name that was typed. That of a suggestion waits
// until it is accepted.
func (p *Page) rename() {
	l, name := p.hand(), strings.TrimSpace(p.name.Text)
	if l.suggested || l.group == "" {
		return
	}
	p.s.Act(func() error { return p.s.Desk.RenameGroup(l.group, name) }, p.refuse)
}

// part dissolves the group at hand.
func (p *Page) part() {
	l := p.hand()
	p.s.Act(func() error { return p.s.Desk.Ungroup(l.members...) }, p.refuse)
	p.focus()
}

// write answers the group as one.
func (p *Page) write() {
	p.s.Go(session.Place{Batch: &session.Batch{Kind: app.ReplyLetter, To: p.hand().members}})
}

// read goes to the response at hand, where its own words can be marked.
func (p *Page) read() {
	p.s.Go(session.Place{Screen: session.Responses, Response: p.hand().response, Query: &casework.Query{}})
}
