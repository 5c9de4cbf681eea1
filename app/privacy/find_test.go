package privacy_test

import (
	"fmt"
	"strings"
	"testing"

	"hvidbog/app"
	"hvidbog/app/privacy"
)

// seen is what is found in a text, told shortly: "phone 26 30 12 34".
func seen(text string) string {
	var list []string
	for _, p := range privacy.Propose(text) {
		s := string(p.Kind) + " " + p.Text
		if p.Hint != "" {
			s += " (" + p.Hint + ")"
		}
		if p.Always {
			s += "!"
		}
		list = append(list, s)
	}
	return strings.Join(list, ", ")
}

func TestPropose(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"Vi ønsker et roligt sted.", ""},

		// CPR numbers: the day must have been, and the seventh figure tells the century.
		{"cpr 070761-4285", "cpr 070761-4285 (modulus)!"},
		{"070761-4286", "cpr 070761-4286 (noModulus)"},
		{"290200-1234 og 290200-4234", "cpr 290200-4234 (noModulus)"}, // 1900 had no such day, 2000 had
		{"310461-1234", ""},
		{"cpr-nr. 310461-1234", "cpr 310461-1234 (noModulus)"}, // mistyped
		{"150364-6123", ""}, // 1864
		{"sagsnr. 2015-0273113, j.nr. 27.36.04-G01-3-15", ""},
		{"den 18.10.15 2016 og 18-10-2015", ""},

		{"Ring 26 30 12 34 eller +45 2630-1234.", "phone 26 30 12 34, phone +45 2630-1234"},
		{"CVR 64942212, EAN 5798009800206, konto 1551 0012345678", ""},
		{"26301234 kr., kr. 26301234 og 26.301.234", ""},
		{"Tal: 2200 2250 2300 2340", ""},
		{"bo snabel-a post punktum dk, bo(at)post.dk", "email bo snabel-a post punktum dk, email bo(at)post.dk"},
		{"Vi mødes @ torvet. Kom!", ""},

		{"Jeg bor Pilevej 7, 2. tv., 2400 København NV.", "address Pilevej 7, 2. tv., 2400 København NV"},
		{"i H.C. Ørsteds Vej 12 og pilevej 14A", "address H.C. Ørsteds Vej 12, address pilevej 14A"},
		{"Pilevej 2 minutter herfra, på Pilevej", ""},
		{"Der er plads til 12 i haven 2 gange om ugen.", ""},
		{"Se bilag 3, side 4 og Scenarie 2.", ""},

		{"Min søn Mikkel og hans ven Gry", "name Mikkel, name Gry"},
		{"min søn mikkel", "name mikkel"},
		{"Mikkels far", "name Mikkel"},
		{"Anne-Grethe B. Lund-Kjær", "name Anne-Grethe B. Lund-Kjær"},
		{"Fru Olsen på 2. sal", "name Olsen"},
		{"Jeg har talt med Bo.", "name Bo (word)"},
		{"Bo godt. Hans tilbud. Per person. Liv og glæde.", ""},
		{"Min nabo Storm kom. Storm gik.", "name Storm, name Storm"},
		{"Jens Lund kom. Det sagde Lund.", "name Jens Lund, name Lund"},
		{"Borgmester Frank Jensen", "name Frank Jensen (office)"},
		{"Bevar Mamma Mia. Til Sankt Hans på Otto Mønsteds Plads.", ""},
	} {
		if got := seen(c.text); got != c.want {
			t.Errorf("in %q are found\n%q, want\n%q", c.text, got, c.want)
		}
	}
}

