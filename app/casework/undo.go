package casework

import "hvidbog/app"

// Undo takes the newest change back. The error has nothingToUndo when there is
// none.
func (d *Desk) Undo() (app.Change, error) { return d.revert(d.office.store.Undo) }

// Redo brings the newest change back that was undone. The error has nothingToRedo
// when there is none.
func (d *Desk) Redo() (app.Change, error) { return d.revert(d.office.store.Redo) }

// UndoTo takes back every change down to and with the one that has the number.
func (d *Desk) UndoTo(seq app.Seq) error {
	_, err := d.revert(func(hearing app.ID, by app.Signature) (app.Reverted, error) {
		return d.office.store.UndoTo(hearing, seq, by)
	})
	return err
}

func (d *Desk) revert(how func(app.ID, app.Signature) (app.Reverted, error)) (app.Change, error) {
	d.writing.Lock()
	reverted, err := how(d.hearing, d.office.sign())
	if err != nil {
		d.writing.Unlock()
		return app.Change{}, err
	}
	f := d.File().With(reverted.Put, reverted.Deleted)
	d.file.Store(f)
	d.writing.Unlock()
	d.tell(News{f, reverted.Changes})
	return reverted.Changes[len(reverted.Changes)-1], nil
}

// Ahead says what Undo and Redo would do now; nil for nothing.
func (d *Desk) Ahead() (undo, redo *app.Change, err error) {
	return d.office.store.Ahead(d.hearing)
}

// Changes are the hearing's changes before the given one, newest first, at most
// limit; before 0 starts at the newest.
func (d *Desk) Changes(before app.Seq, limit int) ([]app.Change, error) {
	return d.office.store.Changes(d.hearing, before, limit)
}
