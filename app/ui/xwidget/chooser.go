package xwidget

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/ui/look"
)

// Chooser opens beneath what one is at, and lets one choose by a few letters
// without leaving it. What fits nothing can be made on the spot.
type Chooser struct {
	// OnChosen is raised with the key of what was chosen.
	OnChosen func(key string)
	// OnCreate is raised when a new one is asked for; nil offers none.
	OnCreate func(name string)
	// Create is what the offer to make a new one of a name says.
	Create func(name string) string

	suggest func(query string) []Suggestion
	title   *widget.Label
	entry   *Entry
	list    *suggestionList
	body    fyne.CanvasObject
	drop    *floating
}

// NewChooser makes a chooser. suggest is asked at every key, on Fyne's thread: it
// looks in memory and gives the best first; an empty query asks for all.
func NewChooser(suggest func(query string) []Suggestion) *Chooser {
	c := &Chooser{suggest: suggest, title: widget.NewLabel(""), entry: NewEntry()}
	c.title.Importance = widget.LowImportance
	c.list = newSuggestionList(c.take)
	c.list.most = 6 // lest it cover what is being sorted
	c.entry.OnChanged = func(string) { c.offer() }
	c.entry.OnKey = c.takeKey
	wide := container.New(layout.NewCustomPaddedVBoxLayout(look.Tight), c.title, c.entry, c.list)
	c.body = container.New(least{320}, wide)
	return c
}

// Open opens beneath an anchor. Title says what is chosen and for what; typed are
// the letters that were typed already.
func (c *Chooser) Open(anchor fyne.Widget, title, hint, typed string) {
	c.Close()
	c.title.SetText(title)
	c.entry.SetPlaceHolder(hint)
	c.entry.SetText(typed)
	c.entry.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	c.drop = newFloating(anchor, c.body, c.entry)
	c.drop.focus, c.drop.narrow = c.entry, true
	c.offer()
	c.drop.open()
}

// Close closes it; nothing is chosen.
func (c *Chooser) Close() {
	if c.drop != nil {
		c.drop.close()
		c.drop = nil
	}
}

// offer lists what fits the letters of the moment.
func (c *Chooser) offer() {
	query := strings.TrimSpace(c.entry.Text)
	var lines []suggestionLine
	known := false
	for _, s := range c.suggest(query) {
		known = known || strings.EqualFold(s.Label, query)
		lines = append(lines, suggestionLine{Suggestion: s})
	}
	if c.OnCreate != nil && query != "" && !known {
		lines = append(lines, suggestionLine{Suggestion: Suggestion{Label: c.Create(query)}, create: query})
	}
	c.list.set(lines)
	if c.drop != nil {
		c.drop.Refresh()
	}
}

func (c *Chooser) takeKey(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyDown:
		c.list.move(1)
	case fyne.KeyUp:
		c.list.move(-1)
	case fyne.KeyReturn, fyne.KeyEnter:
		c.take(c.list.selected)
	case fyne.KeyEscape:
		c.Close()
	case fyne.KeyTab:
	default:
		return false
	}
	return true
}

func (c *Chooser) take(index int) {
	line, ok := c.list.line(index)
	if !ok {
		return
	}
	c.Close()
	if line.create != "" {
		c.OnCreate(line.create)
	} else if c.OnChosen != nil {
		c.OnChosen(line.Key)
	}
}

// least is a layout of one object that is no narrower than told.
type least struct{ width float32 }

func (l least) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.Position{})
		o.Resize(size)
	}
}

func (l least) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(l.width, 0)
	for _, o := range objects {
		size = size.Max(o.MinSize())
	}
	return size
}
