package app_test

import (
	"fmt"
	"time"

	"pgregory.net/rapid"

	"hvidbog/app"
)

// The tests draw hearings whose records refer to one another. IDs are short and
// few, so that draws meet: "p1" is a party, "r3" a response.

func ids(prefix string, n int) *rapid.Generator[app.ID] {
	return rapid.Map(rapid.IntRange(0, n-1), func(i int) app.ID { return app.ID(fmt.Sprint(prefix, i)) })
}

func orNone[T any](g *rapid.Generator[T]) *rapid.Generator[T] {
	var none T
	return rapid.OneOf(g, rapid.Just(none))
}

func names() *rapid.Generator[string] {
	return rapid.SampledFrom([]string{
		"Aabenraa", "Åse", "Ærø", "Østerbro", "amager", "Amager", "Bevar Mamma Mia", "Borger 2", "Borger 10", "Nordstjernen", "Café Rose", "",
	})
}

// records draws any record of a hearing.
func records() *rapid.Generator[app.Record] {
	return rapid.Custom(func(t *rapid.T) app.Record {
		base := func(prefix string, n int) app.Base {
			return app.Base{ID: ids(prefix, n).Draw(t, "id"), Hearing: "h", Revision: app.Revision(rapid.IntRange(0, 9).Draw(t, "revision"))}
		}
		switch rapid.SampledFrom(app.RecordKinds()).Draw(t, "kind") {
		case app.HearingRecord:
			return &app.Hearing{Base: app.Base{ID: "h", Hearing: "h"}, Title: names().Draw(t, "title"), Deadline: orNone(dates(2016, 2016)).Draw(t, "deadline")}
		case app.CentreRecord:
			return &app.Centre{Base: base("c", 4), Name: names().Draw(t, "name"), Order: rapid.IntRange(0, 3).Draw(t, "order")}
		case app.ServiceRecord:
			return &app.Service{Base: base("t", 4), Name: names().Draw(t, "name"), Centre: orNone(ids("c", 4)).Draw(t, "centre")}
		case app.ScenarioRecord:
			return &app.Scenario{
				Base: base("s", 4), Name: names().Draw(t, "name"), Order: rapid.IntRange(0, 3).Draw(t, "order"),
				Districts: rapid.SliceOfN(rapid.SampledFrom(app.Districts()), 0, 3).Draw(t, "districts"),
			}
		case app.PartyRecord:
			return &app.Party{
				Base: base("p", 6), Name: names().Draw(t, "name"), Kind: rapid.SampledFrom(app.PartyKinds()).Draw(t, "party kind"),
				Invited: rapid.Bool().Draw(t, "invited"),
			}
		case app.RemarkRecord:
			return &app.Remark{Base: base("m", 3), Name: names().Draw(t, "name"), Text: names().Draw(t, "text")}
		case app.TopicRecord:
			return &app.Topic{
				Base: base("e", 4), Title: names().Draw(t, "title"), Order: rapid.IntRange(0, 3).Draw(t, "order"),
				Standard:       rapid.SliceOfN(ids("m", 3), 0, 2).Draw(t, "standard"),
				Verdict:        orNone(rapid.SampledFrom(app.Verdicts())).Draw(t, "verdict"),
				ChangeScenario: orNone(ids("s", 4)).Draw(t, "change"),
			}
		case app.ExcerptRecord:
			from := rapid.IntRange(0, 3).Draw(t, "from")
			return &app.Excerpt{
				Base: base("u", 12), Response: ids("r", 20).Draw(t, "response"), From: from, To: from + rapid.IntRange(0, 3).Draw(t, "length"),
				Topic: orNone(ids("e", 4)).Draw(t, "topic"), Stance: orNone(rapid.SampledFrom(app.Stances())).Draw(t, "stance"),
				Principles: rapid.SliceOfN(rapid.IntRange(1, 5), 0, 2).Draw(t, "principles"),
			}
		case app.DecisionRecord:
			return &app.Decision{
				Base: base("d", 4), Meeting: app.Meeting{Date: orNone(dates(2016, 2016)).Draw(t, "meeting")},
				Scenario: orNone(ids("s", 4)).Draw(t, "scenario"), Topic: orNone(ids("e", 4)).Draw(t, "topic"),
				Outcome: rapid.SampledFrom(app.Outcomes()).Draw(t, "outcome"), Order: rapid.IntRange(0, 3).Draw(t, "order"),
			}
		case app.PacketRecord:
			return &app.Packet{
				Base: base("k", 4), Version: rapid.IntRange(1, 4).Draw(t, "version"), Draft: rapid.Bool().Draw(t, "draft"),
				Held: []app.Holding{{Kind: app.ResponseRecord, ID: ids("r", 20).Draw(t, "held")}},
			}
		case app.TemplateRecord:
			return &app.Template{Base: base("n", 3), Name: names().Draw(t, "name"), Kind: rapid.SampledFrom(app.LetterKinds()).Draw(t, "letter kind")}
		case app.LetterRecord:
			l := &app.Letter{
				Base: base("l", 6), Kind: rapid.SampledFrom(app.LetterKinds()).Draw(t, "letter kind"),
				Answers:  rapid.SliceOfN(ids("r", 20), 1, 3).Draw(t, "answers"),
				LeftOpen: rapid.SliceOfN(ids("r", 20), 0, 2).Draw(t, "left open"),
			}
			if l.Date = orNone(dates(2016, 2016)).Draw(t, "sent"); !l.Date.IsZero() {
				l.Sent.At = l.Date.Time()
				l.DocumentNo = app.CaseNo("2015-0273113").Document(rapid.IntRange(1, 9).Draw(t, "document"))
			}
			return l
		case app.PromiseRecord:
			return &app.Promise{
				Base: base("o", 6), Letter: orNone(ids("l", 6)).Draw(t, "letter"), Response: ids("r", 20).Draw(t, "response"),
				Text: names().Draw(t, "promise"), Due: orNone(dates(2016, 2016)).Draw(t, "due"),
			}
		case app.FormLetterRecord:
			return &app.FormLetterGroup{Base: base("g", 3), Name: names().Draw(t, "form letter"), Model: ids("r", 20).Draw(t, "model")}
		}
		return responses(base("r", 20)).Draw(t, "response")
	})
}

