package app

// Party is a person, group or body that is asked or that speaks (høringspart).
type Party struct {
	Base
	Name string    `json:"name"`
	Kind PartyKind `json:"kind"`
	// Private persons are never named in the anonymised edition. One who has spoken
	// has a label there, "Borger 3", which never moves; 0 for one who has not.
	Private bool `json:"private"`
	Label   int  `json:"label,omitempty"`
	// Invited parties are on the consultation list.
	Invited bool   `json:"invited"`
	Email   string `json:"email,omitempty"`
	Phone   string `json:"phone,omitempty"`
	Address string `json:"address,omitempty"`
	// Aliases are other spellings of the name that were merged into this party.
	Aliases []string `json:"aliases,omitempty"`
	Note    string   `json:"note,omitempty"`
}
