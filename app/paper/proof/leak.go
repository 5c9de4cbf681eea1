package proof

import (
	"html"
	"regexp"
	"strings"

	"hvidbog/app/privacy"
)

// place is where a string of a file's objects is met by its reader.
func (t text) place() string {
	switch t.key {
	case "Alt", "ActualText", "E", "T", "TU", "Contents":
		return "leak.place.alternative"
	case "Title", "Author", "Subject", "Keywords", "Creator", "Producer":
		return "leak.place.metadata"
	case "F", "UF", "Desc":
		return "leak.place.attachment"
	}
	return "leak.place.hidden"
}

// shown is a finding as it is told to the caseworker, who must know which it is, and
// no more.
func shown(f privacy.Finding) string {
	if f.What == privacy.CPR && len(f.Text) > 4 {
		return f.Text[:len(f.Text)-4] + "xxxx"
	}
	return f.Text
}

var tagForm = regexp.MustCompile(`<[^<>]*>`)

// plainXML is what an XML text says, its attributes with it.
func plainXML(s string) string {
	if !strings.Contains(s, "<") {
		return s
	}
	var said []string
	for _, tag := range tagForm.FindAllString(s, -1) {
		for i, part := range strings.FieldsFunc(tag, func(r rune) bool { return r == '"' || r == '\'' }) {
			if i%2 == 1 {
				said = append(said, part)
			}
		}
	}
	return html.UnescapeString(tagForm.ReplaceAllString(s, "\n") + "\n" + strings.Join(said, "\n"))
}
