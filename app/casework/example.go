package casework

import (
	"fmt"
	"io/fs"
	"slices"
	"time"

	"hvidbog/app"
)

// LoadExample makes a hearing in a register of the files of an example hearing,
// which the README in assets/example describes, and gives its id. What each
// caseworker did is done again, step by step and at its time in Europe/Copenhagen,
// which zone is; so the log tells how the hearing came to be what it is. The
// same files make the same hearing, but for the ids.
func LoadExample(store app.Store, files fs.FS, zone *time.Location) (app.ID, error) {
	t := &telling{files: exampleFiles{files}, zone: zone}
	t.office = NewOffice(store, func() string { return t.now.who }, func() time.Time { return t.now.at })
	if err := t.prepare(); err != nil {
		return "", fmt.Errorf("example hearing: %w", err)
	}
	if err := t.play(); err != nil {
		return "", fmt.Errorf("example hearing, %s: %w", t.now.at.Format(exampleTime), err)
	}
	return t.desk.Hearing(), nil
}

// telling makes the files into the scenes of a story, and plays them.
type telling struct {
	files  exampleFiles
	zone   *time.Location
	scenes []scene

	now    scene
	office *Office
	desk   *Desk // from the first scene on
}

// scene is one thing that a caseworker did.
type scene struct {
	at  time.Time
	who string
	act func() error
}

// then adds a scene. The scenes of one sitting are minutes apart: the nth comes
// n minutes after its beginning.
func (t *telling) then(m exampleMoment, nth int, act func() error) error {
	at, err := time.ParseInLocation(exampleTime, m.At, t.zone)
	if err != nil {
		return err
	}
	t.scenes = append(t.scenes, scene{at.Add(time.Duration(nth) * time.Minute), m.Who, act})
	return nil
}

// play does what was done, in the order in which it was done.
func (t *telling) play() error {
	slices.SortStableFunc(t.scenes, func(a, b scene) int { return a.at.Compare(b.at) })
	for _, t.now = range t.scenes {
		if err := t.now.act(); err != nil {
			return err
		}
	}
	return nil
}

// prepare reads every file, so that nothing is written when one is amiss.
func (t *telling) prepare() error {
	var h exampleHearing
	if err := t.files.decode("hearing.json", &h); err != nil {
		return err
	}
	var scenarios []exampleScenario
	if err := t.files.decode("scenarios.json", &scenarios); err != nil {
		return err
	}
	var parties []exampleParty
	if err := t.files.decode("parties.json", &parties); err != nil {
		return err
	}
	var responses []exampleResponse
	if err := t.files.decode("responses.json", &responses); err != nil {
		return err
	}
	var remarks []exampleRemark
	if err := t.files.decode("remarks.json", &remarks); err != nil {
		return err
	}
	var topics []exampleTopic
	if err := t.files.decode("topics.json", &topics); err != nil {
		return err
	}
	var readings []exampleReading
	if err := t.files.decode("readings.json", &readings); err != nil {
		return err
	}
	var forms []exampleFormLetter
	if err := t.files.decode("formletters.json", &forms); err != nil {
		return err
	}
	var letters []exampleLetter
	if err := t.files.decode("letters.json", &letters); err != nil {
		return err
	}
	var journal []exampleEntry
	if err := t.files.decode("journal.json", &journal); err != nil {
		return err
	}
	if err := t.tellHearing(h); err != nil {
		return err
	}
	for _, s := range scenarios {
		if err := t.tellScenario(s); err != nil {
			return fmt.Errorf("%s: %w", s.Name, err)
		}
	}
	if err := t.tellParties(h.PartiesListed, parties); err != nil {
		return err
	}
	for _, r := range responses {
		if err := t.tellResponse(r, parties); err != nil {
			return fmt.Errorf("%s: %w", r.Text, err)
		}
	}
	if err := t.tellRemarks(remarks); err != nil {
		return err
	}
	for i, topic := range topics {
		if err := t.tellTopic(topic, i); err != nil {
			return fmt.Errorf("%s: %w", topic.Title, err)
		}
	}
	for _, r := range readings {
		if err := t.tellReading(r, responses); err != nil {
			return fmt.Errorf("the reading of no. %d: %w", r.Response, err)
		}
	}
	for _, e := range forms {
		if err := t.tellFormLetter(e); err != nil {
			return fmt.Errorf("%s: %w", e.Name, err)
		}
	}
	for _, l := range letters {
		if err := t.tellLetter(l); err != nil {
			return fmt.Errorf("%s: %w", l.Subject, err)
		}
	}
	return t.tellJournal(journal)
}
