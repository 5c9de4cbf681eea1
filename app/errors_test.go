package app_test

import (
	"errors"
	"fmt"
	"io/fs"
	"testing"

	"hvidbog/app"
)

// aloud says an id with its arguments, as a translation would.
func aloud(id string, args ...any) string { return fmt.Sprint(append([]any{id}, args...)...) }

func TestARefusalIsKnownByItsCode(t *testing.T) {
	refusal := app.Refuse(app.CodeRegisterIO, "Path", "a.hvidbog").In("file").Because(fs.ErrPermission)
	wrapped := fmt.Errorf("saving: %w", refusal)
	if !errors.Is(wrapped, app.Refuse(app.CodeRegisterIO)) || errors.Is(wrapped, app.Refuse(app.CodeDiskFull)) {
		t.Error("it is not told by its code")
	}
	if !errors.Is(wrapped, fs.ErrPermission) {
		t.Error("what the machine said is lost")
	}
	if app.CodeOf(wrapped) != app.CodeRegisterIO || app.CodeOf(fs.ErrPermission) != "" || app.CodeOf(nil) != "" {
		t.Error("its code is not told")
	}
	if got, want := wrapped.Error(), "saving: registerIO (file) Path=a.hvidbog: permission denied"; got != want {
		t.Errorf("the log gets %q, want %q", got, want)
	}
	if got := app.Refuse(app.CodeNothingToUndo).Error(); got != "nothingToUndo" {
		t.Errorf("the log gets %q", got)
	}
}

func TestARefusalInTheUsersWords(t *testing.T) {
	err := fmt.Errorf("saving: %w", app.Refuse(app.CodeDate, "Value", "31/2"))
	if got := app.Say(aloud, err); got != aloud("error.date", "Value", "31/2") {
		t.Errorf("said is %q", got)
	}
	if got := app.Say(aloud, errors.New("boom")); got != aloud("error.unforeseen", "Detail", "boom") {
		t.Errorf("said is %q", got)
	}
}

func TestASayingIsKeptAndSaidLater(t *testing.T) {
	got := make(map[any]any)
	say := func(id string, args ...any) string {
		for i := 0; i < len(args); i += 2 {
			got[args[i]] = args[i+1]
		}
		return id
	}
	s := app.Told("change.party.merged", "Name", "Bevar Mamma Mia", "n", "2")
	if s.Say(say) != "change.party.merged" || len(got) != 2 || got["Name"] != "Bevar Mamma Mia" || got["n"] != "2" {
		t.Errorf("said is %v with %v", s, got)
	}
	if s := app.Told("plain"); s.Args != nil || s.Say(aloud) != "plain" {
		t.Errorf("a saying without places is %v", s)
	}
}

func TestATermIsSaidInTheUsersWords(t *testing.T) {
	err := app.Refuse(app.CodeLeakFile, "What", app.Term("leak.kind.name"), "Value", "Karen")
	want := aloud("error.leakFile", "What", aloud("leak.kind.name"), "Value", "Karen")
	if got := app.Say(aloud, err); got != want {
		t.Errorf("it is said as %q, want %q", got, want)
	}
	if err.Args[1] != app.Term("leak.kind.name") {
		t.Error("saying an error changed it")
	}
}
