package office

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// person is somebody who writes.
type person struct{ name, email, group string }

var given = strings.Fields(`Karen Ellen Birthe Inge Lis Hanne Jette Susanne Kirsten Lone Mette Pia Tina Gitte Anja
	Nadia Fatima Aisha Sofie Ida Freja Signe Åse Bodil Vibeke Poul Erik Jørgen Svend Bent Kaj Ole Preben Flemming
	Torben Carsten Søren Niels Mads Rasmus Jonas Yusuf Ahmed Ali Tobias Emil Viktor Bjørn`)

var surnames = strings.Fields(`Krog Holm Winther Demirci Skaarup Andreasen Bruun Dalgaard Ebbesen Friis Gregersen
	Haugaard Iversen Juhl Kofoed Lundsgaard Munk Nørgaard Overgaard Pihl Ravn Søndergaard Thorup Uldall Vestergaard
	Østergaard Ågesen Bæk Dahl Kjær`)

var groups = []string{
	"Bevar Mamma Mia", "Brugerrådet i Kompasset", "Pårørendegruppen i Nordvest", "Foreningen Naboer på Nørrebro",
	"Ungegruppen på Amager", "Madholdet i Hørsholmsgade",
}

func everybody(r *rand.Rand) []person {
	var list []person
	taken := map[string]bool{}
	for len(list) < All {
		first, last := pick(r, given), pick(r, surnames)
		if taken[first+last] {
			continue
		}
		taken[first+last] = true
		p := person{name: first + " " + last}
		p.email = strings.NewReplacer("æ", "ae", "ø", "oe", "å", "aa").Replace(
			strings.ToLower(fmt.Sprintf("%s.%s@example.dk", first, last)))
		if len(list)%9 == 4 {
			p.group = groups[len(list)/9%len(groups)]
		}
		list = append(list, p)
	}
	return list
}

var subjects = []string{
	"Høringssvar", "Høringssvar om aktivitets- og samværstilbud", "Svar på høringen", "Vedr. omlægningen af væresteder",
	"Om forslaget til Center Nordvest", "Til høringen om samværstilbud", "Bemærkninger til scenarierne", "Mit svar",
}

var greetings = []string{"Kære Socialudvalg", "Til Socialforvaltningen", "Hej", "Til rette vedkommende", "Kære politikere"}

var openings = []string{
	"Jeg skriver, fordi jeg har læst forslaget om at lægge tilbuddene sammen.",
	"Tak, fordi vi må sige vores mening om scenarierne.",
	"Jeg har brugt stedet i snart otte år og vil gerne fortælle, hvad det betyder.",
	"Min bror har sin gang i et af de tilbud, som nu skal flyttes.",
	"Vi har talt om forslaget på vores husmøde og er enige om det, der står her.",
	"Som nabo til et af stederne vil jeg gerne give mit besyv med.",
	"Jeg arbejder som frivillig to eftermiddage om ugen og skriver på egne vegne.",
	"Her er mine tanker om det, I har sendt ud.",
	"Jeg har aldrig skrevet til kommunen før, men nu synes jeg, at jeg må.",
	"Vi har læst alle tre scenarier igennem og har nogle spørgsmål.",
}

