package xwidget

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"hvidbog/app"
)

// written is all that is written in a widget.
func written(w fyne.Widget) string {
	var words []string
	for _, o := range test.WidgetRenderer(w).Objects() {
		if text, ok := o.(*canvas.Text); ok {
			words = append(words, text.Text)
		}
	}
	return strings.Join(words, "|")
}

func hovers(c *chart, index int) {
	s := c.spots[index]
	c.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{
		Position: s.pos.AddXY(s.size.Width/2, s.size.Height/2),
	}})
}

func TestBarChart(t *testing.T) {
	b := NewBarChart("Ingen svar endnu")
	alone(t, b)
	wants(t, "empty", written(b), "Ingen svar endnu")
	b.SetBars([]Bar{{"Borger", 38}, {"Lokaludvalg", 8}, {"Medarbejder", 0}})
	wants(t, "written", written(b), "Borger|38|Lokaludvalg|8|Medarbejder|0")
	wants(t, "read out", b.AccessibilityLabel(), "Borger: 38; Lokaludvalg: 8; Medarbejder: 0")
	test.TapAt(b, fyne.NewPos(50, 1.5*barRow)) // nothing happens without a callback
	tapped := -1
	b.OnTapped = func(i int) { tapped = i }
	test.TapAt(b, fyne.NewPos(50, 1.5*barRow))
	wants(t, "tapped", tapped, 1)
	hovers(&b.chart, 0)
	wants(t, "a hand over what can be tapped", b.Cursor(), desktop.Cursor(desktop.PointerCursor))
}

func TestStanceChart(t *testing.T) {
	c := NewStanceChart(func(s app.Stance) string { return string(s) }, "Ingen scenarier")
	alone(t, c)
	wants(t, "empty", written(c), "Ingen scenarier")
	c.SetRows([]StanceRow{{"Nordvest", app.StanceCount{app.Supports: 3, app.Against: 31}}, {"Amager", nil}})
	wants(t, "written", written(c), "supports|partly|against|neutral|Nordvest|3|31|34|Amager|0")
	wants(t, "read out", c.AccessibilityLabel(), "Nordvest: supports 3, against 31; Amager: 0")
	var row int
	var stance app.Stance
	c.OnTapped = func(r int, s app.Stance) { row, stance = r, s }
	test.TapAt(c, c.spots[1].pos.AddXY(2, 2))
	wants(t, "row", row, 0)
	wants(t, "stance", stance, app.Against)
	hovers(&c.chart, 1)
	wants(t, "tip", strings.HasSuffix(written(c), "|against: 31"), true)
}

func TestALabelThatIsCutIsSaidInFull(t *testing.T) {
	long := strings.Repeat("Center Nordvest ", 20)
	c := NewStanceChart(func(s app.Stance) string { return string(s) }, "")
	c.OnTapped = func(int, app.Stance) { t.Error("a label is no stance") }
	alone(t, c)
	c.SetRows([]StanceRow{{long, app.StanceCount{app.Supports: 3}}})
	hovers(&c.chart, 0)
	wants(t, "tip", strings.HasSuffix(written(c), "|"+long), true)
	test.TapAt(c, c.spots[0].pos.AddXY(2, 2))
}

func TestDayChart(t *testing.T) {
	c := NewDayChart(danish(t), "Ingen svar endnu")
	alone(t, c)
	wants(t, "empty", written(c), "Ingen svar endnu")
	first := app.Date{Year: 2016, Month: 3, Day: 19}
	c.SetDays([]app.DayCount{{Day: first, Count: 4}, {Day: first.Add(1), Count: 0}, {Day: first.Add(2), Count: 7}},
		Mark{Day: first.Add(30), Label: "Frist"})
	wants(t, "columns up to the deadline", len(c.bins), 31)
	for _, want := range []string{"Frist", "19-03-2016", "18-04-2016"} {
		wants(t, want, strings.Contains(written(c), want), true)
	}
	hovers(&c.chart, 2)
	wants(t, "tip", strings.Contains(written(c), "mandag den 21-03-2016: 7 svar"), true)
	var from app.Date
	c.OnTapped = func(f, _ app.Date) { from = f }
	test.TapAt(c, c.spots[0].pos.AddXY(1, 1))
	wants(t, "tapped", from, first)
}

// However the days are folded, no response is lost and no column overlaps.
func TestFoldingDaysLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		start := app.Date{Year: 2015, Month: 10, Day: 18}
		want := 0
		var days []app.DayCount
		for _, offset := range rapid.SliceOfN(rapid.IntRange(0, 3000), 1, 50).Draw(t, "days") {
			n := rapid.IntRange(0, 9).Draw(t, "n")
			days = append(days, app.DayCount{Day: start.Add(offset), Count: n})
			want += n
		}
		bins, width := foldDays(days)
		got := 0
		for i, b := range bins {
			got += b.count
			if i > 0 && bins[i-1].to.Add(1) != b.from {
				t.Fatalf("a gap between %v and %v", bins[i-1], b)
			}
		}
		if got != want {
			t.Fatalf("%d responses, want %d", got, want)
		}
		if width != spanMonth && len(bins) > mostColumns+1 {
			t.Fatalf("%d columns", len(bins))
		}
	})
}

func TestAxisHasRoundNumbers(t *testing.T) {
	for most, want := range map[int][]int{
		1: {0, 1}, 3: {0, 1, 2, 3}, 4: {0, 2, 4}, 14: {0, 5, 10, 15}, 38: {0, 20, 40}, 100: {0, 50, 100}, 1234: {0, 500, 1000, 1500},
	} {
		got := axis(most)
		if len(got) != len(want) || got[len(got)-1] != want[len(want)-1] {
			t.Errorf("axis(%d) = %v, want %v", most, got, want)
		}
	}
}

// Everything stays whole in both variants and at sizes that nobody wishes for.
func TestChartsDrawAtAnySize(t *testing.T) {
	day := NewDayChart(danish(t), "")
	day.SetDays([]app.DayCount{{Day: december(), Count: 1}})
	stances := NewStanceChart(func(s app.Stance) string { return string(s) }, "")
	stances.SetRows([]StanceRow{{"x", app.StanceCount{app.Neutral: 1}}})
	bars := NewBarChart("")
	bars.SetBars([]Bar{{"x", 1}})
	for _, c := range []fyne.Widget{day, stances, bars} {
		alone(t, c)
		for _, size := range []fyne.Size{{}, {Width: 1, Height: 1}, {Width: 60, Height: 20}, {Width: 3000, Height: 2000}} {
			c.Resize(size)
		}
	}
}
