package casework

import "hvidbog/app"

// keepOriginal keeps the text of a response as it was received when one who has
// begun to read it changes it. Before that the text is still being entered.
func keepOriginal(f *app.CaseFile, old, r *app.Response) {
	if r.Text == old.Text || old.Original != "" || !old.IsRead() && len(f.ExcerptsOf(old.ID)) == 0 {
		return
	}
	r.Original = old.Text
}
