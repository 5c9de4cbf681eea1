package casework

import (
	"slices"
	"strings"

	"hvidbog/app"
)

// The files refer to records by name; these find the records.

// voice finds a party; one that is heard for the first time joins the newcomers.
func (t *telling) voice(name string, parties []exampleParty, newcomers *[]*app.Party) (app.ID, error) {
	if name == "" {
		return "", nil
	}
	if p := t.desk.File().PartyNamed(name); p != nil {
		return p.ID, nil
	}
	i := slices.IndexFunc(parties, func(p exampleParty) bool { return p.Name == name })
	if i < 0 {
		return "", app.Refuse(app.CodeNoSuch, "Value", name)
	}
	p := parties[i].party()
	*newcomers = append(*newcomers, p)
	return p.ID, nil
}

func (t *telling) links(list []exampleLink) ([]app.Link, error) {
	var links []app.Link
	for _, l := range list {
		id, err := t.scenario(l.Scenario)
		if err != nil {
			return nil, err
		}
		link := app.Link{Scenario: id, Stance: l.Stance}
		if l.Alternative != "" {
			among := t.desk.File().Scenario(id).Alternatives
			i := slices.IndexFunc(among, func(a app.Alternative) bool { return strings.Contains(a.Name, l.Alternative) })
			if i < 0 {
				return nil, app.Refuse(app.CodeNoSuch, "Value", l.Alternative)
			}
			link.Alternative = among[i].ID
		}
		links = append(links, link)
	}
	return links, nil
}

func (t *telling) scenario(name string) (app.ID, error) {
	if s := t.desk.File().ScenarioNamed(name); s != nil {
		return s.ID, nil
	}
	return "", app.Refuse(app.CodeNoSuch, "Value", name)
}

// centre finds a centre; what belongs to none names none.
func (t *telling) centre(name string) (app.ID, error) {
	if name == "" {
		return "", nil
	}
	if c := t.desk.File().CentreNamed(name); c != nil {
		return c.ID, nil
	}
	return "", app.Refuse(app.CodeNoSuch, "Value", name)
}

func (t *telling) services(names []string) ([]app.ID, error) {
	var ids []app.ID
	for _, name := range names {
		i := slices.IndexFunc(t.desk.File().Services, func(s *app.Service) bool { return s.Name == name })
		if i < 0 {
			return nil, app.Refuse(app.CodeNoSuch, "Value", name)
		}
		ids = append(ids, t.desk.File().Services[i].ID)
	}
	return ids, nil
}

// standard finds reusable remarks.
func (t *telling) standard(names []string) ([]app.ID, error) {
	var ids []app.ID
	for _, name := range names {
		i := slices.IndexFunc(t.desk.File().Remarks, func(r *app.Remark) bool { return r.Name == name })
		if i < 0 {
			return nil, app.Refuse(app.CodeNoSuch, "Value", name)
		}
		ids = append(ids, t.desk.File().Remarks[i].ID)
	}
	return ids, nil
}

// numbered finds responses by their numbers.
func (t *telling) numbered(numbers ...int) ([]app.ID, error) {
	var ids []app.ID
	for _, n := range numbers {
		r := t.desk.File().Numbered(n)
		if r == nil {
			return nil, app.Refuse(app.CodeNoSuch, "Value", n)
		}
		ids = append(ids, r.ID)
	}
	return ids, nil
}
