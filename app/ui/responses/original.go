package responses

import (
	"path/filepath"

	"hvidbog/app"
	"hvidbog/app/ui/files"
)

// open shows a file in the system's program for it. What is no document is not let
// loose on the system, which would run it: it can be saved.
func (a *attachments) open(ref app.FileRef) {
	if !ref.Showable() {
		a.askSave(ref)
		return
	}
	a.s.Background(func() {
		path, err := a.copyFor(ref)
		if err == nil {
			err = a.s.OpenFile(path)
		}
		if err != nil {
			a.s.Do(func() { a.refuse(err) })
		}
	})
}

// copyFor writes a file where other programs can read it. Each has a folder of its
// own, for two senders may both have called theirs "brev.pdf".
func (a *attachments) copyFor(ref app.FileRef) (string, error) {
	content, err := a.s.Desk.FileContent(ref)
	if err != nil {
		return "", err
	}
	return files.Of(a.s).Copy(filepath.Join(ref.SHA256[:16], ref.DiskName()), content)
}

// askSave asks where to save a file, and saves it there.
func (a *attachments) askSave(ref app.FileRef) {
	files.Of(a.s).ToSave(files.Question{
		Title: a.s.Say("ui.attachments.save"), Confirm: a.s.Say("ui.save"), Name: ref.DiskName(), Replaces: true,
	}, func(path string) error {
		content, err := a.s.Desk.FileContent(ref)
		if err != nil {
			return err
		}
		return files.Write(path, content)
	})
}
