package assets

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n/template"
)

// sentences reads the one form of template that the translations use, text with
// places such as {{.Name}}. It stands in for text/template, which takes six times
// as long to fill a place and would let a translation hold program code.
type sentences struct{}

// Cacheable: a sentence that has been read serves for ever.
func (sentences) Cacheable() bool { return true }

// Parse reads a sentence; the delimiters are always {{ and }}.
func (sentences) Parse(text, _, _ string) (template.ParsedTemplate, error) {
	return parseSentence(text)
}

// sentence is a text cut at its places: before[i] stands before places[i].
type sentence struct {
	before []string
	places []string
	after  string
}

var place = regexp.MustCompile(`{{\.([A-Za-z]+)}}`)

func parseSentence(text string) (sentence, error) {
	var s sentence
	end := 0
	for _, at := range place.FindAllStringSubmatchIndex(text, -1) {
		s.before = append(s.before, text[end:at[0]])
		s.places = append(s.places, text[at[2]:at[3]])
		end = at[1]
	}
	s.after = text[end:]
	for _, plain := range append(s.before, s.after) {
		if strings.Contains(plain, "{{") || strings.Contains(plain, "}}") {
			return sentence{}, fmt.Errorf("%q: a place is written {{.Name}}", text)
		}
	}
	return s, nil
}

// Execute fills the places.
func (s sentence) Execute(data any) (string, error) {
	if len(s.places) == 0 {
		return s.after, nil
	}
	filling := data.(filling)
	var b strings.Builder
	for i, place := range s.places {
		b.WriteString(s.before[i])
		b.WriteString(filling.text(place))
	}
	b.WriteString(s.after)
	return b.String(), nil
}
