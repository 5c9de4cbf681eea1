// Package packet builds what the committee reads from a hearing: the white paper
// with what was said, topic by topic, what the administration answers, and the
// annexes, as a document of package doc. It decides what is said and in which
// order; package paper decides how it looks.
//
// The order is that of Copenhagen's own papers: cover, contents, summary, changes
// after the hearing, the hearing, its parties, overview, topics, scenarios, what was
// promised on the way, the further process, and the annexes with the list of responses, the responses in
// full and the originals.
//
// The anonymised edition is built from masked text (see package privacy): the
// document never holds what the reader must not see.
package packet

import (
	"errors"
	"time"

	"hvidbog/app"
	"hvidbog/app/packet/doc"
)

// Edition says who a packet is for.
type Edition string

// The editions. In the anonymised one, the default, private persons are
// "Borger 1", "Borger 2" …; the internal one may not be published.
const (
	Anonymised Edition = "anonymised"
	Internal   Edition = "internal"
)

// Editions are both editions, the default first.
func Editions() []Edition { return []Edition{Anonymised, Internal} }

// Order is how the packet goes through what was said.
type Order string

// The orders. By topic, the default, each topic has its quotes; by sender, what
// each sender said comes first, and the topics follow with the answers.
const (
	ByTopic  Order = "topic"
	BySender Order = "sender"
)

// Orders are both orders, the default first.
func Orders() []Order { return []Order{ByTopic, BySender} }

// Options choose what a packet is made for and what is in it. [DefaultOptions]
// gives the usual ones. They can be compared: equal options and an unchanged
// hearing make the same packet.
type Options struct {
	Edition    Edition
	Order      Order
	Meeting    app.Date // the committee's meeting; zero where it is not set yet
	AgendaItem string
	Printed    app.Date // stands on the cover; the file is dated by it
	Draft      bool     // marked "Udkast" on every page
	Since      int      // the version of an earlier packet to tell the changes against; 0 for none

	Overview  bool // counts, tables, charts, the map
	Topics    bool // what was said, and what the administration answers
	Scenarios bool // scenario by scenario, with the responses for and against
	List      bool // bilag A: the list of responses, and the matrix
	Full      bool // bilag B: the responses in full
	Originals bool // bilag C: what the senders enclosed
}

// DefaultOptions are the anonymised edition by topic with everything in it, for
// the hearing's own meeting.
func DefaultOptions(h *app.Hearing, printed app.Date) Options {
	return Options{
		Edition:    Anonymised,
		Order:      ByTopic,
		Meeting:    h.Meeting.Date,
		AgendaItem: h.Meeting.AgendaItem,
		Printed:    printed,
		Overview:   true,
		Topics:     true,
		Scenarios:  true,
		List:       true,
		Full:       true,
		Originals:  true,
	}
}

// ErrNoHearing is what a case file without a hearing gives.
var ErrNoHearing = errors.New("packet: the case file has no hearing")

// Originals are the pages of the enclosed PDF files that are to be bound in, by
// the SHA-256 of the file (see [ToBind]).
type Originals map[string][]doc.Sheet

// Build makes the packet of a hearing. The same case file, options, words and
// originals make the same document. Originals may be nil: then the files that
// could be bound in are listed like the others. The errors are [ErrNoHearing], and
// [ErrCounts] for a document that contradicts itself, which would be a defect.
func Build(file *app.CaseFile, o Options, say app.Words, originals Originals) (doc.Document, error) {
	if file.Hearing == nil {
		return doc.Document{}, ErrNoHearing
	}
	b := newBuilder(file, o, say)
	b.originals = originals
	b.cover()
	b.add(doc.Contents{Title: say("packet.contents"), Depth: 2})
	b.resume()
	b.changes()
	b.since()
	b.hearing()
	b.parties()
	b.overview()
	if b.Order == BySender {
		b.bySender()
	}
	b.topics()
	b.scenarios()
	b.promises()
	b.process()
	b.listOfResponses()
	b.responsesInFull()
	b.enclosures()
	d := b.document()
	d.Subject = say("packet.kind") + " – " + say("edition."+string(b.Edition))
	if b.Draft {
		d.Draft = say("packet.draft")
	}
	return d, verify(d, len(file.Responses))
}

// document is a paper of what has been gathered, without its subject.
func (b *builder) document() doc.Document {
	return doc.Document{
		Title:    b.title(),
		CaseNo:   string(b.file.Hearing.CaseNo),
		Author:   b.authority(),
		Keywords: b.say("packet.keywords"),
		Language: b.say("packet.language"),
		Date:     dateOf(b.Printed),
		Notice:   b.footNotice(),
		Words: doc.Words{
			Page: b.say("packet.page"),
			Of:   b.say("packet.of"),
			Case: b.say("packet.caseNo"),
		},
		Blocks: b.blocks,
	}
}

func dateOf(d app.Date) time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	return d.Time()
}

// FileName suggests a name for the packet's file. It names the case and the
// edition and nobody: the title of a hearing may.
func FileName(h *app.Hearing, o Options, say app.Words) string {
	return fileName(say("packet.kind"), h, o, say)
}

func fileName(name string, h *app.Hearing, o Options, say app.Words) string {
	if h.CaseNo != "" {
		name += " " + string(h.CaseNo)
	}
	if o.Edition == Internal {
		name += " " + say("packet.file.internal")
	} else {
		name += " " + say("packet.file.anonymised")
	}
	if o.Draft {
		name += " " + say("packet.file.draft")
	}
	return name + ".pdf"
}
