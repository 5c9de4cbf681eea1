// Package fyne holds Danish for the few words that Fyne puts in the window by
// itself: it has none (https://github.com/fyne-io/fyne/tree/master/lang).
package fyne

import _ "embed"

// Danish is Fyne's own words in the form of its translation files.
//
//go:embed da.json
var Danish []byte
