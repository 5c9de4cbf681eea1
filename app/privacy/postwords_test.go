package privacy_test

import "strings"

func lines(s string) []string {
	var list []string
	for _, l := range strings.Split(s, "\n") {
		if l = strings.TrimSpace(l); l != "" {
			list = append(list, strings.ReplaceAll(l, "⏎", "\n"))
		}
	}
	return list
}

var partyGiven = strings.Split("Karen,Bo,Anne-Lise,Åse,Yusuf,Fatima,Preben,Egon,Jytte,Birthe,Henning,Dorte,Mia,Kim,Samira,Freja,Line,Gerda,Svend Aage,Hans,Lærke,Per,Liv,Tove,René,Zahra,Nadja,Torkil,Ask,Ellinor", ",")

var partySurnames = strings.Split("Holm,Rosendal,Skov,El-Khatib,Winther,Demirci,Friis-Madsen,Nørregaard,Lange,Kjeldgaard,Overgaard Juhl,Trane,Lindholm,Bundgaard,Damgaard,Hosseini,Skaarup,Mølholt,Åkjær,Bang", ",")

// strangerGiven are names of people of all ages and from many places, some of them
// seldom.
var strangerGiven = strings.Split("Mikkel,Trine,Ole,Kirsten,Bjarne,Inge,Mohammed,Aisha,Lars,Susanne,Kurt,Bente,Jonas,Emma,Villads,Anne-Grethe,Lise-Lotte,Karl Emil,Ida Marie,Gry,Bo,Dan,Liv,Asta,Ibrahim,Yasmin,Hüseyin,Ayşe,Tommy,Johnny,Conny,Flemming,Palle,Mogens,Grethe,Ingelise,Kaj,Vagn,Poul Erik,Hanne,Pia,Rikke,Thorbjørn,Sigrid,Oskar,Noah,Alberte,Maja,Nanna,Storm,Ragnhild,Aase,Kjeld,Torben,Vibeke,Ulla,Iben,Hjalte,Zainab,Omar,Leyla,Amina,Khadija,Nguyen,Thi,Piotr,Agnieszka,Svetlana,Olena,Jamal,Abdi,Hodan,Camilla,Nikolaj,Sanne,Jeanette,Brian,René,Bettina,Else-Marie,Hans Jørgen,Knud,Gunhild,Tage,Rosa,Viola,Lone,Per,Rune,Sune,Uffe,Ebbe,Bodil,Dagny,Elvira,Signe,Malthe,Tobias,Cecilie", ",")

var strangerSurnames = strings.Split("Jensen,Nielsen,Hansen,Pedersen,Brandt,Kjær,Østergård,Møller,Lund,Sand,Al-Hassan,Yilmaz,Petersen,Krogh,Thygesen,Bech,Dalsgaard,Vestergaard,Ali,Kaya,Tran,Kowalski,Juul,Bæk,Søgaard,Frandsen,Mortensen,Buch,Hartmann,Steen,Ravn,Toft,Bjerregaard,Nygaard,Iversen,Munk,Jacobsen,Ahmed,Hussein,Lassen", ",")

var streets = strings.Split("Utterslevvej,Frederiksborgvej,Hulgårdsvej,Tomsgårdsvej,Rentemestervej,Skoleholdervej,Tagensvej,Bispebjerg Bakke,Degnemose Allé,Brønshøjholms Allé,Frederikssundsvej,Gl. Køge Landevej,Gammel Kongevej,H.C. Ørsteds Vej,Sankt Hans Gade,H.C. Andersens Boulevard,Åboulevard,Vester Voldgade,Istedgade,Sønder Boulevard,Enghave Plads,Valby Langgade,Peter Bangs Vej,Jyllingevej,Ålekistevej,Sallingvej,Amagerbrogade,Holmbladsgade,Øresundsvej,Italiensvej,Englandsvej,Sundholmsvej,Prags Boulevard,Ved Amagerbanen,Strandlodsvej,Kastrupvej,Lyongade,Ungarnsgade,Jemtelandsgade,Urbanplanen,Remisevej,Hørgården,Nørrebrogade,Jagtvej,Mimersgade,Heimdalsgade,Bragesgade,Rådmandsgade,Ægirsgade,Odinsgade,Fogedgården,Blågårds Plads,Griffenfeldsgade,Korsgade,Skyttegade,Østerbrogade,Strandboulevarden,Ryesgade,Trianglen,Nordre Frihavnsgade,Vennemindevej,Lyngbyvej,Emdrupvej,Bellmansgade,Hans Knudsens Plads,Kildevældsgade,Håbets Allé,Mørkhøjvej,Ruten,Gadelandet,Bystævneparken,Tingbjergvej,Husumvej,Islevhusvej,Kobbelvænget,Bakkehusene,Store Kongensgade,Kronprinsessegade,Nyhavn,Gothersgade,Larsbjørnsstræde,Teglværksgade,Gråbrødretorv,Kultorvet,Sankt Peders Stræde,Ny Kongensgade,Hauser Plads,Bernstorffsgade,Halmtorvet,Mysundegade,Haveforeningen Fredens Have,Kirsebærhaven,Bag Elefanterne,Søndre Fasanvej,Nordre Fasanvej,Lille Strandstræde,Den Franske Gang,Fyrrevænget,Solsortvej,Peberhaven,Ellebjergvej,Mozartsvej,Scandiagade,Borgmester Christiansens Gade,P. Knudsens Gade,Kongelundsvej,Finsensvej,Langelinie Allé,Kuldyssen,Stengade,Thorvaldsensvej,Fælledvej,Ravnsborg Tværgade,Guldbergs Have,Møllegade,Birkedommervej,Hf. Kløvermarken,Røde Mellemvej", ",")

