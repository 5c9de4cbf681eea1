package ui

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	fynestorage "fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/files"
	"hvidbog/app/ui/look"
	"hvidbog/app/ui/xwidget"
)

// startWidth is the width of the column in which the start stands.
const startWidth = 460

// showStart offers to make a register, to open one, and to see the example.
func (u *UI) showStart() {
	icon := canvas.NewImageFromResource(u.Icon)
	icon.FillMode = canvas.ImageFillContain
	icon.SetMinSize(fyne.NewSquareSize(72))
	title := widget.NewRichText(&widget.TextSegment{Text: u.say("ui.title"), Style: widget.RichTextStyle{
		Alignment: fyne.TextAlignCenter, SizeName: theme.SizeNameHeadingText, TextStyle: fyne.TextStyle{Bold: true},
	}})
	lead := widget.NewLabel(u.say("ui.start.lead"))
	lead.Alignment = fyne.TextAlignCenter
	lead.Wrapping = fyne.TextWrapWord

	create := xwidget.NewPrimaryButton(u.say("ui.start.create"), nil, u.askCreate)
	rows := container.NewVBox(
		container.NewCenter(icon), title, lead, space(look.Apart),
		create,
		xwidget.NewButton(u.say("ui.start.open"), u.askOpen),
		xwidget.NewButton(u.say("ui.start.example"), u.OpenExample),
	)
	if recent := u.recent(); len(recent) > 0 {
		heading := widget.NewLabel(u.say("ui.start.recent"))
		heading.Importance = widget.LowImportance
		rows.Add(space(look.Apart))
		rows.Add(heading)
		for _, path := range recent {
			name := strings.TrimSuffix(filepath.Base(path), registerExt)
			b := xwidget.NewButton(name, func() { u.openRegister(path) })
			b.Alignment = widget.ButtonAlignLeading
			b.Importance = widget.LowImportance
			rows.Add(b)
		}
	}
	where := widget.NewLabel(u.say("ui.start.offline"))
	where.Alignment = fyne.TextAlignCenter
	where.Wrapping = fyne.TextWrapWord
	where.Importance = widget.LowImportance
	rows.Add(space(look.Apart))
	rows.Add(where)

	u.setContent(container.NewCenter(column(startWidth, rows)))
	u.setMenu()
	u.retitle()
}

// recent are the registers that were open before and are still there.
func (u *UI) recent() []string {
	var list []string
	for _, path := range u.App.Preferences().StringList(prefRecent) {
		if _, err := os.Stat(path); err == nil {
			list = append(list, path)
		}
	}
	return list
}

// askCreate asks where the new register is to lie.
func (u *UI) askCreate() {
	d := dialog.NewFileSave(func(w fyne.URIWriteCloser, err error) {
		if err != nil || w == nil {
			return
		}
		path := w.URI().Path()
		w.Close()
		removeEmpty(path) // the dialog has made a file of no bytes
		u.createRegister(path)
	}, u.win)
	d.SetFileName(u.say("ui.start.filename") + registerExt)
	files.Ask(d, u.say, u.say("ui.start.create"), u.say("ui.choose"))
}

// askOpen asks which register to open.
func (u *UI) askOpen() {
	d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		if err != nil || r == nil {
			return
		}
		path := r.URI().Path()
		r.Close()
		u.openRegister(path)
	}, u.win)
	d.SetFilter(fynestorage.NewExtensionFileFilter([]string{registerExt}))
	files.Ask(d, u.say, u.say("ui.start.open"), u.say("ui.choose"))
}

// removeEmpty removes a file if there is nothing in it.
func removeEmpty(path string) {
	if info, err := os.Stat(path); err == nil && info.Size() == 0 {
		os.Remove(path)
	}
}

// OpenExample opens the example hearing: the register made of it before, with
// whatever was tried out in it, or a new one.
func (u *UI) OpenExample() {
	path := filepath.Join(u.App.Storage().RootURI().Path(), u.say("ui.example.filename")+registerExt)
	if _, err := os.Stat(path); err == nil {
		u.openRegister(path)
		return
	}
	if err := u.makeExample(path); err != nil {
		u.refuse(err)
		return
	}
	u.openRegister(path)
}

func (u *UI) makeExample(path string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return app.Refuse(app.CodeRegisterIO, "Path", path, "Detail", err.Error()).Because(err)
	}
	store, err := u.Ports.CreateRegister(path)
	if err != nil {
		return err
	}
	if err := u.LoadExample(store); err != nil {
		store.Close()
		os.Remove(path)
		return err
	}
	return store.Close()
}

// column gives content a width.
func column(width float32, content fyne.CanvasObject) fyne.CanvasObject {
	holder := canvas.NewRectangle(nil)
	holder.SetMinSize(fyne.NewSize(width, 0))
	return container.New(layout.NewStackLayout(), holder, content)
}

// space is empty height.
func space(height float32) fyne.CanvasObject {
	r := canvas.NewRectangle(nil)
	r.SetMinSize(fyne.NewSize(0, height))
	return r
}
