package app

import "strings"

// Mask is what was decided of a passage that may tell too much: it is left out of
// everything that is printed without names, or it was waved off.
//
// It is told by its words and not by its place: the passage is left out wherever it
// stands, in quotes and remarks too, and stays left out when the text is edited.
type Mask struct {
	Kind MaskKind `json:"kind"`
	Text string   `json:"text"` // as it stands in the response
	// Reason says why it may be read; "" for a passage that is left out.
	Reason string    `json:"reason,omitempty"`
	By     Signature `json:"by"`
}

// MaskKind says what a passage tells.
type MaskKind string

// What is left out.
const (
	MaskCPR     MaskKind = "cpr"
	MaskPhone   MaskKind = "phone"
	MaskEmail   MaskKind = "email"
	MaskAddress MaskKind = "address" // street and number
	MaskName    MaskKind = "name"    // of a private person
	MaskHealth  MaskKind = "health"  // marked by the caseworker; nothing finds it
)

// MaskKinds are all of them, in the order they are shown.
func MaskKinds() []MaskKind {
	return []MaskKind{MaskCPR, MaskPhone, MaskEmail, MaskAddress, MaskName, MaskHealth}
}

// Waved reports whether the passage may be read after all.
func (m Mask) Waved() bool { return m.Reason != "" }

// MaskOf finds what was decided of a passage in the response. Blanks, line ends and
// the size of letters do not matter.
func (r *Response) MaskOf(kind MaskKind, text string) (Mask, bool) {
	want := MaskKey(kind, text)
	for _, m := range r.Masks {
		if m.Kind == kind && MaskKey(m.Kind, m.Text) == want {
			return m, true
		}
	}
	return Mask{}, false
}

// MaskKey is the same for two passages that are one.
func MaskKey(kind MaskKind, text string) string { return string(kind) + " " + maskKey(text) }

func maskKey(text string) string { return strings.Join(strings.Fields(Fold(text)), " ") }

// Valid reports whether there can be such a decision: codes maskKind, maskEmpty.
func (m Mask) Valid() error {
	if err := oneOf(m.Kind, MaskKinds(), CodeMaskKind, "masks"); err != nil {
		return err
	}
	if maskKey(m.Text) == "" {
		return Refuse(CodeMaskEmpty).In("masks")
	}
	return nil
}

func (r *Response) validMasks() error {
	decided := make(map[string]bool, len(r.Masks))
	for _, m := range r.Masks {
		if err := m.Valid(); err != nil {
			return err
		}
		key := MaskKey(m.Kind, m.Text)
		if decided[key] {
			return Refuse(CodeMaskTwice, "Value", m.Text).In("masks")
		}
		decided[key] = true
	}
	return nil
}
