// Package letter makes of a letter what stands on paper: who it is from and to, its
// marks and its text, as a document that others lay out.
package letter

import (
	"regexp"
	"strings"
	"time"

	"hvidbog/app"
	"hvidbog/app/packet/doc"
)

// Document is a letter of the hearing in f, ready to be laid out. One that has no
// document number yet is marked as a draft. The same letter gives the same document.
func Document(f *app.CaseFile, l *app.Letter, say app.Words) doc.Document {
	d := document(f, []*app.Letter{l}, say)
	d.Title = Title(l)
	d.Subject = say("letterKind." + string(l.Kind))
	d.Keywords = keywords(string(f.Hearing.CaseNo), string(l.DocumentNo))
	return d
}

// Sheaf is several letters as one document, in the order that they are given in, to
// be printed in one go. Each begins a page and counts its own.
func Sheaf(f *app.CaseFile, letters []*app.Letter, say app.Words) doc.Document {
	d := document(f, letters, say)
	d.Title = say("post.sheaf", "n", len(letters))
	d.Keywords = string(f.Hearing.CaseNo)
	return d
}

// Title is what a letter's file is called within: its subject, and who gets it.
func Title(l *app.Letter) string {
	subject := oneLine(l.Subject)
	switch to := oneLine(name(l.To)); {
	case to == "":
		return subject
	case subject == "":
		return to
	default:
		return subject + " – " + to
	}
}

// FileName suggests a name for a letter's file with an ending, "pdf". It names the
// document and nobody.
func FileName(f *app.CaseFile, l *app.Letter, ending string, say app.Words) string {
	name := say("letterKind." + string(l.Kind))
	switch {
	case l.DocumentNo != "":
		name += " " + string(l.DocumentNo)
	case f.Hearing.CaseNo != "":
		name += " " + string(f.Hearing.CaseNo) + " " + say("packet.file.draft")
	default:
		name += " " + say("packet.file.draft")
	}
	return name + "." + ending
}

// SheafName suggests a name for the file with the letters of a kind that were sent on
// a day: "Kvitteringer 2015-0273113 2016-04-19.pdf". It names nobody.
func SheafName(h *app.Hearing, kind app.LetterKind, on app.Date, say app.Words) string {
	return strings.Join(strings.Fields(say("post.sheaf."+string(kind))+" "+string(h.CaseNo)+" "+on.String()), " ") + ".pdf"
}

func document(f *app.CaseFile, letters []*app.Letter, say app.Words) doc.Document {
	d := doc.Document{
		CaseNo:   string(f.Hearing.CaseNo),
		Language: say("packet.language"),
		Words: doc.Words{
			Page: say("packet.page"), Of: say("packet.of"), Case: say("packet.caseNo"),
			Enclosures: say("post.enclosures"),
		},
	}
	head := letterhead(f.Hearing, say)
	d.Author = head.Authority
	for _, l := range letters {
		d.Blocks = append(d.Blocks, block(f, l, head, say))
		if l.DocumentNo == "" {
			d.Draft = say("packet.draft")
		}
		if on := dayOf(l); on.After(d.Date) {
			d.Date = on
		}
	}
	return d
}

// dayOf is the day that a letter's file is dated by: the one on it, or that on which
// it was begun.
func dayOf(l *app.Letter) time.Time {
	switch {
	case !l.Date.IsZero():
		return l.Date.Time()
	case !l.Begun.At.IsZero():
		return app.DateOf(l.Begun.At).Time()
	}
	return time.Time{}
}

func block(f *app.CaseFile, l *app.Letter, head doc.Letterhead, say app.Words) doc.Letter {
	b := doc.Letter{
		Head:       head,
		Recipient:  recipient(l.To, say),
		Subject:    oneLine(l.Subject),
		Salutation: strings.TrimSpace(l.Salutation),
		Blocks:     blocks(l.Text),
		Closing:    strings.TrimSpace(l.Closing),
		Signature:  lines(l.Signature),
		Enclosures: trimmed(l.Enclosures),
	}
	if !l.Date.IsZero() {
		b.Date = l.Date.Long()
	}
	for _, m := range [][2]string{
		{say("post.caseNo"), string(f.Hearing.CaseNo)},
		{say("post.documentNo"), string(l.DocumentNo)},
	} {
		if m[1] != "" {
			b.Marks = append(b.Marks, doc.Fact{Name: m[0], Value: doc.Plain(m[1])})
		}
	}
	return b
}

// letterhead is the hearing's own, or what is known of who holds the hearing.
func letterhead(h *app.Hearing, say app.Words) doc.Letterhead {
	own := h.Letterhead
	head := doc.Letterhead{Authority: oneLine(own.Authority), Units: lines(own.Units)}
	if head.Authority == "" {
		head.Authority = say("packet.municipality")
	}
	if committee := oneLine(h.Committee); len(head.Units) == 0 && committee != "" {
		head.Units = []string{committee}
	}
	for _, c := range [][2]string{
		{"", strings.Join(lines(own.Address), "\n")},
		{say("post.phone"), own.Phone},
		{say("post.direct"), own.Direct},
		{say("post.email"), own.Email},
		{"", own.Web},
	} {
		if value := strings.TrimSpace(c[1]); value != "" {
			head.Contact = append(head.Contact, doc.Fact{Name: c[0], Value: doc.Plain(value)})
		}
	}
	return head
}

// recipient is the address as it stands on an envelope, a line each.
func recipient(to app.Recipient, say app.Words) []string {
	var list []string
	attention := oneLine(to.Attention)
	if n := oneLine(to.Name); n != "" {
		list = append(list, n)
		if attention != "" && app.FoldName(attention) != app.FoldName(n) {
			list = append(list, say("post.attention", "Name", attention))
		}
	} else if attention != "" {
		list = append(list, attention)
	}
	for _, line := range lines(to.Address) {
		list = append(list, lines(beforeTown.ReplaceAllString(line, "\n$1"))...)
	}
	return list
}

// beforeTown is the comma in "Utterslev Torv 12, 2. tv., 2400 København NV" where a
// line of an address ends.
var beforeTown = regexp.MustCompile(`,\s*((?:DK-)?\d{4} +\pL)`)

func name(to app.Recipient) string {
	if to.Name != "" {
		return to.Name
	}
	return to.Attention
}

func keywords(list ...string) string { return strings.Join(trimmed(list), ", ") }

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// lines are the lines of a text that say something.
func lines(text string) []string { return trimmed(strings.Split(text, "\n")) }

func trimmed(list []string) []string {
	var kept []string
	for _, s := range list {
		if s = oneLine(s); s != "" {
			kept = append(kept, s)
		}
	}
	return kept
}
