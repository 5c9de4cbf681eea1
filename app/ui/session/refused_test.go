package session_test

import (
	"errors"
	"testing"

	"hvidbog/app"
)

// disk is a disk that is full until there is room.
type disk struct{ full bool }

func (d *disk) save(b *bench, what string) func() error {
	return func() error {
		if d.full {
			return app.Refuse(app.CodeDiskFull)
		}
		return b.save(what)()
	}
}

func TestWhatAFullDiskRefusedIsSavedWhenThereIsRoom(t *testing.T) {
	b, d := newBench(t), &disk{full: true}
	b.Type("7/text", d.save(b, "brevet"), nil)
	b.world.Pause()
	b.wantSaved(t)
	if !b.Pending("7/text") {
		t.Error("the field would be overwritten with what the register has")
	}
	b.Leave("7") // another letter is looked at
	d.full = false
	b.Act(d.save(b, "et valg"), nil)
	b.wantSaved(t, "et valg", "brevet")
	if b.Pending("7/text") || b.status.Failed != nil {
		t.Errorf("afterwards: pending %v, %+v", b.Pending("7/text"), b.status)
	}
}

func TestTheEndIsToldOfWhatIsNotSaved(t *testing.T) {
	b, d := newBench(t), &disk{full: true}
	b.Type("7/text", d.save(b, "brevet"), nil)
	if err := b.Settle(); !errors.Is(err, app.Refuse(app.CodeDiskFull)) {
		t.Errorf("settled with %v", err)
	}
	if err := b.Settle(); !errors.Is(err, app.Refuse(app.CodeDiskFull)) {
		t.Errorf("settled the second time with %v", err)
	}
	d.full = false
	if err := b.Settle(); err != nil {
		t.Errorf("with room settled with %v", err)
	}
	b.wantSaved(t, "brevet")
}

func TestWhatCannotStandIsForgottenWithItsRecord(t *testing.T) {
	b := newBench(t)
	nameless := func() error { return app.Refuse(app.CodeNameMissing) }
	b.Type("7/name", nameless, nil)
	b.world.Pause()
	if !b.Pending("7/name") {
		t.Error("what is being typed would be overwritten")
	}
	b.Leave("77")
	if !b.Pending("7/name") {
		t.Error("another record took it along")
	}
	b.Leave("7")
	if b.Pending("7/name") {
		t.Error("it is still kept")
	}
	if err := b.Settle(); err != nil {
		t.Errorf("settled with %v", err)
	}
}

func TestNewerTypingTakesThePlaceOfWhatWasRefused(t *testing.T) {
	b := newBench(t)
	b.Type("7/name", func() error { return app.Refuse(app.CodeNameMissing) }, nil)
	b.world.Pause()
	b.Type("7/name", b.save("et navn"), nil)
	if err := b.Settle(); err != nil {
		t.Errorf("settled with %v", err)
	}
	b.wantSaved(t, "et navn")
}
