package privacy

import (
	"testing"

	"hvidbog/app"
)

// leftOut is one word for all kinds.
func leftOut(word string) map[app.MaskKind]string {
	words := map[app.MaskKind]string{}
	for _, kind := range app.MaskKinds() {
		words[kind] = word
	}
	return words
}

func TestMask(t *testing.T) {
	m := New(Config{
		People: []Person{
			{Label: "Borger 1", Names: []string{"Karen Marie Holm-Sørensen"}},
			{Label: "Borger 2", Names: []string{"Mia Skov", "Mia Schou"}},
			{Label: "Borger 3", Names: []string{"Hans Nørregaard"}},
			{Label: "Borger 4", Names: []string{"Bo"}},
			{Label: "Borger 5", Names: []string{"jens olsen"}},
			{Label: "Borger 6", Names: []string{"Anonym borger på Amager"}},
			{Label: "Borger 7", Names: []string{"Pårørende til bruger af Mamma Mia"}},
			{Label: "Borger 8", Names: []string{"Valby, Else"}},
			{Names: []string{"Mette Frandsen"}},
			{Label: "Borger 9", Names: []string{"Ole Holm"}},
		},
		Addresses: []string{"Utterslevvej 12, 2400 København NV"},
		Keep:      []string{"Bevar Mamma Mia", "Mamma Mia", "Nordstjernen", "Nørrebro", "Valby", "Amager", "Hans"},
		Omitted:   leftOut("[udeladt]"),
	})
	for _, c := range []struct{ name, text, want string }{
		{"nothing", "Vi ønsker et roligt sted.", "Vi ønsker et roligt sted."},
		{"whole", "Jeg hedder Karen Marie Holm-Sørensen.", "Jeg hedder Borger 1."},
		{"small letters", "mvh karen marie holm-sørensen", "mvh Borger 1"},
		{"capitals", "KAREN MARIE HOLM-SØRENSEN", "Borger 1"},
		{"across a line end", "Karen\nMarie  Holm-\nSørensen bor her", "Borger 1 bor her"},
		{"soft hyphen, no width", "Ka\u00adren\u200b Ma\u200drie Holm\u2011Sørensen", "Borger 1"},
		{"decomposed", "Karen Marie Holm-So\u0308rensen", "Borger 1"},
		{"genitive", "Karens forslag og Karen Marie Holm-Sørensens", "Borger 1's forslag og Borger 1's"},
		{"apostrophe", "Karen's og Hans’ forslag, Mia’s", "Borger 1's og Borger 3’ forslag, Borger 2's"},
		{"a part", "Det har Karen sagt. Sørensen også.", "Det har Borger 1 sagt. Borger 1 også."},
		{"with an initial", "Karen M. Sørensen", "Borger 1"},
		{"shared part", "Fru Holm kom.", "Fru [udeladt] kom."},
		{"small after a greeting", "Mvh karen. jeg hedder mia, og mia i små bogstaver", "Mvh Borger 1. jeg hedder Borger 2, og mia i små bogstaver"},
		{"kept name", "Støttegruppen Bevar Mamma Mia og Mamma Mias brugere", "Støttegruppen Bevar Mamma Mia og Mamma Mias brugere"},
		{"given name beside it", "Mia fra Mamma Mia", "Borger 2 fra Mamma Mia"},
		{"alias", "Mia Schou", "Borger 2"},
		{"surname as a word", "Skov og strand er godt. Jeg hilste på Skov.", "Skov og strand er godt. Jeg hilste på Borger 2."},
		{"given name at a start", "Hans tilbud er godt. hans hund", "Borger 3 tilbud er godt. hans hund"},
		{"aa and å", "HANS NØRREGÅRD", "Borger 3"},
		{"one word", "Bo vil bo her.\nMvh\nbo", "Borger 4 vil bo her.\nMvh\nBorger 4"},
		{"typed small", "Jens har ret, jens olsen", "Borger 5 har ret, Borger 5"},
		{"no name given", "En borger på Amager. Anonym borger på Amager", "En borger på Amager. Borger 6"},
		{"within a kept name", "Mamma Mia er vigtig for brugere og pårørende", "Mamma Mia er vigtig for brugere og pårørende"},
		{"place as a surname", "Else fra Valby", "Borger 8 fra Valby"},
		{"contact", "Ring til Mette Frandsen, eller Mette", "Ring til [udeladt], eller [udeladt]"},
		{"address", "Jeg bor Utterslevvej 12, 2. th. Utterslevvej 120 og Utterslevvej", "Jeg bor [udeladt]. [udeladt] og Utterslevvej"},
		{"part of a longer word", "Karensminde, Bornholm, Miami, Boligen", "Karensminde, Bornholm, Miami, Boligen"},
		{"e-mail", "skriv til mia.skov@mail.dk. Eller k(at)post.dk, k @ post.dk!", "skriv til [udeladt]. Eller [udeladt], [udeladt]!"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := m.Mask(c.text)
			if got != c.want {
				t.Errorf("Mask(%q)\n got %q\nwant %q", c.text, got, c.want)
			}
			if again := m.Mask(got); again != got {
				t.Errorf("masked twice: %q, then %q", got, again)
			}
		})
	}
}

func TestNumbers(t *testing.T) {
	m := New(Config{Omitted: leftOut("…")})
	for _, c := range []struct{ text, want string }{
		{"CPR 010190-1234.", "CPR …."},
		{"0101901234", "…"},
		{"010190 1234, 01 01 90 1234", "…, …"},
		{"610190-1234", "…"},
		{"010190 - 1234", "…"},
		{"tlf. 33 66 33 66", "tlf. …"},
		{"33663366 eller 3366 3366", "… eller …"},
		{"+45 33 66 33 66, (+45) 33663366, 0045 33663366", "…, (…, …"},
		{"+46 70 123 45 67", "…"},
		{"336 63 366, 3366 33 66, 33.66.33.66", "…, …, …"},
		{"2015 10 18, 2015-10-18", "2015 10 18, 2015-10-18"},
		{"2016 33 66 33 66", "2016 …"},
		{"33 66 33 66 24 51 66 24", "…"},
		{"sagsnr. 2015-0273113, dok. 2015-0273113-4", "sagsnr. 2015-0273113, dok. 2015-0273113-4"},
		{"den 18-10-2015, 18.10.2015 og 2015-10-18", "den 18-10-2015, 18.10.2015 og 2015-10-18"},
		{"2015-2016 og 2015 2016", "2015-2016 og 2015 2016"},
		{"12.500.000 kr., 12 500 000 kr., 10.000", "12.500.000 kr., 12 500 000 kr., 10.000"},
		{"§ 104, kl. 10.30-14.30, 2400 København NV", "§ 104, kl. 10.30-14.30, 2400 København NV"},
		{"10 personer, 20 borgere og 30 timer", "10 personer, 20 borgere og 30 timer"},
	} {
		if got := m.Mask(c.text); got != c.want {
			t.Errorf("Mask(%q)\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}
