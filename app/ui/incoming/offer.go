package incoming

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"hvidbog/app/ui/xwidget"
)

// offer attaches what was dropped to the response that was shown, where it is no
// response of its own but belongs to that one.
type offer struct {
	p       *Page
	content *fyne.Container
	way     *xwidget.Action
}

func newOffer(p *Page) *offer {
	o := &offer{p: p}
	o.way = xwidget.NewAction("", nil, o.attach)
	o.content = container.NewHBox(o.way)
	o.content.Hide()
	return o
}

func (o *offer) show() {
	in := o.p.offered
	o.content.Hidden = in == nil || !in.Instead
	if o.content.Hidden {
		return
	}
	if r := o.p.s.File().Response(in.To); r != nil {
		o.way.SetText(o.p.s.Say("incoming.instead", "n", len(in.Paths), "Number", strconv.Itoa(r.Number)))
	} else {
		o.way.SetText(o.p.s.Say("incoming.instead.new", "n", len(in.Paths)))
	}
}

// attach attaches the files, and forgets what was found in them.
func (o *offer) attach() {
	in := o.p.offered
	o.p.reader.forget()
	o.p.offered = nil
	o.p.attach(in.To, in.Paths)
}
