package uitest

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf8"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/intake"
	"hvidbog/app/packet"
	"hvidbog/app/packet/book"
	"hvidbog/app/packet/doc"
	"hvidbog/app/ui/session"
	"hvidbog/assets"
	"hvidbog/storage/memory"
)

// World is what the window needs of the world outside it, held in memory: the
// registers, the clock, the printer. Everything in it happens at once and on the
// test's goroutine, but for the pause in typing, which comes when a test asks
// for it.
type World struct {
	t   testing.TB
	Say app.Words
	Dir string // where the registers lie; what they hold is in memory

	// Refuse says why a register is not opened or made, by its path.
	Refuse map[string]error
	// DiskFails is what every write is refused with, where it is not nil.
	DiskFails error

	// Paper lays a packet out; a test may look at the window from within it.
	Paper func(ctx context.Context, progress func(done, total int)) ([]byte, error)
	// Packets are the documents that were laid out.
	Packets []doc.Document
	// Drawn are the documents of the office's own that were put on paper, and DrawFails
	// why none is.
	Drawn     []doc.Document
	DrawFails error
	// Pages are what the finished file shows when it is opened, and PDFFails why it
	// is not.
	Pages    []Page
	PDFFails error
	// Foreign makes an exported file; Exports are those that were asked for.
	Foreign func(ctx context.Context, f packet.Format) ([]byte, error)
	Exports []Export
	// Fetch reads the file that a whole hearing was exported to.
	Fetch func(path string) ([]app.Record, [][]byte, error)
	// Letters are those that were drawn, and LetterFails why the next one is not.
	Letters     []app.Letter
	LetterFails error
	// OnLetter, which may be nil, is called as each letter is drawn; a test may look at
	// the window from within it.
	OnLetter func()
	// Found is what the reader finds in a file, by its name. In one that is not named it
	// finds its text, and a scan in what is no text; in one with nothing, nothing that can
	// be read.
	Found map[string]intake.Content
	// OnDo, which may be nil, is called after each thing that is done on the window's
	// thread; a test may look at the window from within it, and tap.
	OnDo func()
	// Books are the workbooks that were asked for.
	Books []book.Book
	// Propose finds what a text may tell too much, and Known knows the hearing's names;
	// nil finds nothing, and knows nobody.
	Propose casework.Propose
	Known   casework.Known
	// Opened and Printed are the paths of the files given to the system, which
	// refuses them with SystemFails.
	Opened, Printed []string
	SystemFails     error
	// Notices are what the system was asked to show, the title left out.
	Notices []string

	now       time.Time
	timers    []*timer
	registers map[string]*register
	printing  sync.Mutex
	held      bool
	jobs      []func()
}

// Export is a hearing that was asked for in the form of another program.
type Export struct {
	Format  packet.Format
	File    *app.CaseFile
	Options packet.Options
}

type timer struct {
	at   time.Time
	long bool // it waits for the day to go by, and not for the keyboard to rest
	ring func()
}

// rest is longer than any pause that is made for the keyboard to rest.
const rest = time.Minute

// Copenhagen is the zone of the tests' clock, which is on summer time.
var Copenhagen = time.FixedZone("CEST", 2*60*60)

// Monday is when the tests begin: half an hour before noon on the day after the
// example hearing's last day.
var Monday = time.Date(2016, time.April, 19, 11, 30, 0, 0, Copenhagen)

// NewWorld makes a world without registers, in which the window speaks Danish.
func NewWorld(t testing.TB) *World {
	t.Helper()
	w := &World{
		t: t, Dir: t.TempDir(), now: Monday, Refuse: make(map[string]error), registers: make(map[string]*register),
		Paper:   func(context.Context, func(int, int)) ([]byte, error) { return []byte("%PDF"), nil },
		Foreign: func(_ context.Context, f packet.Format) ([]byte, error) { return []byte(f), nil },
	}
	w.Speak("da")
	return w
}

// Speak makes the windows that are opened from here on speak a language.
func (w *World) Speak(language string) {
	w.t.Helper()
	say, err := assets.Words(language)
	if err != nil {
		w.t.Fatal(err)
	}
	w.Say = say
}

