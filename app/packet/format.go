package packet

import (
	"strings"

	"hvidbog/app"
)

// Format is the form in which a hearing goes out to other programs; its value is
// the ending of the file's name.
type Format string

// The formats.
const (
	Docx Format = "docx" // the packet, for a word processor
	Xlsx Format = "xlsx" // what the packet counts and lists, for a spreadsheet
	CSV  Format = "csv"  // the responses, for any program that takes a table
	JSON Format = "json" // everything that the hearing holds, for other programs
)

// Formats are all formats, in the order in which they are offered.
func Formats() []Format { return []Format{Docx, Xlsx, CSV, JSON} }

// Binds says whether a file of the format has the pages of the originals in it.
func (f Format) Binds() bool { return f == Docx }

// In says whether a format can hold an edition: JSON is the records themselves,
// and so never anonymised.
func (f Format) In(e Edition) bool { return f != JSON || e == Internal }

// ExportName suggests a name for a file of the format, as [FileName] does for the
// packet.
func ExportName(h *app.Hearing, o Options, f Format, say app.Words) string {
	return strings.TrimSuffix(FileName(h, o, say), ".pdf") + "." + string(f)
}
