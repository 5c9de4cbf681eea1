package casework_test

import (
	"testing"

	"hvidbog/app"
)

func TestAPacketIsKeptForEver(t *testing.T) {
	d := newDay(t)
	keep := func(content string, draft bool) *app.Packet {
		t.Helper()
		sum := must[string](t)(d.store.KeepFile(d.Hearing(), []byte(content)))
		return must[*app.Packet](t)(d.KeepPacket(app.Packet{
			SHA256: sum, Size: int64(len(content)), Edition: "anonymised", Draft: draft, Meeting: app.Meeting{Date: d.Today()},
			Held: []app.Holding{{Kind: app.ResponseRecord, ID: d.letter.ID, Number: 1}},
		}))
	}
	first := keep("aa", true)
	if first.Version != 1 || first.Made.Who != "Lene" || len(d.File().Presented(d.letter.ID)) != 0 {
		t.Errorf("the first is %+v; a draft is laid before nobody", first)
	}
	if again := keep("aa", true); again.ID != first.ID || len(d.File().Packets) != 1 {
		t.Errorf("the same file once more is %+v", again)
	}
	second := keep("bb", false)
	if got := d.File().Presented(d.letter.ID); second.Version != 2 || len(got) != 1 || got[0].ID != second.ID {
		t.Errorf("presented in %+v", got)
	}
	before := spell(d.File())
	mustDo(t, d.DeletePacket(second.ID))
	if third := keep("cc", false); third.Version != 3 || d.File().PacketOf(2) != nil || d.File().PacketOf(3).ID != third.ID {
		t.Errorf("a version is used twice: %+v", third)
	}
	must[app.Change](t)(d.Undo())
	must[app.Change](t)(d.Undo())
	if spell(d.File()) != before {
		t.Error("two steps back do not bring the packet back")
	}
	d.kept()
	d.refuses(app.CodeGone, d.DeletePacket("none"))
}
