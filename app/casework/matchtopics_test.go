package casework_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hvidbog/app"
	"hvidbog/app/casework"
)

var topicTitles = []string{
	"Ønske om et tilbud på Nørregård",   // 0
	"Bevar Mamma Mia",                   // 1
	"Åbningstid i weekenden",            // 2
	"Samværstilbud og værested",         // 3
	"Mad og fællesskab",                 // 4
	"Peer-to-peer",                      // 5
	"Personalets rolle",                 // 6
	"Nærmiljø: naboer, Brønshøj/Husum",  // 7
	"Processen i 2015",                  // 8
	"Ro",                                // 9
	"Medarbejdernes tid og ro",          // 10
	"De unges ønsker (18-30 år)",        // 11
	"Nyt tilbud i Husum, ikke i Valby.", // 12
}

func TestATopicIsChosenByAFewLetters(t *testing.T) {
	for typed, want := range map[string][]int{
		"ma":         {1, 4},
		"mam":        {1},
		"pe":         {5, 6},
		"tilb":       {0, 12, 3},       // 3 has it within a word
		"ro":         {9, 10, 6, 7, 8}, // 10 has it as a word, the last two within one
		"nørreg":     {0},
		"norregaard": {0},
		"NØRREGAARD": {0},
		"aabn":       {2},
		"åb":         {2, 4, 7},
		"mia bev":    {1},
		"be mi":      {1},
		"husum til":  {12},
		"husum":      {7, 12},
		"2015":       {8},
		"30":         {11},
		"to-peer":    {5},
		"bronshoj":   {7},
		"brønshøj-h": {7},
		"ønske":      {0, 11},
		"vær":        {3},
		"skab":       {4},
		"zebra":      {},
		"mia zebra":  {},
	} {
		got := casework.MatchTopics(topicTitles, typed)
		if !slices.Equal(got, want) {
			t.Errorf("%q means %v, want %v", typed, got, want)
		}
	}
}

func TestBeforeAnythingIsTypedAllTopicsAreThere(t *testing.T) {
	for _, typed := range []string{"", " ", "-", "”!”"} {
		if got := casework.MatchTopics(topicTitles, typed); len(got) != len(topicTitles) || !slices.IsSorted(got) {
			t.Errorf("%q means %v", typed, got)
		}
	}
	if got := casework.MatchTopics(nil, "ro"); len(got) > 0 {
		t.Errorf("among no topics %v are meant", got)
	}
}

// To type on leaves fewer topics and finds no new one, and a title finds itself.
func TestTypingOnNarrowsTheTopics(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		typed := rapid.StringOfN(rapid.SampledFrom([]rune("aeiormtbpnø å-2")), 0, 6, -1).Draw(t, "typed")
		more := typed + string(rapid.SampledFrom([]rune("aeiormtbpnøå 2")).Draw(t, "key"))
		before := casework.MatchTopics(topicTitles, typed)
		for _, i := range casework.MatchTopics(topicTitles, more) {
			if !slices.Contains(before, i) {
				t.Fatalf("%q means %q, and %q does not", more, topicTitles[i], typed)
			}
		}
		at := rapid.IntRange(0, len(topicTitles)-1).Draw(t, "topic")
		title := rapid.SampledFrom([]string{topicTitles[at], strings.ToUpper(topicTitles[at]), app.Fold(topicTitles[at])}).Draw(t, "spelling")
		if !slices.Contains(casework.MatchTopics(topicTitles, title), at) {
			t.Fatalf("%q is not found by %q", topicTitles[at], title)
		}
	})
}
