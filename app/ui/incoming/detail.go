package incoming

import (
	"context"
	"path"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/intake"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/original"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// detail is the chosen one in full: what is doubtful about it, its fields, its text,
// and for a paper without text the picture to type it from.
type detail struct {
	p       *Page
	content *fyne.Container
	it      *casework.Item

	title   *xwidget.Heading
	file    *widget.Label
	judged  *fyne.Container // what is to be done with it, and why
	fields  *fields
	files   *fyne.Container
	paper   *original.View
	beside  *fyne.Container // the paper and the text
	wide    *xwidget.Action
	page    fyne.CanvasObject
	refused *fyne.Container
	nothing fyne.CanvasObject
}

// roomBeside is the width from which the paper stands beside the fields.
const roomBeside = 760

func newDetail(p *Page) *detail {
	say := p.s.Say
	d := &detail{p: p, title: xwidget.NewSubtitle(""), file: widget.NewLabel(""), paper: original.New(p.s)}
	d.file.Importance, d.file.SizeName = low, theme.SizeNameCaptionText
	d.file.Truncation = fyne.TextTruncateEllipsis
	d.judged = container.New(layout.NewCustomPaddedVBoxLayout(-look.Near))
	d.fields = newFields(d)
	d.files = container.NewHBox()
	d.refused = container.NewVBox()
	d.wide = xwidget.NewQuietAction("", d.widen)
	head := container.NewBorder(nil, nil, nil, container.NewCenter(d.wide),
		container.New(layout.NewCustomPaddedVBoxLayout(-look.Near), d.title, flush(d.file)))
	top := container.NewVBox(head, flush(d.judged), d.refused, d.fields.content)
	d.beside = container.New(xwidget.Papers{Beside: roomBeside, Below: true}, d.paper.Content(),
		xwidget.Above(top, container.NewBorder(nil, container.NewHScroll(d.files), nil, nil, d.fields.text)))
	d.page = container.New(layout.NewCustomPaddedLayout(look.Near, look.Near, look.Apart, look.Apart), d.beside)
	d.nothing = xwidget.NewEmptyState(look.IconResponses, say("incoming.choose"), "", "", nil)
	d.content = container.NewStack(d.page, d.nothing)
	d.show(nil)
	return d
}

func flush(o fyne.CanvasObject) fyne.CanvasObject {
	pad := theme.Size(theme.SizeNameInnerPadding)
	return container.New(layout.NewCustomPaddedLayout(0, 0, -pad, -pad), o)
}

// show shows an item; nil shows that none is chosen.
func (d *detail) show(it *casework.Item) {
	other := it != d.it
	if other {
		d.fields.leave()
	}
	d.it = it
	d.page.(*fyne.Container).Hidden = it == nil
	d.nothing.(*xwidget.EmptyState).Hidden = it != nil
	if it == nil {
		d.paper.Clear()
		d.content.Refresh()
		return
	}
	if other {
		d.title.SetText(d.p.named(it))
		d.file.SetText(it.Where())
		d.file.Hidden = path.Base(it.Where()) == it.Where()
		d.showFiles()
	}
	d.fields.show(it)
	d.showPaper()
	d.judge()
}

// judge shows what is to be done with it as it stands now.
func (d *detail) judge() {
	it := d.it
	if it == nil {
		return
	}
	d.judged.RemoveAll()
	say := d.p.s.Say
	line := func(icon fyne.Resource, text string) {
		label := widget.NewLabel(text)
		label.Wrapping = fyne.TextWrapWord
		d.judged.Add(container.NewBorder(nil, nil, signed(icon), nil, label))
	}
	switch it.State {
	case casework.IntakeRefused:
		line(signs[string(it.State)], d.p.s.Error(it.Refusal))
	case casework.IntakeDouble:
		d.judged.Add(d.double())
	default:
		if r, at := d.p.review.Answered(it); r != nil || at >= 0 {
			d.judged.Add(d.follows(r, at))
		}
		if d.p.review.IsLate(it) && !slices.Contains(it.Doubts, intake.DoubtDate) {
			r := app.Response{Kind: it.Entry.Kind, Received: it.Entry.Received, ReceivedHour: it.Entry.Hour}
			line(look.IconDeadlines, r.SayLate(d.p.of.Hearing, say))
		}
		var doubts []string
		for _, doubt := range it.Doubts {
			doubts = append(doubts, say("doubt."+string(doubt)))
		}
		if len(doubts) > 0 {
			line(look.IconAttention, strings.Join(doubts, " · "))
		}
		if p := d.p.of.Party(it.Like); p != nil {
			d.judged.Add(xwidget.NewAction(say("incoming.like", "Name", p.Name), nil, func() {
				d.p.correct(it, func(e *casework.IntakeEntry) { e.Sender = p.Name })
				d.fields.show(it)
			}))
		}
		if it.Again {
			d.judged.Add(d.double())
		}
	}
	d.showRefused()
	d.fields.judge()
	d.content.Refresh()
}

func signed(icon fyne.Resource) fyne.CanvasObject {
	i := widget.NewIcon(icon)
	return container.NewCenter(container.NewGridWrap(fyne.NewSquareSize(18), i))
}

// double leads to what an item is a double of.
func (d *detail) double() fyne.CanvasObject {
	say, it := d.p.s.Say, d.it
	if r := d.p.of.Response(it.Of); r != nil {
		id := "incoming.goTo.double"
		if d.p.kind(it) == taken {
			id = "incoming.goTo.taken"
		}
		name, _ := d.p.s.From(r)
		text := say(id, "Number", strconv.Itoa(r.Number), "Sender", name, "Date", r.Received.Field())
		return xwidget.NewAction(text, signs[string(casework.IntakeDouble)], func() {
			d.p.s.Go(session.Place{Screen: session.Responses, Response: r.ID})
		})
	}
	if it.Twin < 0 {
		return widget.NewLabel("")
	}
	twin := d.p.review.Items[it.Twin]
	return xwidget.NewAction(say("incoming.goTo.twin", "File", twin.Where()), signs[string(casework.IntakeDouble)], func() { d.p.list.goTo(twin) })
}

// follows says what an item comes back to, and lets one say that it does not.
func (d *detail) follows(r *app.Response, at int) fyne.CanvasObject {
	say, it := d.p.s.Say, d.it
	text := ""
	if r != nil {
		text = say("incoming.follows", "Number", strconv.Itoa(r.Number))
	} else {
		text = say("incoming.follows.twin", "File", d.p.review.Items[at].Where())
	}
	label := widget.NewLabel(text)
	label.Truncation = fyne.TextTruncateEllipsis
	not := xwidget.NewQuietAction(say("incoming.followsNot"), func() {
		d.p.correct(it, func(e *casework.IntakeEntry) { e.Answers = "" })
	})
	return container.NewBorder(nil, nil, signed(look.IconBack), not, label)
}

// showRefused offers what can be done with a file that could not be read.
func (d *detail) showRefused() {
	it, say := d.it, d.p.s.Say
	refused := it.State == casework.IntakeRefused
	d.refused.RemoveAll()
	d.refused.Hidden = !refused
	d.fields.content.Hidden = refused
	d.fields.text.Hidden = refused
	if !refused || it.Load == nil {
		return
	}
	d.refused.Add(container.NewHBox(
		xwidget.NewButton(say("incoming.asItIs"), d.takeAsItIs), xwidget.NewButton(say("ui.attachments.save"), func() { d.save(it) })))
	told := widget.NewLabel(say("incoming.asItIs.told"))
	told.Wrapping = fyne.TextWrapWord
	told.Importance = low
	d.refused.Add(flush(told))
}

// takeAsItIs makes a letter of a file that could not be read, to be typed.
func (d *detail) takeAsItIs() {
	it := d.it
	for at, other := range d.p.review.Items {
		if other == it && d.p.review.TakeAsItIs(at) {
			d.p.marked[it] = it.State == casework.IntakeDoubtful
		}
	}
	d.p.show()
	d.focus()
}

// showFiles lists what it is and what came with it; each opens.
func (d *detail) showFiles() {
	d.files.RemoveAll()
	it, say := d.it, d.p.s.Say
	if it.Load == nil || it.Refusal != nil {
		return
	}
	d.files.Add(xwidget.NewAction(say("original.open"), look.IconPacket, func() { d.open(it, it.Original) }))
	for _, ref := range it.Files {
		text := say("ui.attachments.file", "Name", ref.Name, "Kind", say("fileKind."+string(ref.Kind())), "Size", app.SizeText(ref.Size))
		d.files.Add(xwidget.NewQuietAction(text, func() { d.open(it, ref) }))
	}
}

// showPaper shows the picture of what has no text beside where that is typed.
func (d *detail) showPaper() {
	it := d.it
	pictured := it.State != casework.IntakeRefused && it.Load != nil && original.Shows(it.Original) && it.Found.Text == ""
	d.paper.Content().(*fyne.Container).Hidden = !pictured
	if pictured {
		d.paper.Show(it.Original, func(ctx context.Context) ([]byte, error) { return content(ctx, it, it.Original) })
	} else {
		d.paper.Clear()
	}
	d.beside.Refresh()
	d.showWide()
}

// rest reads what stands half typed in a field.
func (d *detail) rest() { d.fields.leave() }

func (d *detail) focus() {
	if d.it != nil && d.it.State != casework.IntakeRefused {
		d.fields.focus()
	}
}

// isWide reports whether the list is hidden.
func (d *detail) isWide() bool { return d.p.isWide }

// widen gives the paper and its text the whole width, or the list its own back.
func (d *detail) widen() {
	d.p.setWide(!d.p.isWide)
	d.showWide()
	if it := d.it; it != nil && it.State != casework.IntakeRefused {
		d.p.s.Window.Canvas().Focus(d.fields.text.Focusable())
	}
}

func (d *detail) showWide() {
	d.wide.Hidden = !d.isWide() && !d.paper.Content().Visible()
	if d.isWide() {
		d.wide.SetText(d.p.s.Say("incoming.narrow"))
	} else {
		d.wide.SetText(d.p.s.Say("incoming.wide"))
	}
}
