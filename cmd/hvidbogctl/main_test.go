package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"hvidbog/app"
	"hvidbog/storage"
)

// run starts the program within the test, for what no script can bring about.
func run(ctx context.Context, stdout io.Writer, args ...string) (code int, said string) {
	m := Main{Now: time.Now, User: func() string { return "Karin Lund" }}
	var stderr bytes.Buffer
	code = m.Run(ctx, args, strings.NewReader(""), stdout, &stderr)
	return code, stderr.String()
}

func newRegister(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "r.hvidbog")
	if code, said := run(t.Context(), io.Discard, "new", path, "--title", "Høring", "--case", "2015-0273113"); code != done {
		t.Fatal(said)
	}
	return path
}

// wantRefusal holds a refusal to one line that has the word in it.
func wantRefusal(t *testing.T, code int, said, word string) {
	t.Helper()
	if code != refused || strings.Count(said, "\n") != 1 || !strings.Contains(said, word) {
		t.Errorf("exit code %d, and it said: %s", code, said)
	}
}

func TestInterruptedPacketLeavesNoFile(t *testing.T) {
	path := newRegister(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	pdf := filepath.Join(filepath.Dir(path), "p.pdf")
	code, said := run(ctx, io.Discard, "packet", path, "-o", pdf)
	wantRefusal(t, code, said, "Afbrudt")
	files, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(files) != 1 {
		t.Errorf("beside the register: %v, %v", files, err)
	}
}

// full is a pipe that nobody reads from any more.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("broken pipe") }

func TestUnreadAnswersAreRefused(t *testing.T) {
	path := newRegister(t)
	for _, args := range [][]string{
		{"responses", path},
		{"responses", path, "--json"},
		{"packet", path, "-o", "-"},
	} {
		code, said := run(t.Context(), full{}, args...)
		wantRefusal(t, code, said, "standard ud")
	}
	// What is done is done, whoever listens.
	code, said := run(t.Context(), full{}, "log", path, "--from", "SIND", "--received", "1/5/2016", "--text", "Ja")
	if code != done {
		t.Errorf("exit code %d: %s", code, said)
	}
}

func TestRegisterThatIsOpenElsewhere(t *testing.T) {
	path := newRegister(t)
	r, err := storage.Open(path, storage.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	begun := time.Now()
	code, said := run(t.Context(), io.Discard, "responses", path)
	wantRefusal(t, code, said, "allerede åben")
	if waited := time.Since(begun); waited > 10*time.Second { // 2 s on a machine that is at rest
		t.Errorf("it was said after %v", waited)
	}
}

func TestCheckListsWhatIsAmiss(t *testing.T) {
	path := newRegister(t)
	r, err := storage.Open(path, storage.Options{})
	if err != nil {
		t.Fatal(err)
	}
	hearings, err := r.Hearings()
	if err != nil {
		t.Fatal(err)
	}
	h := hearings[0].ID
	lost := &app.Response{
		Base:   app.Base{ID: app.NewID(), Hearing: h},
		Number: 1, Kind: app.Enquiry, Channel: app.ByLetter, Status: app.StatusNew,
		Received: app.Date{Year: 2016, Month: time.May, Day: 1}, Sender: app.NewID(),
	}
	askew := &app.Excerpt{Base: app.Base{ID: app.NewID(), Hearing: h}, Response: lost.ID, To: 4, Text: "Kære"}
	_, err = r.Commit(app.Draft{Hearing: h, What: app.Told("change.response.logged"), Put: []app.Record{lost, askew}})
	if err := errors.Join(err, r.Close()); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	code, said := run(t.Context(), &out, "check", path)
	wantRefusal(t, code, said, "fejl i "+path)
	for _, id := range []app.ID{lost.ID, askew.ID} {
		if !strings.Contains(out.String(), string(id)) {
			t.Errorf("the list does not name %s: %s", id, out.String())
		}
	}
}

// Every command and every flag is explained.
func TestHelpHasNoGaps(t *testing.T) {
	args := []string{"help"}
	for _, c := range commands() {
		args = append(args, c.name)
	}
	for _, args := range [][]string{args, args[:1]} {
		var out bytes.Buffer
		code, said := run(t.Context(), &out, args...)
		if code != done || said != "" || strings.Contains(out.String(), "ctl.") {
			t.Errorf("%v: exit code %d, %s\n%s", args, code, said, out.String())
		}
	}
}

// A flag that is named twice would be explained twice.
func TestFlagsAreNamedOnce(t *testing.T) {
	for _, c := range commands() {
		named := map[string]bool{}
		for _, f := range c.flags {
			if named[f.name] {
				t.Errorf("%s has --%s twice", c.name, f.name)
			}
			named[f.name] = true
		}
	}
}