// Path is the path of a register of that name.
func (w *World) Path(name string) string { return filepath.Join(w.Dir, name+".hvidbog") }

// Pass lets time go by, and what is done as the day goes by is done. What waits for
// the keyboard to rest still does.
func (w *World) Pass(d time.Duration) {
	end := w.now.Add(d)
	for {
		next := w.take(func(t *timer) bool { return t.long && !t.at.After(end) })
		if next == nil {
			break
		}
		w.now = next.at
		next.ring()
	}
	w.now = end
}

// Pause lets the keyboard rest until every timer that waits for that has rung.
func (w *World) Pause() {
	for next := w.take(isShort); next != nil; next = w.take(isShort) {
		next.ring()
	}
}

func isShort(t *timer) bool { return !t.long }

// take takes the first of such timers out of those that wait; nil for none.
func (w *World) take(such func(*timer) bool) *timer {
	i := slices.IndexFunc(w.timers, such)
	if i < 0 {
		return nil
	}
	t := w.timers[i]
	w.timers = slices.Delete(w.timers, i, i+1)
	return t
}

// Hold keeps what is to be done beside the window's thread until Run.
func (w *World) Hold() { w.held = true }

// Run does what was kept, and keeps nothing from here on.
func (w *World) Run() {
	w.held = false
	for len(w.jobs) > 0 {
		job := w.jobs[0]
		w.jobs = w.jobs[1:]
		job()
	}
}

// Ports ties a window to this world.
func (w *World) Ports() session.Ports {
	return session.Ports{
		Say:            w.Say,
		Now:            func() time.Time { return w.now },
		OpenRegister:   w.open,
		CreateRegister: w.create,
		MakeRegister:   w.make,
		Print: func(ctx context.Context, made packet.Made, progress func(done, total int)) ([]byte, error) {
			w.printing.Lock() // several may be printed at a time
			defer w.printing.Unlock()
			w.Packets = append(w.Packets, made.Document)
			return w.Paper(ctx, progress)
		},
		Draw: func(_ context.Context, d doc.Document) ([]byte, error) {
			w.printing.Lock()
			defer w.printing.Unlock()
			w.Drawn = append(w.Drawn, d)
			return []byte("%PDF"), w.DrawFails
		},
		OpenPDF: w.openPDF, OpenStranger: w.openPDF,
		Read: w.read, ReadAtOnce: 1,
		Sheets:      w.sheets,
		ReadHearing: func(path string) ([]app.Record, [][]byte, error) { return w.Fetch(path) },
		Export: func(ctx context.Context, f packet.Format, file *app.CaseFile, o packet.Options, _ packet.Originals, _ func(app.FileRef) ([]byte, error)) ([]byte, error) {
			w.Exports = append(w.Exports, Export{f, file, o})
			return w.Foreign(ctx, f)
		},
		Propose: w.Propose,
		Known:   w.Known,
		Letter:  w.letter,
		LetterAs: func(ctx context.Context, ending string, _ *app.CaseFile, l *app.Letter) (casework.Drawn, error) {
			return casework.Drawn{Name: "Brev." + ending, Content: []byte(ending + " " + l.Text)}, ctx.Err()
		},
		Mail: func(_ *app.CaseFile, l *app.Letter, pdf casework.Drawn) (casework.Drawn, error) {
			return casework.Drawn{Name: "Brev.eml", Content: fmt.Appendf(nil, "To: %s\n\n%s", l.To.Email, pdf.Content)}, nil
		},
		Workbook: func(_ context.Context, b book.Book) ([]byte, error) {
			w.Books = append(w.Books, b)
			return []byte("xlsx"), nil
		},
		OpenFile: func(path string) error {
			w.Opened = append(w.Opened, path)
			return w.SystemFails
		},
		PrintFile: func(path string) error {
			w.Printed = append(w.Printed, path)
			return w.SystemFails
		},
		TempDir: func() (string, error) { return w.Dir, nil },
		Notify:  func(_, text string) { w.Notices = append(w.Notices, text) },
		Do: func(f func()) {
			f()
			if w.OnDo != nil {
				w.OnDo()
			}
		},
		Background: func(f func()) {
			if w.held {
				w.jobs = append(w.jobs, f)
				return
			}
			f()
		},
		After: w.after,
	}
}

