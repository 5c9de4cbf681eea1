package main

import (
	"context"
	"fmt"
	"math"
	"strconv"
	"strings"
	"text/tabwriter"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/likeness"
)

// listSimilar lists the groups of form letters, and the responses that look as if they
// were one; with --accept it makes groups of those.
func listSimilar(_ context.Context, j *job) error {
	return j.openHearing(func(desk *casework.Desk) error {
		if j.on("accept") {
			if err := acceptSimilar(desk); err != nil {
				return err
			}
		}
		list := similarIn(desk.File())
		if j.on("json") {
			return j.encode(list)
		}
		return j.similarAsTable(list)
	})
}

func acceptSimilar(desk *casework.Desk) error {
	for _, s := range casework.NewFormFinder().Suggest(desk.File()) {
		if s.Group != "" {
			if err := desk.AddToGroup(s.Group, s.Found...); err != nil {
				return err
			}
			continue
		}
		if _, err := desk.Group(casework.GroupName(desk.File(), s.Model), s.Found...); err != nil {
			return err
		}
	}
	return nil
}

// similar is a group of form letters as programs read it.
type similar struct {
	Name string `json:"name"`
	// Suggested says that nobody has made the group yet; those that look as if they
	// belonged to one that there is are listed by themselves, under its name.
	Suggested bool             `json:"suggested"`
	Model     int              `json:"model"` // the number of the response whose text stands for all
	Responses []similarToModel `json:"responses"`
}

type similarToModel struct {
	Number int      `json:"number"`
	Sender string   `json:"sender"`
	Shared float64  `json:"shared"` // how much of all that stands in it and the model stands in both, from 0 to 1
	Own    []string `json:"own"`    // what was added by hand
}

func similarIn(f *app.CaseFile) []similar {
	list := []similar{}
	for _, g := range f.FormLetters {
		list = append(list, asSimilar(f, g.Name, false, g.Model, f.SentAs(g.ID)))
	}
	for _, s := range casework.NewFormFinder().Suggest(f) {
		var found []*app.Response
		for _, id := range s.Found {
			found = append(found, f.Response(id))
		}
		name := casework.GroupName(f, s.Model)
		if g := f.FormLetter(s.Group); g != nil {
			name = g.Name
		}
		list = append(list, asSimilar(f, name, true, s.Model, found))
	}
	return list
}

func asSimilar(f *app.CaseFile, name string, suggested bool, model app.ID, found []*app.Response) similar {
	m := f.Response(model)
	s := similar{Name: name, Suggested: suggested, Model: m.Number}
	print := likeness.PrintOf(m.Text)
	for _, r := range found {
		shared := likeness.PrintOf(r.Text).With(print).OfBoth
		own := likeness.Own(m.Text, r.Text)
		if own == nil {
			own = []string{}
		}
		s.Responses = append(s.Responses, similarToModel{r.Number, f.SenderName(r), math.Round(shared*100) / 100, own})
	}
	return s
}

func (j *job) similarAsTable(list []similar) error {
	t := tabwriter.NewWriter(j.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, strings.Join([]string{
		j.say("ctl.column.group"), j.say("ctl.column.state"), j.say("ctl.column.model"), j.say("ctl.column.responses"),
	}, "\t"))
	made, responses := 0, 0
	for _, s := range list {
		state := j.say("ctl.similar.suggested")
		if !s.Suggested {
			made++
			responses += len(s.Responses)
			state = j.say("ctl.similar.made")
		}
		var numbers []string
		for _, r := range s.Responses {
			number := strconv.Itoa(r.Number)
			if len(r.Own) > 0 {
				number += "+"
			}
			numbers = append(numbers, number)
		}
		fmt.Fprintln(t, strings.Join([]string{s.Name, state, strconv.Itoa(s.Model), strings.Join(numbers, ", ")}, "\t"))
	}
	fmt.Fprintln(t)
	fmt.Fprintln(t, j.say("ctl.similar.sum", "n", responses, "Groups", j.say("count.groups", "n", made)))
	if n := len(list) - made; n > 0 {
		fmt.Fprintln(t, j.say("ctl.similar.suggestions", "n", n))
	}
	fmt.Fprintln(t, j.say("ctl.similar.own"))
	return j.unwritten(t.Flush())
}
