// Package incoming is where what came in is looked through before it is taken in: it
// lies over the screen that one comes from. At the left is a line for each thing that
// was found, at the right the one that is chosen, to be put right.
package incoming

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/casework/gather"
	"hvidbog/app/ui/files"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// Page is what came in. It stays when one leaves the page, until it is put away.
type Page struct {
	s       *session.Session
	leave   func()
	attach  func(to app.ID, paths []string)
	content *fyne.Container
	shown   bool

	review  *casework.Review // never nil
	of      *app.CaseFile    // what it was last held against
	marked  map[*casework.Item]bool
	took    map[*casework.Item]bool // those that were taken in from here
	away    *putAway                // what was put away last; nil for nothing
	offered *session.Intake         // files that may be attached to a response instead; nil: none

	title  *xwidget.Heading
	offer  *offer
	reader *reading
	list   *list
	detail *detail
	sheets *columns
	taking *taking
	split  *xwidget.Split
	empty  fyne.CanvasObject
	again  *xwidget.Action // brings back what was put away
	putOff *xwidget.Action
	work   *fyne.Container // all but the head
	isWide bool            // the list has given its room to what is chosen
}

// putAway is a review that was put away, and may be fetched back.
type putAway struct {
	review *casework.Review
	marked map[*casework.Item]bool
}

const low = widget.LowImportance

// New makes the page. Leave shows the screen again that one came from; attach attaches
// files to the response that was shown there.
func New(s *session.Session, leave func(), attach func(to app.ID, paths []string)) *Page {
	p := &Page{s: s, leave: leave, attach: attach, took: make(map[*casework.Item]bool)}
	p.fresh()
	say := s.Say
	p.title = xwidget.NewTitle(say("incoming.title"))
	p.offer = newOffer(p)
	p.reader = newReading(p)
	p.detail = newDetail(p)
	p.sheets = newColumns(p)
	p.taking = newTaking(p)
	p.list = newList(p)
	p.putOff = xwidget.NewQuietAction(say("incoming.putAway"), p.putAway)
	back := xwidget.NewButtonWithIcon("", look.IconBack, p.leave)
	back.Importance = low
	more := container.NewHBox(p.putOff,
		xwidget.NewQuietAction(say("incoming.file"), p.askFile), xwidget.NewQuietAction(say("incoming.folder"), p.askFolder))
	head := container.NewVBox(
		container.NewBorder(nil, nil, container.NewCenter(back), container.NewCenter(more), p.title), p.offer.content, p.reader.content)
	left := container.NewBorder(nil, p.taking.content, nil, nil, p.list.content)
	pad := layout.NewCustomPaddedLayout(look.Near, look.Near, look.Near, look.Near)
	p.split = xwidget.NewSplit(container.New(pad, left), p.detail.content, 470, 380, 420)
	p.empty = p.nothing()
	p.work = container.NewStack(p.split, p.empty, p.sheets.content)
	p.content = container.NewStack(xwidget.Above(container.New(layout.NewCustomPaddedLayout(look.Near, 0, look.Near, look.Near), head), p.work))
	p.content.Hide()
	s.Listen(func(casework.News) {
		if p.shown || p.reader.running() { // else it is held against the register when it is shown
			p.renew()
		}
	})
	return p
}

// nothing stands where nothing has come in.
func (p *Page) nothing() fyne.CanvasObject {
	say := p.s.Say
	p.again = xwidget.NewAction(say("incoming.fetch"), nil, p.fetch)
	p.again.Hide()
	return container.NewCenter(container.NewVBox(
		xwidget.NewEmptyState(look.IconResponses, say("incoming.none"), say("incoming.none.do"), "", nil),
		container.NewCenter(container.NewHBox(
			xwidget.NewPrimaryButton(say("incoming.folder"), nil, p.askFolder), xwidget.NewButton(say("incoming.file"), p.askFile))),
		container.NewCenter(p.again)))
}

// fresh begins an empty review.
func (p *Page) fresh() {
	p.of = p.s.File()
	p.review = casework.NewReview(p.of, p.s.Desk.Today())
	p.marked = make(map[*casework.Item]bool)
}

// Content is what the window shows.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Shown reports whether the page is shown.
func (p *Page) Shown() bool { return p.shown }

// Running reports whether something is being taken in.
func (p *Page) Running() bool { return p.taking.stop != nil }

// Stop ends the reading and the taking in, because the hearing is left.
func (p *Page) Stop() {
	p.reader.cancel()
	if p.Running() {
		p.taking.stop()
	}
}

// Unfinished is how many things somebody has put right here that are not taken in.
func (p *Page) Unfinished() int {
	n := 0
	for _, it := range p.review.Items {
		if p.mayTake(it) && it.Corrected() {
			n++
		}
	}
	return n
}

// Show shows the page, and has what was dropped or pasted read.
func (p *Page) Show(in *session.Intake) {
	p.shown = true
	p.content.Show()
	p.offered = nil
	p.renew()
	switch {
	case len(in.Paths) > 0:
		p.offered = in
		p.tidy()
		p.reader.paths(in.Paths)
	case in.Text != "":
		p.tidy()
		p.reader.text(in.Text)
	}
	p.show()
	p.focus()
}

