package topics

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/xwidget"
)

// line is one line of the list: a topic, or at the end the excerpts that have none.
type line struct {
	topic    *app.Topic
	unsorted int // how many excerpts have none
}

func (l line) choice() choice {
	if l.topic == nil {
		return choice{unsorted: true}
	}
	return choice{topic: l.topic.ID}
}

// arrange lists the topics that a search finds, in the caseworker's order; lacks
// leaves those that lack something.
func arrange(f *app.CaseFile, heard app.Voices, search string, lacks casework.NoticeKind) []line {
	want := app.Fold(strings.TrimSpace(search))
	var lines []line
	for _, t := range f.Topics {
		if lacks != "" && !casework.TopicLacks(heard, t, lacks) {
			continue
		}
		if want == "" || strings.Contains(app.Fold(t.Title+"\n"+t.Summary), want) {
			lines = append(lines, line{topic: t})
		}
	}
	if n := len(heard.On("")); n > 0 && want == "" && lacks == "" {
		lines = append(lines, line{unsorted: n})
	}
	return lines
}

func newList(sc *Screen) *xwidget.PickList {
	l := xwidget.NewPickList(
		func() int { return len(sc.lines) },
		func() fyne.CanvasObject { return newRow(sc) },
		func(i int, o fyne.CanvasObject) { o.(*row).set(i, sc.lines[i]) },
		func(i int) { sc.choose(sc.lines[i].choice()) })
	l.OnEnter = func() { sc.detail.focus() }
	l.OnEscape = sc.Find
	l.OnDelete = sc.delete
	l.OnRune = func(r rune) {
		sc.Find()
		sc.search.TypedRune(r)
	}
	l.OnShortcut = func(s fyne.Shortcut) bool {
		keys, ok := s.(*desktop.CustomShortcut)
		if !ok || keys.Modifier != fyne.KeyModifierAlt {
			return false
		}
		switch keys.KeyName {
		case fyne.KeyUp:
			sc.move(-1)
		case fyne.KeyDown:
			sc.move(+1)
		default:
			return false
		}
		return true
	}
	return l
}

// place is where what is chosen stands in the list; -1 for nowhere.
func (sc *Screen) place() int {
	return slices.IndexFunc(sc.lines, func(l line) bool { return l.choice() == sc.chosen })
}

// move moves the chosen topic past its neighbour in the list.
func (sc *Screen) move(by int) {
	at := sc.place()
	to := at + by
	if at < 0 || to < 0 || to >= len(sc.lines) || sc.lines[at].topic == nil || sc.lines[to].topic == nil {
		return
	}
	sc.put(sc.lines[at].topic.ID, sc.lines[to].topic.ID)
}

// put moves a topic to the place of another.
func (sc *Screen) put(id, neighbour app.ID) {
	sc.s.Act(func() error {
		place := slices.IndexFunc(sc.s.File().Topics, func(t *app.Topic) bool { return t.ID == neighbour })
		return sc.s.Desk.MoveTopic(id, place)
	}, nil)
}

// delete takes the chosen topic out.
func (sc *Screen) delete() {
	if id := sc.chosen.topic; id != "" {
		sc.s.Act(func() error { return sc.s.Desk.DeleteTopic(id) }, nil)
	}
}
