package casework_test

import (
	"testing"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/casework/caseworktest"
)

// BenchmarkPlan5000 plans replies to everybody in a hearing of 5,000 responses.
func BenchmarkPlan5000(b *testing.B) {
	f, say := largeHearing(5000, 100), caseworktest.Danish(b)
	var ids []app.ID
	for _, r := range f.Responses {
		ids = append(ids, r.ID)
	}
	today := f.Responses[0].Received.Add(60)
	for b.Loop() {
		casework.Plan(f, app.ReplyLetter, nil, ids, false, today, say)
	}
}
