package app

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// Hour is a time of day in Europe/Copenhagen, as "15:30", from "00:00" to
// "24:00", the end of the day. "" means that none is known. Hours compare as
// texts do.
type Hour string

// hourForm is an hour as Danes type it, folded: 15.30, kl. 15, klokken 9:05, 1530.
var hourForm = regexp.MustCompile(`^(?:kl\.?|klokken)? ?(\d\d?)(?: ?[.:,] ?(\d\d)|(\d\d))?$`)

// ParseHour reads a time of day as Danes type it: "15.30", "15:30", "kl. 15",
// "1530", "9:05". No text is no hour. The error has [CodeHour].
func ParseHour(text string) (Hour, error) {
	s := strings.Join(strings.Fields(Fold(text)), " ")
	if s == "" {
		return "", nil
	}
	m := hourForm.FindStringSubmatch(s)
	if m == nil {
		return "", Refuse(CodeHour, "Value", strings.TrimSpace(text))
	}
	hour, _ := strconv.Atoi(m[1])
	minute, _ := strconv.Atoi(m[2] + m[3])
	if minute > 59 || hour*60+minute > 24*60 {
		return "", Refuse(CodeHour, "Value", strings.TrimSpace(text))
	}
	return Hour(fmt.Sprintf("%02d:%02d", hour, minute)), nil
}

// Minutes is how many minutes of the day have gone; the whole day's for no hour,
// as who must answer on a day has all of it.
func (h Hour) Minutes() int {
	hour, minute, ok := strings.Cut(string(h), ":")
	if !ok {
		return 24 * 60
	}
	hours, _ := strconv.Atoi(hour)
	minutes, _ := strconv.Atoi(minute)
	return hours*60 + minutes
}

// Field is the hour as fields and running Danish text have it, "15.30"; "" for no
// hour.
func (h Hour) Field() string { return strings.Replace(string(h), ":", ".", 1) }

// validHour refuses an hour that does not stand as hours do, and so would not
// compare with others.
func validHour(h Hour, field string) error {
	if read, err := ParseHour(string(h)); err != nil || read != h {
		return Refuse(CodeHour, "Value", string(h)).In(field)
	}
	return nil
}
