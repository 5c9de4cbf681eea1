// Package choices is a drop-down of the field's own words: it shows labels and
// holds the values behind them.
package choices

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
)

// Option is one line of a drop-down.
type Option struct {
	Value string
	Label string
}

// Select is a drop-down of options.
type Select struct {
	widget.Select
	options []Option
	changed func(value string)
}

// New makes a drop-down that shows its first option. Changed is called when the
// user chooses, and not when the program does.
func New(options []Option, changed func(value string)) *Select {
	s := &Select{changed: changed}
	s.ExtendBaseWidget(s)
	s.SetOptions(options)
	return s
}

// SetOptions replaces the options; the value stays where it is still one.
func (s *Select) SetOptions(options []Option) {
	if slices.Equal(options, s.options) {
		return
	}
	value := s.Value()
	s.options = options
	s.Options = make([]string, len(options))
	for i, o := range options {
		s.Options[i] = o.Label
	}
	s.SetValue(value)
}

// Value is the value chosen; "" where there is none.
func (s *Select) Value() string {
	if i := s.SelectedIndex(); i >= 0 && i < len(s.options) {
		return s.options[i].Value
	}
	return ""
}

// SetValue shows a value; one that is no option shows the first.
func (s *Select) SetValue(value string) {
	s.OnChanged = nil
	i := slices.IndexFunc(s.options, func(o Option) bool { return o.Value == value })
	if i = max(i, 0); i < len(s.options) {
		s.SetSelectedIndex(i)
	}
	s.OnChanged = func(string) {
		if s.changed != nil {
			s.changed(s.Value())
		}
	}
}

// Kinds are the kinds of response; before them, where any is not "", a line for
// all of them.
func Kinds(say app.Words, any string) []Option { return of(app.Kinds(), "kind.", say, any) }

// PartyKinds are the kinds of party.
func PartyKinds(say app.Words, any string) []Option {
	return of(app.PartyKinds(), "partyKind.", say, any)
}

// Channels are the channels.
func Channels(say app.Words, any string) []Option { return of(app.Channels(), "channel.", say, any) }

// Stances are the stances.
func Stances(say app.Words, any string) []Option { return of(app.Stances(), "stance.", say, any) }

// Statuses are the statuses.
func Statuses(say app.Words, any string) []Option { return of(app.Statuses(), "status.", say, any) }

func of[T ~string](values []T, prefix string, say app.Words, any string) []Option {
	var options []Option
	if any != "" {
		options = append(options, Option{Label: any})
	}
	for _, v := range values {
		options = append(options, Option{Value: string(v), Label: say(prefix + string(v))})
	}
	return options
}

// narrowest is the width, in Fyne's device-independent pixels, that a drop-down
// can shrink to; Fyne's own never gets narrower than its longest option.
const narrowest = 116

// MinSize lets a long option be cut rather than the form be widened.
func (s *Select) MinSize() fyne.Size {
	size := s.Select.MinSize()
	return fyne.NewSize(min(size.Width, narrowest), size.Height)
}
