package mail

import (
	"strings"
	"testing"
)

// What programs make of a mail that is sent on.
func TestSentOn(t *testing.T) {
	const letter = "Vi er imod.\n\nOle"
	for _, c := range []struct {
		what, subject, text string
		from, cover, want   string // want is the letter where it is left out
	}{
		{
			what: "Gmail", subject: "Fwd: Høring", cover: "Se her.", from: "Ole Hansen|ole@a.example",
			text: "Se her.\n\n---------- Forwarded message ---------\nFra: Ole Hansen <ole@a.example>\nDate: tir. 1. dec. 2015 kl. 10.12\nSubject: Høring\nTo: Ida <ida@b.example>\n\n\n" + letter,
		},
		{
			what: "Apple", subject: "Vs: Høring", cover: "Se her.", from: "Ole Hansen|ole@a.example",
			text: "Se her.\n\nStart på videresendt besked:\n\n> Fra: Ole Hansen <ole@a.example>\n> Emne: Høring\n> Dato: 1. dec. 2015 kl. 10.12.33 CET\n> Til: Ida <ida@b.example>\n>\n> Vi er imod.\n>\n> Ole",
		},
		{
			what: "Thunderbird", subject: "Fwd: Høring", from: "Ole Hansen|ole@a.example",
			text: "-------- Videresendt meddelelse --------\nEmne: Høring\nDato: Tue, 1 Dec 2015 10:12:00 +0100\nFra: Ole Hansen <ole@a.example>\nTil: Ida <ida@b.example>\n\n" + letter,
		},
		{
			what: "Outlook", subject: "VS: Høring", cover: "Til orientering\n\nIda", from: "Ole Hansen|ole@a.example",
			text: "Til orientering\n\nIda\n\nFra: Ole Hansen [mailto:ole@a.example]\nSendt: 1. december 2015 10:12\nTil: Ida Bæk\nEmne: Høring\n\n" + letter,
		},
		{
			what: "Outlook on a telephone", subject: "Fw: Høring", cover: "Hent Outlook til iOS", from: "Ole Hansen|ole@a.example",
			text: "Hent Outlook til iOS\n________________________________\nFra: Ole Hansen <ole@a.example>\nSendt: tirsdag den 1. december 2015 10.12.00\nTil: Ida <ida@b.example>\nEmne: Høring\n\n" + letter,
		},
		{
			what: "Outlook without an address", subject: "VS: Høring", from: "Ole Hansen|",
			text: "Fra: Ole Hansen\nSendt: 1. december 2015 10:12\nTil: Ida Bæk\nEmne: Høring\n\n" + letter,
		},
		{
			what: "no prefix, and nothing over it", subject: "Høring", from: "Ole Hansen|",
			text: "Fra: Ole Hansen\nSendt: 1. december 2015 10:12\nTil: Ida Bæk\nEmne: Høring\n\n" + letter,
		},
		{
			what: "the original message", subject: "VS: Høring", cover: "Se her.", from: "Ole Hansen|",
			text: "Se her.\n\n-----Oprindelig meddelelse-----\nFra: Ole Hansen\nSendt: 1. december 2015 10:12\nTil: Ida Bæk\nEmne: Høring\n\n" + letter,
		},
		{
			what: "no head", subject: "Fwd: Høring", cover: "Se her.",
			text: "Se her.\n\n---------- Forwarded message ---------\n\n" + letter,
		},
	} {
		_, how := cutSubject(c.subject)
		lines := strings.Split(c.text, "\n")
		f, ok := readForward(lines, boundary(lines), how)
		if !ok || f.content != letter || f.cover != c.cover {
			t.Errorf("%s: %+v, %v", c.what, f, ok)
			continue
		}
		l := Letter{From: Address{"Ida Bæk", "ida@b.example"}, Subject: c.subject, Text: c.text}
		found := l.Found()
		from := c.from
		if from == "" {
			from = "Ida Bæk|ida@b.example"
		}
		if got := found.Sender + "|" + found.Email; got != from || found.Text != letter || !strings.HasPrefix(found.Note, "Ida Bæk <ida@b.example>") {
			t.Errorf("%s: %s, %q, %q", c.what, got, found.Text, found.Note)
		}
	}
}

func TestNotSentOn(t *testing.T) {
	const head = "Fra: Ole Hansen\nSendt: 1. december 2015 10:12\nTil: Ida Bæk\nEmne: Høring\n\n"
	for what, c := range map[string]struct{ subject, text string }{
		"an answer":                       {"SV: Høring", "Tak.\n\n" + head + "Vi er imod."},
		"an answer to what was sent on":   {"SV: Høring", "Tak.\n\n" + head + "Se her.\n\n---------- Forwarded message ---------\n" + head + "Vi er imod."},
		"an answer without a prefix":      {"Høring", "Tak.\n\n" + head + "Vi er imod."},
		"a letter with a head":            {"Høringssvar", "Til: Udvalget\nFra: Brugerrådet\nDato: 1. april 2016\nEmne: Høring\n\nVi er imod."},
		"a prefix alone":                  {"VS: Høring", "Vi er imod."},
		"a head with nothing below":       {"VS: Høring", "Se her.\n\n" + head},
		"a head that the sender wrote":    {"VS: Høring", "Til: Udvalget\nEmne: Høring\n\nVi er imod."},
		"one that is quoted in an answer": {"Re: Høring", "Tak.\n\nDen 1. dec. 2015 kl. 10.12 skrev Ida:\n> ---------- Forwarded message ---------\n> " + strings.ReplaceAll(head, "\n", "\n> ")},
	} {
		_, how := cutSubject(c.subject)
		lines := strings.Split(c.text, "\n")
		if f, ok := readForward(lines, boundary(lines), how); ok {
			t.Errorf("%s: %+v", what, f)
		}
	}
}
