package packet_test

import (
	"context"
	"maps"
	"slices"
	"testing"

	"hvidbog/app"
	"hvidbog/app/packet"
	"hvidbog/app/packet/doc"
)

// pressed makes a packet of which each heading has a page of its own, behind the
// cover and the contents; it gives the outline and where each heading stands.
func pressed(t *testing.T, file *app.CaseFile, o packet.Options) (f packet.Finished, outline []doc.Bookmark, page map[string]int) {
	t.Helper()
	page = map[string]int{}
	press := packet.Press{Print: func(_ context.Context, m packet.Made, _ func(int, int)) ([]byte, error) {
		for i, h := range m.Expect.Headings {
			outline = append(outline, doc.Bookmark{Title: h.Bookmark, Level: 1, Page: i + 3})
			if page[h.Bookmark] == 0 {
				page[h.Bookmark] = i + 3
			}
		}
		return []byte("%PDF"), nil
	}}
	f, err := press.Run(context.Background(), file, o, danish(t), nil)
	if err != nil {
		t.Fatal(err)
	}
	return f, outline, page
}

func TestWhichPagesAreStale(t *testing.T) {
	g := nordvest()
	file := g.file()
	topic := file.Topics[0].Title
	for _, c := range []struct {
		what   string
		change func(*app.CaseFile)
		stale  []string // headings whose pages are
		holds  []string // and some whose are not
	}{
		{"nothing", func(*app.CaseFile) {}, nil, []string{"Emner", topic}},
		{
			"a topic's remarks", func(f *app.CaseFile) { f.Topics[0].Remarks = "Forvaltningen har set på det igen." },
			[]string{topic},
			[]string{"Bilag A: Liste over svar", "1. " + file.SenderName(file.Responses[0])},
		},
		{
			"a response's text", func(f *app.CaseFile) { f.Responses[0].Text += " Det er ikke i orden." },
			[]string{"1. " + file.SenderName(file.Responses[0])},
			[]string{topic},
		},
		{
			"the agenda", func(f *app.CaseFile) { f.Hearing.Title = "En anden høring" },
			[]string{topic, "1. " + file.SenderName(file.Responses[0])},
			nil,
		},
	} {
		t.Run(c.what, func(t *testing.T) {
			o := packet.DefaultOptions(file.Hearing, printed)
			f, outline, page := pressed(t, file, o)
			var records []app.Record
			for _, r := range file.Records() {
				records = append(records, r.Clone())
			}
			now := app.NewCaseFile(records)
			c.change(now)
			stale, err := f.Stale(now, danish(t), outline, len(outline)+2)
			if err != nil {
				t.Fatal(err)
			}
			for _, h := range c.stale {
				if page[h] == 0 || !stale[page[h]] {
					t.Errorf("%q on page %d holds; stale are %v", h, page[h], slices.Sorted(maps.Keys(stale)))
				}
			}
			for _, h := range c.holds {
				if stale[page[h]] {
					t.Errorf("%q on page %d does not hold", h, page[h])
				}
			}
			if c.stale == nil && len(stale) > 0 {
				t.Errorf("stale are %v", slices.Sorted(maps.Keys(stale)))
			}
			all, err := f.Stale(now, danish(t), nil, 4)
			if err != nil || (len(all) == 4) != (c.stale != nil) {
				t.Errorf("without an outline, stale are %v, %v", all, err)
			}
		})
	}
}

// What is kept does not make the packet another.
func TestAKeptPacketIsNotStale(t *testing.T) {
	g := nordvest()
	file := g.file()
	o := packet.DefaultOptions(file.Hearing, printed)
	o.Edition = packet.Internal
	f, outline, _ := pressed(t, file, o)
	p := f.Record(9)
	p.Base, p.Version = g.base("p1"), 1
	g.records = append(g.records, &p)
	stale, err := f.Stale(g.file(), danish(t), outline, len(outline)+2)
	if err != nil || len(stale) > 0 {
		t.Errorf("stale are %v, %v", stale, err)
	}
}
