package packets

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/packet"
	"hvidbog/app/ui/xwidget"
)

// choices are what one asks for: who the packet is for, and what is in it.
type choices struct {
	sc      *Screen
	content *fyne.Container

	edition *xwidget.Choice
	warning *widget.Label // what an edition is for
	order   *xwidget.Choice
	meeting *xwidget.DateField
	item    *xwidget.Entry
	parts   parts
	draft   *widget.Check
	why     *widget.Label // why it is a draft
	since   *xwidget.Select

	wantsDraft bool // though nothing is missing
	sinceTold  bool // what to compare with is the user's choice
}

// parts are the boxes that say what is to be in the packet.
type parts struct {
	overview, topics, scenarios, list, full, originals *widget.Check
}

func newChoices(sc *Screen) *choices {
	c := &choices{sc: sc}
	say := sc.s.Say
	row := func(id string, field fyne.CanvasObject) fyne.CanvasObject { return xwidget.NewFormRow(say(id), field) }
	c.makeFields()
	check := func(text string) *widget.Check {
		box := widget.NewCheck(text, func(bool) { sc.head.refresh() })
		box.Checked = true
		return box
	}
	c.parts = parts{
		check(say("ui.packet.part.overview")), check(say("ui.packet.part.topics")), check(say("ui.packet.part.scenarios")),
		check(say("ui.packet.part.list")), check(say("ui.packet.part.full")), check(say("ui.packet.part.originals")),
	}
	c.content = container.NewVBox(
		row("ui.packet.edition", container.NewHBox(c.edition)), flush(c.warning),
		row("ui.packet.order", container.NewHBox(c.order)),
		container.New(xwidget.Shares{216, 108}, row("ui.hearing.meeting", c.meeting), row("ui.hearing.agendaItem", c.item)),
		row("ui.packet.parts", container.NewGridWithColumns(2,
			c.parts.overview, c.parts.list, c.parts.topics, c.parts.full, c.parts.scenarios, c.parts.originals)),
		row("ui.packet.since", c.since),
		c.draft, flush(c.why),
	)
	return c
}

func (c *choices) makeFields() {
	s := c.sc.s
	var editions, orders []xwidget.Option
	for _, e := range packet.Editions() {
		editions = append(editions, xwidget.Option{Key: string(e), Label: s.Say("ui.packet.edition." + string(e))})
	}
	for _, o := range packet.Orders() {
		orders = append(orders, xwidget.Option{Key: string(o), Label: s.Say("ui.packet.order." + string(o))})
	}
	again := func(string) { c.sc.head.refresh() }
	c.warning = quiet()
	c.edition = xwidget.NewChoice(editions, func(string) {
		c.warn()
		c.sc.refresh()
	})
	c.edition.SetSelected(string(packet.Anonymised))
	c.warn()
	c.order = xwidget.NewChoice(orders, again)
	c.order.SetSelected(string(packet.ByTopic))
	c.meeting = xwidget.NewDateField(s.Say, s.Desk.Today)
	c.meeting.OnChanged = func(day app.Date) {
		s.Act(func() error {
			return s.Desk.EditHearing("meeting", func(h *app.Hearing) { h.Meeting.Date = day })
		}, c.sc.refuse)
	}
	c.item = xwidget.NewEntry()
	c.item.OnChanged = func(text string) {
		s.Type(itemKey, func() error {
			return s.Desk.EditHearing("agendaItem", func(h *app.Hearing) { h.Meeting.AgendaItem = text })
		}, c.sc.refuse)
	}
	c.draft = widget.NewCheck(s.Say("ui.packet.draft"), func(on bool) {
		c.wantsDraft = on
		c.sc.head.refresh()
	})
	c.why = quiet()
	c.since = xwidget.NewSelect(nil, func(string) {
		c.sinceTold = true
		c.sc.head.refresh()
	})
}

// itemKey names the agenda item among edits that wait.
const itemKey = "packet/agendaItem"

// quiet is a small line that explains.
func quiet() *widget.Label {
	l := widget.NewLabel("")
	l.Wrapping = fyne.TextWrapWord
	l.Importance = widget.LowImportance
	l.SizeName = theme.SizeNameCaptionText
	return l
}

// flush lets a label stand in line with the fields, without its own padding.
func flush(l *widget.Label) fyne.CanvasObject {
	pad := theme.Size(theme.SizeNameInnerPadding)
	return container.New(layout.NewCustomPaddedLayout(-pad/2, 0, -pad, -pad), l)
}

// anonymised reports whether the packet is to be printed without names.
func (c *choices) anonymised() bool { return c.edition.Selected() == string(packet.Anonymised) }

func (c *choices) warn() {
	if c.edition.Selected() == string(packet.Internal) {
		c.warning.SetText(c.sc.s.Say("ui.packet.internal"))
	} else {
		c.warning.SetText(c.sc.s.Say("ui.packet.anonymised"))
	}
}

// refresh shows the hearing's meeting and its packets. While something is missing the
// packet is a draft, whatever one would rather.
func (c *choices) refresh(f *app.CaseFile, lacking bool) {
	if c.meeting.Date() != f.Hearing.Meeting.Date {
		c.meeting.SetDate(f.Hearing.Meeting.Date)
	}
	if !c.sc.s.Pending(itemKey) && c.item.Text != f.Hearing.Meeting.AgendaItem {
		c.item.SetText(f.Hearing.Meeting.AgendaItem)
	}
	c.draft.Checked = lacking || c.wantsDraft
	if lacking {
		c.draft.Disable()
		c.why.SetText(c.sc.s.Say("ui.packet.draft.blocked"))
	} else {
		c.draft.Enable()
		c.why.SetText(c.sc.s.Say("ui.packet.draft.free"))
	}
	c.draft.Refresh()
	c.showSince(f)
}

// showSince offers the packets that changes can be told against.
func (c *choices) showSince(f *app.CaseFile) {
	options := []xwidget.Option{{Label: c.sc.s.Say("ui.packet.since.none")}}
	for i := len(f.Packets) - 1; i >= 0; i-- {
		options = append(options, xwidget.Option{Key: strconv.Itoa(f.Packets[i].Version), Label: nameOf(c.sc.s.Say, f.Packets[i])})
	}
	c.since.SetChoices(options)
	if !c.sinceTold || c.since.Key() == "" && c.since.SelectedIndex() < 0 {
		c.since.SetKey(c.usualSince(f))
	}
}

// usualSince is the last packet that was no draft. The one that was just made does
// not count as long as it holds: made again, it is to be the same.
func (c *choices) usualSince(f *app.CaseFile) string {
	for i := len(f.Packets) - 1; i >= 0; i-- {
		p, shown := f.Packets[i], c.sc.made()
		if p.Draft || shown != nil && shown.kept != nil && shown.kept.ID == p.ID && len(shown.stale) == 0 {
			continue
		}
		return strconv.Itoa(p.Version)
	}
	return ""
}

// options are what the screen asks for.
func (c *choices) options(h *app.Hearing) packet.Options {
	o := packet.DefaultOptions(h, c.sc.s.Desk.Today())
	o.Edition, o.Order = packet.Edition(c.edition.Selected()), packet.Order(c.order.Selected())
	o.Overview, o.Topics, o.Scenarios = c.parts.overview.Checked, c.parts.topics.Checked, c.parts.scenarios.Checked
	o.List, o.Full, o.Originals = c.parts.list.Checked, c.parts.full.Checked, c.parts.originals.Checked
	o.Draft = c.draft.Checked
	o.Since, _ = strconv.Atoi(c.since.Key())
	return o
}
