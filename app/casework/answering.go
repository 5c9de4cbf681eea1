package casework

import (
	"slices"

	"hvidbog/app"
)

// Answering begins the letter that answers a response: of the older ones that wait
// for a word too it answers those of the same thread or sender, and leaves others
// open, such as those that came under the same subject. The letter is not begun.
func Answering(f *app.CaseFile, r *app.Response, kind app.LetterKind, today app.Date, say app.Words) app.Letter {
	answers := []app.ID{r.ID}
	var open []app.ID
	if kind == app.ReplyLetter {
		thread := f.Thread(r.ID)
		for _, o := range Older(f, answers, today) {
			if slices.Contains(thread, o) || sameSender(r, o) {
				answers = append(answers, o.ID)
			} else {
				open = append(open, o.ID)
			}
		}
	}
	l := Compose(f, kind, nil, answers, today, say)
	l.LeftOpen = open
	return l
}

// Older are the responses that a letter which answers some has to say a word to, or
// leave open, whether it does or not: see [OlderOpen].
func Older(f *app.CaseFile, answers []app.ID, today app.Date) []*app.Response {
	newest := newestOf(f, answers)
	if newest == nil {
		return nil
	}
	return OlderOpen(f, &app.Letter{Kind: app.ReplyLetter, Answers: []app.ID{newest.ID}}, today)
}

// Newest is the response that a letter answers and that came last; nil for none.
func Newest(f *app.CaseFile, l *app.Letter) *app.Response { return newestOf(f, l.Answers) }
