package sheet

import (
	"strings"

	"github.com/xuri/excelize/v2"
)

// midnight is the hour of a day that has none.
const midnight = " 00:00"

// showDays has the days of a file shown as Danes write them, whatever its cells say:
// "4/12/16" is December to an American and to a Dane it is not. A sheet keeps days as
// numbers, so that they are known for what they are by the form of their cell alone.
func showDays(f *excelize.File) error {
	if _, err := f.GetStyle(0); err != nil && (f.Styles == nil || f.Styles.CellXfs == nil) {
		return nil // no cell has a form, and excelize would fall over that
	}
	day, moment := "dd-mm-yyyy", "dd-mm-yyyy hh:mm"
	var ids [2]*int
	for i, code := range []*string{&day, &moment} {
		style, err := f.NewStyle(&excelize.Style{CustomNumFmt: code})
		if err != nil {
			return err
		}
		ids[i] = f.Styles.CellXfs.Xf[style].NumFmtID
	}
	codes := make(map[int]string)
	if f.Styles.NumFmts != nil {
		for _, n := range f.Styles.NumFmts.NumFmt {
			codes[n.NumFmtID] = n.FormatCode
		}
	}
	for i := range f.Styles.CellXfs.Xf {
		xf := &f.Styles.CellXfs.Xf[i]
		if xf.NumFmtID == nil {
			continue
		}
		code, own := codes[*xf.NumFmtID]
		if !own {
			code = builtIn(*xf.NumFmtID)
		}
		switch hasDay, hasHour := timeIn(code); {
		case hasDay && hasHour:
			xf.NumFmtID = ids[1]
		case hasDay:
			xf.NumFmtID = ids[0]
		}
	}
	return nil
}

// builtIn is about the form that a number of one stands for where that shows days
// (ECMA-376, part 1, 18.8.30).
func builtIn(id int) string {
	switch {
	case id == 22:
		return "m/d/yy h:mm"
	case id >= 14 && id <= 17, id >= 27 && id <= 31, id == 36, id >= 50 && id <= 54, id == 57, id == 58:
		return "d"
	}
	return ""
}

// timeIn tells whether a form shows a day, and an hour. What it says in quotes, in
// brackets or after a backslash is no part of that; m alone may be minutes.
func timeIn(code string) (hasDay, hasHour bool) {
	code, _, _ = strings.Cut(strings.ToLower(code), ";")
	quoted, bracketed := false, false
	for i := 0; i < len(code); i++ {
		switch c := code[i]; {
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '\\', c == '_', c == '*':
			i++
		case c == '[':
			bracketed = true
		case c == ']':
			bracketed = false
		case bracketed:
		case c == 'd', c == 'y', strings.HasPrefix(code[i:], "mmm"):
			hasDay = true
		case c == 'h', c == 's':
			hasHour = true
		}
	}
	return hasDay, hasHour
}
