package app_test

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hvidbog/app"
)

// However a hearing came to hold its records, in one go or edit by edit, it is the
// same hearing; and whoever reads an older version of it goes on seeing that.
func TestEditByEditOrInOneGo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		file := app.NewCaseFile(nil)
		stands := make(map[app.ID]app.Record)
		type version struct {
			file *app.CaseFile
			was  string
		}
		var older []version
		for range rapid.IntRange(1, 12).Draw(t, "edits") {
			older = append(older, version{file, spell(file)})
			put := rapid.SliceOfN(records(), 0, 20).Draw(t, "put")
			gone := rapid.SliceOfN(records(), 0, 5).Draw(t, "deleted")
			var keys []app.Key
			for _, r := range gone {
				keys = append(keys, r.Key())
				delete(stands, r.Key().ID)
			}
			for _, r := range put {
				stands[r.Key().ID] = r
			}
			file = file.With(put, keys)

			var all []app.Record
			for _, r := range stands {
				all = append(all, r)
			}
			if got, want := spell(file), spell(app.NewCaseFile(all)); got != want {
				t.Fatalf("edit by edit it is\n%s\nand in one go\n%s", got, want)
			}
			mustFindAll(t, file, all)
		}
		for _, v := range older {
			if now := spell(v.file); now != v.was {
				t.Fatalf("an older version was\n%s\nand is now\n%s", v.was, now)
			}
		}
	})
}

// A hearing that is worked on for a year: thousands of saves, one response at a
// time.
func TestSavesWithoutEnd(t *testing.T) {
	file := manyResponses(300)
	stands := make(map[app.ID]app.Record)
	for _, r := range file.Records() {
		stands[r.Key().ID] = r
	}
	for i := range 2_000 {
		r := app.CloneOf(file.Responses[i*7919%len(file.Responses)])
		r.Subject = fmt.Sprint("Rettet ", i)
		switch i % 10 {
		case 3: // one goes, and another comes
			file = file.With(nil, []app.Key{r.Key()})
			delete(stands, r.ID)
			r = app.CloneOf(r)
			r.ID, r.Number = app.NewID(), 1000+i
		case 7:
			p := app.CloneOf(file.Parties[i%len(file.Parties)])
			p.Name = fmt.Sprint("Part ", i)
			file = file.With([]app.Record{p}, nil)
			stands[p.ID] = p
		}
		file = file.With([]app.Record{r}, nil)
		stands[r.ID] = r
	}
	all := slices.Collect(maps.Values(stands))
	if spell(file) != spell(app.NewCaseFile(all)) {
		t.Error("save by save it is another hearing than in one go")
	}
	mustFindAll(t, file, all)
}

// spell writes out what a case file lists, in its order.
func spell(f *app.CaseFile) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%+v\n", f.Hearing)
	for _, list := range []any{
		f.Centres, f.Services, f.Scenarios, f.Parties, f.Responses, f.Remarks, f.Topics, f.Excerpts, f.Decisions, f.Packets,
		f.Templates, f.Letters, f.Promises,
	} {
		v := reflect.ValueOf(list)
		for i := range v.Len() {
			fmt.Fprintf(&b, "%+v\n", v.Index(i).Elem())
		}
	}
	return b.String()
}

func mustFindAll(t rapid.TB, f *app.CaseFile, all []app.Record) {
	t.Helper()
	if len(f.Records()) != len(all) {
		t.Fatalf("it has %d records of %d", len(f.Records()), len(all))
	}
	for _, r := range all {
		if f.Record(r.Key().ID) != r || !slices.Contains(f.Records(), r) {
			t.Fatalf("%v is not found", r.Key())
		}
	}
	for _, s := range f.Scenarios {
		if f.Scenario(s.ID) != s || f.Party(s.ID) != nil {
			t.Fatalf("scenario %s is found as %v, and as party %v", s.ID, f.Scenario(s.ID), f.Party(s.ID))
		}
	}
	for _, r := range f.Responses {
		if found := f.Numbered(r.Number); found == nil || found.Number != r.Number {
			t.Fatalf("number %d is found as %v", r.Number, found)
		}
	}
	for _, l := range f.Letters {
		for _, id := range l.Answers {
			if !slices.Contains(f.LettersTo(id), l) {
				t.Fatalf("letter %s is not among those to %s", l.ID, id)
			}
		}
	}
	for _, p := range f.Promises {
		if !slices.Contains(f.PromisesTo(p.Response), p) {
			t.Fatalf("promise %s is not among those to %s", p.ID, p.Response)
		}
		draft := f.Letter(p.Letter) != nil && !f.Letter(p.Letter).IsSent()
		if slices.Contains(f.PromisesMade(), p) == draft {
			t.Fatalf("promise %s is of a draft: %v", p.ID, draft)
		}
	}
	mustHearAll(t, f)
	if f.Numbered(0) != nil || f.Record("x") != nil || f.Response("x") != nil {
		t.Fatal("what is not there is found")
	}
}

