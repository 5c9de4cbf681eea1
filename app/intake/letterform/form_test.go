package letterform_test

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"hvidbog/app"
	"hvidbog/app/intake"
	"hvidbog/app/intake/letterform"
)

func april(day int) app.Date { return app.Date{Year: 2016, Month: time.April, Day: day} }

func TestGuess(t *testing.T) {
	for _, c := range []struct {
		what, text string
		want       letterform.Form
	}{
		{
			"a letter of a group",
			`Socialudvalget
Københavns Kommune
Rådhuset
1599 København V
	København, den 12. april 2016

Vedr.: Fremtidens aktivitets- og samværstilbud

Kære Socialudvalg

Vi er mange, der kommer i Mamma Mia hver uge, og vi vil gerne blive boende i Utterslev.

Med venlig hilsen
Karen Holm
Bevar Mamma Mia`,
			letterform.Form{
				Sender: "Karen Holm", OnBehalfOf: "Bevar Mamma Mia", Date: april(12),
				Subject: "Fremtidens aktivitets- og samværstilbud",
			},
		},
		{
			"a citizen with an address",
			`Kære udvalg,
Jeg kommer på Nordstjernen tre gange om ugen.

Venlig hilsen

Ole Ravn
Frederikssundsvej 112, 2. th.
2700 Brønshøj
Tlf. 28 12 34 56
ole.ravn@mail.example`,
			letterform.Form{
				Sender: "Ole Ravn", Email: "ole.ravn@mail.example", Address: "Frederikssundsvej 112, 2. th., 2700 Brønshøj",
			},
		},
		{
			"an address in two lines",
			"Hej\nLad det blive.\nMvh Birthe Lund\nBystævneparken 7\n2700 Brønshøj\nValby d. 3/4-16",
			letterform.Form{Sender: "Birthe Lund", Address: "Bystævneparken 7, 2700 Brønshøj", Date: april(3)},
		},
		{
			"a local committee",
			`Høringssvar fra Valby Lokaludvalg vedrørende omlægning af tilbud
Dato: 14-04-2016

Lokaludvalget takker for det tilsendte materiale.

På Valby Lokaludvalgs vegne
Med venlig hilsen
Michael Dahl
Formand`,
			letterform.Form{
				Sender: "Michael Dahl", OnBehalfOf: "Valby Lokaludvalg", Date: april(14),
				Subject: "Høringssvar fra Valby Lokaludvalg vedrørende omlægning af tilbud",
			},
		},
		{
			"a council that signs itself",
			"Til Socialforvaltningen\n\nBrugerrådet er imod scenarie 2.\n\nDe bedste hilsner\nBrugerrådet på Pegasus",
			letterform.Form{Sender: "Brugerrådet på Pegasus"},
		},
		{
			"a chair",
			"Kære alle\nVi støtter.\nMed venlig hilsen\nTove Skov, formand for Pårørendeforeningen Nord\nMobil: 40 11 22 33",
			letterform.Form{Sender: "Tove Skov", OnBehalfOf: "Pårørendeforeningen Nord"},
		},
		{
			"on behalf of",
			"Goddag\nVi vil blive.\nP.v.a. Støttegruppen for FriNova\nMvh.\nHans Peter Bæk\nkasserer",
			letterform.Form{Sender: "Hans Peter Bæk", OnBehalfOf: "Støttegruppen for FriNova"},
		},
		{
			"fields above the letter",
			"Fra: Inger Møller\nE-mail: inger@mail.example\nAdresse: Tagensvej 9, 2200 København N\nDato: 1. april 2016\nEmne: Nordstjernen\n\nJeg er bekymret.",
			letterform.Form{
				Sender: "Inger Møller", Email: "inger@mail.example", Address: "Tagensvej 9, 2200 København N",
				Date: april(1), Subject: "Nordstjernen",
			},
		},
		{
			"two who sign",
			"Kære udvalg\nVi er enige.\nKærlig hilsen\nAnna og Per",
			letterform.Form{Sender: "Anna og Per"},
		},
		{"no letter at all", "Jeg synes, at I skal lade Mamma Mia blive.", letterform.Form{}},
		{
			"a deadline is no date line, and a relative no name",
			"Høringsfrist den 18. april 2016\nHøringssvar fra en bekymret pårørende\nDet går ikke.\nMed venlig hilsen\nEn pårørende",
			letterform.Form{Subject: "Høringssvar fra en bekymret pårørende"},
		},
		{
			"a date within a sentence",
			"Kære udvalg\nDen 12. april 2016 var jeg til møde.\nMvh\nLis",
			letterform.Form{Sender: "Lis"},
		},
		{
			"what follows the signature",
			"Kære udvalg\nNej tak.\nVenlig hilsen\nLis Juhl\nSendt fra min iPhone\nKaren Holm\nBevar Mamma Mia",
			letterform.Form{Sender: "Lis Juhl"},
		},
		{
			"a name alone",
			"Jeg er 29 år og bruger tre timer på det her.\nResten er vel fint.\n\nLine Bach Østergaard",
			letterform.Form{Sender: "Line Bach Østergaard"},
		},
		{
			"two of one name, and their town",
			"Til Socialforvaltningen\nVi skriver om vores søn.\nMed venlig hilsen\nGerda og Svend Aage Mølholt\nValby",
			letterform.Form{Sender: "Gerda og Svend Aage Mølholt"},
		},
		{
			"a chair who is not named",
			"Handicaprådets høringssvar om tilbud\nRådet er imod.\nPå rådets vegne\nNæstformanden",
			letterform.Form{Sender: "Handicaprådet", Subject: "Handicaprådets høringssvar om tilbud"},
		},
		{
			"a town alone",
			"Kære udvalg\nNej.\nVenlig hilsen\nen nabo\nValby",
			letterform.Form{},
		},
		{
			"a body that speaks of itself",
			"Vanløse Lokaludvalg takker for høringen og støtter forslaget.\nVi har intet at tilføje.",
			letterform.Form{Sender: "Vanløse Lokaludvalg"},
		},
		{
			"one who signs by first name",
			"Karen Holm\nFrederikssundsvej 112\n2700 Brønshøj\n\nSocialudvalget\nRådhuspladsen 1\n1599 København V\n\n12. april 2016\n\nHøringssvar\n\nJeg er bange.\n\nHilsen Karen",
			letterform.Form{Sender: "Karen Holm", Address: "Frederikssundsvej 112, 2700 Brønshøj", Date: april(12), Subject: "Høringssvar"},
		},
		{"a stroke before the name", "Hej\nJeg kommer i Nordstjernen.\n/Ahmed", letterform.Form{Sender: "Ahmed"}},
		{"greetings from two", "Kære udvalg\nTak.\nKærlig hilsen fra\nTine og Lars, forældre til en bruger", letterform.Form{Sender: "Tine og Lars"}},
		{
			"a union by its chair",
			"Kære udvalg\nNej.\nMed venlig hilsen\nPædagogerne København v/ formand Lars Berg",
			letterform.Form{Sender: "Lars Berg", OnBehalfOf: "Pædagogerne København"},
		},
		{
			"many who sign",
			"Undertegnede protesterer.\nVenlig hilsen\n1. Ole Ravn\n2. Lis Juhl\n3. Per Lund",
			letterform.Form{},
		},
		{"one who will not be named", "Kære udvalg\nNej.\nHilsen en anonym bruger", letterform.Form{}},
		{"nothing", "", letterform.Form{}},
	} {
		if got := letterform.Guess(c.text); got != c.want {
			t.Errorf("%s:\n got %+v\nwant %+v", c.what, got, c.want)
		}
	}
}