func TestWhatTheHearingKnows(t *testing.T) {
	file := app.NewCaseFile([]app.Record{
		&app.Hearing{
			Base: app.Base{ID: "h", Hearing: "h"}, Committee: "Socialudvalget", Background: "Bladet Gloria udgives i Nordvest.",
			Form:       "Møde den 4. april i Elmegade 9. Svar sendes til hoering@kk.dk eller på tlf. 33 17 33 17.",
			Letterhead: app.Letterhead{Phone: "33 66 33 66", Email: "social@kk.dk"},
		},
		&app.Service{Base: app.Base{ID: "s", Hearing: "h"}, Name: "Villa Anna", Address: "Pilevej 7, 2400 København NV"},
		&app.Scenario{Base: app.Base{ID: "sc", Hearing: "h"}, Name: "Nordvest", Description: "Et nyt sted i Birkegade 123 med plads til 40."},
		&app.Response{Base: app.Base{ID: "w", Hearing: "h"}, Kind: app.WorkshopInput, Occasion: app.Occasion{Place: "Kulturhuset, Nørregade 4", Facilitator: "Ole Lund"}},
		&app.Response{Base: app.Base{ID: "i", Hearing: "h"}, Kind: app.Interview, Occasion: app.Occasion{Place: "Hjemme, Vestergade 4"}},
		&app.Party{Base: app.Base{ID: "o", Hearing: "h"}, Name: "Karens Venner", Kind: app.SupportGroup},
		&app.Party{Base: app.Base{ID: "p", Hearing: "h"}, Name: "Karen Marie Holm", Kind: app.Citizen, Private: true, Phone: "26 30 12 34"},
	})
	known := privacy.Known(file)
	for text, want := range map[string]string{
		"Ring 33663366, +45 33 66 33 66 eller skriv til social@kk.dk":  "",
		"Villa Anna ligger på Pilevej 7, 2400 København NV.":           "",
		"Vi mødtes i Elmegade 9, Birkegade 123 og Nørregade 4.":        "",
		"Ole Lund kom. Ring 3317 3317, hoering@kk.dk.":                 "",
		"Jeg bor Birkegade 123, 4. th.":                                "Birkegade 123, 4. th",
		"Hjemme i Vestergade 4":                                        "Vestergade 4",
		"Jeg bor Pilevej 7, 2. tv.":                                    "Pilevej 7, 2. tv",
		"Karen Holm, Karen og Holm":                                    "",
		"Karens Venner og Karen Lund":                                  "Karen Lund",
		"Anna, og Anna fra Villa Anna":                                 "Anna, Anna",
		"Mit nummer er 2630 1234, hans er 2630 1235":                   "2630 1235",
		"Vi læser Gloria. Gloria er godt. Min nabo Gloria læser også.": "Gloria",
	} {
		var open []string
		for _, p := range privacy.Propose(text) {
			if known, _ := known(text, p); !known {
				open = append(open, p.Text)
			}
		}
		if got := strings.Join(open, ", "); got != want {
			t.Errorf("of %q somebody must decide %q, want %q", text, got, want)
		}
	}
}

// A CPR number stays out whoever says what; a case number that looks like one need not.
func TestWhatMayBeWavedOff(t *testing.T) {
	c := privacy.Config{Omitted: omittedAs()}
	text := "070761-4285 og 070761-4286, Pilevej 7 og 26301234"
	for _, p := range privacy.Propose(text) {
		c.Waved = append(c.Waved, privacy.Passage{Kind: p.Kind, Text: p.Text})
		if may := p.Text != "070761-4285"; app.MayWave(p.Kind, p.Text) != may || p.Always == may {
			t.Errorf("%s may be waved off: %v", p.Text, !may)
		}
	}
	want := "[udeladt: CPR-nummer] og 070761-4286, Pilevej 7 og 26301234"
	if got := privacy.New(c).Mask(text); got != want {
		t.Errorf("masked it is %q", got)
	}
	c.Sources = []string{text}
	if got := fmt.Sprint(privacy.NewSecrets(c).Find(text)); !strings.Contains(got, "070761-4285") || strings.Contains(got, "4286") || strings.Contains(got, "Pilevej") {
		t.Errorf("who reads it through finds %s", got)
	}
	// What was waved off stays out where somebody else left it out, or where it is a
	// private person's own.
	c.Omit = []privacy.Passage{{Kind: app.MaskPhone, Text: "26 30 12 34"}}
	c.Addresses = []string{"Pilevej 7\n2400 København NV"}
	want = "[udeladt: CPR-nummer] og 070761-4286, [udeladt: adresse] og [udeladt: telefonnummer]"
	if got := privacy.New(c).Mask(text); got != want {
		t.Errorf("masked it is %q", got)
	}
	if got := len(privacy.NewSecrets(c).Find(text)); got != 3 {
		t.Errorf("who reads it through finds %d secrets, want 3", got)
	}
}

func TestAQuoteTellsNoHalfOfAPassage(t *testing.T) {
	c := privacy.Config{Omitted: omittedAs(), Omit: []privacy.Passage{{Kind: app.MaskHealth, Text: "Han er syg. Meget syg"}}}
	text := "Min søn bor her. Han er syg. Meget syg. Han bor Pilevej 7."
	for quote, want := range map[string]string{
		"Min søn bor her.":               "Min søn bor her.",
		"Meget syg.":                     "[udeladt: helbredsoplysning].",
		"Min søn bor her. Han er syg.":   "Min søn bor her. [udeladt: helbredsoplysning]",
		"syg. Han bor Pilevej":           "[udeladt: helbredsoplysning]. Han bor [udeladt: adresse]",
		"Meget syg. Han bor Pilevej 7.":  "[udeladt: helbredsoplysning]. Han bor [udeladt: adresse].",
		"Min søn bor her. Han er syg. M": "Min søn bor her. [udeladt: helbredsoplysning]",
	} {
		from := strings.LastIndex(text, quote)
		if got := privacy.New(c).MaskPart(text, from, from+len(quote)); got != want {
			t.Errorf("%q is quoted as %q, want %q", quote, got, want)
		}
	}
}
