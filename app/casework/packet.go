package casework

import (
	"strconv"

	"hvidbog/app"
)

// KeepPacket enters a finished packet in the register, whose file has been kept
// already under its SHA-256. It gets the next version. The same file made again
// for the same meeting is the same packet, and no new one.
func (d *Desk) KeepPacket(p app.Packet) (*app.Packet, error) {
	var kept *app.Packet
	err := d.do(func(f *app.CaseFile) (step, error) {
		if n := len(f.Packets); n > 0 && f.Packets[n-1].SHA256 == p.SHA256 {
			kept = f.Packets[n-1]
			return step{}, nil
		}
		h := app.CloneOf(f.Hearing)
		h.LastPacket++
		kept = &p
		kept.Base = app.Base{ID: app.NewID(), Hearing: d.hearing}
		kept.Version, kept.Made = h.LastPacket, d.office.sign()
		what := app.Told("change.packet.kept."+kept.Edition, "Version", strconv.Itoa(kept.Version))
		return step{what: what, put: []app.Record{h, kept}}, nil
	})
	if err != nil {
		return nil, err
	}
	return kept, nil
}

// DeletePacket takes a packet out of the list. Its version is not used again.
func (d *Desk) DeletePacket(id app.ID) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		p := f.Packet(id)
		if p == nil {
			return step{}, app.Refuse(app.CodeGone)
		}
		what := app.Told("change.packet.deleted", "Version", strconv.Itoa(p.Version))
		return step{what: what, remove: []app.Record{p}}, nil
	})
}
