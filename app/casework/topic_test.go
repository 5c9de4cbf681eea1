package casework_test

import (
	"slices"
	"testing"

	"hvidbog/app"
	"hvidbog/app/casework"
)

func (d *day) topic(title string, more ...func(*app.Topic)) *app.Topic {
	d.t.Helper()
	t := app.Topic{Title: title}
	for _, change := range more {
		change(&t)
	}
	return must[*app.Topic](d.t)(d.AddTopic(t))
}

// said marks a passage of the letter under a topic.
func (d *day) said(from, to int, topic app.ID) *app.Excerpt {
	d.t.Helper()
	return must[*app.Excerpt](d.t)(d.MarkExcerpt(app.Excerpt{Response: d.letter.ID, From: from, To: to, Topic: topic}, nil))
}

func (d *day) topicTitles() []string {
	var titles []string
	for _, t := range d.File().Topics {
		titles = append(titles, t.Title)
	}
	return titles
}

func (d *day) wantTopics(want ...string) {
	d.t.Helper()
	if got := d.topicTitles(); !slices.Equal(got, want) {
		d.t.Errorf("the topics are %q, want %q", got, want)
	}
}

// takenBack checks that one step back gives what was before.
func (d *day) takenBack(before string) {
	d.t.Helper()
	d.kept()
	after := spell(d.File())
	must[app.Change](d.t)(d.Undo())
	if got := spell(d.File()); got != before {
		d.t.Errorf("one step back gives\n%s\nand not\n%s", got, before)
	}
	must[app.Change](d.t)(d.Redo())
	if got := spell(d.File()); got != after {
		d.t.Errorf("one step forth gives\n%s\nand not\n%s", got, after)
	}
	d.kept()
}

func TestTopicsStandInTheOrderThatTheyArePutIn(t *testing.T) {
	d := newDay(t)
	d.topic(" Åbningstid ")
	transport := d.topic("Transport")
	d.topic("Fællesskab")
	d.wantTopics("Åbningstid", "Transport", "Fællesskab")
	for _, c := range []struct {
		place int
		want  []string
	}{
		{0, []string{"Transport", "Åbningstid", "Fællesskab"}},
		{1, []string{"Åbningstid", "Transport", "Fællesskab"}},
		{9, []string{"Åbningstid", "Fællesskab", "Transport"}},
		{-1, []string{"Transport", "Åbningstid", "Fællesskab"}},
	} {
		mustDo(t, d.MoveTopic(transport.ID, c.place))
		d.wantTopics(c.want...)
	}
	d.unchanged(func() { mustDo(t, d.MoveTopic(transport.ID, 0)) })
	d = newDay(t)
	d.topic("Alene")
	d.unchanged(func() {
		d.refuses(app.CodeGone, d.MoveTopic("none", 0))
		_, err := d.AddTopic(app.Topic{Title: "alene"})
		d.refuses(app.CodeNameTaken, err)
		_, err = d.AddTopic(app.Topic{Title: " "})
		d.refuses(app.CodeNameMissing, err)
		_, err = d.AddTopic(app.Topic{Title: "x", Verdict: "måske"})
		d.refuses(app.CodeVerdict, err)
		_, err = d.AddTopic(app.Topic{Title: "x", ChangeScenario: "none"})
		d.refuses(app.CodeGone, err)
		_, err = d.AddTopic(app.Topic{Title: "x", Standard: []app.ID{"none"}})
		d.refuses(app.CodeGone, err)
	})
}

