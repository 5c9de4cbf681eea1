package casework_test

import (
	"slices"
	"strings"
	"testing"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/casework/caseworktest"
)

// What the usual letters say, of whom they go to and of what they answer. The days are
// those of the example.
func TestTheUsualLetters(t *testing.T) {
	f, say := caseworktest.Example(t), caseworktest.Danish(t)
	f = f.With([]app.Record{with(f.Numbered(8), func(r *app.Response) { r.Status = app.StatusAtWork })}, nil)
	for _, c := range []struct {
		what, want string
		kind       app.LetterKind
		answers    []int
		on         app.Date
	}{
		{
			"a receipt to a group", `Kvittering: Hvad skal der ske med Mamma Mia?
Kære Sanne Vestergaard
Tak for jeres henvendelse, som vi modtog den 18. oktober 2015 og har registreret under dokumentnr. 2015-0273113-1.

I får svar senest den 30. oktober 2015.`, app.Receipt, []int{4}, date(2015, 10, 19),
		},
		{
			"a receipt in the hearing to a person", `Kvittering: Fra en mor
Kære Anne-Lise Rosendal
Tak for dit høringssvar, som vi modtog den 23. marts 2016 og har registreret under dokumentnr. 2015-0273113-7.

Dit høringssvar indgår i den hvidbog, som Socialudvalget får forelagt på mødet den 15. juni 2016. Hvidbogen bliver offentlig, men dit navn står ikke i den offentlige udgave.`,
			app.Receipt,
			[]int{11},
			date(2016, 3, 24),
		},
		{
			"a receipt in the hearing to an organisation, after the meeting", `Kvittering: LAP Københavns høringssvar
Kære LAP København
Tak for jeres høringssvar, som vi modtog den 12. april 2016 og har registreret under dokumentnr. 2015-0273113-18.

Jeres høringssvar indgår i den hvidbog, som Socialudvalget får forelagt, før der træffes en beslutning. Hvidbogen bliver offentlig med jeres navn og jeres svar.`,
			app.Receipt,
			[]int{22},
			date(2016, 6, 20),
		},
		{
			"a receipt to two people of one name", `Kvittering: Om vores søn og Amadeus
Kære Gerda og Svend Aage Mølholt
Tak for jeres høringssvar, som vi modtog den 25. april 2016 og har registreret under dokumentnr. 2015-0273113-30.

Jeres høringssvar indgår i den hvidbog, som Socialudvalget får forelagt på mødet den 15. juni 2016. Hvidbogen bliver offentlig, men jeres navne står ikke i den offentlige udgave.`,
			app.Receipt,
			[]int{34},
			date(2016, 4, 26),
		},
		{
			"a preliminary answer in time", `Foreløbigt svar: Spørgsmål til en opgave
Kære Freja Lindholm
Tak for din henvendelse af 9. maj 2016.

Vi er ved at undersøge sagen og kan derfor ikke svare endnu. {nyt svar}`, app.Preliminary, []int{35}, date(2016, 5, 11),
		},
		{
			"a preliminary answer that comes late", `Foreløbigt svar: Spørgsmål til en opgave
Kære Freja Lindholm
Tak for din henvendelse af 9. maj 2016.

Vi beklager, at du har måttet vente.

Vi er ved at undersøge sagen og kan derfor ikke svare endnu. {nyt svar}`, app.Preliminary, []int{35}, date(2016, 6, 10),
		},
		{
			"an answer to the second enquiry and to the forgotten one", `Svar: Vi har ikke fået svar på vores brev af 18. oktober
Kære Sanne Vestergaard
Tak for jeres henvendelse af 1. december 2015.

Vi beklager, at I ikke fik svar på jeres henvendelse af 18. oktober 2015.`, app.ReplyLetter, []int{4, 8}, date(2015, 12, 11),
		},
		{
			"an answer to both in time", `Svar: Vi har ikke fået svar på vores brev af 18. oktober
Kære Sanne Vestergaard
Tak for jeres henvendelser af 18. oktober 2015 og 1. december 2015.`, app.ReplyLetter, []int{8, 4}, date(2015, 10, 30),
		},
		{
			"an answer that is late", `Svar: Hvad skal der ske med Mamma Mia?
Kære Sanne Vestergaard
Tak for jeres henvendelse af 18. oktober 2015.

Vi beklager, at I har måttet vente længere på svar, end I skulle.`, app.ReplyLetter, []int{4}, date(2015, 11, 12),
		},
		{
			"an answer eleven years later", `Svar: Hvad skal der ske med Mamma Mia?
Kære Sanne Vestergaard
Tak for jeres henvendelse af 18. oktober 2015.

Vi beklager meget, at I har måttet vente på svar i mere end 11 år.`, app.ReplyLetter, []int{4}, date(2026, 11, 24),
		},
		{
			"an answer to what was said at a workshop", `Svar: Tredje workshop i Center Nordvest
Kære Henning Skaarup
Tak for dit bidrag af 12. november 2015.`, app.ReplyLetter, []int{7}, date(2015, 11, 20),
		},
	} {
		var ids []app.ID
		for _, n := range c.answers {
			ids = append(ids, f.Numbered(n).ID)
		}
		l := casework.Compose(f, c.kind, nil, ids, c.on, say)
		if got := strings.Join([]string{l.Subject, l.Salutation, l.Text}, "\n"); got != c.want {
			t.Errorf("%s:\n%s\n\nwant\n%s", c.what, got, c.want)
		}
		if l.Kind != c.kind || l.Closing != "Venlig hilsen" || len(l.Answers) != len(ids) {
			t.Errorf("%s: %+v", c.what, l)
		}
	}
}

