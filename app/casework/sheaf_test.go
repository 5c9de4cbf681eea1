package casework_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

	"hvidbog/app"
	"hvidbog/app/casework"
	"hvidbog/app/casework/caseworktest"
)

// manyReceipts are receipts to some responses, each to a name of its own.
func (d *day) manyReceipts(n int) []app.Letter {
	d.t.Helper()
	say := caseworktest.Danish(d.t)
	var letters []app.Letter
	for i := range n {
		p := app.NewParty(fmt.Sprint("Borger nr. ", i+1))
		r := must[*app.Response](d.t)(d.Log(app.Response{Sender: p.ID, Subject: "Bevar Mamma Mia", Text: "Jeg er imod."}, p))
		letters = append(letters, casework.Compose(d.File(), app.Receipt, nil, []app.ID{r.ID}, d.Today(), say))
	}
	d.pause()
	return letters
}

func TestASheafOfLetters(t *testing.T) {
	d := newDay(t)
	letters := d.manyReceipts(500)
	documents := d.File().Hearing.LastDocument
	before := d.File()
	var progress []int
	sent := must[[]*app.Letter](t)(d.SendAll(t.Context(), letters, app.ByLetter, drawn, func(done, total int) {
		if total != 500 {
			t.Fatalf("of %d", total)
		}
		progress = append(progress, done)
	}))
	if len(sent) != 500 || len(progress) != 500 || progress[0] != 1 || progress[499] != 500 {
		t.Fatalf("%d are sent, and progress told %d times", len(sent), len(progress))
	}
	for i, l := range sent {
		if l.DocumentNo.Serial() != documents+1+i || l.To.Name != fmt.Sprint("Borger nr. ", i+1) || d.File().Letter(l.ID) == nil {
			t.Fatalf("letter %d is %s to %s", i+1, l.DocumentNo, l.To.Name)
		}
		content := must[[]byte](t)(d.store.File(d.Hearing(), l.File.SHA256))
		if want, _ := drawn(t.Context(), nil, l); string(content) != string(want.Content) {
			t.Fatalf("letter %d has the file %q", i+1, content)
		}
	}
	say := caseworktest.Danish(t)
	if told := d.newest().What.Say(say); told != "Sendte 500 kvitteringer" {
		t.Errorf("the log tells: %s", told)
	}
	must[app.Change](t)(d.Undo())
	if got, want := spell(d.File()), spell(before); got != want {
		t.Error("one step back does not take them all back")
	}
	must[app.Change](t)(d.Redo())
	if len(d.File().Letters) != 500 {
		t.Errorf("brought back are %d", len(d.File().Letters))
	}
	d.kept()
}

func TestASheafThatIsCancelled(t *testing.T) {
	d := newDay(t)
	letters := d.manyReceipts(20)
	ctx, cancel := context.WithCancel(t.Context())
	calls := 0
	sent, err := d.SendAll(ctx, letters, app.ByLetter, func(ctx context.Context, f *app.CaseFile, l *app.Letter) (casework.Drawn, error) {
		if calls++; calls == 8 {
			cancel()
		}
		return drawn(ctx, f, l)
	}, func(int, int) {})
	if !errors.Is(err, context.Canceled) || len(sent) != 7 {
		t.Fatalf("%d are sent: %v", len(sent), err)
	}
	if len(d.File().Letters) != 7 {
		t.Errorf("%d are in the register", len(d.File().Letters))
	}
	for _, l := range d.File().Letters {
		if !l.IsSent() || l.File.SHA256 == "" {
			t.Errorf("half a letter is left: %+v", l)
		}
		must[[]byte](t)(d.store.File(d.Hearing(), l.File.SHA256))
	}
	d.kept()
}

