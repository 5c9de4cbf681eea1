package hearing

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"hvidbog/app"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/xwidget"
)

// replies are the rules by which the clock of every response is set: within how many
// working days each kind is answered, and which of the doubtful days are worked.
func (sc *Screen) replies() fyne.CanvasObject {
	say := sc.s.Say
	days := container.NewGridWithColumns(len(app.Kinds()))
	for _, kind := range app.Kinds() {
		days.Add(xwidget.NewFormRow(say("kind."+string(kind)), sc.replyDays(kind)))
	}
	worked := container.NewHBox()
	for _, day := range app.DaysOff() {
		worked.Add(sc.form.Check("replies/"+string(day), say("dayOff."+string(day)),
			func(h *app.Hearing) bool { return h.Replies.WorksOn(day) },
			func(h *app.Hearing, on bool) { h.Replies = h.Replies.Working(day, on) }))
	}
	return container.New(layout.NewCustomPaddedVBoxLayout(look.Tight),
		xwidget.NewSubtitle(say("ui.hearing.replies")), xwidget.NewLead(say("ui.hearing.replies.how")), days,
		xwidget.NewLead(say("ui.hearing.worked")), worked)
}

// replyDays is the field for one kind.
func (sc *Screen) replyDays(kind app.Kind) fyne.CanvasObject {
	text := func(days int) string {
		if days == 0 {
			return ""
		}
		return strconv.Itoa(days)
	}
	return sc.form.Read("replies/"+string(kind),
		func(h *app.Hearing) string { return text(h.Replies.For(kind)) },
		func(typed string) (string, error) {
			days, err := app.ParseReplyDays(typed)
			return text(days), err
		},
		func(h *app.Hearing, v string) {
			days, _ := app.ParseReplyDays(v) // it is as it was read
			h.Replies = h.Replies.Within(kind, days)
		})
}