var views = []string{
	"Det betyder meget, at man kan gå derhen. Skal jeg med to busser, bliver det ikke til noget på de dage, hvor det er sværest.",
	"Maden er det vigtigste for mig. Det er det eneste varme måltid, jeg får sammen med andre.",
	"De unge og de ældre kan godt være i samme hus, men ikke i samme stue. Det har vi prøvet, og det endte med, at ingen kom.",
	"Et sted uden for centeret vil nå dem, som aldrig går ind ad en dør, hvor der står kommune på.",
	"Åbningstiderne er for korte. Ensomheden holder ikke fri i weekenden, og det gør julen heller ikke.",
	"Jeg er bange for, at personalet bliver spredt så tyndt, at ingen har tid til at sætte sig ned.",
	"Ungerådet siger, at et hus med værksteder trækker flere end et hus med en sofa. Det tror jeg, de har ret i.",
	"Forslaget tæller kvadratmeter, men siger ikke et ord om, hvem der låser op om morgenen.",
	"Lad brugerne være med, når lokalerne skal indrettes. Vi ved, hvor larmen er, og hvor man kan være i fred.",
	"Det er en fejl at tro, at et større sted er et bedre sted. Jeg kender dem, der kommer, fordi vi er så få.",
	"I Brønshøj er der ingenting i dag. Et lille tilbud ved biblioteket ville gøre en forskel fra den første dag.",
	"Haven er blevet gravet af de samme fem mennesker i ti år. Den kan ikke flyttes i en kasse.",
	"Jeg støtter, at der kommer et videnscenter, som brugerne selv driver, hvis det ikke betales af de små steder.",
	"Der mangler en plan for flytningen. Sidst fik vi besked tre dage før, og to af os kom aldrig igen.",
	"Kørslen er ikke tænkt med. Min mor går dårligt, og hun tør ikke tage metroen alene.",
	"Det er godt, at I spørger. Det er mindre godt, at materialet er på fyrre sider og uden et resumé.",
	"Musikken om torsdagen samler folk fra hele byen. Hvis øvelokalet forsvinder, forsvinder koret også.",
	"Prøv at se på tallene igen. Der står, at 60 bruger stedet, men vi er flere end 90 i løbet af en måned.",
	"Et fælles køkken kræver en, der har ansvaret. Ellers bliver det en opvask, som alle er sure over.",
	"Jeg vil hellere have en medarbejder, der kender mit navn, end et nyt hus med udsigt.",
	"Der skal være et sted at gå hen, når man lige er udskrevet. De første uger er de farligste.",
	"Vi foreslår, at Nordstjernen får nye lokaler, men i samme kvarter, så folk kan blive ved med at gå dertil.",
	"Husk de pårørende. Vi har også brug for en at tale med, og det behøver ikke at koste noget.",
	"Det er trygt, at der ikke bliver spurgt om ens papirer. Det må ikke lave sig om, fordi det bliver større.",
	"På Amager er der plads i den gamle skole, og den står tom hver eftermiddag.",
	"Fagligheden er høj i dag, fordi personalet har været der længe. Bliver de flyttet rundt, går de.",
	"Kunne man ikke begynde med ét af scenarierne i et år og så se, hvad der sker?",
	"Trappen er et problem. Der bor mange i kvarteret, som ikke kan komme op på første sal.",
	"Jeg har mødt min bedste ven der. Vi spiller skak hver onsdag, og mere behøver det ikke være.",
	"Det lyder, som om beslutningen er taget. Hvis den er det, så sig det, og spild ikke vores tid.",
	"Computerne bliver brugt til at søge job og til at læse e-Boks. Det er der ingen andre, der hjælper med.",
	"Frivillige kan meget, men de kan ikke være dem, der åbner og lukker og kender til medicin.",
	"Nærheden til stationen er grunden til, at de unge overhovedet kommer forbi.",
	"Værestedet har reddet mig fra at blive indlagt mere end en gang. Det kan jeg ikke sætte tal på.",
	"Slå gerne køkkener sammen, men lad stuerne være. Det er i stuerne, det sker.",
	"Jeg savner, at der står noget om dem, som ikke taler dansk så godt.",
	"Det koster at flytte, og det står der ikke noget om. Hvor bliver de penge taget fra?",
	"Et sted, hvor man selv må lave noget, er bedre end et sted, hvor der er lavet et program.",
	"Mange af os har det dårligt med store forsamlinger. Kan der ikke laves to indgange?",
	"Hold fast i det, der virker. Resten kan I godt lave om på.",
	"Der står et klaver, som ingen må flytte, og det er grunden til, at jeg kommer.",
	"Vi er tre, der deles om at vande blomsterne i ferierne. Det kan man ikke skrive ind i en kontrakt.",
	"Jeg har regnet ud, at rejsen bliver fyrre minutter længere hver vej, og det er uden ventetid.",
	"Min datter siger, at hun er færdig med at begynde forfra hvert andet år.",
	"Når der er fodbold, er vi tyve foran fjernsynet. Så stort skal det nye rum mindst være.",
	"Hvem bestemmer, hvem der må komme? I dag er det os selv, og det går godt.",
	"Spørg også dem, der holdt op med at komme. De ved noget, vi andre ikke ved.",
	"Cykelværkstedet har sat mere end hundrede cykler i stand til kvarterets børn.",
	"En fast aftenvagt er bedre end tre projekter, der stopper til sommer.",
}

var wishes = []string{
	"Jeg håber, at I vil tænke os med ind.", "Vi beder jer om at lade stedet blive, hvor det er.",
	"Jeg vil gerne have svar på, hvad der skal ske.", "Vi stiller gerne op til et møde.",
	"Tak, fordi I læste det hele.", "Jeg støtter det første scenarie og er imod det andet.",
	"Lad være med at skynde jer.", "I er velkomne til at komme forbi og se, hvordan det går for sig.",
}

// The two letters that several send.
var letterA = []string{
	"Vi er imod, at Nordstjernen flyttes længere væk fra Mamma Mia, og vi beder Socialudvalget om at forkaste den del af scenariet.",
	"De to steder hører sammen. Mange af os spiser det ene sted og er med i værkstedet det andet, og vi går imellem dem hver dag.",
	"Flyttes det ene, mister vi begge dele, for der er ingen, som tager en bus for at drikke en kop kaffe.",
	"Huset i Utterslev kan bruges til mere end i dag, hvis kommunen vil sætte det i stand, sådan som det blev lovet for to år siden.",
	"Vi foreslår i stedet, at adressen bevares som ramme om et tilbud, som brugerne og Center Nordvest driver sammen.",
}

var letterB = []string{
	"Som pårørende støtter vi, at der kommer et nyt tilbud i Brønshøj og Husum, for i dag er der langt til alting.",
	"Det skal være åbent om aftenen og i weekenden, hvor de fleste andre steder er lukket.",
	"Vi lægger vægt på, at der er uddannet personale til stede i hele åbningstiden, og at man kan komme uden at være visiteret.",
	"Vi vil gerne være med til at finde lokalerne og til at fortælle om stedet, når det åbner.",
}
