package letters

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/choices"
	"hvidbog/app/ui/files"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/sheet"
	"hvidbog/app/ui/xwidget"
)

// askEntered asks about a letter that was written and sent outside the program: the
// day, the number and a copy of it.
func askEntered(s *session.Session, l *app.Letter, then func()) {
	say := s.Say
	day := xwidget.NewDateField(say, s.Desk.Today)
	day.Past = true
	day.SetDate(s.Desk.Today())
	number := xwidget.NewEntry()
	number.SetPlaceHolder(string(s.File().Hearing.NextDocument()))
	channel := xwidget.NewSelect(choices.Channels(say, ""), nil)
	channel.SetKey(string(app.ByEmail))
	path := ""
	name := widget.NewLabel(say("ui.letter.enter.noFile"))
	name.Truncation = fyne.TextTruncateEllipsis
	choose := xwidget.NewQuietAction(say("ui.letter.enter.choose"), func() {
		files.Of(s).ToOpen(files.Question{Title: say("ui.letter.enter.file")}, func(chosen string) {
			path = chosen
			name.SetText(filepath.Base(chosen))
		})
	})
	sheet.Ask(s.Window, say, sheet.Question{
		Title: say("ui.letter.enter.title", "Kind", say("letterKind."+string(l.Kind))),
		Lead:  say("ui.letter.enter.lead." + string(l.Kind)),
		Fields: []sheet.Field{
			{Label: say("ui.letter.enter.day"), Input: day},
			{Label: say("ui.letter.enter.number"), Input: number},
			{Label: say("ui.response.channel"), Input: channel},
			{Label: say("ui.letter.enter.file"), Input: container.NewBorder(nil, nil, nil, choose, name)},
		},
		Confirm: say("ui.letter.enter.confirm"),
		Focus:   day.Focusable(),
		Do: func() error {
			if err := s.Settle(); err != nil {
				return err
			}
			entered := *app.CloneOf(l)
			entered.Date, entered.Channel = day.Date(), app.Channel(channel.Key())
			if text := strings.TrimSpace(number.Text); text != "" {
				no, err := app.ParseDocumentNo(text, s.File().Hearing.CaseNo)
				if err != nil {
					return err
				}
				entered.DocumentNo = no
			}
			if path != "" {
				content, err := os.ReadFile(path)
				if err != nil {
					return app.Refuse(app.CodeFileUnread, "Path", path, "Detail", err.Error()).Because(err)
				}
				if entered.File, err = s.Desk.KeepFile(filepath.Base(path), content); err != nil {
					return err
				}
			}
			if _, err := s.Desk.EnterSent(entered); err != nil {
				return err
			}
			s.Do(then)
			return nil
		},
	})
}