// read finds in a file what the test has said, and else its text.
func (w *World) read(ctx context.Context, f intake.File) (intake.Content, error) {
	content, known := w.Found[f.Name]
	switch {
	case ctx.Err() != nil:
		return intake.Content{}, ctx.Err()
	case known && len(content.Found)+len(content.Tables)+len(content.Files) == 0:
		return content, app.Refuse(app.CodeFileBroken, "Path", f.Name, "Detail", "uitest")
	case known:
		return content, nil
	}
	if strings.HasPrefix(string(f.Content), "%PDF") || !utf8.Valid(f.Content) {
		return intake.Content{Found: []intake.Found{{Doubts: []intake.Doubt{intake.DoubtText}}}}, nil
	}
	return intake.Content{Found: []intake.Found{{Text: string(f.Content)}}}, nil
}

// letter draws a letter as its number and its text.
func (w *World) letter(ctx context.Context, _ *app.CaseFile, l *app.Letter) (casework.Drawn, error) {
	if w.LetterFails != nil {
		return casework.Drawn{}, w.LetterFails
	}
	w.Letters = append(w.Letters, *l)
	if w.OnLetter != nil {
		w.OnLetter()
	}
	return casework.Drawn{Name: "Brev " + string(l.DocumentNo) + ".pdf", Content: []byte("%PDF " + string(l.DocumentNo) + "\n" + l.Text)}, ctx.Err()
}

func (w *World) after(d time.Duration, f func()) (stop func()) {
	mine := &timer{w.now.Add(d), d > rest, f}
	w.timers = append(w.timers, mine)
	return func() {
		for i, one := range w.timers {
			if one == mine {
				w.timers = append(w.timers[:i:i], w.timers[i+1:]...)
				return
			}
		}
	}
}

// register is a store that one window at a time may have open.
type register struct {
	app.Store
	world *World
	open  bool
}

// Commit implements [app.Store].
func (r *register) Commit(d app.Draft) (app.Change, error) {
	if r.world.DiskFails != nil {
		return app.Change{}, r.world.DiskFails
	}
	return r.Store.Commit(d)
}

// Close implements [app.Store].
func (r *register) Close() error {
	r.open = false
	return r.Store.Close()
}

// Register is the store behind a register, made where there is none, so that a
// test can fill it or look what is in it while no window is open.
func (w *World) Register(name string) app.Store {
	w.t.Helper()
	path := w.Path(name)
	if w.registers[path] == nil {
		w.put(path)
	}
	return w.registers[path].Store
}

// put lays a register in the folder: the file is a mark that it is there.
func (w *World) put(path string) {
	w.t.Helper()
	if err := os.WriteFile(path, []byte("register"), 0o600); err != nil {
		w.t.Fatal(err)
	}
	w.registers[path] = &register{Store: memory.New(), world: w}
}

func (w *World) open(path string) (app.Store, error) {
	r := w.registers[path]
	switch {
	case w.Refuse[path] != nil:
		return nil, w.Refuse[path]
	case r == nil:
		return nil, app.Refuse(app.CodeRegisterMissing, "Path", path)
	case r.open:
		return nil, app.Refuse(app.CodeRegisterOpen, "Path", path)
	}
	r.open = true
	return r, nil
}

func (w *World) make(path string, fill func(app.Store) error) error {
	store, err := w.create(path)
	if err != nil {
		return err
	}
	if err := fill(store); err != nil {
		delete(w.registers, path)
		return errors.Join(err, os.Remove(path))
	}
	return store.Close()
}

func (w *World) create(path string) (app.Store, error) {
	switch {
	case w.Refuse[path] != nil:
		return nil, w.Refuse[path]
	case w.registers[path] != nil:
		return nil, app.Refuse(app.CodeRegisterExists, "Path", path)
	}
	w.put(path)
	return w.open(path)
}
