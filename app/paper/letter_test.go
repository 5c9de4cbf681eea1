package paper

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hvidbog/app/packet/doc"
)

// answer is a letter with so many paragraphs of the administration's.
func answer(paragraphs int) doc.Letter {
	var blocks []doc.Block
	for i := range paragraphs {
		blocks = append(blocks, doc.Paragraph{Text: doc.Plain(fmt.Sprintf("Afsnit %d. ", i+1) + strings.Repeat("Forvaltningen har noteret sig, at I ønsker ro om de steder, som I kommer på. ", 5))})
	}
	return doc.Letter{
		Head: doc.Letterhead{
			Authority: "Københavns Kommune", Units: []string{"Socialudvalget", "Borgmesteren"},
			Contact: []doc.Fact{
				{Value: doc.Plain("Rådhuset\n1599 København V")},
				{Name: "Telefon", Value: doc.Plain("33 66 33 66")},
				{Name: "E-mail", Value: doc.Plain("borgmester@eksempel.kk.dk")},
				{Value: doc.Plain("www.kk.dk")},
			},
		},
		Recipient: []string{"Bevar Mamma Mia", "Att. Maike", "Utterslev Torv 12, 2. tv.", "2400 København NV"},
		Date:      "11. december 2015",
		Marks:     []doc.Fact{{Name: "Sagsnr.", Value: doc.Plain("2015-0273113")}, {Name: "Dokumentnr.", Value: doc.Plain("2015-0273113-4")}},
		Subject:   "Svar på jeres henvendelse om Mamma Mia", Salutation: "Kære Maike",
		Blocks:     blocks,
		Closing:    "Venlig hilsen",
		Signature:  []string{"Jesper Hansen", "Socialborgmester"},
		Enclosures: []string{"Scenarie for Center Nordvest"},
	}
}

// crowded is a letter whose every field is as long as one might come upon.
func crowded() doc.Letter {
	long := "Støttegruppen for brugere og pårørende i aktivitets- og samværstilbuddene i Brønshøj-Husum, Bispebjerg og Vanløse"
	b := answer(9)
	b.Head.Authority = "Københavns Kommune og Frederiksberg Kommune i forening om fælles aktivitets- og samværstilbud"
	b.Head.Units = []string{long, "Mål- og Rammekontoret for Borgere med Sindslidelse", "Center Nordvest"}
	b.Head.Contact = append(b.Head.Contact, doc.Fact{Name: "Sikker post", Value: doc.Plain("aktivitets-og-samvaerstilbud.hoering.center-nordvest@socialforvaltningen.eksempel.kk.dk")})
	b.Recipient = []string{long, "Att. Anne-Marie Kristoffersen-Vestergaard af Rosenborg", "c/o Medborgerhuset", "Nordre Frihavnsgadekarréens Baggård 112 C, 4. sal, dør 12", "Brønshøj-Husum", "2400 København NV", "Danmark"}
	b.Marks = append(b.Marks, doc.Fact{Name: "Jeres reference", Value: doc.Plain("Brev af 1. december 2015 om samskabelsesprocessen")})
	b.Subject = "Svar på jeres henvendelse om " + long
	b.Salutation = "Kære " + long
	b.Blocks = append(b.Blocks, doc.Paragraph{Style: doc.Quote, Text: doc.Plain(long)}, doc.List{Items: []doc.Text{doc.Plain(long), doc.Plain("To")}})
	b.Signature = []string{long, long}
	b.Enclosures = []string{long, long, long}
	return b
}

// anyLetter draws a letter of any length, with any of its parts left out.
func anyLetter(t *rapid.T) doc.Letter {
	some := func(name string, most int) string {
		if rapid.IntRange(0, 3).Draw(t, name+" or none") == 0 {
			return ""
		}
		return prose(t, most)
	}
	lines := func(name string, most int) []string {
		var list []string
		for range rapid.IntRange(0, most).Draw(t, name) {
			list = append(list, some(name, 8))
		}
		return list
	}
	facts := func(name string, most int) []doc.Fact {
		var list []doc.Fact
		for range rapid.IntRange(0, most).Draw(t, name) {
			list = append(list, doc.Fact{Name: some(name, 2), Value: doc.Plain(some(name, 6))})
		}
		return list
	}
	b := doc.Letter{
		Head:      doc.Letterhead{Authority: some("authority", 6), Units: lines("units", 4), Contact: facts("contact", 8)},
		Recipient: lines("recipient", 9), Date: some("date", 3), Marks: facts("marks", 3), Subject: some("subject", 12),
		Salutation: some("salutation", 6), Closing: some("closing", 3), Signature: lines("signature", 3), Enclosures: lines("enclosures", 4),
	}
	for range rapid.IntRange(0, 12).Draw(t, "paragraphs") {
		if rapid.IntRange(0, 6).Draw(t, "list") == 0 {
			b.Blocks = append(b.Blocks, doc.List{Items: []doc.Text{doc.Plain(prose(t, 30)), doc.Plain(prose(t, 3))}})
			continue
		}
		b.Blocks = append(b.Blocks, doc.Paragraph{
			Style: rapid.SampledFrom([]doc.Style{doc.Body, doc.Quote}).Draw(t, "style"),
			Text:  doc.Text{{Text: prose(t, 90)}, {Text: prose(t, 5), Face: doc.Bold}},
		})
	}
	return b
}

