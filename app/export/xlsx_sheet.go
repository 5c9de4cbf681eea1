package export

import (
	"math"
	"strings"

	"github.com/xuri/excelize/v2"
)

// setUp gives a written sheet what makes it easy to read: titles that stay, lists to
// filter by, and pages as wide as the sheet, or as a part of it that one can read then.
func (w *sheetWriter) setUp() error {
	columns, rows := len(w.sheet.Columns), len(w.sheet.Rows)
	corner, err := place(1, w.sheet.Fixed)
	if err != nil {
		return err
	}
	last, err := place(rows, columns-1)
	if err != nil {
		return err
	}
	pane := "bottomLeft"
	if w.sheet.Fixed > 0 {
		pane = "bottomRight"
	}
	landscape, a4, endless, fits := "landscape", 9, 0, true
	width := 0.0
	for _, c := range w.sheet.Columns {
		width += c.Width
	}
	pages := int(math.Ceil(width / widestPage))
	for _, err := range []error{
		w.file.SetPanes(w.sheet.Name, &excelize.Panes{
			Freeze: true, XSplit: w.sheet.Fixed, YSplit: 1, TopLeftCell: corner, ActivePane: pane,
			Selection: []excelize.Selection{{SQRef: corner, ActiveCell: corner, Pane: pane}},
		}),
		w.file.AutoFilter(w.sheet.Name, "A1:"+last, nil),
		w.file.SetSheetProps(w.sheet.Name, &excelize.SheetPropsOptions{FitToPage: &fits}),
		w.file.SetPageLayout(w.sheet.Name, &excelize.PageLayoutOptions{
			Orientation: &landscape, Size: &a4, FitToWidth: &pages, FitToHeight: &endless,
		}),
		w.file.SetHeaderFooter(w.sheet.Name, &excelize.HeaderFooterOptions{OddFooter: w.footer()}),
		w.file.SetDefinedName(&excelize.DefinedName{
			Name: "_xlnm.Print_Titles", Scope: w.sheet.Name, RefersTo: w.printTitles(),
		}),
	} {
		if err != nil {
			return err
		}
	}
	return nil
}

// printTitles are the columns and the row that are printed anew on each page.
func (w *sheetWriter) printTitles() string {
	name := "'" + strings.ReplaceAll(w.sheet.Name, "'", "''") + "'"
	row := name + "!$1:$1"
	last, err := excelize.ColumnNumberToName(w.sheet.Fixed)
	if err != nil { // no column is fixed
		return row
	}
	return name + "!$A:$" + last + "," + row
}

// footer is the line at the foot of each page: what it is, for whom, and which page.
// No more than 255 characters fit.
func (w *sheetWriter) footer() string {
	plain := func(s string, most int) string {
		r := []rune(line(s))
		if len(r) > most {
			r = append(r[:most-1], '…')
		}
		return strings.ReplaceAll(string(r), "&", "&&")
	}
	return "&L&8" + " " + plain(w.book.CaseNo, 20) + " · " + plain(w.sheet.Name, 31) + "&C&8 " + plain(w.book.Notice, 60) +
		"&R&8 " + plain(w.book.Words.Page, 10) + " &P " + plain(w.book.Words.Of, 10) + " &N"
}

// styles are the numbers of the styles of a file's cells.
type styles struct {
	head, text  textStyle
	number, day int
}

// textStyle is a style for texts, and the same for those that are marked as such.
type textStyle struct{ plain, quoted int }

func newStyles(f *excelize.File) (*styles, error) {
	var s styles
	var err error
	add := func(style excelize.Style) (number int) {
		if err == nil {
			number, err = f.NewStyle(&style)
		}
		return number
	}
	rule := []excelize.Border{{Type: "bottom", Style: 1, Color: "BFBFBF"}}
	head := excelize.Style{
		Font:      &excelize.Font{Bold: true, Family: "Calibri", Size: 11},
		Fill:      excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E7E6E6"}},
		Alignment: &excelize.Alignment{Vertical: "center", WrapText: true},
		Border:    []excelize.Border{{Type: "bottom", Style: 2, Color: "404040"}},
	}
	s.head.plain = add(head)
	s.text.plain = add(excelize.Style{Alignment: &excelize.Alignment{Vertical: "top", WrapText: true}, Border: rule})
	s.number = add(excelize.Style{Alignment: &excelize.Alignment{Vertical: "top", Horizontal: "center"}, Border: rule, NumFmt: 1})
	day := "dd-mm-yyyy"
	s.day = add(excelize.Style{Alignment: &excelize.Alignment{Vertical: "top", Horizontal: "left"}, Border: rule, CustomNumFmt: &day})
	if err != nil {
		return nil, err
	}
	s.head.quoted = quoted(f, s.head.plain)
	s.text.quoted = quoted(f, s.text.plain)
	return &s, nil
}

// quoted adds a style to the file that is another's with quotePrefix. excelize has no
// name for it, but it keeps and writes it
// (https://github.com/qax-os/excelize/blob/master/xmlStyles.go).
func quoted(f *excelize.File, style int) int {
	yes := true
	all := f.Styles.CellXfs
	xf := all.Xf[style]
	xf.QuotePrefix = &yes
	all.Xf = append(all.Xf, xf)
	all.Count = len(all.Xf)
	return all.Count - 1
}
