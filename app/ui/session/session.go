// Package session is one hearing open in the window: what its screens share. It
// keeps their edits in order, tells them of changes, and takes them from one
// to another.
package session

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/intake"
	"hvidbog/app/packet"
	"hvidbog/app/packet/book"
	"hvidbog/app/packet/doc"
)

// Ports is what the window needs of the world outside it; package main ties
// them to the disk, the paper and the system, tests to memory.
type Ports struct {
	Say app.Words
	Now func() time.Time // in Europe/Copenhagen

	OpenRegister   func(path string) (app.Store, error)
	CreateRegister func(path string) (app.Store, error)
	// MakeRegister makes a register with something in it, whole or not at all, and
	// leaves it closed.
	MakeRegister func(path string, fill func(app.Store) error) error

	// Print lays a packet out, reads the finished PDF through, and returns it only
	// where what must be in it is, and what must not be is not. Progress is called on
	// the goroutine that prints. A cancelled context ends it with the context's
	// error.
	Print func(ctx context.Context, made packet.Made, progress func(done, total int)) ([]byte, error)

	// Sheets draws the pages of a PDF that somebody sent, to be bound into a packet. An
	// [app.Error] says why that cannot be done.
	Sheets func(ctx context.Context, pdf []byte) ([]doc.Sheet, error)
	// OpenPDF opens a finished file of the program's own to be shown, beside the
	// window's thread: the first one takes a second or two.
	OpenPDF func(ctx context.Context, pdf []byte) (PDF, error)
	// OpenStranger opens a PDF that somebody sent, to be shown. An [app.Error] says why
	// that cannot be done.
	OpenStranger func(ctx context.Context, pdf []byte) (PDF, error)

	// Read reads a file that came in, apart from the program; ReadAtOnce is how many are
	// best read at a time.
	Read       intake.Reader
	ReadAtOnce int

	// Propose finds what a text may tell too much, and Known knows of what it finds what
	// nobody need decide of; see [casework.Privacy].
	Propose casework.Propose
	Known   casework.Known

	// Export makes the file of a format from a hearing, with the originals where the
	// format binds them, and all files where it is the whole hearing. It may be called beside the window's thread. A cancelled context ends it with the context's error.
	Export func(ctx context.Context, f packet.Format, file *app.CaseFile, o packet.Options, originals packet.Originals, files func(app.FileRef) ([]byte, error)) ([]byte, error)

	// ReadHearing reads the file that a whole hearing was exported to: its records, and
	// the files that they refer to. It may be called beside the window's thread.
	ReadHearing func(path string) (records []app.Record, files [][]byte, err error)

	// Draw puts a document of the office's own on paper, as a PDF. It may be called
	// beside the window's thread.
	Draw func(ctx context.Context, d doc.Document) ([]byte, error)
	// Letter draws a letter as its finished PDF, and LetterAs in the form of another
	// program, by its ending: "docx". Mail makes the message that a letter's PDF goes
	// with. They may be called beside the window's thread.
	Letter   func(ctx context.Context, f *app.CaseFile, l *app.Letter) (casework.Drawn, error)
	LetterAs func(ctx context.Context, ending string, f *app.CaseFile, l *app.Letter) (casework.Drawn, error)
	Mail     func(f *app.CaseFile, l *app.Letter, pdf casework.Drawn) (casework.Drawn, error)
	// Workbook writes a workbook as a spreadsheet program reads it. It may be called
	// beside the window's thread. A cancelled context ends it with the context's error.
	Workbook func(ctx context.Context, b book.Book) ([]byte, error)

	OpenFile  func(path string) error // in the system's viewer
	PrintFile func(path string) error // on the system's printer
	TempDir   func() (string, error)  // for files that another program is to open
	// Notify has the system show a line or two, over whatever program is in use.
	Notify func(title, text string)

	// Do runs f on the window's thread; Background runs f beside it. Tests run
	// both at once.
	Do         func(f func())
	Background func(f func())
	// After calls f on the window's thread when d has passed, unless stopped
	// before.
	After func(d time.Duration, f func()) (stop func())
}

