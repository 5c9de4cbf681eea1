package privacy

import (
	"strings"

	"hvidbog/app"
)

// notNames are words in the names of private parties that are no names: what
// stands between names, titles, and what somebody is called who gives no name.
var notNames = set(`
	og af ved fra til for med i på hos de du la le von van der den det en et
	hr fru frk dr mag cand prof
	anonym anonyme unavngiven borger borgere borgeren bruger brugere brugeren tidligere nuværende
	pårørende mor mødre far fædre moder fader forælder forældre søster bror søn datter ven veninde
	familie familien ægtepar ægteparret medarbejder medarbejdere medarbejderen frivillig frivillige
	beboer nabo naboer læge overlæge sygeplejerske pædagog person privatperson
	formand næstformand kasserer leder afdelingsleder centerleder forstander koordinator sekretær konsulent direktør
	kontaktperson støttekontaktperson talsperson repræsentant socialrådgiver tlf telefon mobil mail email e brev
`)

// beforePlaces are followed by a place and not by a given name.
var beforePlaces = set("på i fra ved af")

// ordinary are surnames that are Danish words too, and may open a sentence.
var ordinary = set(`
	ager bager bakke berg bjerg blok bonde bro brun by bæk dal eng fisker fugl gade glad god gode gram
	grøn have hede hest hvid høj høst jul klit klog knap kok konge krog lang lange lille lind lund lyng
	mark mose munk ny rask ravn ros rose sand skov smed sol sommer sort stor storm strand sund toft ung
	unge vang vest vind vinter vold ørn øster
`)

// alsoWords are given names that are Danish words too, when they are written small.
var alsoWords = set(`
	april august bo bjørn dag ea falk hans hauge iris juni juli liv lærke may maj mai mig mille min mis
	per ro rose rosa rune sol stjerne storm svane tage tove ulv vibe viola vita ask ib ino tue
`)

// set is the folded words of a text.
func set(words string) map[string]bool {
	s := map[string]bool{}
	for _, w := range strings.Fields(words) {
		s[app.Fold(w)] = true
	}
	return s
}
