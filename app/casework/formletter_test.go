package casework_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/casework/caseworktest"
)

const formLetter = "Jeg er imod, at Mamma Mia flytter til Brønshøj. Det er vores sted, og her har vi fundet ro og venner for livet. " +
	"Vi beder Socialudvalget om at lade Nordstjernen ligge og om at høre brugerne, før noget bliver besluttet."

// suggested writes suggestions by the numbers of their responses from first on: "2: 1 2 3",
// and with the name of the group that they would join.
func suggested(f *app.CaseFile, first int) []string {
	var list []string
	for _, s := range casework.NewFormFinder().Suggest(f) {
		line := fmt.Sprint(f.Response(s.Model).Number-first, ":")
		if g := f.FormLetter(s.Group); g != nil {
			line = g.Name + " " + line
		}
		for _, n := range numbersOf(f, s.Found) {
			line += fmt.Sprint(" ", n-first)
		}
		list = append(list, line)
	}
	return list
}

func (d *day) suggests(first int, want ...string) {
	d.t.Helper()
	if got := suggested(d.File(), first); !slices.Equal(got, want) {
		d.t.Errorf("suggested are %q, want %q", got, want)
	}
}

// says checks what the history tells of the last change.
func (d *day) says(want string) {
	d.t.Helper()
	if got := d.newest().What.Say(caseworktest.Danish(d.t)); got != want {
		d.t.Errorf("the history says %q, want %q", got, want)
	}
}

func TestFormLettersAreSuggested(t *testing.T) {
	d := newDay(t)
	own := formLetter + " Min datter har haft glæde af stedet i ti år, og hun er bange for at miste det."
	first := d.came(app.HearingResponse, "Åse", "", own).Number
	d.came(app.HearingResponse, "Bo", "", strings.ToUpper(formLetter))
	d.came(app.Enquiry, "", "", "Kære udvalg\n\n"+strings.Replace(formLetter, "venner", "vener", 1)+"\n\nMvh Carl")
	d.came(app.HearingResponse, "Dorte", "", "To gange.")
	d.came(app.HearingResponse, "Dorte", "", "to gange.")
	d.came(app.HearingResponse, "Eva", "", "")
	d.came(app.HearingResponse, "Finn", "", " ")
	d.came(app.HearingResponse, "LAP", "Ida Holm", "Vi støtter det.")
	d.came(app.HearingResponse, "LAP", "Per Krog", "Vi støtter det.")
	d.came(app.WorkshopInput, "", "", formLetter)
	d.came(app.Interview, "Gerda", "", formLetter)
	d.suggests(first, "1: 0 1 2", "7: 7 8")
}

func TestCaseworkerHasTheLastWordOnFormLetters(t *testing.T) {
	d := newDay(t)
	var ids []app.ID
	for _, from := range []string{"Åse", "Bo", "Carl", "Dorte", "Eva"} {
		ids = append(ids, d.came(app.HearingResponse, from, "", formLetter).ID)
	}
	first := d.File().Response(ids[0]).Number
	d.suggests(first, "0: 0 1 2 3 4")

	g := must[*app.FormLetterGroup](t)(d.Group(" Bevar Mamma Mia ", ids[1], ids[0], ids[1]))
	if g.Name != "Bevar Mamma Mia" || g.Model != ids[0] {
		t.Errorf("the group is %+v", g)
	}
	d.says("Samlede 2 enslydende svar i gruppen ”Bevar Mamma Mia”")
	d.suggests(first, "Bevar Mamma Mia 0: 2 3 4")

	mustDo(t, d.NotAlike(ids[4], ids[0]))
	d.suggests(first, "Bevar Mamma Mia 0: 2 3")
	mustDo(t, d.AddToGroup(g.ID, ids[2], ids[3]))
	d.says("Føjede 2 svar til gruppen ”Bevar Mamma Mia”")
	d.suggests(first)

	// Whoever was not like the model is not like the one that comes after it.
	mustDo(t, d.DeleteResponse(ids[0]))
	if g := d.File().FormLetter(g.ID); g.Model != ids[1] {
		t.Errorf("the model is no. %d", d.File().Response(g.Model).Number)
	}
	d.suggests(first)
	mustDo(t, d.SetModel(ids[3]))
	d.says(fmt.Sprintf("Valgte svar %d (Dorte) som model for gruppen ”Bevar Mamma Mia”", first+3))
	mustDo(t, d.RenameGroup(g.ID, "Bevar huset"))
	mustDo(t, d.NotAlike(ids[3], ids[1], ids[2]))
	d.says(fmt.Sprintf("Noterede, at svar %d (Dorte) ikke er enslydende med andre", first+3))
	if g := d.File().FormLetter(g.ID); g.Model != ids[1] || len(d.File().SentAs(g.ID)) != 2 {
		t.Errorf("the group is %+v", g)
	}

	// Of two, one is no group; what was said is taken back by putting them together.
	mustDo(t, d.Ungroup(ids[2]))
	if n := len(d.File().FormLetters); n != 0 {
		t.Errorf("there are %d groups", n)
	}
	d.suggests(first, "1: 1 2", "3: 3 4")
	mustDo(t, d.NoneAlike(ids[1], ids[2]))
	d.says("Noterede, at 2 svar ikke er enslydende")
	d.suggests(first, "3: 3 4")
	must[*app.FormLetterGroup](t)(d.Group("Igen", ids[1:]...))
	for _, id := range ids[1:] {
		if list := d.File().Response(id).Unlike; list != nil {
			t.Errorf("in a group it is not like %v", list)
		}
	}
	_, err := d.Undo()
	mustDo(t, err)
	d.suggests(first, "3: 3 4")
}

