package alike

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/likeness"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// texts are the model and beside it the response at hand, with what differs marked: what
// the sender added is bold and underlined, and what was left out of the model stands in
// brackets. Of a whole bunch, what each has added stands beside the model.
type texts struct {
	s       *session.Session
	content fyne.CanvasObject

	model, other *column
	turn         int // counts what is shown, so that something slow does not come after a newer
}

// column is a text under its heading.
type column struct {
	title   *xwidget.Heading
	lead    *widget.Label
	text    *widget.RichText
	scroll  *container.Scroll
	content *fyne.Container
}

// flush lets texts stand in line with their heading, and not in by their padding.
var flush = layout.NewCustomPaddedLayout(0, 0, -look.Near, 0)

func newColumn() *column {
	c := &column{title: xwidget.NewSubtitle(""), lead: widget.NewLabel(""), text: widget.NewRichText()}
	c.lead.Importance = widget.LowImportance
	c.lead.Wrapping = fyne.TextWrapWord
	c.text.Wrapping = fyne.TextWrapWord
	c.scroll = container.NewVScroll(container.New(flush, c.text))
	c.content = xwidget.Above(container.NewVBox(c.title, container.New(flush, c.lead)), c.scroll)
	return c
}

func (c *column) show(title, lead string, segments ...widget.RichTextSegment) {
	c.title.SetText(title)
	c.lead.SetText(lead)
	c.text.Segments = segments
	c.text.Refresh()
	c.content.Refresh() // the lead may have come to need more lines, or fewer
	c.scroll.ScrollToTop()
}

func newTexts(s *session.Session) *texts {
	t := &texts{s: s, model: newColumn(), other: newColumn()}
	t.content = container.NewGridWithColumns(2, t.model.content, t.other.content)
	return t
}

// clear shows nothing.
func (t *texts) clear() {
	t.turn++
	t.model.show("", "")
	t.other.show("", "")
}

// response shows one beside its model.
func (t *texts) response(model, r *app.Response) {
	t.turn++
	say := t.s.Say
	var left, right []widget.RichTextSegment
	own := model == r
	for _, p := range likeness.Differences(model.Text, r.Text) {
		switch p.Mark {
		case likeness.Same:
			left, right = append(left, plain(p.Text)), append(right, plain(p.Text))
		case likeness.Missing:
			left = append(left, missing(p.Text)...)
		case likeness.Added:
			right = append(right, added(p.Text)...)
		}
	}
	if own {
		t.model.show(t.titleOf(model), say("alike.lead.whole"), left...)
		t.other.show("", "")
		return
	}
	t.model.show(t.titleOf(model), say("alike.lead.model"), left...)
	switch {
	case len(likeness.Own(model.Text, r.Text)) == 0:
		t.other.show(t.titleOf(r), say("alike.lead.same"), right...)
	default:
		t.other.show(t.titleOf(r), say("alike.lead.own"), right...)
	}
}

// mostOwn is how many senders' own words are shown at once beside the model.
const mostOwn = 60

// bunch shows the model of a bunch, and beside it what the senders have added. That is
// found beside the window's thread: there may be thousands.
func (t *texts) bunch(model *app.Response, members []*app.Response) {
	t.turn++
	turn, say := t.turn, t.s.Say
	t.model.show(t.titleOf(model), say("alike.lead.whole"), plain(model.Text))
	t.other.show(say("alike.own"), "")
	t.s.Background(func() {
		var segments []widget.RichTextSegment
		n := 0
		for _, r := range members {
			own := likeness.Own(model.Text, r.Text)
			if len(own) == 0 {
				continue
			}
			if n++; n <= mostOwn {
				segments = append(segments,
					&widget.TextSegment{Text: t.titleOf(r), Style: widget.RichTextStyle{TextStyle: fyne.TextStyle{Bold: true}}},
					&widget.TextSegment{Text: strings.Join(own, "\n\n"), Style: widget.RichTextStyleParagraph})
			}
		}
		lead := say("alike.own.none")
		if n > 0 {
			lead = say("alike.own.count", "n", n)
		}
		if n > mostOwn {
			lead += " " + say("alike.own.more", "n", mostOwn)
		}
		t.s.Do(func() {
			if turn == t.turn {
				t.other.show(say("alike.own"), lead, segments...)
			}
		})
	})
}

func (t *texts) titleOf(r *app.Response) string {
	sender, _ := t.s.From(r)
	return t.s.Say("alike.response", "Number", r.Number, "Sender", sender)
}

func plain(text string) *widget.TextSegment {
	return &widget.TextSegment{Text: text, Style: widget.RichTextStyleInline}
}

// added marks a stretch, and leaves the white space behind it as it is.
func added(text string) []widget.RichTextSegment {
	words, rest := cut(text)
	style := widget.RichTextStyleInline
	style.TextStyle = fyne.TextStyle{Bold: true, Underline: true}
	return []widget.RichTextSegment{&widget.TextSegment{Text: words, Style: style}, plain(rest)}
}

// missing marks a stretch likewise, by brackets and slanting letters.
func missing(text string) []widget.RichTextSegment {
	words, rest := cut(text)
	style := widget.RichTextStyleInline
	style.TextStyle = fyne.TextStyle{Italic: true}
	style.ColorName = theme.ColorNameDisabled
	return []widget.RichTextSegment{&widget.TextSegment{Text: "[" + words + "]", Style: style}, plain(rest)}
}

func cut(text string) (words, rest string) {
	words = strings.TrimRight(text, " \t\r\n")
	return words, text[len(words):]
}
