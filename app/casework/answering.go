package casework

import "hvidbog/app"

// Answering begins the letter that answers a response. A reply says a word to the older
// ones of the same thread or sender that still wait for one. The letter is not begun.
func Answering(f *app.CaseFile, r *app.Response, kind app.LetterKind, today app.Date, say app.Words) app.Letter {
	answers := []app.ID{r.ID}
	if kind == app.ReplyLetter {
		for _, o := range Older(f, answers, today) {
			answers = append(answers, o.ID)
		}
	}
	return Compose(f, kind, nil, answers, today, say)
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
