package packets

import (
	"os"
	"path/filepath"

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
	files.Asker{Ports: sc.s.Ports, Window: sc.s.Window}.ToSave(files.Question{
		Title: sc.s.Say("ui.packet.save"), Confirm: sc.s.Say("ui.save"), Name: m.name, Ext: ".pdf", Replaces: true,
	}, func(path string) error {
		if err := os.WriteFile(path, m.pdf, 0o600); err != nil {
			return app.Refuse(app.CodeFileUnwritten, "Path", path, "Detail", err.Error()).Because(err)
		}
		sc.result.say(sc.s.Say("ui.packet.saved", "Path", path))
		return nil
	})
}
