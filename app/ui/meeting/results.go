package meeting

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/ui/look"
)

// results is the list of what a few letters may mean, in the place of the page.
type results struct {
	v       *View
	content *container.Scroll
	lines   []*line // as many as are ever shown
	nothing *widget.Label
	found   []match
	at      int // of the one chosen
}

func newResults(v *View) *results {
	r := &results{v: v, nothing: quiet(v.s.Say("meeting.notFound"))}
	box := container.NewVBox(r.nothing)
	for i := range mostMatches {
		l := newLine(v.s.Say("meeting.kind.scenario"), "", "", func() {
			r.at = i
			r.choose()
		})
		r.lines = append(r.lines, l)
		box.Add(l)
	}
	r.content = container.NewVScroll(padded(box))
	r.content.Hide()
	return r
}

func (r *results) hide() {
	r.found, r.at = nil, 0
	r.content.Hide()
}

// set lists what was found, the first of it chosen.
func (r *results) set(found []match) {
	r.found, r.at = found, 0
	r.nothing.Hidden = len(found) > 0
	for i, l := range r.lines {
		if i >= len(found) {
			l.Hide()
			continue
		}
		l.kind.SetText(r.v.s.Say("meeting.kind." + string(found[i].kind)))
		l.title.SetText(found[i].title)
		l.note.SetText(r.v.outcomeOf(found[i].subject))
		l.Show()
	}
	r.mark()
	r.content.ScrollToTop()
	r.content.Show()
	r.content.Refresh()
}

func (r *results) mark() {
	for i, l := range r.lines {
		l.chosen = i == r.at
		l.Refresh()
	}
}

// move goes down the list, or up.
func (r *results) move(by int) {
	if len(r.found) == 0 {
		return
	}
	r.at = min(len(r.found)-1, max(0, r.at+by))
	r.mark()
	l := r.lines[r.at]
	top, bottom := l.Position().Y, l.Position().Y+l.Size().Height+2*look.Apart
	offset := min(top, max(r.content.Offset.Y, bottom-r.content.Size().Height))
	r.content.ScrollToOffset(fyne.NewPos(0, max(0, offset)))
}

// choose takes the one that is chosen.
func (r *results) choose() {
	if r.at < len(r.found) {
		r.v.show(r.found[r.at].subject)
	}
}
