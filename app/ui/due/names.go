package due

import (
	"slices"
	"strings"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/form"
	"hvidbog/app/ui/xwidget"
)

// nameField is a field of a response for the name of somebody in the house. It offers
// the names that have been used, so that one is written in one way; any other will do.
func (sc *Screen) nameField(f *form.Form[app.Response], field casework.ResponseField, known func(*app.CaseFile) []string, of func(*app.Response) *string) *xwidget.Completion {
	c := xwidget.NewCompletion(sc.s.Say, func(query string) []xwidget.Suggestion { return suggest(known(sc.s.File()), query) })
	set := func(name string) { f.Act(string(field), func(r *app.Response) { *of(r) = strings.TrimSpace(name) }) }
	c.OnChosen, c.OnLeft = set, set
	c.OnSubmitted = func() { set(c.Text()) }
	shown := ""
	f.Follow(string(field), func(r *app.Response) {
		name := *of(r)
		typing := c.Text() != shown && sc.s.Window.Canvas().Focused() == c.Focusable()
		if c.Text() != name && !typing {
			c.SetText(name)
		}
		shown = name
	})
	return c
}

// suggest are the names that have what is typed in them, those first that begin with
// it.
func suggest(names []string, query string) []xwidget.Suggestion {
	const most = 8
	want := app.Fold(strings.TrimSpace(query))
	var first, then []xwidget.Suggestion
	for _, name := range names {
		s := xwidget.Suggestion{Key: name, Label: name}
		switch folded := app.Fold(name); {
		case strings.HasPrefix(folded, want):
			first = append(first, s)
		case strings.Contains(folded, want):
			then = append(then, s)
		}
	}
	found := append(first, then...)
	return found[:min(len(found), most)]
}

// waitedFor are those whom answers wait for, and could: the centres and colleagues.
func waitedFor(f *app.CaseFile) []string {
	names := make(map[string]string)
	for _, c := range f.Centres {
		addName(names, c.Name)
	}
	for _, r := range f.Responses {
		addName(names, r.WaitsFor)
		addName(names, r.Caseworker)
	}
	return inOrder(names)
}

// colleagues are those who have had a response in hand.
func colleagues(f *app.CaseFile) []string {
	names := make(map[string]string)
	for _, r := range f.Responses {
		addName(names, r.Caseworker)
	}
	return inOrder(names)
}

// addName adds a name unless there is one that is the same but for its letters' case.
func addName(names map[string]string, name string) {
	if name == "" {
		return
	}
	if folded := app.FoldName(name); names[folded] == "" {
		names[folded] = name
	}
}

func inOrder(names map[string]string) []string {
	var list []string
	for _, name := range names {
		list = append(list, name)
	}
	slices.SortFunc(list, app.Collator().CompareString)
	return list
}
