package cmd_test

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"hvidbog/app"
	"hvidbog/app/casework/caseworktest"
	"hvidbog/app/deadlines"
	"hvidbog/app/packet"
	"hvidbog/app/packet/doc"
)

var update = flag.Bool("update", false, "renew the golden files")

// ids are made anew each time that the example is told.
var ids = regexp.MustCompile("[0-9a-f]{32}")

// What the committee would read of the example stands in testdata, a line for
// each heading, paragraph and cell, so that whoever changes a sentence, a count or
// the masking sees what that does to the paper.
func TestThePacketOfTheExampleReadsAsItDid(t *testing.T) {
	file := caseworktest.Example(t)
	say := caseworktest.Danish(t)
	document, err := packet.Build(file, packet.DefaultOptions(file.Hearing, app.Date{Year: 2016, Month: time.June, Day: 1}), say, nil)
	if err != nil {
		t.Fatal(err)
	}
	golden(t, filepath.Join("testdata", "packet.txt"), read(document))
}

// So does what the team's meeting reads, on the day that "Bevar Mamma Mia" was
// answered, and when the hearing is over.
func TestTheListOfWhatIsDueReadsAsItDid(t *testing.T) {
	file := caseworktest.Example(t)
	say := caseworktest.Danish(t)
	answered := deadlines.List(file, app.Date{Year: 2015, Month: time.December, Day: 11}, say)
	over := deadlines.List(file, app.Date{Year: 2016, Month: time.June, Day: 1}, say)
	golden(t, filepath.Join("testdata", "due.txt"), read(answered)+"\n"+read(over))
}

// read is all that a document says, a line for each text.
func read(d doc.Document) string {
	var b strings.Builder
	for s := range d.Strings() {
		b.WriteString(ids.ReplaceAllString(s, "id") + "\n")
	}
	return b.String()
}

// golden compares got with a file, or under -update makes it the file.
func golden(t *testing.T, path, got string) {
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got == string(want) {
		return
	}
	is, was := strings.Split(got, "\n"), strings.Split(string(want), "\n")
	for i := range min(len(is), len(was)) {
		if is[i] != was[i] {
			t.Fatalf("%s, line %d: the paper says\n%s\nand said\n%s\nIf that is meant: make update-golden, and look at the difference.",
				path, i+1, is[i], was[i])
		}
	}
	t.Fatalf("%s: the paper has %d lines, and had %d", path, len(is), len(was))
}
