package app

import (
	"crypto/rand"
	"encoding/hex"
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
	HearingRecord    RecordKind = "hearing"
	CentreRecord     RecordKind = "centre"
	ServiceRecord    RecordKind = "service"
	ScenarioRecord   RecordKind = "scenario"
	PartyRecord      RecordKind = "party"
	ResponseRecord   RecordKind = "response"
	TopicRecord      RecordKind = "topic"
	RemarkRecord     RecordKind = "remark"
	ExcerptRecord    RecordKind = "excerpt"
	DecisionRecord   RecordKind = "decision"
	PacketRecord     RecordKind = "packet"
	TemplateRecord   RecordKind = "template"
	LetterRecord     RecordKind = "letter"
	PromiseRecord    RecordKind = "promise"
	FormLetterRecord RecordKind = "formLetterGroup"
)

// RecordKinds are all kinds of record, those first that others refer to.
func RecordKinds() []RecordKind {
	return []RecordKind{
		HearingRecord, CentreRecord, ServiceRecord, ScenarioRecord, PartyRecord, ResponseRecord,
		RemarkRecord, TopicRecord, ExcerptRecord, DecisionRecord, PacketRecord,
		TemplateRecord, LetterRecord, PromiseRecord, FormLetterRecord,
	}
}

// Key points at a record.
type Key struct {
	Kind RecordKind `json:"kind"`
	ID   ID         `json:"id"`
}

// Record is what a register keeps: a *Hearing, *Centre, *Service, *Scenario,
// *Party, *Response, *Remark, *Topic, *Excerpt, *Decision, *Packet, *Template,
// *Letter or *Promise. Records that have been handed out are never changed; whoever
// wants one different writes a clone.
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
	case TemplateRecord:
		return &Template{}
	case LetterRecord:
		return &Letter{}
	case PromiseRecord:
		return &Promise{}
	case FormLetterRecord:
		return &FormLetterGroup{}
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
