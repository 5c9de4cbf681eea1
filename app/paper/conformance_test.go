package paper

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/packet"
	"hvidbog/app/packet/doc"
	"hvidbog/assets"
	"hvidbog/assets/example"
	"hvidbog/storage/memory"
)

var (
	keep = flag.String("conformance", "", "the directory where TestConformance leaves its files, for other tools to judge")
	seed = flag.Uint64("seed", 2016, "what the random hearings of TestConformance begin with")
)

// TestConformance makes the packets that have to stand before any judge, and holds
// the rules of pagination against each: of the example in both editions, of an
// empty hearing, of one with 1,000 responses, of 50 made at random, and papers of
// every block in any order. With -conformance it leaves them in a directory:
// .ci/conformance has veraPDF judge them.
func TestConformance(t *testing.T) {
	file := exampleFile(t)
	conform(t, "example-anonymised", packetOf(t, file, packet.Anonymised, false))
	conform(t, "example-internal", packetOf(t, file, packet.Internal, true))
	conform(t, "empty", packetOf(t, app.NewCaseFile([]app.Record{&app.Hearing{Base: app.Base{ID: "h", Hearing: "h"}}}), packet.Anonymised, false))
	conform(t, "thousand", packetOf(t, thousand(), packet.Anonymised, false))
	conform(t, "specimen", specimen())
	for i := range uint64(50) {
		edition := packet.Editions()[i%2]
		conform(t, fmt.Sprintf("random-%d-%02d", *seed, i), packetOf(t, hearingAtRandom(*seed+i), edition, i%3 == 0))
	}
	for i := range 10 {
		conform(t, fmt.Sprintf("blocks-%02d", i), anyDocument().Example(int(*seed)+i))
	}
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

func exampleFile(t *testing.T) *app.CaseFile {
	t.Helper()
	store := memory.New()
	id, err := casework.LoadExample(store, example.FS, time.UTC)
	if err != nil {
		t.Fatal(err)
	}
	records, err := store.Load(id)
	if err != nil {
		t.Fatal(err)
	}
	return app.NewCaseFile(records)
}

func packetOf(t *testing.T, file *app.CaseFile, e packet.Edition, draft bool) doc.Document {
	t.Helper()
	say, err := assets.Words("da")
	if err != nil {
		t.Fatal(err)
	}
	o := packet.DefaultOptions(file.Hearing, app.Date{Year: 2016, Month: time.April, Day: 25})
	o.Edition = e
	d, err := packet.Build(file, o, say, nil)
	if err != nil {
		t.Fatal(err)
	}
	if draft {
		d.Draft = "Udkast"
	}
	return d
}
