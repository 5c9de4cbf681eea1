package xwidget

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

func TestFormAdaptsToItsWidth(t *testing.T) {
	a, b := NewFormRow("Afsender", NewEntry()), NewFormRow("Modtaget", NewEntry())
	text := NewWideRow("Tekst", NewTextArea(3))
	form := NewForm(a, b, text)
	sitDown(t, form)

	form.Resize(fyne.NewSize(800, 600))
	wants(t, "beside each other", a.Position().Y == b.Position().Y && b.Position().X > a.Position().X, true)
	wants(t, "wide row", text.Size().Width, 800)
	wide := form.MinSize().Height

	form.Resize(fyne.NewSize(1800, 600))
	wants(t, "not wider than one sees at once", text.Size().Width, widestForm)

	form.Resize(fyne.NewSize(400, 600))
	wants(t, "under each other", b.Position().Y > a.Position().Y && b.Position().X == a.Position().X, true)
	wants(t, "higher", form.MinSize().Height > wide, true)

	high := form.MinSize().Height
	b.Hide()
	wants(t, "a hidden row takes no room", form.MinSize().Height < high, true)
}

func TestAnErrorMakesRoomForItself(t *testing.T) {
	row := NewFormRow("Dokumentnr.", NewEntry())
	form := NewForm(row, NewFormRow("Kanal", NewEntry()))
	sitDown(t, form)
	form.Resize(fyne.NewSize(400, 600))
	before := form.MinSize().Height
	row.SetError(strings.Repeat("Svar nr. 12 har allerede dette nummer. ", 4))
	form.Resize(fyne.NewSize(400, 601))
	wants(t, "room for several lines", form.MinSize().Height > before+30, true)
	row.SetError("")
	wants(t, "and none when it is gone", form.MinSize().Height, before)
}

func TestSplitKeepsTheListsWidth(t *testing.T) {
	list, detail := canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	s := NewSplit(list, detail, 320, 240, 400)
	var moved float32
	s.OnMoved = func(width float32) { moved = width }
	u := alone(t, s)
	wants(t, "width", list.Size().Width, 320)
	u.window.Resize(fyne.NewSize(1400, 700))
	wants(t, "in a larger window", list.Size().Width, 320)

	s.grip.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(60, 0)})
	s.grip.DragEnd()
	wants(t, "dragged", list.Size().Width, 380)
	wants(t, "told", moved, 380)
	s.SetWidth(10)
	wants(t, "never too narrow", list.Size().Width, 240)
	s.SetWidth(9000)
	wants(t, "nor the detail", detail.Size().Width >= 400-1, true)
	wants(t, "minimum", test.WidgetRenderer(s).MinSize().Width, 641)
}
