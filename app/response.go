package app

import (
	"strings"
	"time"
)

// Response is one thing that somebody said: a hearing response, an enquiry, a
// contribution at a workshop, an interview. Its number is given when it is
// logged and never moves.
type Response struct {
	Base
	Number     int        `json:"number"`
	DocumentNo DocumentNo `json:"documentNo,omitempty"`
	Kind       Kind       `json:"kind"`
	Received   Date       `json:"received"`
	// ReceivedHour is when on the day it came; "" where nobody knows.
	ReceivedHour Hour    `json:"receivedHour,omitempty"`
	Channel      Channel `json:"channel"`
	Sender       ID      `json:"sender"`               // the party that wrote
	OnBehalfOf   ID      `json:"onBehalfOf,omitempty"` // the party it wrote for, if another
	Contact      string  `json:"contact,omitempty"`    // who to write back to; never on anonymised paper
	Subject      string  `json:"subject,omitempty"`
	// Text is the text that one works with; misspelt names may be put right in it.
	Text string `json:"text"`
	// Original is the text as it was received, kept from the moment when one who
	// had begun to read changed Text; "" while the two are the same.
	Original   string `json:"original,omitempty"`
	Caseworker string `json:"caseworker,omitempty"`
	Status     Status `json:"status"`
	Links      []Link `json:"links,omitempty"`
	// Attachments are the originals that came with it, in the order they were put in.
	Attachments []Attachment `json:"attachments,omitempty"`
	Note        string       `json:"note,omitempty"` // for colleagues; never printed
	LoggedAt    time.Time    `json:"loggedAt"`
	// Read is who has gone through the whole response, and when; zero: nobody yet.
	Read Signature `json:"read,omitzero"`
	// NoRemarks says that the sender has no remarks to the hearing ("ingen
	// bemærkninger"): nothing in it is to be marked.
	NoRemarks bool `json:"noRemarks,omitempty"`
	// Follows is the response that this one comes back to, and NotFollows those that
	// the caseworker has said that it does not.
	Follows    ID   `json:"follows,omitempty"`
	NotFollows []ID `json:"notFollows,omitempty"`
	// WaitsFor is whom the answer waits for: a colleague, a centre; "": nobody.
	WaitsFor string `json:"waitsFor,omitempty"`
	// Replied is when it was answered otherwise than by a letter of the register.
	Replied     Date      `json:"replied,omitzero"`
	Journalised Signature `json:"journalised,omitzero"` // entered in the records system
	// Source is the file that it was taken in from; zero for what was typed.
	Source Source `json:"source,omitzero"`
	// Occasion is where a contribution or an interview was given.
	Occasion Occasion `json:"occasion,omitzero"`
	// FormLetter is the group of like responses that it is one of, and Unlike are
	// those of which the caseworker has said that they are not like it; itself where it
	// is like none.
	FormLetter ID   `json:"formLetter,omitempty"`
	Unlike     []ID `json:"unlike,omitempty"`
	// Masks are what was decided of passages that may tell too much.
	Masks []Mask `json:"masks,omitempty"`
}

// IsRead reports whether somebody has gone through the whole response.
func (r *Response) IsRead() bool { return !r.Read.At.IsZero() }

// AsReceived is the text as it was received.
func (r *Response) AsReceived() string {
	if r.Original != "" {
		return r.Original
	}
	return r.Text
}

// Link says that a response speaks of a scenario, and how. A response has at
// most one link to a scenario.
type Link struct {
	Scenario    ID     `json:"scenario"`
	Alternative ID     `json:"alternative,omitempty"` // the alternative it prefers or speaks of
	Stance      Stance `json:"stance"`
}

// Empty reports whether the response tells nothing yet: no sender, and nothing
// that was said.
func (r *Response) Empty() bool {
	return r.Sender == "" && strings.TrimSpace(r.Text+r.Subject+r.Contact+r.Note) == ""
}

// Principal is the party that the response counts for: the one it was written on
// behalf of, or else its sender.
func (r *Response) Principal() ID {
	if r.OnBehalfOf != "" {
		return r.OnBehalfOf
	}
	return r.Sender
}

// Voices are the parties that speak in the response: its sender, and the one it
// was written on behalf of where that is another.
func (r *Response) Voices() []ID {
	var ids []ID
	if r.Sender != "" {
		ids = append(ids, r.Sender)
	}
	if r.OnBehalfOf != "" && r.OnBehalfOf != r.Sender {
		ids = append(ids, r.OnBehalfOf)
	}
	return ids
}

// LinkTo finds the response's link to a scenario.
func (r *Response) LinkTo(scenario ID) (Link, bool) {
	for _, l := range r.Links {
		if l.Scenario == scenario {
			return l, true
		}
	}
	return Link{}, false
}
