package journal

import (
	"path/filepath"
	"slices"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/journal"
	"hvidbog/app/ui/files"
	"hvidbog/app/ui/session"
)

// choose is called when the user has chosen a document.
func (sc *Screen) choose(id app.ID) {
	sc.chosen = id
	sc.at = sc.place()
	sc.detail.refresh()
}

// place is where the chosen document stands in the list; -1 for nowhere.
func (sc *Screen) place() int {
	return slices.IndexFunc(sc.found, func(e entry) bool { return e.ID() == sc.chosen })
}

// one is the document that is chosen; false where none is.
func (sc *Screen) one() (casework.Entry, bool) {
	if at := sc.place(); at >= 0 {
		return sc.found[at].Entry, true
	}
	return casework.Entry{}, false
}

// several are the documents that are chosen at once.
func (sc *Screen) several() []app.ID {
	var ids []app.ID
	for _, i := range sc.list.Several() {
		if i < len(sc.found) {
			ids = append(ids, sc.found[i].ID())
		}
	}
	return ids
}

// those are the documents that an action is for.
func (sc *Screen) those() []casework.Entry {
	var list []casework.Entry
	for _, i := range sc.list.Several() {
		if i < len(sc.found) {
			list = append(list, sc.found[i].Entry)
		}
	}
	if e, ok := sc.one(); ok && len(list) == 0 {
		list = append(list, e)
	}
	return list
}

// journalise marks the chosen documents as journalised, or where all of them are, as
// not.
func (sc *Screen) journalise() {
	list := journal.List{Entries: sc.those()}
	if len(list.Entries) == 0 {
		return
	}
	done := len(casework.NotJournalised(list.Entries)) > 0
	sc.s.Act(func() error { return sc.s.Desk.Journalise(list.IDs(), done) }, sc.told.refuse)
}

// openChosen opens the response, or the letter as it was sent.
func (sc *Screen) openChosen() {
	e, ok := sc.one()
	switch {
	case !ok:
	case e.Letter == nil:
		sc.s.Go(session.Place{Screen: session.Responses, Response: e.Response.ID, Query: &casework.Query{}})
	case e.Letter.File.SHA256 == "":
		sc.told.tell(sc.s.Say("ui.journal.noFile", "Number", string(e.DocumentNo)))
	case !e.Letter.File.Showable():
		sc.saveLetter(e.Letter)
	default:
		sc.openLetter(e.Letter)
	}
}

// openLetter has the system show a letter as it was sent.
func (sc *Screen) openLetter(l *app.Letter) {
	sc.s.Background(func() {
		content, err := sc.s.Desk.FileContent(l.File)
		path := ""
		if err == nil {
			path, err = files.Of(sc.s).Copy(filepath.Join(l.File.SHA256[:16], l.File.DiskName()), content)
		}
		if err == nil {
			err = sc.s.OpenFile(path)
		}
		sc.s.Do(func() { sc.told.refuse(err) })
	})
}

// saveLetter asks where to save a letter that is no document, and so is not let loose
// on the system, which would run it.
func (sc *Screen) saveLetter(l *app.Letter) {
	files.Of(sc.s).ToSave(files.Question{
		Title: sc.s.Say("ui.attachments.save"), Confirm: sc.s.Say("ui.save"), Name: l.File.DiskName(), Replaces: true,
	}, func(path string) error {
		content, err := sc.s.Desk.FileContent(l.File)
		if err != nil {
			return err
		}
		return files.Write(path, content)
	})
}
