package app

import "strings"

// Validate reports the first thing about any record that cannot stand in the
// hearing, as the record's own Validate does. A packet that was made always can.
func (f *CaseFile) Validate(r Record, today Date) error {
	switch r := r.(type) {
	case *Hearing:
		return r.Validate()
	case *Response:
		return r.Validate(f, today)
	case interface{ Validate(*CaseFile) error }:
		return r.Validate(f)
	}
	return nil
}

// Validate reports the first thing about the hearing that cannot stand: codes
// titleMissing, caseNo, period, deadline, hour, column, replyDays.
func (h *Hearing) Validate() error {
	if strings.TrimSpace(h.Title) == "" {
		return Refuse(CodeTitleMissing).In("title")
	}
	if _, err := ParseCaseNo(string(h.CaseNo)); err != nil {
		return err
	}
	from, to := h.Period.From, h.Period.To
	if !from.IsZero() && !to.IsZero() && to.Before(from) {
		return Refuse(CodePeriod, "From", from.Field(), "To", to.Field()).In("period")
	}
	if !h.Deadline.IsZero() && !from.IsZero() && h.Deadline.Before(from) {
		return Refuse(CodeDeadline, "Value", h.Deadline.Field(), "From", from.Field()).In("deadline")
	}
	if err := validHour(h.DeadlineHour, "deadlineHour"); err != nil {
		return err
	}
	if err := h.validSheets(); err != nil {
		return err
	}
	return h.validReplies()
}

// Validate reports the first thing about the centre that cannot stand: codes
// nameMissing, nameTaken.
func (c *Centre) Validate(f *CaseFile) error {
	return validName(f, c, c.Name, f.Centres, func(o *Centre) string { return o.Name })
}

// Validate reports the first thing about the service that cannot stand: codes
// nameMissing, nameTaken, noSuch, district.
func (s *Service) Validate(f *CaseFile) error {
	if err := validName(f, s, s.Name, f.Services, func(o *Service) string { return o.Name }); err != nil {
		return err
	}
	if s.District != "" {
		if err := oneOf(s.District, Districts(), CodeDistrict, "district"); err != nil {
			return err
		}
	}
	return validCentre(f, s.Centre)
}

// Validate reports the first thing about the scenario that cannot stand: codes
// nameMissing, nameTaken, noSuch, district.
func (s *Scenario) Validate(f *CaseFile) error {
	if err := validName(f, s, s.Name, f.Scenarios, func(o *Scenario) string { return o.Name }); err != nil {
		return err
	}
	for _, d := range s.Districts {
		if err := oneOf(d, Districts(), CodeDistrict, "districts"); err != nil {
			return err
		}
	}
	for _, id := range s.Services {
		if f.Service(id) == nil {
			return Refuse(CodeGone).In("services")
		}
	}
	for _, a := range s.Alternatives {
		if strings.TrimSpace(a.Name) == "" {
			return Refuse(CodeNameMissing).In("alternatives")
		}
	}
	return validCentre(f, s.Centre)
}

// Validate reports the first thing about the party that cannot stand: codes
// nameMissing, nameTaken, partyKind.
func (p *Party) Validate(f *CaseFile) error {
	if err := validName(f, p, p.Name, f.Parties, func(o *Party) string { return o.Name }); err != nil {
		return err
	}
	return oneOf(p.Kind, PartyKinds(), CodePartyKind, "kind")
}