// mustHearAll checks that each excerpt of a response that is there is heard once,
// under its topic, and that a topic's responses are those of its excerpts.
func mustHearAll(t rapid.TB, f *app.CaseFile) {
	t.Helper()
	heard := app.Hear(f)
	want := make(map[app.ID]int)
	for _, e := range f.Excerpts {
		if !slices.Contains(f.ExcerptsOf(e.Response), e) {
			t.Fatalf("excerpt %s is not among those of its response", e.ID)
		}
		if f.Response(e.Response) != nil {
			want[e.Topic]++
		}
	}
	for topic, n := range want {
		list := heard.On(topic)
		if len(list) != n {
			t.Fatalf("of topic %q %d of %d excerpts are heard", topic, len(list), n)
		}
		speak := make(map[app.ID]bool)
		for i, e := range list {
			speak[e.Response] = true
			if i > 0 && f.Response(list[i-1].Response).Number > f.Response(e.Response).Number {
				t.Fatalf("of topic %q they are not heard by number", topic)
			}
		}
		if got := heard.All(topic); len(got) != len(speak) {
			t.Fatalf("of topic %q %d responses speak, want %d", topic, len(got), len(speak))
		}
	}
	for _, p := range f.Packets {
		if got := f.PacketOf(p.Version); got == nil || got.Version != p.Version {
			t.Fatalf("version %d is found as %v", p.Version, got)
		}
	}
}

func TestListsStandAsTheCaseworkerPutsThem(t *testing.T) {
	f := app.NewCaseFile([]app.Record{
		&app.Scenario{Base: app.Base{ID: "s1"}, Name: "Center City", Order: 2},
		&app.Scenario{Base: app.Base{ID: "s2"}, Name: "Center Nordvest", Order: 1},
		&app.Party{Base: app.Base{ID: "p1"}, Name: "Åse Holm"},
		&app.Party{Base: app.Base{ID: "p2"}, Name: "Østerbro Lokaludvalg"},
		&app.Party{Base: app.Base{ID: "p3"}, Name: "amager Vest Lokaludvalg"},
		&app.Party{Base: app.Base{ID: "p4"}, Name: "Bevar Mamma Mia"},
		&app.Response{Base: app.Base{ID: "r1"}, Number: 10},
		&app.Response{Base: app.Base{ID: "r2"}, Number: 9},
	})
	var got []app.ID
	for _, s := range f.Scenarios {
		got = append(got, s.ID)
	}
	for _, p := range f.Parties {
		got = append(got, p.ID)
	}
	for _, r := range f.Responses {
		got = append(got, r.ID)
	}
	if want := []app.ID{"s2", "s1", "p3", "p4", "p2", "p1", "r2", "r1"}; !slices.Equal(got, want) {
		t.Errorf("they stand as %v, want %v", got, want)
	}
}

