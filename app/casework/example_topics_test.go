package casework_test

import (
	"bytes"
	"cmp"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/assets/example"
	"hvidbog/storage/memory"
)

// What the example shows off is a packet that could go out.
func TestExampleIsComplete(t *testing.T) {
	_, f := loadExample(t)
	for _, m := range casework.Completeness(f) {
		if m.Blocks() {
			t.Errorf("%s: %d", m.What, m.Count())
		}
	}
	if !casework.Complete(f) {
		t.Error("the example's packet is a draft")
	}
	h := f.Hearing
	for _, text := range []struct{ what, text string }{
		{"summary", h.Summary},
		{"form", h.Form},
		{"material", h.Material},
		{"changes", h.Changes},
		{"process", h.Process},
		{"recommendation", h.Recommendation},
	} {
		if text.text == "" {
			t.Errorf("no %s", text.what)
		}
	}
	if words := len(strings.Fields(h.Summary)); words > 400 {
		t.Errorf("the summary has %d words, and more than a page is too much", words)
	}
}

func TestExampleWasReadToTheEnd(t *testing.T) {
	_, f := loadExample(t)
	closed := f.Hearing.LastDay()
	for _, r := range f.Responses {
		read := app.DateOf(r.Read.At)
		switch {
		case !r.IsRead():
			t.Errorf("no. %d has not been read", r.Number)
		case !read.After(closed) || !read.Before(f.Hearing.Meeting.Date) || read.Before(app.DateOf(r.LoggedAt)):
			t.Errorf("no. %d was read on %s", r.Number, read.Field())
		case r.NoRemarks == (len(f.ExcerptsOf(r.ID)) > 0) && f.ModelFor(r) == r:
			t.Errorf("no. %d: no remarks %t, %d excerpts", r.Number, r.NoRemarks, len(f.ExcerptsOf(r.ID)))
		}
		if len(r.Text) > 2500 && len(f.ExcerptsOf(r.ID)) < 4 {
			t.Errorf("no. %d is long, and has %d excerpts", r.Number, len(f.ExcerptsOf(r.ID)))
		}
	}
}

