package export

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"

	"hvidbog/app"
)

// The schema of the JSON file: which sort of file it is, and the version of it
// that this program writes. A version grows when a reader of the one before would
// lose something or take it for something else. Version 1 had no letters, templates
// and promises, and version 2 no groups of form letters; both are still read.
const (
	Schema        = "hvidbog.hearing"
	SchemaVersion = 3
)

// Hearing is all records of one hearing, as the JSON file has them: each kind under
// its own name, in the order in which the program lists it. A record's fields are
// those of its type in package app, by the names in its json tags:
//
//   - id: 32 hexadecimal digits. Other records refer to a record by it; "" is none.
//   - hearing: the id of the hearing, the same in all.
//   - Days are "2015-10-18", or "" where none is known; moments are RFC 3339.
//   - kind, channel, stance, status, verdict, outcome and districts are the words of
//     package app, such as "hearingResponse" and "broenshoejHusum".
//   - An excerpt's from and to count the bytes of the response's text in UTF-8.
//   - Files are told by name, media type, size in bytes and SHA-256; their content
//     stays in the register.
//
// A field that is empty may be left out. Nobody is masked.
type Hearing struct {
	Schema    string          `json:"schema"`
	Version   int             `json:"version"`
	Hearing   *app.Hearing    `json:"hearing"`
	Centres   []*app.Centre   `json:"centres"`
	Services  []*app.Service  `json:"services"`
	Scenarios []*app.Scenario `json:"scenarios"`
	Parties   []*app.Party    `json:"parties"`
	Responses []*app.Response `json:"responses"`
	Remarks   []*app.Remark   `json:"remarks"`
	Topics    []*app.Topic    `json:"topics"`
	Excerpts  []*app.Excerpt  `json:"excerpts"`
	Decisions []*app.Decision `json:"decisions"`
	Packets   []*app.Packet   `json:"packets"`
	Templates []*app.Template `json:"templates"`
	Letters   []*app.Letter   `json:"letters"`
	Promises  []*app.Promise  `json:"promises"`
	// FormLetters are the groups that responses name in formLetter.
	FormLetters []*app.FormLetterGroup `json:"formLetters"`
}

// Of is everything that a case file holds. The records are the case file's own.
func Of(file *app.CaseFile) Hearing {
	return Hearing{
		Schema: Schema, Version: SchemaVersion,
		Hearing: file.Hearing, Centres: file.Centres, Services: file.Services, Scenarios: file.Scenarios,
		Parties: file.Parties, Responses: file.Responses, Remarks: file.Remarks, Topics: file.Topics,
		Excerpts: file.Excerpts, Decisions: file.Decisions, Packets: file.Packets,
		Templates: file.Templates, Letters: file.Letters, Promises: file.Promises, FormLetters: file.FormLetters,
	}
}

// Records are the hearing's records, those first that others refer to. They carry
// no revision: a store that takes them in takes them for new.
func (h Hearing) Records() []app.Record {
	var list []app.Record
	if h.Hearing != nil {
		list = append(list, h.Hearing)
	}
	list = appendRecords(list, h.Centres)
	list = appendRecords(list, h.Services)
	list = appendRecords(list, h.Scenarios)
	list = appendRecords(list, h.Parties)
	list = appendRecords(list, h.Responses)
	list = appendRecords(list, h.Remarks)
	list = appendRecords(list, h.Topics)
	list = appendRecords(list, h.Excerpts)
	list = appendRecords(list, h.Decisions)
	list = appendRecords(list, h.Packets)
	list = appendRecords(list, h.Templates)
	list = appendRecords(list, h.Letters)
	list = appendRecords(list, h.Promises)
	return appendRecords(list, h.FormLetters)
}

func appendRecords[R app.Record](list []app.Record, of []R) []app.Record {
	for _, r := range of {
		list = append(list, r)
	}
	return list
}

// WriteJSON writes everything that a case file holds.
func WriteJSON(w io.Writer, file *app.CaseFile) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(Of(file))
}

// ReadJSON reads what [WriteJSON] has written. It refuses what it would lose a part
// of: another schema, a version that it does not know, a field that it has no place
// for, a record without an id or with one that another has, and anything after
// the hearing.
func ReadJSON(r io.Reader) (Hearing, error) {
	content, err := io.ReadAll(r)
	if err != nil {
		return Hearing{}, err
	}
	var head struct {
		Schema  string
		Version int
	}
	if err := json.Unmarshal(content, &head); err != nil {
		return Hearing{}, err
	}
	if head.Schema != Schema || head.Version < 1 || head.Version > SchemaVersion {
		return Hearing{}, fmt.Errorf("export: schema %q, version %d, is not %q, version 1 to %d", head.Schema, head.Version, Schema, SchemaVersion)
	}
	var h Hearing
	d := json.NewDecoder(bytes.NewReader(content))
	d.DisallowUnknownFields()
	if err := d.Decode(&h); err != nil {
		return Hearing{}, err
	}
	return h, h.whole()
}

// whole reports what keeps the records from being one hearing.
func (h Hearing) whole() error {
	switch {
	case h.Hearing == nil:
		return fmt.Errorf("export: no hearing in the file")
	case slices.Contains(h.Centres, nil), slices.Contains(h.Services, nil), slices.Contains(h.Scenarios, nil),
		slices.Contains(h.Parties, nil), slices.Contains(h.Responses, nil), slices.Contains(h.Remarks, nil),
		slices.Contains(h.Topics, nil), slices.Contains(h.Excerpts, nil), slices.Contains(h.Decisions, nil),
		slices.Contains(h.Packets, nil), slices.Contains(h.Templates, nil), slices.Contains(h.Letters, nil),
		slices.Contains(h.Promises, nil), slices.Contains(h.FormLetters, nil):
		return fmt.Errorf("export: a record is null")
	}
	seen := map[app.ID]bool{}
	for _, r := range h.Records() {
		switch base := r.Common(); {
		case base.ID == "" || seen[base.ID]:
			return fmt.Errorf("export: two %s records with the id %q, or one without", r.Key().Kind, base.ID)
		case base.Hearing != h.Hearing.ID:
			return fmt.Errorf("export: the %s %s belongs to another hearing", r.Key().Kind, base.ID)
		default:
			seen[base.ID] = true
		}
	}
	return nil
}
