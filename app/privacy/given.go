package privacy

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed givennames.txt
var givenList string

// givens are the given names of the list, folded. They are read when the first
// text is searched for strangers.
var givens = sync.OnceValue(func() map[string]bool {
	names := make(map[string]bool, 4000)
	for line := range strings.Lines(givenList) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for name := range strings.FieldsSeq(line) {
			names[fold(name, false)] = true
		}
	}
	return names
})

// givenName tells whether a word is a given name, and whether with the s of the
// genitive.
func givenName(w word) (ok, genitive bool) {
	names := givens()
	if names[w.folded] {
		return true, false
	}
	n := nominative(w.folded)
	ok = n != w.folded && names[n]
	return ok, ok
}

// wordsToo are given names that are words too. A capital alone, where a sentence
// begins, does not make names of them.
var wordsToo = set(`
	adel andre ane anker april arm ask aske august balder ben bent bille birk bjørn bo bod bror dag dale dan dines ea ebbe edda elle else emir enes even falk
	flora folke fred frede god gro gry gül hans hauge her hilde hind hope ina iris isa iver job jul juli june juni kai kaj kis kristen les lie lin linde lis
	liv live lone lykke lærke magna magne mai maj marina marine mark max may mie mig miles mille min mine mis mor nis nu odin palle peer per perle pil puk
	rené rim ring ro roar roman ros rosa rose rune saad saga sejr sig signe silke sine siv skat skjold sol sten stig storm sunny svende søs tage tea ted
	thor til tom tone tor tove tran true tue ulf ulv vibe viola vita viva ørn østen man van can king rex eli
`)
