// Package undecided lays the details of which nobody has decided yet, whether they may
// be printed, over the window: those of all responses, a line each. One, some or all
// are left out or waved off there, and each line leads to its response.
package undecided

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/reasons"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/sheet"
	"hvidbog/app/ui/xwidget"
)

// List is the list of a session. It is made once and laid out as often as it is asked
// for.
type List struct {
	s    *session.Session
	page *sheet.Page // nil until it is laid out the first time

	search  *xwidget.SearchField
	count   *widget.Label
	list    *xwidget.PickList
	empty   *fyne.Container
	problem *widget.Label
	out     *xwidget.Button
	may     *xwidget.Button
	open    *xwidget.Button
	reasons *reasons.Chooser

	found []casework.Undecided
	at    int // the line at hand; -1 for none
}

// New makes the list.
func New(s *session.Session) *List {
	l := &List{s: s, at: -1, count: widget.NewLabel(""), problem: widget.NewLabel(""), empty: container.NewStack(), reasons: reasons.New(s)}
	l.search = xwidget.NewSearchField(s.Say("undecided.search"), func(string) { l.arrange() })
	l.count.Importance = widget.LowImportance
	l.problem.Importance, l.problem.Wrapping = widget.WarningImportance, fyne.TextWrapWord
	l.out = xwidget.NewPrimaryButton(s.Say("mask.out"), nil, l.leaveOut)
	l.may = xwidget.NewButton(s.Say("mask.may"), func() { l.askWhy(l.may) })
	l.open = xwidget.NewButton(s.Say("undecided.open"), l.openResponse)
	s.Listen(func(casework.News) {
		if l.page != nil && l.page.Open() {
			l.refresh()
		}
	})
	return l
}

// widest is the width of the list, in device-independent pixels, where the window has
// it.
const widest = 960

// Show lays the list over the window.
func (l *List) Show() {
	if l.page != nil && l.page.Open() {
		return
	}
	say, room := l.s.Say, l.s.Window.Canvas().Size()
	l.newList()
	lead := widget.NewLabel(say("undecided.lead"))
	lead.Wrapping = fyne.TextWrapWord
	lead.Importance = widget.LowImportance
	lines := container.New(&height{max(160, room.Height-beside)}, container.NewStack(l.list, l.empty))
	head := container.NewVBox(flush(lead), container.NewBorder(nil, nil, nil, l.count, l.search), flush(l.problem))
	buttons := container.NewHBox(l.out, l.may, l.open, layout.NewSpacer(), xwidget.NewButton(say("undecided.close"), l.close))
	l.problem.Hide()
	l.search.SetText("")
	l.at = -1
	l.page = sheet.Lay(l.s.Window, say("undecided.title"), xwidget.Above(head, lines), buttons, min(widest, room.Width-2*look.Apart))
	l.refresh()
	l.pick(0)
	l.s.Window.Canvas().Focus(l.list)
}

// beside is what the window needs above and below the lines.
const beside = 300

func (l *List) close() { l.page.Close() }

func (l *List) newList() {
	l.list = xwidget.NewPickList(
		func() int { return len(l.found) },
		func() fyne.CanvasObject { return newRow(l.s) },
		func(i int, o fyne.CanvasObject) { o.(*row).set(l.found[i]) },
		func(i int) { l.at = i; l.told() })
	l.list.OnEnter = l.openResponse
	l.list.OnEscape = l.close
	l.list.OnSeveral = func([]int) { l.told() }
	l.list.OnKey = func(e *fyne.KeyEvent) bool {
		switch e.Name {
		case fyne.KeyF9:
			l.leaveOut()
		case fyne.KeyF11:
			l.askWhy(l.may)
		default:
			return false
		}
		return true
	}
	l.list.OnRune = func(r rune) {
		l.s.Window.Canvas().Focus(l.search)
		l.search.TypedRune(r)
	}
	l.search.OnDown = func() { l.list.Reach() }
	l.search.OnEscape = l.close
}

// refresh reads what is undecided anew. The line at hand stays where it stands: in the
// place of one that was decided comes the next.
func (l *List) refresh() {
	l.arrange()
}

// arrange lists those that have all words looked for.
func (l *List) arrange() {
	all := l.s.Undecided()
	words := strings.Fields(app.Fold(l.search.Text))
	l.found = all
	if len(words) > 0 {
		l.found = slices.DeleteFunc(slices.Clone(all), func(u casework.Undecided) bool {
			text := l.sought(u)
			return slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, w) })
		})
	}
	l.list.MarkSeveral(nil)
	l.pick(min(l.at, len(l.found)-1))
	l.list.Refresh()
	l.showEmpty(len(all))
}

// sought is what a line is found by.
func (l *List) sought(u casework.Undecided) string {
	return app.Fold(number(u) + " " + l.s.Say("maskKind."+string(u.Detail.Kind)) + " " + u.Detail.Text + " " + l.s.File().SenderName(u.Response))
}

func (l *List) pick(i int) {
	if i >= len(l.found) {
		i = -1
	}
	l.at = i
	l.list.Mark(i)
	l.told()
}

// showEmpty says why nothing is listed.
func (l *List) showEmpty(all int) {
	say := l.s.Say
	l.empty.RemoveAll()
	switch {
	case len(l.found) > 0:
		l.empty.Hide()
		return
	case all == 0:
		l.empty.Add(xwidget.NewEmptyState(look.IconDone, say("undecided.none"), say("undecided.none.do"), "", nil))
	default:
		l.empty.Add(xwidget.NewEmptyState(look.IconSearch, say("undecided.notFound"), say("undecided.notFound.do"), "", nil))
	}
	l.empty.Show()
}

// told says how many there are, and how many of them are chosen, and which buttons can
// be used.
func (l *List) told() {
	say := l.s.Say
	text := say("undecided.count", "n", len(l.found))
	if n := len(l.list.Several()); n > 1 {
		text = say("undecided.chosen", "n", n, "All", text)
	}
	l.count.SetText(text)
	those := l.those()
	for _, b := range []*xwidget.Button{l.out, l.may, l.open} {
		if len(those) == 0 || b == l.open && len(those) > 1 {
			b.Disable()
		} else {
			b.Enable()
		}
	}
}

// those are the lines that a button is for.
func (l *List) those() []casework.Undecided {
	var list []casework.Undecided
	for _, i := range l.list.Several() {
		if i < len(l.found) {
			list = append(list, l.found[i])
		}
	}
	if len(list) == 0 && l.at >= 0 && l.at < len(l.found) {
		list = append(list, l.found[l.at])
	}
	return list
}
