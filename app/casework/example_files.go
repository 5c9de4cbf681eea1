package casework

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"strings"

	"hvidbog/app"
)

// exampleTime is how the files tell the time.
const exampleTime = "2006-01-02 15:04"

// exampleMoment is when a caseworker did something.
type exampleMoment struct{ At, Who string }

// The types below are the files, field by field. Records are referred to by
// name, and texts by the name of their file.

type exampleHearing struct {
	Title      string
	CaseNo     app.CaseNo
	Committee  string
	Principles []string
	Opened     exampleMoment
	Centres    []string
	Services   []struct{ Name, Centre, District, Address string }

	From, To      app.Date
	Announced     exampleMoment
	PartiesListed exampleMoment

	Meeting    app.Date
	AgendaItem string
	Scheduled  exampleMoment

	Background        string
	BackgroundWritten exampleMoment

	// The texts around what the program gathers.
	Form, Material, Changes, Process, Recommendation, Summary string
	Framed                                                    exampleMoment

	Letterhead        app.Letterhead
	LetterheadWritten exampleMoment
}

type exampleScenario struct {
	Name, Centre        string
	Districts, Services []string
	Description         string
	Alternatives        []struct{ Name, Text string }
	Added               exampleMoment
	Assessment          string
	Assessed            exampleMoment
}

type exampleParty struct {
	Name             string
	Kind             app.PartyKind
	Private, Invited bool
	Note             string
}

type exampleResponse struct {
	Text                      string
	Kind                      app.Kind
	Channel                   app.Channel
	From, OnBehalfOf, Contact string
	Subject                   string
	DocumentNo                app.DocumentNo
	Occasion                  app.Occasion // of a workshop or an interview
	Received                  app.Date
	Logged                    exampleMoment
	Files                     []exampleOriginal
	Links                     []exampleLink
	Linked                    *exampleMoment // nil: linked when it was logged
	Status                    app.Status
	Settled                   *exampleMoment // nil: it still has the status that it was logged with
	Note                      string
	Follows                   int // the number of an earlier response
	Followed                  *exampleMoment
	WaitsFor                  string
	Asked                     *exampleMoment
}

// exampleOriginal is a file that came with a response, by the name that its
// sender gave it.
type exampleOriginal struct {
	File, Name string
	Publish    bool
}

type exampleLink struct {
	Scenario, Alternative string
	Stance                app.Stance
}

type exampleRemark struct {
	Name, Text string
	Added      exampleMoment
}

type exampleTopic struct {
	Title      string
	Added      exampleMoment
	Summary    string
	Summarised exampleMoment
	Standard   []string // names of remarks
	Remarks    string
	Answered   exampleMoment
	Verdict    app.Verdict
	Reason     string
	Change     string
	Scenario   string // that the change is made in
	Judged     exampleMoment
}

// exampleReading is one response being read.
type exampleReading struct {
	Response  int // its number
	Read      exampleMoment
	NoRemarks bool
	Excerpts  []exampleExcerpt
}

// exampleFormLetter is responses that are one letter, by their numbers.
type exampleFormLetter struct {
	Name      string
	Grouped   exampleMoment
	Responses []int
}

// exampleExcerpt is a passage: the sentence that begins with From, and those
// after it up to the number of Sentences, which is 1 where it is left out.
type exampleExcerpt struct {
	From            string
	Sentences       int
	Topic, Scenario string
	Stance          app.Stance
	Principles      []int
	Quoted          bool
	// General says that the passage speaks of no scenario, though its response
	// is linked to one.
	General bool
}

// exampleLetter is a letter that was sent before the program had letters.
type exampleLetter struct {
	Kind              app.LetterKind
	Answers, LeftOpen []int // numbers of responses
	Date              app.Date
	DocumentNo        app.DocumentNo // "": the next
	Channel           app.Channel
	Subject           string
	Salutation        string
	Text              string
	Closing           string
	Signature         string // "": the letterhead's
	NewDue            app.Date
	Entered           exampleMoment
	Promises          []examplePromise
}

// examplePromise is something that a letter promised the sender of what it answers.
type examplePromise struct {
	Text string
	Due  app.Date
	Kept *exampleMoment // nil: it is open
	How  string
}

// exampleEntry is what was entered in the records system at one sitting.
type exampleEntry struct {
	Entered   exampleMoment
	Responses []int
	Letters   []app.DocumentNo
}

// exampleFiles reads the files.
type exampleFiles struct{ fs.FS }

func (files exampleFiles) decode(name string, into any) error {
	f, err := files.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	d := json.NewDecoder(f)
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// text reads a text without the line end that editors leave behind it; "" for
// no name.
func (files exampleFiles) text(name string) (string, error) {
	if name == "" {
		return "", nil
	}
	b, err := fs.ReadFile(files, name)
	return strings.TrimRight(string(b), "\n"), err
}
