package export_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hvidbog/app"
	"hvidbog/app/casework/caseworktest"
	"hvidbog/app/export"
	"hvidbog/app/packet"
)

// heard is a hearing in which Karen Holm-Sørensen has said something.
func heard() []app.Record {
	base := func(id app.ID) app.Base { return app.Base{ID: id, Hearing: "h"} }
	return []app.Record{
		&app.Hearing{Base: base("h"), Title: "Omlægning", CaseNo: "2015-0273113", Committee: "Socialudvalget"},
		&app.Party{Base: base("p"), Name: "Karen Holm-Sørensen", Kind: app.Citizen, Private: true},
		&app.Scenario{Base: base("s"), Name: "Center Nordvest"},
		&app.Response{
			Base: base("r"), Number: 1, Kind: app.HearingResponse, Channel: app.ByEmail, Status: app.StatusNew, Sender: "p",
			Text: "Vi vil blive.\n\nHilsen\nKaren Holm-Sørensen", Contact: "karen@mail.dk", Links: []app.Link{{Scenario: "s", Stance: app.Against}},
		},
	}
}

// A sentence of the program's own that came to say a name would pass the masker, which
// reads only what people write. The file is read through, and not handed out.
func TestALeakIsHeldBack(t *testing.T) {
	file := app.NewCaseFile(heard())
	say := caseworktest.Danish(t)
	plants := map[packet.Format][]string{
		packet.Docx: {"packet.subtitle", "packet.page", "packet.kind", "packet.notice.anonymised", "kind.hearingResponse", "packet.keywords", "packet.contents"},
		packet.Xlsx: {"packet.kind", "packet.notice.anonymised", "kind.hearingResponse", "tables.about", "tables.col.sender", "stance.against"},
		packet.CSV:  {"kind.hearingResponse", "tables.col.sender", "stance.against"},
	}
	for _, f := range []packet.Format{packet.Docx, packet.Xlsx, packet.CSV} {
		o := packet.DefaultOptions(file.Hearing, app.Date{Year: 2016, Month: 6, Day: 1})
		if _, err := export.Make(t.Context(), f, file, o, say, export.Has{}); err != nil {
			t.Fatalf("%s: %v", f, err)
		}
		for _, planted := range plants[f] {
			content, err := export.Make(t.Context(), f, file, o, func(id string, args ...any) string {
				if id != planted {
					return say(id, args...)
				}
				return "karen@mail.dk"
			}, export.Has{})
			var e *app.Error
			if !errors.As(err, &e) || e.Code != app.CodeExportLeak || content != nil {
				t.Errorf("%s with an address in %s: %d bytes, %v", f, planted, len(content), err)
				continue
			}
			if told := app.Say(say, err); !strings.Contains(told, "karen@mail.dk") || !strings.Contains(told, "en e-mailadresse") {
				t.Errorf("it says: %s", told)
			}
		}
		o.Edition = packet.Internal
		if _, err := export.Make(t.Context(), f, file, o, say, export.Has{}); err != nil {
			t.Errorf("%s, internal: %v", f, err)
		}
	}
}

