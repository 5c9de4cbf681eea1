package intake

import (
	"slices"

	"hvidbog/app"
)

// File is a file by its name, without a folder, and its content.
type File struct {
	Name    string
	Content []byte
}

// Content is what a reader makes of one file: a response, a sheet of them, or the
// files that an archive packs.
type Content struct {
	Found  []Found
	Tables []Table
	Files  []Packed
}

// Packed is a file of an archive. It is read by itself, as any other.
type Packed struct {
	File
	// Refusal says why it could not be unpacked; its content is nil then.
	Refusal *app.Error
}

// Found is one response as it was found. What is not told is zero.
type Found struct {
	Sender     string // the name, as it was written
	OnBehalfOf string
	PartyKind  app.PartyKind
	Email      string
	Address    string
	Date       app.Date // in Danish time
	Hour       app.Hour
	Channel    app.Channel
	Subject    string
	// Text is what the sender wrote, lines ended by "\n", and Tail what it quotes of
	// an older mail below.
	Text, Tail string
	MessageID  string // of a mail, without the angles
	InReplyTo  string // the mail that it answers, the same
	Scenario   string // as a sheet names it
	Stance     app.Stance
	Note       string
	Files      []File // what came with it
	Row        int    // of a sheet, the head being 1
	Doubts     []Doubt
}

// Doubt adds a doubt where it is one, once.
func (f *Found) Doubt(d Doubt, is bool) {
	if is && !slices.Contains(f.Doubts, d) {
		f.Doubts = append(f.Doubts, d)
	}
}

// Doubt is what the caseworker should look at before the response is taken in.
type Doubt string

// What may be wrong with what was found.
const (
	DoubtSender   Doubt = "sender"   // nothing tells who wrote
	DoubtDate     Doubt = "date"     // nothing tells when; or the day has not come yet
	DoubtText     Doubt = "text"     // there is no text, as in a scan: it must be typed
	DoubtEncoding Doubt = "encoding" // letters were guessed, or could not be read
	DoubtTail     Doubt = "tail"     // it is not sure where the quoted part begins
	DoubtForward  Doubt = "forward"  // somebody sent on what another wrote
	DoubtPart     Doubt = "part"     // a part of it could not be read, or was left out
	DoubtEmbedded Doubt = "embedded" // it has macros, links or objects, which are not run
	DoubtHidden   Doubt = "hidden"   // the sheet is hidden in its file
	DoubtReply    Doubt = "reply"    // an answer from a machine: out of office, not delivered
	DoubtAlike    Doubt = "alike"    // a new sender whose name is nearly that of a party
	DoubtAgain    Doubt = "again"    // the same words from the same sender, on another day
)

// Table is a sheet: rows of cells as they are shown. Which row is the head, and what
// its columns hold, is decided when it is taken in.
type Table struct {
	Name string // of the sheet; "" in a file that has only one
	Rows [][]string
	// Doubts are those about the sheet as a whole.
	Doubts []Doubt
}

// Limits of what is read.
const (
	MaxDepth    = 20       // levels: a mail in a mail, an archive in an archive
	MaxParts    = 1000     // parts of a mail, files of an archive, sheets, objects
	MaxUnpacked = 64 << 20 // bytes that one file may swell to when it is unpacked
)