var subjects = lines(`
	Høringssvar
	Høringssvar til scenarier for Center Nordvest
	Vedr. omlægning af tilbud, sagsnr. 2015-0273113
	Til Socialudvalget
	Bevar Mamma Mia
	Svar på høring
`)

var openers = lines(`
	Kære Socialudvalg
	Til Socialforvaltningen
	Til rette vedkommende
	Hej
	Kære politikere i Københavns Kommune
	Høringssvar vedr. {sag}
	Til Socialudvalget⏎Københavns Rådhus⏎1599 København V⏎⏎{dato}
	Vedr. høring om aktivitets- og samværstilbud, {sag}
	Kære borgmester og udvalg
	Godt spørgsmål, I stiller. Her er vores svar.
`)

var closers = lines(`
	Med venlig hilsen⏎{afsender}
	Mvh⏎{afsender}⏎{adr}⏎Tlf. {tlf}
	Venlig hilsen⏎⏎{afsender}⏎{mail}
	Hilsen {afsender}
	De bedste hilsner fra⏎{afsender}⏎mobil: {tlf}⏎mail: {mail}
	mvh {afsender}
	Kærlig hilsen⏎{afsender}, pårørende
	Med venlig hilsen⏎⏎{afsender}⏎CPR-nr. {cpr}⏎{adr}
	Med venlig hilsen⏎{afsender}⏎{adr}⏎{tlf}⏎{mail}
	vh⏎{afsender}⏎⏎Sendt fra min iPhone
	På vegne af brugerne⏎{afsender}⏎T: {tlf} | M: {tlf}
	Tak fordi I læste med!⏎⏎{afsender}⏎{adr}⏎Telefon {tlf}⏎E-mail: {mail}
	Hilsen⏎{afsender}⏎{cpr}
`)

// telling are paragraphs that tell too much.
var telling = lines(`
	Mit cpr-nummer er {cpr}, hvis I vil slå min sag op.
	Jeg er født og opvokset her, cpr {cpr}, og jeg har boet {adr} i tyve år.
	I kan finde min sag under {cpr}. Sagsbehandleren har aldrig ringet tilbage.
	Personnummer: {cpr}⏎Bopæl: {adr}
	Min bror ({cpr}) har brugt stedet i ti år, og han hedder {navn}.
	Ring endelig til mig på {tlf}, hvis I har spørgsmål.
	I kan fange mig på tlf. {tlf} efter kl. 16.
	Mit nummer er {tlf}, og jeg tager den altid.
	Skriv til {mail} eller ring {tlf}.
	Jeg vil gerne have svar på {mail}.
	Min mailadresse er {mail}, men jeg læser den ikke hver dag.
	Jeg bor {adr}, og der er langt til nærmeste bus.
	Vi bor på {adr}, så vi hører musikken hver aften.
	Som beboer i {adr} kan jeg godt være bekymret.
	Min lejlighed ligger {adr}. Derfra kan jeg gå til Mamma Mia.
	Vi har boet {adr} siden 1998, og der kommer 12 personer hver dag.
	Min søn {fornavn} har været glad for at komme på Nordstjernen.
	Min datter hedder {fornavn}, og hun er 34 år.
	Jeg har talt med {navn} fra bostedet, og hun er enig.
	{navn} har fortalt mig, at der ikke er plads til flere.
	Min nabo, {navn}, siger det samme. Det gør hendes mand {fornavn} også.
	Da {fornavn} blev syg i 2009, var det Mamma Mia, der hjalp.
	Min kontaktperson {fornavn} er den eneste, jeg tør ringe til.
	Pædagogen {navn} og sygeplejerske {navn} har gjort en kæmpe forskel.
	Overlæge {navn} på Bispebjerg har skrevet en udtalelse.
	Det er {fornavns} fortjeneste, at jeg er her endnu.
	Fru {efternavn} på 2. sal kommer der hver tirsdag.
	Jeg er enig med {kendt} i det hele.
	Som {kendt} skriver i sit svar, er det ikke mursten, det handler om.
	På mødet sagde {kendt}, at vi skulle skrive til jer.
	Både {kendt} og jeg bruger stedet. Vi følges derhen.
	Jeg skriver for min mor, {navn}, {adr}.
	Kontakt min værge {navn}, {tlf}, {mail}.
	Tak til {fornavn}, {fornavn} og {fornavn} i køkkenet.
	Hilsen også fra {navn} og {navn}.
	Det var {kendt}, der startede caféen, og {fornavn} har holdt den i gang.
	Min veninde {fornavn} og jeg mødtes på Kompasset. {fornavn} havde ikke andre.
	Jeg vedlægger {navn}' epikrise. Hendes nummer er {cpr}.
	Du kan også skrive direkte til leder {navn} ({mail}).
	Mobil {tlf} (helst sms)
	Bopæl {adr}⏎Tlf.: {tlf}
`)

