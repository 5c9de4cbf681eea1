package main

import (
	"slices"
	"strconv"
	"strings"
)

// Flags stand anywhere among the arguments, which package flag of the standard
// library does not allow; and what is wrong with them is said in the user's
// language.

// flag is one flag of a command.
type flag struct {
	name      string
	takes     string // what its value is, as "ctl.takes.<takes>"; "" for a switch
	needed    bool
	many      bool   // it may be given more than once
	explained string // the name it is explained under, where that is another
}

// dashed is the flag as it is written.
func (f flag) dashed() string {
	if len(f.name) == 1 {
		return "-" + f.name
	}
	return "--" + f.name
}

// asked is what the arguments ask for.
type asked struct {
	registers []string // what stands beside the flags, the register first
	values    map[string][]string
}

// parse takes the arguments of a command apart. "--flag value" and "--flag=value"
// are the same, as are one hyphen and two; "-" is no flag, and after "--" nothing
// is.
func parse(c *command, args []string) (asked, error) {
	a := asked{values: make(map[string][]string)}
	for len(args) > 0 {
		arg := args[0]
		args = args[1:]
		if arg == "--" {
			a.registers = append(a.registers, args...)
			break
		}
		f, value, hasValue, ok := c.flag(arg)
		switch {
		case arg == "-" || !strings.HasPrefix(arg, "-"):
			a.registers = append(a.registers, arg)
			continue
		case !ok:
			return a, wrongUse{id: "ctl.wrong.flag", value: arg, of: c}
		case f.takes == "":
			on, err := strconv.ParseBool(value)
			if hasValue && err != nil {
				return a, wrongUse{id: "ctl.wrong.switch", value: f.dashed(), of: c}
			}
			value = strconv.FormatBool(on || !hasValue)
		case !hasValue:
			if len(args) == 0 || c.isFlag(args[0]) {
				return a, wrongUse{id: "ctl.wrong.value", value: f.dashed(), of: c}
			}
			value, args = args[0], args[1:]
		}
		if len(a.values[f.name]) > 0 && !f.many {
			return a, wrongUse{id: "ctl.wrong.twice", value: f.dashed(), of: c}
		}
		a.values[f.name] = append(a.values[f.name], value)
	}
	return a, nil
}

// flag finds the flag that an argument names, and the value written to it.
func (c *command) flag(arg string) (f flag, value string, hasValue, ok bool) {
	name, value, hasValue := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(arg, "-"), "-"), "=")
	if name == "help" || name == "h" {
		return flag{name: "help"}, value, hasValue, true
	}
	i := slices.IndexFunc(c.flags, func(f flag) bool { return f.name == name })
	if i < 0 {
		return flag{}, "", false, false
	}
	return c.flags[i], value, hasValue, true
}

// isFlag reports whether an argument is a flag of the command and so not the
// value of the one before it.
func (c *command) isFlag(arg string) bool {
	if !strings.HasPrefix(arg, "-") {
		return false
	}
	_, _, _, ok := c.flag(arg)
	return ok
}

// complete reports what is missing.
func (a asked) complete(c *command) error {
	for _, f := range c.flags {
		if f.needed && !a.has(f.name) {
			return wrongUse{id: "ctl.wrong.missing", value: f.dashed(), of: c}
		}
	}
	switch {
	case c.more != "" && c.also == "" && (len(a.registers) < 2 || a.registers[0] == ""):
		return wrongUse{id: "ctl.wrong.registerAndPaths", of: c}
	case c.more != "" && c.also != "" && (len(a.registers) < 3 || a.registers[0] == ""):
		return wrongUse{id: "ctl.wrong.registerAndFiles", of: c}
	case c.more != "":
		return nil
	case c.also == "folder" && (len(a.registers) != 2 || a.registers[0] == "" || a.registers[1] == ""):
		return wrongUse{id: "ctl.wrong.registerAndFolder", of: c}
	case c.also != "" && (len(a.registers) != 2 || a.registers[0] == ""):
		return wrongUse{id: "ctl.wrong.registerAnd", of: c}
	case c.also == "" && (len(a.registers) != 1 || a.registers[0] == ""):
		return wrongUse{id: "ctl.wrong.register", of: c}
	}
	return nil
}

// register is the path of the register.
func (a asked) register() string { return a.registers[0] }

// also is what stands after the register.
func (a asked) also() string { return a.registers[1] }

// more is what stands after that, once or more, for a command that takes both.
func (a asked) more() []string { return a.registers[2:] }

// paths is what stands after the register, for a command that takes nothing else.
func (a asked) paths() []string { return a.registers[1:] }

// has reports whether a flag was given.
func (a asked) has(name string) bool { return len(a.values[name]) > 0 }

// value is what a flag was given; "" for nothing.
func (a asked) value(name string) string {
	if !a.has(name) {
		return ""
	}
	return a.values[name][0]
}

// on reports whether a switch was given, and not switched off.
func (a asked) on(name string) bool { return a.value(name) == "true" }
