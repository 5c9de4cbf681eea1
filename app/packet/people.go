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

// newMasker makes the masker of a hearing: it leaves out whom and what the hearing
// keeps private, and what its caseworkers decided, each with a word for what it was.
func newMasker(file *app.CaseFile, labels map[app.ID]string, say app.Words) *privacy.Masker {
	c := privacy.Of(file, labels)
	c.Decide(file)
	c.Omitted = map[app.MaskKind]string{}
	for _, kind := range app.MaskKinds() {
		c.Omitted[kind] = omitted(kind, say)
	}
	return privacy.New(c)
}

// omitted is printed for what is left out: "[udeladt: telefonnummer]".
func omitted(kind app.MaskKind, say app.Words) string {
	return say("packet.omitted", "kind", say("maskKind."+string(kind)))
}
