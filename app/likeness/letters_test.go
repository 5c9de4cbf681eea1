package likeness_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// Made letters about one matter, with what is known of them: which were sent as the same
// form letter.

// made is a letter and the form letter that it was made from; -1: written by oneself.
type made struct {
	text string
	form int
}

// writer writes letters by chance, the same ones from the same seed.
type writer struct{ *rand.Rand }

func newWriter(seed uint64) writer { return writer{rand.New(rand.NewPCG(seed, 1915))} }

// slots fill the places of the sentences.
var slots = map[string][]string{
	"sted":    {"Mamma Mia", "Nordstjernen", "FriNova", "Kafé Rosa", "Værestedet på Amager", "Sundholm", "Huset i Utterslev", "Kontaktstedet", "Muhabet", "aktivitetshuset"},
	"hvem":    {"min søster", "min søn", "min nabo", "en god ven", "vores datter", "jeg selv", "min mor", "min gamle kollega", "en af mine brugere", "min kæreste"},
	"tid":     {"i tre år", "siden 2009", "hver eneste uge", "næsten dagligt", "om onsdagen", "i hele mit voksne liv", "siden indlæggelsen", "i perioder", "hver fredag", "gennem mange svære år"},
	"gode":    {"ro", "mod på mere", "venner for livet", "et måltid i godt selskab", "en grund til at stå op", "struktur på dagen", "nogen at tale med", "plads til at være sig selv", "en hånd at holde i", "lyst til at male igen"},
	"bydel":   {"Brønshøj", "Husum", "Nørrebro", "Valby", "Vanløse", "Bispebjerg", "Utterslev", "Vesterbro", "Østerbro", "Sydhavnen"},
	"frygt":   {"at huset bliver for stort", "at de svageste bliver væk", "at personalet søger andre steder hen", "at fællesskabet går i stykker", "at transporten bliver for lang", "at ingen tør spørge om hjælp", "at vi mister overblikket", "at pengene forsvinder i byggeriet", "at de unge fylder det hele", "at lysten til at komme falder"},
	"krav":    {"udsætte beslutningen", "høre brugerne først", "beholde den nuværende adresse", "sikre mindst to medarbejdere hver dag", "holde åbent i weekenden", "lade brugerrådet vælge lokalerne", "fremlægge et budget", "besøge os en almindelig tirsdag", "indregne den ekstra transport", "vente på evalueringen"},
	"ting":    {"keramikværkstedet", "køkkenet", "haven", "det lille bibliotek", "musikrummet", "morgenbordet", "systuen", "gårdturen", "billardbordet", "stillerummet"},
	"parter":  {"forvaltningen", "Socialudvalget", "kommunen", "politikerne", "centerledelsen", "Borgerrepræsentationen"},
	"tal":     {"tolv", "knap tredive", "over halvtreds", "fire", "mindst hundrede", "seks", "et par og fyrre", "femten", "otte", "toogtyve"},
	"fornavn": {"Åse", "Bo", "Carl", "Dorte", "Eva", "Finn", "Gerda", "Hans", "Ida", "Jens", "Karen", "Lars", "Mona", "Niels", "Oda", "Per", "Rikke", "Sanne", "Tove", "Ulla", "Vibeke", "Yusuf", "Fatima", "Søren"},
	"efter":   {"Krog", "Lund", "Dam", "Holm", "Juhl", "Bang", "Friis", "Toft", "Skov", "Bak", "Winther", "Ravn", "Kjær", "Agger", "Vang", "Thorsen", "Yilmaz", "Hansen", "Jensen", "Østergaard"},
	"vej":     {"Frederikssundsvej", "Nørrebrogade", "Amagerbrogade", "Toftegårds Allé", "Jyllingevej", "Tagensvej", "Istedgade", "Horsebakken", "Mørkhøjvej", "Godthåbsvej"},
}

