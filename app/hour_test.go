package app_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hvidbog/app"
)

func TestAnHourIsReadHoweverItIsTyped(t *testing.T) {
	for text, want := range map[string]app.Hour{
		"15.30": "15:30", "15:30": "15:30", "1530": "15:30", "15,30": "15:30", "kl. 15.30": "15:30", "KL 15:30": "15:30",
		"kl.15.30": "15:30", "klokken 15": "15:00", "kl. 15": "15:00", "15": "15:00", "9": "09:00", "9:05": "09:05",
		"9.05": "09:05", "905": "09:05", "0905": "09:05", "0": "00:00", "00.00": "00:00", "23.59": "23:59", "24.00": "24:00",
		"kl. 24": "24:00", " 15.30 ": "15:30", "15 . 30": "15:30", "１５．３０": "15:30", "": "", "  ": "",
	} {
		if got, err := app.ParseHour(text); err != nil || got != want {
			t.Errorf("%q is read as %q, %v; want %q", text, got, err, want)
		}
	}
}

func TestWhatIsNoHourIsRefused(t *testing.T) {
	for _, text := range []string{"25", "15.60", "24.01", "2401", "15.3", "15.300", "middag", "kl.", "-1", "15.30.10", "12345", "1/12", "15 30 kl"} {
		if got, err := app.ParseHour(text); app.CodeOf(err) != app.CodeHour {
			t.Errorf("%q is read as %q, %v", text, got, err)
		}
	}
}

// An hour that was read is read again as it is shown, and comes in the order of
// the day.
func TestHoursCompareAsTexts(t *testing.T) {
	hours := rapid.Custom(func(t *rapid.T) app.Hour {
		return app.Hour(fmt.Sprintf("%02d:%02d", rapid.IntRange(0, 23).Draw(t, "hour"), rapid.IntRange(0, 59).Draw(t, "minute")))
	})
	rapid.Check(t, func(t *rapid.T) {
		a, b := hours.Draw(t, "a"), hours.Draw(t, "b")
		for _, shown := range []string{string(a), a.Field(), "kl. " + a.Field(), strings.ReplaceAll(string(a), ":", "")} {
			if got, err := app.ParseHour(shown); err != nil || got != a {
				t.Fatalf("%q is read as %q, %v", shown, got, err)
			}
		}
		if (a < b) != (a.Minutes() < b.Minutes()) {
			t.Fatalf("%s and %s stand in another order as texts", a, b)
		}
	})
	if app.Hour("").Minutes() != 24*60 || app.Hour("").Field() != "" {
		t.Error("no hour is not the end of its day")
	}
}