// Who speaks of what was counted by hand when the summaries were written.
func TestExampleTopicsHaveTheirVoices(t *testing.T) {
	_, f := loadExample(t)
	heard := app.Hear(f)
	want := []struct {
		title   string
		numbers []int
		marks   string
		verdict app.Verdict
	}{
		{"Bekymring for, at recovery bliver et krav", []int{1, 4, 8, 15, 22, 28, 32}, "O", app.Accepted},
		{"Bekymring for færre og større tilbud", []int{1, 3, 4, 22, 26, 31}, "LU, O", app.Rejected},
		{"Bekymring for de små fællesskaber, der samles i Sydhavnen", []int{10, 13, 18, 34}, "", app.PartlyAccepted},
		{"Ønske om at bevare Lyrskovgade", []int{9, 27, 36, 37}, "", app.PartlyAccepted},
		{"Ønske om, at Mamma Mia bliver på Utterslev Torv", []int{3, 8, 11, 16, 21, 22, 24, 25, 28, 30, 32}, "LU", app.Accepted},
		{"Ønske om, at Nordstjernen bliver ved biblioteket", []int{1, 7, 16, 21, 22, 25, 28, 32}, "LU", app.PartlyAccepted},
		{"Støtte til et tilbud i Brønshøj-Husum", []int{1, 7, 8, 11, 16, 21, 22, 24, 25, 28, 29, 32}, "LU", app.Accepted},
		{"Støtte til et brugerstyret videnscenter", []int{1, 16, 21, 22, 25, 28}, "LU", app.PartlyAccepted},
		{"Støtte til et ungetilbud i Hørsholmsgade", []int{2, 6, 12, 15, 20, 24, 30, 33}, "LU, O", app.Accepted},
		{"Bekymring for de nuværende brugere af Hørsholmsgade", []int{6, 15, 20}, "LU, O", app.Accepted},
		{"Ønsker til det nye tilbud på Svendborggade", []int{12, 17, 20}, "LU", app.PartlyAccepted},
		{"Støtte til en satellit på Amager", []int{5, 15, 19, 23, 24, 31}, "LU, O", app.Accepted},
		{"Bekymring for, at peers træder i stedet for medarbejdere", []int{4, 8, 14, 15, 22, 26, 28}, "O", app.PartlyAccepted},
		{"Ønske om tilgængelige lokaler og om Gloria på tryk", []int{22, 26}, "O", app.Accepted},
		{"Ønske om et tættere samarbejde med pårørende", []int{12, 24}, "", app.PartlyAccepted},
		{"Ønske om besked i god tid og en tryg overgang", []int{6, 9, 13, 15, 16, 22, 24, 26}, "O", app.Accepted},
		{"Kritik af processen og ønske om svar", []int{4, 7, 8, 20, 21, 22, 25, 28}, "LU", app.Noted},
	}
	if len(f.Topics) != len(want) {
		t.Fatalf("%d topics, want %d", len(f.Topics), len(want))
	}
	for i, topic := range f.Topics {
		voices := heard.Responses(topic.ID)
		var numbers []int
		for _, r := range heard.All(topic.ID) {
			numbers = append(numbers, r.Number)
		}
		slices.Sort(numbers)
		var marks []string
		for _, m := range f.Marks(voices) {
			marks = append(marks, string(m))
		}
		w := want[i]
		if topic.Title != w.title || !slices.Equal(numbers, w.numbers) || strings.Join(marks, ", ") != w.marks || topic.Verdict != w.verdict {
			t.Errorf("topic %d: %s %v %v %s\nwant %+v", i+1, topic.Title, numbers, marks, topic.Verdict, w)
		}
	}
}

func TestExampleAnswersEachTopic(t *testing.T) {
	_, f := loadExample(t)
	heard := app.Hear(f)
	changed := make(map[app.ID]bool)
	for _, topic := range f.Topics {
		if topic.Summary == "" || topic.Remarks == "" || topic.Reason == "" || topic.Verdict == "" {
			t.Errorf("%s: something is missing", topic.Title)
		}
		changes := topic.Verdict == app.Accepted || topic.Verdict == app.PartlyAccepted
		if changes != (topic.Change != "") {
			t.Errorf("%s is %s, and the change is %q", topic.Title, topic.Verdict, topic.Change)
		}
		changed[topic.ChangeScenario] = true
		quotes := 0
		for _, e := range heard.On(topic.ID) {
			if e.Quoted {
				quotes++
			}
		}
		if quotes < 1 || quotes > 4 {
			t.Errorf("%s: %d quotes", topic.Title, quotes)
		}
	}
	for _, s := range f.Scenarios {
		if !changed[s.ID] {
			t.Errorf("%s: nothing is changed in it", s.Name)
		}
	}
	used := make(map[int]bool)
	for _, r := range f.Remarks {
		n := len(casework.UsesOf(f, r.ID))
		used[n] = true
		if n < 1 {
			t.Errorf("nobody uses %q", r.Name)
		}
	}
	if !used[3] && !used[4] {
		t.Error("no remark is used in three places or more")
	}
}

