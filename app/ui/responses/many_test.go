package responses_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"hvidbog/app/ui/uitest"
)

func TestTenThousandResponses(t *testing.T) {
	w := uitest.Made(t, 10_000, 200_000)
	w.Go("Svar")
	w.Sees("10.000 svar", "Svar 1")
	w.Press(fyne.KeyEnd)
	w.Sees("Svar 10000")
	w.Ctrl(fyne.KeyF)
	w.Type("2015-0273113-7777")
	wantNumbers(t, w, "7777")
	w.Press(fyne.KeyDown)
	w.Sees("Svar 7777", "1 af 10.000 svar")
	w.Press(fyne.KeyEscape, fyne.KeyEscape)
	w.Ctrl(fyne.KeyA)
	w.Type("foreningen af 77")
	w.Sees("Foreningen af 77")
}

// A letter of 200,000 characters is shown, edited and kept to the last letter.
func TestALongLetter(t *testing.T) {
	w := uitest.Made(t, 2, 200_000)
	w.Go("Svar")
	w.Tap("Ret")
	before := w.File().Numbered(1).Text
	w.Press(fyne.KeyReturn) // into its first paragraph
	w.Press(fyne.KeyHome)
	w.Type("NB: ")
	w.Pause()
	after := w.File().Numbered(1).Text
	if !strings.HasSuffix(after, before[1000:]) || !strings.Contains(after[:1004], "NB: ") || len(after) != len(before)+4 {
		t.Errorf("the text of %d letters became one of %d that begins %.100q", len(before), len(after), after)
	}
}
