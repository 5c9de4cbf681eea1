package packet

import (
	"hvidbog/app"
	"hvidbog/app/privacy"
)

// label is what each private person who speaks is called: "Borger 1", "Borger 2" …,
// by the number that the person was given once and for all. Those of a hearing
// that was begun before there were such numbers get the next ones, in the order in
// which they first appear when the responses are read by number. Where one writes
// for another, the writer comes first.
func label(file *app.CaseFile, say app.Words) map[app.ID]string {
	labels := map[app.ID]string{}
	last := 0
	for _, p := range file.Parties {
		last = max(last, p.Label)
	}
	for _, r := range file.Responses {
		for _, id := range r.Voices() {
			p := file.Party(id)
			if p == nil || !p.Private || labels[id] != "" {
				continue
			}
			n := p.Label
			if n == 0 {
				last++
				n = last
			}
			labels[id] = say("packet.citizen", "number", n)
		}
	}
	return labels
}

// newMasker makes the masker of a hearing: it leaves out whom and what [secretsOf]
// gathers.
func newMasker(file *app.CaseFile, labels map[app.ID]string, say app.Words) *privacy.Masker {
	c := secretsOf(file, labels)
	c.Omitted = say("packet.omitted")
	return privacy.New(c)
}

// secretsOf gathers what the anonymised edition does not tell: the names of all
// private persons, of all contacts, whoever they wrote for, and of the caseworkers;
// and their addresses.
func secretsOf(file *app.CaseFile, labels map[app.ID]string) privacy.Config {
	c := privacy.Config{Keep: placesOf(file)}
	known := map[string]bool{} // names that have been told
	for _, p := range file.Parties {
		names := append([]string{p.Name}, p.Aliases...)
		for _, n := range names {
			known[app.FoldName(n)] = true
		}
		if p.Private {
			c.People = append(c.People, privacy.Person{Label: labels[p.ID], Names: names})
			c.Addresses = append(c.Addresses, p.Address)
		} else {
			c.Keep = append(c.Keep, names...)
		}
	}
	nameless := func(names ...string) {
		for _, n := range names {
			if key := app.FoldName(n); !known[key] {
				known[key] = true
				c.People = append(c.People, privacy.Person{Names: []string{n}})
			}
		}
	}
	for _, r := range file.Responses {
		nameless(privacy.NamesIn(r.Contact)...)
		nameless(r.Caseworker)
		c.Addresses = append(c.Addresses, r.Contact)
	}
	for _, l := range file.Letters {
		nameless(privacy.NamesIn(l.To.Attention)...)
		if l.To.Private {
			c.Addresses = append(c.Addresses, l.To.Address)
		}
	}
	for _, p := range file.Promises {
		nameless(p.Caseworker)
	}
	return c
}

// placesOf are the names that the hearing is about. They stay readable.
func placesOf(file *app.CaseFile) []string {
	names := []string{file.Hearing.Committee}
	for _, c := range file.Centres {
		names = append(names, c.Name)
	}
	for _, s := range file.Services {
		names = append(names, s.Name)
	}
	for _, s := range file.Scenarios {
		names = append(names, s.Name)
		for _, a := range s.Alternatives {
			names = append(names, a.Name)
		}
	}
	for _, d := range app.Districts() {
		names = append(names, d.Name())
	}
	// The single names of districts that are named together.
	return append(names, "Amager", "Brønshøj", "Husum", "Vesterbro", "Kongens Enghave", "København")
}
