package app

import (
	"regexp"
	"strings"
	"unicode"
)

// place is a place in a template that is filled in when a letter is begun:
// "{modtaget}".
var place = regexp.MustCompile(`\{[\pL ]{1,40}\}`)

// gap is what an empty place leaves at the end of a line.
var gap = regexp.MustCompile(`(?m)[ \t]+$`)

// FillIn puts values into the places of a template; "{Du}" is "{du}" with a capital
// letter. A place that values does not know stays, so that it is seen; a paragraph that
// held nothing but places, all of them empty, goes.
func FillIn(text string, values map[string]string) string {
	paragraphs := strings.Split(text, "\n\n")
	kept := paragraphs[:0]
	for _, p := range paragraphs {
		filled := place.ReplaceAllStringFunc(p, func(at string) string {
			name := strings.Trim(at, "{}")
			if value, known := values[name]; known {
				return value
			}
			if value, known := values[recased(name, unicode.ToLower)]; known {
				return Capital(value)
			}
			return at
		})
		if strings.TrimSpace(filled) != "" || strings.TrimSpace(p) == "" {
			kept = append(kept, gap.ReplaceAllString(filled, ""))
		}
	}
	return strings.Join(kept, "\n\n")
}

// Unfilled are the places of a text that are not filled in, "{modtaget}".
func Unfilled(text string) []string { return place.FindAllString(text, -1) }
