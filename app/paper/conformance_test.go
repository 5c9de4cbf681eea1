package paper

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/casework/caseworktest"
	"hvidbog/app/deadlines"
	"hvidbog/app/export"
	"hvidbog/app/handover"
	"hvidbog/app/journal"
	letters "hvidbog/app/letter"
	"hvidbog/app/packet"
	"hvidbog/app/packet/doc"
)

var (
	keep = flag.String("conformance", "", "the directory where TestConformance leaves its files, for other tools to judge")
	seed = flag.Uint64("seed", 2016, "what the random hearings of TestConformance begin with")
)

// TestConformance makes the packets and letters that have to stand before any judge, and holds
// the rules of pagination against each: of the example in both editions, of an
// empty hearing, of one with 1,000 responses, of 50 made at random, letters short and
// long, and papers of every block in any order. With -conformance it leaves them in a directory:
// .ci/conformance has veraPDF judge them.
func TestConformance(t *testing.T) {
	file := caseworktest.Example(t)
	conform(t, "example-anonymised", packetOf(t, file, func(o *packet.Options) {}))
	conform(t, "example-by-sender", packetOf(t, file, func(o *packet.Options) { o.Order = packet.BySender }))
	conform(t, "example-internal", packetOf(t, file, func(o *packet.Options) { o.Edition, o.Draft = packet.Internal, true }))
	conform(t, "addendum", addendumOf(t, file))
	for name, file := range map[string]*app.CaseFile{"due": file, "due-random": hearingAtRandom(*seed)} {
		conform(t, name, deadlines.List(file, app.Date{Year: 2016, Month: time.June, Day: 1}, caseworktest.Danish(t)))
	}
	empty := app.NewCaseFile([]app.Record{&app.Hearing{Base: app.Base{ID: "h", Hearing: "h"}}})
	conform(t, "empty", packetOf(t, empty, func(o *packet.Options) {}))
	conform(t, "thousand", packetOf(t, thousand(), func(o *packet.Options) {}))
	conform(t, "journal", journalOf(t, file, false))
	conform(t, "journal-open-thousand", journalOf(t, thousand(), true))
	handedOver(t, file)
	conform(t, "specimen", specimen())
	conform(t, "letters-example", lettersOf(t, file))
	conform(t, "letter", testDocument(answer(1)))
	conform(t, "letter-crowded", testDocument(crowded()))
	conform(t, "letter-bare", testDocument(doc.Letter{Salutation: "Kære Maike", Blocks: answer(12).Blocks}))
	conform(t, "letters", draft(testDocument(answer(1), crowded(), doc.Letter{}, answer(6))))
	for i := range uint64(50) {
		file := hearingAtRandom(*seed + i)
		conform(t, fmt.Sprintf("random-%d-%02d", *seed, i), packetOf(t, file, func(o *packet.Options) {
			o.Edition = packet.Editions()[i%2]
			o.Order = packet.Orders()[i/2%2]
			o.Draft = i%3 == 0
			o.Since = compared(file, i)
		}))
	}
	for i := range 10 {
		conform(t, fmt.Sprintf("blocks-%02d", i), anyDocument().Example(int(*seed)+i))
	}
}

// compared lets every second packet tell what has changed since an earlier one, which
// held the hearing with half of its records otherwise, and gives its version.
func compared(file *app.CaseFile, i uint64) int {
	if i%2 == 1 {
		return 0
	}
	before := packet.Record(file, packet.DefaultOptions(file.Hearing, app.Date{Year: 2016, Month: time.April, Day: 20}), "før.pdf", nil, 1)
	before.Version = 1
	for n := range before.Held {
		switch n % 4 {
		case 0:
			before.Held[n].ID += "x" // gone since, and another in its place
		case 1:
			before.Held[n].Print, before.Held[n].Count, before.Held[n].Verdict = "otherwise", 99, app.Noted
		}
	}
	file.Packets = []*app.Packet{&before}
	return 1
}

// conform makes one file and holds what can be held without other tools.
func conform(t *testing.T, name string, d doc.Document) {
	t.Run(name, func(t *testing.T) {
		checkPages(t, layPages(t, d))
		file := render(t, d)
		if *keep == "" {
			return
		}
		if err := os.WriteFile(filepath.Join(*keep, name+".pdf"), file, 0o600); err != nil {
			t.Fatal(err)
		}
	})
}

