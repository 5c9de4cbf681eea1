package session_test

import (
	"errors"
	"slices"
	"testing"

	"hvidbog/app"
	"hvidbog/app/ui/session"
	"hvidbog/app/ui/uitest"
)

// bench is a session without a window, and what it has saved.
type bench struct {
	*session.Session
	world  *uitest.World
	saved  []string
	status session.Status
}

func newBench(t *testing.T) *bench {
	b := &bench{world: uitest.NewWorld(t)}
	b.Session = session.New(b.world.Ports(), b.world.Desk(), nil, func(session.Place) {}, func(s session.Status) { b.status = s })
	return b
}

// save is an edit that is kept in the list of what was saved.
func (b *bench) save(what string) func() error {
	return func() error {
		b.saved = append(b.saved, what)
		return nil
	}
}

func (b *bench) wantSaved(t *testing.T, want ...string) {
	t.Helper()
	if !slices.Equal(b.saved, want) {
		t.Errorf("saved %q, want %q", b.saved, want)
	}
}

func TestTypingIsSavedWhenItPauses(t *testing.T) {
	b := newBench(t)
	b.Type("title", b.save("Samvær"), nil)
	b.wantSaved(t)
	if !b.status.Saving || !b.Pending("title") {
		t.Errorf("before the pause: %+v, pending %v", b.status, b.Pending("title"))
	}
	b.world.Pause()
	b.wantSaved(t, "Samvær")
	if b.status.Saving || b.Pending("title") || !b.status.Saved.Equal(uitest.Monday) {
		t.Errorf("after the pause: %+v, pending %v", b.status, b.Pending("title"))
	}
}

func TestNewerTypingTakesThePlaceOfTheOlder(t *testing.T) {
	b := newBench(t)
	for _, text := range []string{"S", "Sa", "Sam"} {
		b.Type("title", b.save(text), nil)
	}
	b.world.Pause()
	b.wantSaved(t, "Sam")
}

func TestFieldsAreSavedInTheOrderInWhichTheyWereTypedIn(t *testing.T) {
	b := newBench(t)
	b.Type("title", b.save("titel"), nil)
	b.Type("committee", b.save("udvalg"), nil)
	b.Type("title", b.save("titel igen"), nil)
	b.world.Pause()
	b.wantSaved(t, "titel igen", "udvalg")
}

func TestAChoiceComesAfterWhatWasTypedBefore(t *testing.T) {
	b := newBench(t)
	b.Type("title", b.save("titel"), nil)
	b.Act(b.save("valg"), nil)
	b.wantSaved(t, "titel", "valg")
	b.world.Pause()
	b.wantSaved(t, "titel", "valg")
}

func TestSettleWaitsForNothing(t *testing.T) {
	b := newBench(t)
	b.Settle()
	b.Type("title", b.save("titel"), nil)
	b.Settle()
	b.wantSaved(t, "titel")
	b.world.Pause()
	b.wantSaved(t, "titel")
}

func TestARefusalIsToldAndTheRestIsSaved(t *testing.T) {
	b := newBench(t)
	refusal := app.Refuse(app.CodeTitleMissing)
	var told, after error
	b.Type("title", func() error { return refusal }, func(err error) { told = err })
	b.Type("committee", b.save("udvalg"), func(err error) { after = err })
	b.world.Pause()
	b.wantSaved(t, "udvalg")
	if !errors.Is(told, refusal) || after != nil {
		t.Errorf("told %v and %v", told, after)
	}

	b.Act(func() error { return refusal }, nil)
	if !errors.Is(b.status.Failed, refusal) || b.status.Saving {
		t.Errorf("the status is %+v", b.status)
	}
	b.Act(b.save("valg"), nil)
	if b.status.Failed != nil {
		t.Errorf("the status still tells of %v", b.status.Failed)
	}
}

func TestWhatIsBeingSavedIsPending(t *testing.T) {
	b := newBench(t)
	b.world.Hold()
	b.Type("title", b.save("titel"), nil)
	b.world.Pause()
	if !b.Pending("title") || b.Pending("committee") {
		t.Error("the title is on its way to the disk, and nothing else")
	}
	b.world.Run()
	if b.Pending("title") {
		t.Error("the title is on the disk")
	}
}

// What is told of an edit may lead to another one.
func TestAnEditMayFollowFromAnother(t *testing.T) {
	b := newBench(t)
	b.Act(b.save("først"), func(error) { b.Act(b.save("siden"), nil) })
	b.wantSaved(t, "først", "siden")
	if b.status.Saving {
		t.Error("the status says that something is still being saved")
	}
}

func TestUndoTakesBackWhatIsStillBeingTyped(t *testing.T) {
	b := newBench(t)
	title := func(s string) func() error {
		return func() error { return b.Desk.EditHearing("title", func(h *app.Hearing) { h.Title = s }) }
	}
	b.Act(title("Første titel"), nil)
	b.world.Pass(app.TypingSpan)
	b.Type("title", title("Anden titel"), nil)
	b.Undo(func(c app.Change, err error) {
		if err != nil || c.Action != app.Undid {
			t.Errorf("undone: %+v, %v", c, err)
		}
	})
	if got := b.File().Hearing.Title; got != "Første titel" {
		t.Errorf("after undo the title is %q", got)
	}
	b.Redo(func(_ app.Change, err error) {
		if err != nil {
			t.Error(err)
		}
	})
	if got := b.File().Hearing.Title; got != "Anden titel" {
		t.Errorf("after redo the title is %q", got)
	}
}

func TestUndoSaysWhenThereIsNothingLeft(t *testing.T) {
	b := newBench(t)
	var told error
	b.Undo(func(_ app.Change, err error) { told = err })
	if app.CodeOf(told) != app.CodeNothingToUndo {
		t.Errorf("told %v", told)
	}
	if b.status.Failed != nil || b.status.Saving {
		t.Errorf("with nothing to undo, nothing is unsaved: %+v", b.status)
	}
}
