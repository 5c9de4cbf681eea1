package packets

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/ui/xwidget"
)

// result is the finished packet: what it is, whether it still holds, and what can
// be done with it.
type result struct {
	sc      *Screen
	content *fyne.Container
	name    *widget.Label
	note    *widget.Label
	open    *xwidget.Button
}

func newResult(sc *Screen) *result {
	say := sc.s.Say
	r := &result{sc: sc, name: widget.NewLabel(""), note: widget.NewLabel("")}
	r.name.TextStyle.Bold = true
	r.name.Wrapping = fyne.TextWrapWord
	r.note.Importance = widget.LowImportance
	r.note.Wrapping = fyne.TextWrapWord
	r.open = xwidget.NewButton(say("ui.packet.open"), func() { sc.withFile(sc.s.OpenFile) })
	save := xwidget.NewButton(say("ui.packet.save"), sc.askSave)
	print := xwidget.NewButton(say("ui.packet.print"), func() {
		sc.withFile(func(path string) error {
			err := sc.s.PrintFile(path)
			if err == nil {
				sc.s.Do(func() { r.say(say("ui.packet.printed")) })
			}
			return err
		})
	})
	r.content = container.NewVBox(widget.NewSeparator(), r.name, r.note, container.NewHBox(r.open, save, print))
	r.content.Hide()
	return r
}

// refresh shows the packet that was made last.
func (r *result) refresh() {
	m := r.sc.made
	if m == nil {
		r.content.Hide()
		return
	}
	r.name.SetText(m.name)
	say := r.sc.s.Say
	switch file := r.sc.s.File(); {
	case m.file != file:
		r.note.SetText(say("ui.packet.stale"))
	case m.options != r.sc.options(file.Hearing):
		r.note.SetText(say("ui.packet.otherwise"))
	default:
		r.note.SetText(say("ui.packet.made", "Size", size(len(m.pdf))))
	}
	r.content.Show()
}

// size is a number of bytes as one reads it: "167 kB", "31,1 MB".
func size(bytes int) string {
	const kB, MB = 1000, 1000 * 1000
	if bytes < MB {
		return strconv.Itoa((bytes+kB-1)/kB) + " kB"
	}
	tenths := (bytes + MB/20) / (MB / 10)
	return strconv.Itoa(tenths/10) + "," + strconv.Itoa(tenths%10) + " MB"
}

// say tells what was done with the packet.
func (r *result) say(sentence string) { r.note.SetText(sentence) }

// focus goes to the first thing one does with a finished packet.
func (r *result) focus() { r.sc.s.Window.Canvas().Focus(r.open) }
