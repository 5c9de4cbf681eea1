package due

import (
	"strconv"

	"fyne.io/fyne/v2"
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

// story is a thread in short: what came and what was answered when, and what was
// promised. Each line leads to what it tells of.
type story struct {
	sc      *Screen
	content *fyne.Container
	shown   app.ID
	file    *app.CaseFile // as it was shown
}

// mostEvents are told; of a longer thread, the newest.
const mostEvents = 30

func newStory(sc *Screen) *story { return &story{sc: sc, content: container.NewVBox()} }

// show tells the thread of a response.
func (st *story) show(id app.ID) {
	f := st.sc.s.File()
	if st.shown == id && st.file == f {
		return
	}
	st.shown, st.file = id, f
	st.content.RemoveAll()
	events := casework.Story(f, id)
	for _, e := range events[max(0, len(events)-mostEvents):] {
		st.content.Add(st.line(e, id))
	}
	for _, p := range f.PromisesTo(id) {
		text := st.sc.s.Say("ui.due.story.promise", "Text", session.OneLine(p.Text))
		st.content.Add(st.row(look.IconDone, p.Made, text, st.sc.promiseStanding(p), func() { st.sc.Show(session.Place{Response: p.ID}) }))
	}
}

func (st *story) line(e casework.Event, chosen app.ID) fyne.CanvasObject {
	sc, say := st.sc, st.sc.s.Say
	if l := e.Letter; l != nil {
		kind := say("letterKind." + string(l.Kind))
		show := func() { sc.s.Go(session.Place{Screen: session.Due, Response: chosen, Letter: l.ID}) }
		if !l.IsSent() {
			return st.row(look.IconPacket, app.Date{}, say("ui.due.story.draft", "Kind", kind), "", show)
		}
		return st.row(look.IconPacket, l.Date, say("ui.due.story.sent", "Kind", kind, "Number", string(l.DocumentNo)), "", show)
	}
	r := e.Response
	text := say("ui.due.story.came", "Who", sc.from(r), "Number", strconv.Itoa(r.Number))
	if about := session.Beginning(r); about != "" {
		text += ": " + about
	}
	standing := ""
	if c := sc.clockOf(r.ID); c.IsDue() {
		standing = sc.standing(c)
	}
	return st.row(look.IconResponses, r.Received, text, standing, func() {
		sc.s.Go(session.Place{Screen: session.Responses, Response: r.ID, Query: &casework.Query{}})
	})
}

// row is one event: its day, what happened with how it stands under it.
func (st *story) row(icon fyne.Resource, day app.Date, text, standing string, tapped func()) fyne.CanvasObject {
	when := widget.NewLabel(day.Long())
	when.Importance = widget.LowImportance
	what := container.New(layout.NewCustomPaddedVBoxLayout(-look.Near), xwidget.NewAction(text, icon, tapped))
	if standing != "" {
		stands := widget.NewLabel(standing)
		stands.Importance = widget.LowImportance
		stands.SizeName = theme.SizeNameCaptionText
		what.Add(stands)
	}
	return container.NewBorder(nil, nil, container.NewVBox(column(dayWidth, when)), nil, what)
}

// dayWidth has room for "18. september 2015".
const dayWidth = 150

// column gives an object a width.
func column(width float32, o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewGridWrapLayout(fyne.NewSize(width, o.MinSize().Height)), o)
}

// flush lets a label stand where the fields do, and not in by its padding.
func flush(label fyne.CanvasObject) fyne.CanvasObject {
	pad := theme.Size(theme.SizeNameInnerPadding)
	return container.New(layout.NewCustomPaddedLayout(0, 0, -pad, -pad), label)
}
