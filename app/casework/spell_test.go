package casework_test

import (
	"fmt"
	"reflect"
	"strings"

	"hvidbog/app"
)

// spell writes out all that a case file holds but the revisions, which count
// undoing as well.
func spell(f *app.CaseFile) string {
	var b strings.Builder
	write := func(r app.Record) {
		r = r.Clone()
		r.Common().Revision = 0
		fmt.Fprintf(&b, "%s %+v\n", r.Key().Kind, reflect.ValueOf(r).Elem())
	}
	write(f.Hearing)
	for _, c := range f.Centres {
		write(c)
	}
	for _, s := range f.Services {
		write(s)
	}
	for _, s := range f.Scenarios {
		write(s)
	}
	for _, p := range f.Parties {
		write(p)
	}
	for _, r := range f.Responses {
		write(r)
	}
	for _, r := range f.Remarks {
		write(r)
	}
	for _, t := range f.Topics {
		write(t)
	}
	for _, e := range f.Excerpts {
		write(e)
	}
	for _, dec := range f.Decisions {
		write(dec)
	}
	for _, p := range f.Packets {
		write(p)
	}
	for _, t := range f.Templates {
		write(t)
	}
	for _, l := range f.Letters {
		write(l)
	}
	for _, p := range f.Promises {
		write(p)
	}
	return b.String()
}
