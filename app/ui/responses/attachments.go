package responses

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/intake"
	"hvidbog/app/ui/files"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/xwidget"
)

// attachments are the originals that came with the response, a line each, and the
// way to put in one more.
type attachments struct {
	s       *session.Session
	save    func(change func(response app.ID) error)
	refuse  func(error)
	content *fyne.Container
	box     *fyne.Container
	shown   []app.Attachment
}

func newAttachments(s *session.Session, save func(func(app.ID) error), refuse func(error)) *attachments {
	a := &attachments{s: s, save: save, refuse: refuse, box: container.NewVBox()}
	title := widget.NewLabel(s.Say("ui.attachments"))
	title.Importance, title.SizeName = widget.LowImportance, theme.SizeNameCaptionText
	add := xwidget.NewQuietAction(s.Say("ui.attachments.add"), a.ask)
	a.content = container.NewVBox(container.NewBorder(nil, nil, flush(title), add), a.box)
	return a
}

// ask asks for a file to attach.
func (a *attachments) ask() {
	files.Of(a.s).ToOpen(
		files.Question{Title: a.s.Say("ui.attachments.add")},
		func(path string) { a.attach([]string{path}) })
}

// attach attaches files: all of them, or none.
func (a *attachments) attach(paths []string) {
	desk := a.s.Desk
	a.save(func(id app.ID) error {
		var refs []app.FileRef
		for _, path := range paths {
			name, content, err := intake.Original(path)
			if err != nil {
				return err
			}
			ref, err := desk.KeepFile(name, content)
			if err != nil {
				return err
			}
			refs = append(refs, ref)
		}
		return desk.Attach(id, refs...)
	})
}

// show shows the files of a response.
func (a *attachments) show(r *app.Response) {
	if sameFiles(a.shown, r.Attachments) && len(a.box.Objects) > 0 {
		for i, o := range a.box.Objects {
			o.(*attachmentRow).show(r.Attachments[i])
		}
	} else {
		a.box.RemoveAll()
		for _, file := range r.Attachments {
			a.box.Add(newAttachmentRow(a, file))
		}
	}
	a.shown = r.Attachments
	a.box.Hidden = len(a.shown) == 0
}

// sameFiles reports whether the lines can stay as they are, so that the cursor
// stays on them.
func sameFiles(a, b []app.Attachment) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].FileRef != b[i].FileRef {
			return false
		}
	}
	return true
}

// attachmentRow is one file: its name opens it, and for a PDF, which can be bound
// into the packet, a box says whether it may be.
type attachmentRow struct {
	widget.BaseWidget
	line    *fyne.Container
	publish *widget.Check // nil for other files, which the packet only lists
	setting bool
}

func newAttachmentRow(a *attachments, file app.Attachment) *attachmentRow {
	row := &attachmentRow{}
	say, ref := a.s.Say, file.FileRef
	name := xwidget.NewAction(say("ui.attachments.file",
		"Name", ref.Name, "Kind", say("fileKind."+string(ref.Kind())), "Size", app.SizeText(ref.Size)),
		look.IconPacket, func() { a.open(ref) })
	remove := xwidget.NewButtonWithIcon("", look.IconClear, func() {
		a.save(func(id app.ID) error { return a.s.Desk.Detach(id, ref.SHA256) })
	})
	remove.Importance = widget.LowImportance
	right := container.NewHBox(remove)
	if ref.Kind() == app.FilePDF {
		row.publish = widget.NewCheck(say("ui.attachments.publish"), func(on bool) {
			if !row.setting {
				a.save(func(id app.ID) error { return a.s.Desk.SetPublish(id, ref.SHA256, on) })
			}
		})
		right = container.NewHBox(row.publish, remove)
	}
	row.line = container.NewBorder(nil, nil, nil, right, name)
	row.ExtendBaseWidget(row)
	row.show(file)
	return row
}

// CreateRenderer is called by Fyne.
func (row *attachmentRow) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(row.line)
}

func (row *attachmentRow) show(file app.Attachment) {
	if row.publish == nil {
		return
	}
	row.setting = true
	row.publish.SetChecked(file.Publish)
	row.setting = false
}

// attachmentsField is the line Bilag and what stands under it.
func (d *detail) attachmentsField() fyne.CanvasObject {
	d.files = newAttachments(d.s, d.attach, d.refuseFile)
	d.form.Follow("attachments", d.files.show)
	return d.files.content
}

// attach saves what is done to the files, and refuseFile says why one cannot be
// opened or saved: on the face that is shown.
func (d *detail) attach(change func(response app.ID) error) {
	if d.target == nil {
		return
	}
	if id := d.target.ID(); d.reading.content.Visible() && id != "" {
		d.reading.save(func() error { return change(id) }, nil, nil)
		return
	}
	d.link(change)
}

func (d *detail) refuseFile(err error) {
	if d.reading.content.Visible() {
		d.reading.say(d.s.Error(err), widget.WarningImportance)
		return
	}
	d.form.Refuse(err)
}

// TakesTo is the response that files can be attached to: the one that is shown, and ""
// for a new one.
func (sc *Screen) TakesTo() (app.ID, bool) {
	if sc.detail.target == nil {
		return "", false
	}
	return sc.detail.target.ID(), true
}

// Take attaches files to the response that is shown.
func (sc *Screen) Take(paths []string) {
	if sc.detail.target != nil {
		sc.detail.files.attach(paths)
		sc.detail.focus()
	}
}
