package preview

import (
	"strconv"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app/packet/doc"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// contents is the list of a file's bookmarks, which filters as one types and finds
// words in the text too.
type contents struct {
	view    *View
	content *fyne.Container
	search  *xwidget.SearchField
	list    *xwidget.PickList
	none    *widget.Label

	outline []doc.Bookmark
	reader  *reader // nil while no file is shown
	lines   []line
}

func newContents(v *View) *contents {
	c := &contents{view: v}
	c.search = xwidget.NewSearchField(v.ports.Say("ui.preview.find"), func(string) { c.refresh() })
	c.list = xwidget.NewPickList(func() int { return len(c.lines) },
		func() fyne.CanvasObject { return newBookmark() },
		func(i int, o fyne.CanvasObject) { o.(*bookmark).set(c.lines[i]) },
		func(i int) { v.pages.GoTo(c.lines[i].page) })
	c.search.OnDown = c.list.Reach
	c.search.OnSubmitted = func(string) {
		if len(c.lines) > 0 {
			v.pages.GoTo(c.lines[0].page)
		}
		v.pages.focus()
	}
	c.search.OnEscape = func() { v.pages.focus() }
	c.list.OnEnter = v.pages.focus
	c.list.OnEscape = func() { v.focus(c.search) }
	c.none = widget.NewLabel(v.ports.Say("ui.preview.notFound"))
	c.none.Importance = widget.LowImportance
	c.none.Wrapping = fyne.TextWrapWord
	c.none.Hide()
	c.content = container.New(layout.NewCustomPaddedLayout(0, 0, 0, look.Tight),
		container.NewBorder(c.search, nil, nil, nil, container.NewStack(c.list, container.NewVBox(c.none))))
	return c
}

// show shows the bookmarks of a file, or none for nil.
func (c *contents) show(pdf session.PDF, outline []doc.Bookmark) {
	if c.reader != nil {
		c.reader.stop()
	}
	c.outline, c.reader = outline, nil
	if pdf != nil {
		c.reader = newReader(c.view.ports, pdf, c.refresh)
	}
	c.search.SetText("")
	c.refresh()
	c.list.ScrollToTop()
}

func (c *contents) refresh() {
	var texts []string
	if c.reader != nil {
		if utf8.RuneCountInString(c.search.Text) >= fewest {
			c.reader.read()
		}
		texts = c.reader.texts
	}
	c.lines = lines(c.outline, texts, c.search.Text)
	c.none.Hidden = len(c.lines) > 0 || c.search.Text == ""
	c.none.Refresh()
	c.list.Refresh()
	c.follow()
}

// follow marks where one reads.
func (c *contents) follow() {
	at, page := -1, c.view.pages.Page()
	for i, l := range c.lines {
		if !l.words && l.page <= page {
			at = i
		}
	}
	if at != c.list.Marked() {
		c.list.Mark(at)
	}
}

// bookmark is a line of the list: what it leads to, and its page.
type bookmark struct {
	widget.BaseWidget
	title *widget.Label
	page  *widget.Label
	level int
}

// inset is how far each level stands in, bookmarkHeight the height of a line.
const (
	inset          = 12
	bookmarkHeight = 26
)

func newBookmark() *bookmark {
	b := &bookmark{title: widget.NewLabel(""), page: widget.NewLabel("")}
	b.title.Truncation = fyne.TextTruncateEllipsis
	b.title.SizeName = theme.SizeNameCaptionText
	b.page.SizeName = theme.SizeNameCaptionText
	b.page.Importance = widget.LowImportance
	b.ExtendBaseWidget(b)
	return b
}

func (b *bookmark) set(l line) {
	b.level = l.level
	b.title.TextStyle = fyne.TextStyle{Bold: !l.words && l.level == 1, Italic: l.words}
	b.title.SetText(l.title)
	b.page.SetText(strconv.Itoa(l.page))
	b.Refresh()
}

// CreateRenderer is called by Fyne.
func (b *bookmark) CreateRenderer() fyne.WidgetRenderer { return &bookmarkRenderer{b} }

type bookmarkRenderer struct{ b *bookmark }

func (r *bookmarkRenderer) MinSize() fyne.Size { return fyne.NewSize(120, bookmarkHeight) }

func (r *bookmarkRenderer) Layout(size fyne.Size) {
	h := r.b.title.MinSize().Height
	number := r.b.page.MinSize().Width
	x := float32(r.b.level-1) * inset
	r.b.title.Move(fyne.NewPos(x, (size.Height-h)/2))
	r.b.title.Resize(fyne.NewSize(size.Width-x-number, h))
	r.b.page.Move(fyne.NewPos(size.Width-number, (size.Height-h)/2))
	r.b.page.Resize(fyne.NewSize(number, h))
}

func (r *bookmarkRenderer) Refresh() {
	r.Layout(r.b.Size())
	canvas.Refresh(r.b)
}

func (r *bookmarkRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.b.title, r.b.page}
}

func (r *bookmarkRenderer) Destroy() {}
