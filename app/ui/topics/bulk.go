package topics

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/choices"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/sheet"
	"hvidbog/app/ui/xwidget"
)

// actions are what can be done to all excerpts that are ticked, one step each.
func (x *excerpts) actions() *fyne.Container {
	act := func(id string, do func()) fyne.CanvasObject {
		return x.d.quiet(id, func() {
			x.focus() // what can be done is hidden when it is done
			do()
		})
	}
	return container.New(layout.NewRowWrapLayoutWithCustomPadding(look.Tight, 0),
		act("ui.excerpts.all", x.tickAll),
		act("ui.excerpts.move", x.askMove),
		act("ui.excerpts.speaks", x.askSpeaks),
		act("ui.excerpts.quoteAll", func() { x.quote(true) }),
		act("ui.excerpts.quoteNone", func() { x.quote(false) }),
		act("ui.excerpts.split", x.askSplit),
		act("ui.excerpts.delete", x.delete),
	)
}

// typed does what a letter stands for to those that are ticked, or to the one at
// hand.
func (x *excerpts) typed(r rune) {
	if len(x.those()) == 0 {
		return
	}
	switch unicode.ToLower(r) {
	case 'c':
		e := x.s.File().Excerpt(x.those()[0])
		x.quote(e == nil || !e.Quoted)
	case 'f':
		x.askMove()
	case 's':
		x.askSpeaks()
	case 'd':
		x.askSplit()
	}
}

// quote has excerpts printed as quotes, or not.
func (x *excerpts) quote(on bool) {
	if ids := x.those(); len(ids) == 1 { // the history tells which
		x.s.Act(func() error {
			return x.s.Desk.EditExcerpt(ids[0], "quoted", func(e *app.Excerpt) { e.Quoted = on })
		}, nil)
		return
	}
	x.change(casework.ExcerptsChange{Quoted: &on})
}

// change does something to those that are ticked, or to the one at hand.
func (x *excerpts) change(c casework.ExcerptsChange) {
	ids := x.those()
	x.s.Act(func() error { return x.s.Desk.ChangeExcerpts(ids, c) }, nil)
}

// askMove asks which topic those that are ticked belong to; a new name is a new
// topic.
func (x *excerpts) askMove() {
	ids := x.those()
	which := newTopicField(x.d.sc, x.d.shown.topic)
	sheet.Ask(x.s.Window, x.s.Say, sheet.Question{
		Title:   x.s.Say("ui.excerpts.move.title", "n", len(ids)),
		Fields:  []sheet.Field{{Label: x.s.Say("ui.topic"), Input: which}},
		Confirm: x.s.Say("ui.excerpts.move.confirm"),
		Focus:   which.Focusable(),
		Do: func() error {
			if err := x.s.Settle(); err != nil {
				return err
			}
			title := strings.TrimSpace(which.Text())
			if title == "" {
				return app.Refuse(app.CodeNameMissing)
			}
			if t := titled(x.s.File(), title); t != nil {
				return x.s.Desk.ChangeExcerpts(ids, casework.ExcerptsChange{Topic: &t.ID})
			}
			return x.s.Desk.ChangeExcerpts(ids, casework.ExcerptsChange{NewTopic: &app.Topic{Title: title}})
		},
	})
}

// askSpeaks asks for the scenario that those that are ticked speak of, and how.
func (x *excerpts) askSpeaks() {
	const asBefore = "-"
	ids, say := x.those(), x.s.Say
	stay := xwidget.Option{Key: asBefore, Label: say("ui.excerpts.asBefore")}
	scenario := xwidget.NewSelect(append([]xwidget.Option{stay}, choices.Scenarios(x.s.File(), say("ui.topic.noScenario"))...), nil)
	stance := xwidget.NewSelect(append([]xwidget.Option{stay}, choices.Stances(say, say("ui.excerpts.noStance"))...), nil)
	scenario.SetKey(asBefore)
	stance.SetKey(asBefore)
	sheet.Ask(x.s.Window, say, sheet.Question{
		Title: say("ui.excerpts.speaks.title", "n", len(ids)),
		Fields: []sheet.Field{
			{Label: say("ui.excerpts.scenario"), Input: scenario}, {Label: say("ui.excerpts.stance"), Input: stance},
		},
		Confirm: say("ui.save"),
		Focus:   scenario,
		Do: func() error {
			if err := x.s.Settle(); err != nil {
				return err
			}
			var c casework.ExcerptsChange
			if v := scenario.Key(); v != asBefore {
				id := app.ID(v)
				c.Scenario = &id
			}
			if v := stance.Key(); v != asBefore {
				s := app.Stance(v)
				c.Stance = &s
			}
			return x.s.Desk.ChangeExcerpts(ids, c)
		},
	})
}

// askSplit asks what the new topic is called that those that are ticked go to.
func (x *excerpts) askSplit() {
	ids, id := x.those(), x.d.shown.topic
	t := x.s.File().Topic(id)
	if t == nil { // what has no topic yet can only be moved
		x.askMove()
		return
	}
	title := xwidget.NewEntry()
	sheet.Ask(x.s.Window, x.s.Say, sheet.Question{
		Title:   x.s.Say("ui.excerpts.split.title", "Title", t.Title),
		Lead:    x.s.Say("ui.excerpts.split.lead", "n", len(ids)),
		Fields:  []sheet.Field{{Label: x.s.Say("ui.topic.title"), Input: title}},
		Confirm: x.s.Say("ui.excerpts.split.confirm"),
		Do: func() error {
			if err := x.s.Settle(); err != nil {
				return err
			}
			_, err := x.s.Desk.SplitTopic(id, title.Text, ids)
			return err
		},
	})
}
