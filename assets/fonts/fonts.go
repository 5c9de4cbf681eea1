// Package fonts carries IBM Plex Sans, the one family of both the window and
// the printed packet. It has all Danish and Latin Extended-A letters and figures
// of one width, so that columns of numbers line up.
//
// The files are the outlines of @ibm/plex-sans 1.1.0 in TrueType, unchanged,
// under the SIL Open Font License in OFL.txt.
package fonts

import _ "embed"

// The three faces a packet is set in. Callers must not change the bytes.
var (
	//go:embed IBMPlexSans-Regular.ttf
	Regular []byte

	//go:embed IBMPlexSans-SemiBold.ttf
	SemiBold []byte

	//go:embed IBMPlexSans-Italic.ttf
	Italic []byte
)

// Licence is the text of the licence that the fonts are given under, to be
// shown wherever the program names its parts.
//
//go:embed OFL.txt
var Licence string
