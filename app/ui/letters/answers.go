package letters

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/xwidget"
)

// answers is what the letter answers: the response that one came from, and a box for
// each older one that waits for a word too.
type answers struct {
	w       *writing
	content *fyne.Container
	rows    *fyne.Container
	fault   *widget.Label
	shown   *app.Letter
	in      *app.CaseFile
}

func newAnswers(w *writing) *answers {
	a := &answers{w: w, rows: container.New(layout.NewCustomPaddedVBoxLayout(-look.Tight)), fault: note(widget.WarningImportance)}
	a.fault.Hide()
	a.content = container.New(layout.NewCustomPaddedVBoxLayout(0), a.rows, flush(a.fault))
	return a
}

func (a *answers) refuse(said string) {
	a.fault.SetText(said)
	a.fault.Hidden = said == ""
}

func (a *answers) show(l *app.Letter) {
	s := a.w.p.s
	f, today := s.File(), s.Desk.Today()
	if a.shown == l && a.in == f {
		return
	}
	a.shown, a.in = l, f
	a.rows.RemoveAll()
	newest := casework.Newest(f, l)
	if newest == nil {
		return
	}
	first := widget.NewLabel(s.Say("ui.letter.answers."+string(l.Kind), "Number", newest.Number, "Day", newest.Received.Long()))
	a.rows.Add(container.NewBorder(nil, nil, inset(first), nil, a.standing(f.Clock(newest, today), false)))
	older := casework.Older(f, l.Answers, today)
	for _, id := range l.Answers { // also what is answered and no longer waits
		if r := f.Response(id); r != nil && r != newest && !slices.Contains(older, r) {
			older = append(older, r)
		}
	}
	for _, r := range older {
		a.rows.Add(a.row(l, r, today))
	}
	a.content.Refresh()
}

// row is a box for an older response, and how long it has waited.
func (a *answers) row(l *app.Letter, r *app.Response, today app.Date) fyne.CanvasObject {
	s := a.w.p.s
	box := widget.NewCheck(s.Say("ui.letter.answersToo."+string(l.Kind), "Number", r.Number, "Day", r.Received.Long()), nil)
	box.SetChecked(l.Answered(r.ID))
	box.OnChanged = func(on bool) { a.tick(r.ID, on) }
	return container.NewBorder(nil, nil, box, nil, a.standing(s.File().Clock(r, today), slices.Contains(l.LeftOpen, r.ID)))
}

// standing says how long one has waited, and that it goes on waiting where the letter
// leaves it open.
func (a *answers) standing(c app.Clock, open bool) fyne.CanvasObject {
	s := a.w.p.s
	text := casework.Standing(s.Say, c, s.Desk.Today())
	if open {
		text = s.Say("ui.letter.leftOpen", "Standing", text)
	} else if c.Ticking() {
		text = s.Say("ui.letter.unanswered", "Standing", text)
	}
	return xwidget.NewStanding(text, c.State == app.Overdue)
}

// tick answers an older response too, or leaves it open. The words that nobody has
// touched follow: who has waited gets an apology.
func (a *answers) tick(id app.ID, on bool) {
	a.w.refuse(nil)
	a.w.refill("answers", a.w.template.from, func(l *app.Letter) {
		without := func(list []app.ID) []app.ID {
			return slices.DeleteFunc(slices.Clone(list), func(o app.ID) bool { return o == id })
		}
		l.Answers, l.LeftOpen = without(l.Answers), without(l.LeftOpen)
		if on {
			l.Answers = append(l.Answers, id)
		} else {
			l.LeftOpen = append(l.LeftOpen, id)
		}
	})
}
