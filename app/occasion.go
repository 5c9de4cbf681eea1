package app

// Occasion is where a contribution at a workshop or an interview was given. What is
// not known is "".
type Occasion struct {
	Round       string `json:"round,omitempty"` // "2", "eftermiddag"
	Place       string `json:"place,omitempty"`
	Table       string `json:"table,omitempty"` // bord
	Theme       string `json:"theme,omitempty"` // tema
	Facilitator string `json:"facilitator,omitempty"`
}

// IsHearing reports whether a response of the kind answers the hearing itself and
// counts as høringssvar; contributions at workshops and interviews are counted apart.
func (k Kind) IsHearing() bool { return k == HearingResponse || k == Enquiry }
