package app_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"hvidbog/app"
)

// The letters and mails that a response may be. Between two sentences stands "¦",
// which is not in the letter.
var lettersInSentences = map[string]string{
	"a citizen": `Kære Socialudvalg,¦

Jeg er 54 år og bor på Nørrebro.¦ Jeg har brugt Café Rose i 7 år, og det har reddet mig!¦ Hvad skal der ske med os?¦ Det er der ingen,
der svarer på.¦ Vi er ca. 30 faste brugere, bl.a. to fra Amager, og vi ses hver dag kl. 10.30, også i weekenden.¦

Jeg håber, I vil tænke jer om.¦ Tak, fordi I læste så langt.¦

Venlig hilsen¦
Bodil Krogh¦
Stefansgade 12, 2. th.¦
2200 København N`,

	"a mail that was wrapped": `Hej alle¦

Vi skriver på vegne af pårørendegruppen ved Center City og vil gerne
sige vores mening om det scenarie, som I sendte ud d. 19. marts.¦ Nogle af
os var med på workshoppen.¦ Andre har kun læst referatet, herunder
Karen, der har en søn på stedet.¦ Det er vigtigt, at der bliver taget
hensyn til f.eks. dem, der ikke kan tage bussen alene, jf. side
4 i jeres eget oplæg.¦

Mvh¦
ole`,

	"a letter with items": `Vi beder forvaltningen om:¦
- at beholde huset på torvet,¦
- at der er åbent til kl. 20.¦ Også om søndagen.¦
- 3. sal til de unge¦

Vores forslag er¦
1. Flere hænder¦
2. Bedre lokaler, f.eks. på 2. sal¦
3) længere åbningstid¦
a) i weekenden¦
b) på helligdage, d.v.s. også juleaften¦

• større sammenhæng¦
• at man ved, hvem man taler med¦
* flere fester¦

Det var det hele.`,

	"an item that was wrapped": `- at vi bliver hørt, før der bliver truffet en beslutning om, hvor vi
  skal være henne, når huset lukker¦
- at der er nogen at tale med¦
Med venlig hilsen¦
Brugerrådet`,

	"headings": `HØRINGSSVAR FRA BRUGERRÅDET¦
Brugerrådet har holdt møde den 4. april 2016.¦ Der kom 23.¦

Nyt tilbud i Husum¦
Vi er for.¦ Der mangler noget i den ende af byen, og vi vil gerne hjælpe med at finde lokaler, finde frivillige og fortælle om det.¦

Økonomi¦
Det koster 33.000 kr. om måneden, og det er mange penge.¦ Men hvad koster en indlæggelse?¦
Processen¦
Tre timer er for lidt.`,

	"a letter read from narrow columns": `Brugerne på Café Rose har
talt om forslaget og er ikke
enige.¦ Nogle vil gerne med til
Nørrebro, hvor der er mere
plads.¦ Andre vil blive.¦ Det
skal man kunne forstå.`,

	"paragraphs by single line ends": `Det er nu tredje gang på ti år, at vi skal flytte, og hver gang har vi mistet nogen undervejs, som ikke kom med over på det nye sted.¦
Første gang var det tre, anden gang var det fem.¦ Vi tør ikke tænke på, hvor mange det bliver denne gang, hvis I gør alvor af det her¦
Derfor beder vi jer om at lade være.`,

	"who writes without capitals": `hej¦
jeg er bruger på mamma mia.¦ jeg er glad for at være der.¦ det er mit andet hjem.¦ man kan bare komme.¦ vi spiser f.eks. sammen og snakker osv. det er hyggeligt`,

	"dates": `Vi skrev den 18. oktober 2015 og igen d. 1. december.¦ Svaret kom først fredag d. 11. december 2015.¦ Mødet var den 2. dec. 2015, og
referatet kom d. 4. dec.¦ Vi har læst det.¦ Høringen løber fra 19.-20. marts til 18. april.¦ Grundlovsdag er den 5. Juni.¦ Det blev vedtaget d. 2.12.2015.¦
Fristen er den 18.¦ Vi når det ikke.`,

	"numbers": `Det koster 1.250.000 kr. om året, dvs. 3.400 kr. pr. dag, inkl. moms.¦ Vi var 12.¦ Brugerne var i overtal.¦ Siden 2012 er vi blevet 1.2 gange så mange.¦
Der bor 50.000 i bydelen.¦ 4.000 af dem er ensomme.¦ Det var i 2014.¦ Men i 2015 gik det galt.¦ Se pkt. 4.2 og nr. 7.¦ Forvaltningen skriver noget andet.¦ Afstanden er 2,5.¦ Mamma Mia ligger tættere.`,

	"ordinals": `Frederik 7. Bros ende ligger langt væk.¦ Under Christian 4. blev det bygget.¦ Vi bor på 2. sal, og mødet var i 3. runde.¦ Det er 1. Maj i dag.¦ Den 3. Workshop var bedst.¦
I den 4. uge kom ingen.¦ På 1. behandling blev vi ikke hørt.`,

	"names": `Jeg hedder J. P. Jensen og skriver for H.C. Andersen-gruppen.¦ Kontakt hr. Olsen, fru Hansen, dr. Madsen el. cand.mag. Lise Lund.¦ Tal med prof. Bech og ph.d. Mona Dam.¦
Vi var ved Skt. Hans i går.¦ Karl-J. Berg var der også.¦ Det bestemmer I.¦ Brugerne bliver ikke spurgt.¦ Vi foretrækker model B.¦ Forvaltningen vil have model A.¦ Det er synd.¦ Jeg bor på København Ø.¦ Tilbuddet er i N.`,

	"abbreviations within": `Vi taler om bl.a. Mamma Mia og f.eks. Nordstjernen.¦ Det gælder fx. Café Rose.¦ Vi er ca. Halvtreds.¦ Det sker pga. Center City og mht. Amager.¦ Jf. Socialudvalgets referat vedr. FriNova er det aftalt.¦
Ring på tlf. 33 66 33 66 kl. 9.¦ Adr. er Utterslev Torv 5.¦ Som nævnt i kap. 3, stk. 2 og s. 14 er det evt. Bispebjerg, der betaler.¦ Inkl. Valby er vi fem, ekskl. Vanløse fire.¦ Jeg skriver ang. Sagsnr. 2015-0273113 og dokumentnr. 4.¦
Det er iht. Serviceloven § 104 og iflg. Ombudsmanden.¦ Ift. Amager er vi små.¦ Hver af os, dvs. Karen og jeg, har været der.¦ D.v.s. Alle er enige.¦ Max. 20 kan være der, min. 10 skal der til.¦ Vi er resp. Brugere og pårørende.¦
Att. Lise Lund.¦ Det er p.g.a. Budgettet.¦ Den tidl. Leder sagde ja.¦ Der er 5 stk. borde og 10 stole.¦ Mhp. Sommeren vil vi vente.¦ Hhv. Valby og Vanløse er med.¦ Sml. Bilag 2.¦ Det er m.h.t. Huslejen.`,

	"abbreviations that close": `Vi har kaffe, kage osv.¦ Vi har også musik.¦ Der er LAP, SIND m.fl.¦ Mamma Mia er også med.¦ Vi laver mad, spil, ture m.m.¦ Det er gratis.¦ Der er stole, borde mv.¦ Alle kan bruge dem.¦ Vi køber maling, lim etc.¦ Center City betaler.¦
Det er kurser, foredrag o.l.¦ Nogle er gode.¦ Vi har spil, bøger o.lign.¦ Brugerne henter dem selv.¦ Vi har kaffe osv. og te.¦ Der er kage m.m. i køkkenet.¦ Det koster 500 kr.¦ Vi har ikke råd.¦ Det koster 5 mio. kr.¦ Kommunen må betale.¦
Vi er gået 10 pct.¦ Det er for meget.¦ Åbningstiden er 5 timer mod før 7 tim.¦ Hvorfor?¦ Turen tog 40 min.¦ Bussen kom for sent.¦ Der er lukket p.t.¦ Vi håber det bedste.¦ Det er 2. th.¦ Man ringer på.¦ Det koster 2 mia. kroner eller mere.¦ Vi kommer på Mamma Mia.¦ Stedet er roligt.¦ Den cykel er min.¦ Lad den stå.¦ Det er et sted, der er gang i.¦ Lægger man det sammen, dør det.`,

	"quotations": `”Vi skal bruge færre penge på mursten.¦ Det er ikke nok”, sagde han.¦ Han sagde: ”Nej!”¦ Så gik han.¦ »Hvorfor?« spurgte vi.¦ "Det er besluttet."¦ Det svar fik vi.¦ (Det står i referatet.)¦ Vi har læst det.¦
Hun sagde det selv.¦ ”ro og nærvær” var ordene.¦ Ordet »recovery« er ikke vores.¦ »Kom ind.«¦ Sådan skal det være.¦ Vi er glade (det er sandt!) for stedet.¦ De kalder det frivilligt (!) Men det er det ikke.¦ 'Nok er nok.'¦ Sådan siger vi.`,

	"dots and shouts": `Vi venter ... og venter.¦ Vi håber...¦ Men vi tror ikke på det.¦ Jeg ved ikke… måske.¦ Det er trist…¦ Meget trist.¦ Hvad nu?!¦ Nej!!!¦ Det går ikke.¦ Der står, at ”tilbuddene [...] Mamma Mia skal lukke”.¦
Er det rigtigt?¦ Vi tror det ikke.¦ Tak! 🙂¦ Vi ses.¦ Det er godt :-) og sjovt. :-)¦ Hilsen os.`,

	"the web and the mail": `Se www.kk.dk.¦ Der står det.¦ Skriv til borgmester@sof.kk.dk.¦ Læs https://blivhoert.kk.dk/hoering?id=4.¦ Det er på s. 2.¦ Filen hedder svar.v2.docx og ligger der.¦ Min mail er a.b.c@example.dk, tak.`,

	"what was forgotten": `Det er godt.Vi er glade.¦ Jeg har ikke mere at sige.Tak.¦ VI VIL IKKE FLYTTE.¦ DET ER VORES HUS, OG VI HAR SELV
MALET DET.¦ BL.A. KAREN OG OLE.¦ HVORFOR?¦ FORDI VI KAN.`,

	"numbers of sentences to come": `Vi har tre krav: 1. Behold huset.¦ 2. Behold personalet.¦ 3. Behold kaffen.`,

	"lines that begin like items by chance": `Vi har i mange år holdt en stor sommerfest i gården for hele kvarteret den
1. maj, og den vil vi gerne beholde.¦ Der kommer mange mennesker, både børn og
- hvis vejret er godt - også de ældre.¦ Vi bor i huset, og vi holder møder på
3. sal, hvor der er plads.`,

	"signatures": `Det var alt.¦

På vegne af brugerne¦
Sanne Vestergaard Mikkelsen¦
Formand for brugerrådet¦
Mobil 20 30 40 50¦
sanne@example.dk`,

	"bullets in a line": `Vi vil: • have ro • have mad.¦ • Vi vil også være med.¦ - Sådan er det.¦ – Tak.`,

	"line ends of other systems": "Kære alle¦\r\nVi er glade for stedet.¦\r\n\r\nDet er vi¦\r\rMvh¦\rOle",

	"a mail that is answered": `Lise Lund skrev d. 12. april 2016:¦
> Tak for jeres svar, som vi har læst med stor interesse, og som vi
> tager med.¦ Vi vender tilbage.¦
> Det bliver i maj.
>¦
> Hilsen Lise¦

Hej Lise.¦ Tak for det.¦ Mvh. Ole`,

	"a letter of an association": `Til Socialforvaltningen¦
Att.: Lise Lund¦
Vedr.: Høring om værestederne, sagsnr. 2015-0273113¦

Foreningen, der har ca. 400 medlemmer, har flg. bemærkninger:¦
1) Scenarie 2 er bedst.¦ Det bygger på det, vi skrev 7/4-16.¦ Brugerne er enige.¦
2) Jf. referatet fra d. 3. februar, pkt. 5, er det uafklaret.¦

Ad 1. Scenarie 2¦
Gruppe 2. Unge¦
Bilag 3. Oversigt¦

p.v.a. bestyrelsen¦
Jørgen Ø. Dahl, cand.polit.¦
Formand`,

	"an interview": "Q: Hvad synes du om St. Hans?¦\nA: Det er godt.¦\nQ: Hvorfor?¦\nA: Fordi der er ro.",

	"only blanks within": "Vi er her.¦ \u00a0 \t Vi bliver.¦\f Ja.",
}

