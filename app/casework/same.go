package casework

import (
	"reflect"

	"hvidbog/app"
)

// same reports whether an edit changed nothing. Nil and empty lists differ for
// reflection but not for a reader; clones keep nil nil, so edits do too.
func same[R app.Record](a, b R) bool { return reflect.DeepEqual(a, b) }
