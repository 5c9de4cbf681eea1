package files

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	fynestorage "fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/widget"

	"hvidbog/app"
	"hvidbog/app/ui/sheet"
	"hvidbog/app/ui/xwidget"
)

// ToOpen asks which file to open, by Fyne's dialog. Done gets its path; it is not
// called when the user thinks better of it.
func (a Asker) ToOpen(q Question, done func(path string)) {
	d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		if err != nil || r == nil {
			return
		}
		path := r.URI().Path()
		r.Close()
		done(path)
	}, a.Window)
	if q.Ext != "" {
		d.SetFilter(fynestorage.NewExtensionFileFilter([]string{q.Ext}))
	}
	a.show(d, q)
}

// ToOpenFolder asks for a folder. Done gets its path; it is not called when the user
// thinks better of it.
func (a Asker) ToOpenFolder(title string, done func(path string)) {
	a.show(dialog.NewFolderOpen(func(dir fyne.ListableURI, err error) {
		if err == nil && dir != nil {
			done(dir.Path())
		}
	}, a.Window), Question{Title: title})
}

func (a Asker) show(d *dialog.FileDialog, q Question) {
	d.SetTitleText(strings.TrimSuffix(q.Title, " …"))
	d.SetConfirmText(a.Ports.Say("ui.choose"))
	d.SetDismissText(a.Ports.Say("ui.cancel"))
	if dir, err := fynestorage.ListerForURI(fynestorage.NewFileURI(documents())); err == nil {
		d.SetLocation(dir)
	}
	d.Show()
	d.Resize(fyne.NewSize(840, 560)) // has a size only once it is shown
}

// ToSave asks for a name and a folder. Done gets the path, with the extension; when
// it refuses, the user can choose again. Fyne's own dialog for saving will not
// do: it empties a file of the same name before anybody can look at it.
func (a Asker) ToSave(q Question, done func(path string) error) {
	title := strings.TrimSuffix(q.Title, " …")
	say := a.Ports.Say
	name := xwidget.NewEntry()
	name.SetText(q.Name)
	folder := documents()
	where := widget.NewLabel(folder)
	where.Truncation = fyne.TextTruncateEllipsis
	change := xwidget.NewQuietAction(say("ui.files.change"), func() {
		a.ToOpenFolder(say("ui.files.folder"), func(path string) {
			folder = path
			where.SetText(folder)
		})
	})
	saved := ""
	warned := "" // the path that the user has been told is taken
	sheet.Ask(a.Window, say, sheet.Question{
		Title: title,
		Fields: []sheet.Field{
			{Label: say("ui.files.name"), Input: name},
			{Label: say("ui.files.folder"), Input: container.NewBorder(nil, nil, nil, change, where)},
		},
		Confirm: q.Confirm,
		Do: func() error {
			file := strings.TrimSpace(name.Text)
			if file == "" || file != filepath.Base(file) {
				return app.Refuse(app.CodeFileName, "Value", file)
			}
			path := withExt(filepath.Join(folder, file), q.Ext)
			if _, err := os.Stat(path); err == nil && q.Replaces && path != warned {
				warned = path
				return app.Refuse(app.CodeFileThere, "Value", filepath.Base(path), "Button", q.Confirm)
			}
			saved = path
			return done(path)
		},
		Then: func() {
			if q.Then != nil {
				q.Then(saved)
			}
		},
	})
	name.SelectAll()
}
