package xwidget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/ui/look"
)

// NavItem is one line of the navigation.
type NavItem struct {
	Key   string
	Label string
	Icon  fyne.Resource
}

// Nav is the rail at the left: the screens, how much there is in each, and which
// one is open. It is one stop for Tab; Up and Down open the neighbour.
type Nav struct {
	widget.BaseWidget

	// OnSelected is raised when the user opens a screen.
	OnSelected func(key string)

	lines    []*navLine
	selected string
	focused  bool
}

var (
	_ fyne.Widget    = (*Nav)(nil)
	_ fyne.Focusable = (*Nav)(nil)
)

// NewNav makes the rail with nothing open.
func NewNav(items []NavItem, onSelected func(key string)) *Nav {
	n := &Nav{OnSelected: onSelected}
	n.ExtendBaseWidget(n)
	for _, item := range items {
		n.lines = append(n.lines, newNavLine(n, item))
	}
	return n
}

// SetSelected shows which screen is open.
func (n *Nav) SetSelected(key string) {
	n.selected = key
	n.Refresh()
}

// Selected is the key of the open screen.
func (n *Nav) Selected() string { return n.selected }

// SetCount shows how much there is in a screen; it is red where the number
// counts what is overdue. 0 shows nothing.
func (n *Nav) SetCount(key string, count int, overdue bool) {
	for _, line := range n.lines {
		if line.item.Key == key {
			line.count.SetCount(count, overdue)
			line.Refresh()
		}
	}
}

func (n *Nav) open(key string) {
	if key == n.selected {
		return
	}
	n.SetSelected(key)
	if n.OnSelected != nil {
		n.OnSelected(key)
	}
}

func (n *Nav) openAt(index int) {
	if index >= 0 && index < len(n.lines) {
		n.open(n.lines[index].item.Key)
	}
}

func (n *Nav) index() int {
	for i, line := range n.lines {
		if line.item.Key == n.selected {
			return i
		}
	}
	return -1
}

// TypedKey is called by Fyne.
func (n *Nav) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyUp:
		n.openAt(n.index() - 1)
	case fyne.KeyDown:
		n.openAt(n.index() + 1)
	case fyne.KeyHome:
		n.openAt(0)
	case fyne.KeyEnd:
		n.openAt(len(n.lines) - 1)
	}
}

// TypedRune is called by Fyne.
func (n *Nav) TypedRune(rune) {}

// FocusGained is called by Fyne.
func (n *Nav) FocusGained() { n.focused = true; n.Refresh() }

// FocusLost is called by Fyne.
func (n *Nav) FocusLost() { n.focused = false; n.Refresh() }

// CreateRenderer is called by Fyne.
func (n *Nav) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{}
	for _, line := range n.lines {
		r.objects = append(r.objects, line)
	}
	const step = look.RowHeight + 2
	r.minSize = func() fyne.Size {
		width := float32(0)
		for _, line := range n.lines {
			width = max(width, line.MinSize().Width)
		}
		return fyne.NewSize(width, float32(len(n.lines))*step)
	}
	r.layout = func(size fyne.Size) {
		for i, line := range n.lines {
			line.Move(fyne.NewPos(0, float32(i)*step))
			line.Resize(fyne.NewSize(size.Width, look.RowHeight))
		}
	}
	r.refresh = func() {
		for _, line := range n.lines {
			line.Refresh()
		}
	}
	return r
}

// inkOf is the colour of a line's icon and words.
func (n *Nav) inkOf(line *navLine) fyne.ThemeColorName {
	if line.item.Key == n.selected {
		return theme.ColorNamePrimary
	}
	return theme.ColorNameForeground
}
