package app

import "slices"

// SheetColumns says what the columns of a sheet hold, as the caseworker told it once:
// a sheet with the same head is read so the next time.
type SheetColumns struct {
	Head  []string `json:"head"`
	Holds []Column `json:"holds"` // for each of the head, "" where it holds nothing of use
}

// Column is what a column of a sheet holds.
type Column string

// What a sheet of responses may tell. Several columns may hold text: the answers to a
// form's questions; each then stands under its head.
const (
	ColumnSender     Column = "sender"
	ColumnOnBehalfOf Column = "onBehalfOf"
	ColumnPartyKind  Column = "partyKind"
	ColumnEmail      Column = "email"
	ColumnAddress    Column = "address"
	ColumnDate       Column = "date"
	ColumnHour       Column = "hour"
	ColumnSubject    Column = "subject"
	ColumnText       Column = "text"
	ColumnScenario   Column = "scenario"
	ColumnStance     Column = "stance"
	ColumnNote       Column = "note"
	ColumnNumber     Column = "id" // the sender system's own number of the response
)

// Columns are all of them, in the order they are offered.
func Columns() []Column {
	return []Column{
		ColumnSender, ColumnOnBehalfOf, ColumnPartyKind, ColumnEmail, ColumnAddress, ColumnDate, ColumnHour,
		ColumnSubject, ColumnText, ColumnScenario, ColumnStance, ColumnNote, ColumnNumber,
	}
}

// SheetColumns finds what was told of a sheet with that head.
func (h *Hearing) SheetColumns(head []string) (SheetColumns, bool) {
	for _, s := range h.Sheets {
		if slices.EqualFunc(s.Head, head, func(a, b string) bool { return FoldName(a) == FoldName(b) }) {
			return s, true
		}
	}
	return SheetColumns{}, false
}

func (h *Hearing) validSheets() error {
	for _, s := range h.Sheets {
		if len(s.Holds) != len(s.Head) {
			return Refuse(CodeColumn, "Value", len(s.Holds)).In("sheets")
		}
		for _, c := range s.Holds {
			if c != "" {
				if err := oneOf(c, Columns(), CodeColumn, "sheets"); err != nil {
					return err
				}
			}
		}
	}
	return nil
}
