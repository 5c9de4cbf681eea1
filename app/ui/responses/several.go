package responses

import (
	"slices"

	"hvidbog/app"
	"hvidbog/app/ui/session"
)

// several are the responses that are chosen at once in the list.
func (sc *Screen) several() []app.ID {
	var ids []app.ID
	for _, i := range sc.list.Several() {
		ids = append(ids, sc.found[i].ID)
	}
	return ids
}

// Answer writes to the sender of the response that is chosen.
func (sc *Screen) Answer() {
	if len(sc.many) == 0 && sc.chosen != "" {
		sc.s.Go(session.Place{Screen: session.Responses, Response: sc.chosen, Reply: sc.chosen})
	}
}

// WriteMany writes to the senders of those responses that are chosen at once, or else
// sends receipts.
func (sc *Screen) WriteMany() {
	if len(sc.many) > 0 {
		sc.send(app.ReplyLetter, sc.many)
		return
	}
	sc.send(app.Receipt, nil)
}

// still are those of the responses chosen at once that the list still has.
func (sc *Screen) still() []app.ID {
	return slices.DeleteFunc(slices.Clone(sc.many), func(id app.ID) bool { return sc.placeOf(id) < 0 })
}

func (sc *Screen) placeOf(id app.ID) int {
	return slices.IndexFunc(sc.found, func(r *app.Response) bool { return r.ID == id })
}

// showSeveral shows what can be done with several responses at once, in place of the
// one; fewer than two show the one again.
func (sc *Screen) showSeveral(ids []app.ID) {
	if len(ids) < 2 {
		ids = nil
	}
	if len(ids) == 0 && len(sc.many) == 0 {
		return
	}
	fresh := !slices.Equal(sc.many, ids)
	sc.many = ids
	chosen := make(map[app.ID]bool, len(ids))
	for _, id := range ids {
		chosen[id] = true
	}
	var lines []int
	for i, r := range sc.found {
		if chosen[r.ID] {
			lines = append(lines, i)
		}
	}
	sc.list.MarkSeveral(lines)
	if len(ids) == 0 {
		sc.bulk.content.Hide()
		sc.detail.content.Show()
		return
	}
	sc.detail.content.Hide()
	if fresh { // else it tells what was done with them
		sc.bulk.show(ids)
	}
	sc.bulk.refresh()
	sc.bulk.content.Show()
}

// counted says how many responses there are, and how many of them are unread.
func (sc *Screen) counted(f *app.CaseFile) string {
	unread := 0
	for _, r := range f.Responses {
		if !r.IsRead() {
			unread++
		}
	}
	text := sc.s.Say("count.responses", "n", len(f.Responses))
	if unread > 0 {
		text += " · " + sc.s.Say("reading.count.unread", "n", unread)
	}
	return text
}

// nextUnread shows the next response in the list that nobody has read.
func (sc *Screen) nextUnread() {
	from := sc.place() + 1
	if from == 0 {
		from = sc.at // the one that was read has gone from among the unread
	}
	n := len(sc.found)
	for k := range n {
		r := sc.found[(from+k)%n]
		if !r.IsRead() && r.ID != sc.chosen {
			sc.choose(r.ID)
			sc.detail.focus()
			return
		}
	}
	sc.detail.reading.tell(sc.s.Say("reading.allRead"))
}

// Turn goes from reading the chosen response to correcting it, and back.
func (sc *Screen) Turn() {
	if len(sc.many) == 0 {
		sc.detail.turn()
	}
}

// ReadOn says that the chosen response has been read, and goes on to the next that
// has not.
func (sc *Screen) ReadOn() {
	if len(sc.many) == 0 {
		sc.detail.readOn()
	}
}
