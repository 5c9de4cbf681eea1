package responses

import (
	"strings"

	"hvidbog/app"
)

// presented says in which packets a response was laid before the committee
// (forelagt), and when: for each meeting the last that was made for it. It is ""
// for one that has not been.
func presented(say app.Words, f *app.CaseFile, response app.ID) string {
	var list []string
	packets := f.Presented(response)
	for i, p := range packets {
		if i+1 < len(packets) && packets[i+1].Meeting.Date == p.Meeting.Date {
			continue
		}
		if p.Meeting.Date.IsZero() {
			list = append(list, say("ui.response.presented.packet", "Version", p.Version))
		} else {
			list = append(list, say("ui.response.presented.meeting", "Version", p.Version, "Date", p.Meeting.Date.Long()))
		}
	}
	if len(list) == 0 {
		return ""
	}
	return say("ui.response.presented", "What", strings.Join(list, "; "))
}
