package packet

import (
	"slices"
	"strconv"
	"unicode/utf8"

	"hvidbog/app"
	"hvidbog/app/packet/doc"
)

// stanceSigns are the stances as one sees them at a glance in a narrow column.
var stanceSigns = map[app.Stance]string{app.Supports: "+", app.Partly: "(+)", app.Against: "÷", app.Neutral: "o"}

// touched marks that a response speaks of a centre or a district.
const touched = "•"

// matrix shows for every response which scenarios it speaks of and how it stands
// to them, and which centres and districts these belong to.
func (b *builder) matrix() {
	if b.tally.Responses == 0 || len(b.file.Scenarios) == 0 {
		return
	}
	names, key := b.scenarioColumns()
	scenarios := doc.MatrixGroup{Title: b.say("packet.scenarios"), Columns: names}
	m := doc.Matrix{
		Alt: b.say("packet.matrixHow"),
		Heads: []doc.Column{
			{Title: b.say("packet.col.no"), Weight: 0.5, Align: doc.Right},
			{Title: b.say("packet.col.sender"), Weight: 3},
		},
		Groups: []doc.MatrixGroup{scenarios},
	}
	var centres []*app.Centre
	for _, c := range b.file.Centres {
		if slices.ContainsFunc(b.file.Scenarios, func(s *app.Scenario) bool { return s.Centre == c.ID }) {
			centres = append(centres, c)
		}
	}
	if len(centres) > 0 {
		group := doc.MatrixGroup{Title: b.say("packet.centres")}
		for _, c := range centres {
			group.Columns = append(group.Columns, b.text(c.Name))
		}
		m.Groups = append(m.Groups, group)
	}
	districts := doc.MatrixGroup{Title: b.say("packet.districts")}
	for _, d := range app.Districts() {
		if d != app.WholeCity {
			districts.Columns = append(districts.Columns, d.Name())
		}
	}
	m.Groups = append(m.Groups, districts)
	responses, _ := app.Apart(b.file.Responses)
	for _, r := range responses {
		m.Rows = append(m.Rows, doc.MatrixRow{
			Heads: []doc.Text{doc.Linked(strconv.Itoa(r.Number), b.anchor(r)), doc.Plain(b.sender(r))},
			Marks: b.marks(r, centres),
		})
	}
	b.add(
		doc.Heading{Level: 2, Text: b.say("packet.matrix"), Anchor: "matrix"},
		doc.Paragraph{Text: doc.Plain(b.say("packet.matrixHow")), KeepNext: true},
	)
	if len(key) > 0 {
		b.add(key)
	}
	b.add(m)
}

// longestColumn is the longest name, in letters, that stands above a narrow column
// on one line.
const longestColumn = 26

// scenarioColumns are the titles of the scenarios' columns: their names, or where
// one of them is too long for that, letters, with the key to them.
func (b *builder) scenarioColumns() (titles []string, key doc.Facts) {
	long := false
	for _, s := range b.file.Scenarios {
		name := b.text(s.Name)
		titles = append(titles, name)
		long = long || utf8.RuneCountInString(name) > longestColumn
	}
	if !long {
		return titles, nil
	}
	for i, name := range titles {
		letter := letterOf(i)
		key = append(key, doc.Fact{Name: letter, Value: doc.Linked(name, b.scenarioAnchor(b.file.Scenarios[i].ID))})
		titles[i] = letter
	}
	return titles, key
}

// letterOf is A, B … Z, AA, AB …
func letterOf(i int) string {
	letter := string(rune('A' + i%26))
	if i < 26 {
		return letter
	}
	return letterOf(i/26-1) + letter
}

// marks are those of one row: its stance to each scenario, and a point for each
// centre and district that it touches.
func (b *builder) marks(r *app.Response, centres []*app.Centre) []string {
	var marks []string
	atCentre, atDistrict := map[app.ID]bool{}, map[app.District]bool{}
	links := b.file.LinksOf(r)
	for _, s := range b.file.Scenarios {
		i := slices.IndexFunc(links, func(l app.Link) bool { return l.Scenario == s.ID })
		if i < 0 {
			marks = append(marks, "")
			continue
		}
		marks = append(marks, stanceSigns[links[i].Stance])
		atCentre[s.Centre] = true
		for _, d := range s.Districts {
			atDistrict[d] = true
		}
	}
	point := func(is bool) {
		if is {
			marks = append(marks, touched)
		} else {
			marks = append(marks, "")
		}
	}
	for _, c := range centres {
		point(atCentre[c.ID])
	}
	for _, d := range app.Districts() {
		if d != app.WholeCity {
			point(atDistrict[d] || atDistrict[app.WholeCity])
		}
	}
	return marks
}
