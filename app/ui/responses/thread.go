package responses

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"hvidbog/app"
	"hvidbog/app/casework"
)

// about is what is known of what has gone to and fro about a response.
type about struct {
	r         *app.Response
	clock     app.Clock
	thread    []*app.Response
	clocks    []app.Clock // of the thread
	letters   []*app.Letter
	suggested []casework.Earlier
}

func newAbout(f *app.CaseFile, r *app.Response, today app.Date) about {
	a := about{r: r, clock: f.Clock(r, today), thread: f.Thread(r.ID), suggested: casework.Suggest(f, r)}
	for _, o := range a.thread {
		a.clocks = append(a.clocks, f.Clock(o, today))
	}
	a.letters = lettersOf(f, a.thread)
	a.suggested = a.suggested[:min(len(a.suggested), mostSuggested)]
	return a
}

// key tells one state of it from another.
func (a about) key() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %d", a.r.ID, a.r.Number)
	for _, c := range append([]app.Clock{a.clock}, a.clocks...) {
		if c.Response != nil {
			r := c.Response
			c.Response = nil
			fmt.Fprintf(&b, "\n%s %v %q %q %v", r.ID, c, r.WaitsFor, r.Subject, r.Received)
		}
	}
	for _, l := range a.letters {
		fmt.Fprintf(&b, "\n%s %s %v %s %v", l.ID, l.Kind, l.Date, l.DocumentNo, l.Answers)
	}
	for _, e := range a.suggested {
		fmt.Fprintf(&b, "\n%s %s %s %v", e.Response.ID, e.Why, e.Clock.State, e.Clock.Over)
	}
	return b.String()
}

// lettersOf are the letters that answer any of a thread, those sent by their days and
// then the drafts.
func lettersOf(f *app.CaseFile, thread []*app.Response) []*app.Letter {
	var list []*app.Letter
	for _, l := range f.Letters {
		if slices.ContainsFunc(thread, func(r *app.Response) bool { return l.Answered(r.ID) }) {
			list = append(list, l)
		}
	}
	slices.SortStableFunc(list, func(a, b *app.Letter) int {
		if a.IsSent() != b.IsSent() {
			if a.IsSent() {
				return -1
			}
			return 1
		}
		return a.Date.Compare(b.Date)
	})
	return list
}

// numbers are the numbers of responses, "4, 8".
func numbers(f *app.CaseFile, ids []app.ID) string {
	var list []string
	for _, id := range ids {
		if r := f.Response(id); r != nil {
			list = append(list, strconv.Itoa(r.Number))
		}
	}
	return strings.Join(list, ", ")
}

// hasDraft reports whether somebody writes a letter that answers a response.
func hasDraft(f *app.CaseFile, response app.ID) bool {
	return slices.ContainsFunc(f.Letters, func(l *app.Letter) bool { return !l.IsSent() && l.Answered(response) })
}
