package casework_test

import (
	"bytes"
	"reflect"
	"testing"
	"time"

	"pgregory.net/rapid"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/casework/caseworktest"
	"hvidbog/app/export"
	"hvidbog/app/packet"
	"hvidbog/storage/memory"
)

// contribute types in what somebody says at a workshop.
func (w *worker) contribute(t *rapid.T) {
	c := casework.Contribution{
		Kind: rapid.SampledFrom([]app.Kind{app.WorkshopInput, app.Interview}).Draw(t, "kind"), Topic: w.topicOrNone(t),
		Text:     rapid.SampledFrom([]string{"Hold åbent.", "Mere mad", ""}).Draw(t, "text"),
		Occasion: app.Occasion{Place: rapid.SampledFrom([]string{"", "Valby"}).Draw(t, "place"), Table: "3"},
	}
	_, err := w.desk.Contribute(c, nil)
	w.expect(err, app.CodeContributionEmpty, app.CodeGone)
}

// written is a hearing as it goes out in full.
func written(t testing.TB, desk *casework.Desk) []byte {
	t.Helper()
	var b bytes.Buffer
	mustDo(t, export.WriteJSON(&b, desk.File(), desk.FileContent))
	return b.Bytes()
}

// taken is a hearing that another office fetches from a file.
func taken(t testing.TB, file []byte, by *office) *casework.Desk {
	t.Helper()
	h := must[export.Hearing](t)(export.ReadJSON("høring.json", bytes.NewReader(file)))
	return must[*casework.Desk](t)(by.TakeHearing(h.Records(), h.Contents()))
}

// elsewhere checks that the hearing goes to another register and is there what it was:
// the same records, files and packet.
func elsewhere(t testing.TB, o *office, desk *casework.Desk, say app.Words) {
	t.Helper()
	file := written(t, desk)
	other := newOffice()
	other.now = o.now
	there := taken(t, file, other)
	if got := written(t, there); !bytes.Equal(got, file) {
		t.Fatalf("written there it is\n%s\nand was\n%s", got, file)
	}
	if faults := must[[]string](t)(other.store.Check()); len(faults) > 0 {
		t.Fatalf("the register has %q", faults)
	}
	f := desk.File()
	options := packet.DefaultOptions(f.Hearing, desk.Today())
	made := must[packet.Made](t)(packet.Make(f, options, say, nil))
	if made2 := must[packet.Made](t)(packet.Make(there.File(), options, say, nil)); !reflect.DeepEqual(made.Document, made2.Document) {
		t.Fatal("the packet there is another")
	}
}

// The example hearing, with its letters, packets and originals, goes from one register to
// another and loses nothing.
func TestTheExampleGoesElsewhere(t *testing.T) {
	store, f := caseworktest.ExampleIn(t, newOffice().now.Location())
	o := newOffice()
	o.store = store.(*memory.Store)
	o.now = o.now.AddDate(1, 0, 0)
	o.Office = casework.NewOffice(store, func() string { return o.who }, func() time.Time { return o.now })
	desk := must[*casework.Desk](t)(o.Desk(f.Hearing.ID))
	elsewhere(t, o, desk, caseworktest.Danish(t))
}

// What does not fit together is refused, and nothing of it is taken.
func TestAHearingThatDoesNotFitIsNotTaken(t *testing.T) {
	d := newDay(t)
	f := d.File()
	for what, spoil := range map[string]func(*app.CaseFile) []app.Record{
		"a sender who is not there": func(f *app.CaseFile) []app.Record {
			r := app.CloneOf(f.Responses[0])
			r.Sender = "nobody"
			return f.With([]app.Record{r}, nil).Records()
		},
		"two of one name": func(f *app.CaseFile) []app.Record {
			p := app.CloneOf(f.Parties[0])
			p.ID = "twin"
			return append(f.Records(), p)
		},
		"two of one id": func(f *app.CaseFile) []app.Record { return append(f.Records(), f.Parties[0]) },
		"no hearing":    func(f *app.CaseFile) []app.Record { return []app.Record{f.Parties[0]} },
		"a number that would be given again": func(f *app.CaseFile) []app.Record {
			h := app.CloneOf(f.Hearing)
			h.LastDocument = 0
			return f.With([]app.Record{h}, nil).Records()
		},
		"a file that is not with it": func(f *app.CaseFile) []app.Record {
			r := app.CloneOf(f.Responses[0])
			r.Attachments = []app.Attachment{{FileRef: app.FileRef{SHA256: "0f", Size: 3, Name: "brev.pdf"}}}
			return f.With([]app.Record{r}, nil).Records()
		},
		"a stance that is none": func(f *app.CaseFile) []app.Record {
			r := app.CloneOf(f.Responses[0])
			r.Links = []app.Link{{Scenario: f.Scenarios[0].ID, Stance: "måske"}}
			return f.With([]app.Record{r}, nil).Records()
		},
	} {
		other := newOffice()
		if _, err := other.TakeHearing(spoil(f), nil); app.CodeOf(err) != app.CodeHearingBroken {
			t.Errorf("%s: %v", what, err)
		}
		if list := must[[]*app.Hearing](t)(other.Hearings()); len(list) > 0 {
			t.Errorf("%s: the register has a hearing", what)
		}
	}
	if _, err := d.TakeHearing(f.Records(), nil); app.CodeOf(err) != app.CodeHearingThere {
		t.Errorf("fetched again: %v", err)
	}
	d.kept()
}
