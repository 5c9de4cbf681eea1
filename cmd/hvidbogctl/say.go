package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"hvidbog/app"
)

// All that is said to the user is said here. What was asked for goes to standard
// output, and so does the sentence that it is done. A refusal is one line on
// standard error. Usage goes to standard output for whoever asks for it, and to
// standard error for whoever went wrong. Sentences stand in the translations.

// voice speaks to whoever started the program.
type voice struct {
	say      app.Words
	out, err io.Writer
}

// wrongUse is an error in the arguments.
type wrongUse struct {
	id    string
	value string   // what is wrong
	of    *command // nil where no command was found
}

func (w wrongUse) Error() string { return w.id + ": " + w.value }

// refusal is what this program refuses, beside what package app does.
type refusal struct {
	id   string
	args []any
}

func (r refusal) Error() string { return r.id + fmt.Sprint(r.args...) }

// refuse says why nothing was done, and gives the exit code for it.
func (v voice) refuse(err error) int {
	var wrong wrongUse
	if errors.As(err, &wrong) {
		v.line(v.err, v.say(wrong.id, "Value", wrong.value))
		fmt.Fprintln(v.err)
		v.usage(v.err, wrong.of)
		return misused
	}
	var own refusal
	switch {
	case errors.As(err, &own):
		v.line(v.err, v.say(own.id, own.args...))
	case errors.Is(err, context.Canceled):
		v.line(v.err, v.say("ctl.refused.interrupted"))
	default:
		v.line(v.err, app.Say(v.say, err))
	}
	return refused
}

// line writes one line, whatever is in the sentence.
func (v voice) line(w io.Writer, sentence string) {
	fmt.Fprintln(w, strings.Join(strings.Fields(sentence), " "))
}

// tell says on standard output what was done. Whether anyone reads it changes
// nothing about that, so it cannot fail.
func (v voice) tell(id string, args ...any) { fmt.Fprintln(v.out, v.say(id, args...)) }

// unwritten is an error of standard output.
func (v voice) unwritten(err error) error {
	if err == nil {
		return nil
	}
	return app.Refuse(app.CodeFileUnwritten, "Path", v.say("ctl.standardOutput"), "Detail", err.Error()).Because(err)
}

// help explains the program, or the commands that are named.
func (v voice) help(names []string) error {
	if len(names) == 0 {
		v.usage(v.out, nil)
	}
	for _, name := range names {
		c := commandNamed(name)
		if c == nil {
			return wrongUse{id: "ctl.wrong.command", value: name}
		}
		v.usage(v.out, c)
	}
	return nil
}

// usage explains a command, or the whole program.
func (v voice) usage(w io.Writer, c *command) {
	if c == nil {
		v.overview(w)
		return
	}
	register := v.say("ctl.takes.register")
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	line := "hvidbogctl " + c.name + " " + register
	if c.also != "" {
		line += " " + v.say("ctl.takes."+c.also)
	}
	if c.more != "" {
		line += " " + v.say("ctl.takes."+c.more) + " …"
	}
	for _, f := range c.flags {
		if f.needed {
			line += " " + v.signature(f)
		}
	}
	if len(c.flags) > 0 {
		line += " " + v.say("ctl.usage.flags")
	}
	fmt.Fprintln(t, v.say("ctl.usage", "Line", line))
	fmt.Fprintln(t)
	fmt.Fprintln(t, v.say("ctl.about."+c.name))
	if len(c.flags) > 0 {
		fmt.Fprintln(t)
	}
	for _, f := range c.flags {
		explained := f.explained
		if explained == "" {
			explained = f.name
		}
		fmt.Fprintf(t, "  %s\t%s\n", v.signature(f), v.say("ctl.flag."+explained))
	}
	t.Flush()
}

// signature is a flag with what it takes.
func (v voice) signature(f flag) string {
	if f.takes == "" {
		return f.dashed()
	}
	return f.dashed() + " " + v.say("ctl.takes."+f.takes)
}

func (v voice) overview(w io.Writer) {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	line := "hvidbogctl [--lang da|en] " + v.say("ctl.takes.command") + " " + v.say("ctl.takes.register") + " " + v.say("ctl.usage.flags")
	fmt.Fprintln(t, v.say("ctl.usage", "Line", line))
	fmt.Fprintln(t)
	fmt.Fprintln(t, v.say("ctl.about"))
	fmt.Fprintln(t)
	for _, c := range commands() {
		fmt.Fprintf(t, "  %s\t%s\n", c.name, v.say("ctl.about."+c.name))
	}
	fmt.Fprintf(t, "  %s\t%s\n", "help", v.say("ctl.about.help"))
	fmt.Fprintf(t, "  %s\t%s\n", "version", v.say("ctl.about.version"))
	fmt.Fprintln(t)
	fmt.Fprintln(t, v.say("ctl.about.streams"))
	t.Flush()
}
