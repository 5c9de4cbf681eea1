package packet_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/packet"
	"hvidbog/app/packet/doc"
	"hvidbog/storage/memory"
)

// story is a hearing that is worked on in any order, with a packet printed after
// each step.
type story struct {
	*rapid.T
	desk   *casework.Desk
	now    time.Time
	people int
	called map[app.ID]string // what each response's head said when it was first printed
	taken  map[int]app.ID    // numbers, and the response that got each
}

func begin(rt *rapid.T) *story {
	s := &story{T: rt, now: time.Date(2016, time.April, 1, 9, 0, 0, 0, time.UTC), called: map[app.ID]string{}, taken: map[int]app.ID{}}
	office := casework.NewOffice(memory.New(), func() string { return "Inge Sagsbehandler" }, func() time.Time {
		s.now = s.now.Add(time.Minute)
		return s.now
	})
	desk, err := office.Begin(app.Hearing{Title: "Omlægning", CaseNo: "2015-0273113"})
	s.must(err)
	s.desk = desk
	_, err = desk.AddScenario(app.Scenario{Name: "Center Nordvest", Districts: []app.District{app.Bispebjerg}}, nil)
	s.must(err)
	return s
}

func (s *story) must(err error) {
	if err != nil {
		s.Fatalf("%v", err)
	}
}

var givenNames = []string{"Karen", "Mogens", "Fatima", "Bodil", "Tørk", "Åse"}

// letter is from somebody new, who may be private and tells of somebody known.
func (s *story) letter() {
	s.people++
	private := rapid.Bool().Draw(s.T, "private")
	name := fmt.Sprintf("%s Krat%cgaard", rapid.SampledFrom(givenNames).Draw(s.T, "given name"), 'a'+s.people)
	if !private {
		name = fmt.Sprintf("Foreningen %c", 'A'+s.people)
	}
	p := &app.Party{Base: app.Base{ID: app.NewID()}, Name: name, Kind: app.Citizen, Private: private}
	if !private {
		p.Kind = rapid.SampledFrom([]app.PartyKind{app.LocalCommittee, app.PublicBody, app.Organisation}).Draw(s.T, "kind")
	}
	text := "Kære udvalg\n\nVi vil blive, hvor vi er. Der er ro. Det har " + name + " også sagt.\n\nVenlig hilsen\n" + name
	r := app.Response{Sender: p.ID, Text: text, Kind: rapid.SampledFrom(app.Kinds()).Draw(s.T, "response kind"), Contact: name + ", tlf. 22 33 44 55"}
	if list := s.desk.File().Scenarios; rapid.Bool().Draw(s.T, "linked") {
		r.Links = []app.Link{{Scenario: list[0].ID, Stance: rapid.SampledFrom(app.Stances()).Draw(s.T, "stance")}}
	}
	_, err := s.desk.Log(r, p)
	s.must(err)
}

// step does one thing of a caseworker's day.
func (s *story) step() {
	f := s.desk.File()
	what := rapid.IntRange(0, 9).Draw(s.T, "step")
	if len(f.Responses) == 0 || what < 3 {
		s.letter()
		return
	}
	r := rapid.SampledFrom(f.Responses).Draw(s.T, "response")
	switch what {
	case 3, 4: // reads
		spans := app.Sentences(r.Text)
		if len(spans) == 0 {
			return
		}
		at := rapid.SampledFrom(spans).Draw(s.T, "sentence")
		e := app.Excerpt{Response: r.ID, From: at.From, To: at.To, Quoted: rapid.Bool().Draw(s.T, "quoted")}
		var fresh *app.Topic
		if len(f.Topics) == 0 || rapid.Bool().Draw(s.T, "new topic") {
			fresh = &app.Topic{Title: fmt.Sprint("Ønske nummer ", len(f.Topics)+1, " af ", s.people), Verdict: rapid.SampledFrom(app.Verdicts()).Draw(s.T, "verdict")}
			if f.TopicNamed(fresh.Title) != nil {
				return
			}
		} else {
			e.Topic = rapid.SampledFrom(f.Topics).Draw(s.T, "topic").ID
		}
		_, err := s.desk.MarkExcerpt(e, fresh)
		s.must(err)
	case 5:
		s.must(s.desk.DeleteResponse(r.ID))
	case 6:
		s.must(s.desk.EditResponse(r.ID, casework.FieldText, func(r *app.Response) {
			r.Text = strings.Replace(r.Text, "Der er ro.", "Der er fred og ro.", 1)
		}))
	case 7:
		if len(f.Topics) > 1 {
			s.must(s.desk.MergeTopics(f.Topics[0].ID, f.Topics[1].ID))
		}
	case 8:
		_, err := s.desk.Undo()
		if app.CodeOf(err) != app.CodeNothingToUndo {
			s.must(err)
		}
	case 9:
		s.must(s.desk.SetNoRemarks(r.ID, rapid.Bool().Draw(s.T, "no remarks")))
	}
}

// print makes the packet and holds it against all that were made before.
func (s *story) print(say app.Words) {
	file := s.desk.File()
	o := packet.DefaultOptions(file.Hearing, printed)
	o.Order = rapid.SampledFrom(packet.Orders()).Draw(s.T, "order")
	d, err := packet.Build(file, o, say, nil)
	s.must(err)
	heads := map[doc.Anchor]string{}
	for _, b := range d.Blocks {
		if h, ok := b.(doc.Heading); ok {
			heads[h.Anchor] = h.Text
		}
	}
	for _, r := range file.Responses {
		head := heads[doc.Anchor(fmt.Sprint("svar-", r.Number))]
		if was, ok := s.called[r.ID]; ok && was != head {
			s.Fatalf("what was %q is now %q", was, head)
		}
		if owner, ok := s.taken[r.Number]; ok && owner != r.ID && file.Response(owner) != nil {
			s.Fatalf("two responses have number %d", r.Number)
		}
		s.called[r.ID], s.taken[r.Number] = head, r.ID
	}
	counts, listed := lists(d)
	for title, n := range counts {
		if listed[title] != n {
			s.Fatalf("%s lists %d", title, listed[title])
		}
	}
	secrets := packet.Secrets(file)
	for text := range d.Strings() {
		if found := secrets.Find(text); len(found) > 0 {
			s.Fatalf("%q tells %v", text, found)
		}
	}
}

// Whatever is done, and whatever is printed in between: no number moves, nobody is
// called otherwise than before, counts agree with lists, and nobody private is
// named.
func TestPacketsAreSteady(t *testing.T) {
	say := danish(t)
	rapid.Check(t, func(rt *rapid.T) {
		s := begin(rt)
		for range rapid.IntRange(1, 14).Draw(rt, "steps") {
			s.step()
			s.print(say)
		}
	})
}
