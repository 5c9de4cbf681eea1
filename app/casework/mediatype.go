package casework

import (
	"bytes"
	"net/http"
	"path"
	"strings"
)

// mediaType tells what a file is by what stands in it. The name is asked only where
// the content leaves it open: an Office document is a zip file as others are, and
// a letter in an e-mail file is text.
func mediaType(name string, content []byte) string {
	found, _, _ := strings.Cut(http.DetectContentType(content), ";")
	ext := strings.ToLower(path.Ext(name))
	switch {
	case bytes.Contains(content[:min(len(content), 1024)], []byte("%PDF-")): // readers allow something before it
		return "application/pdf"
	case bytes.HasPrefix(content, []byte(`{\rtf`)):
		return "application/rtf"
	case bytes.HasPrefix(content, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		found = "compound"
	}
	if known := byExtension[found][ext]; known != "" {
		return known
	}
	if found == "compound" {
		return "application/octet-stream"
	}
	return found
}

// byExtension are the types that a content may be of, and by which extension. A
// compound file is what Office wrote before its zip files.
var byExtension = map[string]map[string]string{
	"application/zip": {
		".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
		".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
		".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
		".odt":  "application/vnd.oasis.opendocument.text",
		".ods":  "application/vnd.oasis.opendocument.spreadsheet",
		".odp":  "application/vnd.oasis.opendocument.presentation",
	},
	"compound": {
		".doc": "application/msword",
		".xls": "application/vnd.ms-excel",
		".ppt": "application/vnd.ms-powerpoint",
		".msg": "application/vnd.ms-outlook",
	},
	"text/plain": {
		".csv": "text/csv",
		".eml": "message/rfc822",
	},
}
