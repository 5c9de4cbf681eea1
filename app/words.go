package app

// Words says the sentence with the given id in the user's language. The
// arguments are pairs of a name and a value and fill the sentence's places; a
// pair named "n" also chooses between the singular and the plural.
//
//	say("svar.count", "n", 27)  →  "27 svar"
//
// The sentences stand in assets/translations, and only there. An unknown id
// is said as itself, so that a forgotten sentence is seen and not silent; a test
// in assets finds it before a user does.
type Words func(id string, args ...any) string
