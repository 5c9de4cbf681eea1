package casework

import (
	"strconv"
	"strings"

	"hvidbog/app"
)

// AddInvited puts a whole consultation list in: a party for each name that is not
// among the parties yet, its kind guessed, and the mark of having been asked at
// those that are. It returns how many were new.
func (d *Desk) AddInvited(names []string) (added int, err error) {
	err = d.do(func(f *app.CaseFile) (step, error) {
		added = 0
		var put []app.Record
		for _, name := range names {
			if strings.TrimSpace(name) == "" {
				continue
			}
			p := f.PartyNamed(name)
			switch {
			case p == nil:
				p = app.NewParty(name)
				added++
			case p.Invited:
				continue
			default:
				p = app.CloneOf(p)
			}
			p.Invited = true
			if err := p.Validate(f); err != nil {
				return step{}, err
			}
			put = append(put, p)
			f = f.With([]app.Record{p}, nil)
		}
		return step{what: app.Told("change.party.listed", "n", strconv.Itoa(len(put))), put: put}, nil
	})
	return added, err
}
