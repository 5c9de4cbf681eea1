package sheet

import (
	"bytes"
	"path"
	"strings"

	"github.com/xuri/excelize/v2"

	"hvidbog/app"
	"hvidbog/app/intake"
	"hvidbog/app/intake/unpack"
)

// readBook reads an .xlsx. excelize by itself would unpack 16 GB, and put large sheets
// into files of its own on the disk.
func readBook(name string, content []byte) ([]intake.Table, error) {
	z, err := unpack.Open(name, content)
	if err != nil {
		return nil, err
	}
	if err := z.Fits(name); err != nil {
		return nil, err
	}
	isBook, embedded := false, false
	for _, f := range z.Files {
		switch part := strings.ToLower(strings.ReplaceAll(f.Name, `\`, "/")); {
		case part == "xl/workbook.xml":
			isBook = true
		case path.Base(part) == "vbaproject.bin", strings.HasPrefix(part, "xl/externallinks/"), strings.HasPrefix(part, "xl/embeddings/"),
			strings.HasPrefix(part, "xl/activex/"), strings.HasPrefix(part, "xl/macrosheets/"), part == "xl/connections.xml":
			embedded = true
		}
	}
	if !isBook {
		return nil, app.Refuse(app.CodeFileForeign, "Path", name)
	}
	f, err := excelize.OpenReader(bytes.NewReader(content), excelize.Options{
		UnzipSizeLimit: intake.MaxUnpacked, UnzipXMLSizeLimit: intake.MaxUnpacked,
	})
	if err != nil {
		return nil, broken(name, err)
	}
	defer f.Close()
	if err := showDays(f); err != nil {
		return nil, broken(name, err)
	}
	b := &book{file: f, name: name}
	var tables []intake.Table
	names := f.GetSheetList()
	for _, sheet := range names[:min(len(names), intake.MaxParts)] {
		t, ok, err := b.table(sheet)
		if err != nil {
			return nil, err
		}
		if !ok {
			continue
		}
		if embedded {
			t.Doubts = append(t.Doubts, intake.DoubtEmbedded)
		}
		if visible, err := f.GetSheetVisible(sheet); err == nil && !visible {
			t.Doubts = append(t.Doubts, intake.DoubtHidden)
		}
		tables = append(tables, t)
	}
	if len(tables) == 1 {
		tables[0].Name = ""
	}
	return tables, nil
}

type book struct {
	file *excelize.File
	name string
}

// table reads a sheet; ok is false where it is empty, or is no sheet but a chart.
func (b *book) table(sheet string) (t intake.Table, ok bool, err error) {
	rows, err := b.file.Rows(sheet)
	if err != nil {
		return t, false, nil // a chart has a page of its own among the sheets
	}
	defer rows.Close()
	var g gatherer
	// What says that it stands below the last row that a sheet can have would be gone to
	// row by row.
	for at := 0; at < excelize.TotalRows && rows.Next(); at++ {
		cells, err := rows.Columns()
		if err != nil {
			return t, false, broken(b.name, err)
		}
		for i, c := range cells {
			cells[i] = strings.TrimSuffix(c, midnight)
		}
		if !g.add(cells) {
			break
		}
	}
	if err := rows.Error(); err != nil {
		return t, false, broken(b.name, err)
	}
	t, ok = g.table(sheet)
	if ok && b.merges() {
		b.fill(sheet, t.Rows)
	}
	return t, ok, nil
}

// merges looks whether any cells are merged: excelize takes much memory to tell which.
func (b *book) merges() bool {
	found := false
	b.file.Pkg.Range(func(_, part any) bool {
		content, _ := part.([]byte)
		found = bytes.Contains(content, []byte("mergeCell "))
		return !found
	})
	return found
}

// fill puts the value of cells that are merged downwards into each of them: one sender
// beside several rows. A title across the sheet stays where it stands.
func (b *book) fill(sheet string, rows [][]string) {
	merged, err := b.file.GetMergeCells(sheet, true)
	if err != nil {
		return
	}
	for _, m := range merged {
		column, from, err := excelize.CellNameToCoordinates(m.GetStartAxis())
		if err != nil {
			continue
		}
		_, to, err := excelize.CellNameToCoordinates(m.GetEndAxis())
		if err != nil || from < 1 || from > len(rows) || column > len(rows[from-1]) {
			continue
		}
		for i := from; i < min(to, len(rows)); i++ {
			if column <= len(rows[i]) && rows[i][column-1] == "" {
				rows[i][column-1] = rows[from-1][column-1]
			}
		}
	}
}

func broken(name string, err error) error {
	return app.Refuse(app.CodeFileBroken, "Path", name, "Detail", err.Error()).Because(err)
}
