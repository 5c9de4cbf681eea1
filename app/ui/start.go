package ui

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
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
	u.files().ToSave(files.Question{
		Title: u.say("ui.start.create"), Confirm: u.say("ui.create"),
		Name: u.say("ui.start.filename") + registerExt, Ext: registerExt,
	}, u.createRegister)
}

// askOpen asks which register to open.
func (u *UI) askOpen() {
	u.files().ToOpen(files.Question{Title: u.say("ui.start.open"), Ext: registerExt}, u.openRegister)
}

func (u *UI) files() files.Asker { return files.Asker{Ports: u.Ports, Window: u.win} }

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
	return u.Ports.MakeRegister(path, u.LoadExample)
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