func responses(base app.Base) *rapid.Generator[*app.Response] {
	return rapid.Custom(func(t *rapid.T) *app.Response {
		return &app.Response{
			Base:       base,
			Number:     rapid.IntRange(1, 20).Draw(t, "number"),
			Kind:       rapid.SampledFrom(app.Kinds()).Draw(t, "kind"),
			Channel:    rapid.SampledFrom(app.Channels()).Draw(t, "channel"),
			Status:     rapid.SampledFrom(app.Statuses()).Draw(t, "status"),
			Received:   orNone(dates(2016, 2016)).Draw(t, "received"),
			Sender:     orNone(ids("p", 6)).Draw(t, "sender"),
			OnBehalfOf: orNone(ids("p", 6)).Draw(t, "on behalf of"),
			Text:       names().Draw(t, "text"),
			Links: rapid.SliceOfNDistinct(rapid.Custom(func(t *rapid.T) app.Link {
				return app.Link{Scenario: ids("s", 4).Draw(t, "scenario"), Stance: rapid.SampledFrom(app.Stances()).Draw(t, "stance")}
			}), 0, 3, func(l app.Link) app.ID { return l.Scenario }).Draw(t, "links"),
			FormLetter: orNone(ids("g", 3)).Draw(t, "form letter"),
			Unlike:     rapid.SliceOfN(ids("r", 20), 0, 2).Draw(t, "unlike"),
			Masks: rapid.SliceOfN(rapid.Custom(func(t *rapid.T) app.Mask {
				return app.Mask{Kind: rapid.SampledFrom(app.MaskKinds()).Draw(t, "mask"), Text: names().Draw(t, "passage"), Reason: orNone(names()).Draw(t, "reason")}
			}), 0, 2).Draw(t, "masks"),
			Attachments: rapid.SliceOfNDistinct(attachments(), 0, 3, func(a app.Attachment) string { return a.SHA256 }).Draw(t, "attachments"),
		}
	})
}

// attachments draws originals of a few contents, under any name.
func attachments() *rapid.Generator[app.Attachment] {
	return rapid.Custom(func(t *rapid.T) app.Attachment {
		return app.Attachment{
			FileRef: app.FileRef{
				SHA256: fmt.Sprintf("%064x", rapid.IntRange(0, 5).Draw(t, "content")),
				Size:   rapid.Int64Range(0, app.MaxFile).Draw(t, "size"),
				Name:   names().Draw(t, "file") + ".pdf", Type: "application/pdf",
			},
			Publish: rapid.Bool().Draw(t, "publish"),
		}
	})
}

// caseFiles draws hearings, the record of the hearing itself always among them.
func caseFiles() *rapid.Generator[*app.CaseFile] {
	return rapid.Map(rapid.SliceOf(records()), func(drawn []app.Record) *app.CaseFile {
		h := &app.Hearing{Base: app.Base{ID: "h", Hearing: "h"}, Period: app.Period{To: day(2016, time.April, 18)}}
		return app.NewCaseFile(append([]app.Record{h}, drawn...))
	})
}
