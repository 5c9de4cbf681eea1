package casework

import (
	"slices"

	"hvidbog/app"
)

// elders finds what came before a response and belongs with it, for many responses
// of one version of the file as for one.
type elders struct {
	f        *app.CaseFile
	byVoice  map[app.ID][]*app.Response
	byWriter map[string][]*app.Response
	threaded map[app.ID]bool // those that another follows, or that follow another
}

func newElders(f *app.CaseFile) *elders {
	e := &elders{
		f: f, byVoice: make(map[app.ID][]*app.Response), byWriter: make(map[string][]*app.Response), threaded: make(map[app.ID]bool),
	}
	for _, r := range f.Responses {
		for _, v := range r.Voices() {
			e.byVoice[v] = append(e.byVoice[v], r)
		}
		if name := writer(r); name != "" {
			e.byWriter[name] = append(e.byWriter[name], r)
		}
		if r.Follows != "" {
			e.threaded[r.ID], e.threaded[r.Follows] = true, true
		}
	}
	return e
}

// open is what [OlderOpen] tells of a letter.
func (e *elders) open(l *app.Letter, on app.Date) []*app.Response {
	if l.Kind != app.ReplyLetter {
		return nil
	}
	older := make(map[app.ID]*app.Response)
	for _, id := range l.Answers {
		if r := e.f.Response(id); r != nil {
			e.before(r, older)
		}
	}
	var list []*app.Response
	for id, r := range older {
		if !l.Answered(id) && !slices.Contains(l.LeftOpen, id) && e.f.Clock(r, on).Ticking() {
			list = append(list, r)
		}
	}
	slices.SortFunc(list, func(a, b *app.Response) int { return a.Number - b.Number })
	return list
}

// before adds what came before a response, of its thread or its sender.
func (e *elders) before(r *app.Response, to map[app.ID]*app.Response) {
	if e.threaded[r.ID] {
		for _, o := range e.f.Thread(r.ID) {
			if cameBefore(o, r) {
				to[o.ID] = o
			}
		}
	}
	kin := func(list []*app.Response) {
		for _, o := range list {
			if cameBefore(o, r) && !slices.Contains(r.NotFollows, o.ID) {
				to[o.ID] = o
			}
		}
	}
	for _, v := range r.Voices() {
		kin(e.byVoice[v])
	}
	if name := writer(r); name != "" {
		kin(e.byWriter[name])
	}
}
