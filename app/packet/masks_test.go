package packet_test

import (
	"strings"
	"testing"

	"hvidbog/app"
	"hvidbog/app/packet"
)

// letters are a hearing in which two have told too much, and the caseworker has not
// decided of it yet.
func letters() (g *given, first, second *app.Response) {
	g = hearing()
	g.party("karen", "Karen Holm", app.Citizen, true)
	g.party("sind", "SIND København", app.Organisation, false)
	g.records = append(g.records, &app.Service{Base: g.base("mm"), Name: "Mamma Mia", Address: "Utterslev Torv 14"})
	first = g.response(1, "karen", "Min søn Mikkel Brandt bor Pilevej 7, 2. tv. Ring 26 30 12 34. "+
		"Han har haft en psykose siden 2009. Han er indlagt hver vinter. Mamma Mia på Utterslev Torv 14 er hans hjem.")
	second = g.response(2, "sind", "Trine Lund, leder af stedet, siger det samme. Skriv til trine@stedet.dk.")
	return g, first, second
}

func leaveOut(kind app.MaskKind, text string) app.Mask { return app.Mask{Kind: kind, Text: text} }

func wave(kind app.MaskKind, text string) app.Mask {
	return app.Mask{Kind: kind, Text: text, Reason: "Det er offentligt."}
}

func TestWhatNobodyHasDecidedOfIsLeftOut(t *testing.T) {
	g, _, _ := letters()
	text := told(build(t, g.file(), packet.Anonymised))
	for _, want := range []string{
		"Min søn [udeladt: navn] bor [udeladt: adresse]. Ring [udeladt: telefonnummer].", "Mamma Mia på Utterslev Torv 14 er hans hjem.",
		"[udeladt: navn], leder af stedet, siger det samme. Skriv til [udeladt: mailadresse].", "Han har haft en psykose siden 2009.",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the packet does not say %q", want)
		}
	}
	inside := told(build(t, g.file(), packet.Internal))
	for _, want := range []string{"Mikkel Brandt bor Pilevej 7, 2. tv. Ring 26 30 12 34.", "trine@stedet.dk"} {
		if !strings.Contains(inside, want) {
			t.Errorf("the internal packet does not say %q", want)
		}
	}
}

func TestWhatWasDecidedHoldsInTheWholePacket(t *testing.T) {
	for _, c := range []struct {
		what          string
		first, second []app.Mask
		says          []string
		hides         []string
	}{
		{
			"a leader is waved off", nil,
			[]app.Mask{wave(app.MaskName, "Trine Lund"), wave(app.MaskEmail, "trine@stedet.dk")},
			[]string{"Trine Lund, leder af stedet", "Skriv til trine@stedet.dk.", "Forvaltningen har talt med Trine Lund."},
			nil,
		},
		{
			"waved off in one and left out in another",
			[]app.Mask{leaveOut(app.MaskName, "Trine Lund")},
			[]app.Mask{wave(app.MaskName, "Trine Lund")},
			[]string{"Forvaltningen har talt med [udeladt: navn]."},
			[]string{"Trine", "Lund"},
		},
		{
			"an illness",
			[]app.Mask{leaveOut(app.MaskHealth, "Han har haft en psykose siden 2009. Han er indlagt hver vinter.")},
			nil,
			[]string{"[udeladt: helbredsoplysning]. Mamma Mia", "”[udeladt: helbredsoplysning].”", "Borgeren skriver: [udeladt: helbredsoplysning]"},
			[]string{"psykose", "indlagt"},
		},
		{
			"what nothing finds",
			[]app.Mask{leaveOut(app.MaskName, "hans hjem")},
			nil,
			[]string{"Utterslev Torv 14 er [udeladt: navn]."},
			[]string{"hans hjem"},
		},
		{
			"a private person's own name cannot be waved off",
			[]app.Mask{wave(app.MaskName, "Karen Holm"), wave(app.MaskName, "Karen")},
			nil,
			[]string{"Borger 1"},
			[]string{"Karen", "Holm"},
		},
	} {
		t.Run(c.what, func(t *testing.T) {
			g, first, second := letters()
			first.Masks, second.Masks = c.first, c.second
			first.Attachments = []app.Attachment{{FileRef: app.FileRef{SHA256: "1", Name: "Brev fra Karen Holm og Mikkel Brandt.pdf"}}}
			// The excerpt is one sentence of the two that are left out.
			e := &app.Excerpt{Base: g.base("e"), Response: first.ID, Topic: "t", Quoted: true, Text: "Han er indlagt hver vinter."}
			e.From = strings.Index(first.Text, e.Text)
			e.To = e.From + len(e.Text)
			g.records = append(g.records, e, &app.Topic{
				Base: g.base("t"), Title: "Om Mikkel Brandt", Remarks: "Forvaltningen har talt med Trine Lund.",
				Summary: "Borgeren skriver: Han har haft en psykose siden 2009.",
			})
			file := g.file()
			text := told(build(t, file, packet.Anonymised))
			for _, want := range c.says {
				if !strings.Contains(text, want) {
					t.Errorf("the packet does not say %q", want)
				}
			}
			for _, secret := range append(c.hides, "Mikkel", "Pilevej", "26 30") {
				if strings.Contains(text, secret) {
					t.Errorf("the packet says %q", secret)
				}
			}
			if found := packet.Secrets(file).Find(text); len(found) > 0 {
				t.Errorf("who reads it through finds %+v", found)
			}
			// Whoever reads an unmasked packet through finds what was left out.
			inside := told(build(t, file, packet.Internal))
			for _, secret := range append(c.hides, "Mikkel Brandt", "Pilevej 7", "26 30 12 34") {
				found := false
				for _, f := range packet.Secrets(file).Find(inside) {
					found = found || strings.Contains(f.Text, secret)
				}
				if !found {
					t.Errorf("who reads it through does not find %q", secret)
				}
			}
		})
	}
}