func TestATopicIsWorkedThrough(t *testing.T) {
	d := newDay(t)
	topic := d.topic("Åbningstid")
	edit := func(field string, change func(*app.Topic)) {
		t.Helper()
		mustDo(t, d.EditTopic(topic.ID, field, change))
	}
	edit("summary", func(t *app.Topic) { t.Summary = "Flere ønsker aftenåbent." })
	edit("remarks", func(t *app.Topic) { t.Remarks = "Det kan ske." })
	edit("verdict", func(t *app.Topic) { t.Verdict = app.Accepted })
	edit("reason", func(t *app.Topic) { t.Reason = "Der er råd." })
	edit("change", func(t *app.Topic) { t.Change = "Åbent til kl. 21." })
	edit("changeScenario", func(t *app.Topic) { t.ChangeScenario = d.keep.ID })
	got := d.File().Topic(topic.ID)
	if !got.Answered() || got.Verdict != app.Accepted || got.ChangeScenario != d.keep.ID {
		t.Errorf("the topic is %+v", got)
	}
	mustDo(t, d.DeleteScenario(d.keep.ID))
	if got := d.File().Topic(topic.ID); got.ChangeScenario != "" || got.Change == "" {
		t.Errorf("without its scenario it is %+v", got)
	}
	d.kept()
	d.unchanged(func() {
		edit("reason", func(t *app.Topic) { t.Reason = "Der er råd." })
		d.refuses(app.CodeVerdict, d.EditTopic(topic.ID, "verdict", func(t *app.Topic) { t.Verdict = "x" }))
		d.refuses(app.CodeGone, d.EditTopic("none", "title", func(*app.Topic) {}))
	})
}

func TestTheExcerptsOfADeletedTopicWait(t *testing.T) {
	d := newDay(t)
	topic := d.topic("Åbningstid")
	e := d.said(0, 5, topic.ID)
	must[*app.Decision](t)(d.NoteDecision(app.Decision{Topic: topic.ID, Outcome: app.Adopted}))
	before := spell(d.File())
	mustDo(t, d.DeleteTopic(topic.ID))
	f := d.File()
	if got := f.Excerpt(e.ID); got == nil || got.Topic != "" || got.Text != "Kære" {
		t.Errorf("the excerpt is %+v", got)
	}
	if len(f.Topics)+len(f.Decisions) != 0 || len(app.Hear(f).On("")) != 1 {
		t.Errorf("there are %d topics and %d decisions", len(f.Topics), len(f.Decisions))
	}
	if what := d.newest().What; what.Args["n"] != "1" {
		t.Errorf("it is said as %+v", what)
	}
	d.takenBack(before)
	d.refuses(app.CodeGone, d.DeleteTopic(topic.ID))
}

func TestTopicsAreMergedAndNothingIsLost(t *testing.T) {
	d := newDay(t)
	remark := must[*app.Remark](t)(d.AddRemark(app.Remark{Name: "Rammen", Text: "Rammen ligger fast."}))
	keep := d.topic("Åbningstid", func(t *app.Topic) {
		t.Summary, t.Remarks, t.Verdict = "Flere ønsker aftenåbent.", "Noteret.", app.Noted
	})
	other := d.topic("Aftenåbent", func(t *app.Topic) {
		t.Summary, t.Remarks, t.Verdict, t.Change, t.ChangeScenario = "Og søndag.", "Noteret.", app.Noted, "Åbent søndag.", d.move.ID
		t.Standard = []app.ID{remark.ID}
	})
	against := d.topic("Ikke om aftenen", func(t *app.Topic) { t.Verdict = app.Rejected })
	one, two := d.said(0, 5, keep.ID), d.said(6, 12, other.ID)
	must[*app.Decision](t)(d.NoteDecision(app.Decision{Topic: other.ID, Outcome: app.Adopted}))
	before := spell(d.File())

	mustDo(t, d.MergeTopics(keep.ID, other.ID))
	f := d.File()
	got := f.Topic(keep.ID)
	want := &app.Topic{
		Base: got.Base, Title: "Åbningstid", Order: got.Order, Summary: "Flere ønsker aftenåbent.\n\nOg søndag.", Remarks: "Noteret.",
		Standard: []app.ID{remark.ID}, Verdict: app.Noted, Change: "Åbent søndag.", ChangeScenario: d.move.ID,
	}
	if !slices.Equal(got.Standard, want.Standard) || got.Summary != want.Summary || got.Remarks != want.Remarks ||
		got.Verdict != want.Verdict || got.Change != want.Change || got.ChangeScenario != want.ChangeScenario {
		t.Errorf("merged is\n%+v, want\n%+v", got, want)
	}
	for _, id := range []app.ID{one.ID, two.ID} {
		if f.Excerpt(id).Topic != keep.ID {
			t.Errorf("the excerpt %q is under another topic", f.Excerpt(id).Text)
		}
	}
	if f.DecisionOn(keep.ID) == nil || f.Topic(other.ID) != nil {
		t.Error("the decision did not come along, or the other topic stays")
	}
	d.takenBack(before)

	mustDo(t, d.MergeTopics(keep.ID, against.ID))
	if got := d.File().Topic(keep.ID).Verdict; got != "" {
		t.Errorf("two verdicts that differ make %s", got)
	}
	d.unchanged(func() {
		mustDo(t, d.MergeTopics(keep.ID))
		d.refuses(app.CodeTopicMerge, d.MergeTopics(keep.ID, keep.ID))
		d.refuses(app.CodeGone, d.MergeTopics(keep.ID, against.ID))
		d.refuses(app.CodeGone, d.MergeTopics("none", keep.ID))
	})
}

