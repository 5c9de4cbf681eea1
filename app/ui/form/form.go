// Package form ties fields to a record, so that what is typed in them saves
// itself, and what is changed elsewhere shows, without the one disturbing the
// other.
package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/ui/session"
)

// Form is the fields of one record of type R at a time.
type Form[R any] struct {
	// OnSaved is called on the window's thread when an edit is on disk.
	OnSaved func(field string)
	// Problem says why the last edit was refused; it is hidden while all is well.
	Problem *widget.Label

	s      *session.Session
	record Record[R]
	fields map[string]input[R]
}

// Record is where the edits of a form go.
type Record[R any] struct {
	Key  string // names the record among edits that wait
	Edit func(field string, change func(*R)) error
}

// input is a field as the form sees it.
type input[R any] struct {
	show  func(*R)
	wrong func(err string) // says what is wrong beside the field; nil: Problem says it
}

// New makes a form without fields.
func New[R any](s *session.Session) *Form[R] {
	f := &Form[R]{s: s, fields: make(map[string]input[R])}
	f.Problem = widget.NewLabel("")
	f.Problem.Wrapping = fyne.TextWrapWord
	f.Problem.Importance = widget.WarningImportance
	f.Problem.Hide()
	return f
}

// Show shows a record, and sends edits to it from here on.
func (f *Form[R]) Show(record Record[R], r *R) {
	if f.record.Key != record.Key {
		f.s.Leave(f.record.Key)
	}
	f.record = record
	f.Problem.Hide()
	for _, in := range f.fields {
		in.show(r)
	}
}

// Refresh shows the record as it is now; fields with typing that is not saved yet
// stay as they are.
func (f *Form[R]) Refresh(r *R) {
	for name, in := range f.fields {
		if !f.pending(name) {
			in.show(r)
		}
	}
}

// Key names the record that is shown among edits that wait.
func (f *Form[R]) Key() string { return f.record.Key }

// Type saves typing in a field when it pauses.
func (f *Form[R]) Type(field string, change func(*R)) {
	record := f.record
	if record.Edit == nil {
		return
	}
	f.s.Type(record.Key+"/"+field, func() error { return record.Edit(field, change) }, f.done(record, field))
}

// Act saves a choice at once.
func (f *Form[R]) Act(field string, change func(*R)) {
	record := f.record
	f.Do(field, func() error { return record.Edit(field, change) })
}

// Do saves by whatever means, as one edit of the form.
func (f *Form[R]) Do(field string, save func() error) {
	if f.record.Edit == nil {
		return
	}
	f.s.Act(save, f.done(f.record, field))
}

func (f *Form[R]) pending(field string) bool { return f.s.Pending(f.record.Key + "/" + field) }

// done is told how an edit ended. Where another record is shown by then, the
// status line has said it.
func (f *Form[R]) done(record Record[R], field string) func(error) {
	return func(err error) {
		if record.Key != f.record.Key {
			return
		}
		in := f.fields[field]
		switch {
		case err == nil:
			f.Problem.Hide()
			if f.OnSaved != nil {
				f.OnSaved(field)
			}
		case in.wrong != nil:
			in.wrong(f.s.Error(err))
		default:
			f.Refuse(err)
		}
	}
}

// Refuse says why an edit was refused.
func (f *Form[R]) Refuse(err error) {
	f.Problem.SetText(f.s.Error(err))
	f.Problem.Show()
}
