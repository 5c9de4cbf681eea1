package app_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"hvidbog/app"
)

func TestFillingInPlaces(t *testing.T) {
	values := map[string]string{"navn": "Sanne", "din henvendelse": "jeres {navn}", "ingen": "", "åbent": "østerud"}
	for text, want := range map[string]string{
		"Kære {navn}":                       "Kære Sanne",
		"Tak for {din henvendelse}.":        "Tak for jeres {navn}.",
		"{Din henvendelse} er modtaget.":    "Jeres {navn} er modtaget.",
		"{Åbent}":                           "Østerud",
		"Ved {ukendt} og {Ukendt}.":         "Ved {ukendt} og {Ukendt}.",
		"A\n\n{ingen}\n\nB":                 "A\n\nB",
		"A\n\n{ingen} {Ingen}\n\nB {ingen}": "A\n\nB",
		"A {ingen}\nB":                      "A\nB",
		"{1} {} {a-b} { }":                  "{1} {} {a-b} { }",
		"A\n\n\n\nB":                        "A\n\n\n\nB",
		"":                                  "",
	} {
		if got := app.FillIn(text, values); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
	if got := app.Unfilled("{navn} og {et felt}, men ikke {1}"); !slices.Equal(got, []string{"{navn}", "{et felt}"}) {
		t.Errorf("unfilled are %q", got)
	}
}

func TestAnyTextCanBeFilledIn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.RuneFrom([]rune("aÅ{} \n.{}"))).Draw(t, "text")
		filled := app.FillIn(text, map[string]string{"a": "b", "Åa": ""})
		if open := app.Unfilled(filled); slices.Contains(open, "{a}") || slices.Contains(open, "{Åa}") {
			t.Fatalf("%q becomes %q", text, filled)
		}
	})
}
