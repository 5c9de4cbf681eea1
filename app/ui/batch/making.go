package batch

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/xwidget"
)

// making is the button that makes the letters, how far it has come, and what keeps it.
type making struct {
	p        *Page
	content  *fyne.Container
	button   *xwidget.Button
	note     *widget.Label
	progress *widget.ProgressBar
	cancel   *xwidget.Button
	running  *fyne.Container
	start    *fyne.Container // the button, while none are being made
	problem  *widget.Label
	stop     context.CancelFunc // while letters are being made
}

func newMaking(p *Page) *making {
	m := &making{p: p, note: widget.NewLabel(""), problem: widget.NewLabel("")}
	say := p.s.Say
	m.button = xwidget.NewPrimaryButton("", nil, m.begin)
	m.note.Importance = low
	m.note.Wrapping = fyne.TextWrapWord
	m.problem.Wrapping = fyne.TextWrapWord
	m.problem.Importance = widget.WarningImportance
	m.problem.Hide()
	m.progress = widget.NewProgressBar()
	m.cancel = xwidget.NewButton(say("ui.cancel"), func() {
		if m.stop != nil {
			m.stop()
		}
	})
	m.running = container.NewBorder(nil, nil, nil, m.cancel, m.progress)
	m.running.Hide()
	m.start = container.NewBorder(nil, nil, m.button, nil, m.note)
	m.content = container.NewVBox(m.problem, m.running, m.start)
	return m
}

// show says how many letters will be made, and why not where they cannot be.
func (m *making) show() {
	say, p := m.p.s.Say, m.p
	n := len(p.going())
	m.button.SetText(say("batch.make."+string(p.kind), "n", n))
	out := len(p.plan) - n
	note := ""
	if out > 0 {
		note = say("batch.leftOut", "n", out)
	}
	blocked := n == 0 || p.stale != nil || p.words.fault() != ""
	if p.words.saysNothing() {
		note, blocked = say("batch.saysNothing"), true
	}
	m.note.SetText(note)
	if blocked {
		m.button.Disable()
	} else {
		m.button.Enable()
	}
}

// begin makes the letters beside the window's thread, one after another, and then the
// file with all of them. Where it is cancelled, those that were made by then are what
// there is.
func (m *making) begin() {
	p, s := m.p, m.p.s
	letters := p.going()
	if m.stop != nil || len(letters) == 0 {
		return
	}
	if err := s.Settle(); err != nil {
		m.refuse(err)
		return
	}
	m.refuse(nil)
	ctx, stop := context.WithCancel(context.Background())
	m.stop = stop
	m.tell(0, len(letters))
	m.running.Show()
	m.start.Hide()
	p.lock(true)
	m.content.Refresh()
	kind := p.kind
	s.Background(func() {
		sent, err := s.Desk.SendAll(ctx, letters, app.ByLetter, s.Letter, func(done, total int) {
			s.Do(func() { m.tell(done, total) })
		})
		var b *bundle
		if len(sent) > 0 {
			var failed error
			b, failed = bind(s, kind, sent, len(letters))
			if err == nil || errors.Is(err, context.Canceled) {
				err = failed
			}
		}
		s.Do(func() {
			stop()
			m.stop = nil
			m.running.Hide()
			m.start.Show()
			p.lock(false)
			switch {
			case b != nil:
				p.made.set(b, err)
			case errors.Is(err, context.Canceled):
				p.replan()
			default:
				m.refuse(err)
				p.replan()
			}
			m.content.Refresh()
		})
	})
}

// tell shows how far it has come.
func (m *making) tell(done, total int) {
	say := m.p.s.Say
	m.progress.TextFormatter = func() string {
		return say("batch.progress", "Done", done, "All", say("batch.count", "n", total))
	}
	m.progress.SetValue(float64(done) / float64(total))
}

func (m *making) refuse(err error) {
	m.problem.Hidden = err == nil
	if err != nil {
		m.problem.SetText(m.p.s.Error(err))
	}
	m.content.Refresh()
}
