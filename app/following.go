package app

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// following is what stands after a stop and a blank.
type following struct {
	at     int // where it begins
	kind   followingKind
	word   string // its first word in small letters, where it is letters
	quoted bool   // a quotation mark or bracket stands between
}

type followingKind int

const (
	nothing followingKind = iota // nothing that a sentence begins with
	small                        // a small letter
	capital                      // a capital, or a letter of a script that has none
	figure                       // a number, or "§"
	mark                         // a quotation that begins small, or a bullet
)

// readFollowing reads what stands at an offset.
func readFollowing(text string, at int) following {
	f := following{at: at}
	i := at
	if m := bulletMark(text[i:]); m != "" { // "Vi er trygge. - Vi er glade."
		if r, _ := utf8.DecodeRuneInString(m); !isDash(r) {
			f.kind = mark
			return f
		}
		i = skip(text, i+len(m), unicode.IsSpace)
	}
	inner := skip(text, i, isOpener)
	if text[i:inner] == ">" {
		inner = skip(text, skip(text, inner, unicode.IsSpace), isOpener)
	}
	r, _ := utf8.DecodeRuneInString(text[inner:])
	f.quoted = inner > i
	switch {
	case unicode.IsLower(r):
		f.kind = small
		if f.quoted && i == at && !strings.HasPrefix(text[i:], "(") && !strings.HasPrefix(text[i:], "[") {
			f.kind = mark
		}
	case unicode.IsLetter(r):
		f.kind = capital
	case unicode.IsDigit(r), r == '§':
		f.kind = figure
	}
	if f.kind == small || f.kind == capital {
		f.word = wordAt(text, inner)
	}
	return f
}

// wordAt is the word at an offset, in small letters. An initial, "I. Hansen", is
// none.
func wordAt(text string, at int) string {
	end := at
	for end < len(text) && end-at <= longestWord {
		r, size := utf8.DecodeRuneInString(text[end:])
		if !unicode.IsLetter(r) {
			break
		}
		end += size
	}
	if strings.HasPrefix(text[end:], ".") && utf8.RuneCountInString(text[at:end]) == 1 {
		return ""
	}
	return strings.ToLower(text[at:end])
}

// opensSentence reports whether the word is one that is written with a capital
// only where a sentence begins.
func (f following) opensSentence() bool { return openers[f.word] }

var (
	openers = words(`jeg du han hun man vi i de det den der her dette denne disse dem
		min mit mine din dit dine vores vor vort jeres deres hans hendes sin
		og men for så eller samt at hvis når da mens fordi selvom selv skønt både hverken enten
		hvad hvem hvor hvordan hvorfor hvornår hvilken hvilket hvilke hvert hver
		derfor derudover desuden endvidere endelig også samtidig samlet dog altså nu måske ellers derimod
		en et to tre fire alle alt mange nogle nogen flere få ingen intet begge andre ligesom som
		af om med uden til fra på ved efter før under over mellem hos siden inden ifølge gennem
		er har kan skal vil må bør bliver tak kære hej venlig ja nej ikke kun især netop se`)

	// smallOpeners begin sentences even where they are not written with a capital.
	smallOpeners = words(`jeg vi det men derfor hun han man så nu`)
)

func words(list string) map[string]bool {
	set := make(map[string]bool)
	for w := range strings.FieldsSeq(list) {
		set[w] = true
	}
	return set
}
