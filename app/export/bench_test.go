package export_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"hvidbog/app"
	"hvidbog/app/casework/caseworktest"
	"hvidbog/app/export"
	"hvidbog/app/packet"
)

// many is a hearing of so many responses of a page each.
func many(n int) *app.CaseFile {
	base := func(kind string, i int) app.Base { return app.Base{ID: app.ID(fmt.Sprint(kind, i)), Hearing: "h"} }
	records := []app.Record{&app.Hearing{Base: app.Base{ID: "h", Hearing: "h"}, Title: "Omlægning", CaseNo: "2015-0273113"}}
	for i := range 8 {
		records = append(records,
			&app.Scenario{Base: base("s", i), Name: fmt.Sprint("Scenarie ", i), Districts: []app.District{app.Districts()[i]}, Order: i},
			&app.Topic{Base: base("t", i), Title: fmt.Sprint("Emne ", i), Summary: "Hvad der blev sagt.", Remarks: "Forvaltningens svar.", Verdict: app.Noted, Order: i},
		)
	}
	text := strings.Repeat("Vi vil gerne blive boende på adressen, for her kender vi hinanden. Det er et godt sted.\n\n", 28)
	for i := range n {
		records = append(records,
			&app.Party{Base: base("p", i), Name: fmt.Sprintf("Karen Holm%d", i), Kind: app.Citizen, Private: true},
			&app.Response{
				Base: base("r", i), Number: i + 1, Kind: app.HearingResponse, Channel: app.ByEmail, Status: app.StatusNew, Sender: app.ID(fmt.Sprint("p", i)),
				Received: app.Date{Year: 2016, Month: 4, Day: 1 + i%28}, Text: text, Links: []app.Link{{Scenario: app.ID(fmt.Sprint("s", i%8)), Stance: app.Against}},
			},
		)
		for j := range 3 {
			records = append(records, &app.Excerpt{
				Base: base("e", 3*i+j), Response: app.ID(fmt.Sprint("r", i)), From: 0, To: 65, Text: text[:65], Topic: app.ID(fmt.Sprint("t", (i+j)%8)),
			})
		}
	}
	return app.NewCaseFile(records)
}

// BenchmarkMake exports a hearing of 1,000 responses, a page each.
func BenchmarkMake(b *testing.B) {
	say := caseworktest.Danish(b)
	file := many(1000)
	for _, format := range packet.Formats() {
		for _, edition := range packet.Editions() {
			if !format.In(edition) {
				continue
			}
			o := packet.DefaultOptions(file.Hearing, app.Date{Year: 2016, Month: 6, Day: 1})
			o.Edition = edition
			b.Run(fmt.Sprint(format, "/", edition), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					content, err := export.Make(context.Background(), format, file, o, say, export.Has{})
					if err != nil {
						b.Fatal(err)
					}
					b.ReportMetric(float64(len(content))/1e6, "MB")
				}
			})
		}
	}
}
