package app

import (
	"maps"
	"slices"
)

// Key points at the hearing.
func (h *Hearing) Key() Key { return Key{HearingRecord, h.ID} }

// Key points at the centre.
func (c *Centre) Key() Key { return Key{CentreRecord, c.ID} }

// Key points at the service.
func (s *Service) Key() Key { return Key{ServiceRecord, s.ID} }

// Key points at the scenario.
func (s *Scenario) Key() Key { return Key{ScenarioRecord, s.ID} }

// Key points at the party.
func (p *Party) Key() Key { return Key{PartyRecord, p.ID} }

// Key points at the response.
func (r *Response) Key() Key { return Key{ResponseRecord, r.ID} }

// Key points at the remark.
func (r *Remark) Key() Key { return Key{RemarkRecord, r.ID} }

// Key points at the topic.
func (t *Topic) Key() Key { return Key{TopicRecord, t.ID} }

// Key points at the excerpt.
func (e *Excerpt) Key() Key { return Key{ExcerptRecord, e.ID} }

// Key points at the decision.
func (d *Decision) Key() Key { return Key{DecisionRecord, d.ID} }

// Key points at the packet.
func (p *Packet) Key() Key { return Key{PacketRecord, p.ID} }

// Key points at the template.
func (t *Template) Key() Key { return Key{TemplateRecord, t.ID} }

// Key points at the letter.
func (l *Letter) Key() Key { return Key{LetterRecord, l.ID} }

// Key points at the promise.
func (p *Promise) Key() Key { return Key{PromiseRecord, p.ID} }

// Clone is a deep copy.
func (h *Hearing) Clone() Record {
	c := *h
	c.Principles = slices.Clone(h.Principles)
	c.Sheets = slices.Clone(h.Sheets)
	for i, s := range c.Sheets {
		c.Sheets[i].Head, c.Sheets[i].Holds = slices.Clone(s.Head), slices.Clone(s.Holds)
	}
	c.Replies.Days, c.Replies.Worked = maps.Clone(h.Replies.Days), slices.Clone(h.Replies.Worked)
	return &c
}

// Clone is a deep copy.
func (c *Centre) Clone() Record {
	d := *c
	return &d
}

// Clone is a deep copy.
func (s *Service) Clone() Record {
	c := *s
	return &c
}

// Clone is a deep copy.
func (s *Scenario) Clone() Record {
	c := *s
	c.Districts = slices.Clone(s.Districts)
	c.Services = slices.Clone(s.Services)
	c.Alternatives = slices.Clone(s.Alternatives)
	return &c
}

// Clone is a deep copy.
func (p *Party) Clone() Record {
	c := *p
	c.Aliases = slices.Clone(p.Aliases)
	return &c
}

// Clone is a deep copy.
func (r *Response) Clone() Record {
	c := *r
	c.Links = slices.Clone(r.Links)
	c.Attachments = slices.Clone(r.Attachments)
	c.NotFollows = slices.Clone(r.NotFollows)
	c.Unlike, c.Masks = slices.Clone(r.Unlike), slices.Clone(r.Masks)
	return &c
}

// Clone is a deep copy.
func (r *Remark) Clone() Record {
	c := *r
	return &c
}

// Clone is a deep copy.
func (t *Topic) Clone() Record {
	c := *t
	c.Standard = slices.Clone(t.Standard)
	return &c
}

// Clone is a deep copy.
func (e *Excerpt) Clone() Record {
	c := *e
	c.Principles = slices.Clone(e.Principles)
	return &c
}

// Clone is a deep copy.
func (d *Decision) Clone() Record {
	c := *d
	return &c
}

// Clone is a deep copy.
func (p *Packet) Clone() Record {
	c := *p
	c.Parts, c.Held = slices.Clone(p.Parts), slices.Clone(p.Held)
	return &c
}

// Clone is a deep copy.
func (t *Template) Clone() Record {
	c := *t
	return &c
}

// Clone is a deep copy.
func (l *Letter) Clone() Record {
	c := *l
	c.Answers, c.LeftOpen, c.Enclosures = slices.Clone(l.Answers), slices.Clone(l.LeftOpen), slices.Clone(l.Enclosures)
	return &c
}

// Clone is a deep copy.
func (p *Promise) Clone() Record {
	c := *p
	return &c
}

// CloneOf is a deep copy of a record with its type kept.
func CloneOf[R Record](r R) R { return r.Clone().(R) }
