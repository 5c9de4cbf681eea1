package casework_test

import (
	"slices"
	"sync"
	"testing"
	"time"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/storage/memory"
)

// office is a register in memory with a caseworker and a clock that the test sets.
type office struct {
	*casework.Office
	store *memory.Store
	who   string
	now   time.Time
}

func newOffice() *office {
	o := &office{store: memory.New(), who: "Lene", now: time.Date(2016, time.April, 18, 9, 0, 0, 0, time.UTC)}
	o.Office = casework.NewOffice(o.store, func() string { return o.who }, func() time.Time { return o.now })
	return o
}

// pause is long enough for the next edit to be a change of its own.
func (o *office) pause() { o.now = o.now.Add(app.TypingSpan) }

// must fails the test at an error; it lets a use case stand in one line.
func must[T any](t testing.TB) func(T, error) T {
	return func(v T, err error) T {
		t.Helper()
		mustDo(t, err)
		return v
	}
}

func mustDo(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// day is the desk of a caseworker on the last day of the hearing: the hearing of
// Center Nordvest, with two scenarios, two parties and the letter from Bevar Mamma
// Mia.
type day struct {
	t testing.TB
	*office
	*casework.Desk
	move, keep *app.Scenario
	mia, anne  *app.Party
	letter     *app.Response
}

func newDay(t testing.TB) *day {
	t.Helper()
	d := &day{t: t, office: newOffice()}
	d.Desk = must[*casework.Desk](t)(d.Begin(app.Hearing{Title: "Omlægning af samværstilbud", CaseNo: "2015-0273113"}))
	d.move = must[*app.Scenario](t)(d.AddScenario(app.Scenario{Name: "Nye lokaler til Nordstjernen", Alternatives: []app.Alternative{{Name: "Bliv i Utterslev"}}}, nil))
	d.keep = must[*app.Scenario](t)(d.AddScenario(app.Scenario{Name: "Et nyt tilbud i Brønshøj"}, nil))
	d.mia = must[*app.Party](t)(d.AddParty(app.Party{Name: "Bevar Mamma Mia", Kind: app.SupportGroup, Invited: true}))
	d.anne = must[*app.Party](t)(d.AddParty(app.Party{Name: "Anne Nørregård", Kind: app.Citizen, Private: true}))
	d.letter = must[*app.Response](t)(d.Log(app.Response{
		Sender: d.mia.ID, Kind: app.Enquiry, Received: app.Date{Year: 2015, Month: time.December, Day: 1}, Text: "Kære udvalg",
	}))
	d.pause()
	return d
}

// now is the letter as it is now.
func (d *day) letterNow() *app.Response { return d.File().Response(d.letter.ID) }

// newest is what was done last.
func (d *day) newest() app.Change {
	d.t.Helper()
	changes := must[[]app.Change](d.t)(d.Changes(0, 1))
	return changes[0]
}

// refuses checks that a use case is refused with a code, and that nothing was done.
func (d *day) refuses(code app.Code, err error) {
	d.t.Helper()
	if app.CodeOf(err) != code {
		d.t.Errorf("got %v, want %s", err, code)
	}
}

// unchanged runs some work and checks that it left the hearing and its log as
// they were.
func (d *day) unchanged(work func()) {
	d.t.Helper()
	file, log := d.File(), len(must[[]app.Change](d.t)(d.Changes(0, 1000)))
	d.Listen(func(n casework.News) { d.t.Errorf("there is news of a change: %+v", n.Changes) })
	work()
	if d.File() != file {
		d.t.Error("the hearing was changed")
	}
	if n := len(must[[]app.Change](d.t)(d.Changes(0, 1000))); n != log {
		d.t.Errorf("%d changes were logged", n-log)
	}
	d.kept()
}

// kept checks that the register holds what stands on the desk, and holds together.
func (d *day) kept() {
	d.t.Helper()
	mustBeKept(d.t, d.store, d.Desk)
}

func mustBeKept(t testing.TB, store app.Store, desk *casework.Desk) {
	t.Helper()
	records := must[[]app.Record](t)(store.Load(desk.Hearing()))
	if got, want := spell(desk.File()), spell(app.NewCaseFile(records)); got != want {
		t.Errorf("on the desk is\n%s\nand in the register\n%s", got, want)
	}
	if faults := must[[]string](t)(store.Check()); len(faults) > 0 {
		t.Errorf("the register does not hold together: %q", faults)
	}
}

func TestListenersHearOfEachChange(t *testing.T) {
	d := newDay(t)
	var news []casework.News
	d.Listen(func(n casework.News) {
		if n.File != d.File() {
			t.Error("the news is not of the file as it stands")
		}
		news = append(news, n)
	})
	mustDo(t, d.SetLink(d.letter.ID, app.Link{Scenario: d.move.ID, Stance: app.Against}))
	must[app.Change](t)(d.Undo())
	must[app.Change](t)(d.Redo())
	mustDo(t, d.SetLink(d.letter.ID, app.Link{Scenario: d.move.ID, Stance: app.Against})) // as it is: no news
	d.refuses(app.CodeStance, d.SetLink(d.letter.ID, app.Link{Scenario: d.keep.ID}))
	if len(news) != 3 {
		t.Fatalf("heard %d pieces of news, want 3", len(news))
	}
	for i, action := range []app.Action{app.Did, app.Undid, app.Redid} {
		if c := news[i].Changes; len(c) != 1 || c[0].Action != action {
			t.Errorf("heard %+v, want one that %s", c, action)
		}
		if _, linked := news[i].File.Response(d.letter.ID).LinkTo(d.move.ID); linked != (action != app.Undid) {
			t.Errorf("when it was %s, the letter was linked: %v", action, linked)
		}
	}
}

func TestAListenerMayWrite(t *testing.T) {
	d := newDay(t)
	d.Listen(func(n casework.News) {
		if n.File.Party(d.anne.ID) != nil {
			mustDo(t, d.DeleteParty(d.anne.ID))
		}
	})
	mustDo(t, d.DeleteScenario(d.keep.ID))
	if d.File().Party(d.anne.ID) != nil {
		t.Error("what the listener did is lost")
	}
}

// Two windows on one hearing: the one that comes late is refused, sees what
// stands, and can do it again.
func TestWhoComesLateSeesWhatStands(t *testing.T) {
	d := newDay(t)
	other := must[*casework.Desk](t)(d.Office.Desk(d.Hearing()))
	mustDo(t, other.EditResponse(d.letter.ID, casework.FieldSubject, func(r *app.Response) { r.Subject = "Mamma Mia" }))

	var heard []casework.News
	d.Listen(func(n casework.News) { heard = append(heard, n) })
	edit := func() error {
		return d.EditResponse(d.letter.ID, casework.FieldNote, func(r *app.Response) { r.Note = "Ring til Sanne" })
	}
	d.refuses(app.CodeConflict, edit())
	if got := d.letterNow(); got.Subject != "Mamma Mia" || got.Note != "" {
		t.Errorf("after the refusal stands %+v", got)
	}
	if len(heard) != 1 || heard[0].File != d.File() || len(heard[0].Changes) != 0 {
		t.Errorf("heard %+v", heard)
	}
	mustDo(t, edit())
	if got := d.letterNow(); got.Subject != "Mamma Mia" || got.Note != "Ring til Sanne" {
		t.Errorf("the second time stands %+v", got)
	}
	d.kept()
}

func TestManyWriteAtOnce(t *testing.T) {
	d := newDay(t)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 10 {
				if _, err := d.Log(app.Response{Text: "Kære udvalg"}); err != nil {
					t.Error(err)
				}
				d.File().Numbered(1)
			}
		})
	}
	wg.Wait()
	if got, want := numbers(d.File().Responses), 41; len(got) != want || got[want-1] != want {
		t.Errorf("the responses are %v", got)
	}
	d.kept()
}

