package reading

import (
	"archive/zip"
	"bytes"
	"io"
	"path"
	"strings"
	"unicode/utf16"
)

// kind is what a file is.
type kind int

const (
	foreign kind = iota // nothing that is read
	empty
	locked
	pdf
	picture
	packed   // a .zip
	document // a .docx or an .odt
	workbook // an .xlsx
	values   // a .csv
	message  // a .msg
	mails    // an .eml
	page     // .html
	plaintext
)

// kindOf tells what a file is. What it is called says little: a scan is sent as
// "Brev.doc", and a Word file without any ending.
func kindOf(name string, content []byte) kind {
	ext := strings.ToLower(path.Ext(name))
	switch {
	case len(bytes.Trim(content, " \t\r\n\x00\xef\xbb\xbf")) == 0:
		return empty
	case isPDF(ext, content):
		return pdf
	case bytes.HasPrefix(content, []byte("PK\x03\x04")), bytes.HasPrefix(content, []byte("PK\x05\x06")):
		return kindOfZip(ext, content)
	case bytes.HasPrefix(content, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return kindOfCompound(ext, content)
	case isPicture(content):
		return picture
	case hasAny(content, "{\\rtf", "MZ", "\x7fELF", "\x1f\x8b", "7z\xbc\xaf\x27\x1c", "Rar!\x1a\x07", "BZh", "\xfd7zXZ", "\xca\xfe\xba\xbe", "SQLite format 3\x00", "OggS", "ID3", "%!PS"):
		return foreign
	}
	return kindOfText(ext, content)
}

// isPDF allows for what some programs write before the file begins, where the name
// says that one does.
func isPDF(ext string, content []byte) bool {
	head := content[:min(len(content), 1024)]
	at := bytes.Index(head, []byte("%PDF-"))
	return at == 0 || at > 0 && (ext == ".pdf" || len(bytes.Trim(head[:at], " \t\r\n\x00\xef\xbb\xbf")) == 0)
}

func hasAny(content []byte, prefixes ...string) bool {
	for _, p := range prefixes {
		if bytes.HasPrefix(content, []byte(p)) {
			return true
		}
	}
	return false
}

// isPicture knows what scanners and telephones make.
func isPicture(content []byte) bool {
	if hasAny(content, "\xff\xd8\xff", "\x89PNG\r\n\x1a\n", "GIF87a", "GIF89a", "II*\x00", "MM\x00*", "BM") {
		return content[0] != 'B' || bytes.IndexByte(content[:min(len(content), 64)], 0) >= 0 // a text may begin so
	}
	if len(content) < 12 {
		return false
	}
	switch string(content[4:12]) {
	case "ftypheic", "ftypheix", "ftyphevc", "ftypmif1", "ftypmsf1", "ftypavif":
		return true
	}
	return string(content[:4]) == "RIFF" && string(content[8:12]) == "WEBP"
}

// kindOfZip tells Office's files, which are zip files of a certain form, from
// archives. One that is cut off tells no more what it is; its name does then.
func kindOfZip(ext string, content []byte) kind {
	z, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		switch ext {
		case ".docx", ".docm", ".dotx", ".odt":
			return document
		case ".xlsx", ".xlsm":
			return workbook
		}
		return packed
	}
	office := false
	for _, f := range z.File {
		switch name := strings.ToLower(strings.ReplaceAll(f.Name, `\`, "/")); {
		case name == "word/document.xml":
			return document
		case name == "xl/workbook.xml":
			return workbook
		case name == "mimetype" && isOpenText(f):
			return document
		case name == "[content_types].xml", name == "mimetype": // PowerPoint's, a spreadsheet of LibreOffice's, a book
			office = true
		}
	}
	if !office {
		return packed
	}
	switch ext {
	case ".docx", ".docm", ".dotx": // whose parts have other names than Word gives them
		return document
	case ".xlsx", ".xlsm":
		return workbook
	case ".zip": // of one that somebody took apart
		return packed
	}
	return foreign
}

// isOpenText holds for the mark that LibreOffice's letters begin with.
func isOpenText(f *zip.File) bool {
	r, err := f.Open()
	if err != nil {
		return false
	}
	defer r.Close()
	mark, err := io.ReadAll(io.LimitReader(r, 128))
	return err == nil && strings.HasPrefix(string(mark), "application/vnd.oasis.opendocument.text")
}

// kindOfCompound tells the files that Outlook, Office before 2007, and Office with a
// password write: a small file system, with names in UTF-16.
func kindOfCompound(ext string, content []byte) kind {
	has := func(name string) bool {
		var b []byte
		for _, u := range utf16.Encode([]rune(name)) {
			b = append(b, byte(u), byte(u>>8))
		}
		return bytes.Contains(content, b)
	}
	switch {
	case ext == ".msg", ext == ".oft":
		return message
	case ext == ".doc", ext == ".xls", ext == ".ppt", ext == ".db":
		if has("EncryptedPackage") {
			return locked
		}
		return foreign
	case has("__properties_version1.0"): // a letter, whatever hangs on it
		return message
	case has("EncryptedPackage"):
		return locked
	}
	return foreign
}
