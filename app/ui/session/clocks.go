package session

import "hvidbog/app"

// clocks are the clocks of a version of the file on a day.
type clocks struct {
	of   *app.CaseFile
	on   app.Date
	list []app.Clock
	over Over
}

// Clocks are the clocks of all responses today, the most urgent first. They are
// reckoned once for each version of the file and each day, for all screens.
func (s *Session) Clocks() []app.Clock {
	s.reckon()
	return s.clocks.list
}

// Over is how many things should have been done before today.
type Over struct{ Answers, Promises int }

// All is how many they are together.
func (o Over) All() int { return o.Answers + o.Promises }

// Overdue is how many things should have been done before today: answers, and what
// was promised.
func (s *Session) Overdue() Over {
	s.reckon()
	return s.clocks.over
}

func (s *Session) reckon() {
	f, today := s.File(), s.Desk.Today()
	if s.clocks.of == f && s.clocks.on == today || f.Hearing == nil {
		return
	}
	s.clocks = clocks{of: f, on: today, list: f.Clocks(today)}
	for _, c := range s.clocks.list {
		if c.State != app.Overdue { // they come first
			break
		}
		s.clocks.over.Answers++
	}
	for _, p := range f.PromisesMade() {
		if p.IsOverdue(today) {
			s.clocks.over.Promises++
		}
	}
}
