package assets

import (
	"testing"
	"testing/fstest"

	"hvidbog/app"
)

// files is a dictionary for the tests: English lacks one sentence.
var files = fstest.MapFS{
	"a.da.json": {Data: []byte(`{
		"hello": "Hej {{.Name}}, {{.Name}}!",
		"plain": "Høring",
		"only.danish": "Kun på dansk",
		"count": {"one": "{{.n}} part", "other": "{{.n}} parter"},
		"uncounted": "{{.n}} svar"}`)},
	"b.da.json": {Data: []byte(`{"b": "B"}`)},
	"a.en.json": {Data: []byte(`{
		"hello": "Hello {{.Name}}",
		"plain": "Hearing",
		"count": {"one": "{{.n}} party", "other": "{{.n}} parties"}}`)},
}

func words(t testing.TB, lang string) app.Words {
	t.Helper()
	bundle, err := readDictionary(files)
	if err != nil {
		t.Fatal(err)
	}
	return wordsOf(bundle, lang)
}

func TestWords(t *testing.T) {
	for _, c := range []struct {
		lang, id string
		args     []any
		want     string
	}{
		{"da", "plain", nil, "Høring"},
		{"da", "b", nil, "B"},
		{"da", "hello", []any{"Name", "Bo"}, "Hej Bo, Bo!"},
		{"da", "hello", []any{"Other", "Bo"}, "Hej , !"},
		{"da", "hello", []any{"Name"}, "Hej , !"},
		{"da", "hello", []any{"Name", "{{.Name}}"}, "Hej {{.Name}}, {{.Name}}!"},
		{"da", "hello", []any{"Name", 2015}, "Hej 2015, 2015!"},
		{"da", "hello", []any{"Name", app.Against}, "Hej against, against!"},
		{"da", "count", []any{"n", 1}, "1 part"},
		{"da", "count", []any{"n", 0}, "0 parter"},
		{"da", "count", []any{"n", 27}, "27 parter"},
		{"da", "count", []any{"n", "1"}, "1 part"},
		{"da", "count", []any{"n", int64(1)}, "1 part"},
		{"da", "count", []any{"n", "mange"}, "mange parter"},
		{"da", "count", []any{"n", 999}, "999 parter"},
		{"da", "count", []any{"n", 1000}, "1.000 parter"},
		{"da", "count", []any{"n", 1234567}, "1.234.567 parter"},
		{"da", "count", []any{"n", -100}, "-100 parter"},
		{"da", "count", []any{"n", -1000}, "-1.000 parter"},
		{"da", "uncounted", []any{"n", 1}, "1 svar"},
		{"da", "nowhere", []any{"n", 1}, "nowhere"},
		{"da", "", nil, ""},
		{"en", "plain", nil, "Hearing"},
		{"en-GB", "plain", nil, "Hearing"},
		{"en", "count", []any{"n", 1}, "1 party"},
		{"en", "count", []any{"n", 10000}, "10,000 parties"},
		{"en", "only.danish", nil, "Kun på dansk"},
		{"en", "nowhere", nil, "nowhere"},
		{"da-DK", "plain", nil, "Høring"},
		{"fr", "plain", nil, "Høring"},
		{"", "plain", nil, "Høring"},
	} {
		if got := words(t, c.lang)(c.id, c.args...); got != c.want {
			t.Errorf("%s: %q %v says %q, want %q", c.lang, c.id, c.args, got, c.want)
		}
	}
}

func TestDictionaryRefusesWhatWouldSurprise(t *testing.T) {
	for name, files := range map[string]fstest.MapFS{
		"an id in two files": {
			"a.da.json": {Data: []byte(`{"x": "1"}`)},
			"b.da.json": {Data: []byte(`{"x": "2"}`)},
		},
		"a place with a blank":    {"a.da.json": {Data: []byte(`{"x": "{{ .Name }}"}`)}},
		"an unclosed place":       {"a.da.json": {Data: []byte(`{"x": "{{.Name}"}`)}},
		"program code":            {"a.da.json": {Data: []byte(`{"x": "{{if .Name}}!{{end}}"}`)}},
		"JSON that does not read": {"a.da.json": {Data: []byte(`{"x": }`)}},
	} {
		if _, err := readDictionary(files); err == nil {
			t.Errorf("%s: taken", name)
		}
	}
}

func TestErrorsAreSaidInBothLanguages(t *testing.T) {
	err := app.Refuse(app.CodeDate, "Value", "31/2").In("received")
	for lang, want := range map[string]string{
		"da": "”31/2” er ikke en dato og er ikke gemt. Skriv den fx som 1/12, 01-12-2015 eller 1. december 2015.",
		"en": "“31/2” is not a date and was not saved. Write it as 1/12, 01-12-2015 or 1. december 2015, for instance.",
	} {
		say, e := Words(lang)
		if e != nil {
			t.Fatal(e)
		}
		if got := app.Say(say, err); got != want {
			t.Errorf("%s: %s", lang, got)
		}
	}
}

// A list of 10,000 rows says a few words in each row it shows, at every key.
func BenchmarkWords(b *testing.B) {
	say := words(b, "da")
	b.Run("plain", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			say("plain")
		}
	})
	b.Run("place", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			say("hello", "Name", "Bo")
		}
	})
	b.Run("plural", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			say("count", "n", 10000)
		}
	})
}