func TestBeginningAHearing(t *testing.T) {
	o := newOffice()
	desk := must[*casework.Desk](t)(o.Begin(app.Hearing{Title: "  Omlægning ", CaseNo: "20150273113"}))
	h := desk.File().Hearing
	if h.Title != "Omlægning" || h.CaseNo != "2015-0273113" || h.Committee != "Socialudvalget" || h.ID != desk.Hearing() || h.Common().Hearing != h.ID {
		t.Errorf("begun is %+v", h)
	}
	for _, bad := range []app.Hearing{{}, {Title: "x"}, {CaseNo: "2015-0273113"}} {
		if _, err := o.Begin(bad); app.CodeOf(err) == "" {
			t.Errorf("%+v is begun: %v", bad, err)
		}
	}
	if list := must[[]*app.Hearing](t)(o.Hearings()); len(list) != 1 {
		t.Errorf("there are %d hearings", len(list))
	}
	if desk.Today() != (app.Date{Year: 2016, Month: time.April, Day: 18}) {
		t.Errorf("today is %v", desk.Today())
	}
}

func TestPickingAHearing(t *testing.T) {
	o := newOffice()
	if _, err := o.Pick(""); app.CodeOf(err) != app.CodeHearingMissing {
		t.Errorf("of none is picked: %v", err)
	}
	begin := func(title string, no app.CaseNo, year int) app.ID {
		period := app.Period{From: app.Date{Year: year, Month: time.March, Day: 19}}
		return must[*casework.Desk](t)(o.Begin(app.Hearing{Title: title, CaseNo: no, Period: period})).Hearing()
	}
	north := begin("Samværstilbud i Nordvest", "2015-0273113", 2016)
	if desk := must[*casework.Desk](t)(o.Pick("")); desk.Hearing() != north {
		t.Error("the only one is not picked")
	}
	city := begin("Samværstilbud i City", "2016-0000001", 2017)
	both := begin("Samværstilbud", "2016-0000002", 2015)
	for name, want := range map[string]app.ID{
		"nordvest": north, "Samværstilbud i City": city, "samvaerstilbud": both, "2015-0273113": north, "20160000002": both,
	} {
		if desk := must[*casework.Desk](t)(o.Pick(name)); desk.Hearing() != want {
			t.Errorf("%q picks %q", name, desk.File().Hearing.Title)
		}
	}
	for name, code := range map[string]app.Code{"": app.CodeHearingWhich, "tilbud i": app.CodeHearingWhich, "Amager": app.CodeHearingMissing} {
		if _, err := o.Pick(name); app.CodeOf(err) != code {
			t.Errorf("%q is refused with %v, want %s", name, err, code)
		}
	}
	var order []app.ID
	for _, h := range must[[]*app.Hearing](t)(o.Hearings()) {
		order = append(order, h.ID)
	}
	if !slices.Equal(order, []app.ID{city, north, both}) {
		t.Errorf("the newest does not come first: %v", order)
	}
	if faults := must[[]string](t)(o.Check()); len(faults) != 0 {
		t.Errorf("faults: %q", faults)
	}
}
