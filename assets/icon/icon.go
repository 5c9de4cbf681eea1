// Package icon carries the program's icon: an open white book that is a speech
// bubble too. hvidbog.png is hvidbog.svg rendered at 512 pixels; the packager
// wants it so, and so do window managers.
package icon

import _ "embed"

// The icon in both forms. Callers must not change the bytes.
var (
	//go:embed hvidbog.svg
	SVG []byte

	//go:embed hvidbog.png
	PNG []byte
)
