package assets

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/nicksnyder/go-i18n/v2/i18n"
)

// translated is one language's sentences by id.
type translated map[string]*i18n.Message

// forms are a message's sentences: the plural and, where it has one, the singular.
func forms(m *i18n.Message) []string {
	if m.One == "" {
		return []string{m.Other}
	}
	return []string{m.One, m.Other}
}

// placesIn are the names of the places in any of a message's sentences, sorted.
func placesIn(m *i18n.Message) []string {
	var names []string
	for _, text := range forms(m) {
		for _, at := range place.FindAllStringSubmatch(text, -1) {
			names = append(names, at[1])
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// readTranslated reads the translation files of a language, and which file each
// id stands in.
func readTranslated(t *testing.T, lang string) (messages translated, file map[string]string) {
	t.Helper()
	messages, file = make(translated), make(map[string]string)
	names, err := fs.Glob(translations, "translations/*."+lang+".json")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		text, err := translations.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		read, err := i18n.ParseMessageFileBytes(text, name, nil)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		for _, m := range read.Messages {
			messages[m.ID], file[m.ID] = m, name
		}
	}
	return messages, file
}

func TestTheDictionaryReads(t *testing.T) {
	if _, err := dictionary(); err != nil {
		t.Error(err)
	}
}

func TestLanguagesSayTheSame(t *testing.T) {
	danish, in := readTranslated(t, "da")
	english, inEnglish := readTranslated(t, "en")
	for _, id := range slices.Sorted(maps.Keys(danish)) {
		da, en := danish[id], english[id]
		if en == nil {
			t.Errorf("%s: %s has no English", in[id], id)
			continue
		}
		if !slices.Equal(placesIn(da), placesIn(en)) {
			t.Errorf("%s: %s has places %v in Danish and %v in English", in[id], id, placesIn(da), placesIn(en))
		}
	}
	for _, id := range slices.Sorted(maps.Keys(english)) {
		if danish[id] == nil {
			t.Errorf("%s: %s has no Danish", inEnglish[id], id)
		}
	}
}

func TestNothingIsTranslatedTwice(t *testing.T) {
	names, err := fs.Glob(translations, "translations/*.json")
	if err != nil {
		t.Fatal(err)
	}
	first := make(map[string]string)
	for _, name := range names {
		text, err := translations.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		keys, err := topKeys(text)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		lang := name[strings.LastIndex(strings.TrimSuffix(name, ".json"), ".")+1:]
		for _, key := range keys {
			if other, taken := first[lang+key]; taken {
				t.Errorf("%s: %s stands in %s already", name, key, other)
			}
			first[lang+key] = name
		}
	}
}

// topKeys are the keys of a JSON object in their order, repetitions included,
// which encoding/json passes over in silence.
func topKeys(text []byte) ([]string, error) {
	d := json.NewDecoder(bytes.NewReader(text))
	if open, err := d.Token(); err != nil || open != json.Delim('{') {
		return nil, fmt.Errorf("it begins with %v, not with {: %w", open, err)
	}
	var keys []string
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return nil, err
		}
		keys = append(keys, key.(string))
		var value json.RawMessage
		if err := d.Decode(&value); err != nil {
			return nil, err
		}
	}
	if _, err := d.Token(); err != nil {
		return nil, err
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, fmt.Errorf("something follows the object")
	}
	return keys, nil
}

// slips are what a Danish sentence must not have. Quotation marks are ”…”, as
// Dansk Sprognævn gives them first.
var slips = []struct {
	form *regexp.Regexp
	what string
}{
	{regexp.MustCompile(`  `), "two blanks in a row"},
	{regexp.MustCompile(`^\s|\s$`), "a blank at its end"},
	{regexp.MustCompile(`["“„«»]`), "quotation marks other than ”…”"},
	{regexp.MustCompile(`\w'\w|’`), "an English apostrophe"},
	{regexp.MustCompile(`\.\.\.`), "three dots; the sign is …"},
	{regexp.MustCompile(` [,.;:!?](\s|$)`), "a blank before a mark"},
	{regexp.MustCompile(` - `), "a hyphen for a dash; the dash is –"},
}

func TestDanishIsWrittenWithCare(t *testing.T) {
	danish, in := readTranslated(t, "da")
	for _, id := range slices.Sorted(maps.Keys(danish)) {
		for _, text := range forms(danish[id]) {
			if text == "" {
				t.Errorf("%s: %s is empty", in[id], id)
			}
			if strings.Count(text, "”")%2 != 0 {
				t.Errorf("%s: %s opens a quotation and does not close it: %s", in[id], id, text)
			}
			for _, slip := range slips {
				if slip.form.MatchString(text) {
					t.Errorf("%s: %s has %s: %s", in[id], id, slip.what, text)
				}
			}
		}
	}
}
