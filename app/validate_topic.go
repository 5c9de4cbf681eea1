package app

import (
	"slices"
	"strings"
)

// Validate reports the first thing about the topic that cannot stand: codes
// nameMissing, nameTaken, verdict, gone.
func (t *Topic) Validate(f *CaseFile) error {
	if err := validName(f, t, t.Title, f.Topics, func(o *Topic) string { return o.Title }); err != nil {
		return err
	}
	if t.Verdict != "" {
		if err := oneOf(t.Verdict, Verdicts(), CodeVerdict, "verdict"); err != nil {
			return err
		}
	}
	for _, id := range t.Standard {
		if f.Remark(id) == nil {
			return Refuse(CodeGone).In("standard")
		}
	}
	if t.ChangeScenario != "" && f.Scenario(t.ChangeScenario) == nil {
		return Refuse(CodeGone).In("changeScenario")
	}
	return nil
}

// Validate reports the first thing about the remark that cannot stand: codes
// nameMissing, nameTaken.
func (r *Remark) Validate(f *CaseFile) error {
	return validName(f, r, r.Name, f.Remarks, func(o *Remark) string { return o.Name })
}

// Validate reports the first thing about the excerpt that cannot stand: codes
// gone, excerptPlace, stance, principle.
func (e *Excerpt) Validate(f *CaseFile) error {
	r := f.Response(e.Response)
	if r == nil {
		return Refuse(CodeGone).In("response")
	}
	if !e.Lost && !e.Whole() && (e.From < 0 || e.To <= e.From || e.To > len(r.Text) || r.Text[e.From:e.To] != e.Text) {
		return Refuse(CodeExcerptPlace, "Number", r.Number).In("text")
	}
	if e.Topic != "" && f.Topic(e.Topic) == nil {
		return Refuse(CodeGone).In("topic")
	}
	if e.Scenario != "" && f.Scenario(e.Scenario) == nil {
		return Refuse(CodeGone).In("scenario")
	}
	if e.Stance != "" {
		if err := oneOf(e.Stance, Stances(), CodeStance, "stance"); err != nil {
			return err
		}
	}
	return e.validPrinciples(f)
}

// validPrinciples refuses a number that no principle has. One that the excerpt
// had already stays, for the list of principles may be being rewritten.
func (e *Excerpt) validPrinciples(f *CaseFile) error {
	old := f.Excerpt(e.ID)
	for _, n := range e.Principles {
		if old != nil && slices.Contains(old.Principles, n) {
			continue
		}
		if n < 1 || n > len(f.Hearing.Principles) {
			return Refuse(CodePrinciple, "Value", n, "Last", len(f.Hearing.Principles)).In("principles")
		}
	}
	return nil
}

// Validate reports the first thing about the decision that cannot stand: codes
// gone, nameMissing, outcome.
func (d *Decision) Validate(f *CaseFile) error {
	switch {
	case d.Scenario != "" && f.Scenario(d.Scenario) == nil:
		return Refuse(CodeGone).In("scenario")
	case d.Topic != "" && f.Topic(d.Topic) == nil:
		return Refuse(CodeGone).In("topic")
	case d.Scenario == "" && d.Topic == "" && strings.TrimSpace(d.Point) == "":
		return Refuse(CodeNameMissing).In("point")
	}
	return oneOf(d.Outcome, Outcomes(), CodeOutcome, "outcome")
}
