package packet

import (
	"strconv"

	"hvidbog/app"
	"hvidbog/app/packet/doc"
)

// pdf is the type of the files that can be bound in.
const pdf = "application/pdf"

// ToBind are the enclosed files whose pages belong in the packet: all PDF files
// in the internal edition, and in the anonymised one those that the caseworker
// has looked through and said may be printed.
func ToBind(file *app.CaseFile, o Options) []app.FileRef {
	if !o.Originals {
		return nil
	}
	var list []app.FileRef
	for _, r := range file.Responses {
		for _, a := range r.Attachments {
			if a.Type == pdf && (o.Edition == Internal || a.Publish) {
				list = append(list, a.FileRef)
			}
		}
	}
	return list
}

// enclosures is bilag C: a list of what the senders enclosed, and the files that
// can be bound in, each behind a page with its title.
func (b *builder) enclosures() {
	if !b.Originals {
		return
	}
	var t doc.Table
	n := 0
	type bound struct {
		response *app.Response
		file     app.Attachment
		number   int
	}
	var bind []bound
	for _, r := range b.file.Responses {
		for _, a := range r.Attachments {
			n++
			where := doc.Plain(b.say("packet.inTheCase"))
			if b.binds(a) {
				bind = append(bind, bound{r, a, n})
				where = doc.Linked(b.say("packet.boundIn"), enclosureAnchor(n))
			}
			t.Rows = append(t.Rows, doc.Row{Cells: []doc.Text{
				doc.Plain(enclosure(n)), doc.Plain(b.text(a.Name)), doc.Linked(strconv.Itoa(r.Number), b.anchor(r)), doc.Plain(b.sender(r)), where,
			}})
		}
	}
	if n == 0 {
		return
	}
	t.RowHeads = true
	t.Columns = []doc.Column{
		{Title: b.say("packet.col.enclosure"), Weight: 0.8},
		{Title: b.say("packet.col.file"), Weight: 3.4},
		{Title: b.say("packet.col.no"), Weight: 0.7, Align: doc.Right},
		{Title: b.say("packet.col.sender"), Weight: 2.6},
		{Title: b.say("packet.col.where"), Weight: 1.6},
	}
	b.heading1(b.say("packet.annexC"), b.say("packet.count.enclosures", "n", n), "bilag-c")
	b.body(b.say("packet.enclosuresHow"))
	b.add(t)
	for _, e := range bind {
		b.enclosure(e.number, e.response, e.file)
	}
}

// binds reports whether the pages of a file are at hand and may be printed.
func (b *builder) binds(a app.Attachment) bool {
	return a.Type == pdf && (b.Edition == Internal || a.Publish) && len(b.originals[a.SHA256]) > 0
}

// enclosure names the nth of the enclosures, "C3".
func enclosure(n int) string { return "C" + strconv.Itoa(n) }

func enclosureAnchor(n int) doc.Anchor { return doc.Anchor("bilag-c-" + strconv.Itoa(n)) }

// enclosure is the title page of a file and its own pages.
func (b *builder) enclosure(n int, r *app.Response, a app.Attachment) {
	sheets := b.originals[a.SHA256]
	name := b.text(a.Name)
	b.add(
		doc.PageBreak{},
		doc.Heading{Level: 2, Text: enclosure(n) + ". " + name, Anchor: enclosureAnchor(n), Unlisted: true},
		doc.Facts{
			{Name: b.say("packet.fact.sender"), Value: doc.Plain(b.sender(r))},
			{Name: b.say("packet.fact.response"), Value: doc.Linked(b.say("packet.no", "number", r.Number), b.anchor(r))},
			{Name: b.say("packet.fact.pages"), Value: number(len(sheets))},
		},
		doc.Paragraph{Style: doc.Note, Text: doc.Plain(b.say("packet.enclosureHow"))},
	)
	for i, s := range sheets {
		s.Alt = b.say("packet.sheetAlt", "page", i+1, "of", len(sheets), "file", name)
		b.add(s)
	}
}
