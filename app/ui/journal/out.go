package journal

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/journal"
	"hvidbog/app/ui/files"
	"hvidbog/app/ui/handing"
	"hvidbog/app/ui/xwidget"
)

// out is what leaves the program: the journal printed, as a PDF file, and as a
// workbook for the records system; and the whole hearing as a folder.
type out struct {
	sc      *Screen
	content *fyne.Container
	busy    bool
}

func newOut(sc *Screen) *out {
	o, say := &out{sc: sc}, sc.s.Say
	o.content = container.NewHBox(
		xwidget.NewButton(say("ui.packet.print"), o.print),
		xwidget.NewButton(say("ui.journal.pdf"), o.savePDF),
		xwidget.NewButton(say("ui.journal.xlsx"), o.saveBook),
		xwidget.NewButton(say("ui.handover"), func() { handing.Ask(sc.s) }),
	)
	return o
}

// list is what goes out: the whole journal, or what is not journalised where the
// screen lists only that. A search leaves nothing out: a journal with holes in it
// would be taken for a whole one.
func (o *out) list() journal.List {
	return journal.Of(o.sc.s.File(), filter(o.sc.filter.Selected()) == open, o.sc.s.Desk.Today())
}

// made makes a file of the journal beside the window's thread, from the hearing as it
// stands when everything typed is on disk, and then does something with it.
func (o *out) made(ext string, make func(journal.List) ([]byte, error), then func(journal.List, string, []byte)) {
	if o.busy {
		return
	}
	s := o.sc.s
	if err := s.Settle(); err != nil {
		o.sc.told.refuse(err)
		return
	}
	list := o.list()
	o.busy = true
	o.sc.told.tell(s.Say("ui.journal.making"))
	s.Background(func() {
		content, err := make(list)
		s.Do(func() {
			o.busy = false
			o.sc.told.refuse(err)
			if err == nil {
				then(list, list.FileName(ext, s.Say), content)
			}
		})
	})
}

func (o *out) paper(list journal.List) ([]byte, error) {
	made, err := list.Paper(o.sc.s.Say)
	if err != nil {
		return nil, err
	}
	return o.sc.s.Print(context.Background(), made, func(int, int) {})
}

func (o *out) book(list journal.List) ([]byte, error) {
	b, err := list.Book(o.sc.s.Say)
	if err != nil {
		return nil, err
	}
	content, err := o.sc.s.Workbook(context.Background(), b)
	if err != nil && app.CodeOf(err) == "" {
		err = app.Refuse(app.CodeExport, "Detail", err.Error()).Because(err)
	}
	return content, err
}

// print sends the journal to the printer.
func (o *out) print() {
	s := o.sc.s
	o.made(".pdf", o.paper, func(list journal.List, name string, content []byte) {
		path, err := files.Of(s).Copy(name, content)
		if err != nil {
			o.sc.told.refuse(err)
			return
		}
		s.Background(func() {
			err := s.PrintFile(path)
			s.Do(func() {
				if err != nil {
					o.sc.told.refuse(err)
					return
				}
				o.sc.told.tell(s.Say("ui.journal.printed", "n", len(list.Entries)))
			})
		})
	})
}

func (o *out) savePDF() {
	o.made(".pdf", o.paper, func(list journal.List, name string, content []byte) {
		o.save("ui.journal.pdf", ".pdf", name, content, func(path string) {
			o.sc.told.tell(o.sc.s.Say("ui.journal.saved", "n", len(list.Entries), "Path", path))
		})
	})
}

// saveBook saves the workbook, and offers to mark what is in it as journalised.
func (o *out) saveBook() {
	o.made(".xlsx", o.book, func(list journal.List, name string, content []byte) {
		o.save("ui.journal.xlsx", ".xlsx", name, content, func(path string) {
			fresh := journal.List{Entries: casework.NotJournalised(list.Entries)}
			o.sc.told.ask(o.sc.s.Say("ui.journal.saved", "n", len(list.Entries), "Path", path), fresh.IDs())
		})
	})
}

func (o *out) save(title, ext, name string, content []byte, saved func(path string)) {
	say := o.sc.s.Say
	files.Of(o.sc.s).ToSave(files.Question{
		Title: say(title), Confirm: say("ui.save"), Name: name, Ext: ext, Replaces: true,
	}, func(path string) error {
		err := files.Write(path, content)
		if err == nil {
			saved(path)
		}
		return err
	})
}
