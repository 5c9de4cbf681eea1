package alike

import (
	"slices"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/ui/session"
)

// bunch is responses that stand together in the list: a group, or a suggestion.
type bunch struct {
	group     app.ID // "" for one that nobody has made
	suggested bool   // that they make a group, or belong to the one that there is
	model     app.ID
	members   []app.ID // by number
}

// key tells one bunch from another, from one version of the file to the next.
func (b *bunch) key() string {
	if b.suggested {
		return "suggested/" + string(b.group) + "/" + string(b.model)
	}
	return string(b.group)
}

// line is one line of the list: a bunch, or below it one of its responses.
type line struct {
	*bunch
	response app.ID // "" on the line of the bunch
}

// bunchesOf are the suggestions, which wait for a decision, and then the groups by name.
func bunchesOf(f *app.CaseFile, suggested []casework.Suggestion) []*bunch {
	var list []*bunch
	for _, s := range suggested {
		b := &bunch{group: s.Group, suggested: true, model: s.Model}
		// What was found in a version of the file before this one may be decided.
		b.members = slices.DeleteFunc(slices.Clone(s.Found), func(id app.ID) bool {
			r := f.Response(id)
			return r == nil || r.FormLetter != "" || slices.Contains(r.Unlike, id)
		})
		if f.Response(b.model) != nil && len(b.members) > 0 && (s.Group == "" && len(b.members) > 1 || f.FormLetter(s.Group) != nil) {
			list = append(list, b)
		}
	}
	for _, g := range f.FormLetters {
		b := &bunch{group: g.ID, model: g.Model}
		for _, r := range f.SentAs(g.ID) {
			b.members = append(b.members, r.ID)
		}
		list = append(list, b)
	}
	return list
}

// linesOf are the bunches with their responses below them.
func linesOf(bunches []*bunch) []line {
	var list []line
	for _, b := range bunches {
		list = append(list, line{bunch: b})
		for _, id := range b.members {
			list = append(list, line{b, id})
		}
	}
	return list
}

// title is what the line of a bunch says.
func (b *bunch) title(s *session.Session) string {
	f, n := s.File(), len(b.members)
	g := f.FormLetter(b.group)
	switch {
	case g == nil:
		return s.Say("alike.line.suggested", "n", n, "Name", casework.GroupName(f, b.model))
	case b.suggested:
		return s.Say("alike.line.joins", "n", n, "Name", g.Name)
	}
	return s.Say("alike.line.group", "n", n, "Name", g.Name)
}
