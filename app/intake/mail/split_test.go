package mail

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestSplit(t *testing.T) {
	const outlook = "Fra: Socialforvaltningen <hoering@kommune.example>\nSendt: 1. december 2015 10:12\nTil: Ole Hansen\nCc: Ida Bæk; Per Lund\nEmne: SV: Høring\n\nKære Ole"
	for _, c := range []struct {
		what, text string
		own, tail  string // tail: how it begins
		unsure     bool
	}{
		{what: "no quote", text: "Vi er imod.\n\nOle", own: "Vi er imod.\n\nOle"},
		{what: "Outlook", text: "Vi er imod.\n\nOle\n\n" + outlook, own: "Vi er imod.\n\nOle", tail: "Fra: Soc"},
		{what: "Outlook on the web", text: "Vi er imod.\n________________________________\n" + outlook, own: "Vi er imod.", tail: "____"},
		{what: "Outlook in English", text: "Vi er imod.\n\nFrom: Kommunen\nSent: Tuesday, December 1, 2015 10:12 AM\nTo: Ole\nSubject: RE: Høring\n\nKære Ole", own: "Vi er imod.", tail: "From: K"},
		{what: "Outlook on a Mac", text: "Vi er imod.\n\nFra: Kommunen <k@b.example>\nDato: tirsdag den 1. december 2015 kl. 10.12\nTil: Ole <o@b.example>\nEmne: Høring\n\nKære", own: "Vi er imod.", tail: "Fra: K"},
		{what: "a head in bold stars", text: "Vi er imod.\n\n*Fra:* Kommunen\n*Sendt:* 1. december 2015 10:12\n*Til:* Ole\n*Emne:* Høring\n\nKære", own: "Vi er imod.", tail: "*Fra:*"},
		{what: "a head in paragraphs", text: "Vi er imod.\n\nFra: Kommunen\n\nSendt: 1. december 2015 10:12\n\nTil: Ole\n\nEmne: Høring\n\nKære Ole", own: "Vi er imod.", tail: "Fra:"},
		{what: "a head with many recipients", text: "Vi er imod.\n\nFra: Kommunen\nSendt: tirsdag den 1. december 2015 10.12.00\nTil: Ole;\nIda;\nPer\nEmne: Høring\n\nKære", own: "Vi er imod.", tail: "Fra:"},
		{what: "the original message", text: "Vi er imod.\n\n-----Oprindelig meddelelse-----\nFra: Kommunen\nSendt: i går\nTil: os\nEmne: x\n\nKære", own: "Vi er imod.", tail: "-----O"},
		{what: "the original message in English", text: "Vi er imod.\n\n-----Original Message-----\nhej", own: "Vi er imod.", tail: "-----O"},
		{what: "Samsung", text: "Vi er imod.\n\n-------- Oprindelig besked --------\nFra: Kommunen\nhej", own: "Vi er imod.", tail: "-------- O"},
		{what: "Gmail", text: "Vi er imod.\n\nDen tir. 1. dec. 2015 kl. 10.12 skrev Kommunen <k@b.example>:\n\n> Kære Ole\n>\n> Hvad mener du?\n", own: "Vi er imod.", tail: "Den tir."},
		{what: "Gmail over two lines", text: "Vi er imod.\n\nDen tir. 1. dec. 2015 kl. 10.12 skrev Kommunen <\nk@b.example>:\n\n> Kære Ole", own: "Vi er imod.", tail: "Den tir."},
		{what: "Apple Mail", text: "Vi er imod.\n\nSendt fra min iPhone\n\nDen 1. dec. 2015 kl. 10.12 skrev Kommunen <k@b.example>:\n\n> Kære Ole", own: "Vi er imod.\n\nSendt fra min iPhone", tail: "Den 1. dec."},
		{what: "a short one", text: "Vi er imod.\n\nDen 1. dec. 2015 kl. 10.12 skrev Ole:\n> Hej", own: "Vi er imod.", tail: "Den 1. dec."},
		{what: "Thunderbird in English", text: "Vi er imod.\n\nOn 01/12/2015 10:12, Kommunen wrote:\n> Kære Ole", own: "Vi er imod.", tail: "On 01"},
		{what: "no marks before what is quoted", text: "Vi er imod.\n\nDen 1. dec. 2015 kl. 10.12 skrev Kommunen <k@b.example>:\n\nKære Ole\nHvad mener du?", own: "Vi er imod.", tail: "Den 1. dec."},
		{what: "the name first", text: "Vi er imod.\n\nKommunen <k@b.example> skrev den 1. december 2015:\n> Kære Ole", own: "Vi er imod.", tail: "Kommunen"},
		{what: "only marks", text: "Vi er imod.\n\n> Kære Ole\n> Hvad mener du?", own: "Vi er imod.", tail: "> Kære", unsure: true},
		{what: "no blank before the word", text: "Vi er imod.\n\nOn Tue, Dec 1, 2015 at 10:12 AM, Ole\n<o@b.example>wrote:\n\n> Hej", own: "Vi er imod.", tail: "On Tue"},
		{what: "a rule of dashes", text: "Vi er imod.\n\n------------------------------\n*Fra:* Ole\n*Sendt:* 1. december 2015 10:12\n*Til:* os\n\nHej", own: "Vi er imod.", tail: "-----"},
		{what: "marks before the author too", text: "Vi er imod.\n\n> Den 1. dec. 2015 kl. 10.12 skrev Ole:\n>\n> Hej", own: "Vi er imod.", tail: "> Den"},
		{what: "a telephone's greeting last", text: "Vi er imod.\n\nDen 1. dec. 2015 kl. 10.12 skrev Ole:\n> Hej\n\nSendt fra min iPad", own: "Vi er imod.", tail: "Den 1. dec."},
		{what: "quotes in quotes", text: "Vi er imod.\n\nDen 2. dec. 2015 skrev Ole:\n> Ja\n>\n> Den 1. dec. 2015 skrev Ida:\n>> Nej?", own: "Vi er imod.", tail: "Den 2. dec."},

		{what: "answers between the lines", text: "Hej\n\nDen 1. dec. 2015 kl. 10.12 skrev Ole:\n> Skal køkkenet lukke?\nNej.\n> Skal der være åbent søndag?\nJa.", unsure: true},
		{what: "an answer below", text: "> Skal køkkenet lukke?\n\nNej, det skal det ikke.", unsure: true},
		{what: "an answer below, with the author above", text: "Den 1. dec. 2015 kl. 10.12 skrev Ole:\n> Skal køkkenet lukke?\n\nNej.", unsure: true},
		{what: "answers in red", text: "Vores svar står med rødt i jeres mail.\n\n" + outlook, unsure: true},
		{what: "answers below, he says", text: "Hej. Svar nedenfor.\n\n" + outlook, unsure: true},
		{what: "nothing above", text: outlook, unsure: true},
		{what: "a letter that cites", text: "Den 1. december 2015 skrev forvaltningen:\n\nKøkkenet flytter.\n\nDet er ikke rigtigt."},
		{what: "a letter that cites by the hour", text: "Den 1. december 2015 kl. 10.12 skrev forvaltningen:\n\nKøkkenet flytter.\n\nDet er ikke rigtigt.", unsure: true},
		{what: "a letter with a head", text: "Fra: Brugerrådet\nEmne: Scenarie 2\n\nVi er imod."},
		{what: "a letter with a full head", text: "Til: Socialudvalget\nFra: Brugerrådet\nDato: 1. april 2016\nEmne: Scenarie 2\n\nVi er imod.", unsure: true},
		{what: "a letter with a full head below a greeting", text: "Hermed vores svar.\n\nFra: Brugerrådet\nDato: 01.04.2016\nTil: Socialudvalget\nEmne: Scenarie 2\n\nVi er imod.", unsure: true},
		{what: "a letter with a head and an address", text: "Til: Socialudvalget\nFra: Brugerrådet <b@b.example>\nDato: 1. april 2016\nEmne: Scenarie 2\n\nVi er imod.", unsure: true},
		{what: "a letter with a price", text: "Vi er imod.\nBeløbet er > 5.000 kr., og det er for lidt."},
		{what: "what is sent on", text: "Se her.\n\n---------- Forwarded message ---------\nFra: Ole <o@b.example>\nDate: tir. 1. dec. 2015 kl. 10.12\nSubject: Høring\nTo: Ida <i@b.example>\n\nVi er imod."},
		{what: "nothing", text: ""},
	} {
		own, tail, sure := Split(c.text)
		want := c.own
		if want == "" {
			want = c.text
		}
		if own != want || !strings.HasPrefix(tail, c.tail) || c.tail == "" && tail != "" || sure == c.unsure {
			t.Errorf("%s: %q, %q, sure %v", c.what, own, tail, sure)
		}
	}
}

