package responses

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/choices"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// bulk does the same to several responses at once. Each choice is one change, and
// one step back.
type bulk struct {
	s       *session.Session
	content *fyne.Container
	ids     []app.ID

	title      *xwidget.Heading
	topic      *xwidget.Completion
	scenario   *xwidget.Select
	stance     *xwidget.Choice
	caseworker *xwidget.Entry
	status     *xwidget.Select
	done       *widget.Label
	doneIn     *app.CaseFile // the hearing as it was when that was told
}

func newBulk(s *session.Session) *bulk {
	say := s.Say
	b := &bulk{s: s, title: xwidget.NewTitle(""), caseworker: xwidget.NewEntry(), done: widget.NewLabel("")}
	b.done.Importance = widget.LowImportance
	b.done.Wrapping = fyne.TextWrapWord
	b.topic = xwidget.NewCompletion(say, func(query string) []xwidget.Suggestion {
		return suggestTopics(app.Hear(s.File()), s.File().Topics, query)
	})
	b.topic.SetPlaceHolder(say("reading.choose.hint"))
	b.topic.OnChosen = func(key string) {
		id := app.ID(key)
		b.topic.SetText("")
		b.change(casework.ResponsesChange{Topic: &id})
	}
	b.topic.OnCreate = func(title string) {
		b.topic.SetText("")
		b.change(casework.ResponsesChange{NewTopic: newTopic(title)})
	}
	b.topic.OnLeft = func(string) { b.topic.SetText("") }
	b.scenario = xwidget.NewSelect(nil, func(string) { b.link() })
	var stances []xwidget.Option
	for _, o := range choices.Stances(say, "") {
		o.Color = xwidget.StanceColor(app.Stance(o.Key))
		stances = append(stances, o)
	}
	b.stance = xwidget.NewChoice(stances, func(string) { b.link() })
	giveCaseworker := func() {
		if who := strings.TrimSpace(b.caseworker.Text); who != "" {
			b.caseworker.SetText("")
			b.change(casework.ResponsesChange{Caseworker: &who})
		}
	}
	b.caseworker.OnSubmitted = func(string) { giveCaseworker() }
	b.caseworker.OnBlur = giveCaseworker
	b.status = xwidget.NewSelect(choices.Statuses(say, ""), func(v string) {
		status := app.Status(v)
		b.change(casework.ResponsesChange{Status: &status})
	})
	row := func(id string, field fyne.CanvasObject) fyne.CanvasObject { return xwidget.NewFormRow(say(id), field) }
	fields := container.New(layout.NewCustomPaddedVBoxLayout(look.Near),
		container.New(layout.NewCustomPaddedVBoxLayout(-look.Near), b.title, xwidget.NewLead(say("reading.bulk.lead"))),
		row("reading.bulk.topic", b.topic),
		row("reading.bulk.scenario", b.scenario),
		row("reading.bulk.stance", b.stance),
		container.NewGridWithColumns(2, row("ui.response.caseworker", b.caseworker), row("ui.response.status", b.status)),
		container.NewHBox(
			xwidget.NewButton(say("batch.open.replies"), func() { b.write(app.ReplyLetter) }),
			xwidget.NewButton(say("batch.open.receiptsTo"), func() { b.write(app.Receipt) }),
			xwidget.NewButton(say("alike.group"), b.group)),
		flush(b.done))
	b.content = container.New(layout.NewCustomPaddedLayout(look.Near, look.Near, look.Apart, look.Apart),
		container.New(xwidget.Measure{Most: widest}, fields))
	b.content.Hide()
	return b
}

// write begins letters to all of them.
func (b *bulk) write(kind app.LetterKind) {
	b.s.Go(session.Place{Batch: &session.Batch{Kind: kind, To: b.ids}})
}

// group makes one form letter of them, and shows them beside their model.
func (b *bulk) group() {
	ids := b.ids
	b.s.Act(func() error {
		_, err := b.s.Desk.Group(casework.GroupName(b.s.File(), ids[0]), ids...)
		return err
	}, func(err error) {
		if err != nil {
			b.done.SetText(b.s.Error(err))
			return
		}
		b.s.Go(session.Place{Alike: true, Response: ids[0]})
	})
}

// show shows what can be done with responses.
func (b *bulk) show(ids []app.ID) {
	b.ids = ids
	b.title.SetText(b.s.Say("reading.bulk.title", "n", len(ids)))
	b.done.SetText("")
	b.scenario.SetChoices(choices.Scenarios(b.s.File(), ""))
	b.scenario.SetKey("")
	b.stance.SetSelected("")
	b.status.SetKey("")
}

func (b *bulk) focus() { b.s.Window.Canvas().Focus(b.topic.Focusable()) }

// refresh no longer tells what was done once something else has happened, as when
// it was taken back.
func (b *bulk) refresh() {
	if b.doneIn != b.s.File() {
		b.done.SetText("")
	}
}

// link links the responses once both a scenario and a stance are chosen.
func (b *bulk) link() {
	scenario, stance := app.ID(b.scenario.Key()), app.Stance(b.stance.Selected())
	if scenario != "" && stance != "" {
		b.change(casework.ResponsesChange{Link: &app.Link{Scenario: scenario, Stance: stance}})
	}
}

func (b *bulk) change(c casework.ResponsesChange) {
	ids := b.ids
	b.s.Act(func() error { return b.s.Desk.ChangeResponses(ids, c) }, func(err error) {
		if err != nil {
			b.done.SetText(b.s.Error(err))
			return
		}
		b.done.SetText(b.s.Say("reading.bulk.done", "n", len(ids)))
		b.doneIn = b.s.File()
	})
}
