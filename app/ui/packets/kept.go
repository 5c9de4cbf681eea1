package packets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"hvidbog/app"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/xwidget"
)

// kept is the list of the packets that the register has, the newest first.
type kept struct {
	sc      *Screen
	content *fyne.Container
	rows    *fyne.Container
	shown   []*app.Packet
}

func newKept(sc *Screen) *kept {
	k := &kept{sc: sc, rows: container.NewVBox()}
	k.content = container.NewVBox(xwidget.NewFormRow(sc.s.Say("ui.packet.kept"), k.rows))
	return k
}

func (k *kept) refresh(f *app.CaseFile) {
	if len(f.Packets) == 0 {
		k.content.Hide()
	} else {
		k.content.Show()
	}
	if slices.Equal(k.shown, f.Packets) {
		return
	}
	k.shown = f.Packets
	k.rows.RemoveAll()
	for _, p := range slices.Backward(f.Packets) {
		k.rows.Add(k.row(p))
	}
}

// row is one packet: what it is, what one opens it by, and the way to be rid of it.
func (k *kept) row(p *app.Packet) fyne.CanvasObject {
	s := k.sc.s
	about := quiet()
	about.SetText(k.about(p))
	remove := xwidget.NewQuietAction(s.Say("ui.delete"), func() {
		s.Act(func() error { return s.Desk.DeletePacket(p.ID) }, k.sc.refuse)
	})
	open := xwidget.NewAction(nameOf(s.Say, p), look.IconPacket, func() { k.sc.openKept(p) })
	return container.New(layout.NewCustomPaddedVBoxLayout(-look.Near),
		container.NewBorder(nil, nil, nil, remove, open), about)
}

// about says for whom a packet was, how long it is, and when it was made.
func (k *kept) about(p *app.Packet) string {
	say := k.sc.s.Say
	id := "ui.packet.kept.about"
	if p.Draft {
		id = "ui.packet.kept.draft"
	}
	return say(id, "n", p.Pages, "Edition", say("ui.packet.edition."+p.Edition), "Date", app.DateOf(p.Made.At).Long())
}

// nameOf is a packet with the meeting that it was for.
func nameOf(say app.Words, p *app.Packet) string {
	if p.Meeting.Date.IsZero() {
		return say("ui.packet.name", "Version", p.Version)
	}
	return say("ui.packet.name.meeting", "Version", p.Version, "Date", p.Meeting.Date.Long())
}
