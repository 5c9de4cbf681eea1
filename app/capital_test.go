package app_test

import (
	"testing"

	"hvidbog/app"
)

func TestCapital(t *testing.T) {
	for text, want := range map[string]string{"ændring": "Ændring", "Ø": "Ø", "2. runde": "2. runde", "": "", "\xff": "\xff"} {
		if got := app.Capital(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}
