package workshop

import (
	"slices"
	"strconv"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/xwidget"
)

// spoken is what a contribution speaks of.
type spoken struct {
	scenario   app.ID
	stance     app.Stance
	topic      app.ID
	title      string // of a topic that is to be made with the contribution
	principles []int
}

// speaks is what the contribution in the line speaks of: a scenario and how, a topic,
// principles. What was chosen stays for the next one, until it is chosen otherwise.
type speaks struct {
	p       *Page
	content *fyne.Container
	spoken

	scenarioAt *xwidget.Button
	stances    *xwidget.Choice
	topicAt    *xwidget.Button
	short      *xwidget.Shortlist
	scenarios  *xwidget.Chooser
	topics     *xwidget.Chooser
}

func newSpeaks(p *Page) *speaks {
	sp := &speaks{p: p, spoken: spoken{stance: app.Neutral}}
	say := p.s.Say
	sp.scenarios = xwidget.NewChooser(sp.suggestScenarios)
	sp.scenarios.OnChosen = func(key string) {
		sp.scenario = app.ID(key)
		sp.chosen()
	}
	sp.topics = xwidget.NewChooser(sp.suggestTopics)
	sp.topics.Create = func(name string) string { return say("reading.newTopic", "Title", app.Capital(name)) }
	sp.topics.OnChosen = func(key string) {
		sp.topic, sp.title = app.ID(key), ""
		sp.chosen()
	}
	sp.topics.OnCreate = func(name string) {
		sp.topic, sp.title = "", app.Capital(name)
		sp.chosen()
	}
	sp.scenarioAt = xwidget.NewButton("", sp.chooseScenario)
	sp.topicAt = xwidget.NewButton("", sp.chooseTopic)
	for _, b := range []*xwidget.Button{sp.scenarioAt, sp.topicAt} {
		b.Alignment = widget.ButtonAlignLeading
	}
	var stances []xwidget.Option
	for _, s := range app.Stances() {
		stances = append(stances, xwidget.Option{Key: string(s), Label: say("stance." + string(s)), Color: xwidget.StanceColor(s)})
	}
	sp.stances = xwidget.NewChoice(stances, func(key string) {
		sp.stance = app.Stance(key)
		sp.chosen()
	})
	sp.short = xwidget.NewShortlist(func(i int) {
		sp.toggle(i + 1)
		p.focus()
	})
	help := widget.NewLabel(say("workshop.help"))
	help.Importance = widget.LowImportance
	help.SizeName = theme.SizeNameCaptionText
	help.Wrapping = fyne.TextWrapWord
	sp.content = container.NewVBox(
		container.New(xwidget.Shares{300, 300}, sp.topicAt, sp.scenarioAt),
		container.NewHBox(sp.stances), sp.short,
		container.New(layout.NewCustomPaddedLayout(-look.Tight, 0, -look.Near, 0), help))
	return sp
}

// set makes it speak of something else.
func (sp *speaks) set(to spoken) {
	sp.spoken = to
	sp.refresh()
}

// show makes it speak of what a contribution that was written speaks of.
func (sp *speaks) show(r *app.Response) {
	c := casework.ContributionOf(sp.p.s.File(), r)
	to := spoken{scenario: c.Link.Scenario, stance: c.Link.Stance, topic: c.Topic, principles: slices.Clone(c.Principles)}
	if to.scenario == "" {
		to.stance = sp.stance
	}
	sp.set(to)
}

// clear makes it speak of nothing.
func (sp *speaks) clear() { sp.set(spoken{stance: app.Neutral}) }

func (sp *speaks) chosen() {
	sp.refresh()
	sp.p.focus()
}

