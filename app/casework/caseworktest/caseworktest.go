// Package caseworktest gives tests what all of them begin with: the example hearing,
// and the words in Danish.
package caseworktest

import (
	"testing"
	"time"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/assets"
	"hvidbog/assets/example"
	"hvidbog/storage/memory"
)

// Example is the example hearing as a new user gets it, by a clock in UTC.
func Example(t testing.TB) *app.CaseFile {
	t.Helper()
	_, f := ExampleIn(t, time.UTC)
	return f
}

// ExampleIn is the example hearing by the clocks of a zone, and the register that it
// is in.
func ExampleIn(t testing.TB, zone *time.Location) (app.Store, *app.CaseFile) {
	t.Helper()
	store := memory.New()
	id, err := casework.LoadExample(store, example.FS, zone)
	if err != nil {
		t.Fatal(err)
	}
	records, err := store.Load(id)
	if err != nil {
		t.Fatal(err)
	}
	return store, app.NewCaseFile(records)
}

// Danish is what the program says to its users.
func Danish(t testing.TB) app.Words {
	t.Helper()
	say, err := assets.Words("da")
	if err != nil {
		t.Fatal(err)
	}
	return say
}
