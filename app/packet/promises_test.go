package packet_test

import (
	"strings"
	"testing"
	"time"

	"hvidbog/app"
	"hvidbog/app/packet"
)

// promise is something that a letter promised the sender of a response.
func (g *given) promise(id string, letter, response app.ID, text string) *app.Promise {
	p := &app.Promise{Base: g.base(id), Letter: letter, Response: response, Text: text, Made: app.Date{Year: 2016, Month: time.April, Day: 4}}
	g.records = append(g.records, p)
	return p
}

func promising() *given {
	g := nordvest()
	sent := &app.Letter{Base: g.base("sent"), Kind: app.ReplyLetter, Answers: []app.ID{"r1"}, Date: app.Date{Year: 2016, Month: time.April, Day: 4}}
	sent.Sent.At = sent.Date.Time()
	draft := &app.Letter{Base: g.base("draft"), Kind: app.ReplyLetter, Answers: []app.ID{"r1"}}
	g.records = append(g.records, sent, draft)
	kept := g.promise("kept", "sent", "r1", "I får scenariet i høring.")
	kept.Kept, kept.How = app.Signature{Who: "Lene", At: time.Date(2016, time.April, 20, 10, 0, 0, 0, time.UTC)}, "Karen Holm har fået brev."
	open := g.promise("open", "", "r3", "Vi ringer til Karen Holm på 33 66 33 66.")
	open.Due = app.Date{Year: 2016, Month: time.May, Day: 2}
	g.promise("unsent", "draft", "r1", "Det har vi ikke lovet endnu.")
	return g
}

func TestThePacketTellsWhatWasPromised(t *testing.T) {
	file := promising().file()
	text := told(build(t, file, packet.Anonymised))
	from, to := strings.Index(text, "\nLøfter givet undervejs\n"), strings.Index(text, "\nVidere proces og indstilling\n")
	if from < 0 {
		t.Fatal("the promises have no part")
	}
	if to >= 0 && to < from {
		t.Error("the promises come after what happens next")
	}
	for _, want := range []string{
		"2 løfter", "I får scenariet i høring.", "Vi ringer til Borger", "04-04-2016", "senest 02-05-2016", "Ikke holdt endnu", "Holdt 20-04-2016",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the packet does not say %q", want)
		}
	}
	for _, no := range []string{"Karen Holm", "33 66 33 66", "ikke lovet"} {
		if strings.Contains(text[from:], no) {
			t.Errorf("the anonymised packet says %q", no)
		}
	}
	if strings.Index(text, "Vi ringer") > strings.Index(text, "I får scenariet") {
		t.Error("what stands open does not come first")
	}
	if inside := told(build(t, file, packet.Internal)); !strings.Contains(inside, "Vi ringer til Karen Holm på 33 66 33 66.") || !strings.Contains(inside, "Karen Holm har fået brev.") {
		t.Error("the internal packet leaves something out")
	}
	if text := told(build(t, nordvest().file(), packet.Anonymised)); strings.Contains(text, "Løfter givet") {
		t.Error("where nothing was promised there is a part for it")
	}
}

func TestPromisesInTheTables(t *testing.T) {
	file := promising().file()
	rows := cells(t, tables(t, file, packet.Anonymised), "Løfter")
	if len(rows) != 2 {
		t.Fatalf("listed are %v", rows)
	}
	has(t, rows[0], map[string]string{"Nr.": "3", "Lovet": "2016-04-04", "Senest": "2016-05-02", "Holdt": ""})
	has(t, rows[1], map[string]string{"Nr.": "1", "Løfte": "I får scenariet i høring.", "Holdt": "2016-04-20", "Senest": ""})
	for _, row := range rows {
		for title, value := range row {
			if strings.Contains(value, "Karen Holm") {
				t.Errorf("%s says %q", title, value)
			}
		}
	}
}

func TestPromisesKeptSinceThePacketBefore(t *testing.T) {
	g := promising()
	g.kept(1)
	file := g.file()
	file.Promise("open").Kept.At = time.Date(2016, time.April, 28, 10, 0, 0, 0, time.UTC)
	file.Promise("kept").Kept = app.Signature{}
	g.promise("new", "", "r2", "Vi vender tilbage.")
	file = g.file()
	o := packet.DefaultOptions(file.Hearing, printed)
	o.Since = 1
	d, err := packet.Build(file, o, danish(t), nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Løftet er holdt", "Løftet står åbent igen", "Vi vender tilbage.\nNyt"} {
		if text := told(d); !strings.Contains(text, want) {
			t.Errorf("the packet does not say %q", want)
		}
	}
}
