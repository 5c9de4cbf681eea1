package session

import (
	"hvidbog/app"
	"hvidbog/app/casework"
)

// alike is what was known last of form letters.
type alike struct {
	finder  *casework.FormFinder
	list    []casework.Suggestion
	of      *app.CaseFile // that was looked through
	looking bool
	senders map[app.ID]int // how many responses each group has
	counted *app.CaseFile
}

// Alike are the responses that look like form letters and that nobody has spoken of. They
// are looked for beside the window's thread: until they are found it is what was known
// last, and after it the screens are told.
func (s *Session) Alike() []casework.Suggestion {
	f := s.File()
	if s.alike.of == f || s.alike.looking || f.Hearing == nil {
		return s.alike.list
	}
	s.alike.looking = true
	s.Background(func() {
		found := s.alike.finder.Suggest(f)
		s.Do(func() {
			news := len(found) != len(s.alike.list) || len(found) > 0 && &found[0] != &s.alike.list[0]
			s.alike.list, s.alike.of, s.alike.looking = found, f, false
			if news {
				s.tell(casework.News{File: s.File()})
			} else if s.File() != f {
				s.Alike() // written meanwhile
			}
		})
	})
	return s.alike.list
}

// Senders is how many sent the letter that a group is of.
func (s *Session) Senders(group app.ID) int {
	if f := s.File(); s.alike.counted != f {
		s.alike.counted, s.alike.senders = f, make(map[app.ID]int)
		for _, r := range f.Responses {
			s.alike.senders[r.FormLetter]++
		}
	}
	return s.alike.senders[group]
}
