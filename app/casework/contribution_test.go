package casework_test

import (
	"slices"
	"testing"

	"hvidbog/app"
	"hvidbog/app/casework"
)

var nordvest = app.Occasion{Place: "Center Nordvest", Round: "1", Table: "3", Theme: "Fællesskab", Facilitator: "Jonas"}

// workshop is a desk with a topic and two principles, on the day of a workshop.
func workshop(t *testing.T) (*day, *app.Topic) {
	t.Helper()
	d := newDay(t)
	mustDo(t, d.EditHearing("principles", func(h *app.Hearing) { h.Principles = []string{"Nærhed", "Fællesskab"} }))
	topic := must[*app.Topic](t)(d.AddTopic(app.Topic{Title: "Åbningstider"}))
	d.pause()
	return d, topic
}

// What is said at a table is typed in one line, with what it speaks of.
func TestAContributionIsTypedIn(t *testing.T) {
	d, topic := workshop(t)
	r := must[*app.Response](t)(d.Contribute(casework.Contribution{
		Kind: app.WorkshopInput, Received: d.Today(), Occasion: app.Occasion{Place: " Center  Nordvest ", Table: "3"},
		Text: " Hold åbent om søndagen. ", Link: app.Link{Scenario: d.move.ID, Stance: app.Against}, Topic: topic.ID, Principles: []int{2},
	}, nil))
	if r.Number != 2 || r.Text != "Hold åbent om søndagen." || r.Status != app.StatusNoReply || r.Channel != app.AtWorkshop || r.Sender != "" ||
		r.Occasion != (app.Occasion{Place: "Center Nordvest", Table: "3"}) || !r.IsRead() {
		t.Errorf("logged is %+v", r)
	}
	if r.DocumentNo != "" || d.File().Hearing.LastDocument != 1 {
		t.Errorf("it is document %q of the case", r.DocumentNo)
	}
	e := d.File().ExcerptsOf(r.ID)
	if len(e) != 1 || !e[0].Whole() || e[0].Topic != topic.ID || e[0].Scenario != d.move.ID || e[0].Stance != app.Against || !slices.Equal(e[0].Principles, []int{2}) {
		t.Errorf("it speaks of %+v", e)
	}
	if !slices.Equal(r.Links, []app.Link{{Scenario: d.move.ID, Stance: app.Against}}) {
		t.Errorf("it is linked as %+v", r.Links)
	}
	d.kept()
	must[app.Change](t)(d.Undo())
	if f := d.File(); f.Response(r.ID) != nil || len(f.Excerpts) != 0 {
		t.Error("one step back does not take it out")
	}
}

// A new topic and a new party come with the contribution that names them.
func TestAContributionMakesItsTopicAndParty(t *testing.T) {
	d, _ := workshop(t)
	yusuf := app.NewParty("Yusuf Holm")
	r := must[*app.Response](t)(d.Contribute(casework.Contribution{Kind: app.Interview, Sender: yusuf.ID, Text: "Vi mangler et køkken."},
		&app.Topic{Title: "Køkken"}, yusuf))
	f := d.File()
	if r.Channel != app.AtMeeting || r.Received != d.Today() || f.SenderName(r) != "Yusuf Holm" || f.TopicNamed("Køkken") == nil {
		t.Errorf("logged is %+v", r)
	}
	d.kept()
}

func TestAContributionIsMended(t *testing.T) {
	d, topic := workshop(t)
	other := must[*app.Topic](t)(d.AddTopic(app.Topic{Title: "Mad"}))
	r := must[*app.Response](t)(d.Contribute(casework.Contribution{
		Kind: app.WorkshopInput, Occasion: nordvest, Text: "Hold åben om søndagen", Topic: topic.ID, Principles: []int{1},
	}, nil))
	edit := func(change func(*casework.Contribution)) {
		t.Helper()
		c := casework.ContributionOf(d.File(), d.File().Response(r.ID))
		change(&c)
		mustDo(t, d.EditContribution(r.ID, c, nil))
	}
	edit(func(c *casework.Contribution) {
		c.Text, c.Topic = "Hold åbent om søndagen", other.ID
		c.Link = app.Link{Scenario: d.keep.ID, Stance: app.Supports}
		c.Occasion = app.Occasion{Place: "Et andet sted"}
	})
	now := d.File().Response(r.ID)
	if now.Text != "Hold åbent om søndagen" || now.Original != "" || now.Occasion != nordvest {
		t.Errorf("it is %+v", now)
	}
	e := d.File().ExcerptsOf(r.ID)
	if len(e) != 1 || e[0].Topic != other.ID || e[0].Scenario != d.keep.ID || !slices.Equal(e[0].Principles, []int{1}) {
		t.Errorf("it speaks of %+v", e)
	}
	edit(func(c *casework.Contribution) { c.Link = app.Link{Scenario: d.move.ID, Stance: app.Neutral} })
	if links := d.File().Response(r.ID).Links; !slices.Equal(links, []app.Link{{Scenario: d.move.ID, Stance: app.Neutral}}) {
		t.Errorf("it is linked as %+v", links)
	}
	edit(func(c *casework.Contribution) { c.Topic, c.Principles, c.Link = "", nil, app.Link{} })
	if f := d.File(); len(f.ExcerptsOf(r.ID)) != 0 || len(f.Response(r.ID).Links) != 0 {
		t.Error("it still speaks of something")
	}
	d.pause()
	d.unchanged(func() { edit(func(*casework.Contribution) {}) })
}

