package undecided

import (
	"slices"

	"fyne.io/fyne/v2"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/session"
)

// leaveOut leaves the chosen details out, in one change.
func (l *List) leaveOut() {
	l.decide(l.s.Desk.MaskAll)
}

// askWhy asks why the chosen details may be read.
func (l *List) askWhy(under fyne.Widget) {
	var kinds []app.MaskKind
	for _, u := range l.those() {
		if !slices.Contains(kinds, u.Detail.Kind) {
			kinds = append(kinds, u.Detail.Kind)
		}
	}
	if len(kinds) == 0 {
		return
	}
	l.reasons.Ask(under, kinds, func(reason string) {
		l.decide(func(passages ...casework.Passage) error { return l.s.Desk.WaveOffAll(reason, passages...) })
	})
}

func (l *List) decide(how func(...casework.Passage) error) {
	var passages []casework.Passage
	for _, u := range l.those() {
		passages = append(passages, u.Passage())
	}
	if len(passages) == 0 {
		return
	}
	if several := l.list.Several(); len(several) > 0 {
		l.at = several[0]
	}
	l.s.Act(func() error { return how(passages...) }, l.refuse)
	l.s.Window.Canvas().Focus(l.list)
}

func (l *List) refuse(err error) {
	if err == nil {
		l.problem.Hide()
		return
	}
	l.problem.SetText(l.s.Error(err))
	l.problem.Show()
}

// openResponse goes to where the one at hand stands.
func (l *List) openResponse() {
	those := l.those()
	if len(those) != 1 {
		return
	}
	u := those[0]
	l.close()
	l.s.Go(session.Place{
		Screen: session.Responses, Response: u.Response.ID, Query: &casework.Query{},
		Detail: app.MaskKey(u.Detail.Kind, u.Detail.Text),
	})
}
