package privacy

import "strings"

// NamesIn finds the names in a contact field, in which people write a name, an
// e-mail address and a telephone number in any order: what is left of each
// part when those and figures are taken out, if it is two words or more that
// begin with capitals, or a single one.
func NamesIn(contact string) []string {
	var names []string
	found := emails(contact)
	for _, n := range numbers(contact) {
		found = append(found, [2]int{n.start, n.end})
	}
	for _, at := range found {
		contact = contact[:at[0]] + strings.Repeat(";", at[1]-at[0]) + contact[at[1]:]
	}
	for _, part := range strings.FieldsFunc(contact, func(r rune) bool { return strings.ContainsRune(",;:\n<>()|/·", r) }) {
		part = strings.TrimSpace(part)
		words := split(part)
		if len(words) == 0 || !hasCapital(words) || strings.ContainsAny(part, "0123456789") {
			continue
		}
		names = append(names, part)
	}
	return names
}
