package casework

import (
	"slices"
	"strconv"
	"strings"

	"hvidbog/app"
)

// Contribution is what somebody said at a workshop or in an interview, as one types it
// in: a few words among many, with what they speak of.
type Contribution struct {
	Kind     app.Kind // WorkshopInput or Interview
	Received app.Date // the day on which it was said; zero: today
	Occasion app.Occasion
	Sender   app.ID // "" where nobody is named
	Text     string
	// Link is the scenario that it speaks of, and how; zero: none.
	Link app.Link
	// Topic and Principles are what it speaks of as a whole; "" and none: nothing yet.
	Topic      app.ID
	Principles []int
}

// Contribute logs a contribution, and what it speaks of, in one change. It is no
// document of the case and is due no reply. One that has a topic has been read. A topic
// and parties that are new are written with it.
func (d *Desk) Contribute(c Contribution, newTopic *app.Topic, newParties ...*app.Party) (*app.Response, error) {
	var logged *app.Response
	err := d.do(func(f *app.CaseFile) (step, error) {
		put, err := newcomers(f, newParties)
		if err != nil {
			return step{}, err
		}
		h := app.CloneOf(f.Hearing)
		h.LastNumber++
		r := &app.Response{
			Base: app.Base{ID: app.NewID(), Hearing: d.hearing}, Number: h.LastNumber,
			Kind: c.Kind, Received: c.Received, Occasion: c.Occasion, Sender: c.Sender,
		}
		d.fillIn(r, h)
		logged = r
		return d.say(f.With(put, nil), r, c, newTopic, "change.contribution.logged", append(put, h))
	})
	if err != nil {
		return nil, err
	}
	return logged, nil
}

// EditContribution changes what a contribution says and what it speaks of. When and
// where it was said, and by whom, stays as it is.
func (d *Desk) EditContribution(id app.ID, c Contribution, newTopic *app.Topic) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		old := f.Response(id)
		if old == nil {
			return step{}, app.Refuse(app.CodeGone)
		}
		now := ContributionOf(f, old)
		c.Kind, c.Received, c.Occasion, c.Sender = now.Kind, now.Received, now.Occasion, now.Sender
		c.Text = strings.TrimSpace(c.Text)
		if c.same(now) && newTopic == nil {
			return step{}, nil
		}
		r := app.CloneOf(old)
		if now.Link.Scenario != "" {
			r.Links = slices.DeleteFunc(r.Links, func(l app.Link) bool { return l == now.Link })
		}
		return d.say(f, r, c, newTopic, "change.contribution.edited", nil)
	})
}

// MoveContributions says of contributions that they were given on another day or at
// another occasion, in one change: their head was mistaken. Those that are gone
// meanwhile are left out.
func (d *Desk) MoveContributions(ids []app.ID, kind app.Kind, day app.Date, at app.Occasion) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		if kind.IsHearing() {
			return step{}, app.Refuse(app.CodeKind, "Value", string(kind)).In("kind")
		}
		var put []app.Record
		for _, id := range distinct(ids) {
			old := f.Response(id)
			if old == nil || old.Kind.IsHearing() {
				continue
			}
			r := app.CloneOf(old)
			r.Kind, r.Occasion = kind, at.Trimmed()
			if !day.IsZero() {
				r.Received = day
			}
			if same(old, r) {
				continue
			}
			if err := r.Validate(f, d.Today()); err != nil {
				return step{}, err
			}
			put = append(put, r)
		}
		return step{what: app.Told("change.contribution.moved", "n", strconv.Itoa(len(put))), put: put}, nil
	})
}

// ContributionOf is a response as it was typed in, of what it speaks of the first.
func ContributionOf(f *app.CaseFile, r *app.Response) Contribution {
	c := Contribution{Kind: r.Kind, Received: r.Received, Occasion: r.Occasion, Sender: r.Sender, Text: r.Text}
	if len(r.Links) > 0 {
		c.Link = r.Links[0]
	}
	if e := whole(f, r.ID); e != nil {
		c.Topic, c.Principles = e.Topic, e.Principles
	}
	return c
}

func (c Contribution) same(o Contribution) bool {
	return c.Text == o.Text && c.Link == o.Link && c.Topic == o.Topic && slices.Equal(c.Principles, o.Principles)
}

// whole is the first excerpt that is the response as a whole; nil where none is.
func whole(f *app.CaseFile, response app.ID) *app.Excerpt {
	for _, e := range f.ExcerptsOf(response) {
		if e.Whole() {
			return e
		}
	}
	return nil
}

// say gives a response the words of a contribution, and writes it with what it speaks
// of and what else is to be put.
func (d *Desk) say(f *app.CaseFile, r *app.Response, c Contribution, newTopic *app.Topic, saying string, put []app.Record) (step, error) {
	text := strings.TrimSpace(c.Text)
	if text == "" {
		return step{}, app.Refuse(app.CodeContributionEmpty).In("text")
	}
	if r.Kind.IsHearing() {
		return step{}, app.Refuse(app.CodeKind, "Value", string(r.Kind)).In("kind")
	}
	f, topic, fresh, err := d.under(f, &c.Topic, newTopic)
	if err != nil {
		return step{}, err
	}
	put = append(put, fresh...)
	if old := f.Response(r.ID); old != nil && old.Text != text {
		r.Text = text
		put = append(put, replaced(f, old, r)...)
	}
	r.Text = text
	if c.Link.Scenario != "" {
		r.Links = slices.DeleteFunc(r.Links, func(l app.Link) bool { return l.Scenario == c.Link.Scenario })
		r.Links = slices.Insert(r.Links, 0, c.Link)
	}
	if *topic != "" && !r.IsRead() {
		r.Read = d.office.sign()
	}
	if err := r.Validate(f, d.Today()); err != nil {
		return step{}, err
	}
	put = append(put, r)
	s := step{what: aboutContribution(saying, f, r)}
	e := &app.Excerpt{Base: app.Base{ID: app.NewID(), Hearing: d.hearing}, Response: r.ID}
	old := whole(f, r.ID)
	if old != nil {
		e = app.CloneOf(old)
	}
	e.Topic, e.Principles = *topic, slices.Clone(c.Principles)
	e.Scenario, e.Stance = c.Link.Scenario, c.Link.Stance
	switch speaks := e.Topic != "" || len(e.Principles) > 0; {
	case speaks:
		if err := e.Validate(f.With([]app.Record{r}, nil)); err != nil {
			return step{}, err
		}
		put = append(put, e)
	case old != nil:
		s.remove = append(s.remove, old)
	}
	s.put = put
	return s, nil
}

func aboutContribution(id string, f *app.CaseFile, r *app.Response) app.Saying {
	return app.Told(id, "Number", strconv.Itoa(r.Number), "Beginning", beginning(r.Text))
}

// beginning is what the history tells of a contribution.
func beginning(text string) string {
	const most = 60 // letters
	text = strings.Join(strings.Fields(text), " ")
	if runes := []rune(text); len(runes) > most {
		return strings.TrimSpace(string(runes[:most])) + "…"
	}
	return text
}

// Contributions are those typed in at an occasion, the newest first.
func Contributions(f *app.CaseFile, kind app.Kind, day app.Date, at app.Occasion) []*app.Response {
	at = at.Trimmed()
	var list []*app.Response
	for _, r := range slices.Backward(f.Responses) {
		if r.Kind == kind && r.Received == day && r.Occasion.Same(at) {
			list = append(list, r)
		}
	}
	return list
}
