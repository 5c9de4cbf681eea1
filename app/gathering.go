package app

import "strconv"

// Gathering is a workshop or an interview with what was said at it.
type Gathering struct {
	Kind     Kind
	Day      Date
	Occasion Occasion // that of the first contribution
	Said     []*Response
}

// Gatherings are the workshops and then the interviews of the hearing, in the order of
// their first contributions. A workshop is one day at one place, however many rounds
// and tables it had. An interview is with one person; where nobody is named, it is told
// from another by day, place, round and who held it, and one that says none of these
// stands for itself.
func (f *CaseFile) Gatherings() []*Gathering {
	var workshops, interviews []*Gathering
	seen := make(map[string]*Gathering)
	for _, r := range f.Responses {
		if r.Kind.IsHearing() {
			continue
		}
		key := gatheringKey(r)
		g := seen[key]
		if g == nil {
			g = &Gathering{Kind: r.Kind, Day: r.Received, Occasion: r.Occasion}
			seen[key] = g
			if r.Kind == Interview {
				interviews = append(interviews, g)
			} else {
				workshops = append(workshops, g)
			}
		}
		g.Said = append(g.Said, r)
	}
	return append(workshops, interviews...)
}

func gatheringKey(r *Response) string {
	o := r.Occasion
	key := string(r.Kind) + "\n" + r.Received.String() + "\n" + FoldName(o.Place)
	if r.Kind != Interview {
		return key
	}
	if r.Principal() == "" && o == (Occasion{}) {
		return key + "\n" + strconv.Itoa(r.Number)
	}
	return key + "\n" + string(r.Principal()) + "\n" + FoldName(o.Round) + "\n" + FoldName(o.Facilitator)
}

// SayGathered tells how much was gathered beside the hearing responses: "57 bidrag fra
// 3 workshops og 4 interview"; "" where nothing was.
func SayGathered(gatherings []*Gathering, say Words) string {
	var said, workshops, interviews int
	for _, g := range gatherings {
		said += len(g.Said)
		if g.Kind == Interview {
			interviews++
		} else {
			workshops++
		}
	}
	from := ""
	switch {
	case said == 0:
		return ""
	case interviews == 0:
		from = say("count.workshops", "n", workshops)
	case workshops == 0:
		from = say("count.interviews", "n", interviews)
	default:
		from = say("count.gatherings", "Workshops", say("count.workshops", "n", workshops),
			"Interviews", say("count.interviews", "n", interviews))
	}
	return say("count.gathered", "n", said, "From", from)
}