// Session is one hearing open in the window. Its methods are for the window's
// thread.
type Session struct {
	Ports
	Desk   *casework.Desk
	Finder *casework.Finder
	// Privacy knows what the responses may tell too much.
	Privacy *casework.Privacy
	Window  fyne.Window

	saver     *saver
	listeners []func(casework.News)
	travel    func(Place)
	report    func(Status)
	clocks    clocks
	undecided undecided
	alike     alike

	// Meet shows the hearing to the meeting room.
	Meet func()
}

// New opens a session on a desk. Travel shows another screen, report the state
// of saving.
func New(ports Ports, desk *casework.Desk, window fyne.Window, travel func(Place), report func(Status)) *Session {
	s := &Session{
		Ports: ports, Desk: desk, Finder: casework.NewFinder(), Privacy: casework.NewPrivacy(ports.Propose, ports.Known),
		Window: window, travel: travel, report: report,
	}
	s.saver = newSaver(s)
	s.alike.finder = casework.NewFormFinder()
	desk.Listen(func(n casework.News) {
		ports.Do(func() {
			s.saver.report(func(st *Status) { st.Saved = ports.Now() }) // a sheet saves by itself
			s.tell(n)
		})
	})
	return s
}

func (s *Session) tell(n casework.News) {
	for _, f := range s.listeners {
		f(n)
	}
}

// File is the hearing as it stands now.
func (s *Session) File() *app.CaseFile { return s.Desk.File() }

// Listen has f called on the window's thread after each change, and when a new day
// begins: then the news has no changes.
func (s *Session) Listen(f func(casework.News)) { s.listeners = append(s.listeners, f) }

// Place is a place in the window: a screen, and what is to be seen there.
type Place struct {
	Screen   Screen
	Response app.ID
	Scenario app.ID
	Party    app.ID
	Topic    app.ID
	Excerpt  app.ID // brings it into view in the text of its response, or under its topic
	// Detail is what has to be decided of in the response, by its [app.MaskKey].
	Detail string
	// Undecided lays the list of all such details over the screen of the packet.
	Undecided bool
	// Notice is what the topics that are listed lack; "" lists all.
	Notice casework.NoticeKind
	Query  *casework.Query // which responses to list; nil leaves the list alone
	New    bool            // begin a new record there
	// Reply is a response to write to the sender of: the draft that there is of a
	// letter, or a new one. Letter is a letter to go on with. Either lies over the
	// screen until it is left.
	Reply, Letter app.ID
	// Batch is many letters to send; it lies over the screen as a letter does.
	Batch *Batch
	// Workshop is where one types in what was said at a workshop or in an interview; it
	// lies over the screen likewise.
	Workshop bool
	// Intake is what came in; it lies over the screen as a letter does.
	Intake *Intake
	// Alike is where form letters are looked at and grouped; it lies over the screen
	// likewise, at the response that is named.
	Alike bool
}

// Intake is what somebody dropped or pasted, to be looked through; nothing at all shows
// what is being looked through already.
type Intake struct {
	Paths []string
	Text  string
	// To is the response that was shown when files were dropped, to which they may be
	// attached instead. It may be a new one, which has no id yet.
	To      app.ID
	Instead bool
}

// Batch is letters of a kind to whoever sent some responses; no responses are all that
// have no receipt.
type Batch struct {
	Kind app.LetterKind
	To   []app.ID
}

// Screen is one of the screens of a hearing, in the order of the rail.
type Screen int

// The screens.
const (
	Overview Screen = iota
	Responses
	Scenarios
	Topics
	Parties
	Due
	Packet
	Journal
	History
	Hearing
)

// Go shows a place.
func (s *Session) Go(p Place) { s.travel(p) }

// Error is an error in the user's words.
func (s *Session) Error(err error) string { return app.Say(s.Say, err) }
