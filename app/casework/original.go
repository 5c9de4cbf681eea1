package casework

import (
	"strings"

	"hvidbog/app"
)

// keepOriginal keeps the text of a response as it was received when one who has
// begun to read it changes it. Before that the text is still being entered.
func keepOriginal(f *app.CaseFile, old, r *app.Response) {
	if r.Text == old.Text || old.Original != "" || !old.IsRead() && len(f.ExcerptsOf(old.ID)) == 0 {
		return
	}
	r.Original = old.Text
}

// replaced are the excerpts of a response whose text was edited, where they stand
// now. One whose passage is gone says so and remembers its words.
func replaced(f *app.CaseFile, old, r *app.Response) []app.Record {
	if r.Text == old.Text {
		return nil
	}
	var passages []*app.Excerpt
	var spans []app.Span
	var put []app.Record
	for _, e := range f.ExcerptsOf(old.ID) {
		switch {
		case e.Lost:
			if found := foundAgain(e, r.Text); found != nil {
				put = append(put, found)
			}
		case !e.Whole():
			passages = append(passages, e)
			spans = append(spans, app.Span{From: e.From, To: e.To})
		}
	}
	for i, moved := range app.Reanchor(old.Text, r.Text, spans) {
		e := app.CloneOf(passages[i])
		if moved.Lost {
			e.From, e.To, e.Lost = 0, 0, true
		} else {
			e.From, e.To, e.Text = moved.From, moved.To, r.Text[moved.From:moved.To]
		}
		if !same(passages[i], e) {
			put = append(put, e)
		}
	}
	return put
}

// foundAgain is an excerpt that had lost its place and whose words stand in the
// text again, in one place; nil where they do not.
func foundAgain(e *app.Excerpt, text string) *app.Excerpt {
	if e.Text == "" || strings.Count(text, e.Text) != 1 {
		return nil
	}
	e = app.CloneOf(e)
	e.From = strings.Index(text, e.Text)
	e.To, e.Lost = e.From+len(e.Text), false
	return e
}
