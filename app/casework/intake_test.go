package casework_test

import (
	"context"
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/intake"
)

// came is a file that came in with what a reader found in it.
func came(place, content string, found intake.Found) casework.Incoming {
	original := intake.File{Name: path.Base(place), Content: []byte(content)}
	files := found.Files
	in := casework.NewIncoming(place, "", original, found)
	in.Load = func(context.Context) (intake.File, []intake.File, error) { return original, files, nil }
	return in
}

// mail is a mail that came in on a day of April 2016, at noon.
func mail(day int, id, from, email, text string) casework.Incoming {
	return came("Post/"+id+".eml", "Message-ID: <"+id+">\n\n"+text, intake.Found{
		Sender: from, Email: email, Date: april(day), Hour: "12:00", Channel: app.ByEmail,
		Subject: "Høringssvar", Text: text, MessageID: id,
	})
}

func april(day int) app.Date { return app.Date{Year: 2016, Month: time.April, Day: day} }

func reviewed(d *day, list ...casework.Incoming) *casework.Review {
	v := casework.NewReview(d.File(), d.Today())
	for _, in := range list {
		v.Add(in)
	}
	return v
}

// states are those of a review's items, in order.
func states(v *casework.Review) string {
	var list []string
	for _, it := range v.Items {
		list = append(list, string(it.State))
	}
	return strings.Join(list, " ")
}

// chosen are the items of a review that may be taken in.
func chosen(v *casework.Review) []casework.Chosen {
	var list []casework.Chosen
	for _, it := range v.Items {
		if it.State == casework.IntakeReady || it.State == casework.IntakeDoubtful {
			list = append(list, casework.Chosen{Incoming: it.Incoming, Entry: it.Entry})
		}
	}
	return list
}

func (d *day) takeIn(v *casework.Review) casework.Taken {
	d.t.Helper()
	return must[casework.Taken](d.t)(d.TakeIn(context.Background(), chosen(v), func(int, int) {}))
}

func TestAFolderIsTakenInAsOneChange(t *testing.T) {
	d := newDay(t)
	scan := came("Post/scan.pdf", "%PDF-1.7 scannet", intake.Found{Doubts: []intake.Doubt{intake.DoubtText, intake.DoubtDate}})
	withFile := mail(12, "b@post", "Bevar Mamma Mia", "mia@post.dk", "Vi vil blive.")
	v := reviewed(d, mail(14, "a@post", "yusuf holm", "yusuf@post.dk", "Jeg er imod."), withFile, scan)
	if got := states(v); got != "ready ready doubtful" {
		t.Fatalf("the states are %s; the doubts %v", got, v.Items[2].Doubts)
	}
	if got := v.Items[2].Entry; got.Subject != "scan" || got.Channel != app.ByLetter || got.Received != d.Today() {
		t.Errorf("the scan is entered as %+v", got)
	}
	taken := d.takeIn(v)
	f := d.File()
	if len(taken.Responses) != 3 || taken.Here != 0 || len(f.Responses) != 4 {
		t.Fatalf("taken is %+v", taken)
	}
	if got := d.newest().What; got.ID != "change.intake" || got.Args["n"] != "3" {
		t.Errorf("the history says %v", got)
	}
	first, second, third := f.Numbered(2), f.Numbered(3), f.Numbered(4)
	if f.SenderName(first) != "Bevar Mamma Mia" || first.Sender != d.mia.ID || f.Party(d.mia.ID).Email != "mia@post.dk" {
		t.Errorf("the first to come is %+v of %+v", first, f.Party(first.Sender))
	}
	yusuf := f.Party(second.Sender)
	if yusuf == nil || yusuf.Name != "Yusuf Holm" || !yusuf.Private || yusuf.Kind != app.Citizen || yusuf.Email != "yusuf@post.dk" || yusuf.Label != 1 {
		t.Errorf("the new party is %+v", yusuf)
	}
	if second.Received != april(14) || second.ReceivedHour != "12:00" || second.DocumentNo != "2015-0273113-3" || second.Status != app.StatusNew {
		t.Errorf("taken in is %+v", second)
	}
	content := must[[]byte](t)(d.FileContent(second.Source.FileRef))
	if string(content) != "Message-ID: <a@post>\n\nJeg er imod." || second.Source.MessageID != "a@post" || len(second.Attachments) != 0 {
		t.Errorf("the original is %q: %+v", content, second.Source)
	}
	if !third.WantsText() || len(third.Attachments) != 1 || third.Attachments[0].SHA256 != third.Source.SHA256 || third.Sender != "" {
		t.Errorf("the scan is %+v", third)
	}
	d.kept()

	must[app.Change](t)(d.Undo())
	if f := d.File(); len(f.Responses) != 1 || f.Party(yusuf.ID) != nil || f.Party(d.mia.ID).Email != "" {
		t.Error("one step back does not take the whole back")
	}
	must[app.Change](t)(d.Redo())
	if len(d.File().Responses) != 4 {
		t.Error("one step ahead does not bring it back")
	}
	d.kept()
}

