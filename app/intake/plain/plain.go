// Package plain reads the letters that are text and no more: .txt as editors save
// it, and .html, the page that a portal or a mail program saves.
package plain

import (
	"bytes"
	"path"
	"strings"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/unicode"

	"hvidbog/app"
	"hvidbog/app/intake"
)

// Read reads a letter in plain text, or as a page where its name or its beginning
// says so. Neither tells who wrote it, or when. The error has [app.CodeFileEmpty],
// [app.CodeFileTooLarge], or [app.CodeFileEncoding] for what is no text.
func Read(name string, content []byte) (intake.Content, error) {
	if len(content) > app.MaxFile {
		return intake.Content{}, app.Refuse(app.CodeFileTooLarge, "Path", name, "Limit", app.MaxFile>>20)
	}
	found := intake.Found{Doubts: []intake.Doubt{intake.DoubtSender, intake.DoubtDate}}
	switch text, isWide := wide(content); {
	case !IsHTML(name, content):
		if isWide {
			content = text
		}
		text, err := intake.Text(bytes.NewReader(content), name)
		if err != nil {
			return intake.Content{}, err
		}
		found.Text = strings.Trim(intake.Tidy(text), "\n")
	case !isWide && bytes.IndexByte(content, 0) >= 0:
		return intake.Content{}, app.Refuse(app.CodeFileEncoding, "Path", name)
	default:
		page, sure := decodePage(content)
		var active bool
		found.Text, active = render(page)
		if !sure {
			found.Doubts = append(found.Doubts, intake.DoubtEncoding)
		}
		if active {
			found.Doubts = append(found.Doubts, intake.DoubtEmbedded)
		}
	}
	if strings.TrimSpace(found.Text) == "" {
		return intake.Content{}, app.Refuse(app.CodeFileEmpty, "Path", name)
	}
	return intake.Content{Found: []intake.Found{found}}, nil
}

// IsHTML reports whether a file is a page.
func IsHTML(name string, content []byte) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".html", ".htm", ".xhtml":
		return true
	}
	head := bytes.ToLower(bytes.TrimSpace(content[:min(len(content), 512)]))
	head = bytes.TrimPrefix(head, []byte("\xef\xbb\xbf"))
	return bytes.HasPrefix(head, []byte("<!doctype html")) || bytes.HasPrefix(head, []byte("<html"))
}

// decodePage reads a page in the character set that it names itself.
func decodePage(content []byte) (page string, sure bool) {
	if text, ok := wide(content); ok {
		return string(text), true
	}
	content = bytes.TrimPrefix(content, []byte("\xef\xbb\xbf"))
	return intake.Decoded(content, Charset(content))
}

// Charset is the character set that a page names in its head; "" where it names none.
func Charset(page []byte) string {
	head := page[:min(len(page), 1024)]
	if !bytes.Contains(bytes.ToLower(head), []byte("charset")) {
		return "" // and not Windows-1252, as browsers would guess
	}
	_, name, _ := charset.DetermineEncoding(head, "")
	return name
}

// wide reads UTF-16 with its mark, in which Notepad saves "Unicode".
func wide(content []byte) ([]byte, bool) {
	if !bytes.HasPrefix(content, []byte("\xff\xfe")) && !bytes.HasPrefix(content, []byte("\xfe\xff")) {
		return nil, false
	}
	text, err := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().Bytes(content)
	return text, err == nil && !bytes.Contains(text, []byte("\ufffd"))
}
