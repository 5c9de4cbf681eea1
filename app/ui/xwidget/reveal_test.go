package xwidget

import (
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"hvidbog/app/ui/look"
)

func TestTabBringsTheNextFieldIntoView(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Fonts{}, look.Light))
	rows := container.NewVBox()
	var fields []*Entry
	for i := range 30 {
		e := NewEntry()
		e.SetText(strconv.Itoa(i))
		fields = append(fields, e)
		rows.Add(NewFormRow("Felt", e))
	}
	page := container.NewVScroll(rows)
	above := NewEntry()
	w := test.NewTempWindow(t, container.NewBorder(above, nil, nil, nil, page))
	w.Resize(fyne.NewSize(400, 300))
	seen := func(e *Entry) bool {
		driver := fyne.CurrentApp().Driver()
		top := driver.AbsolutePositionForObject(e).Y - driver.AbsolutePositionForObject(page).Y
		return top >= 0 && top+e.Size().Height <= page.Size().Height
	}
	for i, e := range fields {
		w.Canvas().Focus(e)
		if !seen(e) {
			t.Fatalf("field %d is not seen, scrolled by %v", i, page.Offset.Y)
		}
	}
	for i := len(fields) - 1; i >= 0; i-- {
		w.Canvas().Focus(fields[i])
		if !seen(fields[i]) {
			t.Fatalf("on the way back field %d is not seen, scrolled by %v", i, page.Offset.Y)
		}
	}
	w.Canvas().Focus(fields[20])
	before := page.Offset
	w.Canvas().Focus(above)
	if page.Offset != before {
		t.Error("a field that stands beside the page scrolls it")
	}
}
