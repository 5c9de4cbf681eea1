package incoming

import (
	"context"
	"errors"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/casework"
	"hvidbog/app/casework/gather"
	"hvidbog/app/intake"
	"hvidbog/app/ui/xwidget"
)

// reading is the reading of files beside the window's thread: how far it has come, and
// the way to end it. What is dropped meanwhile waits for its turn.
type reading struct {
	p        *Page
	content  *fyne.Container
	progress *widget.ProgressBar
	row      *fyne.Container
	note     *widget.Label
	stop     context.CancelFunc // while files are read
	waiting  []func(context.Context) ([]intake.Unit, error)
	from     int // how many items there were before what is read now
	turn     int // counts what was forgotten, so that nothing of it comes after
}

// lot is how many things are handed to the window at a time.
const lot = 25

func newReading(p *Page) *reading {
	r := &reading{p: p, progress: widget.NewProgressBar(), note: widget.NewLabel("")}
	r.note.Wrapping = fyne.TextWrapWord
	r.note.Importance = widget.WarningImportance
	r.note.Hide()
	r.row = container.NewBorder(nil, nil, nil, xwidget.NewButton(p.s.Say("ui.cancel"), r.cancel), r.progress)
	r.row.Hide()
	r.content = container.NewVBox(r.row, r.note)
	return r
}

func (r *reading) running() bool { return r.stop != nil }

// paths has the files at some paths read.
func (r *reading) paths(paths []string) {
	r.begin(func(ctx context.Context) ([]intake.Unit, error) { return gather.Paths(ctx, paths...) })
}

// text has a text read that was pasted.
func (r *reading) text(text string) {
	unit := gather.Text(r.p.s.Say("incoming.pasted")+".txt", text)
	r.begin(func(context.Context) ([]intake.Unit, error) { return []intake.Unit{unit}, nil })
}

func (r *reading) begin(units func(context.Context) ([]intake.Unit, error)) {
	if r.running() {
		r.waiting = append(r.waiting, units)
		return
	}
	p, s := r.p, r.p.s
	ctx, stop := context.WithCancel(context.Background())
	r.stop = stop
	turn := r.turn
	r.from = len(p.review.Items)
	r.note.Hide()
	r.tell(0, 0)
	r.row.Show()
	s.Background(func() {
		list, err := units(ctx)
		if err == nil {
			s.Do(func() { r.tell(0, len(list)) })
			err = r.run(ctx, list, turn)
		}
		s.Do(func() {
			stop()
			r.stop = nil
			r.row.Hide()
			if err != nil && !errors.Is(err, context.Canceled) {
				r.tellProblem(s.Error(err))
			}
			if len(r.waiting) > 0 {
				next := r.waiting[0]
				r.waiting = r.waiting[1:]
				r.begin(next)
			}
			p.show()
			if s.Window.Canvas().Focused() == nil || p.sheets.content.Visible() { // else somebody types already
				p.focus()
			}
		})
	})
}

// run reads files, and hands over what is found, some at a time.
func (r *reading) run(ctx context.Context, units []intake.Unit, turn int) error {
	p, s := r.p, r.p.s
	g := p.gathering()
	var found []casework.Incoming
	hand := func() {
		if list := found; len(list) > 0 {
			found = nil
			s.Do(func() {
				if turn == r.turn {
					p.add(list)
				}
			})
		}
	}
	g.Found = func(in casework.Incoming) {
		if found = append(found, in); len(found) >= lot {
			hand()
		}
	}
	g.Sheet = func(sheet gather.Sheet) {
		hand() // what came before it stands before it
		s.Do(func() {
			if turn == r.turn {
				p.sheets.add(sheet)
			}
		})
	}
	g.Progress = func(done, total int) {
		if done%20 == 0 || done == total || total < 500 {
			s.Do(func() { r.tell(done, total) })
		}
	}
	err := g.Run(ctx, units)
	hand()
	return err
}

// tell shows how far it has come.
func (r *reading) tell(done, total int) {
	say := r.p.s.Say
	r.progress.TextFormatter = func() string {
		if total == 0 {
			return say("incoming.looking")
		}
		return say("incoming.reading", "Done", done, "n", total)
	}
	r.progress.SetValue(float64(done) / float64(max(total, 1)))
	r.progress.Refresh()
}

func (r *reading) tellProblem(text string) {
	r.note.SetText(text)
	r.note.Show()
}

// cancel ends the reading; what was read by then stays.
func (r *reading) cancel() {
	r.waiting = nil
	if r.running() {
		r.stop()
		r.tellProblem(r.p.s.Say("incoming.stopped"))
	}
}

// forget ends the reading, and forgets what it has found.
func (r *reading) forget() {
	r.waiting = nil
	r.turn++
	if r.running() {
		r.stop()
	}
	p := r.p
	p.sheets.forget()
	if p.offered == nil || r.from > len(p.review.Items) {
		return
	}
	items := slices.Clone(p.review.Items[:r.from])
	marked := p.marked
	p.fresh()
	for _, old := range items {
		it := p.review.Add(old.Incoming)
		p.review.Correct(len(p.review.Items)-1, old.Entry)
		p.marked[it] = marked[old]
	}
	p.list.forget()
}
