package meeting

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/look"
)

// outcomes is the row of ways to decide, each with the figure that chooses it.
type outcomes struct {
	widget.BaseWidget
	labels     []*canvas.Text
	grounds    []*canvas.Rectangle
	row        *fyne.Container
	onChosen   func(app.Outcome)
	onKey      func(fyne.KeyName)
	onShortcut func(fyne.Shortcut) bool
	onBlur     func()
	at         int // of the one chosen; -1 for none
	focused    bool
}

var (
	_ fyne.Focusable    = (*outcomes)(nil)
	_ fyne.Shortcutable = (*outcomes)(nil)
)

func newOutcomes(say app.Words, onChosen func(app.Outcome)) *outcomes {
	o := &outcomes{onChosen: onChosen, at: -1, row: container.NewHBox()}
	for i, outcome := range app.Outcomes() {
		label := canvas.NewText(strconv.Itoa(i+1)+"\u00a0"+say("outcome."+string(outcome)), nil)
		ground := canvas.NewRectangle(nil)
		o.labels, o.grounds = append(o.labels, label), append(o.grounds, ground)
		o.row.Add(newTap(container.NewStack(ground,
			container.New(layout.NewCustomPaddedLayout(look.Near, look.Near, look.Apart, look.Apart), label)), func() { o.choose(i) }))
	}
	o.ExtendBaseWidget(o)
	return o
}

// set shows which was chosen; "" for none.
func (o *outcomes) set(chosen app.Outcome) {
	o.at = slices.Index(app.Outcomes(), chosen)
	o.Refresh()
}

func (o *outcomes) choose(i int) { o.onChosen(app.Outcomes()[i]) }

// FocusGained is called by Fyne.
func (o *outcomes) FocusGained() {
	o.focused = true
	o.Refresh()
}

// FocusLost is called by Fyne.
func (o *outcomes) FocusLost() {
	o.focused = false
	o.Refresh()
	o.onBlur()
}

// TypedRune is called by Fyne: a figure chooses.
func (o *outcomes) TypedRune(r rune) {
	if i := int(r - '1'); i >= 0 && i < len(o.labels) {
		o.choose(i)
	}
}

// TypedKey is called by Fyne.
func (o *outcomes) TypedKey(e *fyne.KeyEvent) { o.onKey(e.Name) }

// TypedShortcut is called by Fyne.
func (o *outcomes) TypedShortcut(s fyne.Shortcut) { o.onShortcut(s) }

// CreateRenderer is called by Fyne.
func (o *outcomes) CreateRenderer() fyne.WidgetRenderer {
	r := &outcomesRenderer{widget.NewSimpleRenderer(container.NewHScroll(
		container.New(layout.NewCustomPaddedLayout(1, 2, 0, 1), o.row))), o}
	r.paint()
	return r
}

type outcomesRenderer struct {
	fyne.WidgetRenderer
	o *outcomes
}

// Refresh is called by Fyne.
func (r *outcomesRenderer) Refresh() {
	r.paint()
	r.WidgetRenderer.Refresh()
}

func (r *outcomesRenderer) paint() {
	o := r.o
	for i := range o.labels {
		fill, ink := look.ColorNameSubtle, theme.ColorNameForeground
		if i == o.at {
			fill, ink = theme.ColorNamePrimary, theme.ColorNameForegroundOnPrimary
		}
		o.labels[i].Color = theme.ColorForWidget(ink, o)
		o.labels[i].TextSize = theme.SizeForWidget(theme.SizeNameText, o)
		ground := o.grounds[i]
		ground.FillColor = theme.ColorForWidget(fill, o)
		ground.CornerRadius = theme.SizeForWidget(theme.SizeNameButtonRadius, o)
		ground.StrokeWidth, ground.StrokeColor = 0, nil
		if o.focused {
			ground.StrokeWidth, ground.StrokeColor = 2, theme.ColorForWidget(theme.ColorNamePrimary, o)
		}
	}
}
