package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/sheet"
	"hvidbog/app/ui/xwidget"
)

// showAllHearings shows the hearings of the register, to choose from.
func (u *UI) showAllHearings() {
	hearings, err := u.office.Hearings()
	if err != nil {
		u.refuse(err)
		return
	}
	u.leaveHearing(func() { u.showHearings(hearings) })
}

// showHearings offers the hearings of the register; where there is none, only
// to begin one.
func (u *UI) showHearings(hearings []*app.Hearing) {
	begin := xwidget.NewPrimaryButton(u.say("ui.hearings.begin"), nil, u.askNewHearing)
	rows := container.NewVBox(xwidget.NewTitle(u.say("ui.hearings.title")))
	if len(hearings) == 0 {
		text := widget.NewLabel(u.say("ui.hearings.none"))
		text.Wrapping = fyne.TextWrapWord
		rows.Add(text)
	}
	for _, h := range hearings {
		rows.Add(u.hearingButton(h))
	}
	rows.Add(space(look.Near))
	rows.Add(begin)
	u.setContent(container.NewCenter(column(startWidth, rows)))
	u.setMenu()
	u.retitle()
	u.win.Canvas().Focus(begin)
}

func (u *UI) hearingButton(h *app.Hearing) fyne.CanvasObject {
	label := h.Title + "\n" + string(h.CaseNo)
	if !h.Period.From.IsZero() {
		label += " · " + h.Period.From.Field() + " – " + h.Period.To.Field()
	}
	b := xwidget.NewButton(label, func() { u.openHearing(h.ID) })
	b.Alignment = widget.ButtonAlignLeading
	return b
}

// askNewHearing asks for what a hearing must have, and begins it.
func (u *UI) askNewHearing() {
	title := xwidget.NewEntry()
	title.SetPlaceHolder(u.say("ui.newHearing.title.hint"))
	caseNo := xwidget.NewEntry()
	caseNo.SetPlaceHolder("2015-0273113")
	committee := xwidget.NewEntry()
	committee.SetText(u.say("ui.newHearing.committee.usual"))
	today := func() app.Date { return app.DateOf(u.Ports.Now()) }
	from, to := xwidget.NewDateField(u.say, today), xwidget.NewDateField(u.say, today)
	sheet.Ask(u.win, u.say, sheet.Question{
		Title: u.say("ui.newHearing"),
		Fields: []sheet.Field{
			{Label: u.say("ui.hearing.title"), Input: title},
			{Label: u.say("ui.hearing.caseNo"), Input: caseNo},
			{Label: u.say("ui.hearing.committee"), Input: committee},
			{Input: container.NewGridWithColumns(2,
				xwidget.NewFormRow(u.say("ui.hearing.from"), from), xwidget.NewFormRow(u.say("ui.hearing.to"), to))},
		},
		Confirm: u.say("ui.newHearing.confirm"),
		Do: func() error {
			number, err := app.ParseCaseNo(caseNo.Text)
			if err != nil {
				return err
			}
			var period app.Period
			if period.From, err = dayIn(from, today()); err != nil {
				return err
			}
			if period.To, err = dayIn(to, today()); err != nil {
				return err
			}
			return u.begin(app.Hearing{
				Title: title.Text, CaseNo: number, Committee: committee.Text, Period: period,
			})
		},
	})
}

// dayIn is the day that stands in a field, zero for none; what is no day is
// refused rather than left out.
func dayIn(d *xwidget.DateField, today app.Date) (app.Date, error) {
	if strings.TrimSpace(d.Text()) == "" {
		return app.Date{}, nil
	}
	return app.ParseDate(d.Text(), today)
}

// begin makes a hearing and opens it.
func (u *UI) begin(h app.Hearing) error {
	desk, err := u.office.Begin(h)
	if err != nil {
		return err
	}
	u.leaveHearing(func() { u.openDesk(desk) })
	return nil
}
