package main

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"text/tabwriter"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/deadlines"
)

// printDue tells who waits for an answer, the most urgent first, and who has had one:
// as a table or as JSON, as the list for the team's meeting, or as a calendar file.
func printDue(ctx context.Context, j *job) error {
	on, err := j.date("on")
	if err != nil {
		return err
	}
	if on.IsZero() {
		on = j.today()
	}
	return j.openHearing(func(desk *casework.Desk) error {
		f := desk.File()
		if j.has("o") {
			if err := j.writeDueList(ctx, f, on); err != nil {
				return err
			}
		}
		if j.has("ics") {
			if err := j.writeFile(j.value("ics"), deadlines.Calendar(f, on, j.say)); err != nil {
				return err
			}
		}
		switch {
		case j.on("json"):
			return j.dueAsJSON(f, on)
		case !j.has("o") && !j.has("ics"):
			return j.dueAsTable(f, on)
		}
		j.tellWritten("o", "ctl.done.due")
		j.tellWritten("ics", "ctl.done.ics")
		return nil
	})
}

// writeDueList makes the list for the team's meeting.
func (j *job) writeDueList(ctx context.Context, f *app.CaseFile, on app.Date) error {
	pdf, err := j.draw(ctx, deadlines.List(f, on, j.say))
	if err != nil {
		return err
	}
	return j.writeFile(j.value("o"), pdf)
}

// tellWritten says where the file of a flag lies, unless it went to standard output.
func (j *job) tellWritten(flag, id string) {
	if path := j.value(flag); path != "" && path != "-" {
		j.tell(id, "Path", path)
	}
}

// listedDue is who is due an answer as programs read it.
type listedDue struct {
	Number   int      `json:"number"`
	Sender   string   `json:"sender"`
	Received app.Date `json:"received"`
	Due      app.Date `json:"due"`
	// WorkingDays is which working day after receipt it is, or was when it was answered;
	// null where nobody knows when that was.
	WorkingDays *int           `json:"workingDays"`
	State       app.ClockState `json:"state"`
}

func (j *job) dueAsJSON(f *app.CaseFile, on app.Date) error {
	list := []listedDue{}
	for _, c := range deadlines.Due(f, on) {
		l := listedDue{
			Number: c.Response.Number, Sender: f.SenderName(c.Response), Received: c.Response.Received, Due: c.Due, State: c.State,
		}
		if c.Counted() {
			l.WorkingDays = &c.Days
		}
		list = append(list, l)
	}
	return j.encode(list)
}

func (j *job) dueAsTable(f *app.CaseFile, on app.Date) error {
	t := tabwriter.NewWriter(j.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, strings.Join([]string{
		j.say("ctl.column.number"), j.say("ctl.column.sender"), j.say("ctl.column.received"), j.say("ctl.column.due"),
		j.say("ctl.column.workingDay"), j.say("ctl.column.state"),
	}, "\t"))
	counts := make(map[app.ClockState]int)
	for _, c := range deadlines.Due(f, on) {
		counts[c.State]++
		days := ""
		if c.Counted() {
			days = strconv.Itoa(c.Days)
		}
		state := j.say("clock." + string(c.State))
		if c.State == app.Overdue && c.Over > 0 {
			state = j.say("ctl.due.over", "n", c.Over, "State", state)
		}
		fmt.Fprintln(t, strings.Join([]string{
			strconv.Itoa(c.Response.Number), f.SenderName(c.Response), c.Response.Received.Field(), c.Due.Field(), days, state,
		}, "\t"))
	}
	fmt.Fprintln(t)
	var parts []string
	for _, state := range app.ClockStates() {
		if n := counts[state]; n > 0 {
			parts = append(parts, strconv.Itoa(n)+" "+strings.ToLower(j.say("clock."+string(state))))
		}
	}
	if len(parts) == 0 {
		parts = []string{j.say("deadlines.nobodyWaits")}
	}
	fmt.Fprintln(t, strings.Join(parts, ", "))
	return j.unwritten(t.Flush())
}
