package app

// FormLetterGroup is a letter that several have sent in their own names (enslydende
// svar). It is answered and counted as one, and each sender is still listed.
type FormLetterGroup struct {
	Base
	Name string `json:"name"` // what it is called: "Bevar Nordstjernen"
	// Model is the response whose text stands for all of them.
	Model ID `json:"model"`
}

// Key points at the group.
func (g *FormLetterGroup) Key() Key { return Key{FormLetterRecord, g.ID} }

// Clone is a deep copy.
func (g *FormLetterGroup) Clone() Record {
	c := *g
	return &c
}

// Validate reports the first thing about the group that cannot stand: codes
// nameMissing, nameTaken, gone.
func (g *FormLetterGroup) Validate(f *CaseFile) error {
	if err := validName(f, g, g.Name, f.FormLetters, func(o *FormLetterGroup) string { return o.Name }); err != nil {
		return err
	}
	if f.Response(g.Model) == nil {
		return Refuse(CodeGone).In("model")
	}
	return nil
}

// FormLetter finds a group; nil when there is none.
func (f *CaseFile) FormLetter(id ID) *FormLetterGroup { return find[*FormLetterGroup](f, id) }

// SentAs are the responses of a group, by number.
func (f *CaseFile) SentAs(group ID) []*Response {
	var list []*Response
	for _, r := range f.Responses {
		if group != "" && r.FormLetter == group {
			list = append(list, r)
		}
	}
	return list
}
