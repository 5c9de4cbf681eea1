package app

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// abbreviationKind says whether the full stop of an abbreviation may be that of
// the sentence too.
type abbreviationKind int

const (
	noAbbreviation abbreviationKind = iota
	needsMore                       // something belongs to it: "bl.a.", "nr.", "hr."
	unit                            // may close: "5 mio. kr. Vi mener", but "kr. 500"
	closing                         // closes where a capital follows: "osv. Mamma Mia er"
)

var abbreviations = func() map[string]abbreviationKind {
	known := make(map[string]abbreviationKind)
	for kind, list := range map[abbreviationKind]string{
		needsMore: `bl.a bl f.eks f.ex feks fx eks ex ca cirka nr jf jvf jfr cf kl tlf telf pkt pga p.g.a evt inkl incl ekskl excl
			mht m.h.t mhp m.h.p vedr ang afs kap dvs d.v.s sml dr cand stud prof hr fr frk adr att ift i.f.t iht i.h.t
			ifm i.f.m ifb if iflg i.flg pr resp hhv tidl vha v.h.a i.e ml mlm omkr st skt sct forf vejl alm egl
			p.v.a pva p.b.v u.å cc kbh frb konst fmd kgl fsva f.s.v.a opr nuv vedl gl sdr ndr`,
		unit: `kr mio mia pct stk min max maks sek mdr md tim spm str udg årg red p.t pt d.d f.kr e.kr kg km cm gr pers
			el mag afd lejl tsd kvm ph.d th jr sr aps mvh vh`,
		closing: `osv o.s.v mv m.v m.m mm m.fl mfl fl etc o.l ol e.l o.lign e.lign el.lign lign o.a o.m.a m.m.m ff
			tirs ons tors fre lør søn jan feb febr apr aug sep sept okt nov dec`,
		noAbbreviation: `tv pc sms cv dvd pdf`,
	} {
		for w := range strings.FieldsSeq(list) {
			known[w] = kind
		}
	}
	return known
}()

// abbreviation tells of a word with a full stop after it whether it is shortened.
// A word may be put together: "mio.kr", "cand.scient.soc", "p-nr" (of which "nr"
// is what comes here).
func abbreviation(word string) abbreviationKind {
	w := strings.ToLower(word)
	if kind, known := abbreviations[w]; known {
		return kind
	}
	if strings.HasSuffix(w, "nr") {
		return needsMore
	}
	if first, rest, dotted := strings.Cut(w, "."); dotted {
		return dottedAbbreviation(first, rest)
	}
	if utf8.RuneCountInString(w) <= 4 && w == word && strings.IndexFunc(w, isVowel) < 0 && isLetters(w) {
		return unit // "vdr.", "hsg."
	}
	return noAbbreviation
}

func dottedAbbreviation(first, rest string) abbreviationKind {
	switch first {
	case "cand", "stud", "dr", "mag", "lic", "exam": // a title, that may come after a name
		return unit
	}
	parts := append(strings.Split(rest, "."), first)
	for _, p := range parts {
		if utf8.RuneCountInString(p) > 4 || !isLetters(p) {
			return noAbbreviation // an address on the web, or a blank was forgotten
		}
	}
	last := parts[len(parts)-2]
	if kind, known := abbreviations[last]; known && utf8.RuneCountInString(last) > 1 {
		return kind
	}
	for _, p := range parts {
		if utf8.RuneCountInString(p) > 2 {
			return noAbbreviation
		}
	}
	return unit // "J.P.", "a.m.b.a."
}

func isVowel(r rune) bool { return strings.ContainsRune("aeiouyæøåéäöü", r) }

func isLetters(s string) bool {
	return s != "" && strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }) < 0
}

var (
	// ofOrdinal are words that an ordinal stands before, be they written with a
	// capital.
	ofOrdinal = words(`januar februar marts april maj juni juli august september oktober november december
		jan feb febr mar apr jun jul aug sep sept okt nov dec
		juledag påskedag pinsedag søndag sal runde behandling verdenskrig`)

	// beforeOrdinal are words that an ordinal stands after.
	beforeOrdinal = words(`den det de d på i hver til fra og eller samt af`)

	// numbered are words that a letter or a number stands after and ends with.
	numbered = words(`bilag bydel model afsnit hus opgang gruppe type punkt scenarie scenariet alternativ løsning mulighed blok
		plan kategori vitamin københavn kbh frederiksberg odense aarhus århus aalborg ålborg`)
)
