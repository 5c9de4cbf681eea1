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
	"hvidbog/app/ui/choices"
	"hvidbog/app/ui/xwidget"
)

// excerptPanel shows what is known of an excerpt, and changes it: for those who
// use the mouse, and to see what the keys have done.
type excerptPanel struct {
	rd      *reading
	content *fyne.Container
	shown   *app.Excerpt

	title      *xwidget.Heading
	remove     *xwidget.Action
	nothing    *widget.Label
	nothingRow fyne.CanvasObject
	topics     *xwidget.Completion
	scenarios  *xwidget.Select
	stances    *xwidget.Select
	topic      *xwidget.FormRow // that each of these stands in
	scenario   *xwidget.FormRow
	stance     *xwidget.FormRow
	quoted     *widget.Check
	principles *fyne.Container
	checks     []*widget.Check
	said       *widget.Label // the principles that are ticked, in words
	setting    bool
}

func newExcerptPanel(rd *reading) *excerptPanel {
	say := rd.s.Say
	p := &excerptPanel{rd: rd, title: xwidget.NewLead(""), principles: container.NewHBox()}
	p.nothing = widget.NewLabel(say("reading.panel.none"))
	p.nothing.Wrapping = fyne.TextWrapWord
	p.nothing.Importance = widget.LowImportance

	p.topics = xwidget.NewCompletion(say, rd.suggestTopics)
	p.topics.OnChosen = func(key string) { p.resort(app.ID(key), "") }
	p.topics.OnCreate = func(title string) { p.resort("", title) }
	p.topics.OnLeft = func(text string) {
		if strings.TrimSpace(text) == "" {
			p.resort("", "")
		} else {
			p.topics.SetText(p.topicTitle())
		}
	}
	p.scenarios = xwidget.NewSelect(nil, func(v string) { p.edit("scenario", func(e *app.Excerpt) { e.Scenario = app.ID(v) }) })
	p.stances = xwidget.NewSelect(choices.Stances(say, say("reading.noStance")), func(v string) {
		p.edit("stance", func(e *app.Excerpt) { e.Stance = app.Stance(v) })
	})
	p.quoted = widget.NewCheck(say("reading.quoted"), func(on bool) {
		if !p.setting {
			p.edit("quoted", func(e *app.Excerpt) { e.Quoted = on })
		}
	})
	p.said = widget.NewLabel("")
	p.said.Truncation = fyne.TextTruncateEllipsis
	p.said.SizeName = theme.SizeNameCaptionText
	p.said.Importance = widget.LowImportance
	p.topic = xwidget.NewFormRow(say("reading.topic"), p.topics)
	p.scenario = xwidget.NewFormRow(say("reading.scenario"), p.scenarios)
	p.stance = xwidget.NewFormRow(say("reading.stance"), p.stances)
	p.remove = xwidget.NewQuietAction(say("reading.remove"), func() { rd.remove(p.shown) })
	p.nothingRow = flush(p.nothing)
	p.content = container.New(panelLayout{p},
		p.title, p.said, p.principles, p.quoted, p.remove, p.topic, p.scenario, p.stance, p.nothingRow)
	return p
}

func (p *excerptPanel) topicTitle() string {
	if p.shown != nil {
		if t := p.rd.s.File().Topic(p.shown.Topic); t != nil {
			return t.Title
		}
	}
	return ""
}

func (p *excerptPanel) resort(topic app.ID, title string) {
	if p.shown != nil {
		p.rd.resort(p.shown, topic, title)
	}
}

func (p *excerptPanel) edit(field string, change func(*app.Excerpt)) {
	e := p.shown
	if e == nil {
		return
	}
	p.rd.save(func() error { return p.rd.s.Desk.EditExcerpt(e.ID, field, change) }, nil, nil)
}

// show shows an excerpt; nil shows that the cursor is at none.
func (p *excerptPanel) show(e *app.Excerpt) {
	p.shown = e
	none := e == nil
	for _, o := range []fyne.CanvasObject{p.said, p.principles, p.remove, p.topic, p.scenario, p.stance} {
		if none {
			o.Hide()
		} else {
			o.Show()
		}
	}
	p.nothing.Hidden = !none
	p.quoted.Hidden = e == nil || e.Whole()
	if e == nil {
		p.title.SetText(p.rd.s.Say("reading.panel"))
		p.content.Refresh()
		return
	}
	p.title.SetText(p.titleOf(e))
	f := p.rd.s.File()
	if title := p.topicTitle(); p.topics.Text() != title && p.rd.s.Window.Canvas().Focused() != p.topics.Focusable() {
		p.topics.SetText(title)
	}
	p.scenarios.SetChoices(choices.Scenarios(f, p.rd.s.Say("reading.noScenario")))
	p.scenarios.SetKey(string(e.Scenario))
	p.stances.SetKey(string(e.Stance))
	p.setting = true
	p.quoted.SetChecked(e.Quoted)
	p.showPrinciples(f.Hearing.Principles, e)
	p.setting = false
	p.content.Refresh()
}

// titleOf says which excerpt it is, where that is not plain: the one that was
// marked last, the response as a whole, or one of several at the cursor.
func (p *excerptPanel) titleOf(e *app.Excerpt) string {
	say := p.rd.s.Say
	keys := p.rd.reader.Passages()
	switch i := slices.Index(keys, string(e.ID)); {
	case e.Lost:
		return say("reading.panel.lost")
	case e.Whole():
		return say("reading.panel.whole")
	case i < 0:
		return say("reading.panel.last")
	case len(keys) > 1:
		return say("reading.panel.several", "Place", strconv.Itoa(i+1), "All", strconv.Itoa(len(keys)))
	}
	return say("reading.panel")
}

// showPrinciples shows a box for each of the committee's principles, by its
// number.
func (p *excerptPanel) showPrinciples(principles []string, e *app.Excerpt) {
	if len(p.checks) != len(principles) {
		p.checks = nil
		p.principles.RemoveAll()
		for i := range principles {
			check := widget.NewCheck(strconv.Itoa(i+1), func(bool) {
				if !p.setting {
					p.edit("principles", toggled(i+1))
				}
			})
			p.checks = append(p.checks, check)
			p.principles.Add(check)
		}
	}
	var said []string
	for i, check := range p.checks {
		on := slices.Contains(e.Principles, i+1)
		check.SetChecked(on)
		if on {
			said = append(said, strconv.Itoa(i+1)+" "+principles[i])
		}
	}
	text := strings.Join(said, " · ")
	if text == "" && len(principles) > 0 {
		text = p.rd.s.Say("reading.principles")
	}
	p.said.SetText(text)
}

// toggled adds a principle to an excerpt, or takes it out.
func toggled(n int) func(*app.Excerpt) {
	return func(e *app.Excerpt) {
		if i := slices.Index(e.Principles, n); i >= 0 {
			e.Principles = slices.Delete(e.Principles, i, i+1)
			return
		}
		e.Principles = append(e.Principles, n)
		slices.Sort(e.Principles)
	}
}