// A long sheaf is told of in several changes, each with as many as are in it.
func TestASheafThatTakesLong(t *testing.T) {
	d := newDay(t)
	letters := d.manyReceipts(7)
	before := d.File()
	calls := 0
	sent := must[[]*app.Letter](t)(d.SendAll(t.Context(), letters, app.ByLetter, func(ctx context.Context, f *app.CaseFile, l *app.Letter) (casework.Drawn, error) {
		switch calls++; calls {
		case 4: // the log begins a new change
			d.pause()
		case 6: // and so it does after somebody else
			mustDo(t, d.EditResponse(d.letter.ID, casework.FieldNote, func(r *app.Response) { r.Note = "Ring til Sanne" }))
		}
		return drawn(ctx, f, l)
	}, func(int, int) {}))
	say := caseworktest.Danish(t)
	var told []string
	for _, c := range must[[]app.Change](t)(d.Changes(0, 4)) {
		told = append(told, c.What.Say(say))
	}
	if len(told) != 4 || told[0] != "Sendte 2 kvitteringer" || told[2] != "Sendte 2 kvitteringer" || told[3] != "Sendte 3 kvitteringer" {
		t.Errorf("the log tells: %q", told)
	}
	ids := make([]app.ID, len(sent))
	for i, l := range sent {
		ids[i] = l.ID
	}
	must[app.Change](t)(d.TakeBack(ids))
	d.refuses(app.CodeWorkedSince, second(d.TakeBack(ids)))
	if n := len(d.File().Letters); n != 5 {
		t.Errorf("%d letters are left, and somebody wrote after 5", n)
	}
	must[app.Change](t)(d.Undo())
	must[app.Change](t)(d.TakeBack(ids))
	if got, want := spell(d.File()), spell(before); got != want {
		t.Error("not all are taken back")
	}
	d.refuses(app.CodeWorkedSince, second(d.TakeBack(ids)))
	d.kept()
}

func second[T any](_ T, err error) error { return err }

// A sheaf in which one letter may not go does not begin to go.
func TestASheafIsLookedThroughFirst(t *testing.T) {
	d := newDay(t)
	letters := d.manyReceipts(3)
	letters[2].To.Name = ""
	d.unchanged(func() {
		sent, err := d.SendAll(t.Context(), letters, app.ByLetter, drawn, func(int, int) { t.Error("progress") })
		d.refuses(app.CodeLetterNoRecipient, err)
		if len(sent) != 0 {
			t.Errorf("%d are sent", len(sent))
		}
	})
}

func TestLettersInOrderOfAddress(t *testing.T) {
	var letters []*app.Letter
	for _, to := range []app.Recipient{
		{Name: "Uden adresse"},
		{Name: "Ø", Address: "Østerbrogade 1\n2100 København Ø"},
		{Name: "Å", Address: "Ålandsgade 1, 2300 København S"},
		{Name: "10", Address: "Utterslev Torv 10\n2400 København NV"},
		{Name: "9 B", Address: "Utterslev Torv 9 B\n2400 København NV"},
		{Name: "9, 2. th.", Address: "Utterslev Torv 9, 2. th.\n2400 København NV"},
		{Name: "9, 1. tv.", Address: "c/o Holm\nUtterslev Torv 9, 1. tv.\nDK-2400 København NV"},
		{Name: "Æ", Address: "Ærøvej 3\n2400 København NV"},
		{Name: "aa", Address: "Aaboulevard 2\n2200 København N"},
		{Name: "b", Address: "Blågårdsgade 2\n2200 København N"},
		{Name: "rådhuset", Address: "Rådhuset\n1599 København V"},
		{Name: "kun by", Address: "2200 København N"},
		{Name: "En til uden adresse"},
	} {
		letters = append(letters, &app.Letter{To: to})
	}
	casework.ByAddress(letters)
	var got []string
	for _, l := range letters {
		got = append(got, l.To.Name)
	}
	want := []string{
		"rådhuset", "Ø", "b", "aa", "kun by", "Å", "9, 1. tv.", "9, 2. th.", "9 B", "10", "Æ", "En til uden adresse", "Uden adresse",
	}
	if !slices.Equal(got, want) {
		t.Errorf("in order are %q,\nwant %q", got, want)
	}
}
