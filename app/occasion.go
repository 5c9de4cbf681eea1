package app

import (
	"slices"
	"strings"
)

// Occasion is where a contribution at a workshop or an interview was given. What is
// not known is "".
type Occasion struct {
	Round       string `json:"round,omitempty"` // "2", "eftermiddag"
	Place       string `json:"place,omitempty"`
	Table       string `json:"table,omitempty"` // bord
	Theme       string `json:"theme,omitempty"` // tema
	Facilitator string `json:"facilitator,omitempty"`
}

// OccasionPart names one of the things that tell an occasion.
type OccasionPart string

// What tells an occasion.
const (
	OccasionRound       OccasionPart = "round"
	OccasionPlace       OccasionPart = "place"
	OccasionTable       OccasionPart = "table"
	OccasionTheme       OccasionPart = "theme"
	OccasionFacilitator OccasionPart = "facilitator"
)

// OccasionParts are all of them, in the order in which they are asked for.
func OccasionParts() []OccasionPart {
	return []OccasionPart{OccasionPlace, OccasionRound, OccasionTable, OccasionTheme, OccasionFacilitator}
}

// Part is where the occasion keeps a part, to be read or set.
func (o *Occasion) Part(p OccasionPart) *string {
	switch p {
	case OccasionRound:
		return &o.Round
	case OccasionTable:
		return &o.Table
	case OccasionTheme:
		return &o.Theme
	case OccasionFacilitator:
		return &o.Facilitator
	}
	return &o.Place
}

// Trimmed is the occasion without blanks around what it says.
func (o Occasion) Trimmed() Occasion {
	for _, p := range OccasionParts() {
		part := o.Part(p)
		*part = strings.Join(strings.Fields(*part), " ")
	}
	return o
}

// Same reports whether two occasions are the same to a reader: case, accents and
// punctuation do not matter.
func (o Occasion) Same(other Occasion) bool {
	return !slices.ContainsFunc(OccasionParts(), func(p OccasionPart) bool {
		a, b := *o.Part(p), *other.Part(p)
		return a != b && FoldName(a) != FoldName(b)
	})
}

// Say is the occasion in the user's words, "Valby, 2. runde, bord 3"; "" where nothing
// is known. Short leaves the theme and the facilitator out.
func (o Occasion) Say(say Words, short bool) string {
	var said []string
	for _, p := range OccasionParts() {
		value := *o.Part(p)
		if value == "" || short && (p == OccasionTheme || p == OccasionFacilitator) {
			continue
		}
		if p == OccasionPlace || (p == OccasionRound || p == OccasionTable) && !isCount(value) {
			said = append(said, value) // "eftermiddag", "det blå bord"
			continue
		}
		said = append(said, say("occasion."+string(p), "Value", value)) // round, table, theme, facilitator
	}
	return strings.Join(said, ", ")
}

// isCount reports whether a round or a table is told by its number or letter alone:
// "2", "3b", "A".
func isCount(value string) bool {
	return value[0] >= '0' && value[0] <= '9' && len(value) <= 3 || len(value) == 1
}

// OccasionsTold are what has been said of a part at the hearing's occasions, each
// once, the one logged last first.
func (f *CaseFile) OccasionsTold(p OccasionPart) []string {
	var told []string
	seen := make(map[string]bool)
	for _, r := range slices.Backward(f.Responses) {
		value := *r.Occasion.Part(p)
		if key := FoldName(value); value != "" && !seen[key] {
			seen[key] = true
			told = append(told, value)
		}
	}
	return told
}

// IsHearing reports whether a response of the kind answers the hearing itself and
// counts as høringssvar; contributions at workshops and interviews are counted apart.
func (k Kind) IsHearing() bool { return k != WorkshopInput && k != Interview }
