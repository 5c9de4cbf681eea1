package casework_test

import (
	"slices"

	"pgregory.net/rapid"

	"hvidbog/app"
	"hvidbog/app/casework"
)

// What a caseworker may do to groups of form letters; see
// [TestAnyDayCanBeTakenBackAndBroughtBack].

// several are a few of the responses, and one that may be gone.
func (w *worker) several(t *rapid.T) []app.ID {
	ids := []app.ID{w.responseID(t)}
	for _, r := range w.desk.File().Responses {
		if rapid.Bool().Draw(t, "chosen") {
			ids = append(ids, r.ID)
		}
	}
	return ids
}

func (w *worker) formLetter(t *rapid.T) app.ID {
	return oneOf(t, w.desk.File().FormLetters, "group")
}

func (w *worker) group(t *rapid.T) {
	_, err := w.desk.Group(w.name(t, "Bevar"), w.several(t)...)
	w.expect(err, app.CodeGone, app.CodeGroupAlone, app.CodeNameTaken)
}

func (w *worker) regroup(t *rapid.T) {
	switch rapid.SampledFrom([]string{"add", "take out", "model"}).Draw(t, "how") {
	case "add":
		w.expect(w.desk.AddToGroup(w.formLetter(t), w.several(t)...), app.CodeGone)
	case "take out":
		w.expect(w.desk.Ungroup(w.several(t)...), app.CodeGone)
	case "model":
		w.expect(w.desk.SetModel(w.responseID(t)), app.CodeGone)
	}
}

func (w *worker) renameGroup(t *rapid.T) {
	w.expect(w.desk.RenameGroup(w.formLetter(t), w.name(t, "Bevar")), app.CodeGone, app.CodeNameTaken)
}

func (w *worker) notAlike(t *rapid.T) {
	if rapid.Bool().Draw(t, "none of them") {
		w.expect(w.desk.NoneAlike(w.several(t)...), app.CodeGone)
		return
	}
	w.expect(w.desk.NotAlike(w.responseID(t), w.several(t)...), app.CodeGone)
}

// checkGroups holds that a group has two at least, that its model is one of them, and
// that what was said not to be alike is neither in one group nor suggested to be.
func (w *worker) checkGroups(t *rapid.T) {
	f := w.desk.File()
	for _, g := range f.FormLetters {
		members := f.SentAs(g.ID)
		if len(members) < 2 || f.Response(g.Model).FormLetter != g.ID {
			t.Fatalf("group %s has %d responses, and a model of group %q", g.Name, len(members), f.Response(g.Model).FormLetter)
		}
	}
	for _, r := range f.Responses {
		for _, id := range r.Unlike {
			switch o := f.Response(id); {
			case o == nil:
				t.Fatalf("no. %d is not like one that is gone", r.Number)
			case r.FormLetter != "" && r.FormLetter == o.FormLetter:
				t.Fatalf("no. %d is in a group with no. %d, and not like it", r.Number, o.Number)
			}
		}
	}
	for _, s := range casework.NewFormFinder().Suggest(f) {
		for _, id := range s.Found {
			r := f.Response(id)
			if r.FormLetter != "" {
				t.Fatalf("no. %d is in a group, and suggested for another", r.Number)
			}
			if slices.ContainsFunc(r.Unlike, func(o app.ID) bool { return slices.Contains(s.Found, o) }) {
				t.Fatalf("no. %d is suggested with one that it is not like", r.Number)
			}
		}
	}
}