// harmless are paragraphs that tell nothing of anybody, though some look like it.
var harmless = lines(`
	Vi er imod scenarie 2, fordi det ødelægger det, som brugerne selv har bygget op.
	Mamma Mia på Utterslev Torv er et sted, hvor man kan komme, som man er. Bevar Mamma Mia!
	Hans tilbud om et nyt sted er pænt ment, men det er ikke det, der er brug for.
	Per person koster det {beløb} om året, og det er mindre end en seng på et hospital.
	Bo trygt hele livet. Det burde gælde for alle.
	Dan jer en mening, før I stemmer. Ask og elm kan ikke flyttes, når de først har slået rod.
	Liv og glæde er der nok af, når døren er åben. Gry af en ny dag, kaldte en af os det.
	Kommunen har i brev af {dato} lovet, at intet bliver lukket før 2017.
	I budgettet for 2015-2016 er der sat {beløb} af, se {sag}.
	Åbningstiden er kl. 10.30-14.30 og i weekenden 10-14. Det er for lidt.
	Til Sankt Hans var vi 45 mennesker, og til jul 60.
	Frederikssundsvej 2 minutter herfra har bus 5A, og den kører hele natten.
	Der er plads til 12 personer om torvet, og i haven 2 gange om ugen er der grill.
	Jeg går i parken 3 gange om dagen. I gaden 2 hunde gør altid.
	Vi har læst side 4 og 5, bilag 3, afsnit 2.1 og § 104 i serviceloven.
	Borgmester Jesper Christensen sagde i 2014, at ingen skulle stå uden et sted.
	Statsminister Lars Løkke Rasmussen har talt om psykiatrien, og socialborgmesteren ligeså.
	SIND København har 1.200 medlemmer, og LAP København skriver det samme.
	Kompasset, Ottilia, Pegasus og Amadeus er ikke ens. Café Rose er noget helt for sig.
	Brønshøj og Husum mangler et sted. Det samme gør Vanløse og Valby.
	Svendborggade 3 er et godt sted, og der er handicaptoilet.
	Ring til Københavns Kommune på 33 66 33 66, hvis man kan komme igennem.
	CVR 64942212 står på brevet, og EAN-nummer 5798009800206 ligeså.
	Jeg håber, at I vil læse det her. Tak for ordet.
	April, maj og juni er gode måneder, men august er stille. Rose og viol blomstrer.
	Vi talte med 24 borgere, 12 pårørende og 8 medarbejdere i uge 14.
	H.C. Andersens Boulevard er støjende, og Sankt Hans Torv er for langt væk.
	Christianshavn, Frederiksberg og Bispebjerg Hospital er ikke det samme som Nordvest.
	Mænd og kvinder, unge og gamle. Alle er velkomne, og ingen spørger, hvad man fejler.
	Det kostede 12345678 kr. at bygge om, og så lukker I det!
	Vejledning nr. 9341 og bekendtgørelse 1234 gælder stadig. Se www.kk.dk/psykiatri.
	Vi mødes @ torvet hver onsdag. Kaffe 10 kr., kage 15 kr.
	Rentemestervej er lang, og Utterslev Torv ligger lige om hjørnet.
	Fordele: Ro. Mad. Mennesker. Ulemper: Ingen.
	Sagen om {sag} er ikke afsluttet. Den er fra 2010 2011 og 2012.
	Det er Gud, konge og fædreland for nogle, men for os er det bare et hus.
	Røde Kors og Kofoeds Skole laver også godt arbejde. Det samme gør Kirkens Korshær.
	Forslaget er fra den 12. i 4. måned, og svarfristen var 18. april 2016 kl. 12.
	Jeg er 54 år og har brugt stedet siden 1999. Før det sad jeg hjemme i 10 år.
	Tilbuddet er lukket 24.12-01.01 og igen 12/4-15/4. Det er 10 dage i alt.
	Fordi Nordstjernen og Mamma Mia ligger 400 meter fra hinanden, kan man gå fra det ene til det andet.
	Min medicin blev sat ned fra 300 mg til 150 mg, og det er stedets skyld. Det er jeg glad for.
	Når man er alene, er en kop kaffe ikke bare en kop kaffe.
	Brugerrådet på Ottilia har samlet 345 underskrifter på 12 dage.
	Tallene 2010 til 2015: 1200 1250 1300 1340 1390 1410 besøg om måneden.
	Karl Marx sagde noget om det, og Grundtvig sagde noget andet. Dronning Margrethe sagde det bedst.
	Den røde bog har ISBN 978-87-02-12345-6 og står på biblioteket i Rentemestervej.
	Konto 1551 0012345678 er brugerrådets, og den er tom.
	Et hjem er ikke en hylde. Sol, sommer og strand gør det ikke alene.
	Skov og strand er godt, men ikke nok.
`)
