package casework_test

import (
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"
	_ "time/tzdata"
	"unicode/utf8"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/casework/caseworktest"
	"hvidbog/assets/example"
	"hvidbog/storage/memory"
)

func copenhagen(t *testing.T) *time.Location {
	t.Helper()
	zone, err := time.LoadLocation("Europe/Copenhagen")
	if err != nil {
		t.Fatal(err)
	}
	return zone
}

// loadExample is the example hearing in a register of its own.
func loadExample(t *testing.T) (app.Store, *app.CaseFile) {
	t.Helper()
	return caseworktest.ExampleIn(t, copenhagen(t))
}

func TestExampleIsSound(t *testing.T) {
	store, f := loadExample(t)
	if faults, err := store.Check(); err != nil || len(faults) > 0 {
		t.Errorf("check: %v %v", faults, err)
	}
	today := app.Date{Year: 2016, Month: time.June, Day: 15}
	for _, r := range f.Records() {
		if err := f.Validate(r, today); err != nil {
			t.Errorf("%v: %v", r.Key(), err)
		}
	}
}

func TestExampleHoldsWhatWasHeard(t *testing.T) {
	_, f := loadExample(t)
	tally := app.Count(f)
	for _, c := range []struct {
		what      string
		got, want int
	}{
		{"responses", tally.Responses, 32},
		{"form letters", tally.Alike, 3},
		{"contributions", tally.Gathered, 6},
		{"hearing responses", tally.ByKind[app.HearingResponse], 28},
		{"enquiries", tally.ByKind[app.Enquiry], 4},
		{"workshop inputs", tally.ByKind[app.WorkshopInput], 4},
		{"interviews", tally.ByKind[app.Interview], 2},
		{"late", tally.Late, 1},
		{"unlinked", tally.Unlinked, 1},
		{"invited", tally.Invited, 26},
		{"invited that answered", tally.Answered, 13},
		{"centres", len(f.Centres), 4},
		{"scenarios", len(f.Scenarios), 7},
		{"principles", len(f.Hearing.Principles), 5},
		{"last document", f.Hearing.LastDocument, 41},
		{"letters", len(f.Letters), 8},
		{"promises", len(f.Promises), 5},
	} {
		if c.got != c.want {
			t.Errorf("%s: %d, want %d", c.what, c.got, c.want)
		}
	}
	for _, k := range app.PartyKinds() {
		if tally.ByParty[k] == 0 {
			t.Errorf("no response from a %s", k)
		}
	}
	for _, c := range app.Channels() {
		if tally.ByChannel[c] == 0 {
			t.Errorf("no response by %s", c)
		}
	}
	for _, s := range app.Statuses() {
		if tally.ByStatus[s] == 0 {
			t.Errorf("no response with status %s", s)
		}
	}
	long := 0
	for _, r := range f.Responses {
		if utf8.RuneCountInString(r.Text) >= 6000 {
			long++
		}
	}
	if long < 2 {
		t.Errorf("%d responses of 6,000 characters, want two at least", long)
	}
}

// The one thing that must not be forgotten: the letter that nobody answered.
func TestExampleTellsOfBevarMammaMia(t *testing.T) {
	_, f := loadExample(t)
	group := f.PartyNamed("Bevar Mamma Mia")
	if group == nil || group.Kind != app.SupportGroup || !group.Invited {
		t.Fatalf("Bevar Mamma Mia: %+v", group)
	}
	var enquiries []*app.Response
	for _, r := range f.Responses {
		if r.Sender == group.ID && r.Kind == app.Enquiry {
			enquiries = append(enquiries, r)
		}
	}
	if len(enquiries) != 2 {
		t.Fatalf("%d enquiries, want 2", len(enquiries))
	}
	lost, answered := enquiries[0], enquiries[1]
	if lost.Received != (app.Date{Year: 2015, Month: time.October, Day: 18}) || !lost.Status.Open() || lost.Channel != app.ByEmail {
		t.Errorf("the first enquiry: %+v", lost)
	}
	if answered.Received != (app.Date{Year: 2015, Month: time.December, Day: 1}) || answered.Status != app.StatusAnswered {
		t.Errorf("the second enquiry: %+v", answered)
	}
	notices := casework.Attention(f)
	i := slices.IndexFunc(notices, func(m casework.Missing) bool { return m.What == casework.NoticeUnanswered })
	if i < 0 || notices[i].Oldest() != lost {
		t.Errorf("attention does not name the unanswered enquiry first: %+v", notices)
	}
	nordvest := f.ScenarioNamed("Nordvest")
	if nordvest == nil || len(nordvest.Alternatives) != 1 {
		t.Fatalf("Center Nordvest: %+v", nordvest)
	}
	for _, stance := range []app.Stance{app.Supports, app.Partly, app.Against} {
		if len(f.LinkedTo(nordvest.ID, stance)) == 0 {
			t.Errorf("nobody is %s on Center Nordvest", stance)
		}
	}
}