// lettersOf is a letter of each kind to all who wrote, as templates make them.
func lettersOf(t *testing.T, file *app.CaseFile) doc.Document {
	t.Helper()
	say := caseworktest.Danish(t)
	var list []*app.Letter
	for _, r := range file.Responses {
		for _, kind := range app.LetterKinds() {
			l := casework.Compose(file, kind, nil, []app.ID{r.ID}, app.Date{Year: 2016, Month: time.April, Day: 25}, say)
			for _, q := range casework.QuotedTopics(file, r, say) {
				l.Text += "\n\n" + q.Text
			}
			list = append(list, &l)
		}
	}
	casework.ByAddress(list)
	return letters.Sheaf(file, list, say)
}

// draft is a document that is not done.
func draft(d doc.Document) doc.Document {
	d.Draft = "Udkast"
	return d
}

// packetOf is the packet of a hearing with all its originals bound in.
func packetOf(t *testing.T, file *app.CaseFile, choose func(*packet.Options)) doc.Document {
	t.Helper()
	say := caseworktest.Danish(t)
	o := packet.DefaultOptions(file.Hearing, app.Date{Year: 2016, Month: time.April, Day: 25})
	choose(&o)
	originals := packet.Originals{}
	for _, f := range packet.ToBind(file, o) {
		originals[f.SHA256] = []doc.Sheet{{Image: specimenLetter(), Text: "Kære udvalg\n\nSe vores brev."}, {Image: dot, Text: ""}}
	}
	d, err := packet.Build(file, o, say, originals)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// addendumOf is the addendum of a hearing after a meeting that has decided on all of
// it.
func addendumOf(t *testing.T, file *app.CaseFile) doc.Document {
	t.Helper()
	say := caseworktest.Danish(t)
	var decided []app.Record
	decide := func(d app.Decision) {
		d.Base = app.Base{ID: app.ID(fmt.Sprint("d", len(decided))), Hearing: file.Hearing.ID}
		d.Meeting, d.Order = file.Hearing.Meeting, len(decided)
		d.Outcome, d.Text = app.Outcomes()[len(decided)%5], "Udvalget lægger vægt på en tryg overgang."
		decided = append(decided, &d)
	}
	decide(app.Decision{Point: "Økonomi"})
	for _, s := range file.Scenarios {
		decide(app.Decision{Scenario: s.ID})
	}
	for _, topic := range file.Topics {
		decide(app.Decision{Topic: topic.ID})
	}
	made, err := packet.MakeAddendum(file.With(decided, nil), packet.AddendumOptions(file.Hearing, app.Date{Year: 2016, Month: time.June, Day: 16}), say)
	if err != nil {
		t.Fatal(err)
	}
	return made.Document
}

// journalOf is the journal of a hearing, or what of it is not journalised.
func journalOf(t *testing.T, file *app.CaseFile, open bool) doc.Document {
	t.Helper()
	made, err := journal.Of(file, open, app.Date{Year: 2016, Month: time.April, Day: 25}).Paper(caseworktest.Danish(t))
	if err != nil {
		t.Fatal(err)
	}
	return made.Document
}

// handedOver are the papers that are made for the folder that a hearing is handed
// over as: each response.
func handedOver(t *testing.T, file *app.CaseFile) {
	var mu sync.Mutex
	var papers []doc.Document
	var bare []app.Record // the papers are made by us, and the originals are not
	for _, r := range file.Responses {
		r = app.CloneOf(r)
		r.Attachments = nil
		bare = append(bare, r)
	}
	for _, l := range file.Letters { // which have a test of their own
		l = app.CloneOf(l)
		l.File = app.FileRef{}
		bare = append(bare, l)
	}
	h := handover.Handover{
		File: file.With(bare, nil), Say: caseworktest.Danish(t), Workbook: export.WriteXLSX,
		Draw: func(_ context.Context, d doc.Document) ([]byte, error) {
			mu.Lock()
			defer mu.Unlock()
			papers = append(papers, d)
			return nil, nil
		},
		Print: func(context.Context, packet.Made, func(done, total int)) ([]byte, error) { return nil, nil }, // see journalOf
	}
	if _, err := h.Write(context.Background(), filepath.Join(t.TempDir(), "ud"), nil); err != nil {
		t.Fatal(err)
	}
	slices.SortFunc(papers, func(a, b doc.Document) int { return strings.Compare(a.Title, b.Title) })
	for i, d := range papers {
		conform(t, fmt.Sprintf("handover-%02d", i), d)
	}
}
