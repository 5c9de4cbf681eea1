package gather

import (
	"context"

	"hvidbog/app/casework"
	"hvidbog/app/intake"
)

// Sheet is a table that came in.
type Sheet struct {
	Place, Within string
	Table         intake.Table

	incoming func(intake.Found) casework.Incoming
}

func newSheet(place string, r intake.Reading, table intake.Table, load func(context.Context) (intake.File, []intake.File, error)) Sheet {
	bare := casework.NewIncoming(place, r.Within, r.File, intake.Found{})
	bare.Load = load
	return Sheet{Place: place, Within: r.Within, Table: table, incoming: func(found intake.Found) casework.Incoming {
		in := bare
		in.Found = found
		return in
	}}
}
