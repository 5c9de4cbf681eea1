package packets

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/packet"
	"hvidbog/app/packet/doc"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// making is the button that makes the packet, and how far it has come.
type making struct {
	sc       *Screen
	content  *fyne.Container
	button   *xwidget.Button
	progress *widget.ProgressBar
	cancel   *xwidget.Button
	problem  *widget.Label
	stop     context.CancelFunc // while a packet is being made
}

func newMaking(sc *Screen) *making {
	m := &making{sc: sc}
	say := sc.s.Say
	m.button = xwidget.NewPrimaryButton(say("ui.packet.make"), look.IconPacket, sc.Make)
	m.progress = widget.NewProgressBar()
	m.progress.TextFormatter = func() string { return say("ui.preview.percent", "n", int(100*m.progress.Value)) }
	m.cancel = xwidget.NewButton(say("ui.cancel"), func() {
		if m.stop != nil {
			m.stop()
		}
	})
	m.problem = widget.NewLabel("")
	m.problem.Wrapping = fyne.TextWrapWord
	m.problem.Importance = widget.WarningImportance
	m.problem.Hide()
	m.content = container.NewVBox(m.problem, container.NewBorder(nil, nil, m.button, m.cancel, m.progress))
	m.rest()
	return m
}

// rest shows that nothing is being made.
func (m *making) rest() {
	m.stop = nil
	m.progress.Hide()
	m.cancel.Hide()
	m.button.Enable()
}

func (m *making) begin(stop context.CancelFunc) {
	m.stop = stop
	m.refuse(nil)
	m.progress.SetValue(0)
	m.progress.Show()
	m.cancel.Show()
	m.button.Disable()
}

func (m *making) refuse(err error) {
	if err == nil {
		m.problem.Hide()
		return
	}
	m.problem.SetText(m.sc.s.Error(err))
	m.problem.Show()
}

// Make makes the packet beside the window's thread, from the hearing as it stands
// when everything typed is on disk, and shows it.
func (sc *Screen) Make() {
	if sc.making.stop != nil {
		return
	}
	if err := sc.s.Settle(); err != nil {
		sc.refuse(err)
		return
	}
	file := sc.s.File()
	options := sc.choices.options(file.Hearing)
	ctx, stop := context.WithCancel(context.Background())
	sc.making.begin(stop)
	sc.s.Background(func() {
		made, err := sc.press().Run(ctx, file, options, sc.s.Say, sc.progressed)
		var pdf session.PDF
		var outline []doc.Bookmark
		unseen := 0
		if err == nil {
			pdf, outline, err = sc.open(ctx, made.PDF)
		}
		if err == nil && options.Edition == packet.Anonymised {
			unseen = len(sc.s.Privacy.Undecided(file))
		}
		sc.s.Do(func() {
			stop()
			sc.making.rest()
			switch {
			case errors.Is(err, context.Canceled):
			case err != nil:
				sc.failed(err)
			default:
				p := &paper{made: &made, content: made.PDF, name: made.Name, pdf: pdf, pages: pdf.Pages(), outline: outline, seen: file, unseen: unseen}
				sc.display(p)
			}
		})
	})
}

// open opens a finished file to be shown.
func (sc *Screen) open(ctx context.Context, content []byte) (session.PDF, []doc.Bookmark, error) {
	pdf, err := sc.s.OpenPDF(ctx, content)
	if err != nil {
		return nil, nil, err
	}
	outline, err := pdf.Outline(ctx)
	if err != nil {
		pdf.Close()
		return nil, nil, err
	}
	return pdf, outline, nil
}

// progressed shows how far the making has come; it is called beside the window's
// thread.
func (sc *Screen) progressed(done, total int) {
	sc.s.Do(func() {
		if total > 0 {
			sc.making.progress.SetValue(float64(done) / float64(total))
		}
	})
}

// failed says in full why there is no packet. Then there is nothing to open, to save
// or to print either, nor the one from before: what is seen is what one has.
func (sc *Screen) failed(err error) {
	sc.show(nil)
	sc.say(look.IconAttention, sc.s.Say("ui.packet.failed"), sc.s.Error(err))
}

// press ties the making of a packet to the register and to paper.
func (sc *Screen) press() packet.Press {
	return packet.Press{Content: sc.s.Desk.FileContent, Sheets: sc.s.Sheets, Print: sc.s.Print}
}
