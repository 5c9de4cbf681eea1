package packet

import (
	"strconv"
	"strings"

	"hvidbog/app"
	"hvidbog/app/packet/doc"
)

// mostColumns is how many columns a chart over time has at most.
const mostColumns = 45

// received charts when the responses came in: by day, by week or by month,
// whichever has room for the whole time.
func (b *builder) received() {
	days := b.tally.ByDay
	if len(days) == 0 {
		return
	}
	span := days[len(days)-1].Day.Sub(days[0].Day) + 1
	chart := doc.Columns{}
	switch {
	case span <= mostColumns:
		chart.Title = b.say("packet.byDay")
		chart.Values = byStep(days, func(d app.Date) app.Date { return d }, func(d app.Date) app.Date { return d.Add(1) },
			func(d app.Date) string { return strconv.Itoa(d.Day) + "/" + strconv.Itoa(int(d.Month)) })
	case span <= 7*mostColumns:
		chart.Title = b.say("packet.byWeek")
		chart.Values = byStep(days, monday, func(d app.Date) app.Date { return d.Add(7) }, func(d app.Date) string {
			_, week := d.Time().ISOWeek()
			return strconv.Itoa(week)
		})
	default:
		chart.Title = b.say("packet.byMonth")
		chart.Values = byStep(days, firstOfMonth, func(d app.Date) app.Date { return firstOfMonth(d.Add(32)) },
			func(d app.Date) string { return strconv.Itoa(int(d.Month)) + "/" + strconv.Itoa(d.Year) })
	}
	chart.Alt = inWords(chart.Values)
	b.add(doc.Heading{Level: 2, Text: b.say("packet.when"), Anchor: "modtaget"}, chart)
	if b.tally.Undated > 0 {
		b.note(b.say("packet.undated", "n", b.tally.Undated))
	}
}

// byStep adds days up to steps of time: of rounds a day to the beginning of its
// step, next goes to the following one.
func byStep(days []app.DayCount, of, next func(app.Date) app.Date, name func(app.Date) string) []doc.Value {
	counts := map[app.Date]int{}
	for _, d := range days {
		counts[of(d.Day)] += d.Count
	}
	last := of(days[len(days)-1].Day)
	var values []doc.Value
	for d := of(days[0].Day); !d.After(last) && len(values) < 20*mostColumns; d = next(d) {
		values = append(values, doc.Value{Name: name(d), N: counts[d]})
	}
	return values
}

func monday(d app.Date) app.Date { return d.Add(-(int(d.Time().Weekday()) + 6) % 7) }

func firstOfMonth(d app.Date) app.Date { return app.Date{Year: d.Year, Month: d.Month, Day: 1} }

// inWords tells a chart to those who do not see it.
func inWords(values []doc.Value) string {
	var said []string
	for _, v := range values {
		if v.N > 0 {
			said = append(said, v.Name+": "+strconv.Itoa(v.N))
		}
	}
	return strings.Join(said, "; ")
}

func number(n int) doc.Text { return doc.Plain(strconv.Itoa(n)) }
