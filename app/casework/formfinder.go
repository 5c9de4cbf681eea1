package casework

import (
	"slices"
	"sync"

	"hvidbog/app"
	"hvidbog/app/likeness"
)

// Suggestion is responses that look like one letter sent by several.
type Suggestion struct {
	// Group is the group that they seem to belong to; "" where they would make a new
	// one.
	Group app.ID
	Model app.ID   // whose text stands for them
	Found []app.ID // who they are, by number; of a new group the model is one
}

// FormFinder suggests groups of form letters. It keeps what texts are compared by from one
// version of the case file to the next, and looks again only when something was written
// that bears on it. Its methods may be called from any goroutine; they may take a second
// for 10,000 responses.
type FormFinder struct {
	mu     sync.Mutex
	pages  map[app.ID]formPage
	looked []formPage
	found  []Suggestion
}

// formPage is what a response is compared by.
type formPage struct {
	id, group app.ID
	model     bool
	text, by  string // what was sent, and by whom
	unlike    []app.ID
	print     *likeness.Print
}

// NewFormFinder makes a FormFinder that knows nothing yet.
func NewFormFinder() *FormFinder { return new(FormFinder) }

// Suggest finds what the caseworker has not spoken of: responses in no group that are like
// each other and of more than one sender, and those that are like the model of a group.
// What was said not to be alike is not suggested, nor are contributions and interviews,
// which nobody sends. The largest suggestions come first. The list is not the caller's.
func (ff *FormFinder) Suggest(f *app.CaseFile) []Suggestion {
	ff.mu.Lock()
	defer ff.mu.Unlock()
	pages := formPages(f)
	if slices.EqualFunc(pages, ff.looked, formPage.same) {
		return ff.found
	}
	ff.read(pages)
	ff.looked, ff.found = pages, suggestionsIn(pages)
	return ff.found
}

// formPages are the responses that may be alike: the models of groups, and those that are
// in none.
func formPages(f *app.CaseFile) []formPage {
	models := make(map[app.ID]bool)
	for _, g := range f.FormLetters {
		models[g.Model] = true
	}
	var list []formPage
	for _, r := range f.Responses {
		if !models[r.ID] && (!r.Kind.IsHearing() || r.FormLetter != "" || slices.Contains(r.Unlike, r.ID)) {
			continue
		}
		list = append(list, formPage{
			id: r.ID, group: r.FormLetter, model: models[r.ID], text: r.Text, by: sentBy(r), unlike: inGroups(f, r.Unlike),
		})
	}
	return list
}

// inGroups are responses, and in place of those in a group its model: whoever is not like
// one of a group is not suggested for it.
func inGroups(f *app.CaseFile, ids []app.ID) []app.ID {
	var list []app.ID
	for _, id := range ids {
		if r := f.Response(id); r != nil {
			if g := f.FormLetter(r.FormLetter); g != nil {
				id = g.Model
			}
			list = append(list, id)
		}
	}
	return list
}

func (p formPage) same(o formPage) bool {
	return p.id == o.id && p.group == o.group && p.model == o.model && p.by == o.by && p.text == o.text && slices.Equal(p.unlike, o.unlike)
}

// read gives the pages their prints; what says the same as before is not read again.
func (ff *FormFinder) read(pages []formPage) {
	var stale []int
	var texts []string
	for i, p := range pages {
		if old, known := ff.pages[p.id]; known && old.text == p.text {
			pages[i].print = old.print
			continue
		}
		stale, texts = append(stale, i), append(texts, p.text)
	}
	for k, print := range likeness.PrintsOf(texts) {
		pages[stale[k]].print = print
	}
	ff.pages = make(map[app.ID]formPage, len(pages))
	for _, p := range pages {
		ff.pages[p.id] = p
	}
}

func suggestionsIn(pages []formPage) []Suggestion {
	place := make(map[app.ID]int, len(pages))
	for i, p := range pages {
		place[p.id] = i
	}
	texts := make([]likeness.Text, len(pages))
	for i, p := range pages {
		texts[i] = likeness.Text{Print: p.print, Model: p.model}
		for _, id := range p.unlike {
			if j, known := place[id]; known {
				texts[i].Unlike = append(texts[i].Unlike, j)
			}
		}
	}
	var list []Suggestion
	for _, g := range likeness.Groups(texts) {
		model := pages[g.Model]
		s := Suggestion{Group: model.group, Model: model.id}
		places := g.Members
		if model.group == "" {
			places = append(slices.Clone(places), g.Model)
			slices.Sort(places)
		}
		several := model.group != ""
		for _, i := range places {
			several = several || pages[i].by != pages[places[0]].by
			s.Found = append(s.Found, pages[i].id)
		}
		if several {
			list = append(list, s)
		}
	}
	slices.SortStableFunc(list, func(a, b Suggestion) int { return len(b.Found) - len(a.Found) })
	return list
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
