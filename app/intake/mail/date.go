package mail

import (
	"net/mail"
	"strings"
	"sync"
	"time"
	_ "time/tzdata" // Windows has no time zones of its own

	"hvidbog/app"
)

// danish is the zone of the days that responses are received on.
var danish = sync.OnceValue(func() *time.Location {
	zone, err := time.LoadLocation("Europe/Copenhagen")
	if err != nil {
		panic(err) // the zones are linked in
	}
	return zone
})

// Day is when a moment was in Denmark; nothing for none.
func Day(t time.Time) (app.Date, app.Hour) {
	if t.IsZero() {
		return app.Date{}, ""
	}
	t = t.In(danish())
	return app.DateOf(t), app.Hour(t.Format("15:04"))
}

// slack is how much the sender's clock and the way through the servers may differ.
const slack = 36 * time.Hour

// Arrival is when a mail came: the time that its program wrote, or where that cannot
// be, the one at which the last server had it. It is sure where the two agree.
// Either may be zero.
func Arrival(sent, received time.Time) (at time.Time, sure bool) {
	switch {
	case !likely(sent) && !likely(received):
		return time.Time{}, false
	case !likely(sent):
		return received, true
	case !likely(received):
		return sent, true
	}
	if apart := sent.Sub(received).Abs(); apart > slack {
		return received, false
	}
	return sent, true
}

// likely reports whether a mail can have been written then.
func likely(t time.Time) bool { return t.Year() >= 1990 && t.Year() < 2100 }

// zones are the names of zones that mails are dated with and whose hours
// [time.Parse] does not know.
var zones = map[string]string{
	"CET": "+0100", "MET": "+0100", "CEST": "+0200", "MEST": "+0200", "EET": "+0200", "EEST": "+0300",
	"WET": "+0000", "WEST": "+0100", "BST": "+0100", "GMT": "+0000", "UT": "+0000", "UTC": "+0000", "Z": "+0000",
	"EST": "-0500", "EDT": "-0400", "CST": "-0600", "CDT": "-0500", "MST": "-0700", "MDT": "-0600", "PST": "-0800", "PDT": "-0700",
}

// parseTime reads a date of a mail's head; zero where it is none.
func parseTime(field string) time.Time {
	field, _, _ = strings.Cut(field, "(") // "(CET)"
	words := strings.Fields(strings.ReplaceAll(field, ",", ", "))
	if len(words) < 4 || len(words) > 8 {
		return time.Time{}
	}
	last := len(words) - 1
	offset, named := zones[strings.ToUpper(words[last])]
	if named {
		words[last] = offset
	}
	if t, err := mail.ParseDate(strings.Join(words, " ")); err == nil {
		return t
	}
	plain := strings.Join(words, " ")
	for _, form := range []string{
		"Mon, 2 Jan 2006 15:04:05", "2 Jan 2006 15:04:05", "Mon, 2 Jan 2006 15:04", "2 Jan 2006 15:04",
		"Mon Jan 2 15:04:05 2006", "Mon, 2 January 2006 15:04:05",
	} {
		if t, err := time.ParseInLocation(form, plain, danish()); err == nil {
			return t
		}
	}
	return time.Time{}
}

// received is when the last server had the mail: each writes a line above those of
// the servers before it.
func (h *header) received() time.Time {
	fields := h.FieldsByKey("Received")
	for n := 0; n < 50 && fields.Next(); n++ {
		value := fields.Value()
		if at := strings.LastIndexByte(value, ';'); at >= 0 {
			if t := parseTime(value[at+1:]); likely(t) {
				return t
			}
		}
	}
	return time.Time{}
}
