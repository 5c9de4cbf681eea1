package app_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hvidbog/app"
)

func TestBody(t *testing.T) {
	long := strings.Repeat("Vi har mere at sige. ", 12)
	for text, want := range map[string]string{
		"":                    "",
		"Nej.":                "Nej.",
		"\n Kære udvalg,\n\n": "",
		"Kære udvalg\n\nMamma Mia skal blive.\nDet er vores.\n\nMed venlig hilsen\nÅse Krog\nNygade 1": "Mamma Mia skal blive.\nDet er vores.",
		"Hej,\r\nIngen bemærkninger.\r\nMvh Bo":                                                        "Ingen bemærkninger.",
		"Kære borgmester, Mamma Mia skal blive.\nVenlig hilsen Eva":                                    "Kære borgmester, Mamma Mia skal blive.",
		"Nej tak.\n\nMed venlig hilsen\nOle\n\n" + long:                                                "Nej tak.\n\nMed venlig hilsen\nOle\n\n" + strings.TrimSpace(long),
		"Nej tak.\nDe bedste hilsner\nOle\nMange hilsner\nIda":                                         "Nej tak.\nDe bedste hilsner\nOle",
		"Jeg sender min venlige hilsen til dem, der kæmper for stedet":                                 "Jeg sender min venlige hilsen til dem, der kæmper for stedet",
		"Med venlig hilsen\nOle":                                                                       "",
	} {
		if got := app.Body(text).In(text); got != want {
			t.Errorf("the body of %q is %q, want %q", text, got, want)
		}
	}
}

func TestBodyIsWithinTheText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(rapid.SampledFrom([]string{"Kære udvalg,", "Hej", "\n", "\r\n", " ", "Nej.", "Til udvalget", "Ida Holm", "Med venlig hilsen", "Åse", "\u00a0"})).Draw(t, "text"), "")
		if body := app.Body(text).In(text); body != strings.TrimSpace(body) {
			t.Fatalf("the body of %q is %q", text, body)
		}
	})
}