// What is quoted on paper must not tell who said it, where that is private.
func TestExampleQuotesNobodyByName(t *testing.T) {
	_, f := loadExample(t)
	names := make(map[string]bool)
	for _, p := range f.Parties {
		if p.Private {
			for _, name := range strings.Fields(p.Name) {
				if name != "og" {
					names[name] = true
				}
			}
		}
	}
	for _, r := range f.Responses {
		if p := f.Party(r.Sender); r.Contact != "" && !p.Private {
			for _, name := range strings.Fields(r.Contact) {
				names[name] = true
			}
		}
	}
	nameless := func(where, text string) {
		t.Helper()
		for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) {
			if names[word] {
				t.Errorf("%s names %s", where, word)
			}
		}
	}
	for _, e := range f.Excerpts {
		r := f.Response(e.Response)
		if r.Text[e.From:e.To] != e.Text || e.Text == "" || e.Lost {
			t.Errorf("no. %d: %q does not stand where it should", r.Number, e.Text)
		}
		for _, n := range e.Principles {
			if n < 1 || n > len(f.Hearing.Principles) {
				t.Errorf("no. %d: principle %d", r.Number, n)
			}
		}
		if !e.Quoted {
			continue
		}
		nameless(fmt.Sprintf("a quote from no. %d", r.Number), e.Text)
		if n := utf8.RuneCountInString(e.Text); n > 300 {
			t.Errorf("no. %d: a quote of %d letters: %s", r.Number, n, e.Text)
		}
		if strings.HasPrefix(e.Text, "-") || strings.Contains(e.Text, "\n") {
			t.Errorf("no. %d: a quote with an item's mark or a line end: %s", r.Number, e.Text)
		}
	}
	for _, topic := range f.Topics {
		nameless(topic.Title, strings.Join([]string{topic.Title, topic.Summary, topic.Remarks, topic.Reason, topic.Change}, " "))
	}
	for _, r := range f.Remarks {
		nameless(r.Name, r.Text)
	}
	h := f.Hearing
	nameless("the hearing", strings.Join([]string{h.Summary, h.Form, h.Material, h.Changes, h.Process, h.Recommendation}, " "))
}

func TestExampleIsTheSameEachTime(t *testing.T) {
	store, f := loadExample(t)
	again, g := loadExample(t)
	if a, b := retold(f), retold(g); !slices.Equal(a, b) {
		t.Errorf("two examples differ: %d and %d lines", len(a), len(b))
	}
	a, err := store.Changes(f.Hearing.ID, 0, 10000)
	if err != nil {
		t.Fatal(err)
	}
	b, err := again.Changes(g.Hearing.ID, 0, 10000)
	if err != nil {
		t.Fatal(err)
	}
	same := slices.EqualFunc(a, b, func(a, b app.Change) bool {
		return a.What.ID == b.What.ID && a.By.Who == b.By.Who && a.By.At.Equal(b.By.At)
	})
	if !same {
		t.Error("two examples have different histories")
	}
}

// retold is what was made of the responses, without the ids, which are random.
func retold(f *app.CaseFile) []string {
	scenario := func(id app.ID) string {
		if s := f.Scenario(id); s != nil {
			return s.Name
		}
		return "–"
	}
	var list []string
	for _, e := range f.Excerpts {
		list = append(list, fmt.Sprint(f.Response(e.Response).Number, e.From, e.To, f.Topic(e.Topic).Title,
			scenario(e.Scenario), e.Stance, e.Principles, e.Quoted))
	}
	for _, topic := range f.Topics {
		list = append(list, fmt.Sprint(topic.Order, topic.Title, topic.Summary, topic.Remarks, len(topic.Standard),
			topic.Verdict, topic.Reason, topic.Change, scenario(topic.ChangeScenario)))
	}
	for _, r := range f.Remarks {
		list = append(list, r.Name+r.Text)
	}
	for _, r := range f.Responses {
		list = append(list, fmt.Sprint(r.Number, r.Status, r.Read, r.NoRemarks, r.Attachments, r.Text))
	}
	slices.SortFunc(list, cmp.Compare)
	return list
}

