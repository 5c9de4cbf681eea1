package privacy_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"hvidbog/app"
	"hvidbog/app/privacy"
)

// omittedAs is what paper says for each kind.
func omittedAs() map[app.MaskKind]string {
	words := map[app.MaskKind]string{}
	for kind, word := range map[app.MaskKind]string{
		app.MaskCPR: "CPR-nummer", app.MaskPhone: "telefonnummer", app.MaskEmail: "mailadresse", app.MaskAddress: "adresse", app.MaskName: "navn", app.MaskHealth: "helbredsoplysning",
	} {
		words[kind] = "[udeladt: " + word + "]"
	}
	return words
}

// sound holds what is found in a text to what is promised of it: it stands there, in
// order, apart, and between characters.
func sound(t interface{ Fatalf(string, ...any) }, text string) {
	last := 0
	for _, p := range privacy.Propose(text) {
		if p.Span.From < last || p.Span.To <= p.Span.From || p.Span.To > len(text) || p.Text != text[p.Span.From:p.Span.To] {
			t.Fatalf("%+v is found in %q", p, text)
		}
		if utf8.ValidString(text) && (!utf8.ValidString(p.Text) || !utf8.RuneStart(text[p.Span.From])) {
			t.Fatalf("%+v cuts a character of %q", p, text)
		}
		last = p.Span.To
	}
}

// settled holds that what is masked once has nothing left that is left out without
// anybody being asked.
func settled(t interface{ Fatalf(string, ...any) }, text string) {
	m := privacy.New(privacy.Config{Omitted: omittedAs()})
	masked := m.Mask(text)
	for _, p := range privacy.Propose(masked) {
		if p.Kind != app.MaskName {
			t.Fatalf("%q was masked to\n%q, and still has %+v", text, masked, p)
		}
	}
	if again := m.Mask(masked); again != masked {
		t.Fatalf("masked twice: %q, then %q", masked, again)
	}
}

func FuzzPropose(f *testing.F) {
	for _, l := range newPost(1).letters(20) {
		f.Add(l.text)
	}
	for _, text := range []string{"", "Vej 1", "+", "00", "a@b", "010190-1234 2630 1234", "Åse\u00ad Bæk", "fru \xff\xfe", "Ved 1-", "@ . dk", "AåAhAs00øA", "ø00000000AåAs01 00000000", "2016 33 66 33 66", strings.Repeat("Bo ", 50)} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		sound(t, text)
		if utf8.ValidString(text) {
			settled(t, text)
		}
	})
}

// Letters in pieces, put together anyhow, are as well behaved as letters.
func TestWhateverIsWrittenIsFoundSoundly(t *testing.T) {
	p := newPost(3)
	var pieces []string
	for _, l := range p.letters(60) {
		pieces = append(pieces, strings.Fields(l.text)...)
	}
	pieces = append(pieces, "-", "/", ".", "\n", "  ", "(", ")", "+45", "cpr", "nr.", ",", "\u00a0", "2400", "@", "s", "’s")
	rapid.Check(t, func(rt *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 25).Draw(rt, "pieces"), rapid.SampledFrom([]string{" ", "\n", "", "\u00a0"}).Draw(rt, "between"))
		sound(rt, text)
		settled(rt, text)
	})
}
