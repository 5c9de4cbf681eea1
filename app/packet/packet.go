// Package packet builds what the committee reads from a hearing: the white paper
// with its overview, its scenarios and its annexes, as a document of package
// doc. It decides what is said and in which order; package paper decides how it
// looks.
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

// Options choose what a packet is made for and what is in it. [DefaultOptions]
// gives the usual ones.
type Options struct {
	Edition    Edition
	Meeting    app.Date // the committee's meeting; zero where it is not set yet
	AgendaItem string
	Printed    app.Date // stands on the cover; the file is dated by it

	Overview  bool // counts, tables and charts
	Scenarios bool // scenario by scenario, with the responses for and against
	List      bool // bilag A
	Full      bool // bilag B
}

// DefaultOptions are the anonymised edition with everything in it, for the
// hearing's own meeting.
func DefaultOptions(h *app.Hearing, printed app.Date) Options {
	return Options{
		Edition:    Anonymised,
		Meeting:    h.Meeting.Date,
		AgendaItem: h.Meeting.AgendaItem,
		Printed:    printed,
		Overview:   true,
		Scenarios:  true,
		List:       true,
		Full:       true,
	}
}

// ErrNoHearing is what a case file without a hearing gives.
var ErrNoHearing = errors.New("packet: the case file has no hearing")

// Build makes the packet of a hearing. The same case file, options and words
// make the same document. The only error is [ErrNoHearing].
func Build(file *app.CaseFile, o Options, say app.Words) (doc.Document, error) {
	if file.Hearing == nil {
		return doc.Document{}, ErrNoHearing
	}
	b := newBuilder(file, o, say)
	b.cover()
	b.add(doc.Contents{Title: say("packet.contents"), Depth: 2})
	b.overview()
	b.scenarios()
	b.listOfResponses()
	b.responsesInFull()
	return doc.Document{
		Title:    b.title(),
		CaseNo:   string(file.Hearing.CaseNo),
		Author:   b.authority(),
		Subject:  say("packet.kind") + " – " + say("edition."+string(b.Edition)),
		Language: say("packet.language"),
		Date:     dateOf(o.Printed),
		Notice:   b.footNotice(),
		Words: doc.Words{
			Page: say("packet.page"),
			Of:   say("packet.of"),
			Case: say("packet.caseNo"),
		},
		Blocks: b.blocks,
	}, nil
}

func dateOf(d app.Date) time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	return d.Time()
}

// FileName suggests a name for the packet's file. It names the case and the
// edition and nobody: the title of a hearing may.
func FileName(h *app.Hearing, e Edition, say app.Words) string {
	name := say("packet.kind")
	if h.CaseNo != "" {
		name += " " + string(h.CaseNo)
	}
	if e == Internal {
		return name + " " + say("packet.file.internal") + ".pdf"
	}
	return name + " " + say("packet.file.anonymised") + ".pdf"
}
