package app

import (
	"regexp"
	"strings"
)

// place is a place in a template that is filled in when a letter is begun:
// "{modtaget}".
var place = regexp.MustCompile(`\{[\pL ]{1,40}\}`)

// FillIn puts values into the places of a template. A place that values does not
// know stays, so that it is seen; a paragraph that held nothing but places, all of
// them empty, goes.
func FillIn(text string, values map[string]string) string {
	paragraphs := strings.Split(text, "\n\n")
	kept := paragraphs[:0]
	for _, p := range paragraphs {
		filled := place.ReplaceAllStringFunc(p, func(at string) string {
			if value, known := values[strings.Trim(at, "{}")]; known {
				return value
			}
			return at
		})
		if strings.TrimSpace(filled) != "" || strings.TrimSpace(p) == "" {
			kept = append(kept, filled)
		}
	}
	return strings.Join(kept, "\n\n")
}

// Unfilled are the places of a text that are not filled in, "{modtaget}".
func Unfilled(text string) []string { return place.FindAllString(text, -1) }
