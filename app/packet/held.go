package packet

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strings"

	"hvidbog/app"
)

// holdings are what a packet of the hearing holds now, record by record, with a digest
// of all that it prints of each. They are kept with the packet, and a later packet
// tells by them what has changed since. Names in them are unmasked: they stay in the
// register.
func holdings(file *app.CaseFile) []app.Holding {
	heard, tally := app.Hear(file), app.Count(file)
	var held []app.Holding
	for _, r := range file.Responses {
		says := []any{file.SenderName(r), partyName(file, r.OnBehalfOf), r.Kind, r.Received, r.DocumentNo, r.Subject, r.Text, r.Links, r.NoRemarks}
		if r.ReceivedHour != "" { // most have none, and are as they were before there were hours
			says = append(says, r.ReceivedHour)
		}
		if g := file.FormLetter(r.FormLetter); g != nil {
			says = append(says, g.Name, g.Model)
		}
		if r.Occasion != (app.Occasion{}) { // likewise
			says = append(says, r.Occasion)
		}
		held = append(held, app.Holding{Kind: app.ResponseRecord, ID: r.ID, Number: r.Number, Print: digest(says...)})
	}
	for _, t := range file.Topics {
		var standard []string
		for _, id := range t.Standard {
			if r := file.Remark(id); r != nil {
				standard = append(standard, r.Text)
			}
		}
		held = append(held, app.Holding{
			Kind: app.TopicRecord, ID: t.ID, Name: t.Title, Verdict: t.Verdict, Count: heard.Count(t.ID),
			Print: digest(strings.TrimSpace(t.Summary), strings.TrimSpace(t.Remarks), standard, strings.TrimSpace(t.Reason), strings.TrimSpace(t.Change), t.ChangeScenario),
		})
	}
	for _, s := range file.Scenarios {
		held = append(held, app.Holding{
			Kind: app.ScenarioRecord, ID: s.ID, Name: s.Name, Count: tally.ByScenario[s.ID].Total(),
			Print: digest(s.Description, s.Alternatives, strings.TrimSpace(s.Assessment), s.Districts, s.Centre, s.Services),
		})
	}
	for _, p := range file.PromisesMade() {
		kept := 0
		if p.IsKept() {
			kept = 1
		}
		held = append(held, app.Holding{
			Kind: app.PromiseRecord, ID: p.ID, Name: strings.TrimSpace(p.Text), Count: kept,
			Print: digest(p.Response, p.Made, p.Due, strings.TrimSpace(p.How)),
		})
	}
	return held
}

func partyName(file *app.CaseFile, id app.ID) string {
	if p := file.Party(id); p != nil {
		return p.Name
	}
	return ""
}

// digest is 128 bits of values in hexadecimal: enough that two that differ have
// different ones.
func digest(values ...any) string {
	b, err := json.Marshal(values)
	if err != nil {
		panic("packet: a record that cannot be written: " + err.Error())
	}
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:16])
}

// Record is what the register keeps of a finished packet; the file itself is kept
// under its sum.
func Record(file *app.CaseFile, o Options, name string, pdf []byte, pages int) app.Packet {
	sum := sha256.Sum256(pdf)
	return app.Packet{
		Printed: o.Printed,
		Meeting: app.Meeting{Date: o.Meeting, AgendaItem: o.AgendaItem},
		Edition: string(o.Edition), Order: string(o.Order), Draft: o.Draft, Since: o.Since, Parts: o.parts(),
		Pages: pages, Name: name, Size: int64(len(pdf)), SHA256: hex.EncodeToString(sum[:]),
		Held: holdings(file),
	}
}

// OptionsOf are the options that a packet was made with: with them the same
// hearing makes the same file again.
func OptionsOf(p *app.Packet) Options {
	o := Options{
		Edition: Edition(p.Edition), Order: Order(p.Order), Printed: p.Printed,
		Meeting: p.Meeting.Date, AgendaItem: p.Meeting.AgendaItem, Draft: p.Draft, Since: p.Since,
	}
	for name, part := range o.byName() {
		*part = len(p.Parts) == 0
		for _, has := range p.Parts {
			*part = *part || has == name
		}
	}
	return o
}

// parts are the names of what is in the packet; none where everything is.
func (o Options) parts() []string {
	var list []string
	all := true
	for _, name := range partNames {
		if *o.byName()[name] {
			list = append(list, name)
		} else {
			all = false
		}
	}
	if all {
		return nil
	}
	return append(list, "cover") // so that a packet of nothing else is not one of everything
}

var partNames = []string{"overview", "topics", "scenarios", "list", "full", "originals"}

func (o *Options) byName() map[string]*bool {
	return map[string]*bool{
		"overview": &o.Overview, "topics": &o.Topics, "scenarios": &o.Scenarios,
		"list": &o.List, "full": &o.Full, "originals": &o.Originals,
	}
}
