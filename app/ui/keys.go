package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/ui/look"
	"hvidbog/app/ui/sheet"
	"hvidbog/app/ui/xwidget"
)

// keyGroup is where some keys hold, and what each of them does.
type keyGroup struct {
	title string
	keys  [][2]string
}

// showKeys lists the keys, by where they hold. Where there is room it is all seen at
// once, and else it scrolls.
func (u *UI) showKeys() {
	general, others := u.generalKeys(), u.screenKeys()
	room := u.win.Canvas().Size()
	var body fyne.CanvasObject
	width := float32(560)
	if room.Width >= 2*width {
		width *= 1.9
		body = inColumns(append([]keyGroup{general}, others...))
	} else {
		body = keyColumn(append([]keyGroup{general}, others...))
	}
	scroll := container.NewVScroll(body)
	const around = 160 // what the sheet has above and below, and the window beside it
	scroll.SetMinSize(fyne.NewSize(0, min(body.MinSize().Height, room.Height-around)))
	sheet.Show(u.win, u.say, u.say("ui.menu.keys"), scroll, width)
}

// inColumns sets groups in two columns, each below the one that is shorter so far.
func inColumns(groups []keyGroup) fyne.CanvasObject {
	var left, right []keyGroup
	var leftLines, rightLines int
	for _, g := range groups {
		lines := len(g.keys) + 2 // its title, and the space around that
		if leftLines <= rightLines {
			left, leftLines = append(left, g), leftLines+lines
		} else {
			right, rightLines = append(right, g), rightLines+lines
		}
	}
	return container.NewGridWithColumns(2, keyColumn(left), keyColumn(right))
}

// keyWidth is the width of the keys' names, the same in every group.
const keyWidth = 136

func keyColumn(groups []keyGroup) fyne.CanvasObject {
	column := container.NewVBox()
	pad := theme.Size(theme.SizeNameInnerPadding)
	close := layout.NewCustomPaddedLayout(-pad/2-look.Tight, -pad/2-look.Tight, -pad, 0)
	for _, g := range groups {
		column.Add(xwidget.NewLead(g.title))
		rows := container.New(layout.NewFormLayout())
		for _, k := range g.keys {
			key, does := widget.NewLabel(k[0]), widget.NewLabel(k[1])
			key.TextStyle.Bold = true
			does.Wrapping = fyne.TextWrapWord
			wide := canvas.NewRectangle(color.Transparent)
			wide.SetMinSize(fyne.NewSize(keyWidth, 0))
			rows.Add(container.NewStack(wide, container.New(close, key)))
			rows.Add(container.New(close, does))
		}
		column.Add(rows)
	}
	return container.New(layout.NewCustomPaddedLayout(0, 0, 0, look.Apart), column)
}

// generalKeys hold on every screen.
func (u *UI) generalKeys() keyGroup {
	return keyGroup{u.say("ui.keys.general"), [][2]string{
		{ctrl + "1 … 9, 0", u.say("ui.keys.screens")},
		{ctrl + "N", u.say("ui.menu.log")},
		{ctrl + "B", u.say("workshop.menu")},
		{ctrl + "I", u.say("incoming.menu")},
		{ctrl + "E", u.say("ui.menu.newTopic")},
		{ctrl + "R", u.say("ui.menu.answer")},
		{ctrl + "F", u.say("ui.menu.find")},
		{ctrl + "Z", u.say("ui.menu.undo")},
		{ctrl + "Shift+Z", u.say("ui.menu.redo")},
		{ctrl + "P", u.say("ui.menu.print")},
		{ctrl + "Shift+M", u.say("meeting.menu")},
		{ctrl + "O", u.say("ui.menu.open")},
		{ctrl + "Shift+N", u.say("ui.menu.newHearing")},
		{"Alt", u.say("ui.keys.alt")},
		{"Tab", u.say("ui.keys.tab")},
		{u.say("ui.keys.arrows.name"), u.say("ui.keys.arrows")},
		{"Enter", u.say("ui.keys.enter")},
		{"Esc", u.say("ui.keys.escape")},
	}}
}

