package responses

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/choices"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// filters are the drop-downs over the list: scenario, stance, kind, status, and
// the order.
type filters struct {
	s       *session.Session
	content fyne.CanvasObject
	changed func(casework.Query)
	query   casework.Query
	setting bool

	scenario, stance, kind, status *xwidget.Select
	sort                           *xwidget.Select
}

// Values of the drop-downs that are no value of a field.
const (
	anything = ""
	unlinked = "unlinked"
	open     = "open"
	alike    = "alike"
	unread   = "unread"
)

func newFilters(s *session.Session, changed func(casework.Query)) *filters {
	fs := &filters{s: s, changed: changed}
	fs.scenario = xwidget.NewSelect(nil, func(v string) {
		fs.query.Unlinked = v == unlinked
		fs.query.Scenario = app.ID(v)
		if fs.query.Unlinked {
			fs.query.Scenario = ""
		}
		fs.tell()
	})
	fs.stance = xwidget.NewSelect(choices.Stances(s.Say, s.Say("ui.responses.anyStance")), func(v string) {
		fs.query.Stance = app.Stance(v)
		fs.tell()
	})
	kinds := append(choices.Kinds(s.Say, s.Say("ui.responses.anyKind")), xwidget.Option{Key: alike, Label: s.Say("alike.filter")})
	fs.kind = xwidget.NewSelect(kinds, func(v string) {
		fs.query.Alike = v == alike
		fs.query.Kind = app.Kind(v)
		if fs.query.Alike {
			fs.query.Kind = ""
		}
		fs.tell()
	})
	statuses := choices.Statuses(s.Say, s.Say("ui.responses.anyStatus"))
	statuses = append(statuses, xwidget.Option{Key: open, Label: s.Say("ui.responses.open")},
		xwidget.Option{Key: unread, Label: s.Say("reading.filter.unread")})
	fs.status = xwidget.NewSelect(statuses, func(v string) {
		fs.query.Open, fs.query.Unread = v == open, v == unread
		fs.query.Status = app.Status(v)
		if fs.query.Open || fs.query.Unread {
			fs.query.Status = ""
		}
		fs.tell()
	})
	fs.sort = xwidget.NewSelect(sortOptions(s.Say), func(v string) {
		fs.query.Sort, fs.query.Reverse = casework.Sort(v), false
		if len(v) > 0 && v[0] == '-' {
			fs.query.Sort, fs.query.Reverse = casework.Sort(v[1:]), true
		}
		fs.tell()
	})
	fs.content = container.NewGridWithColumns(2, fs.scenario, fs.stance, fs.kind, fs.status)
	fs.refresh()
	fs.set(casework.Query{})
	return fs
}

func sortOptions(say app.Words) []xwidget.Option {
	return []xwidget.Option{
		{Key: string(casework.ByNumber), Label: say("ui.sort.number")},
		{Key: "-" + string(casework.ByNumber), Label: say("ui.sort.numberDown")},
		{Key: "-" + string(casework.ByReceived), Label: say("ui.sort.receivedDown")},
		{Key: string(casework.ByReceived), Label: say("ui.sort.received")},
		{Key: string(casework.BySender), Label: say("ui.sort.sender")},
		{Key: string(casework.ByStatus), Label: say("ui.sort.status")},
	}
}

// refresh takes the scenarios that there are now.
func (fs *filters) refresh() {
	options := []xwidget.Option{
		{Key: anything, Label: fs.s.Say("ui.responses.anyScenario")},
		{Key: unlinked, Label: fs.s.Say("ui.responses.unlinked")},
	}
	fs.setting = true
	fs.scenario.SetChoices(append(options, choices.Scenarios(fs.s.File(), "")...))
	fs.setting = false
}

// set shows a query.
func (fs *filters) set(q casework.Query) {
	fs.setting = true
	defer func() { fs.setting = false }()
	fs.query = q
	fs.scenario.SetKey(string(q.Scenario))
	if q.Unlinked {
		fs.scenario.SetKey(unlinked)
	}
	fs.stance.SetKey(string(q.Stance))
	fs.kind.SetKey(string(q.Kind))
	if q.Alike {
		fs.kind.SetKey(alike)
	}
	fs.status.SetKey(string(q.Status))
	switch {
	case q.Open:
		fs.status.SetKey(open)
	case q.Unread:
		fs.status.SetKey(unread)
	}
	sort := string(q.Sort)
	if q.Reverse {
		sort = "-" + sort
	}
	fs.sort.SetKey(sort)
}

func (fs *filters) tell() {
	if !fs.setting {
		fs.changed(fs.query)
	}
}
