package export_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
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
		content := withFiles(records)
		file := app.NewCaseFile(records)
		var b bytes.Buffer
		if err := export.WriteJSON(&b, file, content); err != nil {
			t.Fatal(err)
		}
		h, err := export.ReadJSON("h.json", bytes.NewReader(b.Bytes()))
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
		if err := export.WriteJSON(&again, app.NewCaseFile(back), content); err != nil || !bytes.Equal(again.Bytes(), b.Bytes()) {
			t.Fatalf("written again, it is another file (%v)", err)
		}
	})
}

// withFiles gives every file that the records refer to a content of its own, and the
// reference its sum.
func withFiles(records []app.Record) export.Content {
	contents := make(map[string][]byte)
	keep := func(ref *app.FileRef) {
		content := fmt.Appendf(nil, "fil %d", len(contents)%3) // some are the same
		sum := sha256.Sum256(content)
		ref.SHA256, ref.Size = hex.EncodeToString(sum[:]), int64(len(content))
		contents[ref.SHA256] = content
	}
	for _, r := range records {
		switch r := r.(type) {
		case *app.Response:
			for i := range r.Attachments {
				keep(&r.Attachments[i].FileRef)
			}
			keep(&r.Source.FileRef)
		case *app.Letter:
			keep(&r.File)
		case *app.Packet:
			ref := r.File()
			keep(&ref)
			r.SHA256, r.Size = ref.SHA256, ref.Size
		}
	}
	return func(ref app.FileRef) ([]byte, error) { return contents[ref.SHA256], nil }
}

const wholeFile = `{"schema":"hvidbog.hearing","version":4,"hearing":{"id":"h","hearing":"h"},"parties":[{"id":"p","hearing":"h","name":"SIND"}],` +
	`"files":[{"sha256":"2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae","content":"Zm9v"}]}`

// What is no hearing, or not all of one, is told apart from what is only damaged.
func TestWhatWouldBeLostIsNotRead(t *testing.T) {
	if _, err := export.ReadJSON("h.json", strings.NewReader(wholeFile)); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		was, is string
		code    app.Code
	}{
		{`"version":4`, `"version":5`, app.CodeHearingNewer},
		{`"version":4`, `"version":0`, app.CodeHearingForeign},
		{`"version":4`, `"version":"4"`, app.CodeHearingCut},
		{`hvidbog.hearing`, `another.schema`, app.CodeHearingForeign},
		{`"name"`, `"nickname"`, app.CodeHearingCut},
		{`"id":"p"`, `"id":"h"`, app.CodeHearingBroken},
		{`"id":"p","hearing":"h"`, `"id":"p","hearing":"i"`, app.CodeHearingBroken},
		{`"id":"p",`, ``, app.CodeHearingBroken},
		{`[{"id":"p"`, `[null,{"id":"p"`, app.CodeHearingBroken},
		{`{"id":"h","hearing":"h"}`, `null`, app.CodeHearingBroken},
		{`}]}`, `}]} {}`, app.CodeHearingCut},
		{`Zm9v"}]}`, `Zm9`, app.CodeHearingCut},
		{`Zm9v`, `Zm9w`, app.CodeHearingCut},
		{`Zm9v`, `Zm9`, app.CodeHearingCut},
		{`"SIND"`, strings.Repeat("[", 10_000), app.CodeHearingCut},
		{`"SIND"`, strings.Repeat(`{"a":`, 100) + "1" + strings.Repeat("}", 100), app.CodeHearingCut},
		{wholeFile, ``, app.CodeHearingForeign},
		{wholeFile, `[1,2]`, app.CodeHearingForeign},
		{wholeFile, `{"name":"Karen"}`, app.CodeHearingForeign},
		{wholeFile, "PK\x03\x04", app.CodeHearingForeign},
		{wholeFile, `{`, app.CodeHearingForeign},
	} {
		text := strings.Replace(wholeFile, c.was, c.is, 1)
		if text == wholeFile {
			t.Errorf("%s does not stand in the file", c.was)
		}
		if _, err := export.ReadJSON("h.json", strings.NewReader(text)); app.CodeOf(err) != c.code {
			t.Errorf("%.200s: %v, want %s", text, err, c.code)
		}
	}
}

// A file that is lost in the register is told of, and not left out.
func TestALostFileIsToldOf(t *testing.T) {
	r := &app.Response{Base: app.Base{ID: "r", Hearing: "h"}, Source: app.Source{FileRef: app.FileRef{SHA256: "0f", Name: "brev.eml"}}}
	file := app.NewCaseFile([]app.Record{&app.Hearing{Base: app.Base{ID: "h", Hearing: "h"}}, r})
	err := export.WriteJSON(io.Discard, file, func(ref app.FileRef) ([]byte, error) {
		return nil, app.Refuse(app.CodeFileGone, "Value", ref.Name)
	})
	if app.CodeOf(err) != app.CodeFileGone {
		t.Errorf("written: %v", err)
	}
	r.Source.Size = 2 << 30
	if err := export.WriteJSON(io.Discard, file, nil); app.CodeOf(err) != app.CodeFileTooLarge {
		t.Errorf("written: %v", err)
	}
}

// Whatever is read can be written and read again.
func FuzzReadJSON(f *testing.F) {
	f.Add([]byte(wholeFile))
	f.Add([]byte(`{"schema":"hvidbog.hearing","version":1,"hearing":{"id":"h","hearing":"h"},"responses":[{"id":"r","hearing":"h","received":"2015-10-18"}]}`))
	f.Add([]byte(`{"schema":"hvidbog.hearing","version":1,"hearing":null}`))
	f.Fuzz(func(t *testing.T, content []byte) {
		h, err := export.ReadJSON("h.json", bytes.NewReader(content))
		if err != nil {
			if app.CodeOf(err) == "" {
				t.Fatalf("no sentence says %v", err)
			}
			return
		}
		file := app.NewCaseFile(h.Records())
		kept := withFiles(file.Records())
		var b bytes.Buffer
		if err := export.WriteJSON(&b, file, kept); err != nil {
			t.Fatal(err)
		}
		again, err := export.ReadJSON("h.json", bytes.NewReader(b.Bytes()))
		if err != nil {
			t.Fatalf("%v in\n%s", err, b.Bytes())
		}
		if len(again.Records()) != len(h.Records()) {
			t.Fatal("a record is lost")
		}
	})
}