func TestWhatAMailBringsIsAttached(t *testing.T) {
	d := newDay(t)
	in := came("svar.eml", "mail", intake.Found{
		Sender: "Anne Nørregård", Date: april(3), Text: "Se bilag.", MessageID: "m",
		Files: []intake.File{{Name: "svar.pdf", Content: []byte("%PDF-1")}, {Name: "kopi.pdf", Content: []byte("%PDF-1")}, {Name: "kort.png", Content: []byte("\x89PNG\r\n\x1a\n")}},
	})
	if in.Found.Files != nil || len(in.Files) != 3 {
		t.Errorf("it came with %v", in.Files)
	}
	d.takeIn(reviewed(d, in))
	r := d.File().Numbered(2)
	if len(r.Attachments) != 2 || r.Attachments[0].Name != "svar.pdf" || r.Attachments[1].Name != "kort.png" || r.Source.Name != "svar.eml" {
		t.Errorf("attached are %+v", r.Attachments)
	}
	// The letter that was saved beside its mail is the same letter, whichever is read first.
	saved := came("gemt.pdf", "%PDF-1", intake.Found{Text: "Se bilag."})
	if got := states(reviewed(d, saved)); got != "double" {
		t.Errorf("the letter by itself is %s", got)
	}
	must[app.Change](t)(d.Undo())
	if v := reviewed(d, saved, in); states(v) != "double ready" || v.Items[0].Twin != 1 {
		t.Errorf("the letter before its mail: %s", states(v))
	}
	d.kept()
}

func TestDoublesAreNeverTakenTwice(t *testing.T) {
	d := newDay(t)
	a := mail(14, "a@post", "Yusuf Holm", "", "Jeg er imod.")
	copied := came("kopi.msg", "en anden slags fil", intake.Found{Sender: "Yusuf Holm", Date: april(14), Text: "Jeg  er\nIMOD.", MessageID: "a@post"})
	onPaper := came("brev.docx", "PK", intake.Found{Sender: "yusuf holm", Text: "Jeg er imod."})
	form := mail(14, "c@post", "Sanne Strøm", "", "Jeg er imod.")
	v := reviewed(d, a, copied, onPaper, form, a)
	if got := states(v); got != "ready double double ready double" {
		t.Fatalf("the states are %s", got)
	}
	if v.Items[2].Twin != 0 || v.Items[4].Twin != 0 {
		t.Errorf("they are doubles of %d and %d", v.Items[2].Twin, v.Items[4].Twin)
	}
	everything := func() []casework.Chosen { // as one who ticks all there is
		var list []casework.Chosen
		for _, it := range v.Items {
			list = append(list, casework.Chosen{Incoming: it.Incoming, Entry: it.Entry})
		}
		return list
	}
	take := func() casework.Taken {
		return must[casework.Taken](t)(d.TakeIn(context.Background(), everything(), func(int, int) {}))
	}
	if taken := take(); len(taken.Responses) != 2 || taken.Here != 3 {
		t.Errorf("taken is %+v", taken)
	}
	if taken := take(); len(taken.Responses) != 0 || taken.Here != 5 || len(d.File().Responses) != 3 {
		t.Errorf("once more taken is %+v", taken)
	}
	v = reviewed(d, a, copied, onPaper, form)
	if got := states(v); got != "double double double double" || d.File().Response(v.Items[3].Of).Source.MessageID != "c@post" {
		t.Errorf("dropped again: %s", got)
	}
	mustDo(t, d.DeleteResponse(v.Items[0].Of))
	v.Renew(d.File())
	if got := states(v); got != "ready double double double" || v.Items[1].Twin != 0 {
		t.Errorf("when it was deleted: %s", got)
	}
	d.takeIn(v)
	if r := d.File().Numbered(4); r == nil || r.Source.MessageID != "a@post" {
		t.Errorf("the deleted one is taken again as %+v", r)
	}
	d.kept()
}