// with is a record changed.
func with[R app.Record](r R, edit func(R)) R {
	r = app.CloneOf(r)
	edit(r)
	return r
}

func TestATemplateOfTheHearingsOwn(t *testing.T) {
	d := newDay(t)
	say := caseworktest.Danish(t)
	own := must[*app.Template](t)(d.AddTemplate(app.Template{
		Name: "Kort svar", Kind: app.ReplyLetter, Subject: "Om {emne}", Salutation: "Hej {kontakt}",
		Text: "{Du} skrev til os om {høring} {ukendt felt}.\n\n{beklagelse}{videre forløb}\n\nMødet er den {møde}. {svarfrist}  ", Closing: "Hilsen {sagsbehandler}",
	}))
	r := must[*app.Response](t)(d.Log(app.Response{Sender: d.anne.ID, Subject: "VS: Re: Torvet", Text: "Hej", Kind: app.Enquiry, Received: date(2016, 4, 15)}))
	l := casework.Compose(d.File(), app.ReplyLetter, nil, []app.ID{r.ID}, d.Today(), say)
	want := "Du skrev til os om Omlægning af samværstilbud {ukendt felt}.\n\nDu får svar senest den 2. maj 2016.\n\nMødet er den {møde}. 2. maj 2016"
	if l.Subject != "Om Torvet" || l.Salutation != "Hej Anne Nørregård" || l.Text != want || l.Closing != "Hilsen Lene" || !l.To.Private {
		t.Errorf("composed is %+v", l)
	}
	if open := app.Unfilled(l.Text); !slices.Equal(open, []string{"{ukendt felt}", "{møde}"}) {
		t.Errorf("not filled in are %q", open)
	}
	if usual := casework.Compose(d.File(), app.Receipt, nil, []app.ID{r.ID}, d.Today(), say); !strings.HasPrefix(usual.Text, "Tak for din henvendelse") {
		t.Errorf("a receipt is %q", usual.Text)
	}
	d.refuses(app.CodeNameTaken, func() error {
		_, err := d.AddTemplate(app.Template{Name: " kort svar", Kind: app.Receipt})
		return err
	}())
	mustDo(t, d.EditTemplate(own.ID, "text", func(t *app.Template) { t.Text = "Nej." }))
	if l := casework.Compose(d.File(), app.ReplyLetter, nil, []app.ID{r.ID}, d.Today(), say); l.Text != "Nej." {
		t.Errorf("composed anew is %q", l.Text)
	}
	mustDo(t, d.DeleteTemplate(own.ID))
	d.refuses(app.CodeGone, d.DeleteTemplate(own.ID))
	d.kept()
}

