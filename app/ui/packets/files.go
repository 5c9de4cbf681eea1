package packets

import (
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"hvidbog/app"
	"hvidbog/app/ui/files"
)

// withFile hands a copy of the finished packet to another program.
func (sc *Screen) withFile(use func(path string) error) {
	path, err := sc.copyFor(sc.made)
	if err != nil {
		sc.refuse(err)
		return
	}
	sc.s.Background(func() {
		err := use(path)
		sc.s.Do(func() { sc.refuse(err) })
	})
}

// copyFor writes the packet where other programs can read it, once.
func (sc *Screen) copyFor(m *made) (string, error) {
	if m.path != "" {
		if _, err := os.Stat(m.path); err == nil {
			return m.path, nil
		}
	}
	dir, err := sc.s.TempDir()
	if err != nil {
		return "", app.Refuse(app.CodeFileUnwritten, "Path", dir, "Detail", err.Error()).Because(err)
	}
	path := filepath.Join(dir, m.name)
	if err := os.WriteFile(path, m.pdf, 0o600); err != nil {
		return "", app.Refuse(app.CodeFileUnwritten, "Path", path, "Detail", err.Error()).Because(err)
	}
	m.path = path
	return path, nil
}

// askSave asks where to save the packet, and saves it there.
func (sc *Screen) askSave() {
	m := sc.made
	d := dialog.NewFileSave(func(w fyne.URIWriteCloser, err error) {
		if err != nil {
			sc.refuse(app.Refuse(app.CodeFileUnwritten, "Path", m.name, "Detail", err.Error()).Because(err))
			return
		}
		if w == nil {
			return
		}
		path := w.URI().Path()
		_, err = w.Write(m.pdf)
		if closing := w.Close(); err == nil {
			err = closing
		}
		if err != nil {
			sc.refuse(app.Refuse(app.CodeFileUnwritten, "Path", path, "Detail", err.Error()).Because(err))
			return
		}
		sc.result.say(sc.s.Say("ui.packet.saved", "Path", path))
	}, sc.s.Window)
	d.SetFileName(m.name)
	files.Ask(d, sc.s.Say, sc.s.Say("ui.packet.save"), sc.s.Say("ui.save"))
}
