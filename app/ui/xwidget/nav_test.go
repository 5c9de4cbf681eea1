package xwidget

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"hvidbog/app"
	"hvidbog/app/ui/look"
)

func newNav(heard *[]string) *Nav {
	return NewNav([]NavItem{
		{Key: "overview", Label: "Overblik", Icon: look.IconOverview},
		{Key: "responses", Label: "Svar", Icon: look.IconResponses},
		{Key: "deadlines", Label: "Frister", Icon: look.IconDeadlines},
	}, func(key string) { *heard = append(*heard, key) })
}

func TestNav(t *testing.T) {
	var heard []string
	n := newNav(&heard)
	u := sitDown(t, n)
	n.SetSelected("overview")
	wants(t, "silent when set", len(heard), 0)
	u.focus(n)
	u.press(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyUp, fyne.KeyHome, fyne.KeyEnd)
	wants(t, "by keys", strings.Join(heard, " "), "responses deadlines responses overview deadlines")
	test.Tap(n.lines[1])
	wants(t, "by mouse", n.Selected(), "responses")
	test.Tap(n.lines[1])
	wants(t, "opened again is no news", len(heard), 6)
}

func TestNavCounts(t *testing.T) {
	var heard []string
	n := newNav(&heard)
	sitDown(t, n)
	n.SetCount("responses", 102, false)
	n.SetCount("deadlines", 3, true)
	n.SetCount("nowhere", 1, true)
	wants(t, "count", n.lines[1].count.Text(), "102")
	wants(t, "no colour", n.lines[1].count.fill, fyne.ThemeColorName(""))
	wants(t, "red for what is overdue", n.lines[2].count.fill, look.ColorNameOverdue)
	n.SetCount("deadlines", 0, false)
	wants(t, "none", n.lines[2].count.Text(), "")
}

func TestBadges(t *testing.T) {
	b := NewStanceBadge(app.Against, "imod")
	sitDown(t, b)
	wants(t, "colour", b.fill, look.ColorNameStanceAgainst)
	wide := b.MinSize().Width
	b.SetStance(app.Partly, "støtter delvist")
	wants(t, "grows with its words", b.MinSize().Width > wide, true)
	b.Set("", "")
	wants(t, "an empty one takes no width", b.MinSize().Width, 0)
}

func TestSavedSaysWhen(t *testing.T) {
	s := NewSaved(danish(t))
	sitDown(t, s)
	s.Saving()
	wants(t, "saving", s.Text(), "Gemmer …")
	s.Done(time.Date(2015, 12, 1, 14, 32, 10, 0, time.UTC))
	wants(t, "done", s.Text(), "Gemt 14.32")
	s.Failed()
	wants(t, "failed", s.Text(), "Ikke gemt")
	wants(t, "state", s.State(), SavedFailed)
	s.Idle()
	wants(t, "idle", s.Text(), "")
}

func TestEmptyState(t *testing.T) {
	tapped := 0
	e := NewEmptyState(look.IconResponses, "Ingen svar endnu", strings.Repeat("Registrér det første. ", 10), "Nyt svar", func() { tapped++ })
	u := alone(t, e)
	u.press(fyne.KeyTab)
	u.press(fyne.KeySpace)
	wants(t, "the button by keys", tapped, 1)
}