// Who gets no answer writes once more, in the same words.
func TestTheSameWordsOnAnotherDayAreAnotherMail(t *testing.T) {
	d := newDay(t)
	v := reviewed(d, mail(4, "a", "Yusuf Holm", "", "Hvor bliver svaret af?"), mail(15, "b", "Yusuf Holm", "", "Hvor bliver svaret af?"))
	it := v.Items[1]
	if it.State != casework.IntakeDoubtful || !it.Again || it.Twin != 0 || !slices.Contains(it.Doubts, intake.DoubtAgain) {
		t.Fatalf("it is %+v", it)
	}
	if taken := d.takeIn(v); len(taken.Responses) != 2 {
		t.Errorf("taken is %+v", taken)
	}
}

func TestRowsOfASheetAreToldApart(t *testing.T) {
	d := newDay(t)
	row := func(n int, who, text string) casework.Incoming {
		return came("svar.xlsx", "PK sheet", intake.Found{Sender: who, Date: april(5), Text: text, Row: n, Scenario: "brønshøj", Stance: app.Supports})
	}
	v := reviewed(d, row(2, "Anne Nørregård", "Ja"), row(3, "Yusuf Holm", "Ja"), row(4, "Yusuf Holm", "Ja"))
	if got := states(v); got != "ready ready double" {
		t.Fatalf("the states are %s", got)
	}
	d.takeIn(v)
	r := d.File().Numbered(3)
	if r.Source.Row != 3 || r.Channel != app.ByPortal || len(r.Attachments) != 0 || len(r.Links) != 1 || r.Links[0] != (app.Link{Scenario: d.keep.ID, Stance: app.Supports}) {
		t.Errorf("the row is %+v", r)
	}
	if got := states(reviewed(d, row(2, "Anne Nørregård", "Ja"), row(5, "Yusuf Holm", "Nej"))); got != "double ready" {
		t.Errorf("the sheet with a row more: %s", got)
	}
}

func TestWhoTheSenderIs(t *testing.T) {
	d := newDay(t)
	mustDo(t, d.EditParty(d.mia.ID, "email", func(p *app.Party) { p.Email = "Post@MammaMia.dk" }))
	mustDo(t, d.EditParty(d.anne.ID, "email", func(p *app.Party) { p.Email = "familien@post.dk" }))
	for _, c := range []struct {
		what, name, email string
		sender, contact   string
		kind              app.PartyKind
		doubts            []intake.Doubt
	}{
		{"a name in other letters", "ANNE NØRREGAARD", "", "Anne Nørregård", "", "", nil},
		{"the group's address", "Lis Lund", "post@mammamia.dk", "Bevar Mamma Mia", "Lis Lund", "", nil},
		{"the address alone", "", "post@mammamia.dk", "Bevar Mamma Mia", "", "", nil},
		{"the family's address", "Per Nørregård", "familien@post.dk", "Per Nørregård", "", app.Citizen, nil},
		{"an unknown address", "", "x17@post.dk", "x17@post.dk", "", app.Citizen, []intake.Doubt{intake.DoubtSender}},
		{"small letters", "per von hansen", "", "Per von Hansen", "", app.Citizen, nil},
		{"a group in small letters", "brugerrådet i utterslev", "", "brugerrådet i utterslev", "", app.UserCouncil, nil},
		{"a slip", "Anne Nørregårdt", "", "Anne Nørregårdt", "", app.Citizen, []intake.Doubt{intake.DoubtAlike}},
		{"nobody", "", "", "", "", app.Citizen, []intake.Doubt{intake.DoubtSender}},
	} {
		v := reviewed(d, mail(3, "m", c.name, c.email, "Kære udvalg"))
		it := v.Items[0]
		e := it.Entry
		if e.Sender != c.sender || e.Contact != c.contact || !slices.Equal(it.Doubts, c.doubts) {
			t.Errorf("%s: %q, contact %q, doubts %v", c.what, e.Sender, e.Contact, it.Doubts)
		}
		if c.kind != "" && (e.PartyKind != c.kind || e.Private != c.kind.UsuallyPrivate()) {
			t.Errorf("%s: %s, private %t", c.what, e.PartyKind, e.Private)
		}
	}
}

