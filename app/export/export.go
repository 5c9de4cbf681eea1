// Package export makes a hearing's packet in the forms that other programs open:
// the document for a word processor (.docx), its counts and lists for a spreadsheet
// (.xlsx), its responses as a plain table (.csv), and the whole hearing, its records
// and files (.json), which is read in again here too.
//
// The same hearing gives the same bytes. What the anonymised edition tells is built
// from masked text, and the finished file is read through besides.
package export

import (
	"bytes"
	"context"
	"fmt"

	"hvidbog/app"
	"hvidbog/app/packet"
)

// Has is what a format may want of the register beside the case file.
type Has struct {
	Originals packet.Originals // those whose pages the document has in it; nil for none
	Files     Content          // what the hearing in full is written with
}

// Make makes the file of a format from a hearing. What is anonymised is read through
// for what must not be read before it is handed out. The error has
// [app.CodeExportMasked] where the format cannot hold the edition that is asked for,
// [app.CodeExportLeak] where something of the kind was found, [app.CodeExport] where
// the file cannot be made, or is that of ctx.
func Make(ctx context.Context, f packet.Format, file *app.CaseFile, o packet.Options, say app.Words, has Has) ([]byte, error) {
	if !f.In(o.Edition) {
		return nil, app.Refuse(app.CodeExportMasked, "Value", say("format."+string(f)))
	}
	say, own := packet.OwnWords(say)
	made, err := content(ctx, f, file, o, say, has)
	if err == nil && o.Edition != packet.Internal {
		err = leak(textsOf(f, made), packet.Secrets(file, own()...))
	}
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case err != nil && app.CodeOf(err) == "":
		return nil, app.Refuse(app.CodeExport, "Detail", err.Error()).Because(err)
	case err != nil:
		return nil, err
	}
	return made, nil
}

// content is the file before it is read through.
func content(ctx context.Context, f packet.Format, file *app.CaseFile, o packet.Options, say app.Words, has Has) ([]byte, error) {
	switch f {
	case packet.Docx:
		d, err := packet.Build(file, o, say, has.Originals)
		if err != nil {
			return nil, err
		}
		return WriteDOCX(ctx, d)
	case packet.Xlsx:
		tables, err := packet.Tables(file, o, say)
		if err != nil {
			return nil, err
		}
		return WriteXLSX(ctx, tables)
	case packet.CSV:
		responses, err := packet.ResponseTable(file, o, say)
		if err != nil {
			return nil, err
		}
		return WriteCSV(ctx, responses)
	case packet.JSON:
		var b bytes.Buffer
		err := WriteJSON(&b, file, has.Files)
		return b.Bytes(), err
	default:
		return nil, fmt.Errorf("export: no such format: %q", f)
	}
}
