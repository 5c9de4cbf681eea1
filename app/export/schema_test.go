package export_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"hvidbog/app"
	"hvidbog/app/casework/caseworktest"
	"hvidbog/app/export"
)

func schema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	parsed, err := jsonschema.UnmarshalJSON(bytes.NewReader(export.JSONSchema))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("hearing.schema.json", parsed); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("hearing.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func holds(t *testing.T, s *jsonschema.Schema, content []byte) error {
	t.Helper()
	parsed, err := jsonschema.UnmarshalJSON(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	return s.Validate(parsed)
}

// The example hearing is as the schema says, and what is amiss in it is seen.
func TestTheSchemaDescribesTheFile(t *testing.T) {
	store, file := caseworktest.ExampleIn(t, time.UTC)
	var b bytes.Buffer
	err := export.WriteJSON(&b, file, func(ref app.FileRef) ([]byte, error) { return store.File(file.Hearing.ID, ref.SHA256) })
	if err != nil {
		t.Fatal(err)
	}
	s := schema(t)
	if err := holds(t, s, b.Bytes()); err != nil {
		t.Fatal(err)
	}
	for was, is := range map[string]string{
		`"version": 4`:            `"version": 5`,
		`"kind": "workshopInput"`: `"kind": "party"`,
		`"subject":`:              `"subjekt":`,
		`"received": "2015`:       `"received": "15`,
	} {
		spoiled := bytes.Replace(b.Bytes(), []byte(was), []byte(is), 1)
		if bytes.Equal(spoiled, b.Bytes()) {
			t.Errorf("%s does not stand in the file", was)
		}
		if holds(t, s, spoiled) == nil {
			t.Errorf("%s is let through", is)
		}
	}
}

// Every field of every record is in the schema, and the schema has no other.
func TestTheSchemaHasEveryField(t *testing.T) {
	var root struct {
		Defs map[string]struct {
			Properties map[string]json.RawMessage
		} `json:"$defs"`
		Properties map[string]json.RawMessage
	}
	if err := json.Unmarshal(export.JSONSchema, &root); err != nil {
		t.Fatal(err)
	}
	seen := make(map[reflect.Type]bool)
	var walk func(reflect.Type)
	compare := func(of reflect.Type, has map[string]json.RawMessage) {
		var fields []string
		for _, f := range reflect.VisibleFields(of) {
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			if f.Anonymous || name == "-" || !f.IsExported() {
				continue
			}
			fields = append(fields, name)
			if has[name] == nil {
				t.Errorf("the schema lacks %s of %s", name, of)
			}
			walk(f.Type)
		}
		for name := range has {
			if !slices.Contains(fields, name) {
				t.Errorf("the schema has %s, which %s has not", name, of)
			}
		}
	}
	walk = func(of reflect.Type) {
		switch of.Kind() {
		case reflect.Pointer, reflect.Slice, reflect.Map:
			walk(of.Elem())
		case reflect.Struct:
			if seen[of] || of == reflect.TypeFor[time.Time]() || of == reflect.TypeFor[app.Date]() {
				return
			}
			seen[of] = true
			if of.PkgPath() != reflect.TypeFor[app.Hearing]().PkgPath() {
				return // the file of a content, which the root describes
			}
			compare(of, root.Defs[of.Name()].Properties)
		}
	}
	compare(reflect.TypeFor[export.Hearing](), root.Properties)
	for _, kind := range app.RecordKinds() {
		if !seen[reflect.TypeOf(app.NewRecord(kind)).Elem()] {
			t.Errorf("the file has no %s", kind)
		}
	}
}