// The example hearing's letters are by parties that are known, and none is taken for
// another's.
func TestTheLettersOfTheExample(t *testing.T) {
	const example = "../../../assets/example/"
	var responses []struct{ Text, Kind, Channel, From string }
	content, err := os.ReadFile(example + "responses.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(content, &responses); err != nil {
		t.Fatal(err)
	}
	letters, told := 0, 0
	for _, r := range responses {
		if r.Kind != string(app.HearingResponse) && r.Kind != string(app.Enquiry) || r.Channel == string(app.ByPhone) {
			continue
		}
		letters++
		text, err := os.ReadFile(example + r.Text)
		if err != nil {
			t.Fatal(err)
		}
		form := letterform.Guess(string(text))
		party, sender, behalf := app.FoldName(r.From), app.FoldName(form.Sender), app.FoldName(form.OnBehalfOf)
		switch {
		case sender == "":
		case sender == party, strings.HasSuffix(behalf, party), strings.HasPrefix(party, sender),
			sender == "bestyrelsenformammamia" && party == "mammamiasbestyrelse":
			told++
		default:
			t.Errorf("%s is by %s, and not by %s for %q", r.Text, r.From, form.Sender, form.OnBehalfOf)
		}
	}
	if told < letters-1 {
		t.Errorf("of %d letters, %d tell who wrote them", letters, told)
	}
}

