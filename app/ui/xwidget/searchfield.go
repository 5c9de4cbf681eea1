package xwidget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"hvidbog/app/ui/look"
)

// SearchField is a field to search in: Escape empties it, and Down goes to what
// it found.
type SearchField struct {
	Entry

	// OnDown is raised when the user wants to get at the results.
	OnDown func()
	// OnEscape is raised by Escape in an empty field.
	OnEscape func()

	clear *iconButton
}

var _ fyne.Widget = (*SearchField)(nil)

// NewSearchField makes an empty field; onChanged gets every change of it, the
// clearing too.
func NewSearchField(placeholder string, onChanged func(string)) *SearchField {
	s := &SearchField{}
	s.PlaceHolder = placeholder
	s.Icon = look.IconSearch.In(look.ColorNameSecondary)
	s.clear = newIconButton(look.IconClear, s.Clear)
	s.clear.Hide()
	s.ActionItem = s.clear
	s.OnChanged = func(text string) {
		s.showClear()
		if onChanged != nil {
			onChanged(text)
		}
	}
	s.OnKey = s.takeKey
	s.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	s.extend(s)
	return s
}

// SetText shows a text that comes from the program.
func (s *SearchField) SetText(text string) {
	s.Entry.SetText(text)
	s.showClear()
}

// Clear empties the field, as Escape does.
func (s *SearchField) Clear() {
	if s.Text == "" {
		return
	}
	s.SetText("")
	s.OnChanged("")
}

func (s *SearchField) showClear() {
	if s.Text == "" {
		s.clear.Hide()
	} else {
		s.clear.Show()
	}
}

func (s *SearchField) takeKey(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyEscape:
		if s.Text != "" {
			s.Clear()
		} else if s.OnEscape != nil {
			s.OnEscape()
		}
		return true
	case fyne.KeyDown:
		if s.OnDown != nil {
			s.OnDown()
		}
		return true
	}
	return false
}

// MinSize leaves room for a word or two.
func (s *SearchField) MinSize() fyne.Size {
	return s.Entry.MinSize().Max(fyne.NewSize(12*theme.Size(theme.SizeNameText), 0))
}
