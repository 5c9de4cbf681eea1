// Package export makes a hearing's packet in the forms that other programs open:
// its counts and lists for a spreadsheet (.xlsx), and the records themselves
// (.json).
//
// The same hearing gives the same bytes. What the anonymised edition tells is built
// from masked text.
package export

import (
	"bytes"
	"context"
	"fmt"

	"hvidbog/app"
	"hvidbog/app/packet"
)

// Make makes the file of a format from a hearing. The error has
// [app.CodeExportMasked] where the format cannot hold the edition that is asked
// for, [app.CodeExport] where the file cannot be made, or is that of ctx.
func Make(ctx context.Context, f packet.Format, file *app.CaseFile, o packet.Options, say app.Words) ([]byte, error) {
	if !f.In(o.Edition) {
		return nil, app.Refuse(app.CodeExportMasked, "Value", say("format."+string(f)))
	}
	made, err := content(ctx, f, file, o, say)
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case err != nil && app.CodeOf(err) == "":
		return nil, app.Refuse(app.CodeExport, "Detail", err.Error()).Because(err)
	}
	return made, err
}

func content(ctx context.Context, f packet.Format, file *app.CaseFile, o packet.Options, say app.Words) ([]byte, error) {
	switch f {
	case packet.Xlsx:
		tables, err := packet.Tables(file, o, say)
		if err != nil {
			return nil, err
		}
		return WriteXLSX(ctx, tables)
	case packet.JSON:
		var b bytes.Buffer
		err := WriteJSON(&b, file)
		return b.Bytes(), err
	default:
		return nil, fmt.Errorf("export: no such format: %q", f)
	}
}
