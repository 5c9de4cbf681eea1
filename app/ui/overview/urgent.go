package overview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// urgent tells, before anything else, of the one who has waited longest for an answer
// that is overdue, and leads to answering it. It is not there while nothing is overdue.
type urgent struct {
	s       *session.Session
	content *fyne.Container

	sentence *xwidget.Heading
	standing *xwidget.Badge
	about    *widget.Label
	answer   *xwidget.Button

	response app.ID // who waits; or
	promise  app.ID // what was promised, where nobody waits
}

func newUrgent(s *session.Session) *urgent {
	u := &urgent{s: s, sentence: xwidget.NewSubtitle(""), standing: xwidget.NewBadge("", "")}
	u.about = widget.NewLabel("")
	u.about.Importance = widget.LowImportance
	u.about.Truncation = fyne.TextTruncateEllipsis
	u.answer = xwidget.NewPrimaryButton("", nil, u.follow)
	all := xwidget.NewQuietAction(s.Say("ui.overview.urgent.all"), func() { s.Go(session.Place{Screen: session.Due, Response: u.chosen()}) })
	inside := container.NewVBox(u.sentence,
		container.NewBorder(nil, nil, container.NewVBox(layout.NewSpacer(), u.standing, layout.NewSpacer()), nil, u.about),
		container.NewHBox(u.answer, all))
	u.content = container.NewStack(newWarning(),
		container.New(layout.NewCustomPaddedLayout(look.Near, look.Apart-look.Tight, look.Apart+look.Near, look.Apart), inside))
	u.content.Hide()
	return u
}

func (u *urgent) chosen() app.ID {
	if u.response != "" {
		return u.response
	}
	return u.promise
}

// follow begins the answer, or goes to the promise.
func (u *urgent) follow() {
	if u.response != "" {
		u.s.Go(session.Place{Screen: session.Responses, Response: u.response, Reply: u.response, Query: &casework.Query{}})
		return
	}
	u.s.Go(session.Place{Screen: session.Due, Response: u.promise})
}

// refresh tells how it stands today.
func (u *urgent) refresh(f *app.CaseFile) {
	u.response, u.promise = "", ""
	over := u.s.Overdue()
	if over.All() == 0 {
		u.content.Hide()
		return
	}
	u.content.Show()
	if clocks := u.s.Clocks(); len(clocks) > 0 && clocks[0].State == app.Overdue {
		over.Answers--
		u.waits(clocks[0], over)
		return
	}
	for _, p := range f.PromisesMade() { // those that are due first come first
		if p.IsOverdue(u.s.Desk.Today()) {
			over.Promises--
			u.promised(f, p, over)
			return
		}
	}
}

// waits tells of who has waited longest, and of how many others there are.
func (u *urgent) waits(c app.Clock, others session.Over) {
	say, r := u.s.Say, c.Response
	u.response = r.ID
	who, _ := u.s.From(r)
	u.sentence.SetText(say("ui.overview.urgent.waits", "Who", who, "Day", r.Received.Long()))
	u.standing.Set(casework.Standing(say, c, u.s.Desk.Today()), look.ColorNameOverdue)
	about := say("ui.overview.urgent.due", "Day", c.Due.Long())
	if r.WaitsFor != "" {
		about += " · " + say("ui.due.waitsFor", "Who", r.WaitsFor)
	}
	u.about.SetText(about + u.more("ui.overview.urgent.more.promises", others))
	u.answer.SetText(say("ui.overview.urgent.answer"))
}

// promised tells of a promise whose day has passed.
func (u *urgent) promised(f *app.CaseFile, p *app.Promise, others session.Over) {
	say, today := u.s.Say, u.s.Desk.Today()
	u.promise = p.ID
	who := say("ui.noSender")
	if r := f.Response(p.Response); r != nil {
		who, _ = u.s.From(r)
	}
	u.sentence.SetText(say("ui.overview.urgent.promise", "Who", who, "Day", p.Due.Long()))
	over := f.Hearing.Replies.Workdays().Between(p.Due, today)
	u.standing.Set(casework.DayStanding(say, p.Due, over, today), look.ColorNameOverdue)
	u.about.SetText(session.OneLine(p.Text) + u.more("ui.overview.urgent.more.promises.promised", others))
	u.answer.SetText(say("ui.overview.urgent.see"))
}

// more says how many others are overdue, answers and promises apart as Frister has
// them; "" for none. Promises are the words for those.
func (u *urgent) more(promises string, others session.Over) string {
	say := u.s.Say
	var parts []string
	if n := others.Answers; n > 0 {
		parts = append(parts, say("ui.overview.urgent.more.answers", "n", n))
	}
	if n := others.Promises; n > 0 {
		parts = append(parts, say(promises, "n", n))
	}
	if len(parts) == 0 {
		return ""
	}
	return " · " + say("ui.overview.urgent.more", "n", len(parts), "What", parts[0], "Also", parts[len(parts)-1])
}

// focus puts Enter on what leads to the answer.
func (u *urgent) focus() {
	if u.content.Visible() {
		u.s.Window.Canvas().Focus(u.answer)
	}
}

// warning is the ground of what is overdue: a calm one, with a red edge.
type warning struct{ widget.BaseWidget }

func newWarning() *warning {
	w := &warning{}
	w.ExtendBaseWidget(w)
	return w
}

// edgeWidth is that of the red edge, in device-independent pixels.
const edgeWidth = 6

// CreateRenderer is called by Fyne.
func (w *warning) CreateRenderer() fyne.WidgetRenderer {
	r := &warningRenderer{w: w, ground: canvas.NewRectangle(nil), edge: canvas.NewRectangle(nil)}
	r.ground.CornerRadius, r.ground.StrokeWidth = 8, 1
	r.edge.TopLeftCornerRadius, r.edge.BottomLeftCornerRadius = 8, 8
	r.Refresh()
	return r
}

type warningRenderer struct {
	w            *warning
	ground, edge *canvas.Rectangle
}

func (r *warningRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.edge.Resize(fyne.NewSize(edgeWidth, size.Height))
}

func (r *warningRenderer) MinSize() fyne.Size { return fyne.NewSize(edgeWidth, 0) }

func (r *warningRenderer) Refresh() {
	r.ground.FillColor = theme.Color(look.ColorNameSurface)
	r.ground.StrokeColor = theme.Color(look.ColorNameOverdue)
	r.edge.FillColor = theme.Color(look.ColorNameOverdue)
	canvas.Refresh(r.w)
}

func (r *warningRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.ground, r.edge} }
func (r *warningRenderer) Destroy()                     {}
