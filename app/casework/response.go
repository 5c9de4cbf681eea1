package casework

import (
	"slices"
	"strconv"
	"strings"

	"hvidbog/app"
)

// ResponseField names a field of a response that can be edited by itself.
type ResponseField string

// The fields of a response.
const (
	FieldDocumentNo ResponseField = "documentNo"
	FieldKind       ResponseField = "kind"
	FieldReceived   ResponseField = "received"
	FieldChannel    ResponseField = "channel"
	FieldSender     ResponseField = "sender"
	FieldOnBehalfOf ResponseField = "onBehalfOf"
	FieldContact    ResponseField = "contact"
	FieldSubject    ResponseField = "subject"
	FieldText       ResponseField = "text"
	FieldCaseworker ResponseField = "caseworker"
	FieldStatus     ResponseField = "status"
	FieldNote       ResponseField = "note"
	FieldHour       ResponseField = "receivedHour"
	FieldWaitsFor   ResponseField = "waitsFor"
	FieldReplied    ResponseField = "replied"
)

// FieldOccasion is the field of a part of the response's occasion.
func FieldOccasion(p app.OccasionPart) ResponseField { return ResponseField(p) }

// ResponseFields are all of them.
func ResponseFields() []ResponseField {
	fields := []ResponseField{
		FieldDocumentNo, FieldKind, FieldReceived, FieldChannel, FieldSender, FieldOnBehalfOf,
		FieldContact, FieldSubject, FieldText, FieldCaseworker, FieldStatus, FieldNote,
		FieldHour, FieldWaitsFor, FieldReplied,
	}
	for _, p := range app.OccasionParts() {
		fields = append(fields, FieldOccasion(p))
	}
	return fields
}

// Log logs a response: it gets the next number and, where it has none and is no
// contribution, the next document number of the case. Parties that it names and that are new are
// written with it, in the same change. Kind, channel, status, received and
// caseworker have defaults.
func (d *Desk) Log(r app.Response, newParties ...*app.Party) (*app.Response, error) {
	err := d.do(func(f *app.CaseFile) (step, error) {
		h := app.CloneOf(f.Hearing)
		h.LastNumber++
		r.Base = app.Base{ID: app.NewID(), Hearing: d.hearing}
		r.Number = h.LastNumber
		d.fillIn(&r, h)
		put, err := newcomers(f, newParties)
		if err != nil {
			return step{}, err
		}
		f = f.With(put, nil)
		if err := r.Validate(f, d.Today()); err != nil {
			return step{}, err
		}
		return step{what: aboutResponse("change.response.logged", f, &r), put: append(put, h, &r)}, nil
	})
	if err != nil {
		return nil, err
	}
	return &r, nil
}

// fillIn gives a new response what it lacks.
func (d *Desk) fillIn(r *app.Response, h *app.Hearing) {
	setDefault(&r.Kind, app.HearingResponse)
	switch r.Kind {
	case app.WorkshopInput:
		setDefault(&r.Channel, app.AtWorkshop)
		setDefault(&r.Status, app.StatusNoReply)
	case app.Interview:
		setDefault(&r.Channel, app.AtMeeting)
		setDefault(&r.Status, app.StatusNoReply)
	}
	r.Occasion = r.Occasion.Trimmed()
	setDefault(&r.Channel, app.ByEmail)
	setDefault(&r.Status, app.StatusNew)
	setDefault(&r.Received, d.Today())
	setDefault(&r.Caseworker, d.office.who())
	r.LoggedAt = d.office.now()
	if r.DocumentNo == "" && r.Kind.IsHearing() { // the report of a workshop is the document, not each that speaks
		r.DocumentNo = h.NextDocument()
	}
	tidyDocumentNo(r, h)
	countDocument(h, r.DocumentNo)
}

// tidyDocumentNo writes a document number out as numbers are written, "4" as
// "2015-0273113-4", so that two spellings of one are seen to be the same. What
// cannot be read is left for the rules to refuse.
func tidyDocumentNo(r *app.Response, h *app.Hearing) {
	if no, err := app.ParseDocumentNo(string(r.DocumentNo), h.CaseNo); err == nil {
		r.DocumentNo = no
	}
}

// countDocument makes sure that a document number which is in use will not be
// given out.
func countDocument(h *app.Hearing, no app.DocumentNo) {
	if no.Case() == h.CaseNo {
		h.LastDocument = max(h.LastDocument, no.Serial())
	}
}

func setDefault[T comparable](field *T, value T) {
	var none T
	if *field == none {
		*field = value
	}
}

// newcomers are new parties as records, once they are found valid.
func newcomers(f *app.CaseFile, parties []*app.Party) ([]app.Record, error) {
	var put []app.Record
	for _, p := range parties {
		p = app.CloneOf(p)
		p.Name = strings.TrimSpace(p.Name)
		if err := p.Validate(f); err != nil {
			return nil, err
		}
		put = append(put, p)
		f = f.With([]app.Record{p}, nil)
	}
	return put, nil
}

