package xwidget

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
)

// Suggestion is one thing that a [Completion] offers.
type Suggestion struct {
	Key    string // for the program
	Label  string // what is shown, and what stands in the field when it is chosen
	Detail string // a word that tells two of the same name apart
}

// Completion is a field that offers what fits while one types, and may offer to
// make a new one of what does not.
type Completion struct {
	widget.BaseWidget

	// OnChosen is raised with the key of what was chosen.
	OnChosen func(key string)
	// OnCreate is raised when a new one is asked for; nil offers none.
	OnCreate func(text string)
	// OnLeft is raised when the field is left with a text that was not chosen.
	OnLeft func(text string)
	// OnSubmitted is raised by Enter while nothing is offered.
	OnSubmitted func()

	say     app.Words
	suggest func(query string) []Suggestion
	entry   *Entry
	list    *suggestionList
	drop    *floating
	chosen  string // the label that was last chosen or set
}

var _ fyne.Widget = (*Completion)(nil)

// NewCompletion makes an empty field. suggest is asked at every key, on Fyne's
// thread: it looks in memory, and gives the best first and not more than a
// screenful.
func NewCompletion(say app.Words, suggest func(query string) []Suggestion) *Completion {
	c := &Completion{say: say, suggest: suggest, entry: NewEntry()}
	c.list = newSuggestionList(c.take)
	c.entry.OnChanged = func(text string) {
		if strings.TrimSpace(text) == "" {
			c.drop.close()
		} else {
			c.offer()
		}
	}
	c.entry.OnKey = c.takeKey
	c.entry.OnBlur = c.left
	c.entry.OnSubmitted = func(string) {
		if c.OnSubmitted != nil {
			c.OnSubmitted()
		}
	}
	c.ExtendBaseWidget(c)
	c.drop = newFloating(c, c.list, c.entry)
	return c
}

// SetText shows what is chosen already.
func (c *Completion) SetText(label string) {
	c.chosen = label
	c.entry.SetText(label)
	c.drop.close()
}

// Text is what stands in the field.
func (c *Completion) Text() string { return c.entry.Text }

// SetPlaceHolder shows a text while the field is empty.
func (c *Completion) SetPlaceHolder(text string) { c.entry.SetPlaceHolder(text) }

// Focusable is the part that takes the focus, for Canvas.Focus.
func (c *Completion) Focusable() fyne.Focusable { return c.entry }

// offer shows what fits the text of the moment.
func (c *Completion) offer() {
	query := strings.TrimSpace(c.entry.Text)
	found := c.suggest(query)
	lines := make([]suggestionLine, 0, len(found)+1)
	known := false
	for _, s := range found {
		known = known || strings.EqualFold(s.Label, query)
		lines = append(lines, suggestionLine{Suggestion: s})
	}
	if c.OnCreate != nil && !known && query != "" {
		label := c.say("xwidget.create", "text", strings.Trim(query, `"”“»«`))
		lines = append(lines, suggestionLine{Suggestion: Suggestion{Label: label}, create: query})
	}
	if len(lines) == 0 {
		c.drop.close()
		return
	}
	c.list.set(lines)
	c.drop.open()
	c.drop.Refresh()
}

func (c *Completion) takeKey(key *fyne.KeyEvent) bool {
	if !c.drop.isOpen() {
		if key.Name == fyne.KeyDown {
			c.offer()
			return true
		}
		return false
	}
	switch key.Name {
	case fyne.KeyDown:
		c.list.move(1)
	case fyne.KeyUp:
		c.list.move(-1)
	case fyne.KeyReturn, fyne.KeyEnter:
		c.take(c.list.selected)
	case fyne.KeyEscape:
		c.drop.close()
	case fyne.KeyTab:
		c.drop.leave()
	default:
		return false
	}
	return true
}

// take chooses a line of the list.
func (c *Completion) take(index int) {
	line, ok := c.list.line(index)
	if !ok {
		return
	}
	c.drop.close()
	if line.create != "" {
		c.SetText(line.create)
		c.OnCreate(line.create)
	} else {
		c.choose(line.Suggestion)
	}
	c.entry.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
}

func (c *Completion) choose(s Suggestion) {
	c.SetText(s.Label)
	if c.OnChosen != nil {
		c.OnChosen(s.Key)
	}
}

// left takes a name that was typed in full for chosen; anything else is told to
// the screen, which knows what to do about half a name.
func (c *Completion) left() {
	c.drop.close()
	text := strings.TrimSpace(c.entry.Text)
	if text == c.chosen {
		return
	}
	if text != "" {
		for _, s := range c.suggest(text) {
			if strings.EqualFold(s.Label, text) {
				c.choose(s)
				return
			}
		}
	}
	if c.OnLeft != nil {
		c.chosen = text // emptied after that, it is left with another text again
		c.OnLeft(text)
	}
}

// CreateRenderer is called by Fyne.
func (c *Completion) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(c.entry)
}
