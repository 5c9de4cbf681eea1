package meeting

import (
	"strings"

	"fyne.io/fyne/v2"

	"hvidbog/app"
	"hvidbog/app/packet"
	"hvidbog/app/ui/look"
)

// The pages of those who spoke, and of what they sent.

func (v *View) drawParty(f *app.CaseFile, seen packet.Seen, p *app.Party) []fyne.CanvasObject {
	say := v.s.Say
	name := seen.Party(p.ID)
	if name == "" { // the names were turned off
		name = say("meeting.somebody")
	}
	about := say("partyKind." + string(p.Kind))
	if p.Invited {
		about += " · " + say("meeting.invited")
	}
	page := []fyne.CanvasObject{title(name), quiet(about)}
	sent := seen.Tally().Heard[p.ID]
	if len(sent) == 0 {
		return append(page, quiet(say("meeting.silent")))
	}
	var list []fyne.CanvasObject
	for _, r := range sent {
		list = append(list, v.sent(f, seen, r)...)
	}
	return append(page, beside(
		column(section(say("meeting.sent"), list...)),
		column(section(say("meeting.said"), v.saidIn(f, seen, sent)...)),
	))
}

// sent is one response: when it came, and what it holds of the scenarios.
func (v *View) sent(f *app.CaseFile, seen packet.Seen, r *app.Response) []fyne.CanvasObject {
	say := v.s.Say
	list := []fyne.CanvasObject{newLine("", say("meeting.sentOn",
		"Number", r.Number, "Kind", say("kind."+string(r.Kind)), "Date", r.Received.Long()), "", func() { v.show(subject{response, r.ID}) })}
	for _, l := range r.Links {
		if s := f.Scenario(l.Scenario); s != nil {
			list = append(list, newLine("", seen.Text(s.Name), say("stance."+string(l.Stance)), func() { v.show(subject{scenario, s.ID}) }))
		}
	}
	if r.NoRemarks {
		list = append(list, quiet(say("meeting.noRemarksSent")))
	}
	return list
}

// saidIn is what responses said, topic by topic, with what is answered.
func (v *View) saidIn(f *app.CaseFile, seen packet.Seen, responses []*app.Response) []fyne.CanvasObject {
	var list []fyne.CanvasObject
	for _, t := range f.Topics {
		var said []*app.Excerpt
		for _, r := range responses {
			for _, e := range f.ExcerptsOf(r.ID) {
				if e.Topic == t.ID {
					said = append(said, e)
				}
			}
		}
		if len(said) == 0 {
			continue
		}
		list = append(list, v.topicLine("", seen, t))
		for _, e := range said {
			if words := seen.Words(e); strings.TrimSpace(words) != "" {
				list = append(list, barred(look.ColorNameSecondary, wrapped("”"+words+"”")))
			}
		}
	}
	if len(list) == 0 {
		list = append(list, quiet(v.s.Say("meeting.unsorted")))
	}
	return list
}

func (v *View) drawResponse(f *app.CaseFile, seen packet.Seen, r *app.Response) []fyne.CanvasObject {
	say := v.s.Say
	about := say("meeting.sentOn", "Number", r.Number, "Kind", say("kind."+string(r.Kind)), "Date", r.Received.Long())
	var stances []fyne.CanvasObject
	for _, l := range r.Links {
		if s := f.Scenario(l.Scenario); s != nil {
			stances = append(stances, newLine("", seen.Text(s.Name), say("stance."+string(l.Stance)), func() { v.show(subject{scenario, s.ID}) }))
		}
	}
	return []fyne.CanvasObject{
		title(titleOf(r, seen, say)), quiet(about),
		beside(
			column(section(say("meeting.text"), paragraphs(seen.Text(r.Text))...)),
			column(section(say("meeting.stances"), stances...), section(say("meeting.said"), v.saidIn(f, seen, []*app.Response{r})...)),
		),
	}
}
