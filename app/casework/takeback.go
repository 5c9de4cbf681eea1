package casework

import (
	"slices"
	"strings"

	"hvidbog/app"
)

// TakeBack undoes that letters were sent, which are drafts again or, those of a batch,
// were never written. Other work is not undone with them: the error has
// [app.CodeWorkedSince] where something else was done since. What was sent before that
// stays sent.
func (d *Desk) TakeBack(letters []app.ID) (app.Change, error) {
	d.writing.Lock()
	news, err := d.takeBack(letters)
	d.writing.Unlock()
	if len(news.Changes) == 0 {
		if err == nil {
			err = app.Refuse(app.CodeWorkedSince)
		}
		return app.Change{}, err
	}
	d.tell(news)
	return news.Changes[len(news.Changes)-1], err
}

func (d *Desk) takeBack(letters []app.ID) (News, error) {
	var news News
	for {
		undo, _, err := d.office.store.Ahead(d.hearing)
		if err != nil || undo == nil || !sends(undo, letters) {
			return news, err
		}
		reverted, err := d.office.store.Undo(d.hearing, d.office.sign())
		if err != nil {
			return news, err
		}
		news.File = d.File().With(reverted.Put, reverted.Deleted)
		news.Changes = append(news.Changes, reverted.Changes...)
		d.file.Store(news.File)
	}
}

// sends reports whether a change is that one of some letters was sent.
func sends(c *app.Change, letters []app.ID) bool {
	return (strings.HasPrefix(c.What.ID, "change.letter.sent.") || strings.HasPrefix(c.What.ID, "change.letters.sent.")) &&
		slices.ContainsFunc(c.Touched, func(k app.Key) bool { return k.Kind == app.LetterRecord && slices.Contains(letters, k.ID) })
}
