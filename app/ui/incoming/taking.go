package incoming

import (
	"context"
	"errors"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/xwidget"
)

// taking is the foot of the list: how many there are of each kind, the button that
// takes those in that are marked, how far it has come, and what was done.
type taking struct {
	p        *Page
	content  *fyne.Container
	sums     *widget.Label
	button   *xwidget.Button
	start    *fyne.Container
	progress *widget.ProgressBar
	running  *fyne.Container
	told     *widget.Label
	undo     *xwidget.Button
	done     *fyne.Container
	problem  *widget.Label
	stop     context.CancelFunc // while something is taken in
	last     []app.ID           // the responses that were taken in last
	after    *app.CaseFile      // the file as they left it
}

func newTaking(p *Page) *taking {
	t := &taking{p: p, sums: widget.NewLabel(""), told: widget.NewLabel(""), problem: widget.NewLabel("")}
	say := p.s.Say
	t.sums.Wrapping = fyne.TextWrapWord
	t.sums.Importance, t.sums.SizeName = low, theme.SizeNameCaptionText
	t.button = xwidget.NewPrimaryButton("", nil, t.begin)
	t.start = container.NewHBox(t.button)
	t.progress = widget.NewProgressBar()
	t.running = container.NewBorder(nil, nil, nil, xwidget.NewButton(say("ui.cancel"), func() {
		if t.stop != nil {
			t.stop()
		}
	}), t.progress)
	t.running.Hide()
	t.told.Wrapping = fyne.TextWrapWord
	t.undo = xwidget.NewButton(say("incoming.undo"), t.takeBack)
	t.done = container.NewBorder(nil, nil, nil, container.NewCenter(t.undo), flush(t.told))
	t.done.Hide()
	t.problem.Wrapping = fyne.TextWrapWord
	t.problem.Importance = widget.WarningImportance
	t.problem.Hide()
	t.content = container.NewVBox(flush(t.problem), t.done, flush(t.sums), t.running, t.start)
	return t
}

// show says how many there are of each kind, and how many are marked.
func (t *taking) show() {
	p, say := t.p, t.p.s.Say
	counts := p.counts()
	var parts []string
	for _, kind := range kinds() {
		if n := counts[kind]; n > 0 {
			parts = append(parts, say("incoming.sum."+kind, "n", n))
		}
	}
	t.sums.SetText(strings.Join(parts, ", "))
	n := len(p.chosen())
	if n == 0 {
		t.button.SetText(say("incoming.take.none"))
	} else {
		t.button.SetText(say("incoming.take", "n", n))
	}
	if n == 0 || p.reader.running() {
		t.button.Disable()
	} else {
		t.button.Enable()
	}
	if t.after != nil && p.of != t.after && t.stop == nil {
		t.undo.Hide()
		if len(t.last) > 0 && p.of.Response(t.last[0]) == nil { // it was taken back
			t.done.Hide()
		}
	}
	t.content.Refresh()
}

// begin takes those in that are marked, beside the window's thread.
func (t *taking) begin() {
	p, s := t.p, t.p.s
	p.detail.rest()
	items := p.chosen()
	chosen := make([]casework.Chosen, len(items))
	for i, it := range items {
		chosen[i] = casework.Chosen{Incoming: it.Incoming, Entry: it.Entry}
	}
	if t.stop != nil || p.reader.running() || len(chosen) == 0 {
		return
	}
	t.refuse(nil)
	if err := s.Settle(); err != nil {
		t.refuse(err)
		return
	}
	ctx, stop := context.WithCancel(context.Background())
	t.stop = stop
	t.tell(0, len(chosen))
	t.done.Hide()
	t.start.Hide()
	t.running.Show()
	t.content.Refresh()
	s.Background(func() {
		taken, err := s.Desk.TakeIn(ctx, chosen, func(done, total int) {
			if done%20 == 0 || done == total {
				s.Do(func() { t.tell(done, total) })
			}
		})
		s.Do(func() {
			stop()
			t.stop = nil
			t.running.Hide()
			t.start.Show()
			if err != nil && !errors.Is(err, context.Canceled) {
				t.refuse(err)
			}
			t.took(items, taken)
		})
	})
}

// took tells what was taken in.
func (t *taking) took(items []*casework.Item, taken casework.Taken) {
	p, say := t.p, t.p.s.Say
	if n := len(taken.Responses); n > 0 {
		for _, it := range items {
			p.took[it] = true
		}
		f := p.s.File()
		t.last, t.after = taken.Responses, f
		first, last := f.Response(t.last[0]), f.Response(t.last[n-1])
		if first != nil && last != nil {
			t.told.SetText(say("incoming.took", "n", n, "First", strconv.Itoa(first.Number), "Last", strconv.Itoa(last.Number)))
		}
		t.undo.Show()
		t.done.Show()
	}
	p.of = nil
	p.renew()
	p.show()
	p.focus()
}

// takeBack undoes the whole of it.
func (t *taking) takeBack() {
	t.p.s.Undo(func(_ app.Change, err error) {
		t.refuse(err)
		if err == nil {
			t.done.Hide()
		}
	})
}

// tell shows how far it has come.
func (t *taking) tell(done, total int) {
	say := t.p.s.Say
	t.progress.TextFormatter = func() string { return say("incoming.taking", "Done", done, "n", total) }
	t.progress.SetValue(float64(done) / float64(max(total, 1)))
	t.progress.Refresh()
}

func (t *taking) refuse(err error) {
	t.problem.Hidden = err == nil
	if err != nil {
		t.problem.SetText(t.p.s.Error(err))
	}
	t.content.Refresh()
}