// TestLettersKeepTheRules lays out letters of any length, one after the other.
func TestLettersKeepTheRules(t *testing.T) {
	l := newTestLayout(t)
	rapid.Check(t, func(rt *rapid.T) {
		d := testDocument(anyLetter(rt), anyLetter(rt))
		checkLetters(rt, l, layPages(t, d))
	})
}

// checkLetters holds the rules of letters against pages: what runs in one column
// does not reach into the other, nothing lies over anything, the address is where a
// window shows it, and nothing else is.
func checkLetters(t failer, l *layout, pages []page) {
	t.Helper()
	checkPages(t, pages)
	for n, p := range pages {
		if p.letter == nil || p.number < 1 || p.number > p.letter.pages {
			t.Fatalf("page %d is the %d. of its letter", n+1, p.number)
		}
		if (p.number == 1) != (p.strips[0].strip == p.letter.first) {
			t.Fatalf("page %d is the %d. of its letter and does not begin so", n+1, p.number)
		}
		aside := 0.0 // down to where the narrow column is filled
		for _, s := range p.strips {
			for _, x := range s.texts {
				y, end := s.y+x.y, x.x+l.widthOf(x)
				switch {
				case x.x >= asideLeft:
					if end > asideRight+0.1 || y > footEdge {
						t.Fatalf("page %d: %q reaches to %.1f mm, %.1f mm down", n+1, x.text, end, y)
					}
					if y < aside-tolerance {
						t.Fatalf("page %d: %q lies over what is above it", n+1, x.text)
					}
					aside = y
				case end > letterRight+0.1:
					t.Fatalf("page %d: %q reaches to %.1f mm, into the narrow column", n+1, x.text, end)
				case s.strip == p.letter.first && y > letterheadFoot && (y < addressTop || y > addressFoot || end > addressRight+0.1):
					t.Fatalf("page %d: %q, %.1f mm down and to %.1f mm, is out of the window", n+1, x.text, y, end)
				case s.strip != p.letter.first && p.number == 1 && len(p.letter.Recipient) > 0 && y < addressedTop:
					t.Fatalf("page %d: %q shows in the window", n+1, x.text)
				}
			}
		}
	}
}

// The name is never alone on a page: a letter that is signed on a page with nothing
// said may have been signed for anything.
func TestAGreetingHasTextAboveIt(t *testing.T) {
	for lines := range 70 {
		for _, last := range []string{"Kort.", strings.Repeat("Et længere afsnit. ", 20)} {
			b := answer(0)
			b.Blocks = []doc.Block{doc.Paragraph{Text: doc.Plain(strings.Repeat("linje\n", lines) + "linje")}, doc.Paragraph{Text: doc.Plain(last)}}
			pages := layPages(t, testDocument(b))
			signed := pages[len(pages)-1]
			above := 0
			for _, s := range signed.strips {
				if len(s.texts) > 0 && s.texts[0].text == "Venlig hilsen" {
					break
				}
				if s.strip != signed.letter.first {
					above++
				}
			}
			if above < 2 || above == len(signed.strips) {
				t.Errorf("after %d lines there are %d of %d above the greeting on its page", lines+1, above, len(signed.strips))
			}
		}
	}
}

