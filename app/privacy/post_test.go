package privacy_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// The made letters that the finder is measured on: what people write to a hearing,
// with what they tell of themselves and others planted in it, in the many forms in
// which it is written, and with what only looks like it. They are made by a
// generator of their own, that knows nothing of how the finder looks for it.

// plant is a passage that must be found in a letter, from byte start to end.
type plant struct {
	kind       string // "cpr", "phone", "email", "address", "known", "third"
	start, end int
}

// madeLetter is a letter with what was planted in it.
type madeLetter struct {
	subject, text string
	plants        []plant
}

// post makes letters.
type post struct {
	*rand.Rand
	neighbours []neighbour
}

// neighbour is a private party of the hearing.
type neighbour struct{ given, surname string }

func (n neighbour) name() string { return n.given + " " + n.surname }

// newPost is a sack of post that is the same every time.
func newPost(seed uint64) *post {
	p := &post{Rand: rand.New(rand.NewPCG(seed, 1015))}
	for i := range 60 {
		p.neighbours = append(p.neighbours, neighbour{partyGiven[i%len(partyGiven)], partySurnames[(i*7+i/len(partyGiven))%len(partySurnames)]})
	}
	return p
}

func pick[T any](p *post, list []T) T { return list[p.IntN(len(list))] }

// letter makes one letter.
func (p *post) letter() madeLetter {
	who := pick(p, p.neighbours)
	l := madeLetter{subject: pick(p, subjects)}
	var parts []string
	parts = append(parts, pick(p, openers))
	for range 2 + p.IntN(4) {
		parts = append(parts, pick(p, harmless))
	}
	for range 1 + p.IntN(3) {
		parts = append(parts, pick(p, telling))
	}
	p.Shuffle(len(parts)-1, func(i, j int) { parts[i+1], parts[j+1] = parts[j+1], parts[i+1] })
	parts = append(parts, pick(p, closers))
	p.plant(&l, strings.Join(parts, "\n\n"), who)
	return l
}

// letters makes n letters.
func (p *post) letters(n int) []madeLetter {
	list := make([]madeLetter, n)
	for i := range list {
		list[i] = p.letter()
	}
	return list
}

// plant fills in the places of a text, "{tlf}", and notes where they are.
func (p *post) plant(l *madeLetter, text string, who neighbour) {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(text, "{")
		b.WriteString(before)
		if !ok {
			break
		}
		var place string
		place, text, _ = strings.Cut(rest, "}")
		kind, value, after := p.value(place, who)
		// What must be gone is from the first figure or letter to the last.
		lead := len(value) - len(strings.TrimLeft(value, "(+< "))
		tail := len(value) - len(strings.TrimRight(value, ")> ."))
		if kind != "" {
			l.plants = append(l.plants, plant{kind, b.Len() + lead, b.Len() + len(value) - tail})
		}
		b.WriteString(value + after)
	}
	l.text = b.String()
}

// value fills a place; what comes after it may be read.
func (p *post) value(place string, who neighbour) (kind, value, after string) {
	switch place {
	case "cpr":
		return "cpr", p.cpr(), ""
	case "tlf":
		return "phone", p.phone(), ""
	case "mail":
		return "email", p.email(who), ""
	case "adr":
		value, after = p.address()
		return "address", value, after
	case "afsender":
		return "known", p.signed(who), ""
	case "kendt":
		return "known", p.spoken(pick(p, p.neighbours)), ""
	case "navn":
		return "third", p.stranger(), ""
	case "fornavn":
		return "third", pick(p, strangerGiven), ""
	case "fornavns":
		return "third", genitive(pick(p, strangerGiven)), ""
	case "efternavn":
		return "third", pick(p, strangerSurnames), ""
	case "dato":
		return "", p.date(), ""
	case "sag":
		return "", pick(p, []string{"2015-0273113", "2015-0273113-4", "sagsnr. 2016-0044718", "dok.nr. 20160044718", "J.nr. 27.36.04-G01-3-15"}), ""
	case "beløb":
		return "", pick(p, []string{"12.500.000 kr.", "1.250.000 kr", "12 500 000 kroner", "24500000 kr.", "kr. 24.500.000,00", "250.000 kr.", "3,5 mio. kr.", "DKK 12345678"}), ""
	}
	panic(fmt.Sprintf("no such place: %q", place))
}

func genitive(name string) string {
	if strings.HasSuffix(name, "s") || strings.HasSuffix(name, "z") || strings.HasSuffix(name, "x") {
		return name + "'"
	}
	return name + "s"
}

// signed is a name as it ends a letter.
func (p *post) signed(n neighbour) string {
	return pick(p, []string{
		n.name(), n.name(), n.name(), n.given, strings.ToUpper(n.name()), strings.ToLower(n.name()),
		n.surname + ", " + n.given, n.given + " B. " + n.surname, n.given + "\n" + n.surname,
	})
}

// spoken is a name as others say it.
func (p *post) spoken(n neighbour) string {
	return pick(p, []string{
		n.name(), n.name(), genitive(n.name()), n.given, genitive(n.given), n.given + "  " + n.surname,
		strings.ToUpper(n.given), n.given + " " + n.surname[:1] + ". " + n.surname,
	})
}

// stranger is the whole name of one that the hearing does not know.
func (p *post) stranger() string {
	given, surname := pick(p, strangerGiven), pick(p, strangerSurnames)
	switch p.IntN(8) {
	case 0:
		return given + " " + pick(p, strangerSurnames) + " " + surname
	case 1:
		return given + " " + string([]rune(surname)[:1]) + ". " + surname
	case 2:
		return given + " " + surname + "-" + pick(p, strangerSurnames)
	case 3:
		return given + " " + genitive(surname)
	case 4:
		return given + " " + pick(p, strangerGiven) + " " + surname
	}
	return given + " " + surname
}