// EditResponse changes one field of a response. Parties that are new are written
// with it.
func (d *Desk) EditResponse(id app.ID, field ResponseField, edit func(*app.Response), newParties ...*app.Party) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		old := f.Response(id)
		if old == nil {
			return step{}, app.Refuse(app.CodeGone)
		}
		r := app.CloneOf(old)
		edit(r)
		r.Base, r.Number, r.LoggedAt = old.Base, old.Number, old.LoggedAt // these never move
		tidyDocumentNo(r, f.Hearing)
		keepOriginal(f, old, r)
		d.noteReply(old, r)
		if len(newParties) == 0 && same(old, r) {
			return step{}, nil
		}
		put, err := newcomers(f, newParties)
		if err != nil {
			return step{}, err
		}
		f = f.With(put, nil)
		if err := r.Validate(f, d.Today()); err != nil {
			return step{}, err
		}
		s := step{
			what:      aboutResponse("change.response."+string(field), f, r),
			continues: string(id) + "/" + string(field),
			put:       append(append(put, r), replaced(f, old, r)...),
		}
		h := app.CloneOf(f.Hearing)
		if countDocument(h, r.DocumentNo); h.LastDocument != f.Hearing.LastDocument {
			s.put = append(s.put, h)
		}
		return s, nil
	})
}

// noteReply notes today as the day on which a response was answered that is set
// to be so by hand; and takes the day away again with the status.
func (d *Desk) noteReply(old, r *app.Response) {
	switch {
	case old.Status == r.Status:
	case r.Status == app.StatusAnswered:
		setDefault(&r.Replied, d.Today())
	default:
		r.Replied = app.Date{}
	}
}

// aboutResponse tells what was done to a response, which is named by its number
// and, where it is known, its sender: "7 (Bevar Mamma Mia)".
func aboutResponse(id string, f *app.CaseFile, r *app.Response, more ...string) app.Saying {
	name := strconv.Itoa(r.Number)
	if sender := f.SenderName(r); sender != "" {
		name += " (" + sender + ")"
	}
	return app.Told(id, append([]string{"Response", name}, more...)...)
}

// SetLink links a response to a scenario, or changes the link that it has to it.
func (d *Desk) SetLink(id app.ID, link app.Link) error {
	return d.relink(id, link.Scenario, "change.response.linked."+string(link.Stance), func(r *app.Response) {
		i := slices.IndexFunc(r.Links, func(l app.Link) bool { return l.Scenario == link.Scenario })
		if i < 0 {
			r.Links = append(r.Links, link)
		} else {
			r.Links[i] = link
		}
	})
}

// Unlink takes the link to a scenario away.
func (d *Desk) Unlink(id, scenario app.ID) error {
	return d.relink(id, scenario, "change.response.unlinked", func(r *app.Response) {
		r.Links = slices.DeleteFunc(r.Links, func(l app.Link) bool { return l.Scenario == scenario })
	})
}

func (d *Desk) relink(id, scenario app.ID, saying string, edit func(*app.Response)) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		old, s := f.Response(id), f.Scenario(scenario)
		if old == nil {
			return step{}, app.Refuse(app.CodeGone)
		}
		if s == nil {
			return step{}, app.Refuse(app.CodeGone)
		}
		r := app.CloneOf(old)
		edit(r)
		if slices.Equal(old.Links, r.Links) {
			return step{}, nil
		}
		if err := r.Validate(f, d.Today()); err != nil {
			return step{}, err
		}
		what := aboutResponse(saying, f, r, "Scenario", s.Name)
		return step{what: what, continues: string(id) + "/link/" + string(scenario), put: []app.Record{r}}, nil
	})
}

// DeleteResponse takes a response out of the hearing, what was marked in it, and the
// drafts that answer it alone. Its number is not used again. One that a letter was sent
// to stays: the error has answered.
func (d *Desk) DeleteResponse(id app.ID) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		r := f.Response(id)
		if r == nil {
			return step{}, app.Refuse(app.CodeGone)
		}
		put, remove := ungrouped(f, r, unthreaded(f, r))
		remove = append(remove, r)
		for _, l := range f.Letters {
			switch {
			case l.IsSent():
				if l.Answered(id) {
					return step{}, app.Refuse(app.CodeAnswered, "Number", r.Number)
				}
			case l.Answered(id) && len(l.Answers) == 1:
				remove = append(remove, l)
			case l.Answered(id) || slices.Contains(l.LeftOpen, id):
				l = app.CloneOf(l)
				l.Answers, l.LeftOpen = without(l.Answers, id), without(l.LeftOpen, id)
				put = append(put, l)
			}
		}
		for _, p := range f.Promises {
			if p.Response == id || slices.ContainsFunc(remove, func(l app.Record) bool { return l.Key() == app.Key{Kind: app.LetterRecord, ID: p.Letter} }) {
				remove = append(remove, p)
			}
		}
		for _, e := range f.ExcerptsOf(id) {
			remove = append(remove, e)
		}
		return step{what: aboutResponse("change.response.deleted", f, r), put: put, remove: remove}, nil
	})
}

// unthreaded are the responses that named one which goes. Those that followed it
// follow what it followed, so that the thread is not torn.
func unthreaded(f *app.CaseFile, gone *app.Response) []app.Record {
	var put []app.Record
	for _, o := range f.Responses {
		if o.ID == gone.ID || o.Follows != gone.ID && !slices.Contains(o.NotFollows, gone.ID) {
			continue
		}
		o = app.CloneOf(o)
		o.NotFollows = without(o.NotFollows, gone.ID)
		if o.Follows == gone.ID {
			o.Follows = gone.Follows
			if slices.Contains(o.NotFollows, o.Follows) {
				o.Follows = ""
			}
		}
		put = append(put, o)
	}
	return put
}

// without is a list without one id; nil where nothing is left.
func without(ids []app.ID, id app.ID) []app.ID {
	ids = slices.DeleteFunc(slices.Clone(ids), func(other app.ID) bool { return other == id })
	if len(ids) == 0 {
		return nil
	}
	return ids
}
