package casework

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"hvidbog/app"
)

// Office is a register at work: its hearings, and who is working on them.
type Office struct {
	store app.Store
	who   func() string
	now   func() time.Time
}

// NewOffice opens an office on a register. Who names the caseworker and now tells
// the time in Europe/Copenhagen; both are asked at each change.
func NewOffice(store app.Store, who func() string, now func() time.Time) *Office {
	return &Office{store: store, who: who, now: now}
}

func (o *Office) sign() app.Signature { return app.Signature{Who: o.who(), At: o.now()} }

// Hearings are the register's hearings, the one with the newest period first.
func (o *Office) Hearings() ([]*app.Hearing, error) {
	list, err := o.store.Hearings()
	if err != nil {
		return nil, err
	}
	slices.SortFunc(list, func(a, b *app.Hearing) int {
		return cmp.Or(-a.Period.From.Compare(b.Period.From), cmp.Compare(a.Title, b.Title), cmp.Compare(a.ID, b.ID))
	})
	return list, nil
}

// Begin makes a hearing and lays it on the desk. The committee is Socialudvalget
// where none is named.
func (o *Office) Begin(h app.Hearing) (*Desk, error) {
	h.Title = strings.TrimSpace(h.Title)
	h.Base = app.Base{ID: app.NewID()}
	h.Hearing = h.ID
	tidyCaseNo(&h)
	if h.Committee = strings.TrimSpace(h.Committee); h.Committee == "" {
		h.Committee = "Socialudvalget"
	}
	if err := h.Validate(); err != nil {
		return nil, err
	}
	_, err := o.store.Commit(app.Draft{
		Hearing: h.ID,
		By:      o.sign(),
		What:    app.Told("change.hearing.begun", "Title", h.Title),
		Put:     []app.Record{&h},
	})
	if err != nil {
		return nil, err
	}
	return o.Desk(h.ID)
}

// Desk lays a hearing on the desk: all its records are read.
func (o *Office) Desk(hearing app.ID) (*Desk, error) {
	d := &Desk{office: o, hearing: hearing}
	if err := d.read(); err != nil {
		return nil, err
	}
	return d, nil
}

// Pick lays the hearing on the desk that goes by a title, a part of it, or a
// case number; with "" the only one there is. The error has hearingMissing or
// hearingWhich.
func (o *Office) Pick(name string) (*Desk, error) {
	list, err := o.Hearings()
	if err != nil {
		return nil, err
	}
	want := app.FoldName(name)
	var exact, within []*app.Hearing
	for _, h := range list {
		title := app.FoldName(h.Title)
		if title == want || app.FoldName(string(h.CaseNo)) == want {
			exact = append(exact, h)
		}
		if strings.Contains(title, want) {
			within = append(within, h)
		}
	}
	if len(exact) > 0 {
		within = exact
	}
	switch len(within) {
	case 0:
		return nil, app.Refuse(app.CodeHearingMissing, "Value", name)
	case 1:
		return o.Desk(within[0].ID)
	}
	var titles []string
	for _, h := range within {
		titles = append(titles, "”"+h.Title+"”")
	}
	return nil, app.Refuse(app.CodeHearingWhich, "Value", strings.Join(titles, ", "))
}

// Check reads the whole register and reports what does not fit together.
func (o *Office) Check() ([]string, error) { return o.store.Check() }