// ReadOn takes in those that are marked, as the button does.
func (p *Page) ReadOn() {
	if !p.sheets.asked {
		p.taking.begin()
	}
}

// focus gives the keyboard to what is asked: what the columns hold, where they are
// guessed, so that Enter goes on; or else the list.
func (p *Page) focus() {
	switch {
	case !p.sheets.asked:
		p.list.focus()
	case p.shown && !p.sheets.use.Disabled():
		p.s.Window.Canvas().Focus(p.sheets.use)
	}
}

// tidy begins anew where nothing of what came in before is still to be done.
func (p *Page) tidy() {
	if !p.reader.running() && !slices.ContainsFunc(p.review.Items, p.mayTake) {
		p.fresh()
		p.list.forget()
	}
}

// Close takes the page away. What is being read or taken in goes on.
func (p *Page) Close() {
	if !p.shown {
		return
	}
	p.detail.rest()
	p.shown = false
	p.offered = nil
	p.content.Hide()
}

// add takes what was found into the review. What is in it already, as when the same
// folder is dropped again, has its line.
func (p *Page) add(found []casework.Incoming) {
	type line struct {
		where, sum string
		row        int
	}
	there := make(map[line]bool)
	for _, it := range p.review.Items {
		there[line{it.Where(), it.Original.SHA256, it.Found.Row}] = true
	}
	for _, in := range found {
		if there[line{in.Where(), in.Original.SHA256, in.Found.Row}] {
			continue
		}
		it := p.review.Add(in)
		p.marked[it] = it.State == casework.IntakeReady
	}
	p.show()
}

// renew holds everything against the register as it is now.
func (p *Page) renew() {
	if p.of == p.s.File() || p.Running() {
		return
	}
	p.of = p.s.File()
	p.review.Renew(p.of)
	if p.shown {
		p.show()
	}
}

// show shows the review as it stands.
func (p *Page) show() {
	any := len(p.review.Items) > 0 || p.reader.running()
	p.sheets.show()
	asks := p.sheets.content.Visible()
	p.setWide(p.isWide && any && !asks)
	p.empty.(*fyne.Container).Hidden = any || asks
	p.work.Objects[0].Hide()
	if any && !asks {
		p.work.Objects[0].Show()
	}
	p.again.Hidden = p.away == nil
	p.putOff.Hidden = len(p.review.Items) == 0 || p.reader.running()
	p.offer.show()
	p.list.show()
	p.taking.show()
	p.content.Refresh()
}

// mayTake reports whether something can be taken in as it stands.
func (p *Page) mayTake(it *casework.Item) bool {
	return it.State == casework.IntakeReady || it.State == casework.IntakeDoubtful
}

// chosen are those that are marked to be taken in.
func (p *Page) chosen() []*casework.Item {
	var list []*casework.Item
	for _, it := range p.review.Items {
		if p.marked[it] && p.mayTake(it) {
			list = append(list, it)
		}
	}
	return list
}

// correct enters something else for an item, and shows what comes of it. One that was
// doubtful and is not any more is marked: who put it right wants it.
func (p *Page) correct(it *casework.Item, change func(*casework.IntakeEntry)) {
	at := slices.Index(p.review.Items, it)
	if at < 0 {
		return
	}
	e, doubtful := it.Entry, it.State == casework.IntakeDoubtful
	change(&e)
	if e == it.Entry {
		return
	}
	p.review.Correct(at, e)
	if doubtful && it.State == casework.IntakeReady {
		p.marked[it] = true
	}
	p.list.refresh()
	p.detail.judge()
	p.taking.show()
}

// setWide gives what is chosen the whole width, or the list its own.
func (p *Page) setWide(wide bool) {
	if p.isWide == wide {
		return
	}
	p.isWide = wide
	if wide {
		p.work.Objects[0] = p.detail.content
	} else {
		p.work.Objects[0] = p.split
		p.split.Refresh()
	}
	p.work.Refresh()
}

// putAway puts all that came in away; it can be fetched back.
func (p *Page) putAway() {
	p.detail.rest()
	p.away = &putAway{p.review, p.marked}
	p.fresh()
	p.list.forget()
	p.sheets.forget()
	p.show()
}

func (p *Page) fetch() {
	if p.away == nil {
		return
	}
	p.review, p.marked, p.away = p.away.review, p.away.marked, nil
	p.of = nil
	p.renew()
	p.show()
	p.focus()
}

func (p *Page) askFile() {
	files.Of(p.s).ToOpen(files.Question{Title: p.s.Say("incoming.file")}, func(path string) { p.Show(&session.Intake{Paths: []string{path}}) })
}

func (p *Page) askFolder() {
	files.Of(p.s).ToOpenFolder(p.s.Say("incoming.folder"), func(path string) { p.Show(&session.Intake{Paths: []string{path}}) })
}

// gathering is how files are read for the page.
func (p *Page) gathering() gather.Gathering {
	return gather.Gathering{Read: p.s.Read, AtOnce: p.s.ReadAtOnce}
}
