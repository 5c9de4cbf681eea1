package casework

import (
	"cmp"
	"context"
	"slices"
	"strconv"

	"hvidbog/app"
)

// Chosen is something that came in and that is to be taken in, and what is entered
// for it.
type Chosen struct {
	Incoming
	Entry IntakeEntry
}

// Taken is what was done.
type Taken struct {
	Responses []app.ID // by number
	// As is the response that each of those chosen became; "" for one that was left out.
	As []app.ID
	// Here is how many were left out, for they had been taken in meanwhile.
	Here int
}

// TakeIn enters what was chosen in the register: first the files are kept, and then
// all responses and new parties are written in one change, so that one undo takes the
// whole back. Numbers are given in the order in which they were received. What is here
// already is left out, whatever was chosen. Progress is called on the goroutine that
// calls. A cancelled context, or a file that is not what it was, ends it with an
// error, and nothing is entered.
func (d *Desk) TakeIn(ctx context.Context, chosen []Chosen, progress func(done, total int)) (Taken, error) {
	keep := keeping{desk: d, kept: make(map[string]bool)}
	for i := range chosen {
		if err := ctx.Err(); err != nil {
			return Taken{}, err
		}
		if err := keep.incoming(ctx, &chosen[i].Incoming); err != nil {
			return Taken{}, err
		}
		progress(i+1, len(chosen))
	}
	if err := keep.flush(); err != nil {
		return Taken{}, err
	}
	if err := ctx.Err(); err != nil {
		return Taken{}, err
	}
	var taken Taken
	err := d.do(func(f *app.CaseFile) (step, error) {
		in := newTaking(d, f)
		taken = in.enter(chosen)
		for _, r := range in.responses {
			taken.Responses = append(taken.Responses, r.ID)
		}
		if len(in.responses) == 0 {
			return step{}, nil
		}
		put := in.records()
		after := f.With(put, nil)
		for _, r := range put {
			if err := after.Validate(r, d.Today()); err != nil {
				return step{}, err
			}
		}
		return step{what: app.Told("change.intake", "n", strconv.Itoa(len(in.responses))), put: put}, nil
	})
	if err != nil {
		return Taken{}, err
	}
	return taken, nil
}

// taking is one intake as it becomes records.
type taking struct {
	desk      *Desk
	f         *app.CaseFile
	hearing   *app.Hearing
	responses []*app.Response
	parties   map[string]*app.Party // by folded name: new, or with what was not known of them
	messages  map[string]app.ID     // those that a response came by
	review    *Review               // knows what is here
}

func newTaking(d *Desk, f *app.CaseFile) *taking {
	t := &taking{
		desk: d, f: f, hearing: app.CloneOf(f.Hearing), parties: make(map[string]*app.Party),
		messages: make(map[string]app.ID), review: NewReview(f, d.Today()),
	}
	for _, r := range f.Responses {
		if r.Source.MessageID != "" {
			t.messages[r.Source.MessageID] = r.ID
		}
	}
	return t
}

// enter makes responses of what was chosen, in the order in which it was received, and
// leaves out what is here.
func (t *taking) enter(chosen []Chosen) Taken {
	order := make([]int, len(chosen))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		a, b := &chosen[i].Entry, &chosen[j].Entry
		return cmp.Or(a.Received.Compare(b.Received), cmp.Compare(a.Hour, b.Hour))
	})
	taken := Taken{As: make([]app.ID, len(chosen))}
	for at, i := range order {
		t.review.Add(chosen[i].Incoming)
		t.review.Correct(at, chosen[i].Entry)
		if t.review.Items[at].State == IntakeDouble {
			taken.Here++
			continue
		}
		taken.As[i] = t.respond(chosen[i])
	}
	return taken
}

// respond makes the response.
func (t *taking) respond(c Chosen) app.ID {
	e := c.Entry
	t.hearing.LastNumber++
	r := &app.Response{
		Base: app.Base{ID: app.NewID()}, Number: t.hearing.LastNumber,
		Kind: e.Kind, Received: e.Received, ReceivedHour: e.Hour, Channel: e.Channel,
		Sender: t.party(e.Sender, &e), OnBehalfOf: t.party(e.OnBehalfOf, nil), Contact: e.Contact,
		Subject: e.Subject, Text: e.Text, Note: e.Note, Follows: t.messages[e.Answers],
		Source: app.Source{
			FileRef: c.Original, Within: c.Within, Row: c.Found.Row, MessageID: c.Found.MessageID,
		},
	}
	if r.OnBehalfOf == r.Sender {
		r.OnBehalfOf = ""
	}
	if e.Link.Scenario != "" {
		r.Links = []app.Link{e.Link}
	}
	t.desk.fillIn(r, t.hearing)
	refs := c.Files
	if isDocument(c.Original) {
		refs = append([]app.FileRef{c.Original}, refs...)
	}
	for _, ref := range refs {
		if _, has := r.Attached(ref.SHA256); !has {
			r.Attachments = append(r.Attachments, app.Attachment{FileRef: ref})
		}
	}
	if r.Source.MessageID != "" {
		t.messages[r.Source.MessageID] = r.ID
	}
	t.responses = append(t.responses, r)
	return r.ID
}

// isDocument reports whether an original is a paper that may be bound into the packet,
// and not the mail or the sheet that a response came by.
func isDocument(ref app.FileRef) bool {
	return slices.Contains([]app.FileKind{app.FilePDF, app.FileDocument, app.FileImage}, ref.Kind())
}

// party finds the party that goes by a name, or makes it. What the entry of a sender
// knows and the register does not is added.
func (t *taking) party(name string, of *IntakeEntry) app.ID {
	key := app.FoldName(name)
	if key == "" {
		return ""
	}
	p, known := t.parties[key], t.review.named(name)
	switch {
	case p != nil:
	case known != nil:
		key = app.FoldName(known.Name)
		if p = t.parties[key]; p == nil {
			p = known
		}
	default:
		p = app.NewParty(name)
		if of != nil {
			p.Kind, p.Private = of.PartyKind, of.Private
		}
		t.parties[key] = p
	}
	if of != nil && (p.Email == "" && of.Email != "" || p.Address == "" && of.Address != "") {
		if t.parties[key] == nil {
			p = app.CloneOf(p)
			t.parties[key] = p
		}
		setDefault(&p.Email, of.Email)
		setDefault(&p.Address, of.Address)
	}
	return p.ID
}

// records are what is written: the responses first, so that private persons are
// labelled in their order.
func (t *taking) records() []app.Record {
	put := make([]app.Record, 0, len(t.responses)+len(t.parties)+1)
	for _, r := range t.responses {
		put = append(put, r)
	}
	for _, p := range t.parties {
		put = append(put, p)
	}
	return append(put, t.hearing)
}
