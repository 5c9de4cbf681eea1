package xwidget

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
)

// What a screen reader says. Fyne reads it out where it is built with the tag
// "accessibility", which is new in 2.8 and so far for macOS.
var (
	_ fyne.Accessible = (*Badge)(nil)
	_ fyne.Accessible = (*Saved)(nil)
	_ fyne.Accessible = (*Choice)(nil)
	_ fyne.Accessible = (*navLine)(nil)
	_ fyne.Accessible = (*BarChart)(nil)
	_ fyne.Accessible = (*StanceChart)(nil)
	_ fyne.Accessible = (*DayChart)(nil)
)

// AccessibilityLabel is what the badge says.
func (b *Badge) AccessibilityLabel() string { return b.text }

// AccessibilityRole is text.
func (b *Badge) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is what the line says.
func (s *Saved) AccessibilityLabel() string { return s.text }

// AccessibilityRole is text.
func (s *Saved) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is the label of what is chosen.
func (c *Choice) AccessibilityLabel() string {
	if i := c.index(); i >= 0 {
		return c.options[i].Label
	}
	return ""
}

// AccessibilityRole is a button, the nearest that Fyne has.
func (c *Choice) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel is the screen's name, and how much there is in it.
func (l *navLine) AccessibilityLabel() string {
	return strings.TrimSpace(l.item.Label + " " + l.count.Text())
}

// AccessibilityRole is a button.
func (l *navLine) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityRole is text: a chart is read out as its numbers.
func (c *chart) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is each label with its number.
func (b *BarChart) AccessibilityLabel() string {
	parts := make([]string, len(b.bars))
	for i, bar := range b.bars {
		parts[i] = bar.Label + ": " + strconv.Itoa(bar.Value)
	}
	return b.orEmpty(parts)
}

// AccessibilityLabel is each row with the numbers of its stances.
func (c *StanceChart) AccessibilityLabel() string {
	parts := make([]string, len(c.rows))
	for i, row := range c.rows {
		parts[i] = row.Label + ": " + c.spoken(row)
	}
	return c.orEmpty(parts)
}

// AccessibilityLabel is each column that is not empty with its number.
func (c *DayChart) AccessibilityLabel() string {
	var parts []string
	for _, b := range c.bins {
		if b.count > 0 {
			parts = append(parts, c.tipOf(b))
		}
	}
	return c.orEmpty(parts)
}

func (c *chart) orEmpty(parts []string) string {
	if len(parts) == 0 {
		return c.empty
	}
	return strings.Join(parts, "; ")
}
