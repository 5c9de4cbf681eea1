package responses

import (
	"hvidbog/app"
	"hvidbog/app/ui/xwidget"
)

// passages are the excerpts that stand in the text.
func (rd *reading) passages(f *app.CaseFile) []xwidget.Stretch {
	var list []xwidget.Stretch
	for _, e := range f.ExcerptsOf(rd.response.ID) {
		if e.Lost || e.Whole() {
			continue
		}
		list = append(list, xwidget.Stretch{Key: string(e.ID), From: e.From, To: e.To, Name: rd.nameOf(f, e)})
	}
	return list
}

// nameOf is what an excerpt goes by in the margin: its topic, and the sign of its
// stance.
func (rd *reading) nameOf(f *app.CaseFile, e *app.Excerpt) string {
	name := rd.s.Say("reading.noTopic")
	if t := f.Topic(e.Topic); t != nil {
		name = t.Title
	}
	if sign := stanceSign(e.Stance); sign != "" {
		name = sign + " " + name
	}
	return name
}

// under is the excerpt at the cursor; nil for none. Where there are several it is
// the one that was looked at or marked last.
func (rd *reading) under() *app.Excerpt {
	f := rd.s.File()
	keys := rd.reader.Passages()
	for _, wanted := range []app.ID{rd.chosen, rd.marked} {
		for _, key := range keys {
			if app.ID(key) == wanted {
				return f.Excerpt(wanted)
			}
		}
	}
	if len(keys) > 0 {
		return f.Excerpt(app.ID(keys[0]))
	}
	return nil
}

// current is the excerpt that stance, scenario and principles are given to: the
// one at the cursor, or else the one that was marked last.
func (rd *reading) current() *app.Excerpt {
	if e := rd.under(); e != nil {
		return e
	}
	if e := rd.s.File().Excerpt(rd.marked); e != nil && e.Response == rd.response.ID {
		return e
	}
	return nil
}

// showShort shows the topics that have a figure.
func (rd *reading) showShort(f *app.CaseFile, current *app.Excerpt) {
	heard := rd.voices.of(f)
	var lines []xwidget.ShortlistLine
	for _, id := range rd.slots.topics {
		line := xwidget.ShortlistLine{}
		if t := f.Topic(id); t != nil {
			line = xwidget.ShortlistLine{Label: t.Title, Count: heard.Count(id) + len(heard.Gathered(id)), On: current != nil && current.Topic == id}
		}
		lines = append(lines, line)
	}
	for len(lines) > 0 && lines[len(lines)-1].Label == "" {
		lines = lines[:len(lines)-1]
	}
	rd.short.Set(lines)
}
