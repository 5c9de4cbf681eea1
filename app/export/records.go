package export

import (
	_ "embed"

	"hvidbog/app"
)

// JSONSchema describes the JSON file to other programs, as JSON Schema, draft 2020-12.
//
//go:embed hearing.schema.json
var JSONSchema []byte

// The schema of the JSON file: which sort of file it is, and the version of it
// that this program writes. A version grows when a reader of the one before would
// lose something or take it for something else. Version 1 had no letters, templates
// and promises, version 2 no groups of form letters, and version 3 not the contents of
// the files; all are still read.
const (
	Schema        = "hvidbog.hearing"
	SchemaVersion = 4
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
//   - Files are told by name, media type, size in bytes and SHA-256; their contents
//     stand under files, each once, by that sum.
//
// A field that is empty may be left out. Nobody is masked. The same is told to other
// programs by [JSONSchema].
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
	// Files are the contents that the records refer to, by their sums.
	Files []File `json:"files"`
}

// File is the content of a file, in Base64.
type File struct {
	SHA256  string `json:"sha256"`
	Content []byte `json:"content"`
}

// Of is everything that a case file holds, but for the contents of its files. The
// records are the case file's own.
func Of(file *app.CaseFile) Hearing {
	return Hearing{
		Schema: Schema, Version: SchemaVersion,
		Hearing: file.Hearing, Centres: listed(file.Centres), Services: listed(file.Services), Scenarios: listed(file.Scenarios),
		Parties: listed(file.Parties), Responses: listed(file.Responses), Remarks: listed(file.Remarks), Topics: listed(file.Topics),
		Excerpts: listed(file.Excerpts), Decisions: listed(file.Decisions), Packets: listed(file.Packets),
		Templates: listed(file.Templates), Letters: listed(file.Letters), Promises: listed(file.Promises), FormLetters: listed(file.FormLetters),
	}
}

// listed is a list that is written as [] where nothing is in it, whether something was
// or never has been.
func listed[R any](list []R) []R {
	if list == nil {
		return []R{}
	}
	return list
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
