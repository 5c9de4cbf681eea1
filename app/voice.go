package app

// Voice is what counts as one: a response, or a form letter for all who sent it.
type Voice struct {
	Response *Response // who speaks; of a form letter its model, whose text stands for all
	Group    *FormLetterGroup
	Senders  []*Response // all who say it, by number: of a response it alone
}

// ModelFor is the response that speaks for another: the model of the form letter that it
// is one of, and itself where it is in no group.
func (f *CaseFile) ModelFor(r *Response) *Response {
	if g := f.FormLetter(r.FormLetter); g != nil {
		if model := f.Response(g.Model); model != nil {
			return model
		}
	}
	return r
}

// LinksOf are the scenarios that a response speaks of: those that it is linked to, and
// those that the model of its form letter is linked to and it is not.
func (f *CaseFile) LinksOf(r *Response) []Link {
	model := f.ModelFor(r)
	if model == r {
		return r.Links
	}
	links := r.Links[:len(r.Links):len(r.Links)]
	for _, l := range model.Links {
		if _, has := r.LinkTo(l.Scenario); !has {
			links = append(links, l)
		}
	}
	return links
}

// LinkedTo are the responses that speak of a scenario with a stance, by number;
// contributions at workshops and in interviews are not among them.
func (f *CaseFile) LinkedTo(scenario ID, stance Stance) []*Response {
	var list []*Response
	for _, r := range f.Responses {
		for _, l := range f.LinksOf(r) {
			if r.Kind.IsHearing() && l.Scenario == scenario && l.Stance == stance {
				list = append(list, r)
			}
		}
	}
	return list
}

// VoicesOn are the voices that speak of a scenario with a stance, by number. Whoever sent
// a form letter and is linked otherwise than its model speaks for itself.
func (f *CaseFile) VoicesOn(scenario ID, stance Stance) []Voice {
	return f.asVoices(f.LinkedTo(scenario, stance))
}

// asVoices are responses as they count, by number: a form letter as one where its model is
// among them. What others of its group say without it is their own.
func (f *CaseFile) asVoices(responses []*Response) []Voice {
	models := make(map[ID]int) // by group: the place of the model's voice
	var list []Voice
	for _, r := range responses {
		if g := f.FormLetter(r.FormLetter); g != nil && g.Model == r.ID {
			models[g.ID] = -1
		}
	}
	for _, r := range responses {
		g := f.FormLetter(r.FormLetter)
		at, led := models[r.FormLetter]
		switch {
		case g == nil || !led:
			list = append(list, Voice{Response: r, Senders: []*Response{r}})
		case at < 0:
			models[g.ID] = len(list)
			list = append(list, Voice{Response: f.Response(g.Model), Group: g, Senders: []*Response{r}})
		default:
			list[at].Senders = append(list[at].Senders, r)
		}
	}
	return list
}