func TestWhatIsCorrectedIsNoLongerDoubted(t *testing.T) {
	d := newDay(t)
	future := d.Today().Add(400)
	v := reviewed(d,
		came("scan.pdf", "%PDF", intake.Found{Date: future, Doubts: []intake.Doubt{intake.DoubtText}}),
		mail(3, "m", "Anne Nørregård", "", "Ja tak"))
	it := v.Items[0]
	if want := []intake.Doubt{intake.DoubtSender, intake.DoubtDate, intake.DoubtText}; !slices.Equal(it.Doubts, want) {
		t.Fatalf("the doubts are %v", it.Doubts)
	}
	e := it.Entry
	e.Sender, e.Received, e.Text = "Anne Nørregård", april(2), "Nej tak"
	v.Correct(0, e)
	if it.State != casework.IntakeReady || !it.Corrected() {
		t.Errorf("corrected, it is %s: %v", it.State, it.Doubts)
	}
	e = v.Items[1].Entry
	e.Received = e.Received.Add(40)
	v.Correct(1, e)
	if !v.Items[1].Corrected() || v.Items[1].State != casework.IntakeReady {
		t.Errorf("the mail is %+v", v.Items[1])
	}
}

// Two documents without a sender are one when the caseworker says that the same person
// sent both.
func TestACorrectedSenderMakesADouble(t *testing.T) {
	d := newDay(t)
	v := reviewed(d, mail(3, "m", "Sanne Strøm", "", "Nej tak"), came("brev.txt", "Nej tak", intake.Found{Text: "Nej tak"}))
	e := v.Items[1].Entry
	e.Sender = "sanne strøm"
	v.Correct(1, e)
	if got := states(v); got != "ready double" {
		t.Fatalf("the states are %s", got)
	}
	other := v.Items[0].Entry
	other.Sender = "Yusuf Holm"
	v.Correct(0, other)
	if got := states(v); got != "ready doubtful" {
		t.Errorf("with another sender they are %s", got)
	}
}

func TestLateAndEarly(t *testing.T) {
	d := newDay(t)
	mustDo(t, d.EditHearing("period", func(h *app.Hearing) {
		h.Period = app.Period{From: april(1), To: april(10)}
		h.DeadlineHour = "11:00"
	}))
	v := reviewed(d, mail(10, "a", "Yusuf Holm", "", "x"), mail(9, "b", "Yusuf Holm", "", "y"),
		came("før.eml", "z", intake.Found{Sender: "Yusuf Holm", Date: app.Date{Year: 2016, Month: time.March, Day: 31}, Text: "z"}))
	if !v.IsLate(v.Items[0]) || v.IsLate(v.Items[1]) || v.IsLate(v.Items[2]) {
		t.Error("what is late is not told")
	}
	if v.Items[2].Entry.Kind != app.Enquiry || v.Items[0].Entry.Kind != app.HearingResponse {
		t.Error("what came before the hearing is no enquiry")
	}
}

func TestAThreadIsFollowed(t *testing.T) {
	d := newDay(t)
	first := mail(2, "first", "Anne Nørregård", "", "Hvornår?")
	d.takeIn(reviewed(d, first))
	answer := mail(9, "third", "Anne Nørregård", "", "Tak. Og hvor?")
	answer.Found.InReplyTo = "first"
	again := mail(11, "fourth", "Anne Nørregård", "", "Og hvordan?")
	again.Found.InReplyTo = "third"
	ahead := mail(8, "fifth", "Anne Nørregård", "", "Det er ikke til at sige.")
	ahead.Found.InReplyTo = "fourth" // a clock that runs slow must not tie a knot
	v := reviewed(d, again, answer, ahead)
	if r, _ := v.Answered(v.Items[1]); r == nil || r.Number != 2 {
		t.Errorf("it comes back to %v", r)
	}
	if _, at := v.Answered(v.Items[0]); at != 1 {
		t.Errorf("it comes back to %d", at)
	}
	d.takeIn(v)
	f := d.File()
	if f.Numbered(3).Follows != "" || f.Numbered(4).Follows != f.Numbered(2).ID || f.Numbered(5).Follows != f.Numbered(4).ID {
		t.Error("the thread is torn")
	}
	d.kept()
}