// ordinary are what everybody writes.
var ordinary = []string{
	"Vi takker for muligheden for at afgive høringssvar.",
	"Tak for muligheden for at blive hørt.",
	"Hermed fremsendes høringssvar vedrørende omlægning af aktivitets- og samværstilbud.",
	"Jeg har læst høringsmaterialet igennem.",
	"Jeg håber, at I vil tage vores bemærkninger med i det videre arbejde.",
	"Vi står naturligvis til rådighed for en uddybning.",
	"Det er vigtigt, at brugerne bliver inddraget.",
	"Alle bør have et tilbud tæt på, hvor de bor.",
}

// sentences are what letters say of the matter.
var sentences = []string{
	"Jeg er kommet i {sted} {tid}, og det har givet mig {gode}.",
	"{Hvem} bruger {sted} {tid} og har dér fået {gode}.",
	"Scenariet for {bydel} betyder efter min mening, {frygt}.",
	"Vi er bange for, {frygt}, hvis {sted} skal flytte til {bydel}.",
	"Derfor beder jeg {parter} om at {krav}.",
	"Hvorfor kan {parter} ikke bare {krav}, før alt bliver lagt om?",
	"Uden {ting} havde {hvem} ikke fundet {gode}.",
	"Der er {tal} mennesker, der deles om {ting}, og det går fint.",
	"I materialet står der intet om {ting}, selv om det er hjertet i {sted}.",
	"Fra {bydel} til {bydel} er der to busser, og det klarer {hvem} ikke {tid}.",
	"Man kan ikke flytte {gode} med en flyttebil.",
	"Da {hvem} blev syg, var {sted} det eneste sted, der gav {gode}.",
	"Det vil koste {tal} pladser, og så er det, {frygt}.",
	"Personalet i {sted} kender os ved navn, og det giver {gode}.",
	"Hvis det handler om penge, så lad os {krav} og spare på noget andet.",
	"Sidste vinter var der {tal} til julefrokosten omkring {ting}.",
	"Vi foreslår i stedet at {krav} og at bruge {ting} bedre.",
	"I {bydel} findes der slet ikke et sted med {ting}.",
	"Et videnscenter lyder fint, men {hvem} har mere brug for {gode}.",
	"Alternativet i {bydel} er godt, fordi det giver {gode} til {tal} flere.",
	"{Parter} lovede os i foråret at {krav}, og det løfte husker vi.",
	"For {hvem} handler det ikke om kvadratmeter, men om {gode}.",
	"Når døren til {sted} er lukket, sker det, {frygt}.",
	"Jeg støtter forslaget om at samle det hele i {bydel}, hvis man husker {ting}.",
	"Beboerne i {bydel} har ventet på {gode} længe nok.",
	"Ingen har spurgt {hvem}, hvad der skal ske med {ting}.",
	"Jeg kender {tal}, som begyndte at arbejde igen på grund af {sted}.",
	"Det bekymrer {hvem}, {frygt}, og det bør det også bekymre {parter}.",
	"Lad {sted} ligge, hvor det ligger, og brug kræfterne på {ting}.",
	"Om aftenen er der tomt i {bydel}, og da er {gode} det, man savner.",
}

// filled is a sentence with its places filled.
func (w writer) filled(sentence string) string {
	for {
		from := strings.IndexByte(sentence, '{')
		if from < 0 {
			return sentence
		}
		to := strings.IndexByte(sentence, '}')
		name := sentence[from+1 : to]
		word := w.of(slots[strings.ToLower(name)])
		if name != strings.ToLower(name) {
			first := []rune(word)[:1]
			word = strings.ToUpper(string(first)) + strings.TrimPrefix(word, string(first))
		}
		sentence = sentence[:from] + word + sentence[to+1:]
	}
}

func (w writer) of(list []string) string { return list[w.IntN(len(list))] }

func (w writer) chance(percent int) bool { return w.IntN(100) < percent }

func (w writer) between(least, most int) int { return least + w.IntN(most-least+1) }

// says are as many sentences about the matter, no two of one mould.
func (w writer) says(n int) []string {
	var list []string
	for _, k := range w.Perm(len(sentences))[:n] {
		list = append(list, w.filled(sentences[k]))
	}
	return list
}

