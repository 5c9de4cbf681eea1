package letters

import (
	"context"
	"path/filepath"
	"strings"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/files"
)

// mail opens a message with the letter's file in the user's mail program.
func (st *sent) mail(l *app.Letter) {
	s := st.p.s
	f := s.File()
	st.with(l, "ui.letter.told.mailed", func(pdf casework.Drawn) error {
		message, err := s.Mail(f, l, pdf)
		if err != nil {
			return err
		}
		return st.openCopy(message, s.OpenFile)
	})
}

// hand gives a copy of the letter's file to another program.
func (st *sent) hand(l *app.Letter, use func(string) error, told string) {
	st.with(l, told, func(pdf casework.Drawn) error { return st.openCopy(pdf, use) })
}

func (st *sent) openCopy(d casework.Drawn, use func(string) error) error {
	path, err := files.Of(st.p.s).Copy(d.Name, d.Content)
	if err == nil {
		err = use(path)
	}
	return err
}

// with does something with the file of a letter, beside the window's thread, and
// tells that it is done.
func (st *sent) with(l *app.Letter, told string, do func(casework.Drawn) error) {
	s := st.p.s
	st.refuse(nil)
	s.Background(func() {
		content, err := s.Desk.FileContent(l.File)
		if err == nil {
			err = do(casework.Drawn{Name: l.File.Name, Content: content})
		}
		s.Do(func() {
			if !st.refuse(err) && told != "" {
				st.tell(s.Say(told))
			}
		})
	})
}

// write writes the letter to a file, in the form that its ending names.
func (st *sent) write(l *app.Letter, path string) {
	s := st.p.s
	f := s.File()
	st.with(l, "", func(pdf casework.Drawn) error {
		if ending := strings.TrimPrefix(filepath.Ext(path), "."); ending != "pdf" {
			var err error
			if pdf, err = s.LetterAs(context.Background(), ending, f, l); err != nil {
				return err
			}
		}
		if err := files.Write(path, pdf.Content); err != nil {
			return err
		}
		s.Do(func() { st.tell(s.Say("ui.letter.told.saved", "Path", path)) })
		return nil
	})
}

// askSave asks where a copy of the file is to lie.
func (st *sent) askSave(ending string) {
	s, l := st.p.s, st.shown
	files.Of(s).ToSave(files.Question{
		Title: s.Say("ui.letter.save"), Confirm: s.Say("ui.save"), Name: withEnding(l.File.Name, ending), Ext: ending, Replaces: true,
	}, func(path string) error {
		st.write(l, path)
		return nil
	})
}

func withEnding(name, ending string) string {
	return strings.TrimSuffix(name, filepath.Ext(name)) + ending
}
