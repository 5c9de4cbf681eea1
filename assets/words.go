// Package assets carries what the program says. The sentences stand in
// translations, one pair of files for each part of the program, in Danish and in
// English: "packet.da.json" and "packet.en.json" hold what the packet says.
//
// Fonts, icon and example hearing are in packages of their own below it, so that
// a program takes along only what it shows.
package assets

import (
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"strconv"
	"sync"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"

	"hvidbog/app"
)

//go:embed translations/*.json
var translations embed.FS

// dictionary is every sentence in every language, read at the first use.
var dictionary = sync.OnceValues(func() (*i18n.Bundle, error) {
	sub, err := fs.Sub(translations, "translations")
	if err != nil {
		return nil, err
	}
	return readDictionary(sub)
})

// Words gives the words of a language: "da" or "en", or a locale such as
// "en-GB". Danish stands in for any other language, and for a sentence that has
// not been translated. The words may be said from any goroutine.
//
// Counts, that is the numbers named "n", are written with the language's
// thousands separator: "10.000 svar".
func Words(lang string) (app.Words, error) {
	bundle, err := dictionary()
	if err != nil {
		return nil, fmt.Errorf("translations: %w", err)
	}
	return wordsOf(bundle, lang), nil
}

func readDictionary(files fs.FS) (*i18n.Bundle, error) {
	bundle := i18n.NewBundle(language.Danish)
	bundle.RegisterUnmarshalFunc("json", json.Unmarshal)
	names, err := fs.Glob(files, "*.json")
	if err != nil {
		return nil, err
	}
	first := make(map[string]string) // language and id → the file it stands in
	for _, name := range names {
		text, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, err
		}
		file, err := bundle.ParseMessageFileBytes(text, path.Base(name))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		for _, m := range file.Messages {
			key := file.Tag.String() + " " + m.ID
			if other, taken := first[key]; taken {
				return nil, fmt.Errorf("%s: %s stands in %s too", name, m.ID, other)
			}
			first[key] = name
			for _, sentence := range []string{m.One, m.Other} {
				if _, err := parseSentence(sentence); err != nil {
					return nil, fmt.Errorf("%s: %s: %w", name, m.ID, err)
				}
			}
		}
	}
	return bundle, nil
}

func wordsOf(bundle *i18n.Bundle, lang string) app.Words {
	localizer := i18n.NewLocalizer(bundle, lang)
	separator := "."
	tags := bundle.LanguageTags()
	if _, i := language.MatchStrings(language.NewMatcher(tags), lang); tags[i] == language.English {
		separator = ","
	}
	return func(id string, args ...any) string {
		filling := filling{args: args, separator: separator}
		// Where the language lacks the sentence or its singular, what comes back is
		// the best there is together with an error; it is the best that counts.
		said, _ := localizer.Localize(&i18n.LocalizeConfig{
			MessageID:      id,
			PluralCount:    filling.count(),
			TemplateData:   filling,
			TemplateParser: sentences{},
		})
		if said == "" {
			return id
		}
		return said
	}
}

// filling is what fills the places of a sentence: the pairs that [app.Words]
// takes.
type filling struct {
	args      []any
	separator string // between thousands, in counts
}

// count is the number that chooses between singular and plural, as go-i18n takes
// it; nil for none. One that was kept as text (see [app.Saying]) counts too.
func (f filling) count() any {
	switch n := f.value("n").(type) {
	case nil:
		return nil
	case int:
		return n
	default:
		if i, err := strconv.Atoi(fmt.Sprint(n)); err == nil {
			return i
		}
		return nil
	}
}

func (f filling) value(name string) any {
	for i := 0; i+1 < len(f.args); i += 2 {
		if f.args[i] == name {
			return f.args[i+1]
		}
	}
	return nil
}

// text is what is written in the place with the given name; "" where nothing
// was given for it.
func (f filling) text(name string) string {
	var text string
	switch v := f.value(name).(type) {
	case nil:
		return ""
	case string:
		text = v
	case int:
		text = strconv.Itoa(v)
	default:
		text = fmt.Sprint(v)
	}
	if name == "n" {
		return groupThousands(text, f.separator)
	}
	return text
}

// groupThousands puts the separator between the thousands of a whole number, and
// leaves all other text alone.
func groupThousands(digits, separator string) string {
	if len(digits) <= 3 {
		return digits
	}
	if _, err := strconv.Atoi(digits); err != nil {
		return digits
	}
	head := len(digits) - 3
	if digits[0] == '-' && head == 1 {
		return digits
	}
	return groupThousands(digits[:head], separator) + separator + digits[head:]
}