// How it was forgotten: the second letter was answered, and the first was left open. On
// every day since it is the most urgent.
func TestExampleTellsHowTheFirstLetterWasForgotten(t *testing.T) {
	_, f := loadExample(t)
	lost, second := f.Numbered(4), f.Numbered(8)
	answer := f.Letters[0]
	if answer.DocumentNo != "2015-0273113-4" || answer.Date != (app.Date{Year: 2015, Month: time.December, Day: 11}) || answer.Kind != app.ReplyLetter ||
		!slices.Equal(answer.Answers, []app.ID{second.ID}) || !slices.Equal(answer.LeftOpen, []app.ID{lost.ID}) || answer.To.Attention != "Sanne Vestergaard" {
		t.Errorf("the answer is %+v", answer)
	}
	if second.Follows != lost.ID {
		t.Error("the second letter does not follow the first")
	}
	for _, on := range []app.Date{
		{Year: 2015, Month: time.December, Day: 1}, {Year: 2015, Month: time.December, Day: 11}, {Year: 2016, Month: time.June, Day: 15}, {Year: 2026, Month: time.November, Day: 24},
	} {
		if c := f.Clocks(on)[0]; c.Response != lost || c.State != app.Overdue {
			t.Errorf("on %s the most urgent is no. %d, %s", on, c.Response.Number, c.State)
		}
	}
	clocks := f.Clocks(app.Date{Year: 2015, Month: time.December, Day: 1})
	if c := clocks[0]; c.Days != 32 || c.Over != 22 || c.Due != (app.Date{Year: 2015, Month: time.October, Day: 30}) {
		t.Errorf("on 1 December it is day %d, %d over, due %s", c.Days, c.Over, c.Due)
	}
	if c := clocks[1]; c.Response != second || c.Due != (app.Date{Year: 2015, Month: time.December, Day: 15}) {
		t.Errorf("beside it stands no. %d, due %s", c.Response.Number, c.Due)
	}
	if c := f.Clock(second, app.Date{Year: 2016, Month: time.June, Day: 15}); c.Days != 8 || c.State != app.Answered {
		t.Errorf("the second was answered on day %d", c.Days)
	}
}

func TestExampleHasLettersOfEveryKind(t *testing.T) {
	_, f := loadExample(t)
	today := app.Date{Year: 2016, Month: time.May, Day: 12}
	kinds, states := make(map[app.LetterKind]int), make(map[app.ClockState]int)
	for _, l := range f.Letters {
		kinds[l.Kind]++
		if !l.IsSent() || l.Subject == "" || l.IsEmpty() || l.Signature == "" || len(app.Unfilled(l.Text)) > 0 {
			t.Errorf("a letter lacks something: %+v", l)
		}
	}
	for _, c := range f.Clocks(today) {
		states[c.State]++
	}
	for _, k := range app.LetterKinds() {
		if kinds[k] == 0 {
			t.Errorf("no %s", k)
		}
	}
	for _, s := range []app.ClockState{app.Overdue, app.Waiting, app.DueLater, app.Answered, app.NoneDue} {
		if states[s] == 0 {
			t.Errorf("on %s nothing is %s", today, s)
		}
	}
	kept, entered := 0, 0
	for _, p := range f.Promises {
		if p.IsKept() {
			kept++
		}
	}
	for _, e := range casework.Journal(f) {
		if e.IsJournalised() {
			entered++
		}
	}
	if kept != 2 || entered != 37 || len(casework.Journal(f)) != 46 {
		t.Errorf("%d promises are kept, and %d of %d documents are in the records system", kept, entered, len(casework.Journal(f)))
	}
	if head := f.Hearing.Letterhead; head.Authority == "" || head.Address == "" || head.Signature == "" {
		t.Errorf("the letterhead is %+v", head)
	}
}

// The log reads as if the hearing had been worked on for nine months.
func TestExampleHasAHistory(t *testing.T) {
	store, f := loadExample(t)
	changes, err := store.Changes(f.Hearing.ID, 0, 1000)
	if err != nil {
		t.Fatal(err)
	}
	slices.Reverse(changes)
	if what := changes[0].What.ID; what != "change.hearing.begun" {
		t.Errorf("it begins with %s", what)
	}
	caseworkers := make(map[string]bool)
	for i, c := range changes {
		caseworkers[c.By.Who] = true
		if i > 0 && c.By.At.Before(changes[i-1].By.At) {
			t.Errorf("%v comes before %v", c.What, changes[i-1].What)
		}
		if day := c.By.At.Weekday(); day == time.Saturday || day == time.Sunday || c.By.At.Hour() < 8 || c.By.At.Hour() > 16 {
			t.Errorf("%v was done %s", c.What, c.By.At.Format("Monday 15:04"))
		}
	}
	if len(caseworkers) != 2 {
		t.Errorf("caseworkers: %v", caseworkers)
	}
	for _, r := range f.Responses {
		if wait := app.DateOf(r.LoggedAt).Sub(r.Received); wait < 0 || wait > 3 && r.Note == "" {
			t.Errorf("no. %d was logged %d days after it came, and its note does not say why", r.Number, wait)
		}
	}
}

// exampleCopy is the example's files, to be spoiled.
func exampleCopy(t *testing.T) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	err := fs.WalkDir(example.FS, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(example.FS, name)
		files[name] = &fstest.MapFile{Data: text}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestExampleThatIsAmissWritesNothing(t *testing.T) {
	for name, spoil := range map[string]func(fstest.MapFS){
		"a text is missing":      func(files fstest.MapFS) { delete(files, "responses/22-lap.txt") },
		"a field has no meaning": func(files fstest.MapFS) { files["parties.json"].Data = []byte(`[{"nmae": "LAP"}]`) },
		"a moment is none": func(files fstest.MapFS) {
			text := string(files["hearing.json"].Data)
			files["hearing.json"].Data = []byte(strings.Replace(text, "2015-09-01 09:12", "1/9", 1))
		},
	} {
		files := exampleCopy(t)
		spoil(files)
		store := memory.New()
		if _, err := casework.LoadExample(store, files, time.UTC); err == nil {
			t.Errorf("%s, and it loads", name)
		}
		if list, _ := store.Hearings(); len(list) > 0 {
			t.Errorf("%s, and a hearing was written", name)
		}
	}
}
