// Package places puts places into the text of a template: "{modtaget}", which each
// letter has filled in.
package places

import (
	"strings"

	"fyne.io/fyne/v2"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// Insert is what opens the list of places, each with what becomes of it, and puts the
// one that is chosen where one writes.
type Insert struct {
	s       *session.Session
	content *xwidget.Action
	chooser *xwidget.Chooser
	sample  func() (*app.CaseFile, *app.Letter)
	fields  []func(text string) // that put a text in, and take the keyboard
	at      int                 // the field that one writes in, or has left last
	values  map[string]string   // what becomes of the places, while the list is open
}

// New makes the chooser. Sample gives a letter by which to tell what places become.
func New(s *session.Session, sample func() (*app.CaseFile, *app.Letter)) *Insert {
	in := &Insert{s: s, sample: sample}
	in.content = xwidget.NewQuietAction(s.Say("places.insert"), in.open)
	in.chooser = xwidget.NewChooser(in.suggest)
	in.chooser.OnChosen = func(name string) { in.fields[in.at]("{" + name + "}") }
	return in
}

// Content is what opens it.
func (in *Insert) Content() fyne.CanvasObject { return in.content }

// Into has places go into a field when it is written in. The first field has them until
// another is.
func (in *Insert) Into(field fyne.CanvasObject) {
	i, c := len(in.fields), in.s.Window.Canvas()
	opens := func(key *fyne.KeyEvent) bool {
		if key.Name != fyne.KeyF3 {
			return false
		}
		in.at = i
		in.open()
		return true
	}
	switch e := field.(type) {
	case *xwidget.Entry:
		e.OnKey, e.OnBlur = opens, func() { in.at = i }
		in.fields = append(in.fields, func(text string) {
			e.Insert(text)
			c.Focus(e)
		})
	case *xwidget.LongText:
		e.OnKey, e.OnBlur = opens, func() { in.at = i }
		in.fields = append(in.fields, func(text string) {
			e.Insert(text)
			c.Focus(e.Focusable())
		})
	}
}

// Forget has places go into the first field again.
func (in *Insert) Forget() { in.at = 0 }

func (in *Insert) open() {
	f, l := in.sample()
	in.values = make(map[string]string)
	for _, name := range casework.TemplatePlaces() {
		in.values[name] = casework.Place(f, l, name, in.s.Desk.Today(), in.s.Say)
	}
	in.chooser.Open(in.content, in.s.Say("places.title"), in.s.Say("places.hint"), "")
}

func (in *Insert) suggest(query string) []xwidget.Suggestion {
	want := app.Fold(strings.TrimSpace(query))
	var list []xwidget.Suggestion
	for _, name := range casework.TemplatePlaces() {
		detail := in.values[name]
		if detail == "" {
			detail = in.s.Say("places.nothing")
		}
		if strings.Contains(app.Fold(name+" "+detail), want) {
			list = append(list, xwidget.Suggestion{Key: name, Label: "{" + name + "}", Detail: session.OneLine(detail)})
		}
	}
	return list
}

// Fault says which places of a text no letter will have filled in; "" for none.
func Fault(say app.Words, text string) string {
	unknown := casework.UnknownPlaces(text)
	if len(unknown) == 0 {
		return ""
	}
	return say("places.unknown", "n", len(unknown), "Places", strings.Join(unknown, ", "))
}
