package export_test

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hvidbog/app"
	"hvidbog/app/export"
)

// Whatever the hearing holds comes back as it was.
func TestRecordsComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		records := []app.Record{anything(t, app.HearingRecord, "h")}
		for _, kind := range app.RecordKinds() {
			if kind == app.HearingRecord {
				continue
			}
			for i := range rapid.IntRange(0, 3).Draw(t, string(kind)) {
				records = append(records, anything(t, kind, app.ID(fmt.Sprint(kind, i))))
			}
		}
		file := app.NewCaseFile(records)
		var b bytes.Buffer
		if err := export.WriteJSON(&b, file); err != nil {
			t.Fatal(err)
		}
		h, err := export.ReadJSON(bytes.NewReader(b.Bytes()))
		if err != nil {
			t.Fatal(err)
		}
		back := h.Records()
		if len(back) != len(records) {
			t.Fatalf("%d of %d records came back", len(back), len(records))
		}
		for _, r := range back {
			if want := file.Record(r.Common().ID); !reflect.DeepEqual(r, want) {
				t.Fatalf("came back as\n%#v, and was\n%#v", r, want)
			}
		}
		var again bytes.Buffer
		if err := export.WriteJSON(&again, app.NewCaseFile(back)); err != nil || !bytes.Equal(again.Bytes(), b.Bytes()) {
			t.Fatalf("written again, it is another file (%v)", err)
		}
	})
}

func TestWhatWouldBeLostIsNotRead(t *testing.T) {
	const whole = `{"schema":"hvidbog.hearing","version":1,"hearing":{"id":"h","hearing":"h"},"parties":[{"id":"p","hearing":"h","name":"SIND"}]}`
	if _, err := export.ReadJSON(strings.NewReader(whole)); err != nil {
		t.Fatal(err)
	}
	for was, is := range map[string]string{
		`"version":1`:              `"version":4`,
		`hvidbog.hearing`:          `another.schema`,
		`"name"`:                   `"nickname"`,
		`"id":"p"`:                 `"id":"h"`,
		`"id":"p","hearing":"h"`:   `"id":"p","hearing":"i"`,
		`"id":"p",`:                ``,
		`{"id":"p"`:                `null,{"id":"p"`,
		`{"id":"h","hearing":"h"}`: `null`,
		`}]}`:                      `}]} {}`,
		`SIND"}`:                   `SIND"`,
	} {
		text := strings.Replace(whole, was, is, 1)
		if text == whole {
			t.Errorf("%s does not stand in the file", was)
		}
		if _, err := export.ReadJSON(strings.NewReader(text)); err == nil {
			t.Errorf("%s was read", text)
		}
	}
}

// Whatever is read can be written and read again.
func FuzzReadJSON(f *testing.F) {
	f.Add([]byte(`{"schema":"hvidbog.hearing","version":1,"hearing":{"id":"h","hearing":"h"},"responses":[{"id":"r","hearing":"h","received":"2015-10-18"}]}`))
	f.Add([]byte(`{"schema":"hvidbog.hearing","version":1,"hearing":null}`))
	f.Fuzz(func(t *testing.T, content []byte) {
		h, err := export.ReadJSON(bytes.NewReader(content))
		if err != nil {
			return
		}
		file := app.NewCaseFile(h.Records())
		var b bytes.Buffer
		if err := export.WriteJSON(&b, file); err != nil {
			t.Fatal(err)
		}
		again, err := export.ReadJSON(bytes.NewReader(b.Bytes()))
		if err != nil {
			t.Fatalf("%v in\n%s", err, b.Bytes())
		}
		if len(again.Records()) != len(h.Records()) {
			t.Fatal("a record is lost")
		}
	})
}
