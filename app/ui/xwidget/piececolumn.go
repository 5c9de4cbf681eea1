package xwidget

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// pieceColumn lays the pieces of a [pieceView] out under each other. Heights are
// measured when a piece is seen, and guessed before; what was measured is kept as
// long as the width stays, so that scrolling back does not jump.
type pieceColumn struct {
	widget.BaseWidget
	view     *pieceView
	measured map[string]float32 // by the text
	width    float32            // at which it was measured
	height   float32            // of all
	rows     map[int]*pieceRow  // those on the screen, by piece
	spare    []*pieceRow
	ruler    *pieceRow // measures what the editor holds
	placing  bool
}

var _ fyne.Widget = (*pieceColumn)(nil)

func newPieceColumn(view *pieceView) *pieceColumn {
	c := &pieceColumn{view: view, measured: make(map[string]float32), rows: make(map[int]*pieceRow)}
	c.ruler = newPieceRow(view)
	c.ExtendBaseWidget(c)
	return c
}

// height of a piece with the gap behind it, and whether it is measured.
func (c *pieceColumn) heightOf(i int) (height float32, measured bool) {
	p := c.view.pieces[i]
	if c.isEdited(i) {
		c.ruler.label.SetText(p.text)
		return c.ruler.heightAt(c.width) + editorFrame() + c.gap(p), true
	}
	if h, ok := c.measured[p.text]; ok {
		return h + c.gap(p), true
	}
	// 70 bytes a line is near enough: it only sets the length of the scroll bar.
	lines := len(p.text)/70 + strings.Count(p.text, "\n") + 1
	return float32(lines)*pieceLine() + c.gap(p), false
}

func (c *pieceColumn) isEdited(i int) bool { return c.view.editing && c.view.current == i }

// pieceLine is the height of a line of text with its spacing.
func pieceLine() float32 { return lineHeight(textSize()) + theme.Size(theme.SizeNameLineSpacing) }

// editorFrame is what an editor is higher than its text.
func editorFrame() float32 {
	return 2*theme.Size(theme.SizeNameInnerPadding) + 2*theme.Size(theme.SizeNameInputBorder)
}

// gap is the room behind a piece: blank lines are shown lower than lines of text,
// as paragraphs are set in print.
func (c *pieceColumn) gap(p piece) float32 {
	return theme.Size(theme.SizeNameLineSpacing) + float32(max(0, len(p.end)-1))*pieceLine()*0.6
}

// place lays out what is on the screen.
func (c *pieceColumn) place() {
	width := c.view.scroll.Size().Width
	if c.placing || width <= 0 || !c.view.Visible() {
		return
	}
	c.placing = true
	defer func() { c.placing = false }()
	if c.width != width {
		c.width = width
		clear(c.measured)
	}
	before := c.height
	shift := c.placeRows()
	if c.height != before || shift != 0 {
		c.view.scroll.Offset.Y = max(0, c.view.scroll.Offset.Y+shift)
		c.view.scroll.Refresh()
	}
	canvas.Refresh(c)
}

// placeRows gives each visible piece a row, and takes those of the others back.
// It gives by how much what lies above the screen became higher than was guessed.
func (c *pieceColumn) placeRows() (shift float32) {
	top := c.view.scroll.Offset.Y
	bottom := top + c.view.scroll.Size().Height
	seen := make(map[int]bool)
	y := float32(0)
	for i := range c.view.pieces {
		height, measured := c.heightOf(i)
		if y+height >= top && y <= bottom+shift {
			if !measured {
				guessed := height
				height = c.measure(i) + c.gap(c.view.pieces[i])
				if y < top {
					shift += height - guessed
				}
			}
			seen[i] = true
			c.put(i, y, height)
		}
		y += height
	}
	for i, row := range c.rows {
		if !seen[i] || c.isEdited(i) {
			delete(c.rows, i)
			c.spare = append(c.spare, row)
		}
	}
	c.height = y
	return shift
}

// row is the row of a piece, one that is spare or a new one.
func (c *pieceColumn) row(i int) *pieceRow {
	row := c.rows[i]
	if row == nil {
		if n := len(c.spare); n > 0 {
			row, c.spare = c.spare[n-1], c.spare[:n-1]
		} else {
			row = newPieceRow(c.view)
		}
		c.rows[i] = row
	}
	v := c.view
	row.show(i, v.pieces[i].text, v.all || v.focused && v.current == i)
	return row
}

func (c *pieceColumn) measure(i int) float32 {
	height := c.row(i).heightAt(c.width)
	c.measured[c.view.pieces[i].text] = height
	return height
}

// put places the row or the editor of a piece; height is with the gap behind it.
func (c *pieceColumn) put(i int, y, height float32) {
	gap := c.gap(c.view.pieces[i])
	if c.isEdited(i) {
		c.view.editor.Move(fyne.NewPos(0, y))
		c.view.editor.Resize(fyne.NewSize(c.width, height-gap))
		return
	}
	row := c.row(i)
	row.Move(fyne.NewPos(0, y))
	row.Resize(fyne.NewSize(c.width, height))
	row.setGap(gap)
}

// reveal scrolls until a piece is on the screen. The heights become known as one
// gets there, so the second time it is exact.
func (c *pieceColumn) reveal(index int) {
	scroll := c.view.scroll
	for range 2 {
		c.place()
		y := float32(0)
		for i := range index {
			h, _ := c.heightOf(i)
			y += h
		}
		h, _ := c.heightOf(index)
		switch {
		case y < scroll.Offset.Y || h > scroll.Size().Height:
			scroll.Offset.Y = y
		case y+h > scroll.Offset.Y+scroll.Size().Height:
			scroll.Offset.Y = y + h - scroll.Size().Height
		}
		scroll.Refresh()
	}
	c.place()
}

// CreateRenderer is called by Fyne.
func (c *pieceColumn) CreateRenderer() fyne.WidgetRenderer { return &pieceColumnRenderer{c} }

type pieceColumnRenderer struct{ column *pieceColumn }

func (r *pieceColumnRenderer) Destroy()         {}
func (r *pieceColumnRenderer) Layout(fyne.Size) { r.column.place() }
func (r *pieceColumnRenderer) Refresh()         { r.column.place() }

func (r *pieceColumnRenderer) MinSize() fyne.Size { return fyne.NewSize(0, r.column.height) }

// Objects are the rows on the screen, and the editor wherever it is, because it
// has the focus.
func (r *pieceColumnRenderer) Objects() []fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, 0, len(r.column.rows)+1)
	for _, row := range r.column.rows {
		objects = append(objects, row)
	}
	if r.column.view.editing {
		objects = append(objects, r.column.view.editor)
	}
	return objects
}
