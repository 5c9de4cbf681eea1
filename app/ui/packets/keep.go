package packets

import "hvidbog/app"

// keep enters the packet that is shown in the register, and then does what comes
// next. So it is known for ever what left the house; what cannot be kept does not
// leave it.
func (sc *Screen) keep(then func(*paper)) {
	p := sc.shown
	sc.head.refuse(nil)
	if p.kept != nil || p.made == nil {
		then(p)
		return
	}
	desk := sc.s.Desk
	var kept *app.Packet
	sc.s.Act(func() error {
		if _, err := desk.KeepPacketFile(p.name, p.content); err != nil {
			return err
		}
		var err error
		kept, err = desk.KeepPacket(p.made.Record(p.pages))
		return err
	}, func(err error) {
		if err != nil {
			sc.head.refuse(err)
			return
		}
		p.kept = kept
		sc.refresh()
		then(p)
	})
}
