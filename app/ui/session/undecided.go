package session

import "hvidbog/app/casework"

// undecided is what was known last of what nobody has decided of.
type undecided struct {
	list    []casework.Undecided
	reading bool
}

// Undecided are the details of all responses of which nobody has decided, whether they
// may be printed. Where that takes time it is found beside the window's thread: until
// then it is what was known last, and after it the screens are told.
func (s *Session) Undecided() []casework.Undecided {
	f := s.File()
	list, known := s.Privacy.AtOnce(f)
	if !known && !s.undecided.reading {
		s.undecided.reading = true
		s.Background(func() {
			s.Privacy.Undecided(f)
			s.Do(func() {
				s.undecided.reading = false
				s.tell(casework.News{File: s.File()})
			})
		})
		list, known = s.Privacy.AtOnce(f)
	}
	if known {
		s.undecided.list = list
	}
	return s.undecided.list
}