func (w writer) name() string { return w.of(slots["fornavn"]) + " " + w.of(slots["efter"]) }

// letter is what is said, with a salutation and a signature such as people have.
func (w writer) letter(paragraphs ...[]string) string {
	b := new(strings.Builder)
	if w.chance(80) {
		b.WriteString(w.of([]string{"Kære Socialudvalg,", "Til Socialforvaltningen", "Hej", "Kære politikere!", "Til rette vedkommende", "Kære Københavns Kommune,"}) + "\n\n")
	}
	for _, p := range paragraphs {
		if len(p) > 0 {
			b.WriteString(strings.Join(p, " ") + "\n\n")
		}
	}
	switch w.IntN(4) {
	case 0:
		fmt.Fprintf(b, "Med venlig hilsen\n%s\n%s %d\n", w.name(), w.of(slots["vej"]), w.between(1, 200))
	case 1:
		fmt.Fprintf(b, "Mvh %s", w.name())
	case 2:
		fmt.Fprintf(b, "%s, %s %d, tlf. 31 %02d 44 %02d", w.name(), w.of(slots["vej"]), w.between(1, 200), w.IntN(100), w.IntN(100))
	}
	return b.String()
}

func (w writer) ownParagraphs() [][]string {
	list := [][]string{w.says(w.between(2, 6)), w.says(w.between(1, 6))}
	if w.chance(50) {
		list = append([][]string{{w.of(ordinary)}}, list...)
	}
	if w.chance(50) {
		list = append(list, []string{w.of(ordinary)})
	}
	return list
}

// form is a form letter: its first sentence names who sends it.
func (w writer) form() []string {
	list := append([]string{"Jeg hedder {fornavn} {efter} og bor på {vej}."}, w.says(w.between(4, 12))...)
	if w.chance(40) {
		list = append(list, w.of(ordinary))
	}
	return list
}

// sent is a form letter as somebody sends it.
func (w writer) sent(form []string) string {
	var list []string
	dropped := 0
	for i, s := range form {
		if w.chance(10) && dropped*4 < len(form)-3 { // up to a quarter
			dropped++
			continue
		}
		if i == 0 {
			s = w.filled(s)
		}
		list = append(list, w.slips(s))
	}
	paragraphs := [][]string{list}
	if w.chance(35) { // what one has to say beside
		paragraphs = append(paragraphs, w.says(w.between(1, max(2, len(form)*2/3))))
		if w.chance(50) {
			paragraphs[0], paragraphs[1] = paragraphs[1], paragraphs[0]
		}
	}
	return w.letter(paragraphs...)
}

// slips misspells two words of a hundred.
func (w writer) slips(sentence string) string {
	list := strings.Fields(sentence)
	for i, s := range list {
		if r := []rune(s); len(r) > 3 && w.chance(2) {
			at := w.between(1, len(r)-2)
			switch w.IntN(3) {
			case 0:
				r[at], r[at+1] = r[at+1], r[at]
			case 1:
				r = append(r[:at], r[at+1:]...)
			case 2:
				r = append(r[:at+1], r[at:]...)
			}
			list[i] = string(r)
		}
	}
	return strings.Join(list, " ")
}

// hearing is n letters: nearly half of them form letters in groups from two on, the rest
// written by oneself; of those one in six quotes a sentence from a form letter.
func hearing(n int, seed uint64) []made {
	w := newWriter(seed)
	var list []made
	var forms [][]string
	for size := 2; len(list) < n*45/100; size = size*3/2%61 + 2 {
		form := w.form()
		for range min(size, n*45/100-len(list)) {
			list = append(list, made{w.sent(form), len(forms)})
		}
		forms = append(forms, form)
	}
	for len(list) < n {
		own := w.ownParagraphs()
		if w.chance(16) {
			form := forms[w.IntN(len(forms))]
			own[0] = append(own[0], form[w.between(1, len(form)-1)])
		}
		list = append(list, made{w.letter(own...), -1})
	}
	w.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	return list
}