// Whatever stands in a mail, no line of it is lost.
func TestSplitLosesNothing(t *testing.T) {
	line := rapid.SampledFrom([]string{
		"Vi er imod.", "", " ", "> Kære Ole", ">> Nej?", "Fra: Ole <o@b.example>", "Sendt: 1. december 2015", "Til: Ida", "Emne: Høring",
		"-----Oprindelig meddelelse-----", "---------- Forwarded message ---------", "Den 1. dec. 2015 kl. 10.12 skrev Ole <o@b.example>:",
		"Den 1. dec. 2015 kl. 10.12 skrev", "Sendt fra min iPhone", "________________", "Se nedenfor", "Ole skrev:",
	})
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(line).Draw(t, "lines"), "\n")
		holdSplit(t, text)
	})
}

func holdSplit(t interface{ Fatalf(string, ...any) }, text string) {
	own, tail, _ := Split(text)
	if strings.TrimSpace(own) == "" && strings.TrimSpace(text) != "" {
		t.Fatalf("%q: nothing is left", text)
	}
	words := func(s string) string {
		return strings.Join(strings.Fields(strings.NewReplacer("_", " ", "-", " ").Replace(s)), " ")
	}
	if words(own+"\n"+tail) != words(text) {
		t.Fatalf("%q becomes %q and %q", text, own, tail)
	}
}

func FuzzSplit(f *testing.F) {
	f.Add("Vi er imod.\n\nFra: Ole\nSendt: 1. december 2015\nTil: Ida\nEmne: Høring\n\nHej")
	f.Add("Nej.\n\nDen 1. dec. 2015 kl. 10.12 skrev Ole <o@b.example>:\n\n> Hej\n> Ja?\n\nSendt fra min iPhone")
	f.Add("Se her\n-------- Videresendt meddelelse --------\nEmne: x\nFra: y\nTil: z\n\nHej")
	f.Add("> Ja?\nNej.\n>> Hvad?\n________________________________\n-----Original Message-----\n")
	f.Fuzz(func(t *testing.T, text string) { holdSplit(t, text) })
}
