package batch

import (
	"slices"
	"strings"

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

// recipients are the letters of the batch, by who gets them: what each lacks, and
// whether it is left out.
type recipients struct {
	p       *Page
	content fyne.CanvasObject
	which   *xwidget.Choice
	count   *widget.Label // how many lack something
	list    *xwidget.PickList
	lacks   *widget.Label
	ways    *fyne.Container
	foot    *fyne.Container

	listed []int           // places in the plan
	chosen string          // by [keyOf]; "" is the first
	out    map[string]bool // those that are left out, by [keyOf]
	taken  map[string]bool // those without an address that go all the same
}

const (
	all     = "all"
	lacking = "lacking"
)

const low = widget.LowImportance

func newRecipients(p *Page) *recipients {
	rs := &recipients{p: p, count: widget.NewLabel(""), lacks: widget.NewLabel("")}
	rs.count.Importance = low
	rs.which = xwidget.NewChoice([]xwidget.Option{
		{Key: all, Label: p.s.Say("batch.all")}, {Key: lacking, Label: p.s.Say("batch.lacking")},
	}, func(string) { rs.show() })
	rs.which.SetSelected(all)
	rs.list = xwidget.NewPickList(
		func() int { return len(rs.listed) },
		func() fyne.CanvasObject { return newRow(rs) },
		func(i int, o fyne.CanvasObject) { o.(*row).set(rs.p.plan[rs.listed[i]]) },
		func(i int) { rs.choose(keyOf(rs.p.plan[rs.listed[i]])) })
	rs.list.OnKey = func(key *fyne.KeyEvent) bool {
		if key.Name != fyne.KeySpace {
			return false
		}
		rs.toggle(rs.chosen)
		return true
	}
	rs.list.OnEscape = p.leave
	rs.lacks.Wrapping = fyne.TextWrapWord
	rs.ways = container.NewHBox()
	rs.foot = container.New(layout.NewCustomPaddedVBoxLayout(-look.Tight), rs.lacks, rs.ways)
	rs.content = container.NewBorder(container.NewHBox(rs.which, rs.count), rs.foot, nil, nil, rs.list)
	return rs
}

// keyOf names a letter from one plan to the next.
func keyOf(l casework.Planned) string { return string(l.Letter.Answers[0]) }

// forget leaves none out that was left out before.
func (rs *recipients) forget() {
	rs.out, rs.taken, rs.chosen = make(map[string]bool), make(map[string]bool), ""
	rs.which.SetSelected(all)
}

// isOut reports whether a letter is left out. One without an address is, until it is
// said to go all the same: somebody carries it there.
func (rs *recipients) isOut(l casework.Planned) bool {
	if !l.MayGo() || l.Lacks != nil && !rs.taken[keyOf(l)] {
		return true
	}
	return rs.out[keyOf(l)]
}

// toggle leaves a letter out, or takes it in again.
func (rs *recipients) toggle(key string) {
	i := rs.find(key)
	if i < 0 || rs.p.Running() || !rs.p.plan[i].MayGo() {
		return
	}
	if l := rs.p.plan[i]; rs.isOut(l) {
		delete(rs.out, key)
		rs.taken[key] = true
	} else {
		rs.out[key] = true
		delete(rs.taken, key)
	}
	rs.list.Refresh()
	rs.showFoot()
	rs.p.making.show()
}

func (rs *recipients) find(key string) int {
	return slices.IndexFunc(rs.p.plan, func(l casework.Planned) bool { return keyOf(l) == key })
}

// show lists the letters as they are planned now.
func (rs *recipients) show() {
	say := rs.p.s.Say
	rs.listed = nil
	lack := 0
	for i, l := range rs.p.plan {
		if l.Lacks != nil {
			lack++
		} else if rs.which.Selected() == lacking {
			continue
		}
		rs.listed = append(rs.listed, i)
	}
	if lack == 0 && rs.which.Selected() == lacking {
		rs.which.SetSelected(all)
		rs.show()
		return
	}
	rs.count.SetText("")
	if lack > 0 {
		rs.count.SetText(say("batch.count", "n", lack))
	}
	rs.which.Hidden = lack == 0
	rs.list.Refresh()
	at := slices.IndexFunc(rs.listed, func(i int) bool { return keyOf(rs.p.plan[i]) == rs.chosen })
	if at < 0 && len(rs.listed) > 0 {
		at = 0
		rs.chosen = keyOf(rs.p.plan[rs.listed[0]])
	}
	rs.list.Mark(at)
	rs.choose(rs.chosen)
}

// current is the letter that is shown; nil for none.
func (rs *recipients) current() *app.Letter {
	if i := rs.find(rs.chosen); i >= 0 {
		return &rs.p.plan[i].Letter
	}
	return nil
}

// choose shows a letter as it prints, and what it lacks.
func (rs *recipients) choose(key string) {
	rs.chosen = key
	rs.showFoot()
	if l := rs.current(); l != nil {
		rs.p.showLetter(l)
		return
	}
	rs.p.sheet.Clear()
}

// showFoot says what the chosen letter lacks, and the ways to it.
func (rs *recipients) showFoot() {
	s := rs.p.s
	rs.ways.RemoveAll()
	i := rs.find(rs.chosen)
	if i < 0 || rs.p.Running() || rs.p.plan[i].Lacks == nil {
		rs.foot.Hide()
		return
	}
	l := rs.p.plan[i]
	newest := casework.Newest(s.File(), &l.Letter)
	if newest == nil {
		rs.foot.Hide()
		return
	}
	way := func(id string, do func()) { rs.ways.Add(xwidget.NewQuietAction(s.Say(id), do)) }
	write := func() { s.Go(session.Place{Screen: session.Responses, Response: newest.ID, Reply: newest.ID}) }
	look := func() { s.Go(session.Place{Screen: session.Responses, Response: newest.ID}) }
	switch app.CodeOf(l.Lacks) {
	case app.CodeLetterNoAddress:
		if l.Letter.To.Party != "" {
			way("batch.way.address", func() { rs.askAddress(l.Letter.To.Party) })
		}
		id := "batch.way.take"
		if !rs.isOut(l) {
			id = "batch.way.leave"
		}
		way(id, func() { rs.toggle(keyOf(l)) })
	case app.CodeOlderOpen:
		way("batch.way.reply", write)
	default:
		way("batch.way.response", look)
	}
	rs.lacks.SetText(s.Say(lackOf(l.Lacks)))
	rs.lacks.Importance = widget.WarningImportance
	rs.foot.Show()
	rs.foot.Refresh()
}

// lackOf is the id of what a letter lacks, in a few words.
func lackOf(err error) string {
	switch app.CodeOf(err) {
	case app.CodeLetterNoAddress:
		return "batch.lacks.address"
	case app.CodeLetterNoRecipient:
		return "batch.lacks.name"
	case app.CodeOlderOpen:
		return "batch.lacks.older"
	case app.CodeLetterPlace:
		return "batch.lacks.place"
	}
	return "batch.lacks.words"
}

// row is a letter in the list: a box, who gets it, and where or what it lacks.
type row struct {
	widget.BaseWidget
	rs          *recipients
	key         string
	tick        *xwidget.Tick
	name, below *widget.Label
}

func newRow(rs *recipients) *row {
	r := &row{rs: rs, name: widget.NewLabel(""), below: widget.NewLabel("")}
	r.tick = xwidget.NewTick(func() { rs.toggle(r.key) })
	r.name.Truncation = fyne.TextTruncateEllipsis
	r.below.Truncation = fyne.TextTruncateEllipsis
	r.below.SizeName = theme.SizeNameCaptionText
	r.ExtendBaseWidget(r)
	return r
}

func (r *row) set(l casework.Planned) {
	say, f := r.rs.p.s.Say, r.rs.p.of
	r.key = keyOf(l)
	r.tick.Set(!r.rs.isOut(l))
	name := casework.RecipientName(f, &l.Letter)
	if app.CodeOf(l.Lacks) == app.CodeLetterNoRecipient {
		name = say("ui.noSender")
	}
	r.name.SetText(name)
	text := strings.Join(strings.Fields(strings.ReplaceAll(l.Letter.To.Address, "\n", ", ")), " ")
	r.below.Importance = low
	if l.Letter.Channel == app.ByEmail {
		text = say("batch.byEmail", "Address", l.Letter.To.Email)
	}
	if l.Lacks != nil {
		text = say(lackOf(l.Lacks))
		r.below.Importance = widget.WarningImportance
	}
	r.below.SetText(text)
}

// CreateRenderer is called by Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	names := container.New(layout.NewCustomPaddedVBoxLayout(-look.Apart), r.name, r.below)
	return widget.NewSimpleRenderer(container.NewBorder(nil, nil, container.NewCenter(r.tick), nil, names))
}
