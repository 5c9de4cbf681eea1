package session

import "hvidbog/app"

// Undo takes the newest change back, after whatever is still being typed is on
// disk. Done says on the window's thread what was undone, or why nothing was.
func (s *Session) Undo(done func(app.Change, error)) { s.step(s.Desk.Undo, done) }

// Redo brings the newest change back that was undone.
func (s *Session) Redo(done func(app.Change, error)) { s.step(s.Desk.Redo, done) }

// TakeBack undoes that letters were sent (see [casework.Desk.TakeBack]).
func (s *Session) TakeBack(letters []app.ID, done func(app.Change, error)) {
	s.step(func() (app.Change, error) { return s.Desk.TakeBack(letters) }, done)
}

func (s *Session) step(take func() (app.Change, error), done func(app.Change, error)) {
	var change app.Change
	s.saver.handOn()
	s.saver.add(&edit{
		step: true,
		save: func() (err error) {
			change, err = take()
			return err
		},
		failed: func(err error) { done(change, err) },
	})
}
