package packet

import (
	"cmp"
	"slices"
	"strconv"

	"hvidbog/app"
	"hvidbog/app/packet/doc"
)

// promises lays before the committee what those who wrote have been promised on the
// way, what stands open first.
func (b *builder) promises() {
	list := b.promised()
	if len(list) == 0 {
		return
	}
	b.heading1(b.say("packet.promises"), b.say("packet.count.promises", "n", len(list)), "loefter")
	b.body(b.say("packet.promisesHow"))
	t := doc.Table{Columns: []doc.Column{
		{Title: b.say("packet.col.promise"), Weight: 3.4},
		{Title: b.say("packet.col.promisedTo"), Weight: 2.2},
		{Title: b.say("packet.col.promised"), Weight: 2.3},
		{Title: b.say("packet.col.kept"), Weight: 2.8},
	}}
	for _, p := range list {
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.Text{
			doc.Plain(b.written(p.Text)), b.promisedTo(p), b.promisedBy(p), b.kept(p),
		}})
	}
	b.add(t)
}

// promised are the promises that have been made: those of a letter that is a draft
// have not. Nothing in their order comes from their ids, which are drawn at random.
func (b *builder) promised() []*app.Promise {
	list := b.file.PromisesMade()
	number := func(p *app.Promise) int {
		if r := b.file.Response(p.Response); r != nil {
			return r.Number
		}
		return 0
	}
	slices.SortStableFunc(list, func(x, y *app.Promise) int {
		return cmp.Or(before(!x.IsKept(), !y.IsKept()), before(!x.Due.IsZero(), !y.Due.IsZero()), x.Due.Compare(y.Due),
			x.Made.Compare(y.Made), cmp.Compare(number(x), number(y)), cmp.Compare(x.Text, y.Text))
	})
	return list
}

// before puts what holds for one of two before what does not.
func before(x, y bool) int {
	switch {
	case x == y:
		return 0
	case x:
		return -1
	}
	return 1
}

// promisedTo is a cell with whom something was promised, and below the response that
// the letter answered.
func (b *builder) promisedTo(p *app.Promise) doc.Text {
	r := b.file.Response(p.Response)
	if r == nil {
		return nil
	}
	return doc.Text{
		{Text: b.sender(r) + "\n"},
		{Text: b.say("packet.numbers") + " "},
		{Text: strconv.Itoa(r.Number), To: b.anchor(r)},
	}
}

// promisedBy is a cell with when it was promised, and below by when.
func (b *builder) promisedBy(p *app.Promise) doc.Text {
	t := doc.Plain(p.Made.Field())
	if !p.Due.IsZero() {
		t = append(t, doc.Run{Text: "\n" + b.say("packet.promiseDue", "date", p.Due.Field()), Face: doc.Italic})
	}
	return t
}

// kept is a cell with when and how a promise was kept.
func (b *builder) kept(p *app.Promise) doc.Text {
	if !p.IsKept() {
		return doc.Plain(b.say("packet.promiseOpen"))
	}
	t := doc.Plain(b.say("packet.promiseKept", "date", app.DateOf(p.Kept.At).Field()))
	if how := b.written(p.How); how != "" {
		t = append(t, doc.Run{Text: "\n" + how})
	}
	return t
}