// refresh forgets what is gone meanwhile, and shows what is chosen.
func (sp *speaks) refresh() {
	f, say := sp.p.s.File(), sp.p.s.Say
	if f.Scenario(sp.scenario) == nil {
		sp.scenario = ""
	}
	if f.Topic(sp.topic) == nil {
		sp.topic = ""
	}
	scenario, topic := say("workshop.scenario.none"), say("workshop.topic.none")
	if s := f.Scenario(sp.scenario); s != nil {
		scenario = s.Name
	}
	if t := f.Topic(sp.topic); t != nil {
		topic = t.Title
	} else if sp.title != "" {
		topic = sp.title
	}
	sp.scenarioAt.SetText(fitted(say("workshop.scenario", "Name", scenario)))
	sp.topicAt.SetText(fitted(say("workshop.topic", "Title", topic)))
	sp.stances.SetSelected("")
	if sp.scenario != "" {
		sp.stances.SetSelected(string(sp.stance))
		sp.stances.Enable()
	} else {
		sp.stances.Disable()
	}
	sp.short.Hidden = len(f.Hearing.Principles) == 0
	sp.showPrinciples(f)
}

func (sp *speaks) showPrinciples(f *app.CaseFile) {
	var lines []xwidget.ShortlistLine
	for i, name := range f.Hearing.Principles {
		if i < 9 {
			lines = append(lines, xwidget.ShortlistLine{Label: name, On: slices.Contains(sp.principles, i+1)})
		}
	}
	sp.short.Set(lines)
}

// fitted cuts a name that is longer than its button.
func fitted(text string) string {
	const most = 52 // letters
	if utf8.RuneCountInString(text) > most {
		return string([]rune(text)[:most-1]) + "…"
	}
	return text
}

// toggle adds a principle, from 1, or takes it away; false where there is none such.
func (sp *speaks) toggle(n int) bool {
	if n < 1 || n > len(sp.p.s.File().Hearing.Principles) {
		return false
	}
	if i := slices.Index(sp.principles, n); i >= 0 {
		sp.principles = slices.Delete(slices.Clone(sp.principles), i, i+1)
	} else {
		sp.principles = append(slices.Clone(sp.principles), n)
		slices.Sort(sp.principles)
	}
	sp.showPrinciples(sp.p.s.File())
	return true
}

// nextStance goes round the stances.
func (sp *speaks) nextStance() {
	if sp.scenario == "" {
		return
	}
	all := app.Stances()
	sp.stance = all[(slices.Index(all, sp.stance)+1)%len(all)]
	sp.refresh()
}

func (sp *speaks) chooseScenario() {
	sp.scenarios.Open(sp.scenarioAt, sp.p.s.Say("workshop.choose.scenario"), sp.p.s.Say("reading.choose.scenarioHint"), "")
}

func (sp *speaks) chooseTopic() {
	sp.topics.Open(sp.topicAt, sp.p.s.Say("workshop.choose.topic"), sp.p.s.Say("reading.choose.hint"), "")
}

func (sp *speaks) close() {
	sp.scenarios.Close()
	sp.topics.Close()
}

func (sp *speaks) suggestScenarios(query string) []xwidget.Suggestion {
	names, keys := []string{sp.p.s.Say("reading.noScenario")}, []string{""}
	for _, s := range sp.p.s.File().Scenarios {
		names, keys = append(names, s.Name), append(keys, string(s.ID))
	}
	return matching(names, keys, query)
}

func (sp *speaks) suggestTopics(query string) []xwidget.Suggestion {
	f := sp.p.s.File()
	var names, keys []string
	heard := app.Hear(f)
	for _, t := range f.Topics {
		names, keys = append(names, t.Title), append(keys, string(t.ID))
	}
	names, keys = append(names, sp.p.s.Say("workshop.topic.none")), append(keys, "")
	found := matching(names, keys, query)
	for i, s := range found {
		if n := len(heard.All(app.ID(s.Key))); n > 0 && s.Key != "" {
			found[i].Detail = strconv.Itoa(n)
		}
	}
	return found
}

// matching are the names that a few letters may mean, the best first.
func matching(names, keys []string, query string) []xwidget.Suggestion {
	var found []xwidget.Suggestion
	for _, i := range casework.MatchTopics(names, query) {
		found = append(found, xwidget.Suggestion{Key: keys[i], Label: names[i]})
	}
	return found
}
