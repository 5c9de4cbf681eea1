// Package intaketest makes files as somebody might send them who means harm, or whose
// program is broken. Tests run all of them through the readers.
package intaketest

import (
	"slices"
	"strings"

	"hvidbog/app"
)

// Hostile is a file that is not what it should be.
type Hostile struct {
	Name string
	What string // what is wrong with it
	Make func() []byte
	// Want is what may become of it: one of those refusals. Found stands for that
	// something is found in it.
	Want []app.Code
}

// Found is what comes of a file that is not refused.
const Found app.Code = ""

// All are all that there are. They are made when they are asked for: some are large.
func All() []Hostile {
	return slices.Concat(zips(), words(), workbooks(), tables(), mails(), nestedMails(), outlook(), pdfs(), texts(), others())
}

// hostile is short for one of them.
func hostile(name, what string, make func() []byte, want ...app.Code) Hostile {
	return Hostile{Name: name, What: what, Make: make, Want: want}
}

func as(text string) func() []byte { return func() []byte { return []byte(text) } }

// repeated is a text that takes no room until it is asked for.
func repeated(before, text string, n int, after string) func() []byte {
	return func() []byte { return []byte(before + strings.Repeat(text, n) + after) }
}

// cut is the beginning of a file: so many hundredths of it.
func cut(of func() []byte, percent int) func() []byte {
	return func() []byte {
		b := of()
		return b[:len(b)*percent/100]
	}
}