func TestExampleCanBeTakenBackAndDoneAgain(t *testing.T) {
	store, f := loadExample(t)
	office := casework.NewOffice(store, func() string { return "Lene Ravnholt" }, func() time.Time {
		return time.Date(2016, time.June, 1, 9, 0, 0, 0, time.UTC)
	})
	d, err := office.Desk(f.Hearing.ID)
	if err != nil {
		t.Fatal(err)
	}
	changes, err := store.Changes(f.Hearing.ID, 0, 10000)
	if err != nil {
		t.Fatal(err)
	}
	slices.Reverse(changes)
	first := slices.IndexFunc(changes, func(c app.Change) bool { return c.What.ID == "change.topic.added" })
	if err := d.UndoTo(changes[first].Seq); err != nil {
		t.Fatal(err)
	}
	before := d.File()
	if n := len(before.Topics) + len(before.Excerpts) + len(before.Remarks); n > 0 || before.Numbered(1).IsRead() {
		t.Errorf("%d records of the reading are left", n)
	}
	for {
		if _, err := d.Redo(); err != nil {
			if app.CodeOf(err) != app.CodeNothingToRedo {
				t.Fatal(err)
			}
			break
		}
	}
	if !slices.Equal(retold(d.File()), retold(f)) {
		t.Error("what was taken back and done again is not what it was")
	}
}

// A letter came as a PDF, which may be bound in, and two drawings, which nobody
// has said may be.
func TestExampleHasOriginals(t *testing.T) {
	store, f := loadExample(t)
	office := casework.NewOffice(store, func() string { return "Lene Ravnholt" }, time.Now)
	d, err := office.Desk(f.Hearing.ID)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		number  int
		name    string
		publish bool
	}{
		{21, "Høringssvar fra Bispebjerg Lokaludvalg.pdf", true},
		{25, "To tegninger.pdf", false},
	} {
		r := f.Numbered(c.number)
		if len(r.Attachments) != 1 {
			t.Errorf("no. %d has %d originals", c.number, len(r.Attachments))
			continue
		}
		a := r.Attachments[0]
		if a.Name != c.name || a.Publish != c.publish || a.Type != "application/pdf" || a.Size > 60<<10 {
			t.Errorf("no. %d: %+v", c.number, a)
		}
		if content, err := d.FileContent(a.FileRef); err != nil || !bytes.HasPrefix(content, []byte("%PDF-")) {
			t.Errorf("no. %d: the original is %d bytes, %v", c.number, len(content), err)
		}
	}
}

// A text that was reworded without its marks is found out before anything is
// written.
func TestExampleWithAPassageThatIsGoneIsRefused(t *testing.T) {
	for _, c := range []struct{ file, old, new string }{
		{"responses/22-lap.txt", "Det femte princip, færre", "Princippet om færre"},
		{"responses/33-beskaeftigelsesforvaltningen.txt", "Det forudsættes", "Forvaltningen er positiv, og det forudsættes"},
		{"readings.json", `"response": 34`, `"response": 36`},
		{"readings.json", `"Forvaltningen er positiv", "sentences": 2`, `"Forvaltningen er positiv", "sentences": 3`},
	} {
		files := exampleCopy(t)
		text := string(files[c.file].Data)
		if strings.Count(text, c.old) != 1 {
			t.Fatalf("%s has %q %d times", c.file, c.old, strings.Count(text, c.old))
		}
		files[c.file].Data = []byte(strings.Replace(text, c.old, c.new, 1))
		store := memory.New()
		if _, err := casework.LoadExample(store, files, time.UTC); err == nil {
			t.Errorf("%s with %q loads", c.file, c.new)
		}
		if list, _ := store.Hearings(); len(list) > 0 {
			t.Errorf("%s with %q: a hearing was written", c.file, c.new)
		}
	}
}

// Every text that is beside the JSON files is used by them.
func TestExampleHasNoTextTooMany(t *testing.T) {
	var json strings.Builder
	var texts []string
	err := fs.WalkDir(example.FS, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil || d.IsDir():
			return err
		case strings.HasSuffix(name, ".json"):
			b, err := fs.ReadFile(example.FS, name)
			json.Write(b)
			return err
		}
		texts = append(texts, name)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range texts {
		if !strings.Contains(json.String(), `"`+name+`"`) {
			t.Errorf("nothing names %s", name)
		}
	}
}
