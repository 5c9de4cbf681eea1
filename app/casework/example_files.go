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
	Received                  app.Date
	Logged                    exampleMoment
	Links                     []exampleLink
	Linked                    *exampleMoment // nil: linked when it was logged
	Status                    app.Status
	Settled                   *exampleMoment // nil: it still has the status that it was logged with
	Note                      string
}

type exampleLink struct {
	Scenario, Alternative string
	Stance                app.Stance
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
