package casework_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"pgregory.net/rapid"

	"hvidbog/app"
	"hvidbog/app/casework"
)

// mentions reads a response through for what a query says, with nothing kept.
func mentions(f *app.CaseFile, r *app.Response, query string) bool {
	places := []string{fmt.Sprint(r.Number), string(r.DocumentNo), r.Received.Field(), r.Subject, r.Contact, r.Text}
	for _, id := range r.Voices() {
		if p := f.Party(id); p != nil {
			places = append(append(places, p.Name), p.Aliases...)
		}
	}
	for _, l := range r.Links {
		if s := f.Scenario(l.Scenario); s != nil {
			places = append(places, s.Name)
		}
	}
	for _, word := range strings.Fields(app.Fold(query)) {
		if !slices.ContainsFunc(places, func(s string) bool { return strings.Contains(app.Fold(s), word) }) {
			return false
		}
	}
	return true
}

// findNaively answers a query as slowly and as plainly as can be.
func findNaively(f *app.CaseFile, q casework.Query) []*app.Response {
	var list []*app.Response
	for _, r := range f.Responses {
		p := f.Party(r.Principal())
		linked := slices.ContainsFunc(r.Links, func(l app.Link) bool {
			return (l.Scenario == q.Scenario || q.Scenario == "") && (l.Stance == q.Stance || q.Stance == "")
		})
		if mentions(f, r, q.Text) &&
			(q.Kind == "" || r.Kind == q.Kind) &&
			(q.Status == "" || r.Status == q.Status) &&
			(!q.Open || r.Status.Open()) &&
			(!q.Unlinked || len(r.Links) == 0) &&
			(q.Voice == "" || slices.Contains(r.Voices(), q.Voice)) &&
			(q.PartyKind == "" || p != nil && p.Kind == q.PartyKind) &&
			(q.Scenario == "" && q.Stance == "" || linked) {
			list = append(list, r)
		}
	}
	slices.SortStableFunc(list, func(a, b *app.Response) int {
		switch q.Sort {
		case casework.ByReceived:
			return a.Received.Compare(b.Received)
		case casework.BySender:
			return cmp.Compare(sortPlace(f, a), sortPlace(f, b))
		case casework.ByStatus:
			return cmp.Compare(slices.Index(app.Statuses(), a.Status), slices.Index(app.Statuses(), b.Status))
		}
		return 0
	})
	if q.Reverse {
		slices.Reverse(list)
	}
	return list
}

// sortPlace is where the sender stands among the parties; -1 for none.
func sortPlace(f *app.CaseFile, r *app.Response) int {
	return slices.IndexFunc(f.Parties, func(p *app.Party) bool { return p.ID == r.Sender })
}

// queries draws what may be looked for in a hearing of largeHearing's, most of it
// to be found there.
func queries(f *app.CaseFile) *rapid.Generator[casework.Query] {
	return rapid.Custom(func(t *rapid.T) casework.Query {
		r := rapid.SampledFrom(f.Responses).Draw(t, "response")
		words := strings.Fields(r.Text)
		piece := rapid.Custom(func(t *rapid.T) string {
			w := []rune(rapid.SampledFrom(words).Draw(t, "word"))
			from := rapid.IntRange(0, len(w)-1).Draw(t, "from")
			to := rapid.IntRange(from+1, len(w)).Draw(t, "to")
			return string(w[from:to])
		})
		text := rapid.OneOf(
			rapid.Just(""),
			rapid.Map(rapid.SliceOfN(piece, 1, 3), func(p []string) string { return strings.Join(p, " ") }),
			rapid.SampledFrom([]string{r.Received.Field(), string(r.DocumentNo), fmt.Sprint(r.Number), f.SenderName(r), strings.ToUpper(f.SenderName(r)), "scenarie 3", " ", "aa", "Å", "🙂"}),
			rapid.String(),
		).Draw(t, "text")
		return casework.Query{
			Text:      text,
			Scenario:  rapid.SampledFrom([]app.ID{"", "", "", "s3", "nowhere"}).Draw(t, "scenario"),
			Stance:    rapid.SampledFrom(append(app.Stances(), "", "", "")).Draw(t, "stance"),
			Kind:      rapid.SampledFrom(append(app.Kinds(), "", "", "", "")).Draw(t, "kind"),
			PartyKind: rapid.SampledFrom(append(app.PartyKinds(), make([]app.PartyKind, 12)...)).Draw(t, "party kind"),
			Status:    rapid.SampledFrom(append(app.Statuses(), "", "", "", "")).Draw(t, "status"),
			Unlinked:  rapid.IntRange(0, 9).Draw(t, "unlinked") == 0,
			Open:      rapid.IntRange(0, 3).Draw(t, "open") == 0,
			Voice:     rapid.SampledFrom([]app.ID{"", "", "", "", r.Sender}).Draw(t, "voice"),
			Sort:      rapid.SampledFrom([]casework.Sort{casework.ByNumber, casework.ByReceived, casework.BySender, casework.ByStatus}).Draw(t, "sort"),
			Reverse:   rapid.Bool().Draw(t, "reverse"),
		}
	})
}

