package main

import (
	"context"
	"strconv"

	"hvidbog/app"
	"hvidbog/app/casework"
	files "hvidbog/assets/example"
)

// example makes a register with the example hearing.
func example(_ context.Context, j *job) error {
	err := j.makeRegister(func(store app.Store) error {
		_, err := casework.LoadExample(store, files.FS, j.zone)
		return err
	})
	if err != nil {
		return err
	}
	j.tell("ctl.done.example", "Path", j.register())
	return nil
}

// begin makes a hearing, in a register of its own or, with --add, in one that is
// there.
func begin(_ context.Context, j *job) error {
	h := app.Hearing{Title: j.value("title"), Committee: j.value("committee")}
	var err error
	if h.CaseNo, err = app.ParseCaseNo(j.value("case")); err != nil {
		return err
	}
	if h.Period.From, err = j.date("from"); err != nil {
		return err
	}
	if h.Period.To, err = j.date("to"); err != nil {
		return err
	}
	if h.Deadline, err = j.date("deadline"); err != nil {
		return err
	}
	if h.DeadlineHour, err = app.ParseHour(j.value("deadline-hour")); err != nil {
		return err
	}
	if err := h.Validate(); err != nil {
		return err
	}
	withStore := j.makeRegister
	if j.on("add") {
		withStore = j.openRegister
	}
	err = withStore(func(store app.Store) error {
		_, err := j.office(store).Begin(h)
		return err
	})
	if err != nil {
		return err
	}
	j.tell("ctl.done.new", "Title", h.Title, "Path", j.register())
	return nil
}

// check reads the whole register. What does not fit together is listed on
// standard output.
func check(_ context.Context, j *job) error {
	return j.openRegister(func(store app.Store) error {
		office := j.office(store)
		faults, err := office.Check()
		if err != nil {
			return err
		}
		hearings, err := office.Hearings()
		if err != nil {
			return err
		}
		for _, h := range hearings {
			desk, err := office.Desk(h.ID)
			if err != nil {
				return err
			}
			faults = append(faults, unsound(desk.File(), j.today())...)
			j.tell("ctl.checked", "Title", h.Title,
				"Responses", j.say("count.responses", "n", len(desk.File().Responses)),
				"Scenarios", j.say("count.scenarios", "n", len(desk.File().Scenarios)),
				"Parties", j.say("count.parties", "n", len(desk.File().Parties)))
		}
		for _, fault := range faults {
			j.tell("ctl.fault", "Detail", fault)
		}
		if len(faults) > 0 {
			return refusal{"ctl.refused.faults", []any{"Path", j.register(), "n", len(faults)}}
		}
		j.tell("ctl.done.check", "Path", j.register())
		return nil
	})
}

// unsound lists the records that could not be saved as they are.
func unsound(f *app.CaseFile, today app.Date) []string {
	var faults []string
	for _, record := range f.Records() {
		if err := f.Validate(record, today); err != nil {
			key := record.Key()
			faults = append(faults, string(key.Kind)+" "+strconv.Quote(string(key.ID))+": "+err.Error())
		}
	}
	return faults
}
