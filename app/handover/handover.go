// Package handover writes a whole hearing as a folder, for the records system, for an
// archive, or for whoever takes the case over: what came in, what went out, what was
// laid before the committee, the journal, and a list of all files with their sums, so
// that it can be seen for ever that none of them has changed.
//
// Each response is a file by itself (PDF/A), with its text as it was received: a
// document of the case is found by its number, and can be given out or kept back
// alone, which a packet that prints them all cannot; and it needs no packet to have
// been made. What the register keeps as a file comes out as it was kept.
package handover

import (
	"context"
	"time"

	"hvidbog/app"
	"hvidbog/app/packet"
	"hvidbog/app/packet/book"
	"hvidbog/app/packet/doc"
)

// Handover is a hearing that is to be written, and what it is written with; whoever
// starts it ties it to the register and to paper.
type Handover struct {
	File *app.CaseFile
	Say  app.Words
	// Today dates the papers of a register that tells of no day: nothing has come yet.
	Today app.Date
	// Content reads a file from the register.
	Content func(app.FileRef) ([]byte, error)
	// Draw lays a response's paper out; several may be drawn at a time. There can be
	// thousands, each of a page or two on which nothing is to be kept back, and to read
	// them through as Print does would take several times as long.
	Draw func(ctx context.Context, d doc.Document) ([]byte, error)
	// Print lays the journal out, and reads the finished file through.
	Print func(ctx context.Context, m packet.Made, progress func(done, total int)) ([]byte, error)
	// Workbook writes a workbook.
	Workbook func(ctx context.Context, b book.Book) ([]byte, error)
}

// FolderName suggests a name for the folder. It names the case and nobody.
func FolderName(h *app.Hearing, say app.Words) string {
	name := say("handover.folder")
	if h.CaseNo != "" {
		name += " " + string(h.CaseNo)
	}
	return name
}

// Written is a file of the folder.
type Written struct {
	Path       string // within the folder, with slashes
	DocumentNo app.DocumentNo
	Date       app.Date
	Party      string
	Theme      string
	Type       string // what it is, in words
	Kind       app.FileKind
	Size       int64
	SHA256     string
}

// asOf is the last day of which the register tells something. The papers that tell
// of the hearing as it stands are dated by it, so that the same register gives the
// same folder whenever it is written.
func (h Handover) asOf() app.Date {
	f := h.File
	var last app.Date
	day := func(d app.Date) {
		if d.After(last) {
			last = d
		}
	}
	at := func(t time.Time) {
		if !t.IsZero() {
			day(app.DateOf(t))
		}
	}
	for _, r := range f.Responses {
		day(r.Received)
		at(r.LoggedAt)
		at(r.Journalised.At)
	}
	for _, l := range f.Letters {
		day(l.Date)
		at(l.Sent.At)
		at(l.Journalised.At)
	}
	for _, p := range f.Packets {
		at(p.Made.At)
	}
	if last.IsZero() {
		return h.Today
	}
	return last
}
