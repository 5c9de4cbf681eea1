package casework_test

import (
	"slices"
	"testing"

	"hvidbog/app"
	"hvidbog/app/casework"
)

func TestAPromiseIsOpenUntilItIsKept(t *testing.T) {
	d := newDay(t)
	p := must[*app.Promise](t)(d.Promise(app.Promise{Response: d.letter.ID, Text: "  Vi tager det med i den videre proces. ", Due: d.Today().Add(14)}))
	if p.Text != "Vi tager det med i den videre proces." || p.Made != d.Today() || p.Caseworker != "Lene" || p.IsKept() {
		t.Errorf("promised is %+v", p)
	}
	soon := must[*app.Promise](t)(d.Promise(app.Promise{Response: d.letter.ID, Text: "Vi ringer.", Due: d.Today().Add(2)}))
	some := must[*app.Promise](t)(d.Promise(app.Promise{Response: d.letter.ID, Text: "Vi vender tilbage."}))
	var order []app.ID
	for _, p := range d.File().PromisesTo(d.letter.ID) {
		order = append(order, p.ID)
	}
	if !slices.Equal(order, []app.ID{soon.ID, p.ID, some.ID}) {
		t.Error("what is due first does not come first")
	}
	d.who = "Jonas"
	mustDo(t, d.KeepPromise(p.ID, " Står i indstillingen. "))
	kept := d.File().Promise(p.ID)
	if !kept.IsKept() || kept.Kept.Who != "Jonas" || kept.How != "Står i indstillingen." {
		t.Errorf("kept is %+v", kept)
	}
	d.who = "Lene"
	d.pause()
	mustDo(t, d.KeepPromise(p.ID, "Står i indstillingen, punkt 2."))
	if now := d.File().Promise(p.ID); now.Kept != kept.Kept || now.How != "Står i indstillingen, punkt 2." {
		t.Errorf("said once more it is %+v", now)
	}
	mustDo(t, d.ReopenPromise(p.ID))
	if now := d.File().Promise(p.ID); now.IsKept() || now.How != "" {
		t.Errorf("opened again it is %+v", now)
	}
	mustDo(t, d.EditPromise(p.ID, "due", func(p *app.Promise) { p.Due = app.Date{} }))
	mustDo(t, d.DeletePromise(some.ID))
	if len(d.File().Promises) != 2 || !d.File().Promise(p.ID).Due.IsZero() {
		t.Errorf("left are %+v", d.File().Promises)
	}
	d.kept()
	d.unchanged(func() {
		for code, p := range map[app.Code]app.Promise{
			app.CodePromiseEmpty: {Response: d.letter.ID, Text: " "}, app.CodeGone: {Response: "none", Text: "x"},
		} {
			_, err := d.Promise(p)
			d.refuses(code, err)
		}
		_, err := d.Promise(app.Promise{Response: d.letter.ID, Letter: "none", Text: "x"})
		d.refuses(app.CodeGone, err)
		d.refuses(app.CodePromiseEmpty, d.EditPromise(p.ID, "text", func(p *app.Promise) { p.Text = "" }))
		d.refuses(app.CodeGone, d.EditPromise("none", "text", func(*app.Promise) {}))
		d.refuses(app.CodeGone, d.KeepPromise("none", ""))
		d.refuses(app.CodeGone, d.ReopenPromise("none"))
		d.refuses(app.CodeGone, d.DeletePromise("none"))
	})
}

func TestWhatSoundsLikeAPromise(t *testing.T) {
	text := `Tak for jeres brev. Mamma Mias placering forbliver den samme.

Jeg kan desuden oplyse, at udvalget har fået brevet, som vi også vil tage med i den videre proces. I får besked inden den 1. maj.

- Vi har erfaring med peers.
- Vi vender tilbage, når stederne er undersøgt.`
	want := []string{
		"Jeg kan desuden oplyse, at udvalget har fået brevet, som vi også vil tage med i den videre proces.",
		"I får besked inden den 1. maj.", "Vi vender tilbage, når stederne er undersøgt.",
	}
	if got := casework.Promising(text); !slices.Equal(got, want) {
		t.Errorf("promises are %q", got)
	}
}
