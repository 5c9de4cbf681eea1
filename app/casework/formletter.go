package casework

import (
	"cmp"
	"slices"
	"strings"

	"hvidbog/app"
)

// FormLetter is a text that several people sent, each in their own name: enslydende
// svar.
type FormLetter struct {
	Text      string          // as the first of them wrote it
	Responses []*app.Response // by number
}

// FormLetters finds the texts that more than one sender sent, those of most responses
// first. Two are the same where their words and marks are, whatever the case, the
// accents and the lines: mail programs break those where they please.
func FormLetters(f *app.CaseFile) []FormLetter {
	same := make(map[string][]*app.Response)
	for _, r := range f.Responses {
		if text := strings.Join(strings.Fields(app.Fold(r.Text)), " "); text != "" {
			same[text] = append(same[text], r)
		}
	}
	var found []FormLetter
	for _, list := range same {
		if slices.ContainsFunc(list, func(r *app.Response) bool { return sentBy(r) != sentBy(list[0]) }) {
			found = append(found, FormLetter{Text: list[0].Text, Responses: list})
		}
	}
	slices.SortFunc(found, func(a, b FormLetter) int {
		return cmp.Or(len(b.Responses)-len(a.Responses), a.Responses[0].Number-b.Responses[0].Number)
	})
	return found
}

// sentBy tells whoever sent a response from all others, as one that letters go to: the
// sender, and the person there who wrote. Where nobody knows the sender it is one of
// its own.
func sentBy(r *app.Response) string {
	if r.Sender == "" {
		return "/" + string(r.ID)
	}
	return string(r.Sender) + "/" + app.FoldName(r.Contact)
}
