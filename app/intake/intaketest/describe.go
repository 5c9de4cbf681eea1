package intaketest

import (
	"fmt"
	"strings"

	"hvidbog/app/intake"
)

// Describe is what was found, for a test to hold in one piece.
func Describe(f intake.Found) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s | %s | %s %s | %s\n", f.Sender, f.Email, f.Date, f.Hour, f.Subject)
	for _, file := range f.Files {
		fmt.Fprintf(&b, "[%s: %d]\n", file.Name, len(file.Content))
	}
	for _, d := range f.Doubts {
		fmt.Fprintf(&b, "(%s)\n", d)
	}
	b.WriteString(f.Text + "\n")
	if f.Tail != "" {
		b.WriteString("--- " + f.Tail + "\n")
	}
	if f.Note != "" {
		b.WriteString("+++ " + f.Note + "\n")
	}
	return b.String()
}