// The recipient's name and town are there, however much stands between them.
func TestAnAddressKeepsNameAndTown(t *testing.T) {
	for lines := range 14 {
		b := answer(1)
		b.Recipient = []string{crowded().Recipient[0]}
		for i := range lines {
			b.Recipient = append(b.Recipient, fmt.Sprint("Linje ", i+1))
		}
		b.Recipient = append(b.Recipient, "2400 København NV")
		pages := layPages(t, testDocument(b))
		checkLetters(t, newTestLayout(t), pages)
		var said []string
		for _, x := range pages[0].strips[0].texts {
			said = append(said, x.text)
		}
		all := strings.Join(said, "|")
		if !strings.Contains(all, "|Støttegruppen for brugere") || !strings.Contains(all, "2400 København NV") {
			t.Errorf("with %d lines more the address is %s", lines, all)
		}
	}
}

func TestEachLetterCountsItsOwnPages(t *testing.T) {
	l := newTestLayout(t)
	d := testDocument(answer(1), answer(12), crowded(), answer(1))
	pages, err := l.pages(t.Context(), d, func(int) {})
	if err != nil {
		t.Fatal(err)
	}
	checkLetters(t, l, pages)
	var got []string
	for _, p := range pages {
		head := "-"
		if p.number > 1 {
			s := l.runningHead(p, d.Words)
			head = s.texts[len(s.texts)-2].text
		}
		got = append(got, head)
	}
	want := "- - Side 2 af 3 Side 3 af 3 - Side 2 af 3 Side 3 af 3 -"
	if strings.Join(got, " ") != want {
		t.Errorf("the pages are %s, want %s", strings.Join(got, " "), want)
	}
}

// A page that has gone astray finds back by its document number, whose last figures
// tell one letter of a case from another.
func TestThePagesOfALetterHaveItsWholeNumber(t *testing.T) {
	for number, want := range map[string]string{
		"2015-0273113-4":      "Dokumentnr. 2015-0273113-4",
		"2015-0273113-123456": "2015-0273113-123456",
	} {
		b := answer(12)
		b.Marks[1].Value = doc.Plain(number)
		l, d := newTestLayout(t), testDocument(b)
		pages, err := l.pages(t.Context(), d, func(int) {})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range pages {
			if p.letter != nil && p.number == 2 {
				for _, text := range l.runningHead(p, d.Words).texts {
					got = append(got, text.text)
				}
			}
		}
		if len(got) == 0 || got[len(got)-1] != want {
			t.Errorf("%s: the head of page 2 says %q", number, got)
		}
	}
}

func TestTheStructureIsThatOfTheLetter(t *testing.T) {
	b := answer(1)
	b.Blocks = append(b.Blocks, doc.Paragraph{Style: doc.Quote, Text: doc.Plain("Vi fik intet svar")})
	want := "Document(Sect(" +
		"P(.) P(.) P(.) " + // who it is from
		"P(. . . .) P(.) P(. .) P(. .) " + // whom it is to, when, and the case
		"H1(.) P(.) P(. . . . . .) BlockQuote(P(.)) P(.) P(. .) " +
		"P(.) L(LI(LBody(.))) " +
		"P(. .) P(. .) P(. .) P(.)))" // how to reach the office
	marks := tagged(t, testDocument(b))
	if got := undotted(spell(marks.root)); got != undotted(want) {
		t.Errorf("the structure is\n%s, want\n%s", got, undotted(want))
	}
	if len(marks.outline) != 0 {
		t.Error("one letter has bookmarks")
	}
	if n := len(tagged(t, testDocument(b, b, b)).outline); n != 3 {
		t.Errorf("three letters have %d bookmarks", n)
	}
}

// undotted tells no pieces of text: each run of them is one.
func undotted(s string) string {
	for strings.Contains(s, ". .") {
		s = strings.ReplaceAll(s, ". .", ".")
	}
	return s
}

// A mail address that is too wide for its column is broken before a mark, and reads
// whole.
func TestAnAddressOnTheNetHasNoHyphenAdded(t *testing.T) {
	l := newTestLayout(t)
	address := "aktivitets-og-samvaerstilbud.hoering.center-nordvest@socialforvaltningen.eksempel.kk.dk"
	read := ""
	lines := l.asideText(address, asideRight-asideLeft)
	for _, pieces := range lines {
		for _, x := range pieces {
			read += x.text
			if x.tail == '-' {
				t.Errorf("%q ends with a hyphen", x.text)
			}
		}
	}
	if read != address || len(lines) < 2 {
		t.Errorf("reads %q on %d lines", read, len(lines))
	}
}

func TestTheSameLetterGivesTheSameBytes(t *testing.T) {
	d := testDocument(crowded(), answer(2))
	if once := render(t, d); string(once) != string(render(t, d)) {
		t.Error("two files of one letter differ")
	}
}
