package due

import (
	"slices"
	"strings"

	"hvidbog/app"
)

// part is what a section of the list is of: a state of the clock, or promises.
type part string

// The parts that are no state.
const (
	allParts       part = ""
	brokenPromises part = "broken" // whose day has passed
	thePromises    part = "promises"
	keptPromises   part = "kept"
)

// parts are the sections in the order of the list. What is overdue stands first, as
// it is that the rail counts in red, and promises come before what can wait.
func parts() []part {
	return []part{
		part(app.Overdue), brokenPromises, part(app.DueThisWeek), thePromises,
		part(app.Waiting), part(app.DueLater), part(app.Answered), keptPromises,
	}
}

// line is one line of the list: the head of a section, or a response or a promise
// under it.
type line struct {
	head    part // of a section; "" for what stands under it
	count   int  // how many do
	clock   app.Clock
	promise *app.Promise
}

// id is what is chosen by the line; "" for a head.
func (l line) id() app.ID {
	switch {
	case l.promise != nil:
		return l.promise.ID
	case l.clock.Response != nil:
		return l.clock.Response.ID
	}
	return ""
}

// filter is what the list shows.
type filter struct {
	search string
	part   part
	by     caseworker
}

// wants reports whether a response is to be listed for how it stands. Who asks for what
// waits for somebody wants to know of all that does, also of what is pressing.
func (fl filter) wants(c app.Clock) bool {
	switch fl.part {
	case allParts, part(c.State):
		return true
	case part(app.Waiting):
		return c.Ticking() && c.Response.WaitsFor != ""
	}
	return false
}

// wantsPromises reports whether promises of a section are to be listed. Who asks for
// what is overdue gets all that is, and who asks for promises those that are kept too.
func (fl filter) wantsPromises(p part) bool {
	switch fl.part {
	case allParts:
		return p != keptPromises
	case part(app.Overdue):
		return p == brokenPromises
	}
	return fl.part == thePromises
}

// promisesPart is the section of a promise.
func promisesPart(p *app.Promise, on app.Date) part {
	switch {
	case p.IsKept():
		return keptPromises
	case p.IsOverdue(on):
		return brokenPromises
	}
	return thePromises
}

// caseworker is whose the list shows: everybody's, one's, or what is nobody's.
type caseworker struct {
	name   string
	one    bool // name's alone, be it ""
	folded string
}

func (c caseworker) has(name string) bool {
	return !c.one || app.FoldName(name) == c.folded
}

// arrange lists what a filter leaves, under the heads of its sections. What needs no
// answer is left out, and what was promised and is kept stands where one asks for
// promises.
func arrange(f *app.CaseFile, clocks []app.Clock, on app.Date, fl filter) []line {
	under := make(map[part][]line)
	want := app.Fold(strings.TrimSpace(fl.search))
	found := func(who string, about ...string) bool {
		return fl.by.has(who) && (want == "" || strings.Contains(app.Fold(strings.Join(about, "\n")), want))
	}
	for _, c := range clocks {
		r := c.Response
		if p := part(c.State); c.IsDue() && fl.wants(c) &&
			found(r.Caseworker, f.SenderName(r), r.Subject, r.WaitsFor, string(r.DocumentNo)) {
			under[p] = append(under[p], line{clock: c})
		}
	}
	for _, p := range f.PromisesMade() {
		to := promisesPart(p, on)
		if fl.wantsPromises(to) && found(p.Caseworker, promisedTo(f, p), p.Text, p.How) {
			under[to] = append(under[to], line{promise: p})
		}
	}
	var lines []line
	for _, p := range parts() {
		if n := len(under[p]); n > 0 {
			lines = append(append(lines, line{head: p, count: n}), under[p]...)
		}
	}
	return lines
}

// promisedTo is the name of who was promised something; "" where nobody knows.
func promisedTo(f *app.CaseFile, p *app.Promise) string {
	if r := f.Response(p.Response); r != nil {
		return f.SenderName(r)
	}
	return ""
}

// caseworkers are those who have something on the list, by name; none is whether
// something is nobody's.
func caseworkers(f *app.CaseFile, clocks []app.Clock) (names []string, none bool) {
	seen := make(map[string]bool)
	add := func(name string) {
		name = strings.TrimSpace(name)
		if folded := app.FoldName(name); folded == "" {
			none = true
		} else if !seen[folded] {
			seen[folded] = true
			names = append(names, name)
		}
	}
	last := ""
	for i, c := range clocks {
		if who := c.Response.Caseworker; c.IsDue() && (i == 0 || who != last) {
			add(who)
			last = who
		}
	}
	for _, p := range f.PromisesMade() {
		add(p.Caseworker)
	}
	order := app.Collator()
	slices.SortFunc(names, order.CompareString)
	return names, none
}