// Validate reports the first thing about the response that cannot stand, on the
// day that today is. A response may still lack its sender or its text: what
// was begun is kept, and what it lacks is pointed out elsewhere.
func (r *Response) Validate(f *CaseFile, today Date) error {
	if err := oneOf(r.Kind, Kinds(), CodeKind, "kind"); err != nil {
		return err
	}
	if err := oneOf(r.Channel, Channels(), CodeChannel, "channel"); err != nil {
		return err
	}
	if err := oneOf(r.Status, Statuses(), CodeStatus, "status"); err != nil {
		return err
	}
	if r.Received.IsZero() {
		return Refuse(CodeReceivedNone).In("received")
	}
	if r.Received.After(today) {
		return Refuse(CodeDateFuture, "Value", r.Received.Field()).In("received")
	}
	if err := validHour(r.ReceivedHour, "receivedHour"); err != nil {
		return err
	}
	if r.Empty() {
		return Refuse(CodeSenderMissing).In("sender")
	}
	if r.Sender != "" && f.Party(r.Sender) == nil {
		return Refuse(CodeGone).In("sender")
	}
	if r.OnBehalfOf != "" && f.Party(r.OnBehalfOf) == nil {
		return Refuse(CodeGone).In("onBehalfOf")
	}
	if !r.Replied.IsZero() && r.Replied.After(today) {
		return Refuse(CodeReplyFuture, "Value", r.Replied.Field()).In("replied")
	}
	if !r.Replied.IsZero() && r.Replied.Before(r.Received) {
		return r.repliedEarly(r.Replied).In("replied")
	}
	if err := r.validFollows(f); err != nil {
		return err
	}
	if err := r.validDocument(f); err != nil {
		return err
	}
	if err := r.validLinks(f); err != nil {
		return err
	}
	if r.FormLetter != "" && f.FormLetter(r.FormLetter) == nil {
		return Refuse(CodeGone).In("formLetter")
	}
	if err := r.validMasks(); err != nil {
		return err
	}
	return r.validAttachments()
}

// repliedEarly refuses a reply of a day before the response came.
func (r *Response) repliedEarly(day Date) *Error {
	return Refuse(CodeReplyEarly, "Value", day.Field(), "Number", r.Number, "Received", r.Received.Field())
}

// validFollows refuses a thread that comes back to where it began, or that never ends.
func (r *Response) validFollows(f *CaseFile) error {
	seen := make(map[ID]bool)
	for at := r.Follows; at != ""; {
		if at == r.ID || seen[at] {
			return Refuse(CodeFollowsSelf).In("follows")
		}
		o := f.Response(at)
		if o == nil {
			return Refuse(CodeGone).In("follows")
		}
		seen[at] = true
		at = o.Follows
	}
	return nil
}

func (r *Response) validDocument(f *CaseFile) error {
	if r.DocumentNo == "" {
		return nil
	}
	if old := f.Response(r.ID); old != nil && old.DocumentNo == r.DocumentNo {
		return nil // it stands so; looking among 100,000 others at each save would be felt
	}
	if _, err := ParseDocumentNo(string(r.DocumentNo), ""); err != nil {
		return err
	}
	for _, o := range f.Responses {
		if o.ID != r.ID && o.DocumentNo == r.DocumentNo {
			return Refuse(CodeDocumentTaken, "Value", string(r.DocumentNo), "Number", o.Number).In("documentNo")
		}
	}
	for _, l := range f.Letters {
		if l.DocumentNo == r.DocumentNo {
			return Refuse(CodeDocumentLetter, "Value", string(r.DocumentNo)).In("documentNo")
		}
	}
	return nil
}

func (r *Response) validLinks(f *CaseFile) error {
	seen := make(map[ID]bool)
	for _, l := range r.Links {
		s := f.Scenario(l.Scenario)
		if s == nil {
			return Refuse(CodeGone).In("links")
		}
		if seen[l.Scenario] {
			return Refuse(CodeLinkTwice, "Value", s.Name).In("links")
		}
		seen[l.Scenario] = true
		if err := oneOf(l.Stance, Stances(), CodeStance, "links"); err != nil {
			return err
		}
		if l.Alternative != "" {
			if _, ok := s.Alternative(l.Alternative); !ok {
				return Refuse(CodeAlternative, "Value", s.Name).In("links")
			}
		}
	}
	return nil
}

func (r *Response) validAttachments() error {
	seen := make(map[string]bool)
	for _, a := range r.Attachments {
		if seen[a.SHA256] {
			return Refuse(CodeFileTwice, "Value", a.Name).In("attachments")
		}
		seen[a.SHA256] = true
	}
	return nil
}

func validName[R any, P interface {
	*R
	Record
}](f *CaseFile, self P, name string, others []P, of func(P) string) error {
	want := FoldName(name)
	if want == "" {
		return Refuse(CodeNameMissing).In("name")
	}
	if old, ok := f.Record(self.Common().ID).(P); ok && FoldName(of(old)) == want {
		return nil // it stands so
	}
	for _, o := range others {
		if o.Common().ID != self.Common().ID && FoldName(of(o)) == want {
			return Refuse(CodeNameTaken, "Value", of(o)).In("name")
		}
	}
	return nil
}

func validCentre(f *CaseFile, id ID) error {
	if id != "" && f.Centre(id) == nil {
		return Refuse(CodeGone).In("centre")
	}
	return nil
}
