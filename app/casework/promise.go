package casework

import (
	"strings"

	"hvidbog/app"
)

// Promise notes what was promised to the sender of a response. Where a letter
// promised it that is a draft, the day of it is the day on which that is sent.
func (d *Desk) Promise(p app.Promise) (*app.Promise, error) {
	err := d.do(func(f *app.CaseFile) (step, error) {
		p.Base = app.Base{ID: app.NewID(), Hearing: d.hearing}
		p.Text = strings.TrimSpace(p.Text)
		setDefault(&p.Made, d.Today())
		setDefault(&p.Caseworker, d.office.who())
		if err := p.Validate(f); err != nil {
			return step{}, err
		}
		return step{what: aboutPromise("change.promise.made", f, &p), put: []app.Record{&p}}, nil
	})
	if err != nil {
		return nil, err
	}
	return &p, nil
}

// EditPromise changes a promise; field names what is being edited.
func (d *Desk) EditPromise(id app.ID, field string, edit func(*app.Promise)) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		old := f.Promise(id)
		if old == nil {
			return step{}, app.Refuse(app.CodeGone)
		}
		p := app.CloneOf(old)
		edit(p)
		p.Base = old.Base
		if same(old, p) {
			return step{}, nil
		}
		if err := p.Validate(f); err != nil {
			return step{}, err
		}
		what := aboutPromise("change.promise.edited", f, p)
		return step{what: what, continues: string(id) + "/" + field, put: []app.Record{p}}, nil
	})
}

// KeepPromise says that what was promised has been done, and how. Said once more of
// one that is kept, it tells only how.
func (d *Desk) KeepPromise(id app.ID, how string) error {
	return d.settle(id, "change.promise.kept", func(p *app.Promise) {
		p.How = strings.TrimSpace(how)
		if !p.IsKept() {
			p.Kept = d.office.sign()
		}
	})
}

// ReopenPromise says that it has not been done after all.
func (d *Desk) ReopenPromise(id app.ID) error {
	return d.settle(id, "change.promise.reopened", func(p *app.Promise) { p.Kept, p.How = app.Signature{}, "" })
}

func (d *Desk) settle(id app.ID, saying string, edit func(*app.Promise)) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		old := f.Promise(id)
		if old == nil {
			return step{}, app.Refuse(app.CodeGone)
		}
		p := app.CloneOf(old)
		edit(p)
		if same(old, p) {
			return step{}, nil
		}
		return step{what: aboutPromise(saying, f, p), put: []app.Record{p}}, nil
	})
}

// DeletePromise takes a promise out that was noted by mistake.
func (d *Desk) DeletePromise(id app.ID) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		p := f.Promise(id)
		if p == nil {
			return step{}, app.Refuse(app.CodeGone)
		}
		return step{what: aboutPromise("change.promise.deleted", f, p), remove: []app.Record{p}}, nil
	})
}

func aboutPromise(saying string, f *app.CaseFile, p *app.Promise) app.Saying {
	if r := f.Response(p.Response); r != nil {
		return aboutResponse(saying, f, r)
	}
	return app.Told(saying, "Response", "?")
}

// Promising are the sentences of a letter's text that sound like a promise, to be
// proposed to the caseworker.
func Promising(text string) []string {
	var list []string
	for _, span := range app.Sentences(text) {
		sentence := text[span.From:span.To]
		folded := app.Fold(sentence)
		for _, sign := range promisingSigns {
			if strings.Contains(folded, sign) {
				list = append(list, oneLine(sentence))
				break
			}
		}
	}
	return list
}

// promisingSigns are words by which administrations promise, folded.
var promisingSigns = foldedAll(
	"med i den videre proces", "med i det videre arbejde", "vender tilbage", "vende tilbage", "vil tage med", "tager vi med", "tager det med",
	"vil blive inddraget", "bliver inddraget", "vil undersøge", "undersøger vi", "vil kontakte", "kontakter dig", "kontakter jer", "får besked", "vil få besked",
	"vil du høre", "vil I høre", "sender vi", "vil sende", "vil indkalde", "indkalder", "vil følge op", "følger op", "lover",
)

func foldedAll(phrases ...string) []string {
	for i, p := range phrases {
		phrases[i] = app.Fold(p)
	}
	return phrases
}
