package sheet

import (
	"strings"

	"hvidbog/app"
	"hvidbog/app/intake"
)

// Rows makes responses of the rows below the head, by what the columns hold. A row
// with nobody and nothing said in it is none. The head is -1 for none. What several
// columns hold of one thing is put together: answers each under the head of its
// column. Numbers of the sender's own, and stances in words that are not known, are
// noted under their head.
func Rows(t intake.Table, head int, holds []app.Column) []intake.Found {
	var list []intake.Found
	heads := Head(t, head)
	for i := max(head+1, 0); i < len(t.Rows); i++ {
		r := newResponse(t.Rows[i], heads, holds)
		if r.says() {
			r.Row = i + 1
			list = append(list, r.Found)
		}
	}
	return list
}

// response is a response while it is made of a row.
type response struct {
	intake.Found
	answers []answer
}

// answer is what stands in a column of text.
type answer struct{ question, text string }

func newResponse(row, heads []string, holds []app.Column) *response {
	r := &response{}
	questions := 0
	for i, c := range holds {
		if c == app.ColumnText {
			questions++
		}
		if i >= len(row) || strings.TrimSpace(row[i]) == "" {
			continue
		}
		head := ""
		if i < len(heads) {
			head = strings.Join(strings.Fields(heads[i]), " ")
		}
		r.take(c, head, row[i])
	}
	r.Text = together(r.answers, questions > 1)
	if r.Sender == "" { // a body that nobody signs for
		r.Sender, r.OnBehalfOf = r.OnBehalfOf, ""
	}
	if app.FoldName(r.Sender) == app.FoldName(r.OnBehalfOf) {
		r.OnBehalfOf = ""
	}
	r.Doubt(intake.DoubtSender, r.Sender == "")
	r.Doubt(intake.DoubtDate, r.Date.IsZero())
	r.Doubt(intake.DoubtText, r.Text == "")
	return r
}

// says reports whether the row has somebody, or something that was said.
func (r *response) says() bool {
	return r.Sender+r.Text+r.Subject+string(r.Stance) != ""
}

// take takes what a cell holds.
func (r *response) take(c app.Column, head, cell string) {
	line := strings.Join(strings.Fields(cell), " ")
	switch c {
	case app.ColumnSender:
		r.Sender = joined(r.Sender, " ", line)
	case app.ColumnOnBehalfOf:
		r.OnBehalfOf = joined(r.OnBehalfOf, ", ", line)
	case app.ColumnPartyKind:
		r.PartyKind = partyKindOf(line)
	case app.ColumnEmail:
		r.Email = email.FindString(line)
	case app.ColumnAddress:
		r.address(line)
	case app.ColumnDate:
		day, hour, ok := readMoment(line)
		if !ok {
			r.Note = joined(r.Note, "\n", labelled(head, line))
			return
		}
		r.Date = day
		if r.Hour == "" {
			r.Hour = hour
		}
	case app.ColumnHour:
		if hour, err := app.ParseHour(line); err == nil {
			r.Hour = hour
		}
	case app.ColumnSubject:
		r.Subject = joined(r.Subject, " – ", line)
	case app.ColumnText:
		r.answers = append(r.answers, answer{head, cell})
	case app.ColumnScenario:
		r.Scenario = joined(r.Scenario, ", ", line)
	case app.ColumnStance:
		if stance, ok := stanceOf(line); ok {
			r.Stance = stance
		} else {
			r.Note = joined(r.Note, "\n", labelled(head, line))
		}
	case app.ColumnNote:
		r.Note = joined(r.Note, "\n", cell)
	case app.ColumnNumber:
		r.Note = joined(r.Note, "\n", labelled(head, line))
	}
}

// address takes a piece of an address: the street, the postal code, the town.
func (r *response) address(piece string) {
	sep := ", "
	if len(r.Address) >= 4 && strings.Trim(r.Address[len(r.Address)-4:], "0123456789") == "" {
		sep = " " // the town after its postal code
	}
	r.Address = joined(r.Address, sep, piece)
}

func joined(a, sep, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + sep + b
}

func labelled(head, value string) string {
	if head == "" {
		return value
	}
	return strings.TrimRight(head, " :?") + ": " + value
}

// together puts answers under what was asked, where more than one thing was.
func together(answers []answer, several bool) string {
	var parts []string
	for _, a := range answers {
		if several && a.question != "" {
			parts = append(parts, a.question+"\n"+a.text)
		} else {
			parts = append(parts, a.text)
		}
	}
	return strings.Join(parts, "\n\n")
}
