package responses

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/choices"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// links are the scenarios that the response speaks of, a line each with its
// stance, and a field that links it to one more.
type links struct {
	s       *session.Session
	save    func(change func(response app.ID) error)
	content *fyne.Container
	rows    *fyne.Container
	add     *xwidget.Completion
	shown   []app.Link
}

func newLinks(s *session.Session, save func(func(app.ID) error)) *links {
	l := &links{s: s, save: save, rows: container.NewVBox()}
	l.add = xwidget.NewCompletion(s.Say, l.suggest)
	l.add.SetPlaceHolder(s.Say("ui.links.add"))
	l.add.OnChosen = func(key string) {
		l.add.SetText("")
		link := app.Link{Scenario: app.ID(key), Stance: app.Neutral}
		l.save(func(id app.ID) error { return s.Desk.SetLink(id, link) })
	}
	l.add.OnLeft = func(string) { l.add.SetText("") }
	l.content = container.NewVBox(l.rows, l.add)
	return l
}

// suggest finds scenarios that the response is not linked to yet.
func (l *links) suggest(query string) []xwidget.Suggestion {
	var found []xwidget.Suggestion
	f := l.s.File()
	for _, sc := range f.Scenarios {
		if l.has(sc.ID) || !strings.Contains(app.Fold(sc.Name), app.Fold(strings.TrimSpace(query))) {
			continue
		}
		detail := ""
		if c := f.Centre(sc.Centre); c != nil {
			detail = c.Name
		}
		found = append(found, xwidget.Suggestion{Key: string(sc.ID), Label: sc.Name, Detail: detail})
	}
	return found
}

func (l *links) has(scenario app.ID) bool {
	for _, link := range l.shown {
		if link.Scenario == scenario {
			return true
		}
	}
	return false
}

// show shows the links of a response.
func (l *links) show(r *app.Response) {
	l.shown = r.Links
	l.rows.RemoveAll()
	for _, link := range r.Links {
		if sc := l.s.File().Scenario(link.Scenario); sc != nil {
			l.rows.Add(l.row(link, sc))
		}
	}
}

func (l *links) row(link app.Link, sc *app.Scenario) fyne.CanvasObject {
	name := widget.NewLabel(sc.Name)
	name.TextStyle.Bold = true
	name.Truncation = fyne.TextTruncateEllipsis
	stance := xwidget.NewChoice(stanceOptions(l.s.Say), func(v string) {
		link.Stance = app.Stance(v)
		l.save(func(id app.ID) error { return l.s.Desk.SetLink(id, link) })
	})
	stance.SetSelected(string(link.Stance))
	remove := widget.NewButtonWithIcon("", look.IconClear, func() {
		l.save(func(id app.ID) error { return l.s.Desk.Unlink(id, link.Scenario) })
	})
	remove.Importance = widget.LowImportance
	right := container.NewHBox(stance, remove)
	if len(sc.Alternatives) == 0 {
		return container.NewBorder(nil, nil, nil, right, name)
	}
	options := []choices.Option{{Label: l.s.Say("ui.links.scenarioItself")}}
	for _, a := range sc.Alternatives {
		options = append(options, choices.Option{Value: string(a.ID), Label: a.Name})
	}
	alternative := choices.New(options, func(v string) {
		link.Alternative = app.ID(v)
		l.save(func(id app.ID) error { return l.s.Desk.SetLink(id, link) })
	})
	alternative.SetValue(string(link.Alternative))
	return container.NewBorder(nil, nil, nil, right, container.NewGridWithColumns(2, name, alternative))
}

func stanceOptions(say app.Words) []xwidget.Option {
	var options []xwidget.Option
	for _, s := range app.Stances() {
		options = append(options, xwidget.Option{
			Key: string(s), Label: say("stance." + string(s)), Color: xwidget.StanceColor(s),
		})
	}
	return options
}
