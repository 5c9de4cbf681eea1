package packets

import (
	"context"

	"hvidbog/app"
	"hvidbog/app/packet"
)

// options are what the screen asks for.
func (sc *Screen) options(h *app.Hearing) packet.Options {
	o := packet.DefaultOptions(h, sc.s.Desk.Today())
	o.Edition = packet.Edition(sc.edition.Selected())
	o.Overview, o.Scenarios = sc.parts.overview.Checked, sc.parts.scenarios.Checked
	o.List, o.Full = sc.parts.list.Checked, sc.parts.full.Checked
	return o
}

// Make makes the packet beside the window's thread, from the hearing as it stands
// when everything typed is on disk.
func (sc *Screen) Make() {
	if sc.stop != nil {
		return
	}
	if err := sc.s.Settle(); err != nil {
		sc.refuse(err)
		return
	}
	file := sc.s.File()
	options := sc.options(file.Hearing)
	ctx, stop := context.WithCancel(context.Background())
	sc.stop = stop
	sc.refuse(nil)
	sc.progress.SetValue(0)
	sc.progress.Show()
	sc.cancel.Show()
	sc.make.Disable()
	sc.s.Background(func() {
		ready, err := packet.Make(file, options, sc.s.Say, nil)
		var pdf []byte
		if err == nil {
			pdf, err = sc.s.Print(ctx, ready, sc.progressed)
		}
		sc.s.Do(func() {
			stop()
			sc.finished(&made{pdf: pdf, name: ready.Expect.FileName, file: file, options: options}, err)
		})
	})
}

// progressed shows how far the making has come; it is called beside the window's
// thread.
func (sc *Screen) progressed(done, total int) {
	sc.s.Do(func() {
		if total > 0 {
			sc.progress.SetValue(float64(done) / float64(total))
		}
	})
}

func (sc *Screen) finished(m *made, err error) {
	sc.stop = nil
	sc.progress.Hide()
	sc.cancel.Hide()
	sc.make.Enable()
	switch {
	case err == context.Canceled:
		return
	case err != nil:
		sc.refuse(err)
		return
	}
	sc.made = m
	sc.result.refresh()
	sc.result.focus()
}

func (sc *Screen) refuse(err error) {
	if err == nil {
		sc.problem.Hide()
		return
	}
	sc.problem.SetText(sc.s.Error(err))
	sc.problem.Show()
}
