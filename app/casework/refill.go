package casework

import (
	"slices"
	"strings"

	"hvidbog/app"
)

// Refill changes what the words of a draft follow from: its kind, what it answers,
// the template. Words that stand as the template gave them follow, and what somebody
// has written stays. From is the template that it was written from, to the one that
// it is to have; nil is the one that letters of its kind begin with.
func Refill(f *app.CaseFile, l *app.Letter, from, to *app.Template, today app.Date, say app.Words, change func(*app.Letter)) {
	compose := func(t *app.Template) app.Letter {
		c := Compose(f, l.Kind, t, l.Answers, today, say)
		if l.Kind == app.Preliminary {
			SetNewDue(&c, l.NewDue, say)
		}
		return c
	}
	before := compose(from)
	change(l)
	after := compose(to)
	if l.To == before.To {
		l.To = after.To
	}
	for _, word := range []struct {
		now           *string
		before, after string
	}{
		{&l.Subject, before.Subject, after.Subject},
		{&l.Salutation, before.Salutation, after.Salutation},
		{&l.Closing, before.Closing, after.Closing},
	} {
		if *word.now == word.before {
			*word.now = word.after
		}
	}
	l.Text = refilled(l.Text, before.Text, after.Text)
}

// WrittenFrom is the template of a draft's kind that it was written from, as far as
// its words still show that; nil for the usual one.
func WrittenFrom(f *app.CaseFile, l *app.Letter, today app.Date, say app.Words) *app.Template {
	for _, t := range f.Templates {
		c := Compose(f, l.Kind, t, l.Answers, today, say)
		SetNewDue(&c, l.NewDue, say)
		if t.Kind == l.Kind && strings.TrimSpace(c.Text) != "" && strings.HasPrefix(l.Text, c.Text) {
			return t
		}
	}
	return nil
}

// refilled is a text in which what one template gave is put in place of what another
// had given: the whole where it stands untouched before what was written, and else
// the paragraphs that do.
func refilled(now, before, after string) string {
	if rest, ok := strings.CutPrefix(now, before); ok && (rest == "" || strings.HasPrefix(rest, "\n")) {
		return after + rest
	}
	old, fresh := paragraphs(before), paragraphs(after)
	text := paragraphs(now)
	at := -1 // behind what stays of the template
	for _, p := range fresh {
		if i := slices.Index(text, p); i >= 0 {
			at = i + 1
			continue
		}
		if slices.Contains(old, p) { // somebody has taken it out or rewritten it
			continue
		}
		if i := slices.IndexFunc(text, func(t string) bool { return slices.Contains(old, t) && !slices.Contains(fresh, t) }); i >= 0 {
			text[i], at = p, i+1
			continue
		}
		if at >= 0 {
			text = slices.Insert(text, at, p)
			at++
		}
	}
	text = slices.DeleteFunc(text, func(t string) bool {
		return strings.TrimSpace(t) != "" && slices.Contains(old, t) && !slices.Contains(fresh, t)
	})
	return strings.Join(text, "\n\n")
}

func paragraphs(text string) []string { return strings.Split(text, "\n\n") }
