package responses

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// reading is the face of a response in which it is gone through: sentence by
// sentence, what speaks of a topic marked, and all of it by the keyboard.
type reading struct {
	s       *session.Session
	way     way
	content *fyne.Container

	response *app.Response // nil while none is shown
	marked   app.ID        // the excerpt that was marked last
	marking  *marking      // the one that is being saved; nil while none is
	chosen   app.ID        // of several under the cursor, the one that is looked at
	slots    slots
	voices   voices

	reader   *xwidget.Reader
	received *xwidget.Reader // the text as it was received, in place of the other
	topics   *xwidget.Chooser
	wholes   *xwidget.Chooser
	places   *xwidget.Chooser // the scenarios

	brief   *brief
	state   *state
	above   *above
	masking *masking
	panel   *excerptPanel
	short   *xwidget.Shortlist
	problem *widget.Label
	help    *help
}

// way leads from the reading to what is around it.
type way struct {
	turn func() // to the form
	back func() // to the list
	next func() // to the next response that is unread
	open func(app.FileRef)
}

const (
	panelWidth = 312
	panelWide  = 900 // the width from which the panel stands beside the text
	panelLow   = 160 // the panel's height below it, at the least
)

func newReading(s *session.Session, w way) *reading {
	rd := &reading{s: s, way: w, reader: xwidget.NewReader(), received: xwidget.NewReader()}
	rd.reader.OnMoved = rd.moved
	rd.reader.OnKey = rd.key
	rd.reader.OnRune = rd.rune
	rd.reader.OnShortcut = rd.shortcut
	rd.received.ReadOnly = true
	rd.received.OnKey = func(key *fyne.KeyEvent) {
		if key.Name == fyne.KeyEscape {
			rd.showReceived(false)
			rd.focus()
		}
	}
	rd.received.Hide()
	rd.choosers()

	rd.brief = newBrief(s)
	rd.state = newState(rd)
	rd.above = newAbove(rd)
	rd.masking = newMasking(rd)
	rd.panel = newExcerptPanel(rd)
	rd.short = xwidget.NewShortlist(rd.figure)
	rd.problem = widget.NewLabel("")
	rd.problem.Wrapping = fyne.TextWrapWord
	rd.problem.Importance = widget.WarningImportance
	rd.problem.Hide()
	rd.help = newHelp(s.Say)

	side := container.New(parts{}, rd.panel.content, rd.short)
	body := container.New(xwidget.Sidebar{Wide: panelWide, Panel: panelWidth, Low: panelLow},
		container.NewStack(rd.reader, rd.received), side)
	rd.content = container.NewBorder(
		container.NewVBox(rd.head(), rd.above.content, rd.masking.content, flush(rd.problem)), rd.help.content, nil, nil, body)
	return rd
}

// head says whose response it is and how far one is with it, on lines that stand
// close: the height is the text's.
func (rd *reading) head() fyne.CanvasObject {
	pad := theme.Size(theme.SizeNameInnerPadding)
	lines := container.New(layout.NewCustomPaddedVBoxLayout(-pad-look.Tight), rd.brief.line, flush(rd.state.label))
	return container.New(layout.NewCustomPaddedLayout(-pad, -look.Tight, 0, 0),
		container.New(layout.NewCustomPaddedVBoxLayout(-pad-look.Tight), flush(rd.brief.from),
			container.NewBorder(nil, nil, nil, container.NewCenter(rd.state.actions), lines)))
}

// Focusable is what takes the keys.
func (rd *reading) Focusable() fyne.Focusable {
	if rd.received.Visible() {
		return rd.received
	}
	return rd.reader
}

func (rd *reading) focus() { rd.s.Window.Canvas().Focus(rd.Focusable()) }

// show shows a response as it is now. In the one that was shown already, the
// cursor stays.
func (rd *reading) show(r *app.Response) {
	fresh := rd.response == nil || rd.response.ID != r.ID
	switch {
	case fresh:
		rd.marked, rd.chosen, rd.marking = "", "", nil
		rd.problem.Hide()
		rd.reader.Open(r.Text, app.Sentences(r.Text))
		rd.received.Hide()
		rd.reader.Show()
	case rd.response.Text != r.Text:
		rd.reader.Update(r.Text, app.Sentences(r.Text))
	}
	rd.response = r
	rd.brief.show(r)
	f := rd.s.File()
	rd.slots.refresh(f, rd.voices.of(f))
	rd.masking.show(r, fresh)
	rd.refresh()
}

// refresh shows what is marked in the response, and what is known of the excerpt
// at the cursor.
func (rd *reading) refresh() {
	f := rd.s.File()
	current := rd.current()
	key := ""
	if current != nil {
		key = string(current.ID)
	}
	rd.reader.SetPassages(rd.passages(f), key)
	rd.panel.show(current)
	rd.showShort(f, current)
	rd.state.show(rd.response)
	rd.above.show(rd.response)
	rd.masking.refresh()
}

// moved is told when the cursor or the marks are others.
func (rd *reading) moved() {
	if e := rd.under(); e == nil || e.ID != rd.chosen {
		rd.chosen = ""
	}
	rd.masking.moved()
	if rd.problem.Importance == widget.LowImportance { // what was told is read
		rd.problem.Hide()
		rd.relayOut()
	}
	rd.refresh()
}

// goTo brings an excerpt into view and the cursor upon it.
func (rd *reading) goTo(id app.ID) {
	e := rd.s.File().Excerpt(id)
	if e == nil || rd.response == nil || e.Response != rd.response.ID {
		return
	}
	rd.chosen, rd.marked = id, id
	if !e.Lost && !e.Whole() {
		rd.reader.GoTo(e.From)
	}
	rd.refresh()
}

// showReceived shows the text as it was received, or again the one that one works
// with.
func (rd *reading) showReceived(show bool) {
	if show {
		text := rd.response.AsReceived()
		rd.received.Open(text, app.Sentences(text))
		rd.received.Show()
		rd.reader.Hide()
	} else {
		rd.received.Hide()
		rd.reader.Show()
	}
	if rd.response != nil {
		rd.above.show(rd.response)
	}
}

// tell says something above the text, until the next key.
func (rd *reading) tell(text string) { rd.say(text, widget.LowImportance) }

func (rd *reading) say(text string, importance widget.Importance) {
	rd.problem.Importance = importance
	rd.problem.SetText(text)
	rd.problem.Show()
	rd.relayOut()
}

// relayOut gives the text the room that what stands above it has left: Fyne does
// so by itself only when that has grown.
func (rd *reading) relayOut() {
	if rd.content != nil {
		rd.content.Refresh()
	}
}

// save saves, and then, if all went well and the response is still the one that is
// shown, does what comes next; if not, what failed is told and undone.
func (rd *reading) save(save func() error, then, failed func()) {
	id := rd.response.ID
	rd.s.Act(save, func(err error) {
		if rd.response == nil || rd.response.ID != id {
			return
		}
		if err != nil {
			rd.say(rd.s.Error(err), widget.WarningImportance)
			if failed != nil {
				failed()
			}
			return
		}
		rd.problem.Hide()
		if then != nil {
			then()
		}
		rd.refresh()
	})
}
