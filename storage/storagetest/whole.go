package storagetest

import "hvidbog/app"

// A hearing that comes from elsewhere is taken with its files in one step, or nothing
// of it is.
func testWhole(r *register) {
	base := app.NewID()
	h := &app.Hearing{Base: app.Base{ID: base, Hearing: base}, Title: "Omlægning", LastNumber: 1}
	mia := party(h, "Bevar Mamma Mia")
	letter := response(mia, 1, "Kære udvalg")
	scanned := scan(1, 3<<20)
	letter.Attachments = []app.Attachment{{FileRef: app.FileRef{SHA256: sumOf(scanned), Size: int64(len(scanned)), Name: "brev.pdf"}}}
	draft := func(records ...app.Record) app.Draft {
		d := r.draft(h.ID, "hearing.taken", records...)
		d.Whole = true
		return d
	}
	for _, lacking := range []app.Draft{
		draft(app.CloneOf(h), app.CloneOf(letter), app.CloneOf(mia)), // no file
		draft(app.CloneOf(h), app.CloneOf(letter)),                   // no sender
		draft(app.CloneOf(mia)),
	} {
		_, err := r.Commit(lacking)
		r.refuses(err, app.CodeHearingBroken)
		if list, err := r.Hearings(); err != nil || len(list) != 0 {
			r.Fatalf("hearings: %v, %v", list, err)
		}
	}
	d := draft(h, mia, letter)
	d.Files = [][]byte{scanned}
	r.commit(d)
	r.restart()
	r.reads(h.ID, scanned)
	if faults, err := r.Check(); err != nil || len(faults) > 0 {
		r.Fatalf("the register has %q, %v", faults, err)
	}
	again := draft(app.CloneOf(h))
	for _, record := range again.Put {
		record.Common().Revision = 0
	}
	_, err := r.Commit(again)
	r.refuses(err, app.CodeHearingThere)
}
