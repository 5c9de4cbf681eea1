package ui_test

import (
	"slices"
	"testing"
	"time"

	"hvidbog/app"
	"hvidbog/app/ui/uitest"
)

// written is an enquiry of that day.
func written(day int) func(*app.Response) {
	return func(r *app.Response) { r.Kind, r.Received = app.Enquiry, uitest.April(day) }
}

func wantNotices(t *testing.T, w *uitest.Window, wanted ...string) {
	t.Helper()
	if !slices.Equal(w.Notices, wanted) {
		t.Errorf("the system told %q, want %q", w.Notices, wanted)
	}
}

// Who leaves the program open is told every day, and at night nobody is.
func TestTheSystemTellsOnceADayOfWhatIsDue(t *testing.T) {
	w := uitest.Given(t, uitest.Letter("Karin Holm", "Hvornår?", written(4)), uitest.Letter("LAP", "Hvornår?", written(6)))
	wantNotices(t, w, "1 henvendelse er over fristen.")
	w.Pass(12*time.Hour + 15*time.Minute) // past midnight
	wantNotices(t, w, "1 henvendelse er over fristen.")
	w.Pass(8 * time.Hour)
	w.Pass(4 * time.Hour)
	wantNotices(t, w, "1 henvendelse er over fristen.", "1 henvendelse er over fristen. 1 henvendelse skal besvares i dag.")
	w.Pass(24 * time.Hour)
	wantNotices(t, w, "1 henvendelse er over fristen.", "1 henvendelse er over fristen. 1 henvendelse skal besvares i dag.",
		"2 henvendelser er over fristen.")
}

func TestTheSystemIsSilentWhereNothingIsDue(t *testing.T) {
	w := uitest.Given(t, uitest.Letter("LAP", "Hvornår?", written(18)))
	w.Pass(24 * time.Hour)
	wantNotices(t, w)
}

func TestNoticesCanBeTurnedOff(t *testing.T) {
	w := uitest.Given(t, uitest.Letter("LAP", "Hvornår?", written(4)))
	w.Choose("Besked om frister fra systemet")
	w.Pass(48 * time.Hour)
	w.Restart()
	wantNotices(t, w, "1 henvendelse er over fristen.")
	w.Choose("Besked om frister fra systemet")
	w.Pass(time.Hour)
	wantNotices(t, w, "1 henvendelse er over fristen.", "1 henvendelse er over fristen.")
}

// A hearing that is closed is watched no longer.
func TestAClosedHearingIsNotTold(t *testing.T) {
	w := uitest.Given(t, uitest.Letter("LAP", "Hvornår?", written(6)))
	w.Choose("Luk register")
	w.Pass(72 * time.Hour)
	wantNotices(t, w)
}

// What was due yesterday is overdue today, also where nobody has touched anything.
func TestTheRailCountsWhatIsOverdue(t *testing.T) {
	w := uitest.Given(t, uitest.Letter("LAP", "Hvornår?", written(5)))
	w.SeesNot("1 arbejdsdag over fristen")
	w.Go("Frister")
	w.Sees("i dag")
	w.Pass(24 * time.Hour)
	w.Sees("1 arbejdsdag over fristen")
}
