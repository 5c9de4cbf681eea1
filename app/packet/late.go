package packet

import (
	"cmp"
	"slices"

	"hvidbog/app"
	"hvidbog/app/packet/doc"
)

// lastDay is the last day on which a response is in time, and until when on it:
// "18. april 2016 kl. 12.00"; "" where no day is known.
func (b *builder) lastDay() string {
	last, hour := b.file.Hearing.LastDay(), b.file.Hearing.DeadlineHour
	switch {
	case last.IsZero():
		return ""
	case hour == "":
		return b.long(last)
	}
	return b.say("packet.until", "day", b.long(last), "hour", hour.Field())
}

// late counts the responses that came late, a line for all that did so by as many
// days, or on the first day by as many hours: "1 dag: 2 høringssvar (nr. 27, 30)".
// Whoever reads can see how much would be lost if they were left out.
func (b *builder) late() doc.Text {
	type lateness struct{ days, hours int }
	by := map[lateness][]*app.Response{}
	for _, r := range b.file.Responses {
		if !r.Late(b.file.Hearing) {
			continue
		}
		l := lateness{}
		if l.days, l.hours = r.LateBy(b.file.Hearing); l.days > 0 {
			l.hours = 0
		}
		by[l] = append(by[l], r)
	}
	var order []lateness
	for l := range by {
		order = append(order, l)
	}
	slices.SortFunc(order, func(x, y lateness) int { return cmp.Or(cmp.Compare(x.days, y.days), cmp.Compare(x.hours, y.hours)) })
	var t doc.Text
	for _, l := range order {
		time := b.say("late.days", "n", l.days)
		if l.days == 0 {
			time = b.say("late.hours", "n", l.hours)
		}
		line := time + ": " + b.say("packet.count.hearingResponse", "n", len(by[l])) + " (" + b.say("packet.numbers") + " "
		if len(t) > 0 {
			line = "\n" + line
		}
		t = append(append(append(t, doc.Run{Text: line}), b.numbers(by[l])...), doc.Run{Text: ")"})
	}
	return t
}

// receivedCell is a cell with the day a response came, and below how late where it was.
func (b *builder) receivedCell(r *app.Response) doc.Text {
	t := doc.Plain(r.Received.Field())
	if late := r.SayLate(b.file.Hearing, b.say); late != "" {
		t = append(t, doc.Run{Text: "\n" + late, Face: doc.Italic})
	}
	return t
}