func TestAFormLettersGroupHasTwoAtLeast(t *testing.T) {
	d := newDay(t)
	a := d.came(app.HearingResponse, "Åse", "", formLetter).ID
	_, err := d.Group("Alene", a, a)
	if app.CodeOf(err) != app.CodeGroupAlone {
		t.Errorf("one was made a group: %v", err)
	}
	if _, err = d.Group("Borte", a, "gone"); app.CodeOf(err) != app.CodeGone {
		t.Errorf("one that is gone was made a group: %v", err)
	}
}

func TestGroupsAreNamedByWhatTheySay(t *testing.T) {
	d := newDay(t)
	a := d.came(app.HearingResponse, "Åse", "", "Kære udvalg\n\nJeg hedder Åse. "+formLetter)
	b := d.came(app.HearingResponse, "Bo", "", "Mvh Bo")
	long := d.came(app.HearingResponse, "Carl", "", strings.Repeat("værestedsbruger ", 9))
	letter := d.came(app.HearingResponse, "Dorte", "", "København, den 4. april 2016\n\nSvar på høringen\n\nKære udvalg\n\n"+formLetter)
	for r, want := range map[*app.Response]string{
		letter: "Jeg er imod, at Mamma Mia flytter til Brønshøj",
		a:      "Jeg er imod, at Mamma Mia flytter til Brønshøj", b: "Mamma Mia", long: "værestedsbruger værestedsbruger værestedsbruger …",
	} {
		if got := casework.GroupName(d.File(), r.ID); got != want {
			t.Errorf("no. %d gives a group the name %q, want %q", r.Number, got, want)
		}
	}
	must[*app.FormLetterGroup](t)(d.Group(casework.GroupName(d.File(), a.ID), a.ID, b.ID))
	if got, want := casework.GroupName(d.File(), a.ID), "Jeg er imod, at Mamma Mia flytter til Brønshøj 2"; got != want {
		t.Errorf("the second is called %q, want %q", got, want)
	}
}

// The finder looks again when a text, a sender or a word of the caseworker's changes, and
// keeps what it found when something else does.
func TestSuggestionsFollowTheFile(t *testing.T) {
	d := newDay(t)
	a := d.came(app.HearingResponse, "Åse", "", formLetter)
	b := d.came(app.HearingResponse, "Bo", "", formLetter)
	ff := casework.NewFormFinder()
	before := ff.Suggest(d.File())
	mustDo(t, d.EditResponse(a.ID, casework.FieldNote, func(r *app.Response) { r.Note = "Ring." }))
	if after := ff.Suggest(d.File()); len(after) != 1 || &after[0] != &before[0] {
		t.Errorf("%v was looked for again: %v", before, after)
	}
	mustDo(t, d.EditResponse(b.ID, casework.FieldSender, func(r *app.Response) { r.Sender = a.Sender }))
	if after := ff.Suggest(d.File()); len(after) != 0 {
		t.Errorf("one who wrote twice is several: %v", after)
	}
}
