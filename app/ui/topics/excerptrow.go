package topics

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/xwidget"
)

// excerptRow is one excerpt: the response and who sent it, its stance, whether it
// is quoted, and its words.
type excerptRow struct {
	widget.BaseWidget
	x      *excerpts
	shown  app.ID
	tick   *xwidget.Tick
	from   *link
	stance *xwidget.Badge
	quoted *link
	words  *xwidget.Passage
}

const (
	excerptHeight = 76 // two lines of words
	tickWidth     = 32
)

func newExcerptRow(x *excerpts) *excerptRow {
	r := &excerptRow{x: x, stance: xwidget.NewBadge("", ""), words: xwidget.NewPassage(2, false)}
	r.tick = xwidget.NewTick(func() { x.tick(r.shown) })
	r.from = newLink(func() { x.follow(r.shown) })
	r.quoted = newLink(func() { x.flip(r.shown) })
	r.ExtendBaseWidget(r)
	return r
}

// heightOf is the height of a line of the list that shows all its words.
func (x *excerpts) heightOf(words string, width float32) float32 {
	height := x.ruler.HeightFor(words, width-tickWidth-look.Near)
	return max(excerptHeight, excerptHeight-2*x.ruler.LineHeight()+height)
}

// set shows an excerpt.
func (r *excerptRow) set(e *app.Excerpt) {
	f, say := r.x.s.File(), r.x.s.Say
	r.shown = e.ID
	r.tick.Set(r.x.ticked[e.ID])
	from := ""
	if response := f.Response(e.Response); response != nil {
		sender, onBehalfOf := r.x.s.From(response)
		from = strconv.Itoa(response.Number) + "  " + sender
		if onBehalfOf != "" {
			from += " – " + onBehalfOf
		}
	}
	r.from.set(from, true)
	label := ""
	switch scenario := f.Scenario(e.Scenario); {
	case e.Lost:
		label = say("ui.excerpts.lost")
		r.stance.Set(label, look.ColorNameSubtle)
	case e.Stance != "":
		label = say("stance." + string(e.Stance))
		if scenario != nil {
			label += ": " + short(scenario.Name)
		}
		r.stance.SetStance(e.Stance, label)
	case scenario != nil:
		r.stance.Set(short(scenario.Name), look.ColorNameSubtle)
	default:
		r.stance.Set("", "")
	}
	if e.Quoted {
		r.quoted.set(say("ui.excerpts.quoted"), true)
	} else {
		r.quoted.set(say("ui.excerpts.quote"), false)
	}
	most := 2
	if e.ID == r.x.picked {
		most = 0
	}
	r.words.Set(r.x.words(e), most)
	r.Refresh()
}

// short is a name that is not too long for a badge.
func short(name string) string {
	const most = 28
	if runes := []rune(name); len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return name
}

// CreateRenderer is called by Fyne.
func (r *excerptRow) CreateRenderer() fyne.WidgetRenderer {
	return &excerptRenderer{r, []fyne.CanvasObject{r.tick, r.from, r.stance, r.quoted, r.words}}
}

type excerptRenderer struct {
	r       *excerptRow
	objects []fyne.CanvasObject
}

func (rr *excerptRenderer) MinSize() fyne.Size { return fyne.NewSize(300, excerptHeight) }

func (rr *excerptRenderer) Layout(size fyne.Size) {
	r := rr.r
	place := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, h))
	}
	const line, lower = 28, 3 // the labels' letters stand below the line's middle
	place(r.tick, 0, lower, tickWidth, line)
	quoted := r.quoted.MinSize().Width
	badge := r.stance.MinSize()
	if r.stance.Text() == "" {
		badge.Width = 0
	}
	right := size.Width - look.Near - quoted
	place(r.quoted, right, 0, quoted, line)
	badge.Width = min(badge.Width, max(0, right-tickWidth-120))
	right -= badge.Width + look.Near
	place(r.stance, right, (line-badge.Height)/2+lower, badge.Width, badge.Height)
	place(r.from, tickWidth-look.Near, 0, min(r.from.MinSize().Width, right-tickWidth), line) // its label stands in
	place(r.words, tickWidth, line, size.Width-tickWidth-look.Near, size.Height-line-look.Tight)
}

func (rr *excerptRenderer) Refresh() {
	rr.Layout(rr.r.Size())
	canvas.Refresh(rr.r)
}

func (rr *excerptRenderer) Objects() []fyne.CanvasObject { return rr.objects }
func (rr *excerptRenderer) Destroy()                     {}

// link is a word in a line of a list that does something when it is tapped. The
// list has a key that does the same, so Tab passes it by.
type link struct {
	widget.BaseWidget
	tapped func()
	label  *widget.Label
}

var _ fyne.Tappable = (*link)(nil)

func newLink(tapped func()) *link {
	l := &link{tapped: tapped, label: widget.NewLabel("")}
	l.label.Truncation = fyne.TextTruncateEllipsis
	l.ExtendBaseWidget(l)
	return l
}

// set shows a text; strong tells one that says something from one that offers it.
func (l *link) set(text string, strong bool) {
	if l.label.Text == text && l.label.TextStyle.Bold == strong {
		return
	}
	l.label.TextStyle.Bold = strong
	l.label.Importance = widget.LowImportance
	if strong {
		l.label.Importance = widget.MediumImportance
	}
	l.label.SetText(text)
	l.Refresh()
}

// Tapped is called by Fyne.
func (l *link) Tapped(*fyne.PointEvent) { l.tapped() }

// MinSize is as wide as the text, though it may be cut.
func (l *link) MinSize() fyne.Size {
	width := fyne.MeasureText(l.label.Text, theme.TextSize(), l.label.TextStyle).Width
	return fyne.NewSize(width+2*theme.InnerPadding()+1, l.label.MinSize().Height)
}

// CreateRenderer is called by Fyne.
func (l *link) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.label) }
