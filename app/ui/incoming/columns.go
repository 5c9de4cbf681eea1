package incoming

import (
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
	"hvidbog/app/casework/gather"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/xwidget"
)

// columns asks what the columns of a sheet hold, with what stands in them beside. It
// asks once for sheets with the same head.
type columns struct {
	p       *Page
	content *fyne.Container
	lead    *widget.Label
	rows    *fyne.Container
	scroll  *container.Scroll
	lacks   *widget.Label
	use     *xwidget.Button

	waiting []gather.Sheet // the first is the one that is asked about
	asked   bool           // it is on the page
	holds   []app.Column
}

func newColumns(p *Page) *columns {
	say := p.s.Say
	c := &columns{p: p, lead: widget.NewLabel(""), rows: container.NewVBox(), lacks: widget.NewLabel(say("incoming.columns.lacks"))}
	c.lead.Wrapping = fyne.TextWrapWord
	c.lacks.Importance = widget.WarningImportance
	c.use = xwidget.NewPrimaryButton(say("incoming.columns.use"), nil, c.done)
	skip := xwidget.NewButton(say("incoming.columns.skip"), c.skip)
	c.scroll = container.NewVScroll(c.rows)
	head := container.NewVBox(xwidget.NewSubtitle(say("incoming.columns")), flush(c.lead))
	foot := container.NewVBox(flush(c.lacks), container.NewHBox(c.use, skip))
	c.content = container.New(layout.NewCustomPaddedLayout(look.Near, look.Near, look.Apart, look.Apart),
		container.New(&xwidget.Measure{Most: 860}, xwidget.Above(head, container.NewBorder(nil, foot, nil, nil, c.scroll))))
	c.content.Hide()
	return c
}

// add takes a sheet: at once where it is known what its columns hold, and else when it
// has been told.
func (c *columns) add(s gather.Sheet) {
	if holds, ok := s.Known(c.p.s.File().Hearing); ok {
		c.p.add(s.Incoming(holds))
		return
	}
	c.waiting = append(c.waiting, s)
}

// show asks about the first sheet that waits, once the files are read.
func (c *columns) show() {
	ask := len(c.waiting) > 0 && !c.p.reader.running()
	c.content.Hidden = !ask
	if !ask || c.asked {
		return
	}
	c.asked = true
	s, say := c.waiting[0], c.p.s.Say
	name := s.Place
	if s.Within != "" {
		name += "/" + s.Within
	}
	if s.Table.Name != "" {
		name += " · " + s.Table.Name
	}
	c.lead.SetText(say("incoming.columns.lead", "n", len(s.Rows()), "File", name))
	c.holds = slices.Clone(s.Holds)
	c.rows.RemoveAll()
	for i := range c.holds {
		c.rows.Add(c.row(s, i))
	}
	c.scroll.ScrollToTop()
	c.judge()
}

// row is a column: how it is named, what stands in it, and what that is.
func (c *columns) row(s gather.Sheet, i int) fyne.CanvasObject {
	say := c.p.s.Say
	name := say("incoming.columns.unnamed", "Number", strconv.Itoa(i+1))
	if i < len(s.Head) && strings.TrimSpace(s.Head[i]) != "" {
		name = s.Head[i]
	}
	title := widget.NewLabel(name)
	title.TextStyle.Bold = true
	title.Truncation = fyne.TextTruncateEllipsis
	said := widget.NewLabel(firstOf(s.Rows(), i))
	said.Importance, said.SizeName = low, theme.SizeNameCaptionText
	said.Truncation = fyne.TextTruncateEllipsis
	options := []xwidget.Option{{Key: unused, Label: say("incoming.columns.none")}}
	for _, col := range app.Columns() {
		options = append(options, xwidget.Option{Key: string(col), Label: say("column." + string(col))})
	}
	holds := xwidget.NewSelect(options, func(key string) {
		c.holds[i] = app.Column(key)
		if key == unused {
			c.holds[i] = ""
		}
		c.judge()
	})
	holds.SetKey(unused)
	if c.holds[i] != "" {
		holds.SetKey(string(c.holds[i]))
	}
	return container.NewBorder(nil, nil, nil, container.NewCenter(holds.Whole()),
		flush(container.New(layout.NewCustomPaddedVBoxLayout(-look.Apart), title, said)))
}

// unused is the key of a column that holds nothing of use.
const unused = "unused"

// firstOf are the first things that stand in a column.
func firstOf(rows [][]string, column int) string {
	const most = 3
	var list []string
	for _, row := range rows {
		if column < len(row) && strings.TrimSpace(row[column]) != "" {
			if list = append(list, strings.Join(strings.Fields(row[column]), " ")); len(list) == most {
				break
			}
		}
	}
	return strings.Join(list, "  ·  ")
}

func (c *columns) judge() {
	tells := gather.Tells(c.holds)
	c.lacks.Hidden = tells
	if tells {
		c.use.Enable()
	} else {
		c.use.Disable()
	}
	c.content.Refresh()
}

// done remembers what the columns hold, and makes responses of the rows: also of other
// sheets with the same head.
func (c *columns) done() {
	s, holds, p := c.waiting[0], c.holds, c.p
	c.waiting, c.asked = c.waiting[1:], false
	if s.Head == nil {
		p.add(s.Incoming(holds))
		p.show()
		p.focus()
		return
	}
	p.s.Act(func() error { return p.s.Desk.SetSheetColumns(s.Head, holds) }, func(err error) {
		p.taking.refuse(err)
		p.add(s.Incoming(holds))
		others := c.waiting
		c.waiting = nil
		for _, other := range others {
			c.add(other)
		}
		p.show()
		p.focus()
	})
}

// skip puts the sheet aside.
func (c *columns) skip() {
	s := c.waiting[0]
	c.waiting, c.asked = c.waiting[1:], false
	in := s.Refused(s.Foreign())
	in.Load = nil // what is in it is no letter to be typed
	c.p.add([]casework.Incoming{in})
	c.p.show()
	c.p.focus()
}

// forget forgets the sheets that wait.
func (c *columns) forget() { c.waiting, c.asked = nil, false }
