// Package example carries the example hearing: Copenhagen's reorganisation of its
// activity and drop-in services in 2015-16, as JSON files with one text file for
// each longer text. README.md beside it says what is fact and what is invented.
//
// [hvidbog/app/casework.LoadExample] makes a hearing of it.
package example

import "embed"

// FS holds the JSON files that README.md lists and the texts that they name.
//
//go:embed *.json *.txt hearing/*.txt scenarios/*.txt responses/*.txt remarks/*.txt topics/*.txt letters/*.txt files/*.pdf
var FS embed.FS
