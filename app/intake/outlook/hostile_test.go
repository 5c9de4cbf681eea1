package outlook

import (
	"bytes"
	"encoding/binary"
	"testing"
	"unicode/utf8"

	"hvidbog/app"
)

// A file that was cut off anywhere, or in which a word is another, is read as far as
// it goes or refused.
func TestCutOffAndChanged(t *testing.T) {
	content := whole()
	for n := 0; n < len(content); n += 61 {
		tryRead(t, content[:n])
	}
	for at := 0; at+4 <= len(content); at += 4 {
		for _, word := range []uint32{0, 1, uint32(at) / 512, 0x7fffffff, endOfChain, free} {
			if at >= 512 && at%64 != 0 {
				continue // each place of the head, and a part of the rest
			}
			changed := bytes.Clone(content)
			binary.LittleEndian.PutUint32(changed[at:], word)
			tryRead(t, changed)
		}
	}
}

func tryRead(t interface{ Fatalf(string, ...any) }, content []byte) {
	c, err := Read("brev.msg", content)
	if err != nil {
		if app.CodeOf(err) == "" {
			t.Fatalf("%v is no refusal", err)
		}
		return
	}
	for _, f := range c.Found {
		for _, s := range []string{f.Sender, f.Email, f.Subject, f.Text, f.Tail, f.Note, f.MessageID} {
			if !utf8.ValidString(s) {
				t.Fatalf("%q is no text", s)
			}
		}
		for _, file := range f.Files {
			if file.Name == "" || file.Name != app.CleanName(file.Name) {
				t.Fatalf("%q is no name", file.Name)
			}
		}
	}
}

// Folders within folders, or entries beyond all measure, cost no more than a file of
// their size.
func TestDirectoriesMadeToTakeLong(t *testing.T) {
	deep := &folder{name: "x"}
	for range 50_000 {
		deep = &folder{name: "x", below: []*folder{deep}}
	}
	wide := &folder{}
	for range 150_000 {
		wide.streams = append(wide.streams, stream{name: "x"})
	}
	for what, f := range map[string]*folder{"deep": deep, "wide": wide} {
		if _, err := Read("brev.msg", compound(f, 4096)); app.CodeOf(err) != app.CodeFileBroken {
			t.Errorf("%s: %v", what, err)
		}
	}
}

func FuzzOutlook(f *testing.F) {
	// Small ones: what is found is made smaller yet, at the cost of its size.
	f.Add(msg([]prop{ansi(subject, "H\xf8ring"), binaryOf(bodyRTF, pack(`{\rtf1 K\'e6re}`)), number(messageCodePage, 1252)}))
	f.Add(msg(nil, inMail(0, []prop{text(body, "x")}, attached(0, nil))))
	f.Fuzz(func(t *testing.T, content []byte) { tryRead(t, content) })
}

// BenchmarkOutlook reads a thousand mails.
func BenchmarkOutlook(b *testing.B) {
	content := whole()
	b.ReportAllocs()
	for b.Loop() {
		for range 1000 {
			if _, err := Read("brev.msg", content); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(b.N)*1000/b.Elapsed().Seconds(), "mails/s")
}

// BenchmarkLargeOutlook reads one with a file of 20 MB.
func BenchmarkLargeOutlook(b *testing.B) {
	f := objectOf("", headOfFile, []prop{text(body, "x")},
		attached(0, []prop{number(attachMethod, byValue), {of: attachData, kind: typeBinary, content: make([]byte, 20<<20)}}))
	content := compound(f, 4096)
	b.SetBytes(int64(len(content)))
	for b.Loop() {
		if _, err := Read("brev.msg", content); err != nil {
			b.Fatal(err)
		}
	}
}
