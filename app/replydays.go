package app

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// MostReplyDays is how many working days a reply may take at the most: a year.
const MostReplyDays = 250

// ParseReplyDays reads within how many working days a reply is due: a number up to
// [MostReplyDays]. No text and 0 are that none is. The error has [CodeReplyDays].
func ParseReplyDays(text string) (int, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return 0, nil
	}
	days, ok := number(text, 1, 3)
	if !ok || days > MostReplyDays {
		return 0, Refuse(CodeReplyDays, "Value", text, "Most", strconv.Itoa(MostReplyDays))
	}
	return days, nil
}

// Within are the rules by which a response of a kind is due a reply within so many
// working days; 0: none is. What is as usual is not said, and follows the usual.
func (r ReplyRules) Within(kind Kind, days int) ReplyRules {
	r.Days = maps.Clone(r.Days)
	delete(r.Days, kind)
	if r.For(kind) != days {
		if r.Days == nil {
			r.Days = make(map[Kind]int)
		}
		r.Days[kind] = days
	}
	return r
}

// Working are the rules by which the office works on one of [DaysOff], or does not.
func (r ReplyRules) Working(day DayOff, works bool) ReplyRules {
	var worked []DayOff
	for _, d := range DaysOff() { // in their order, so that the same rules are the same
		if d == day && works || d != day && r.WorksOn(d) {
			worked = append(worked, d)
		}
	}
	r.Worked = worked
	return r
}

// WorksOn reports whether the office works on one of [DaysOff].
func (r ReplyRules) WorksOn(day DayOff) bool {
	return slices.Contains(r.Worked, day)
}

// validReplies refuses days that no reply can take.
func (h *Hearing) validReplies() error {
	for _, kind := range Kinds() {
		if days := h.Replies.For(kind); days < 0 || days > MostReplyDays {
			return Refuse(CodeReplyDays, "Value", strconv.Itoa(days), "Most", strconv.Itoa(MostReplyDays)).In("replies")
		}
	}
	return nil
}
