// Package handing hands a hearing over: it asks where the folder is to lie, and shows
// how far the writing of it has come.
package handing

import (
	"context"
	"errors"

	"hvidbog/app/handover"
	"hvidbog/app/ui/files"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/sheet"
)

// Ask asks for a folder, and writes the whole hearing into it.
func Ask(s *session.Session) {
	files.Of(s).ToSave(files.Question{
		Title: s.Say("ui.handover"), Confirm: s.Say("ui.handover.confirm"), Name: handover.FolderName(s.File().Hearing, s.Say),
		Then: func(dir string) { write(s, dir) },
	}, func(dir string) error {
		if err := s.Settle(); err != nil {
			return err
		}
		return handover.Free(dir)
	})
}

// write writes the folder beside the window's thread, from the hearing as it stands
// now.
func write(s *session.Session, dir string) {
	h := handover.Handover{
		File: s.File(), Say: s.Say, Today: s.Desk.Today(), Content: s.Desk.FileContent, Draw: s.Draw, Print: s.Print, Workbook: s.Workbook,
	}
	ctx, stop := context.WithCancel(context.Background())
	shown := sheet.Wait(s.Window, s.Say, s.Say("ui.handover.writing"), stop)
	s.Background(func() {
		files, err := h.Write(ctx, dir, func(done, total int) {
			s.Do(func() { shown.Set(done, total) })
		})
		s.Do(func() {
			stop()
			shown.Close()
			switch {
			case errors.Is(err, context.Canceled):
			case err != nil:
				sheet.Tell(s.Window, s.Say, s.Say("ui.handover.failed"), s.Error(err))
			default:
				sheet.Tell(s.Window, s.Say, s.Say("ui.handover.done"), s.Say("ui.handover.done.text", "n", len(files)+1, "Path", dir))
			}
		})
	})
}
