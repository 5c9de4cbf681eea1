// Package sheet is what the window lays over the page: a question of a few fields,
// with a button that does what the title says and room for the reason when it is
// refused, or something to be told. What was typed stays until it is accepted.
package sheet

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/xwidget"
)

// Question is what a sheet asks.
type Question struct {
	Title   string
	Lead    string // a sentence under the title; may be ""
	Fields  []Field
	Confirm string         // what the button does
	Focus   fyne.Focusable // where typing begins; nil: the first field
	// Do does it. An error keeps the sheet open and is said in it.
	Do func() error
	// Then, which may be nil, is called when it is done and the sheet is gone.
	Then func()
}

// Field is a field with its label.
type Field struct {
	Label string
	Input fyne.CanvasObject
}

// Sheet is a question on the window.
type Sheet struct {
	say     app.Words
	q       Question
	over    *over
	problem *widget.Label
}

// Ask shows the question over the window.
func Ask(win fyne.Window, say app.Words, q Question) *Sheet {
	s := &Sheet{say: say, q: q}
	s.over = newOver(win, s.content(), width)
	switch {
	case q.Focus != nil:
		win.Canvas().Focus(q.Focus)
	case len(q.Fields) > 0:
		if f, ok := q.Fields[0].Input.(fyne.Focusable); ok {
			win.Canvas().Focus(f)
		}
	}
	return s
}

func (s *Sheet) content() fyne.CanvasObject {
	rows := container.NewVBox(xwidget.NewSubtitle(s.q.Title))
	if s.q.Lead != "" {
		lead := widget.NewLabel(s.q.Lead)
		lead.Wrapping = fyne.TextWrapWord
		rows.Add(flush(lead))
	}
	for _, f := range s.q.Fields {
		if f.Label != "" {
			rows.Add(xwidget.NewFormRow(f.Label, f.Input))
		} else {
			rows.Add(f.Input)
		}
		switch in := f.Input.(type) {
		case *xwidget.Entry:
			in.OnSubmitted = func(string) { s.Confirm() }
		case *xwidget.Completion:
			in.OnSubmitted = s.Confirm
		}
	}
	s.problem = widget.NewLabel("")
	s.problem.Wrapping = fyne.TextWrapWord
	s.problem.Importance = widget.WarningImportance
	s.problem.Hide()
	rows.Add(flush(s.problem))

	confirm := xwidget.NewPrimaryButton(s.q.Confirm, nil, s.Confirm)
	cancel := xwidget.NewButton(s.say("ui.cancel"), s.Close)
	rows.Add(container.NewHBox(layout.NewSpacer(), cancel, confirm))
	return rows
}

// Confirm does what the sheet asks about, as the button does.
func (s *Sheet) Confirm() {
	if err := s.q.Do(); err != nil {
		s.problem.SetText(app.Say(s.say, err))
		s.problem.Show()
		s.over.fit()
		return
	}
	s.Close()
	if s.q.Then != nil {
		s.q.Then()
	}
}

// Close takes the sheet away and does nothing.
func (s *Sheet) Close() { s.over.close() }
