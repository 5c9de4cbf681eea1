package letters

import (
	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/xwidget"
)

// templates chooses which template the letter is written from, where the hearing has
// several of its kind.
type templates struct {
	w       *writing
	content *xwidget.Select
	from    *app.Template // that the draft was written from; nil is the usual one
}

func newTemplates(w *writing) *templates {
	t := &templates{w: w}
	t.content = xwidget.NewSelect(nil, func(key string) {
		w.refill("template", w.p.s.File().Template(app.ID(key)), func(*app.Letter) {})
	})
	return t
}

func (t *templates) open(l *app.Letter) {
	s := t.w.p.s
	t.from = casework.WrittenFrom(s.File(), l, s.Desk.Today(), s.Say)
}

func (t *templates) show(l *app.Letter) {
	f := t.w.p.s.File()
	var options []xwidget.Option
	for _, o := range f.Templates {
		if o.Kind == l.Kind {
			options = append(options, xwidget.Option{Key: string(o.ID), Label: o.Name})
		}
	}
	t.content.Hidden = len(options) < 2
	t.content.SetChoices(options)
	if from := t.from; from != nil {
		t.content.SetKey(string(from.ID))
	} else if len(options) > 0 {
		t.content.SetKey(options[0].Key)
	}
}
