package app

import (
	"crypto/rand"
	"encoding/hex"
	"strings"
	"time"
)

// ID names a record for ever: 128 random bits in hexadecimal. It says nothing.
type ID string

// NewID makes an ID that no other record has.
func NewID() ID {
	var b [16]byte
	rand.Read(b[:]) // never fails: crypto/rand ends the program rather
	return ID(hex.EncodeToString(b[:]))
}

// Revision counts the times a record has been written, from 1.
type Revision uint64

// RecordKind says which kind of record a key points at.
type RecordKind string

// The kinds of record.
const (
	HearingRecord  RecordKind = "hearing"
	CentreRecord   RecordKind = "centre"
	ServiceRecord  RecordKind = "service"
	ScenarioRecord RecordKind = "scenario"
	PartyRecord    RecordKind = "party"
	ResponseRecord RecordKind = "response"
	TopicRecord    RecordKind = "topic"
	RemarkRecord   RecordKind = "remark"
	ExcerptRecord  RecordKind = "excerpt"
	DecisionRecord RecordKind = "decision"
	PacketRecord   RecordKind = "packet"
)

// RecordKinds are all kinds of record, those first that others refer to.
func RecordKinds() []RecordKind {
	return []RecordKind{
		HearingRecord, CentreRecord, ServiceRecord, ScenarioRecord, PartyRecord, ResponseRecord,
		RemarkRecord, TopicRecord, ExcerptRecord, DecisionRecord, PacketRecord,
	}
}

// Key points at a record.
type Key struct {
	Kind RecordKind `json:"kind"`
	ID   ID         `json:"id"`
}

// Record is what a register keeps: a *Hearing, *Centre, *Service, *Scenario,
// *Party, *Response, *Remark, *Topic, *Excerpt, *Decision or *Packet. Records that have been handed out are never changed;
// whoever wants one different writes a clone.
type Record interface {
	Key() Key
	// Common is what all records have: their place and their revision.
	Common() *Base
	// Clone is a deep copy.
	Clone() Record
}

// NewRecord is an empty record of the kind, to be read into; nil for a kind that
// does not exist.
func NewRecord(kind RecordKind) Record {
	switch kind {
	case HearingRecord:
		return &Hearing{}
	case CentreRecord:
		return &Centre{}
	case ServiceRecord:
		return &Service{}
	case ScenarioRecord:
		return &Scenario{}
	case PartyRecord:
		return &Party{}
	case ResponseRecord:
		return &Response{}
	case RemarkRecord:
		return &Remark{}
	case TopicRecord:
		return &Topic{}
	case ExcerptRecord:
		return &Excerpt{}
	case DecisionRecord:
		return &Decision{}
	case PacketRecord:
		return &Packet{}
	}
	return nil
}

// Base is what all records have. A hearing is in itself.
type Base struct {
	ID       ID       `json:"id"`
	Hearing  ID       `json:"hearing"`
	Revision Revision `json:"-"` // the store keeps it beside the record
}

// Common gives the base of the record that it is in.
func (b *Base) Common() *Base { return b }

// Hearing is one public hearing (høring): what a committee sends out, to whom,
// and until when it will listen.
type Hearing struct {
	Base
	Title     string `json:"title"`
	CaseNo    CaseNo `json:"caseNo"`
	Committee string `json:"committee"`
	// Background tells the committee in a few paragraphs what the hearing was about.
	Background string  `json:"background,omitempty"`
	Period     Period  `json:"period"`
	Deadline   Date    `json:"deadline"` // zero: the period's last day
	Meeting    Meeting `json:"meeting"`
	// Principles are what the committee has decided that the outcome must serve.
	Principles []string `json:"principles,omitempty"`
	// What the caseworker writes for the packet beside that which the program
	// gathers, a few paragraphs each.
	Summary        string `json:"summary,omitempty"`        // resumé: what came in and what it leads to
	Form           string `json:"form,omitempty"`           // how the hearing was held: announced where, meetings
	Material       string `json:"material,omitempty"`       // what was sent out, a line for each paper
	Changes        string `json:"changes,omitempty"`        // ændringer efter høringen, before the list of those proposed
	Process        string `json:"process,omitempty"`        // den videre proces
	Recommendation string `json:"recommendation,omitempty"` // indstilling: what the committee is asked to decide
	// LastNumber, LastDocument, LastPacket and LastLabel are the highest numbers
	// given to a response, to a document of the case, to a packet, and to a private
	// person who speaks. They only grow, so that no number is used twice.
	LastNumber   int `json:"lastNumber"`
	LastDocument int `json:"lastDocument"`
	LastPacket   int `json:"lastPacket,omitempty"`
	LastLabel    int `json:"lastLabel,omitempty"`
}

