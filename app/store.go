package app

import (
	"io"
	"time"
)

// Store keeps the records of a register, and the log of every change to them. A
// write is on disk when the method returns, or it has not happened.
//
// All methods may be called from any goroutine. Records that a store hands out
// belong to the caller; records handed in belong to the store.
//
// Errors that a person can act on are [*Error] with one of the register codes.
type Store interface {
	// Hearings are the register's hearings, in no order.
	Hearings() ([]*Hearing, error)

	// Load reads every record of a hearing, the hearing itself among them, in no
	// order. The error has [CodeHearingMissing] when the register holds no such.
	Load(hearing ID) ([]Record, error)

	// Commit writes and deletes records together with the Change that says so, in
	// one transaction. Each record in the draft carries the revision it was read
	// at (0: it is new); if the store has another by now, nothing is written and
	// the error has [CodeConflict]. When Commit returns, the records carry their
	// new revisions.
	//
	// A draft that continues the newest change (see Draft.Continues) becomes part
	// of that change.
	Commit(d Draft) (Change, error)

	// Undo takes the newest change back that has not been taken back yet, and
	// Redo brings the newest back that was. Either is a change itself. They go
	// any number of steps, hearing by hearing, and across a restart. The first
	// change of a hearing, which made it, stays. The error has
	// [CodeNothingToUndo] or [CodeNothingToRedo].
	Undo(hearing ID, by Signature) (Reverted, error)
	Redo(hearing ID, by Signature) (Reverted, error)

	// UndoTo undoes step by step until the change with the given sequence number
	// has been taken back, all in one transaction. The error has [CodeNoSuch] when
	// undoing never comes to it.
	UndoTo(hearing ID, seq Seq, by Signature) (Reverted, error)

	// Ahead says what Undo and Redo would take back and bring back now; nil for
	// nothing. What would be brought back is told as the change that first did it.
	Ahead(hearing ID) (undo, redo *Change, err error)

	// Changes are the changes of a hearing before the given one, newest first,
	// at most limit; before 0 starts at the newest.
	Changes(hearing ID, before Seq, limit int) ([]Change, error)

	// KeepFile keeps a file for a hearing, whole and on disk when it returns, and
	// gives its sum, by which records refer to it (see [FileRef]). The same content
	// is kept once for each hearing. No change tells of it, and no undo takes it
	// away: what tells is the record that refers to it. The content stays the
	// caller's. The error has [CodeFileTooLarge] over [MaxPacket].
	KeepFile(hearing ID, content []byte) (sum string, err error)

	// KeepFiles keeps several files so, all of them or none, and gives their sums in
	// order. It waits for the disk once for all of them.
	KeepFiles(hearing ID, contents [][]byte) (sums []string, err error)

	// File reads a file of a hearing, and is sure that it is as it was kept. The
	// error has [CodeFileGone] when the hearing has no such file, and
	// [CodeFileDamaged] when it is not as it was; to keep it once more mends it.
	File(hearing ID, sum string) ([]byte, error)

	// Check reads the whole register and reports everything that does not fit
	// together, as sentences for the log; none when all is well.
	Check() ([]string, error)

	// Snapshot writes a whole copy of the register while others go on working.
	Snapshot(w io.Writer) error

	io.Closer
}

// Seq numbers the changes of a register from 1, in the order in which they were
// made.
type Seq uint64

// Signature is who did something, and when.
type Signature struct {
	Who string    `json:"who"`
	At  time.Time `json:"at"`
}

// Draft is a change that is still to be made.
type Draft struct {
	Hearing ID
	By      Signature
	What    Saying // what is being done, in words
	Put     []Record
	Delete  []Record // as they were read; only key and revision count
	// Continues, when not "", names what is being edited, such as one field of one
	// record. A draft becomes part of the newest change when that names the same,
	// is by the same person, was begun less than [TypingSpan] before, and
	// nothing has been undone since. So typing does not fill the log. The change
	// then says What the draft says.
	Continues string
	// Whole says that Put is all of a hearing that comes from elsewhere. It is refused
	// with [CodeHearingBroken] where the records do not fit together or lack a file,
	// and with [CodeHearingThere] where the register has the hearing. Files are the
	// contents that its records refer to, kept in the same transaction; the store
	// keeps none but these.
	Whole bool
	Files [][]byte
}

// TypingSpan is how long edits of one field go on being one change.
const TypingSpan = 5 * time.Minute

// Change is one step in the life of a hearing: who did what when, and which
// records it touched. The log of changes is the audit trail, and what undo and
// redo are made from.
type Change struct {
	Seq     Seq       `json:"seq"`
	UUID    ID        `json:"uuid"` // the same in every register that has the change
	Hearing ID        `json:"hearing"`
	By      Signature `json:"by"`
	Until   time.Time `json:"until"` // the last edit in it; By.At when there was one
	What    Saying    `json:"what"`
	Action  Action    `json:"action"`
	Of      Seq       `json:"of,omitempty"` // the change that did what was undone or redone
	Touched []Key     `json:"touched"`
}

// Action tells work from its undoing.
type Action string

// The actions.
const (
	Did   Action = "did"
	Undid Action = "undid"
	Redid Action = "redid"
)

// Reverted is what an undo or a redo did.
type Reverted struct {
	Changes []Change // in the order made; one, or several for UndoTo
	Put     []Record // the records as they are now, with their revisions
	Deleted []Key
}

// Saying is a sentence that is kept to be said later: its id in the translations
// and what fills its places.
type Saying struct {
	ID   string            `json:"id"`
	Args map[string]string `json:"args,omitempty"`
}

// Told makes a [Saying]; the arguments are pairs, as [Words] takes them.
func Told(id string, args ...string) Saying {
	s := Saying{ID: id}
	for i := 0; i+1 < len(args); i += 2 {
		if s.Args == nil {
			s.Args = make(map[string]string)
		}
		s.Args[args[i]] = args[i+1]
	}
	return s
}

// Say says it.
func (s Saying) Say(say Words) string {
	args := make([]any, 0, 2*len(s.Args))
	for name, value := range s.Args {
		args = append(args, name, value)
	}
	return say(s.ID, args...)
}
