package privacy_test

import (
	"fmt"
	"sort"
	"strings"
	"testing"
	"unicode"

	"hvidbog/app"
	"hvidbog/app/privacy"
)

// kindOf says as what a plant is to be found.
var kindOf = map[string]app.MaskKind{
	"cpr": app.MaskCPR, "phone": app.MaskPhone, "email": app.MaskEmail, "address": app.MaskAddress, "known": app.MaskName, "third": app.MaskName,
}

// measured is how much was found of a kind.
type measured struct {
	planted, found int
	missed         []string
}

func (m measured) percent() float64 { return 100 * float64(m.found) / float64(max(1, m.planted)) }

// score is what came of a sack of letters.
type score struct {
	letters int
	of      map[string]*measured
	false   map[app.MaskKind][]string // what was found that nobody planted
}

// hearingOf is the hearing that the letters are written to.
func (p *post) hearingOf() privacy.Config {
	c := privacy.Config{
		Keep: []string{
			"Mamma Mia", "Bevar Mamma Mia", "Nordstjernen", "Kompasset", "Ottilia", "Pegasus", "Amadeus", "Café Rose", "SIND København", "LAP København",
			"Center Nordvest", "Nørrebro", "Valby", "Vanløse", "Brønshøj", "Husum", "København", "Københavns Kommune", "Socialudvalget", "Svendborggade 3",
		},
		Public: []string{"33 66 33 66", "Rådhuset, 1599 København V", "Svendborggade 3"},
	}
	for _, n := range p.neighbours {
		c.People = append(c.People, privacy.Person{Names: []string{n.name()}})
	}
	return c
}

// measure lets the finder read the letters.
func measure(m *privacy.Masker, letters []madeLetter) score {
	s := score{len(letters), map[string]*measured{}, map[app.MaskKind][]string{}}
	for _, l := range letters {
		found := m.Find(l.text)
		covered := make([]app.MaskKind, len(l.text))
		for _, f := range found {
			for i := f.Span.From; i < f.Span.To; i++ {
				covered[i] = f.Kind
			}
		}
		planted := make([]bool, len(l.text))
		for _, p := range l.plants {
			of := s.of[p.kind]
			if of == nil {
				of = new(measured)
				s.of[p.kind] = of
			}
			of.planted++
			if whole(l.text, p, covered) {
				of.found++
			} else {
				of.missed = append(of.missed, around(l.text, p.start, p.end))
			}
			for i := p.start; i < p.end; i++ {
				planted[i] = true
			}
		}
		for _, f := range found {
			hit := false
			for i := f.Span.From; i < f.Span.To; i++ {
				hit = hit || planted[i]
			}
			if !hit {
				s.false[f.Kind] = append(s.false[f.Kind], around(l.text, f.Span.From, f.Span.To))
			}
		}
	}
	return s
}

// whole holds where every letter and figure of a plant is found, and as what it is. An
// s of the genitive may be left.
func whole(text string, p plant, covered []app.MaskKind) bool {
	end := p.end
	if kindOf[p.kind] == app.MaskName {
		end = p.start + len(strings.TrimRight(text[p.start:end], "'’"))
		if strings.HasSuffix(text[p.start:end], "s") {
			end--
		}
	}
	for i, r := range text[p.start:end] {
		if (unicode.IsLetter(r) || unicode.IsDigit(r)) && covered[p.start+i] != kindOf[p.kind] {
			return false
		}
	}
	return true
}

func around(text string, start, end int) string {
	from, to := max(0, start-30), min(len(text), end+25)
	return strings.ToValidUTF8(fmt.Sprintf("%q", text[from:start]+"⟦"+text[start:end]+"⟧"+text[end:to]), "")
}

// wanted is the least that must be found, in per cent.
var wanted = map[string]float64{"cpr": 99, "phone": 99, "email": 99, "address": 95, "known": 95}

func TestWhatIsPlantedInLettersIsFound(t *testing.T) {
	p := newPost(500)
	s := measure(privacy.New(p.hearingOf()), p.letters(500))
	kinds := make([]string, 0, len(s.of))
	for kind := range s.of {
		kinds = append(kinds, kind)
	}
	sort.Strings(kinds)
	for _, kind := range kinds {
		of := s.of[kind]
		t.Logf("%-8s %4d of %4d, %.1f %%", kind, of.found, of.planted, of.percent())
		for _, missed := range of.missed {
			t.Log("   missed ", missed)
		}
		if of.percent() < wanted[kind] {
			t.Errorf("%s: %.1f %% is found, %v %% is wanted", kind, of.percent(), wanted[kind])
		}
	}
	for _, kind := range app.MaskKinds() {
		t.Logf("false %-8s %d", kind, len(s.false[kind]))
		for _, f := range s.false[kind] {
			t.Log("   false ", f)
		}
	}
}

// What the masker leaves of a letter, its examiner lets pass, who was shown all letters
// first and finds in them by rules of its own.
func TestLettersThatAreMaskedPassTheExaminer(t *testing.T) {
	p := newPost(77)
	letters := p.letters(500)
	c := p.hearingOf()
	c.Omitted = map[app.MaskKind]string{}
	for _, kind := range app.MaskKinds() {
		c.Omitted[kind] = "[udeladt: " + string(kind) + "]"
	}
	finder := privacy.New(c)
	for _, l := range letters {
		c.Sources = append(c.Sources, l.text)
		for _, f := range finder.Find(l.text) {
			if f.Kind == app.MaskName && !f.Always {
				c.Omit = append(c.Omit, privacy.Passage{Kind: f.Kind, Text: f.Text})
			}
		}
	}
	m, s := privacy.New(c), privacy.NewSecrets(c)
	for _, l := range letters {
		masked := m.Mask(l.text)
		for _, f := range s.Find(masked) {
			t.Errorf("%s is found: %s", f.What, around(masked, f.Start, f.End))
		}
	}
}