// Each place that templates may have is filled in, but the day of the answer, which is
// chosen first.
func TestEveryPlaceIsFilledIn(t *testing.T) {
	f, say := caseworktest.Example(t), caseworktest.Danish(t)
	for _, r := range f.Responses {
		for _, name := range casework.TemplatePlaces() {
			tmpl := &app.Template{Kind: app.ReplyLetter, Text: "x {" + name + "} y"}
			l := casework.Compose(f, app.ReplyLetter, tmpl, []app.ID{r.ID}, date(2016, 5, 20), say)
			open := len(app.Unfilled(l.Text)) > 0
			if want := name == "nyt svar" || name == "svarfrist" && f.Clock(r, date(2016, 5, 20)).Due.IsZero(); open != want {
				t.Errorf("no. %d: {%s} becomes %q", r.Number, name, l.Text)
			}
		}
	}
	nobody := casework.Compose(f, app.ReplyLetter, nil, nil, date(2016, 5, 20), say)
	if nobody.Text != "" || nobody.To.Name != "" {
		t.Errorf("a letter that answers nothing is %+v", nobody)
	}
}

func TestTheDayOfTheAnswerIsPromised(t *testing.T) {
	say := caseworktest.Danish(t)
	l := &app.Letter{Text: "Vi svarer senere. {nyt svar} Hilsen"}
	may, june := date(2016, 5, 2), date(2016, 6, 1)
	for _, c := range []struct {
		day  app.Date
		want string
	}{
		{may, "Vi svarer senere. I får svar senest den 2. maj 2016. Hilsen"},
		{june, "Vi svarer senere. I får svar senest den 1. juni 2016. Hilsen"},
		{app.Date{}, "Vi svarer senere. {nyt svar} Hilsen"},
		{may, "Vi svarer senere. I får svar senest den 2. maj 2016. Hilsen"},
	} {
		casework.SetNewDue(l, c.day, say)
		if l.Text != c.want || l.NewDue != c.day {
			t.Errorf("%s gives %q", c.day, l.Text)
		}
	}
	l.Text = "Vi svarer, når vi kan."
	if casework.SetNewDue(l, june, say); l.Text != "Vi svarer, når vi kan." || l.NewDue != june {
		t.Errorf("what the caseworker wrote has become %q", l.Text)
	}
}

func TestWhatIsSaidOfATopicIsPulledIntoTheLetter(t *testing.T) {
	d := newDay(t)
	say := caseworktest.Danish(t)
	r := must[*app.Response](t)(d.Log(app.Response{Sender: d.anne.ID, Text: "Torvet er vores.\n- ”Det skal blive.” Jeg har spurgt de andre. Og peers?"}))
	frame := must[*app.Remark](t)(d.AddRemark(app.Remark{Name: "Rammen", Text: "Rammen er vedtaget."}))
	place := must[*app.Topic](t)(d.AddTopic(app.Topic{Title: "Ønske om at blive", Standard: []app.ID{frame.ID}, Remarks: "Mamma Mia bliver.\n\nOgså i 2017."}))
	peers := must[*app.Topic](t)(d.AddTopic(app.Topic{Title: "Om peers", Remarks: "De er et supplement."}))
	open := must[*app.Topic](t)(d.AddTopic(app.Topic{Title: "Uden svar"}))
	spans := app.Sentences(r.Text)
	mark := func(topic *app.Topic, spans ...app.Span) {
		e := app.Excerpt{Response: r.ID, Topic: topic.ID}
		if len(spans) > 0 {
			e.From, e.To = spans[0].From, spans[len(spans)-1].To
		}
		must[*app.Excerpt](t)(d.MarkExcerpt(e, nil))
	}
	mark(place, spans[0])
	mark(place, spans[2])
	mark(open, spans[1])
	mark(peers)
	var got []string
	for _, q := range casework.QuotedTopics(d.File(), r, say) {
		got = append(got, q.Text)
	}
	want := []string{
		"Du skriver: ”Torvet er vores. … Jeg har spurgt de andre.”\n\nForvaltningen bemærker: Rammen er vedtaget.\n\nMamma Mia bliver.\n\nOgså i 2017.",
		"Dit svar handler også om emnet ”Om peers”.\n\nForvaltningen bemærker: De er et supplement.",
	}
	if !slices.Equal(got, want) {
		t.Errorf("quoted is %q,\nwant %q", got, want)
	}
}
