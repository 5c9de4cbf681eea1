package gather

import (
	"slices"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/intake"
	"hvidbog/app/intake/sheet"
)

// Sheet is a table that came in. Its rows are responses once it is known what its
// columns hold.
type Sheet struct {
	Place, Within string
	Table         intake.Table
	// Head is the row that names the columns; nil where none does.
	Head []string
	// Holds is what the columns hold by their names and by what stands in them: a guess.
	Holds []app.Column

	head int
	bare casework.Incoming // the sheet itself
}

func newSheet(place string, r intake.Reading, table intake.Table, l loader) Sheet {
	head, holds := sheet.Propose(table)
	bare := casework.NewIncoming(place, r.Within, r.File, intake.Found{})
	bare.Load = l.bare
	return Sheet{
		Place: place, Within: r.Within, Table: table, Head: sheet.Head(table, head), Holds: holds,
		head: head, bare: bare,
	}
}

// Known is what the columns were once said to hold in a hearing.
func (s Sheet) Known(h *app.Hearing) (holds []app.Column, ok bool) {
	if s.Head == nil {
		return nil, false
	}
	known, ok := h.SheetColumns(s.Head)
	return known.Holds, ok
}

// Tells reports whether such columns tell what somebody said.
func Tells(holds []app.Column) bool {
	return slices.ContainsFunc(holds, func(c app.Column) bool {
		return c == app.ColumnText || c == app.ColumnStance || c == app.ColumnSubject
	})
}

// Rows are the rows below the head.
func (s Sheet) Rows() [][]string { return s.Table.Rows[s.head+1:] }

// Incoming are the responses that the rows are where the columns hold that. A sheet
// without any is told of as one that has nothing in it.
func (s Sheet) Incoming(holds []app.Column) []casework.Incoming {
	var list []casework.Incoming
	for _, found := range sheet.Rows(s.Table, s.head, holds) {
		for _, d := range s.Table.Doubts {
			found.Doubt(d, true)
		}
		in := s.bare
		in.Found = found
		list = append(list, in)
	}
	if len(list) == 0 {
		list = append(list, s.Refused(app.Refuse(app.CodeFileEmpty, "Path", s.name())))
	}
	return list
}

// Refused tells why none of its rows is a response.
func (s Sheet) Refused(why error) casework.Incoming {
	in := s.bare
	in.Refusal = why
	return in
}

// Foreign says that it is not known what the columns hold.
func (s Sheet) Foreign() error { return app.Refuse(app.CodeSheetColumns, "Path", s.name()) }

func (s Sheet) name() string { return s.bare.Original.Name }