func TestAContributionThatCannotStandIsRefused(t *testing.T) {
	d, _ := workshop(t)
	d.unchanged(func() {
		_, err := d.Contribute(casework.Contribution{Kind: app.WorkshopInput, Text: " \n"}, nil)
		d.refuses(app.CodeContributionEmpty, err)
		_, err = d.Contribute(casework.Contribution{Kind: app.HearingResponse, Text: "x"}, nil)
		d.refuses(app.CodeKind, err)
		_, err = d.Contribute(casework.Contribution{Kind: app.WorkshopInput, Text: "x", Principles: []int{3}}, nil)
		d.refuses(app.CodePrinciple, err)
		_, err = d.Contribute(casework.Contribution{Kind: app.WorkshopInput, Text: "x", Received: d.Today().Add(1)}, nil)
		d.refuses(app.CodeDateFuture, err)
		d.refuses(app.CodeGone, d.EditContribution("gone", casework.Contribution{Text: "x"}, nil))
	})
}

// What was said at an occasion is listed by the words of its head, whichever way they
// are written; the contributions want no sender, no letter and no place in the journal.
func TestContributionsAreTheirOwn(t *testing.T) {
	d, _ := workshop(t)
	for _, text := range []string{"Et", "To"} {
		must[*app.Response](t)(d.Contribute(casework.Contribution{Kind: app.WorkshopInput, Occasion: nordvest, Text: text}, nil))
	}
	must[*app.Response](t)(d.Contribute(casework.Contribution{Kind: app.WorkshopInput, Occasion: app.Occasion{Place: "Valby"}, Text: "Tre"}, nil))
	at := nordvest
	at.Place, at.Theme = "center nordvest ", "FÆLLESSKAB"
	var texts []string
	for _, r := range casework.Contributions(d.File(), app.WorkshopInput, d.Today(), at) {
		texts = append(texts, r.Text)
	}
	if !slices.Equal(texts, []string{"To", "Et"}) {
		t.Errorf("listed are %q", texts)
	}
	if list := casework.Journal(d.File()); len(list) != 1 {
		t.Errorf("the journal has %d documents", len(list))
	}
	if open := casework.OpenInJournal(d.File()); open != 1 {
		t.Errorf("%d are not journalised", open)
	}
	if list := casework.Undocumented(d.File()); len(list) != 3 {
		t.Errorf("%d contributions are no documents", len(list))
	}
	if ids := casework.WithoutReceipt(d.File()); !slices.Equal(ids, []app.ID{d.letter.ID}) {
		t.Errorf("without receipt are %q", ids)
	}
	for _, m := range casework.Attention(d.File()) {
		if m.What == casework.NoticeNoSender || m.What == casework.NoticeUnlinked && len(m.Responses) != 1 {
			t.Errorf("%s is said of %d responses", m.What, len(m.Responses))
		}
	}
}

// A head that was mistaken is put right for all that was typed in under it.
func TestTheHeadOfContributionsIsPutRight(t *testing.T) {
	d, _ := workshop(t)
	var ids []app.ID
	for _, text := range []string{"Et", "To"} {
		r := must[*app.Response](t)(d.Contribute(casework.Contribution{Kind: app.WorkshopInput, Occasion: nordvest, Text: text}, nil))
		ids = append(ids, r.ID)
	}
	valby := app.Occasion{Place: "Valby"}
	mustDo(t, d.MoveContributions(append(ids, d.letter.ID, "gone"), app.Interview, d.Today().Add(-1), valby))
	for _, id := range ids {
		if r := d.File().Response(id); r.Kind != app.Interview || r.Received != d.Today().Add(-1) || r.Occasion != valby {
			t.Errorf("it is %+v", r)
		}
	}
	if d.letterNow().Kind != app.Enquiry {
		t.Error("a letter was moved")
	}
	must[app.Change](t)(d.Undo())
	if r := d.File().Response(ids[1]); r.Occasion != nordvest {
		t.Error("one step back does not put it back")
	}
	d.unchanged(func() {
		d.refuses(app.CodeKind, d.MoveContributions(ids, app.Enquiry, d.Today(), valby))
		d.refuses(app.CodeDateFuture, d.MoveContributions(ids, app.Interview, d.Today().Add(1), valby))
		mustDo(t, d.MoveContributions(ids, app.WorkshopInput, app.Date{}, nordvest))
	})
}
