package responses

import (
	"hvidbog/app"
)

// The faces of a response: to read it, and to correct what is known of it. One
// without a text has only the second.
const (
	faceRead = "read"
	faceEdit = "edit"
)

// widestReading is the width beyond which the reading does not grow: the text, its
// margin, and the panel beside it.
const widestReading = 1300

// turn goes from one face to the other.
func (d *detail) turn() {
	if d.target == nil || d.target.ID() == "" {
		return
	}
	if d.reading.content.Visible() {
		d.turnTo(faceEdit)
	} else {
		d.turnTo(faceRead)
	}
}

// turnTo shows a face, with the cursor in its text. What is being typed is saved
// first, so that it is what is read.
func (d *detail) turnTo(face string) {
	d.face, d.writing = face, false
	if d.target == nil || d.target.ID() == "" {
		d.faces.SetSelected(faceEdit)
		return
	}
	d.s.Act(func() error { return nil }, func(error) {
		d.refresh()
		if d.target != nil {
			d.focus()
		}
	})
}

// showFace shows a response by the face that the user wants.
func (d *detail) showFace(r *app.Response) {
	face := d.face
	if r.Number == 0 || r.Text == "" || d.writing {
		face = faceEdit
	}
	if face == faceRead {
		d.column.Most = widestReading
		d.body.Hide()
		d.reading.content.Show()
		d.reading.show(r)
		d.moreShow.Hide()
	} else {
		d.column.Most = widest
		if d.source.typed {
			d.column.Most = widestReading
		}
		d.reading.content.Hide()
		d.body.Show()
		d.moreShow.Show()
	}
	d.showTitle(r)
	d.faces.SetSelected(face)
	d.faces.Hidden = r.Number == 0
	d.page.Refresh()
}

// goTo brings an excerpt of the response into view.
func (d *detail) goTo(excerpt app.ID) {
	d.face, d.writing = faceRead, false
	d.refresh()
	d.reading.goTo(excerpt)
	d.focus()
}

// goToDetail brings what has to be decided of in the response into view.
func (d *detail) goToDetail(key string) {
	d.face, d.writing = faceRead, false
	d.refresh()
	d.reading.masking.bring(key)
	d.focus()
}

// readOn says that the response has been gone through, and goes on to the next.
func (d *detail) readOn() {
	if d.target == nil || d.target.ID() == "" {
		return
	}
	if r := d.s.File().Response(d.target.ID()); r != nil {
		d.reading.show(r)
		d.reading.readOn()
	}
}
