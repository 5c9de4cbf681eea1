package handover

import (
	"slices"
	"strings"

	"hvidbog/app"
	"hvidbog/app/journal"
	"hvidbog/app/packet/book"
)

// sumsName is the name by which tools that check sums know their list.
const sumsName = "SHA256SUMS"

func indexName(say app.Words) string { return say("handover.index") + ".xlsx" }

// index is the list of the files as a workbook: a row for each.
func (h Handover) index(files []Written) (book.Book, error) {
	say := h.Say
	b, err := journal.Frame(h.File, h.asOf(), say)
	if err != nil {
		return book.Book{}, err
	}
	b.Title, b.Subject = say("handover.index")+" – "+b.Title, say("handover.index")
	s := book.Sheet{Name: say("handover.index"), Fixed: 1, Columns: []book.Column{
		{Title: say("handover.col.path"), Width: 48},
		{Title: say("journal.col.documentNo"), Width: 18},
		{Title: say("journal.col.date"), Width: 12},
		{Title: say("journal.col.party"), Width: 34},
		{Title: say("journal.col.theme"), Width: 48},
		{Title: say("journal.col.type"), Width: 20},
		{Title: say("handover.col.format"), Width: 16},
		{Title: say("handover.col.size"), Width: 14},
		{Title: "SHA-256", Width: 66},
	}}
	for _, f := range files {
		s.Rows = append(s.Rows, []book.Cell{
			book.Text(f.Path), journal.Text(string(f.DocumentNo)), journal.Day(f.Date), journal.Text(f.Party), journal.Text(f.Theme),
			journal.Text(f.Type), book.Text(say("fileKind." + string(f.Kind))), book.Number(f.Size), book.Text(f.SHA256),
		})
	}
	b.Sheets = []book.Sheet{s}
	return b, nil
}

// sums is the list of the files' sums as "sha256sum -c" reads it.
func sums(files []Written) []byte {
	files = slices.Clone(files)
	slices.SortFunc(files, func(a, b Written) int { return strings.Compare(a.Path, b.Path) })
	var b strings.Builder
	for _, f := range files {
		b.WriteString(f.SHA256 + "  " + f.Path + "\n")
	}
	return []byte(b.String())
}

// readme says to whoever opens the folder what is in it, in lines that end as
// Windows' own do.
func (h Handover) readme(p *plan) []byte {
	say, f := h.Say, h.File
	lines := []string{
		say("handover.readme.title", "Title", f.Hearing.Title),
		h.whole(),
		"",
		say("handover.readme.notice"),
		"",
	}
	count := func(id string, n int, args ...any) {
		if n > 0 {
			lines = append(lines, say(id, append(args, "n", n)...))
		}
	}
	numbers := make([]string, len(p.without))
	for i, no := range p.without {
		numbers[i] = string(no)
	}
	count("handover.readme.responses", len(f.Responses))
	count("handover.readme.letters", len(f.Letters)-drafts(f)-len(p.without))
	count("handover.readme.without", len(p.without), "Numbers", strings.Join(numbers, ", "))
	count("handover.readme.packets", len(f.Packets))
	lines = append(lines, say("handover.readme.journal"), say("handover.readme.index"), say("handover.readme.sums"))
	return []byte(strings.Join(lines, "\r\n") + "\r\n")
}

// whole says that everything is here, of which case, and as of which day.
func (h Handover) whole() string {
	said := h.Say("handover.readme.asOf", "Date", h.asOf().Long())
	if no := h.File.Hearing.CaseNo; no != "" {
		said = h.Say("handover.readme.case", "CaseNo", string(no)) + " " + said
	}
	return said
}

func drafts(f *app.CaseFile) (n int) {
	for _, l := range f.Letters {
		if !l.IsSent() {
			n++
		}
	}
	return n
}
