package app

import (
	"strings"
	"unicode"
)

// kindWords tell a kind of party by a part of its name. The first that fits
// counts, so what is particular stands before what is general. Where a blank
// stands with a part, a word begins or ends there: persons are called Rådbjerg and
// Fondager, and a person taken for an organisation would be named on paper.
var kindWords = []struct {
	part string
	kind PartyKind
}{
	{"lokaludvalg", LocalCommittee},
	{"lokalråd", LocalCommittee},
	{"brugerråd", UserCouncil},
	{"beboerråd", UserCouncil},
	{"bruger- og pårørenderåd", UserCouncil},
	{"medarbejder", Employee},
	{"personale", Employee},
	{"tillidsrepræsentant", Employee},
	{"støttegruppe", SupportGroup},
	{"støtteforening", SupportGroup},
	{"borgergruppe", SupportGroup},
	{"bevar ", SupportGroup},
	{"venner ", SupportGroup},
	{"region ", PublicBody},
	{"kommune", PublicBody},
	{"forvaltning", PublicBody},
	{"styrelse", PublicBody},
	{"politi", PublicBody},
	{"hospital", PublicBody},
	{"handicapråd", PublicBody},
	{"ældreråd", PublicBody},
	{"udsatteråd", PublicBody},
	{"forening", Organisation},
	{"forbund", Organisation},
	{"organisation", Organisation},
	{"fond ", Organisation},
	{"fonden ", Organisation},
	{"råd ", Organisation},
	{"rådet ", Organisation},
	{"netværk", Organisation},
	{" aps ", Organisation},
	{" a/s ", Organisation},
	{"gruppe", SupportGroup},
}

// GuessPartyKind guesses from a name what kind of party it is: up to five words
// that all begin with a capital letter are taken for a person, a citizen, lest a
// person's name be printed by mistake. The caseworker sees the guess and mends
// it.
func GuessPartyKind(name string) PartyKind {
	small := " " + strings.ToLower(strings.Join(strings.Fields(name), " ")) + " "
	for _, w := range kindWords {
		if strings.Contains(small, w.part) {
			return w.kind
		}
	}
	words := strings.Fields(name)
	if len(words) == 0 || len(words) > 5 {
		return Organisation
	}
	if len(words) == 1 && strings.ToUpper(name) == name {
		return Organisation // letters such as LAP
	}
	for _, w := range words {
		if r := []rune(w)[0]; !unicode.IsUpper(r) && !nobiliary[w] {
			return Organisation
		}
	}
	return Citizen
}

// nobiliary are the small words that stand within the names of persons.
var nobiliary = map[string]bool{"af": true, "von": true, "van": true, "de": true, "der": true, "la": true, "el": true, "al": true}

// CapitalName is a person's name written in small letters, as mail programs know many,
// with its capitals.
func CapitalName(name string) string {
	words := strings.Fields(name)
	for i, w := range words {
		if !nobiliary[w] {
			words[i] = Capital(w)
		}
	}
	return strings.Join(words, " ")
}

// NewParty is a party by its name alone, with its kind guessed.
func NewParty(name string) *Party {
	kind := GuessPartyKind(name)
	return &Party{
		Base:    Base{ID: NewID()},
		Name:    strings.Join(strings.Fields(name), " "),
		Kind:    kind,
		Private: kind.UsuallyPrivate(),
	}
}