func TestATopicIsSplit(t *testing.T) {
	d := newDay(t)
	hours := d.topic("Åbningstid", func(t *app.Topic) { t.Remarks = "Noteret." })
	other := d.topic("Transport")
	stays, goes, elsewhere := d.said(0, 5, hours.ID), d.said(6, 12, hours.ID), d.said(0, 12, other.ID)
	before := spell(d.File())
	added := must[*app.Topic](t)(d.SplitTopic(hours.ID, " Søndag ", []app.ID{goes.ID, elsewhere.ID}))
	d.wantTopics("Åbningstid", "Søndag", "Transport")
	f := d.File()
	for id, want := range map[app.ID]app.ID{stays.ID: hours.ID, goes.ID: added.ID, elsewhere.ID: other.ID} {
		if got := f.Excerpt(id).Topic; got != want {
			t.Errorf("%q is under %q, want %q", f.Excerpt(id).Text, got, want)
		}
	}
	if f.Topic(hours.ID).Remarks != "Noteret." || f.Topic(added.ID).Answered() {
		t.Error("the remarks did not stay")
	}
	d.takenBack(before)
	d.unchanged(func() {
		for _, c := range []struct {
			of       app.ID
			title    string
			excerpts []app.ID
			code     app.Code
		}{
			{hours.ID, "Lørdag", nil, app.CodeTopicSplit},
			{hours.ID, "Lørdag", []app.ID{elsewhere.ID}, app.CodeTopicSplit},
			{hours.ID, "transport", []app.ID{stays.ID}, app.CodeNameTaken},
			{hours.ID, "", []app.ID{stays.ID}, app.CodeNameMissing},
			{"none", "Lørdag", []app.ID{stays.ID}, app.CodeGone},
		} {
			_, err := d.SplitTopic(c.of, c.title, c.excerpts)
			d.refuses(c.code, err)
		}
	})
}

func TestAHeadingCountsResponsesAndNamesThoseWhoAreSeenAtOnce(t *testing.T) {
	d := newDay(t)
	topic := d.topic("Ønske om aftenåbent")
	heading := func() string {
		f := d.File()
		return casework.HeadingOf(f, app.Hear(f), f.Topic(topic.ID))
	}
	for _, c := range []struct {
		sender string
		kind   app.PartyKind
		want   string
	}{
		{"Mette", app.Citizen, "(1) Ønske om aftenåbent"},
		{"Bispebjerg Lokaludvalg", app.LocalCommittee, "(2, LU) Ønske om aftenåbent"},
		{"Valby Lokaludvalg", app.LocalCommittee, "(3, LU) Ønske om aftenåbent"},
		{"Region Hovedstaden", app.PublicBody, "(4, LU, O) Ønske om aftenåbent"},
	} {
		p := &app.Party{Base: app.Base{ID: app.NewID()}, Name: c.sender, Kind: c.kind}
		r := must[*app.Response](t)(d.Log(app.Response{Sender: p.ID, Text: "Åbn om aftenen"}, p))
		for range 2 { // two passages of one letter count once
			must[*app.Excerpt](t)(d.MarkExcerpt(app.Excerpt{Response: r.ID, To: 5, Topic: topic.ID}, nil))
		}
		if got := heading(); got != c.want {
			t.Errorf("the heading is %q, want %q", got, c.want)
		}
	}
}
