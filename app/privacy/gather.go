package privacy

import (
	"hvidbog/app"
)

// Of is what a hearing knows of who and what must not be read, and of what may: the
// names of all private persons, of all contacts, whoever they wrote for, and of the
// caseworkers; their addresses; and the places that the hearing is about. Labels are
// what private persons are called instead, by party.
func Of(file *app.CaseFile, labels map[app.ID]string) Config {
	c := Config{Keep: placesOf(file), Public: publicOf(file), Papers: papersOf(file)}
	known := map[string]bool{} // names that have been told
	for _, p := range file.Parties {
		names := append([]string{p.Name}, p.Aliases...)
		for _, n := range names {
			known[app.FoldName(n)] = true
		}
		if p.Private {
			c.People = append(c.People, Person{Label: labels[p.ID], Names: names})
			c.Addresses = append(c.Addresses, p.Address, p.Email, p.Phone)
		} else {
			c.Keep = append(c.Keep, names...)
		}
	}
	nameless := func(names ...string) {
		for _, n := range names {
			if key := app.FoldName(n); !known[key] {
				known[key] = true
				c.People = append(c.People, Person{Names: []string{n}})
			}
		}
	}
	for _, r := range file.Responses {
		nameless(NamesIn(r.Contact)...)
		nameless(r.Caseworker, r.Occasion.Facilitator)
		c.Addresses = append(c.Addresses, r.Contact)
	}
	for _, l := range file.Letters {
		nameless(NamesIn(l.To.Attention)...)
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
	var names []string
	if file.Hearing != nil {
		names = append(names, file.Hearing.Committee, file.Hearing.Letterhead.Authority)
	}
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
	// The single names of districts that are named together, and days and places that
	// are called by somebody's name.
	return append(names, "Sankt Hans", "Sankt Hans Torv", "Sankt Hans Gade", "Sct. Hans", "Skt. Hans", "H.C. Andersens Boulevard",
		"Amager", "Brønshøj", "Husum", "Vesterbro", "Kongens Enghave", "København")
}

// publicOf is where the municipality and the places are reached, what was announced,
// and where workshops were held; an interview may have been in somebody's home.
func publicOf(file *app.CaseFile) []string {
	var texts []string
	if file.Hearing != nil {
		l := file.Hearing.Letterhead
		texts = append(texts, l.Address, l.Phone, l.Direct, l.Email, file.Hearing.Form, file.Hearing.Material)
	}
	for _, s := range file.Services {
		texts = append(texts, s.Name, s.Address)
	}
	for _, r := range file.Responses {
		if r.Kind == app.WorkshopInput && r.Occasion.Place != "" {
			texts = append(texts, r.Occasion.Place)
		}
	}
	return texts
}

// papersOf are the texts that went out to the hearing.
func papersOf(file *app.CaseFile) []string {
	var texts []string
	if h := file.Hearing; h != nil {
		texts = append(texts, h.Title, h.Background, h.Material, h.Form)
		texts = append(texts, h.Principles...)
	}
	for _, s := range file.Scenarios {
		texts = append(texts, s.Name, s.Description)
		for _, a := range s.Alternatives {
			texts = append(texts, a.Name, a.Text)
		}
	}
	return texts
}

// toldIn are the names of one word that texts tell amid their sentences.
func toldIn(texts []string) map[string]bool {
	told := map[string]bool{}
	for _, text := range texts {
		for _, w := range split(text) {
			if w.capital && !wordsToo[w.folded] && !opensSentence(text[:w.start]) {
				told[w.folded] = true
			}
		}
	}
	return told
}

// Decide adds what the caseworkers decided of passages in the hearing's responses.
// What is left out in one is left out in all, and so is what nobody has decided of:
// what comes to be read cannot be taken back. What was waved off may be read, if it
// was waved off in every response that tells it.
func (c *Config) Decide(file *app.CaseFile) {
	known := New(*c).knows
	seen := map[Passage]bool{}
	omit := func(p Passage) {
		if !seen[p] {
			seen[p] = true
			c.Omit = append(c.Omit, p)
		}
	}
	for _, r := range file.Responses {
		for _, mask := range r.Masks {
			if p := (Passage{mask.Kind, mask.Text}); mask.Waved() {
				c.Waved = append(c.Waved, p)
			} else {
				omit(p)
				for _, sentence := range sentencesOf(p) {
					omit(sentence)
				}
			}
		}
		texts := []string{r.Subject, r.Text}
		for _, f := range app.FilesOf(r) {
			texts = append(texts, f.Name)
		}
		for _, text := range texts {
			for _, p := range Propose(text) {
				if _, decided := r.MaskOf(p.Kind, p.Text); !decided && !known(text, p) {
					omit(Passage{p.Kind, p.Text})
				}
			}
		}
	}
}

// sentencesOf are the sentences of a passage of several, which are left out where only
// some of them are quoted: in a remark, in a summary. A few words are no sentence that
// only this one wrote.
func sentencesOf(p Passage) []Passage {
	const few = 3
	spans := app.Sentences(p.Text)
	if p.Kind != app.MaskHealth || len(spans) < 2 {
		return nil
	}
	var list []Passage
	for _, s := range spans {
		if text := s.In(p.Text); len(split(text)) > few {
			list = append(list, Passage{p.Kind, text})
		}
	}
	return list
}
