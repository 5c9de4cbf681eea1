package responses

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/xwidget"
)

// state says how far one is with a response: whether it has been read and by
// whom, and how much of it is in excerpts. Beside that stands what ends the
// reading.
type state struct {
	rd        *reading
	label     *widget.Label
	actions   *fyne.Container
	noRemarks *xwidget.Action
	unread    *xwidget.Action
	done      *xwidget.Button
}

func newState(rd *reading) *state {
	say := rd.s.Say
	st := &state{rd: rd, label: widget.NewLabel("")}
	st.label.SizeName = theme.SizeNameCaptionText
	st.label.Importance = widget.LowImportance
	st.label.Truncation = fyne.TextTruncateEllipsis
	st.noRemarks = xwidget.NewQuietAction("", rd.toggleNoRemarks)
	st.unread = xwidget.NewQuietAction(say("reading.setUnread"), func() {
		id := rd.response.ID
		rd.save(func() error { return rd.s.Desk.SetRead(id, false) }, nil, nil)
	})
	st.done = xwidget.NewButton(say("reading.readOn"), rd.readOn)
	st.actions = container.NewHBox(st.unread, st.noRemarks, st.done)
	return st
}

func (st *state) show(r *app.Response) {
	say := st.rd.s.Say
	parts := []string{say("reading.unread")}
	if r.IsRead() {
		parts = []string{say("reading.readBy", "Who", r.Read.Who, "Day", app.DateOf(r.Read.At).Field())}
	}
	in, all := st.rd.reader.Covered()
	if all > 0 {
		parts = append(parts, say("reading.covered", "In", strconv.Itoa(in), "n", all))
	}
	if r.IsRead() { // by whom is the first that may be cut
		slices.Reverse(parts)
	}
	text := strings.Join(parts, " · ")
	st.noRemarks.SetText(say("reading.noRemarks"))
	if r.NoRemarks {
		text = say("reading.noRemarks") + " · " + text
		st.noRemarks.SetText(say("reading.hasRemarks"))
	}
	st.noRemarks.Hidden = in > 0 && !r.NoRemarks // it has some
	st.unread.Hidden = !r.IsRead()
	st.done.SetText(say("reading.readOn"))
	if r.IsRead() {
		st.done.SetText(say("reading.next"))
	}
	st.label.SetText(text)
	st.actions.Refresh()
}
