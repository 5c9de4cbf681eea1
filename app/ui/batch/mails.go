package batch

import (
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"hvidbog/app/casework"
	"hvidbog/app/handover"
	"hvidbog/app/ui/files"
)

// askMails asks for a folder, and writes into it the messages that the letters go with
// which go by e-mail. No mail program opens hundreds at once, but all take a folder of
// them among their drafts.
func (m *made) askMails() {
	s, b := m.p.s, m.b
	name := s.Say("batch.mails.folder", "Kind", s.Say("post.sheaf."+string(b.kind)), "Day", s.Desk.Today().String())
	files.Of(s).ToSave(files.Question{
		Title: s.Say("batch.mails", "n", len(b.mails)), Confirm: s.Say("ui.save"), Name: name, Then: func(dir string) { m.saveMails(b, dir) },
	}, handover.Free)
}

func (m *made) saveMails(b *bundle, dir string) {
	s, f := m.p.s, m.p.s.File()
	m.refuse(nil)
	s.Background(func() {
		err := os.MkdirAll(dir, 0o700)
		for _, l := range b.mails {
			if err != nil {
				break
			}
			var pdf []byte
			if pdf, err = s.Desk.FileContent(l.File); err != nil {
				break
			}
			var message casework.Drawn
			if message, err = s.Mail(f, l, casework.Drawn{Name: l.File.Name, Content: pdf}); err == nil {
				err = files.Write(filepath.Join(dir, message.Name), message.Content)
			}
		}
		s.Do(func() {
			m.refuse(err)
			if err == nil {
				m.mailed = true
				m.told.SetText(s.Say("batch.mails.saved", "Path", dir))
			}
		})
	})
}

// flush lets a label stand in line with the buttons, without its own padding.
func flush(label fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedLayout(0, 0, -theme.InnerPadding(), 0), label)
}
