// Package deadlines takes what is due in a hearing out of the window: as a list on
// paper for the team's meeting, and as a calendar file.
package deadlines

import (
	"strings"

	"hvidbog/app"
)

// Due are the responses that are due an answer, the most urgent first. What had not
// come by the day is left out, so that the list of an earlier day is as it was.
func Due(file *app.CaseFile, on app.Date) []app.Clock {
	var list []app.Clock
	for _, c := range file.Clocks(on) {
		if c.IsDue() {
			list = append(list, c)
		}
	}
	return list
}

// open are the promises that had been made by the day and were not kept on it, those
// with a day first.
func open(file *app.CaseFile, on app.Date) []*app.Promise {
	var list []*app.Promise
	for _, p := range file.PromisesMade() {
		kept := p.IsKept() && !app.DateOf(p.Kept.At).After(on)
		if !kept && !p.Made.After(on) {
			list = append(list, p)
		}
	}
	return list
}

// FileName suggests a name for a file with what is due on a day, with its ending:
// "Frister 2015-0273113 2015-12-11.pdf". It names nobody.
func FileName(h *app.Hearing, on app.Date, ending string, say app.Words) string {
	return say("deadlines.title") + " " + string(h.CaseNo) + " " + on.String() + ending
}

// line is a text on one line.
func line(s string) string { return strings.Join(strings.Fields(s), " ") }