func TestALetterIsReadSentenceBySentence(t *testing.T) {
	n := 0
	for name, marked := range lettersInSentences {
		t.Run(name, func(t *testing.T) {
			want := strings.Split(marked, "¦")
			for i, s := range want {
				want[i] = strings.TrimSpace(s)
			}
			n += len(want)
			text := strings.ReplaceAll(marked, "¦", "")
			got := inText(text, app.Sentences(text))
			for i := range max(len(want), len(got)) {
				if i >= len(want) || i >= len(got) || got[i] != want[i] {
					t.Fatalf("sentence %d is read\n%q\nand is\n%q", i+1, got[min(i, len(got)):], want[min(i, len(want)):])
				}
			}
		})
	}
	if n < 150 {
		t.Errorf("there are only %d sentences to read", n)
	}
}

func inText(text string, spans []app.Span) []string {
	var list []string
	for _, s := range spans {
		list = append(list, s.In(text))
	}
	return list
}

func TestNothingToReadHasNoSentences(t *testing.T) {
	for _, text := range []string{"", " ", "\n\n", "\u00a0\t\r\n"} {
		if got := app.Sentences(text); len(got) > 0 {
			t.Errorf("%q has the sentences %v", text, got)
		}
	}
}

// Whatever is in a text, each of its characters can be marked in one place.
func TestEveryCharacterIsInOneSentence(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		checkSentences(t, scribbles().Draw(t, "text"))
	})
}

