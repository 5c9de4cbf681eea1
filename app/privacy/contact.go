package privacy

import "strings"

// NamesIn finds the names in a contact field, in which people write a name, an
// e-mail address and a telephone number in any order: what is left of each
// part when those and figures are taken out, if it is two words or more that
// begin with capitals, or a single one.
func NamesIn(contact string) []string {
	var names []string
	for _, found := range append(addresses(contact), numbers(contact)...) {
		contact = contact[:found[0]] + strings.Repeat(";", found[1]-found[0]) + contact[found[1]:]
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
