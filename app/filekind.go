package app

import (
	"strconv"
	"strings"
)

// FileKind is what a file is to a reader, where its media type says more than
// anybody wants to know.
type FileKind string

// The kinds of file.
const (
	FilePDF      FileKind = "pdf"
	FileDocument FileKind = "document"
	FileSheet    FileKind = "sheet"
	FileSlides   FileKind = "slides"
	FileImage    FileKind = "image"
	FileText     FileKind = "text"
	FileMail     FileKind = "mail"
	FileOther    FileKind = "other"
)

// Kind is what the file is to a reader.
func (f FileRef) Kind() FileKind {
	for _, k := range []struct {
		within string
		kind   FileKind
	}{
		{"application/pdf", FilePDF},
		{"image/", FileImage},
		{"rfc822", FileMail},
		{"outlook", FileMail},
		{"word", FileDocument}, // Office's and OpenDocument's names have the word in them
		{"rtf", FileDocument},
		{"opendocument.text", FileDocument},
		{"sheet", FileSheet},
		{"excel", FileSheet},
		{"csv", FileSheet},
		{"presentation", FileSlides},
		{"powerpoint", FileSlides},
		{"text/", FileText},
	} {
		if strings.Contains(f.Type, k.within) {
			return k.kind
		}
	}
	return FileOther
}

// SizeText is a number of bytes as one reads it in Danish: "167 kB", "3,1 MB".
func SizeText(bytes int64) string {
	const kB, MB = 1000, 1000 * 1000
	if bytes < MB {
		return strconv.FormatInt((bytes+kB-1)/kB, 10) + " kB"
	}
	tenths := (bytes + MB/20) / (MB / 10)
	return strconv.FormatInt(tenths/10, 10) + "," + strconv.FormatInt(tenths%10, 10) + " MB"
}