func TestDateLines(t *testing.T) {
	for line, want := range map[string]app.Date{
		"København, den 12. april 2016":    april(12),
		"Brønshøj d. 12.4.2016":            april(12),
		"Valby, tirsdag den 12. apr. 2016": april(12),
		"Dato: 12-04-2016":                 april(12),
		"Dato 12/4 2016":                   april(12),
		"12/4-16":                          april(12),
		"12. april 2016":                   april(12),
		"Den 12. april 2016, kl. 9.30":     april(12),
		"2016-04-12":                       april(12),
		"Vedr. mødet den 12. april 2016":   {},
		"Høringsfrist: 18. april 2016":     {},
		"Født 12.04.1956":                  {},
		"Deres brev af 12. april 2016":     {},
		"120456-1234":                      {},
		"31. april 2016":                   {},
		"April 2016":                       {},
		"Tlf. 12 34 56 78":                 {},
	} {
		if got := letterform.Guess(line + "\n\nKære udvalg\nTak.").Date; got != want {
			t.Errorf("%q: %v, want %v", line, got, want)
		}
	}
}

func TestFillPutsNothingInPlaceOfWhatIsKnown(t *testing.T) {
	f := intake.Found{
		Sender: "Socialt Netværk", Date: april(1), Subject: "Svar",
		Text: "Valby, den 12. april 2016\nVedr. FriNova\nKære udvalg\nNej.\nMvh\nLis Juhl\nLAP",
	}
	letterform.Fill(&f)
	if f.Sender != "Socialt Netværk" || f.OnBehalfOf != "" || f.Date != april(1) || f.Subject != "Svar" || len(f.Doubts) > 0 {
		t.Errorf("%+v", f)
	}
	f = intake.Found{}
	letterform.Fill(&f)
	letterform.Fill(&f)
	if want := []intake.Doubt{intake.DoubtSender, intake.DoubtDate, intake.DoubtText}; !slices.Equal(f.Doubts, want) {
		t.Errorf("%v", f.Doubts)
	}
}

func FuzzGuess(f *testing.F) {
	f.Add("København, den 12. april 2016\nVedr.: X\nKære udvalg\nMed venlig hilsen\nKaren Holm\nBevar Mamma Mia")
	f.Add("Høringssvar fra İ om\nFra: X\nPå Xs vegne")
	f.Fuzz(func(t *testing.T, text string) {
		form := letterform.Guess(text)
		for _, s := range []string{form.Sender, form.OnBehalfOf, form.Email, form.Address, form.Subject} {
			if strings.ContainsAny(s, "\n\t") || len(s) > 300 {
				t.Errorf("%q tells %q", text, s)
			}
		}
	})
}

func BenchmarkGuess(b *testing.B) {
	text := "København, den 12. april 2016\nVedr.: X\nKære udvalg\n" + strings.Repeat("Vi er mange, der kommer i Mamma Mia hver uge, og vi vil gerne blive boende.\n", 60) +
		"Med venlig hilsen\nKaren Holm\nBevar Mamma Mia"
	for b.Loop() {
		letterform.Guess(text)
	}
}