func TestAPartyIsKnownByAnyOfItsNames(t *testing.T) {
	mia := &app.Party{Base: app.Base{ID: "p1"}, Name: "Bevar Mamma Mia", Aliases: []string{"Støttegruppen Bevar MM", "FriNova"}}
	nova := &app.Party{Base: app.Base{ID: "p2"}, Name: "FriNova"}
	f := app.NewCaseFile([]app.Record{mia, nova})
	for name, want := range map[string]*app.Party{
		"bevar mamma mia": mia, "”Bevar Mamma Mia”": mia, "stottegruppen bevar mm": mia,
		"frinova": nova, // a name goes before an alias
		"mamma":   nil, "": nil, "!": nil,
	} {
		if got := f.PartyNamed(name); got != want {
			t.Errorf("%q is %v, want %v", name, got, want)
		}
	}
	if got := f.SenderName(&app.Response{Sender: "p1"}); got != "Bevar Mamma Mia" {
		t.Errorf("the sender is %q", got)
	}
	if got := f.SenderName(&app.Response{}); got != "" {
		t.Errorf("nobody is called %q", got)
	}
}

func TestAScenarioIsKnownByAPartOfItsName(t *testing.T) {
	city := &app.Scenario{Base: app.Base{ID: "s1"}, Name: "Center City"}
	north := &app.Scenario{Base: app.Base{ID: "s2"}, Name: "Center Nordvest"}
	short := &app.Scenario{Base: app.Base{ID: "s3"}, Name: "Nord"}
	amager := &app.Centre{Base: app.Base{ID: "c1"}, Name: "Center Amager"}
	f := app.NewCaseFile([]app.Record{city, north, short, amager})
	for name, want := range map[string]*app.Scenario{
		"Center City": city, "city": city, "nordvest": north, "nord": short, "center": nil, "amager": nil, "": nil,
	} {
		if got := f.ScenarioNamed(name); got != want {
			t.Errorf("%q is %v, want %v", name, got, want)
		}
	}
	if f.CentreNamed("amager") != amager || f.CentreNamed("city") != nil {
		t.Error("centres are not known by a part of their name")
	}
}

func TestLinkedTo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := caseFiles().Draw(t, "hearing")
		scenario, stance := ids("s", 4).Draw(t, "scenario"), rapid.SampledFrom(app.Stances()).Draw(t, "stance")
		var want []*app.Response
		for _, r := range f.Responses {
			if r.Kind.IsHearing() && slices.ContainsFunc(r.Links, func(l app.Link) bool { return l.Scenario == scenario && l.Stance == stance }) {
				want = append(want, r)
			}
		}
		if got := f.LinkedTo(scenario, stance); !slices.Equal(got, want) {
			t.Fatalf("linked are %v, want %v", got, want)
		}
	})
}

// manyResponses is a hearing as large as they can come.
func manyResponses(n int) *app.CaseFile {
	all := []app.Record{&app.Hearing{Base: app.Base{ID: "h", Hearing: "h"}, Title: "Stor høring"}}
	for i := range n / 10 {
		all = append(all, &app.Party{Base: app.Base{ID: app.ID(fmt.Sprint("p", i))}, Name: fmt.Sprintf("Borger %d Østergård", i*7919%n)})
	}
	for i := range n {
		all = append(all, &app.Response{
			Base: app.Base{ID: app.ID(fmt.Sprintf("%032x", i))}, Number: i + 1, Kind: app.HearingResponse,
			Sender: app.ID(fmt.Sprint("p", i%(n/10))), Received: day(2016, 3, 19).Add(i % 31),
		})
	}
	return app.NewCaseFile(all)
}

func BenchmarkCaseFile(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			f := manyResponses(n)
			b.Run("open", func(b *testing.B) {
				all := f.Records()
				for b.Loop() {
					app.NewCaseFile(all)
				}
			})
			b.Run("save", func(b *testing.B) {
				g, i := f, 0
				b.ReportAllocs()
				for b.Loop() {
					i = (i + 7919) % n
					g = g.With([]app.Record{app.CloneOf(g.Responses[i])}, nil)
				}
			})
			b.Run("log", func(b *testing.B) {
				g := f
				b.ReportAllocs()
				for b.Loop() {
					r := &app.Response{Base: app.Base{ID: app.NewID()}, Number: len(g.Responses) + 1}
					g = g.With([]app.Record{r, app.CloneOf(g.Hearing)}, nil)
				}
			})
			b.Run("count", func(b *testing.B) {
				for b.Loop() {
					app.Count(f)
				}
			})
		})
	}
}
