package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"hvidbog/app"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/xwidget"
)

// Page is the form of the record that is chosen in a list, and while none is, what
// says so.
type Page[R any] struct {
	// Content is what the screen shows.
	Content fyne.CanvasObject

	form    *Form[R]
	edit    func(id app.ID, field string, change func(*R)) error
	fields  *container.Scroll
	nothing fyne.CanvasObject
	id      app.ID
}

// widest is the width beyond which the form does not grow.
const widest = 760

// NewPage makes a page on which nothing is chosen. Edit is how the records are
// changed.
func NewPage[R any](f *Form[R], fields, nothing fyne.CanvasObject, edit func(app.ID, string, func(*R)) error) *Page[R] {
	p := &Page[R]{form: f, edit: edit, nothing: nothing}
	p.fields = container.NewVScroll(container.New(
		layout.NewCustomPaddedLayout(look.Near, look.Apart, look.Apart, look.Apart),
		container.New(xwidget.Measure{Most: widest}, fields)))
	p.Content = container.NewStack(p.fields, nothing)
	p.fields.Hide()
	return p
}

// ID is the record that is shown; "" for none.
func (p *Page[R]) ID() app.ID { return p.id }

// Show shows a record, another one from its top; nil shows that none is chosen.
func (p *Page[R]) Show(id app.ID, r *R) {
	if r == nil {
		p.id = ""
		p.fields.Hide()
		p.nothing.Show()
		return
	}
	p.nothing.Hide()
	p.fields.Show()
	if id == p.id {
		p.form.Refresh(r)
		return
	}
	p.id = id
	p.fields.ScrollToTop()
	p.form.Show(Record[R]{Key: string(id), Edit: func(field string, change func(*R)) error {
		return p.edit(id, field, change)
	}}, r)
}