// Whatever the hearing holds, what is handed out in the anonymised edition names
// nobody: it is made, or it is held back.
func TestNobodyIsNamedInAnExport(t *testing.T) {
	say := caseworktest.Danish(t)
	people := []string{"Karen Holm-Sørensen", "KAREN HOLM-SØRENSEN", "Karens", "karen@mail.dk", "Åse Nørregaard"}
	rapid.Check(t, func(t *rapid.T) {
		said := func(what string) string {
			return "Jeg har talt med " + rapid.SampledFrom(people).Draw(t, what) + " om det."
		}
		records := heard()
		base := func(id app.ID) app.Base { return app.Base{ID: id, Hearing: "h"} }
		records[0].(*app.Hearing).Summary = said("summary")
		records[2].(*app.Scenario).Assessment = said("assessment")
		records = append(records,
			&app.Party{Base: base("q"), Name: "Åse Nørregaard", Kind: app.Citizen, Private: true},
			&app.Topic{Base: base("t"), Title: said("title"), Summary: said("summary"), Remarks: said("remarks"), Verdict: app.Noted, Reason: said("reason")},
			&app.Excerpt{Base: base("e"), Response: "r", From: 0, To: 13, Text: "Vi vil blive.", Topic: "t", Quoted: true},
		)
		for i := range rapid.IntRange(0, 3).Draw(t, "responses") {
			records = append(records, &app.Response{
				Base: base(app.ID(fmt.Sprint("r", i))), Number: i + 2, Kind: app.Enquiry, Channel: app.ByLetter, Status: app.StatusNew, Sender: "q", Text: said("text"), Subject: said("subject"),
			})
		}
		file := app.NewCaseFile(records)
		o := packet.DefaultOptions(file.Hearing, app.Date{Year: 2016, Month: 6, Day: 1})
		for _, f := range []packet.Format{packet.Docx, packet.Xlsx} {
			content, err := export.Make(context.Background(), f, file, o, say, export.Has{})
			if err != nil {
				t.Fatalf("%s: %v", f, err)
			}
			name := "word/document.xml"
			if f == packet.Xlsx {
				name = "xl/sharedStrings.xml"
			}
			text := part(t, content, name)
			for _, secret := range []string{"Karen", "KAREN", "Holm", "HOLM", "Åse", "Nørregaard", "mail.dk"} {
				if strings.Contains(text, secret) {
					t.Fatalf("%s says %s", f, secret)
				}
			}
		}
	})
}

func TestJSONIsNotAnonymised(t *testing.T) {
	file := app.NewCaseFile(heard())
	o := packet.DefaultOptions(file.Hearing, app.Date{})
	if _, err := export.Make(t.Context(), packet.JSON, file, o, caseworktest.Danish(t), export.Has{}); app.CodeOf(err) != app.CodeExportMasked {
		t.Errorf("the anonymised edition as JSON: %v", err)
	}
	o.Edition = packet.Internal
	if content, err := export.Make(t.Context(), packet.JSON, file, o, caseworktest.Danish(t), export.Has{}); err != nil || !strings.Contains(string(content), "Karen Holm-Sørensen") {
		t.Errorf("the internal edition as JSON: %v", err)
	}
	if _, err := export.Make(t.Context(), "odt", file, o, caseworktest.Danish(t), export.Has{}); app.CodeOf(err) != app.CodeExport {
		t.Errorf("a format that does not exist: %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := export.Make(ctx, packet.Xlsx, file, o, caseworktest.Danish(t), export.Has{}); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled export says %v", err)
	}
}

// What is written on a page that is bound in as a picture is read through too.
func TestABoundInPageWithANameIsNotExported(t *testing.T) {
	file, say := app.NewCaseFile(heard()), caseworktest.Danish(t)
	file.Responses[0].Attachments = []app.Attachment{{FileRef: app.FileRef{SHA256: "a", Name: "Brev.pdf", Type: "application/pdf"}, Publish: true}}
	o := packet.DefaultOptions(file.Hearing, app.Date{Year: 2016, Month: 6, Day: 1})
	page := func(text string) packet.Originals {
		return packet.Originals{"a": {{Image: onePixel(t), Text: text}}}
	}
	if _, err := export.Make(t.Context(), packet.Docx, file, o, say, export.Has{Originals: page("Vi støtter forslaget.")}); err != nil {
		t.Fatal(err)
	}
	_, err := export.Make(t.Context(), packet.Docx, file, o, say, export.Has{Originals: page("Vi har talt med Karen Holm-Sørensen.")})
	if app.CodeOf(err) != app.CodeExportLeak {
		t.Errorf("a page that names somebody gives %v", err)
	}
}