// A letter with blank lines is read as its paragraphs are by themselves.
func TestParagraphsAreReadByThemselves(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOfN(rapid.SampledFrom([]string{
			"Vi er glade. Det er godt.", "Det sker bl.a.", "Mamma Mia", "- kaffe\n- te", "d. 2.", "december", "Vi håber...", "”Nej", "Hej alle",
		}), 1, 5).Draw(t, "paragraphs")
		var want []string
		for _, p := range parts {
			want = append(want, inText(p, app.Sentences(p))...)
		}
		text := strings.Join(parts, "\n\n")
		if got := inText(text, app.Sentences(text)); !slices.Equal(got, want) {
			t.Fatalf("got %q, want %q", got, want)
		}
	})
}

// scribbles draws texts of what makes trouble, some of it no UTF-8.
func scribbles() *rapid.Generator[string] {
	piece := rapid.SampledFrom([]string{
		"Vi", "vi", "Karen", "bl.a.", "osv.", "nr.", "kr.", "d.", "2.", "30", "2015.", "J.", "I", ".", "!", "?", "…", "...", "”", "»", "(", ")", "]", "'",
		"-", "•", "–", "a)", "1.", "🙂", ":-)", " ", " ", " ", "\n", "\n\n", "\r\n", "\u00a0", "\u2028", "Kære", "Hej,", "Mvh", "hilsen", "e\u0301",
		"æøå", "ÆØÅ", "§", "\xff", "\xe2\x80", "\xc3", "\x00", "www.kk.dk", "@", "م", "samværstilbud", ",", ":", ";",
	})
	return rapid.OneOf(rapid.Map(rapid.SliceOf(piece), func(list []string) string { return strings.Join(list, "") }), rapid.String())
}

