package casework

import "strings"

// part is the field that an edit is told of in the history. What its name has
// after a slash says only which part of the field is being typed in.
func part(field string) string {
	name, _, _ := strings.Cut(field, "/")
	return name
}
