package packet

import (
	"hvidbog/app"
	"hvidbog/app/packet/doc"
)

// where each district stands on a map in tiles: column and row, from the upper
// left. The neighbours are neighbours, as far as squares allow.
var tiles = map[app.District][2]int{
	app.BroenshoejHusum:     {0, 0},
	app.Bispebjerg:          {1, 0},
	app.Oesterbro:           {2, 0},
	app.Vanloese:            {0, 1},
	app.Noerrebro:           {1, 1},
	app.IndreBy:             {2, 1},
	app.Valby:               {0, 2},
	app.VesterbroKgsEnghave: {1, 2},
	app.AmagerVest:          {2, 2},
	app.AmagerOest:          {3, 2},
}

// districts shows on a map how many responses speak of each district by the
// scenarios that they are linked to.
func (b *builder) districts() {
	if len(b.tally.ByDistrict) == 0 {
		return
	}
	var m doc.Tiles
	var values []doc.Value
	for _, d := range app.Districts() {
		at, ok := tiles[d]
		if !ok {
			continue
		}
		m.Tiles = append(m.Tiles, doc.Tile{Name: d.Name(), N: b.tally.ByDistrict[d], Column: at[0], Row: at[1]})
		values = append(values, doc.Value{Name: d.Name(), N: b.tally.ByDistrict[d]})
	}
	m.Alt = b.say("packet.mapAlt", "counts", inWords(values))
	together := doc.Together{
		doc.Heading{Level: 2, Text: b.say("packet.districts"), Anchor: "bydele"},
		doc.Paragraph{Text: doc.Plain(b.howAlikeCount(b.say("packet.districtsHow")))},
		m,
	}
	if n := b.tally.ByDistrict[app.WholeCity]; n > 0 {
		together = append(together, doc.Paragraph{Style: doc.Note, Text: doc.Plain(b.say("packet.wholeCity", "n", n))})
	}
	b.add(together)
}
