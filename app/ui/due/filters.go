package due

import (
	"strings"

	"hvidbog/app"
	"hvidbog/app/ui/xwidget"
)

// The keys of whose deadlines are shown, which no name is.
const (
	everybodys = ""
	nobodys    = "\x00"
)

// whose reads the key of the drop-down.
func whose(key string) caseworker {
	switch key {
	case everybodys:
		return caseworker{}
	case nobodys:
		return caseworker{one: true}
	}
	return caseworker{name: key, one: true, folded: app.FoldName(key)}
}

func (c caseworker) key() string {
	if c.one && c.name == "" {
		return nobodys
	}
	return c.name
}

// whoseOptions are the caseworkers to choose from, oneself first.
func (sc *Screen) whoseOptions() []xwidget.Option {
	say := sc.s.Say
	options := []xwidget.Option{{Key: everybodys, Label: say("ui.due.everybody")}}
	names, none := caseworkers(sc.s.File(), sc.s.Clocks())
	own := app.FoldName(sc.s.Desk.Who())
	var others []xwidget.Option
	for _, name := range names {
		if app.FoldName(name) == own {
			options = append(options, xwidget.Option{Key: name, Label: say("ui.due.own", "Name", name)})
		} else {
			others = append(others, xwidget.Option{Key: name, Label: name})
		}
	}
	options = append(options, others...)
	if none {
		options = append(options, xwidget.Option{Key: nobodys, Label: say("ui.due.nobody")})
	}
	return options
}

// partOptions are the sections to choose from.
func (sc *Screen) partOptions() []xwidget.Option {
	options := []xwidget.Option{{Label: sc.s.Say("ui.due.all")}}
	for _, p := range parts() {
		if p != keptPromises && p != brokenPromises { // they come with the promises
			options = append(options, xwidget.Option{Key: string(p), Label: sc.partName(p)})
		}
	}
	return options
}

// partName is what a section is called.
func (sc *Screen) partName(p part) string {
	switch p {
	case brokenPromises, thePromises, keptPromises:
		return sc.s.Say("ui.due.part." + string(p))
	}
	return sc.s.Say("clock." + string(p))
}

// joined puts the parts that say something behind one another.
func joined(parts ...string) string {
	var said []string
	for _, p := range parts {
		if p = strings.TrimSpace(p); p != "" {
			said = append(said, p)
		}
	}
	return strings.Join(said, " · ")
}