// screenKeys hold while one reads, on the topics, among the deadlines, in a letter, in
// the packet and at the meeting.
func (u *UI) screenKeys() []keyGroup {
	space := u.say("ui.keys.space.name")
	return []keyGroup{
		{u.say("ui.keys.reading"), [][2]string{
			{space, u.say("ui.keys.mark")},
			{"Shift+" + u.say("ui.keys.arrows.name"), u.say("ui.keys.markMore")},
			{u.say("ui.keys.letters"), u.say("ui.keys.topic")},
			{"1 … 9", u.say("ui.keys.slot")},
			{"+  *  –  0", u.say("ui.keys.stance")},
			{"F3", u.say("ui.keys.scenario")},
			{"Alt+1 … 9", u.say("ui.keys.principle")},
			{"F4", u.say("ui.keys.quote")},
			{"Delete", u.say("ui.keys.remove")},
			{u.say("ui.keys.sideways"), u.say("ui.keys.same")},
			{"F5", u.say("ui.keys.original")},
			{"F6", u.say("ui.keys.whole")},
			{"F7", u.say("ui.keys.noRemarks")},
			{"F8", u.say("ui.keys.mask.next")},
			{"F9", u.say("ui.keys.mask.out")},
			{"F11", u.say("ui.keys.mask.may")},
			{"F12", u.say("ui.keys.mask.words")},
			{ctrl + "Enter", u.say("reading.menu.readOn")},
			{"F2", u.say("reading.menu.turn")},
		}},
		{u.say("ui.keys.incoming"), [][2]string{
			{space, u.say("ui.keys.incoming.mark")},
			{"Enter", u.say("ui.keys.incoming.fields")},
			{"F6", u.say("ui.keys.incoming.wide")},
			{ctrl + "Enter", u.say("ui.keys.incoming.take")},
		}},
		{u.say("alike.title"), [][2]string{
			{"Enter", u.say("alike.keys.enter")},
			{"Delete", u.say("alike.keys.delete")},
			{"F4", u.say("alike.model")},
			{"F2", u.say("alike.name")},
		}},
		{u.say("ui.screen.topics"), [][2]string{
			{"Alt+" + u.say("ui.keys.arrows.name"), u.say("ui.keys.order")},
			{space, u.say("ui.keys.space")},
			{"C, F, S, D", u.say("ui.keys.excerpts")},
		}},
		{u.say("ui.screen.due"), [][2]string{
			{"Enter", u.say("ui.due.open")},
			{ctrl + "S", u.say("ui.due.save")},
		}},
		{u.say("ui.keys.letter"), [][2]string{
			{"F2", u.say("ui.keys.letter.other")},
			{"F3", u.say("ui.keys.letter.insert")},
			{"F4", u.say("ui.keys.letter.promise")},
		}},
		{u.say("workshop.title"), [][2]string{
			{"Enter", u.say("workshop.keys.take")},
			{"Shift+Enter", u.say("workshop.keys.line")},
			{"F6", u.say("workshop.keys.topic")},
			{"F3, F4", u.say("workshop.keys.scenario")},
			{"Alt+1 … 9", u.say("ui.keys.principle")},
			{"F8", u.say("workshop.keys.clear")},
			{"↑", u.say("workshop.keys.mend")},
		}},
		{u.say("ui.screen.packet"), [][2]string{
			{ctrl + "S", u.say("ui.keys.save")},
			{"F9, F11", u.say("ui.keys.undecided")},
			{"+, −, 0", u.say("ui.keys.zoom")},
		}},
		{u.say("ui.screen.journal"), [][2]string{
			{space, u.say("ui.keys.journalise")},
			{ctrl + "A", u.say("ui.keys.journalAll")},
			{"Enter", u.say("ui.keys.journalOpen")},
		}},
		{u.say("meeting.menu"), [][2]string{
			{"F2", u.say("ui.keys.decide")},
			{"F4", u.say("ui.keys.point")},
			{"F5, F6", u.say("ui.keys.outline")},
			{"F7, F8", u.say("ui.keys.step")},
			{"F9", u.say("ui.keys.names")},
			{"F11", u.say("ui.keys.leave")},
		}},
	}
}
