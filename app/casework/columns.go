package casework

import (
	"slices"

	"hvidbog/app"
)

// SetSheetColumns remembers what the columns of sheets with that head hold, so that it
// need not be asked again.
func (d *Desk) SetSheetColumns(head []string, holds []app.Column) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		h := app.CloneOf(f.Hearing)
		told := app.SheetColumns{Head: slices.Clone(head), Holds: slices.Clone(holds)}
		i := slices.IndexFunc(h.Sheets, func(s app.SheetColumns) bool {
			known := app.Hearing{Sheets: []app.SheetColumns{s}}
			_, same := known.SheetColumns(head)
			return same
		})
		if i < 0 {
			h.Sheets = append(h.Sheets, told)
		} else {
			h.Sheets[i] = told
		}
		if same(f.Hearing, h) {
			return step{}, nil
		}
		if err := h.Validate(); err != nil {
			return step{}, err
		}
		return step{what: app.Told("change.hearing.sheets"), put: []app.Record{h}}, nil
	})
}