func mustFind(t interface{ Fatalf(string, ...any) }, fi *casework.Finder, f *app.CaseFile, q casework.Query) {
	if got, want := fi.Find(f, q), findNaively(f, q); !slices.Equal(got, want) {
		t.Fatalf("%+v finds %v, want %v", q, numbers(got), numbers(want))
	}
}

func numbers(list []*app.Response) []int {
	var n []int
	for _, r := range list {
		n = append(n, r.Number)
	}
	return n
}

// A day at the search field: typing on, rubbing out, filtering, sorting, and the
// hearing changing meanwhile. At every key the list is what reading it all through
// would give.
func TestFindingIsReadingItAllThrough(t *testing.T) {
	hearing := largeHearing(60, 300)
	rapid.Check(t, func(t *rapid.T) {
		f, fi := hearing, casework.NewFinder()
		if rapid.Bool().Draw(t, "warm") {
			fi.Warm(f)
		}
		for range rapid.IntRange(1, 4).Draw(t, "searches") {
			q := queries(f).Draw(t, "query")
			typed := []rune(q.Text)
			for i := range typed {
				q.Text = string(typed[:i])
				mustFind(t, fi, f, q)
			}
			q.Text = string(typed)
			mustFind(t, fi, f, q)
			f = changed(t, f)
			mustFind(t, fi, f, q)
			q.Sort, q.Reverse = casework.ByReceived, !q.Reverse
			mustFind(t, fi, f, q)
		}
	})
}

// changed is the hearing after some work on it.
func changed(t *rapid.T, f *app.CaseFile) *app.CaseFile {
	r := app.CloneOf(rapid.SampledFrom(f.Responses).Draw(t, "edited"))
	switch rapid.IntRange(0, 5).Draw(t, "change") {
	case 0:
		r.Text += " og en ukulele"
	case 1:
		r.Links = nil
		r.Sender, r.OnBehalfOf = "p2", "p1"
	case 2:
		p := app.CloneOf(f.Party(r.Sender))
		p.Name, p.Aliases = "Ukulelens venner", []string{p.Name}
		return f.With([]app.Record{p}, nil)
	case 3:
		return f.With(nil, []app.Key{r.Key(), f.Responses[0].Key()})
	case 4:
		r.ID, r.Number, r.DocumentNo = app.NewID(), f.Responses[len(f.Responses)-1].Number+1, ""
	case 5:
		s := app.CloneOf(f.Scenarios[3])
		s.Name = "Ukuleleskolen"
		return f.With([]app.Record{s}, nil)
	}
	return f.With([]app.Record{r}, nil)
}

// smallHearing has the letters that the tests below look for.
func smallHearing() *app.CaseFile {
	letter := func(n int, sender app.ID, text string) *app.Response {
		return &app.Response{
			Base: app.Base{ID: app.ID(fmt.Sprint("r", n))}, Number: n, DocumentNo: app.CaseNo("2015-0273113").Document(n + 3),
			Received: app.Date{Year: 2015, Month: time.December, Day: n}, Sender: sender, Text: text, Status: app.StatusNew,
		}
	}
	linked := letter(2, "p2", "Vi er imod.")
	linked.Links = []app.Link{{Scenario: "s1", Stance: app.Against}}
	linked.OnBehalfOf = "p1"
	linked.Contact = "anne@nordstjernen.example"
	return app.NewCaseFile([]app.Record{
		&app.Hearing{Base: app.Base{ID: "h"}},
		&app.Scenario{Base: app.Base{ID: "s1"}, Name: "Center Nordvest: nye lokaler"},
		&app.Party{Base: app.Base{ID: "p1"}, Name: "Bevar Mamma Mia", Aliases: []string{"Støttegruppen på Rentemestervej"}, Kind: app.SupportGroup},
		&app.Party{Base: app.Base{ID: "p2"}, Name: "Anne Nørregård", Kind: app.Citizen},
		letter(1, "p1", "Vores samværstilbud er et ROLIGT værested i Åbenrå."),
		linked,
		letter(3, "", "Caféen på Nørrebro skal blive; hverken mere eller mindre."),
	})
}

