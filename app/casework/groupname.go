package casework

import (
	"slices"
	"strconv"
	"strings"

	"hvidbog/app"
)

// longestGroupName is how many characters of a letter's first sentence name a group.
const longestGroupName = 60

// GroupName is a name for a group that has a response as its model, and that no other has:
// what the letter says first, or else its subject.
func GroupName(f *app.CaseFile, model app.ID) string {
	r := f.Response(model)
	if r == nil {
		return ""
	}
	name := strings.TrimSpace(r.Subject)
	body := app.Body(r.Text).In(r.Text)
	list := saying(body, app.Sentences(body))
	if i := slices.IndexFunc(list, func(s app.Span) bool { return !introduces(s.In(body)) }); i >= 0 {
		name = strings.TrimRight(shortened(list[i].In(body), longestGroupName), ".:,;")
	}
	if name == "" {
		name = strconv.Itoa(r.Number)
	}
	free := name
	for n := 2; taken(f, free); n++ {
		free = name + " " + strconv.Itoa(n)
	}
	return free
}

// mostAbove is how many lines a letter has above its salutation, at the most: place and
// date, whom it is to, and what it is about.
const mostAbove = 5

// saying are a letter's sentences from its salutation on: what stands above, as
// "København, den 4. april 2016", is not what the letter says.
func saying(body string, list []app.Span) []app.Span {
	for i, s := range list[:min(len(list), mostAbove+1)] {
		if app.IsSalutation(s.In(body)) {
			return list[i+1:]
		}
	}
	return list
}

// introduces knows a sentence in which the sender says who he is: that is not what the
// letter says.
func introduces(sentence string) bool {
	for w := range strings.FieldsSeq(app.Fold(sentence)) {
		if w == "hedder" || w == "navn" {
			return true
		}
	}
	return false
}

func taken(f *app.CaseFile, name string) bool {
	want := app.FoldName(name)
	for _, g := range f.FormLetters {
		if app.FoldName(g.Name) == want {
			return true
		}
	}
	return false
}

// shortened is a text in one line, with as many of its first words as there is room for.
func shortened(s string, most int) string {
	words := strings.Fields(s)
	line := ""
	for i, w := range words {
		if i > 0 && len([]rune(line))+1+len([]rune(w)) > most {
			return line + " …"
		}
		line = strings.TrimSpace(line + " " + w)
	}
	return line
}
