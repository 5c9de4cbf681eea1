package app_test

import (
	"testing"

	"hvidbog/app"
)

func TestWhatAFileIsToAReader(t *testing.T) {
	for media, want := range map[string]app.FileKind{
		"application/pdf": app.FilePDF, "image/png": app.FileImage, "image/jpeg": app.FileImage,
		"application/vnd.openxmlformats-officedocument.wordprocessingml.document":   app.FileDocument,
		"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet":         app.FileSheet,
		"application/vnd.openxmlformats-officedocument.presentationml.presentation": app.FileSlides,
		"application/vnd.oasis.opendocument.text":                                   app.FileDocument,
		"application/vnd.oasis.opendocument.spreadsheet":                            app.FileSheet,
		"application/vnd.oasis.opendocument.presentation":                           app.FileSlides,
		"application/msword":            app.FileDocument,
		"application/vnd.ms-excel":      app.FileSheet,
		"application/vnd.ms-powerpoint": app.FileSlides,
		"application/vnd.ms-outlook":    app.FileMail,
		"message/rfc822":                app.FileMail,
		"application/rtf":               app.FileDocument,
		"text/csv":                      app.FileSheet,
		"text/plain":                    app.FileText,
		"text/html":                     app.FileText,
		"application/zip":               app.FileOther,
		"application/octet-stream":      app.FileOther,
		"":                              app.FileOther,
	} {
		if got := (app.FileRef{Type: media}).Kind(); got != want {
			t.Errorf("%s is a %s, want %s", media, got, want)
		}
	}
}

func TestSizesOfFiles(t *testing.T) {
	for size, want := range map[int64]string{
		0: "0 kB", 1: "1 kB", 1000: "1 kB", 1001: "2 kB", 166_500: "167 kB", 999_001: "1000 kB",
		1_000_000: "1,0 MB", 1_949_999: "1,9 MB", 25 << 20: "26,2 MB",
	} {
		if got := app.SizeText(size); got != want {
			t.Errorf("%d bytes are %q, want %q", size, got, want)
		}
	}
}
