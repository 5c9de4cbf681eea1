package casework_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"hvidbog/app"
)

// letters writes responses that are to a search what real ones are: a few small
// words make up half of a text, the words of the matter come again and again, and
// compounds, names and slips of the pen are without end.
type letters struct{ *rand.Rand }

func newLetters(seed uint64) letters { return letters{rand.New(rand.NewPCG(seed, 2016))} }

var (
	smallWords = strings.Fields(`og i at det er en til på som for med de der af ikke vi den har jeg et om så kan også men fra
		var mig skal når hvis vil ved eller være os nu have sig blive hvor bliver ud da min man op han deres mere efter hvad meget alle
		kun over under her nogle mange selv før igen siden derfor både uden hos gennem mellem samt hver andre meget altid aldrig`)
	matterWords = strings.Fields(`tilbud brugere samvær medarbejdere fællesskab kommunen forslaget scenariet lukning flytning
		hverdag støtte tryghed borgere psykisk sårbare sygdom ensomhed aktiviteter mennesker forvaltningen udvalget høring bekymret
		håber mener ønsker foreslår bevare flytte samle åbningstider lokaler adresse transport bus cykel kaffe middag værksted musik
		kreativ recovery frivillige pårørende familie kontaktperson netværk beskæftigelse uddannelse behandling psykiatri center
		Nordvest Nørrebro Amager Utterslev Brønshøj Husum Bispebjerg Nordstjernen FriNova værested rådgivning princip økonomi
		besparelse kvalitet faglig rummelig roligt nærmiljø afstand gangafstand brugerstyret peer ligeværd`)
	stems = strings.Fields(`samvær tilbud aktivitet bruger støtte hverdag støj fælles center social psykiatri bolig værk sted kontakt
		person gruppe møde råd have musik kunst mad køkken kultur natur ferie familie børne unge ældre rejse penge arbejds dags
		døgn aften weekend by bydel lokal nær fag kompetence viden kursus sam medborger friheds trygheds ensomheds sundheds krop
		sind syge recovery peer frivillig netværks ressource udviklings forandrings`)
	endings   = strings.Fields(`hus plads tilbud gruppe huse dagen pladser erne forløb arbejde planen sted miljø stedet liv grundlag kreds`)
	forenames = strings.Fields("Sanne Søren Åse Øjvind Anne Yusuf Birthe Lene Jonas Ærenfred Karen Mohammed Inge Bo Ulla Niels Fatma Jürgen")
	surnames  = strings.Fields("holm gaard berg skov lund dal bjerg strøm sted toft kjær vang rup høj ager bæk krog mose")
	marks     = []string{" ", " ", " ", " ", " ", " ", " ", " ", " ", " ", " ", ", ", ", ", ". ", ". ", ".\n\n", "? ", " – "}
)

// zipf is an index into n things, of which the first are drawn most.
func (l letters) zipf(n int) int { return int(float64(n) * l.Float64() * l.Float64()) }

func pick(l letters, words []string) string { return words[l.zipf(len(words))] }

func (l letters) name() string {
	return pick(l, forenames) + " " + app.Capital(pick(l, stems)) + pick(l, surnames)
}

func (l letters) word() string {
	switch n := l.IntN(1000); {
	case n < 550:
		return pick(l, smallWords)
	case n < 850:
		return pick(l, matterWords)
	case n < 960:
		return pick(l, stems) + pick(l, endings)
	case n < 985: // a compound that few others write
		return pick(l, stems) + pick(l, stems) + pick(l, endings)
	case n < 990:
		return l.name()
	case n < 995:
		return fmt.Sprint(l.IntN(3000))
	}
	slip := []rune(pick(l, stems) + pick(l, matterWords))
	i := l.IntN(len(slip))
	return string(append(slip[:i:i], slip[min(i+1, len(slip)-1):]...))
}

// text is a letter of about that many characters.
func (l letters) text(length int) string {
	var b strings.Builder
	mark := ". "
	for b.Len() < length {
		w := l.word()
		if strings.HasPrefix(mark, ".") || strings.HasPrefix(mark, "?") {
			w = app.Capital(w)
		}
		mark = marks[l.IntN(len(marks))]
		b.WriteString(w + mark)
	}
	return b.String()
}

// rareWord stands in one of a thousand responses of a large hearing.
const rareWord = "Ukulelekvartetten"

// largeHearing is a hearing with many responses of as long as they commonly are.
func largeHearing(n, length int) *app.CaseFile {
	l := newLetters(uint64(n))
	h := &app.Hearing{Base: app.Base{ID: "h", Hearing: "h"}, Title: "Stor høring", CaseNo: "2015-0273113", LastNumber: n, LastDocument: n}
	all := []app.Record{h}
	for i := range 7 {
		all = append(all, &app.Scenario{Base: app.Base{ID: app.ID(fmt.Sprint("s", i)), Hearing: "h"}, Name: fmt.Sprint("Scenarie ", i+1), Order: i})
	}
	parties := max(n/10, 1)
	for i := range parties {
		all = append(all, &app.Party{
			Base: app.Base{ID: app.ID(fmt.Sprint("p", i)), Hearing: "h"},
			Name: fmt.Sprint(l.name(), " ", i), Kind: app.PartyKinds()[i%len(app.PartyKinds())],
		})
	}
	for i := range n {
		text := l.text(length)
		if i%1000 == 500 {
			text += rareWord + " spiller."
		}
		all = append(all, &app.Response{
			Base: app.Base{ID: app.ID(fmt.Sprintf("%032x", i)), Hearing: "h"}, Number: i + 1, DocumentNo: h.CaseNo.Document(i + 1),
			Kind: app.Kinds()[i%len(app.Kinds())], Channel: app.ByEmail, Status: app.Statuses()[i%len(app.Statuses())],
			Received: app.Date{Year: 2016, Month: time.March, Day: 19}.Add(i % 31), Sender: app.ID(fmt.Sprint("p", l.IntN(parties))),
			Text: text, Links: []app.Link{{Scenario: app.ID(fmt.Sprint("s", i%7)), Stance: app.Stances()[i%4]}},
		})
	}
	return app.NewCaseFile(all)
}