func TestWhatACaseworkerLooksFor(t *testing.T) {
	f, fi := smallHearing(), casework.NewFinder()
	for query, want := range map[string][]int{
		"":                       {1, 2, 3},
		"   ":                    {1, 2, 3},
		"tilbud":                 {1},
		"SAMVÆRS":                {1},
		"roligt":                 {1},
		"vaerested":              {1},
		"aabenraa":               {1},
		"cafe":                   {3},
		"norrebro":               {3},
		"noerrebro":              nil,
		"norregard":              {2},
		"nørregaard":             {2},
		"mamma mia":              {1, 2},
		"mia mamma":              {1, 2},
		"mamma imod":             {2},
		"mamma  \u00a0 imod":     {2},
		"mamma tandlæge":         nil,
		"rentemestervej":         {1, 2},
		"nordvest":               {2},
		"nye lokaler":            {2},
		"2015-0273113-4":         {1},
		"2015–0273113–4":         {1},
		"0273113":                {1, 2, 3},
		"03-12-2015":             {3},
		"nordstjernen":           {2},
		"mere eller mindre":      {3},
		"blive;":                 {3},
		"samværstilbud er":       {1},
		"samværstilbuder":        nil,
		"sam\u00adværs\u200btil": {1},
	} {
		if got := numbers(fi.Find(f, casework.Query{Text: query})); !slices.Equal(got, want) {
			t.Errorf("%q finds %v, want %v", query, got, want)
		}
	}
}

func TestOrders(t *testing.T) {
	f, fi := smallHearing(), casework.NewFinder()
	answered := app.CloneOf(f.Responses[0])
	answered.Status, answered.Received = app.StatusAnswered, app.Date{Year: 2016, Month: time.January, Day: 1}
	f = f.With([]app.Record{answered}, nil)
	for _, c := range []struct {
		by      casework.Sort
		reverse bool
		want    []int
	}{
		{casework.ByNumber, false, []int{1, 2, 3}},
		{casework.ByNumber, true, []int{3, 2, 1}},
		{casework.ByReceived, false, []int{2, 3, 1}},
		{casework.ByReceived, true, []int{1, 3, 2}},
		{casework.BySender, false, []int{3, 2, 1}}, // none, Anne, Bevar
		{casework.BySender, true, []int{1, 2, 3}},
		{casework.ByStatus, false, []int{2, 3, 1}},
		{casework.ByStatus, true, []int{1, 3, 2}},
	} {
		if got := numbers(fi.Find(f, casework.Query{Sort: c.by, Reverse: c.reverse})); !slices.Equal(got, c.want) {
			t.Errorf("by %q, reverse %v: %v, want %v", c.by, c.reverse, got, c.want)
		}
	}
}

func TestTheListBelongsToTheCaller(t *testing.T) {
	f, fi := smallHearing(), casework.NewFinder()
	list := fi.Find(f, casework.Query{Text: "e"})
	want := slices.Clone(list)
	clear(list)
	if got := fi.Find(f, casework.Query{Text: "e"}); !slices.Equal(got, want) || slices.Contains(f.Responses, nil) {
		t.Errorf("then it finds %v", got)
	}
}

// The window searches beside its thread, and a key may come before the last search
// is done.
func TestManySearchAtOnce(t *testing.T) {
	fi := casework.NewFinder()
	hearings := []*app.CaseFile{largeHearing(40, 200), largeHearing(50, 200)}
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			f := hearings[i%2]
			for _, word := range []string{"tilbud", "støtte", "er"} {
				for _, q := range typed(word) {
					if got, want := fi.Find(f, q), findNaively(f, q); !slices.Equal(got, want) {
						t.Errorf("%q finds %v, want %v", q.Text, numbers(got), numbers(want))
					}
				}
				fi.Warm(f)
			}
		})
	}
	wg.Wait()
}

// Long hearings are read on several processors, a batch at a time.
func TestManyShortResponsesAreAllRead(t *testing.T) {
	f, fi := largeHearing(9_000, 20), casework.NewFinder()
	for _, q := range []casework.Query{text("9000"), text("tilbud"), text(rareWord), {Text: "e", Sort: casework.BySender}} {
		mustFind(t, fi, f, q)
	}
}
