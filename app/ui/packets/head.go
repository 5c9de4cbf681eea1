package packets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/xwidget"
)

// head stands over the pages: what they are, whether they still hold, and what can
// be done with them.
type head struct {
	sc      *Screen
	content *fyne.Container
	name    *widget.Label
	note    *widget.Label
	unbound *widget.Label
	unseen  *fyne.Container // said of one from which something was left out unseen
	leftOut *widget.Label
	problem *widget.Label   // why something could not be done with them
	old     *fyne.Container // said of a packet that no longer holds
	why     *widget.Label
	export  *xwidget.Button
}

func newHead(sc *Screen) *head {
	say := sc.s.Say
	h := &head{sc: sc, name: widget.NewLabel(""), note: quiet(), unbound: quiet(), leftOut: widget.NewLabel(""), problem: widget.NewLabel(""), why: widget.NewLabel("")}
	h.name.TextStyle.Bold = true
	h.name.Truncation = fyne.TextTruncateEllipsis
	h.unbound.Importance = widget.WarningImportance
	h.problem.Wrapping = fyne.TextWrapWord
	h.problem.Importance = widget.WarningImportance
	h.problem.Hide()
	h.why.Wrapping = fyne.TextWrapWord
	h.why.Importance = widget.WarningImportance
	h.export = xwidget.NewButton(say("ui.packet.export"), sc.askExport)
	actions := container.NewHBox(
		xwidget.NewButton(say("ui.packet.open"), sc.openElsewhere),
		xwidget.NewButton(say("ui.packet.save"), sc.askSave),
		xwidget.NewButton(say("ui.packet.print"), sc.print), h.export)
	h.old = container.NewBorder(nil, nil, nil, container.NewVBox(xwidget.NewButton(say("ui.packet.again"), sc.Make)), h.why)
	h.leftOut.Wrapping = fyne.TextWrapWord
	h.leftOut.Importance = widget.WarningImportance
	h.unseen = container.NewBorder(nil, nil, nil,
		container.NewVBox(xwidget.NewButton(say("ui.packet.unseen.see"), sc.unseen.Show)), h.leftOut)
	h.content = container.NewVBox(
		container.NewBorder(nil, nil, nil, container.NewVBox(actions), h.name),
		h.note, h.unbound, h.problem, h.unseen, h.old)
	return h
}

// refuse says why something could not be done with the packet; nil takes it away.
func (h *head) refuse(err error) {
	if err == nil {
		h.problem.Hide()
	} else {
		h.problem.SetText(h.sc.s.Error(err))
		h.problem.Show()
	}
	h.makeRoom()
}

// makeRoom lets the pages have the height that the head leaves them: it has more or
// fewer lines than before.
func (h *head) makeRoom() {
	if h.sc.paged != nil {
		h.sc.paged.Refresh()
	}
}

// refresh shows the packet that is shown.
func (h *head) refresh() {
	p := h.sc.shown
	if p == nil {
		return
	}
	h.name.SetText(p.name)
	h.note.SetText(strings.Join(h.notes(p), " "))
	h.showUnbound(p)
	h.leftOut.SetText(h.sc.s.Say("ui.packet.unseen", "n", p.unseen))
	h.unseen.Hidden = p.unseen == 0
	if p.made != nil {
		h.export.Show()
	} else {
		h.export.Hide()
	}
	why := h.outdated(p)
	h.why.SetText(why)
	if why == "" {
		h.old.Hide()
	} else {
		h.old.Show()
	}
	h.makeRoom()
}

// notes say what a packet is, and what the register knows of it.
func (h *head) notes(p *paper) []string {
	say := h.sc.s.Say
	notes := []string{say("ui.packet.made", "n", p.pages, "Size", app.SizeText(int64(len(p.content))))}
	switch {
	case p.told != "":
		notes = append(notes, p.told)
	case p.kept != nil:
		notes = append(notes, say("ui.packet.inRegister", "Version", p.kept.Version))
	case p.draft():
		notes = append(notes, say("ui.packet.keep.draft"))
	default:
		notes = append(notes, say("ui.packet.keep"))
	}
	return notes
}

func (h *head) showUnbound(p *paper) {
	if p.made == nil || len(p.made.Unbound) == 0 {
		h.unbound.Hide()
		return
	}
	lines := []string{h.sc.s.Say("ui.packet.unbound", "n", len(p.made.Unbound))}
	for _, u := range p.made.Unbound {
		lines = append(lines, u.File.Name+": "+h.sc.s.Error(u.Why))
	}
	h.unbound.SetText(strings.Join(lines, "\n"))
	h.unbound.Show()
}

// outdated says why a packet is not what would be made now; "" where it is.
func (h *head) outdated(p *paper) string {
	if p.made == nil {
		return ""
	}
	say := h.sc.s.Say
	now := h.sc.choices.options(h.sc.s.File().Hearing)
	now.Printed = p.made.Options.Printed // another day makes no other packet
	switch {
	case len(p.stale) == p.pages:
		return say("ui.packet.stale.all")
	case len(p.stale) > 0:
		return say("ui.packet.stale", "n", len(p.stale))
	case now != p.made.Options:
		return say("ui.packet.otherwise")
	}
	return ""
}
