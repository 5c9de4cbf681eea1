package app

import (
	"cmp"
	"slices"
)

// Packet is a packet that was made and kept: what it was for, what it held, and
// the finished file, so that it can be said for ever what was laid before the
// committee, and when.
type Packet struct {
	Base
	Version int       `json:"version"` // from 1; never used twice
	Made    Signature `json:"made"`
	Printed Date      `json:"printed"` // the day on its cover
	Meeting Meeting   `json:"meeting"`
	Edition string    `json:"edition"`         // "anonymised" or "internal"
	Order   string    `json:"order"`           // "topic" or "sender": how it goes through what was said
	Draft   bool      `json:"draft,omitempty"` // marked "Udkast": not what the committee gets
	Since   int       `json:"since,omitempty"` // the version that changes were told against; 0: none
	Parts   []string  `json:"parts,omitempty"` // what was in it, where not everything was
	Pages   int       `json:"pages"`
	Name    string    `json:"name"`   // of the file
	Size    int64     `json:"size"`   // of the file, in bytes
	SHA256  string    `json:"sha256"` // of the file, in hexadecimal; the register has the file under it
	Held    []Holding `json:"held,omitempty"`
}

// Holding is one record as a packet held it.
type Holding struct {
	Kind RecordKind `json:"kind"` // responses, topics, scenarios, promises
	ID   ID         `json:"id"`
	// Number is a response's number; Name is a topic's or a scenario's name then, or
	// what was promised.
	Number int    `json:"number,omitempty"`
	Name   string `json:"name,omitempty"`
	// Print is a digest of everything of the record that the packet prints, so that
	// what has changed since is seen without keeping it twice.
	Print string `json:"print"`
	// Verdict is a topic's verdict then.
	Verdict Verdict `json:"verdict,omitempty"`
	// Count is how many responses spoke of a topic or scenario then; of a promise it is 1
	// once it was kept.
	Count int `json:"count,omitempty"`
}

func byVersion(a, b *Packet) int {
	return cmp.Or(cmp.Compare(a.Version, b.Version), cmp.Compare(a.ID, b.ID))
}

// PacketOf finds the packet of a version; nil when there is none.
func (f *CaseFile) PacketOf(version int) *Packet {
	i := slices.IndexFunc(f.Packets, func(p *Packet) bool { return p.Version == version })
	if i < 0 {
		return nil
	}
	return f.Packets[i]
}

// Presented are the packets in which a response was laid before the committee
// (forelagt), the first first. Drafts are laid before nobody.
func (f *CaseFile) Presented(response ID) []*Packet {
	var list []*Packet
	for _, p := range f.Packets {
		if !p.Draft && slices.ContainsFunc(p.Held, func(h Holding) bool { return h.Kind == ResponseRecord && h.ID == response }) {
			list = append(list, p)
		}
	}
	return list
}