// Period is the days on which a hearing is open, the first and the last
// included. Either may be unknown.
type Period struct {
	From Date `json:"from"`
	To   Date `json:"to"`
}

// Meeting is the committee meeting that the packet is for.
type Meeting struct {
	Date       Date   `json:"date"`
	AgendaItem string `json:"agendaItem,omitempty"` // dagsordenspunkt, "7"
}

// LastDay is the last day on which a response is in time: the deadline, or
// else the last day of the period; zero when neither is known.
func (h *Hearing) LastDay() Date {
	if !h.Deadline.IsZero() {
		return h.Deadline
	}
	return h.Period.To
}

// Centre is one of the municipality's centres for social psychiatry, to which
// services belong.
type Centre struct {
	Base
	Name  string `json:"name"`
	Order int    `json:"order"`
}

// Service is a place that citizens come to (tilbud), such as Mamma Mia.
type Service struct {
	Base
	Name     string   `json:"name"`
	Centre   ID       `json:"centre,omitempty"`
	District District `json:"district,omitempty"`
	Address  string   `json:"address,omitempty"`
}

// Scenario is one proposal for the future of a centre or of districts, which the
// responses are linked to and the committee decides on.
type Scenario struct {
	Base
	Name         string        `json:"name"`
	Centre       ID            `json:"centre,omitempty"`
	Districts    []District    `json:"districts,omitempty"`
	Services     []ID          `json:"services,omitempty"`
	Description  string        `json:"description,omitempty"`
	Alternatives []Alternative `json:"alternatives,omitempty"`
	Assessment   string        `json:"assessment,omitempty"` // forvaltningens vurdering
	Order        int           `json:"order"`
}

// Alternative is another way to do what the scenario proposes.
type Alternative struct {
	ID   ID     `json:"id"`
	Name string `json:"name"`
	Text string `json:"text,omitempty"`
}

// Alternative finds one of the scenario's alternatives.
func (s *Scenario) Alternative(id ID) (Alternative, bool) {
	for _, a := range s.Alternatives {
		if a.ID == id {
			return a, true
		}
	}
	return Alternative{}, false
}

// Party is a person, group or body that is asked or that speaks (høringspart).
type Party struct {
	Base
	Name string    `json:"name"`
	Kind PartyKind `json:"kind"`
	// Private persons are never named in the anonymised edition. One who has spoken
	// has a label there, "Borger 3", which never moves; 0 for one who has not.
	Private bool `json:"private"`
	Label   int  `json:"label,omitempty"`
	// Invited parties are on the consultation list.
	Invited bool   `json:"invited"`
	Email   string `json:"email,omitempty"`
	Phone   string `json:"phone,omitempty"`
	Address string `json:"address,omitempty"`
	// Aliases are other spellings of the name that were merged into this party.
	Aliases []string `json:"aliases,omitempty"`
	Note    string   `json:"note,omitempty"`
}

// Response is one thing that somebody said: a hearing response, an enquiry, a
// contribution at a workshop, an interview. Its number is given when it is
// logged and never moves.
type Response struct {
	Base
	Number     int        `json:"number"`
	DocumentNo DocumentNo `json:"documentNo,omitempty"`
	Kind       Kind       `json:"kind"`
	Received   Date       `json:"received"`
	Channel    Channel    `json:"channel"`
	Sender     ID         `json:"sender"`               // the party that wrote
	OnBehalfOf ID         `json:"onBehalfOf,omitempty"` // the party it wrote for, if another
	Contact    string     `json:"contact,omitempty"`    // who to write back to; never on anonymised paper
	Subject    string     `json:"subject,omitempty"`
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

// Late reports whether the response came after the hearing's last day. Only
// hearing responses can be late.
func (r *Response) Late(h *Hearing) bool {
	last := h.LastDay()
	return r.Kind == HearingResponse && !last.IsZero() && r.Received.After(last)
}
