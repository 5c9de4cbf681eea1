package casework

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"hvidbog/app"
)

// AddTemplate adds a template of the hearing's own.
func (d *Desk) AddTemplate(t app.Template) (*app.Template, error) {
	err := d.do(func(f *app.CaseFile) (step, error) {
		t.Base = app.Base{ID: app.NewID(), Hearing: d.hearing}
		t.Name = strings.TrimSpace(t.Name)
		if err := t.Validate(f); err != nil {
			return step{}, err
		}
		return step{what: app.Told("change.template.added", "Name", t.Name), put: []app.Record{&t}}, nil
	})
	if err != nil {
		return nil, err
	}
	return &t, nil
}

// EditTemplate changes a template; field names what is being edited. Letters that
// were begun with it stay as they are.
func (d *Desk) EditTemplate(id app.ID, field string, edit func(*app.Template)) error {
	return editRecord(d, id, field, (*app.CaseFile).Template, edit,
		func(t *app.Template, f *app.CaseFile) error { return t.Validate(f) },
		func(t *app.Template) app.Saying { return app.Told("change.template.edited", "Name", t.Name) })
}

// DeleteTemplate takes a template out.
func (d *Desk) DeleteTemplate(id app.ID) error {
	return d.do(func(f *app.CaseFile) (step, error) {
		t := f.Template(id)
		if t == nil {
			return step{}, app.Refuse(app.CodeGone)
		}
		return step{what: app.Told("change.template.deleted", "Name", t.Name), remove: []app.Record{t}}, nil
	})
}

// braces are what is written as a place of a template, rightly or not: also "{modtaget",
// which nobody has closed.
var braces = regexp.MustCompile(`\{[^{}\n]{0,60}\}?|\}`)

// UnknownPlaces are what a text has in braces that no letter will have filled in, each
// once: "{modtagt}".
func UnknownPlaces(text string) []string {
	var list []string
	for _, at := range braces.FindAllString(text, -1) {
		name, open := strings.CutPrefix(at, "{")
		name, closed := strings.CutSuffix(name, "}")
		r, size := utf8.DecodeRuneInString(name)
		small := string(unicode.ToLower(r)) + name[size:]
		if known := TemplatePlaces(); open && closed && (slices.Contains(known, name) || slices.Contains(known, small)) {
			continue
		}
		if !slices.Contains(list, at) {
			list = append(list, at)
		}
	}
	return list
}

// FreeTemplateName is a name, or where a template has it the name with the next number
// that is free: "Kvittering 2".
func FreeTemplateName(f *app.CaseFile, name string) string {
	free := name
	for n := 2; slices.ContainsFunc(f.Templates, func(t *app.Template) bool { return app.FoldName(t.Name) == app.FoldName(free) }); n++ {
		free = name + " " + strconv.Itoa(n)
	}
	return free
}
