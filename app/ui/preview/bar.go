package preview

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/ui/xwidget"
)

// bar is what stands over the pages: where one is, and how large they are.
type bar struct {
	view    *View
	content *fyne.Container
	outline *xwidget.Button
	page    *xwidget.Entry
	of      *widget.Label
	zoom    *xwidget.Select
	sides   *xwidget.Choice
}

// The pages side by side.
const one, two = "1", "2"

func newBar(v *View) *bar {
	say := v.ports.Say
	b := &bar{view: v}
	b.outline = xwidget.NewButton(say("ui.preview.contents"), func() { v.showContents(!v.contents.content.Visible()) })
	b.page = xwidget.NewEntry()
	b.page.SetPlaceHolder(say("ui.preview.number"))
	b.page.OnSubmitted = func(text string) {
		if n, err := strconv.Atoi(strings.TrimSpace(text)); err == nil {
			v.pages.GoTo(n)
		}
		v.pages.focus()
	}
	b.page.OnBlur = b.showPage // whatever was typed and not submitted
	b.of = widget.NewLabel("")
	var options []xwidget.Option
	for _, z := range zooms() {
		label := say("ui.preview.percent", "n", int(z))
		switch z {
		case FitWidth:
			label = say("ui.preview.fitWidth")
		case FitPage:
			label = say("ui.preview.fitPage")
		}
		options = append(options, xwidget.Option{Key: z.key(), Label: label})
	}
	b.zoom = xwidget.NewSelect(options, func(key string) {
		n, _ := strconv.Atoi(key)
		v.pages.setZoom(Zoom(n))
	})
	b.zoom.PlaceHolder = say("ui.preview.size")
	b.sides = xwidget.NewChoice([]xwidget.Option{
		{Key: one, Label: say("ui.preview.one")}, {Key: two, Label: say("ui.preview.two")},
	}, func(key string) {
		v.pages.setColumns(1)
		if key == two {
			v.pages.setColumns(2)
		}
	})
	b.sides.SetSelected(one)
	field := container.NewGridWrap(fyne.NewSize(pageField, b.page.MinSize().Height), b.page)
	b.content = container.NewHBox(
		b.outline, widget.NewLabel(say("ui.preview.page")), field, b.of, layout.NewSpacer(),
		xwidget.NewButton("−", func() { v.pages.step(false) }),
		container.NewGridWrap(fyne.NewSize(zoomField, b.zoom.MinSize().Height), b.zoom),
		xwidget.NewButton("+", func() { v.pages.step(true) }),
		b.sides)
	return b
}

// The widths of the fields, in device-independent pixels.
const (
	pageField = 52
	zoomField = 128
)

func (b *bar) showPage() {
	page := b.view.pages.Page()
	if page == 0 { // there is no file
		b.page.SetText("")
		return
	}
	b.page.SetText(strconv.Itoa(page))
}

// refresh shows where one is.
func (b *bar) refresh() {
	p := b.view.pages
	if b.view.win.Canvas().Focused() != fyne.Focusable(b.page) {
		b.showPage()
	}
	if n := p.Count(); n == 0 {
		b.of.SetText("")
	} else {
		b.of.SetText(b.view.ports.Say("ui.preview.of", "n", n))
	}
	if b.zoom.Key() != p.zoom.key() {
		b.zoom.SetKey(p.zoom.key())
	}
}
