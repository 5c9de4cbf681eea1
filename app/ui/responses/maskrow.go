package responses

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// maskRow is a line of [masking]: what it is, the words, and what can be decided.
type maskRow struct {
	ground  *xwidget.Tint
	content *fyne.Container
}

const (
	maskHeight = 32  // of a line
	noteHeight = 18  // of the line below it that tells what was decided
	kindWidth  = 144 // of its first column: "Helbredsoplysning"
)

func newMaskRow(m *masking, d casework.Detail) *maskRow {
	say := m.rd.s.Say
	kind := widget.NewLabel(app.Capital(say("maskKind." + string(d.Kind))))
	kind.Importance = widget.LowImportance
	words := xwidget.NewAction(m.tell(d), nil, func() { m.goTo(d) })
	actions := container.New(layout.NewCustomPaddedHBoxLayout(0))
	if !d.Decided() || d.Mask.Waved() {
		actions.Add(xwidget.NewQuietAction(say("mask.out"), func() { m.leaveOut(d) }))
	}
	if !d.Mask.Waved() {
		var may *xwidget.Action
		may = xwidget.NewQuietAction(say("mask.may"), func() { m.askWhy(d, may) })
		actions.Add(may)
	}
	if d.Decided() {
		actions.Add(xwidget.NewQuietAction(say("mask.undecide"), func() { m.undecide(d) }))
	}
	if d.Always {
		actions.RemoveAll()
	}
	row := &maskRow{ground: xwidget.NewTint()}
	row.content = container.New(maskLine{}, row.ground, kind, words, actions)
	if d.Decided() {
		note := widget.NewLabel(m.note(d))
		note.Importance, note.SizeName = widget.LowImportance, theme.SizeNameCaptionText
		note.Truncation = fyne.TextTruncateEllipsis
		row.content.Add(note)
	}
	return row
}

// tell is a detail in words: as it stands, where that is elsewhere than in the text, and
// what speaks for or against it.
func (m *masking) tell(d casework.Detail) string {
	say := m.rd.s.Say
	text := session.OneLine(d.Text)
	if _, inText := d.First(); !inText && !d.Gone() {
		text = say("mask.in."+string(d.Places[0].In), "Text", text)
	}
	if d.Hint != "" && !d.Decided() {
		text += " · " + say("privacyHint."+d.Hint)
	}
	return text
}

// note says what was decided of a detail, by whom and when.
func (m *masking) note(d casework.Detail) string {
	say := m.rd.s.Say
	text := say("mask.told.out")
	switch {
	case d.Always:
		text = say("mask.always")
	case d.Mask.Waved():
		text = say("mask.told.may", "Reason", d.Mask.Reason)
	}
	text += " · " + say("mask.told.by", "Who", d.Mask.By.Who, "Day", app.DateOf(d.Mask.By.At).Field())
	if d.Gone() {
		text += " · " + say("mask.gone")
	}
	return text
}

// maskLine lays out a line: what kind it is in a column, the words in the room that is
// left, and what can be decided at the right; below them what was decided, if anything.
type maskLine struct{}

// Layout is called by Fyne.
func (maskLine) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	ground, kind, words, actions := objects[0], objects[1], objects[2], objects[3]
	ground.Resize(size)
	middle := func(o fyne.CanvasObject, x, width float32) {
		high := o.MinSize().Height
		o.Move(fyne.NewPos(x, (maskHeight-high)/2))
		o.Resize(fyne.NewSize(max(0, width), high))
	}
	if len(objects) > 4 {
		note := objects[4]
		high := note.MinSize().Height
		note.Move(fyne.NewPos(kindWidth, maskHeight-look.Tight+(noteHeight-high)/2))
		note.Resize(fyne.NewSize(max(0, size.Width-kindWidth), high))
	}
	right := size.Width - actions.MinSize().Width
	middle(kind, 0, kindWidth)
	middle(words, kindWidth, right-kindWidth)
	middle(actions, right, size.Width-right)
}

// MinSize is called by Fyne.
func (maskLine) MinSize(objects []fyne.CanvasObject) fyne.Size {
	high := float32(maskHeight)
	if len(objects) > 4 {
		high += noteHeight
	}
	return fyne.NewSize(kindWidth+80+objects[3].MinSize().Width, high)
}