type failer interface{ Fatalf(string, ...any) }

func checkSentences(t failer, text string) {
	edges := map[int]bool{len(text): true}
	for i := range text {
		edges[i] = true
	}
	last := 0
	for _, s := range app.Sentences(text) {
		if s.From < last || s.To <= s.From || s.To > len(text) || !edges[s.From] || !edges[s.To] {
			t.Fatalf("%q has the sentence %v after %d", text, s, last)
		}
		if strings.TrimSpace(text[last:s.From]) != "" || strings.TrimSpace(s.In(text)) != s.In(text) {
			t.Fatalf("%q: %q before the sentence %q", text, text[last:s.From], s.In(text))
		}
		last = s.To
	}
	if strings.TrimFunc(text[last:], unicode.IsSpace) != "" {
		t.Fatalf("%q: %q is in no sentence", text, text[last:])
	}
}

func FuzzSentences(f *testing.F) {
	for _, text := range lettersInSentences {
		f.Add(text)
	}
	f.Add("\xff.\xe2\x80\xa6\xe2\x80 A. \xc3.”\n\n1.\n- \n•\u2028")
	f.Fuzz(func(t *testing.T, text string) {
		checkSentences(t, text)
		if !utf8.ValidString(text) {
			return
		}
		for _, s := range app.Sentences(text) {
			if !utf8.ValidString(s.In(text)) {
				t.Fatalf("%q: %q is cut within a character", text, s.In(text))
			}
		}
	})
}

// The longest letters have 200,000 characters, and are opened at a key.
func BenchmarkSentences(b *testing.B) {
	for name, part := range map[string]string{
		"letter": lettersInSentences["a citizen"] + "\n\n", "wrapped": lettersInSentences["a mail that was wrapped"] + "\n",
		"abbreviations": lettersInSentences["abbreviations within"], "stops": ". ", "marks": ".”", "closers": "”", "blanks": " ", "lines": "a\n",
		"smileys": ". :", "items": "- a\n", "oneWord": "a.", "bullets": ". • ",
	} {
		b.Run(name, func(b *testing.B) {
			text := strings.Repeat(strings.ReplaceAll(part, "¦", ""), 200_000/len(part)+1)
			b.ReportAllocs()
			found := 0
			for b.Loop() {
				found = len(app.Sentences(text))
			}
			b.ReportMetric(float64(found), "found")
		})
	}
}