func TestNothingHalfIsTakenIn(t *testing.T) {
	d := newDay(t)
	v := reviewed(d, mail(2, "a", "Yusuf Holm", "", "x"), mail(3, "b", "Sanne Strøm", "", "y"))
	v.Add(casework.RefusedIncoming("Post/virus.zip", "", intake.File{}, app.Refuse(app.CodeFileSwells, "Path", "virus.zip", "Limit", 64)))
	if got := states(v); got != "ready ready refused" {
		t.Fatalf("the states are %s", got)
	}
	d.unchanged(func() {
		ctx, cancel := context.WithCancel(context.Background())
		_, err := d.TakeIn(ctx, chosen(v), func(done, total int) {
			if done == 1 {
				cancel()
			}
		})
		if !errors.Is(err, context.Canceled) {
			t.Errorf("cancelled, it says %v", err)
		}
		list := chosen(v)
		list[1].Load = func(context.Context) (intake.File, []intake.File, error) {
			return intake.File{Name: "b.eml", Content: []byte("noget andet")}, nil, nil
		}
		_, err = d.TakeIn(context.Background(), list, func(int, int) {})
		d.refuses(app.CodeFileChanged, err)
		gone := errors.New("the stick was taken out")
		list[1].Load = func(context.Context) (intake.File, []intake.File, error) { return intake.File{}, nil, gone }
		if _, err = d.TakeIn(context.Background(), list, func(int, int) {}); !errors.Is(err, gone) {
			t.Errorf("it says %v", err)
		}
	})
	if counts := v.Counts(); counts[casework.IntakeReady] != 2 || counts[casework.IntakeRefused] != 1 {
		t.Errorf("the counts are %v", counts)
	}
}

// What nobody can read is a letter all the same: it is kept, and typed.
func TestAFileThatCannotBeReadIsTakenAsItIs(t *testing.T) {
	d := newDay(t)
	file := intake.File{Name: "brev.wpd", Content: []byte("\xffWPC")}
	in := casework.RefusedIncoming("Post/brev.wpd", "", file, app.Refuse(app.CodeFileForeign, "Path", "brev.wpd"))
	in.Load = func(context.Context) (intake.File, []intake.File, error) { return file, nil, nil }
	v := reviewed(d, in)
	v.Add(casework.RefusedIncoming("Post/væk.pdf", "", intake.File{}, app.Refuse(app.CodeFileMissing, "Path", "væk.pdf")))
	if v.TakeAsItIs(1) || !v.TakeAsItIs(0) {
		t.Error("a file that is not there can be taken, or one that is cannot")
	}
	if got := states(v); got != "doubtful refused" || v.Items[0].Entry.Subject != "brev" {
		t.Fatalf("the states are %s: %+v", got, v.Items[0].Entry)
	}
	d.takeIn(v)
	if r := d.File().Numbered(2); !r.WantsText() || r.Source.Name != "brev.wpd" {
		t.Errorf("taken in is %+v", r)
	}
	d.kept()
}

// However a folder is made up and in whatever order it is read: all that is not taken
// in is a double of something that is, and nothing is taken in twice.
func TestAnyFolderIsTakenInOnce(t *testing.T) {
	people := []string{"Anne Nørregård", "Yusuf Holm", "Bevar Mamma Mia", ""}
	rapid.Check(t, func(rt *rapid.T) {
		d := newDay(t)
		var list []casework.Incoming
		for i := range rapid.IntRange(1, 12).Draw(rt, "files") {
			id := ""
			if rapid.Bool().Draw(rt, "mail") {
				id = fmt.Sprint("m", rapid.IntRange(0, 4).Draw(rt, "message"))
			}
			list = append(list, came(fmt.Sprint(i, ".txt"), fmt.Sprint("content ", rapid.IntRange(0, 6).Draw(rt, "content")), intake.Found{
				Sender: rapid.SampledFrom(people).Draw(rt, "sender"), Text: fmt.Sprint("text ", rapid.IntRange(0, 4).Draw(rt, "text")),
				Date: april(1 + rapid.IntRange(0, 3).Draw(rt, "day")), MessageID: id,
				InReplyTo: fmt.Sprint("m", rapid.IntRange(0, 6).Draw(rt, "answers")),
			}))
		}
		v := reviewed(d, list...)
		for at, it := range v.Items {
			if it.State == casework.IntakeDouble && (it.Of != "" || it.Twin < 0 || it.Twin >= at || v.Items[it.Twin].State == casework.IntakeDouble) {
				rt.Fatalf("%d is a double of %q or %d", at, it.Of, it.Twin)
			}
		}
		taken := d.takeIn(v)
		if want := v.Counts()[casework.IntakeReady] + v.Counts()[casework.IntakeDoubtful]; len(taken.Responses)+taken.Here != want {
			rt.Fatalf("%d are taken, %d were here, of %d", len(taken.Responses), taken.Here, want)
		}
		v.Renew(d.File())
		again := d.takeIn(v)
		if len(again.Responses) > 0 && !slices.ContainsFunc(v.Items, func(it *casework.Item) bool { return it.Again }) {
			rt.Fatalf("%d are taken in twice", len(again.Responses))
		}
		d.kept()
	})
}
