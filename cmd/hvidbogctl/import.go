package main

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/casework/gather"
	"hvidbog/app/intake"
	"hvidbog/app/intake/child"
	"hvidbog/cmd/internal/files"
)

// importFiles takes files and folders in: all that can be read and is not here, in one
// change. What is doubtful is taken too, and said to be. It is refused in the end where
// any file could not be read.
func importFiles(ctx context.Context, j *job) error {
	return j.openHearing(func(desk *casework.Desk) error {
		pool, err := files.NewPool()
		if err != nil {
			return err
		}
		defer pool.Close() // when all is taken in: archives are unpacked once more then
		review, err := j.review(ctx, desk, pool.Read)
		if err != nil {
			return err
		}
		var items []*casework.Item
		var chosen []casework.Chosen
		for _, it := range review.Items {
			if it.State == casework.IntakeReady || it.State == casework.IntakeDoubtful {
				items = append(items, it)
				chosen = append(chosen, casework.Chosen{Incoming: it.Incoming, Entry: it.Entry})
			}
		}
		numbers := make(map[*casework.Item]int)
		if !j.on("dry-run") {
			taken, err := desk.TakeIn(ctx, chosen, func(int, int) {})
			if err != nil {
				return err
			}
			for i, id := range taken.As {
				if r := desk.File().Response(id); r != nil {
					numbers[items[i]] = r.Number
				}
			}
		}
		if err := j.tellImport(desk.File(), review, numbers); err != nil {
			return err
		}
		if n := review.Counts()[casework.IntakeRefused]; n > 0 {
			return refusal{"ctl.refused.import", []any{"n", n}}
		}
		return nil
	})
}

// review has the files read and looked through.
func (j *job) review(ctx context.Context, desk *casework.Desk, read intake.Reader) (*casework.Review, error) {
	units, err := gather.Paths(ctx, j.paths()...)
	if err != nil {
		return nil, err
	}
	review := casework.NewReview(desk.File(), desk.Today())
	add := func(in casework.Incoming) { review.Add(in) }
	g := gather.Gathering{Read: read, AtOnce: child.AtOnce(), Found: add, Sheet: func(s gather.Sheet) {
		holds, ok := s.Known(desk.File().Hearing)
		if !ok {
			holds = s.Holds
		}
		if !gather.Tells(holds) {
			add(s.Refused(s.Foreign()))
			return
		}
		for _, in := range s.Incoming(holds) {
			add(in)
		}
	}}
	return review, g.Run(ctx, units)
}

// imported is a line of what was taken in as programs read it.
type imported struct {
	File   string         `json:"file"`
	Row    int            `json:"row,omitempty"`
	State  string         `json:"state"`            // taken, doubtful, double or refused
	Number int            `json:"number,omitempty"` // of the response that it became or is a double of
	Sender string         `json:"sender,omitempty"`
	Date   app.Date       `json:"received,omitzero"`
	Doubts []intake.Doubt `json:"doubts,omitempty"`
	Of     string         `json:"of,omitempty"` // the file that it is a double of
	Code   app.Code       `json:"code,omitempty"`
	Reason string         `json:"reason,omitempty"`
}

func (j *job) imported(f *app.CaseFile, v *casework.Review, it *casework.Item, number int) imported {
	line := imported{File: it.Where(), Row: it.Found.Row, State: string(it.State)}
	switch it.State {
	case casework.IntakeRefused:
		line.Code, line.Reason = app.CodeOf(it.Refusal), app.Say(j.say, it.Refusal)
		return line
	case casework.IntakeReady:
		line.State = "taken"
	}
	line.Sender, line.Date, line.Number = it.Entry.Sender, it.Entry.Received, number
	if it.State != casework.IntakeDouble {
		line.Doubts = it.Doubts
		return line
	}
	if r := f.Response(it.Of); r != nil {
		line.Number = r.Number
	} else if it.Twin >= 0 {
		line.Of = v.Items[it.Twin].Where()
	}
	return line
}

func (j *job) tellImport(f *app.CaseFile, v *casework.Review, numbers map[*casework.Item]int) error {
	list := make([]imported, len(v.Items))
	for i, it := range v.Items {
		list[i] = j.imported(f, v, it, numbers[it])
	}
	if j.on("json") {
		return j.encode(list)
	}
	t := tabwriter.NewWriter(j.out, 0, 0, 2, ' ', 0)
	counts := make(map[string]int)
	for _, line := range list {
		counts[line.State]++
		file := line.File
		if line.Row > 0 {
			file = j.say("incoming.row", "File", file, "Row", strconv.Itoa(line.Row))
		}
		fmt.Fprintln(t, strings.Join([]string{j.say("ctl.import." + line.State), file, j.aboutImported(line)}, "\t"))
	}
	fmt.Fprintln(t)
	var sums []string
	for _, state := range []string{"taken", "doubtful", "double", "refused"} {
		sums = append(sums, j.say("ctl.import.sum."+state, "n", counts[state]))
	}
	fmt.Fprintln(t, strings.Join(sums, ", "))
	if j.on("dry-run") {
		fmt.Fprintln(t, j.say("ctl.import.dry"))
	}
	return j.unwritten(t.Flush())
}

// aboutImported is what stands behind the file: whose response it is and what is
// doubtful, what it is a double of, or why it could not be read.
func (j *job) aboutImported(line imported) string {
	var parts []string
	switch {
	case line.Reason != "":
		return line.Reason
	case line.State == "double" && line.Of != "":
		return j.say("ctl.import.twin", "File", line.Of)
	case line.State == "double":
		return j.say("ctl.import.of", "Number", strconv.Itoa(line.Number))
	case line.Number > 0:
		parts = append(parts, j.say("ctl.import.number", "Number", strconv.Itoa(line.Number)))
	}
	parts = append(parts, line.Sender, line.Date.Field())
	for _, d := range line.Doubts {
		parts = append(parts, j.say("doubt."+string(d)))
	}
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), "; ")
}
