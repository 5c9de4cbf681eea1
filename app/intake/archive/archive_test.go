package archive_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"hash/crc32"
	"io/fs"
	"strings"
	"testing"
	"unicode/utf8"

	"hvidbog/app"
	"hvidbog/app/intake"
	"hvidbog/app/intake/archive"
)

// entry is a file to pack.
type entry struct {
	name, content string
	change        func(*zip.FileHeader)
}

func pack(t testing.TB, entries ...entry) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, e := range entries {
		h := &zip.FileHeader{Name: e.name, Method: zip.Deflate}
		if e.change != nil {
			e.change(h)
		}
		f, err := w.CreateHeader(h)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(e.content)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func read(t *testing.T, zipped []byte) []intake.Packed {
	t.Helper()
	c, err := archive.Read("svar.zip", zipped)
	if err != nil {
		t.Fatal(err)
	}
	return c.Files
}

func codeOf(p intake.Packed) app.Code {
	if p.Refusal == nil {
		return ""
	}
	return p.Refusal.Code
}

func TestAnArchiveIsItsFiles(t *testing.T) {
	inner := pack(t, entry{name: "brev.txt", content: "Kære udvalg"})
	files := read(t, pack(
		t,
		entry{name: "svar/"},
		entry{name: "svar/brev.eml", content: "Subject: Mamma Mia"},
		entry{name: "flere.zip", content: string(inner)},
		entry{name: "tom.txt"},
		entry{name: "svar/.DS_Store", content: "x"},
		entry{name: "__MACOSX/svar/._brev.eml", content: "x"},
		entry{name: "Thumbs.db", content: "x"},
	))
	want := []intake.File{
		{Name: "svar/brev.eml", Content: []byte("Subject: Mamma Mia")},
		{Name: "flere.zip", Content: inner},
		{Name: "tom.txt"},
	}
	if len(files) != len(want) {
		t.Fatalf("%d files, want %d", len(files), len(want))
	}
	for i, w := range want {
		if f := files[i]; f.Name != w.Name || !bytes.Equal(f.Content, w.Content) || f.Refusal != nil {
			t.Errorf("%s: %d bytes, %v", f.Name, len(f.Content), f.Refusal)
		}
	}
}

func TestNamesAreReadableAndHarmless(t *testing.T) {
	unflagged := func(h *zip.FileHeader) { h.NonUTF8 = true }
	withUnicode := func(of, name string) func(*zip.FileHeader) {
		return func(h *zip.FileHeader) {
			h.NonUTF8 = true
			sum := crc32.ChecksumIEEE([]byte(of))
			h.Extra = append([]byte{0x75, 0x70, byte(5 + len(name)), 0, 1, byte(sum), byte(sum >> 8), byte(sum >> 16), byte(sum >> 24)}, name...)
		}
	}
	for _, c := range []struct {
		what, name string
		change     func(*zip.FileHeader)
		want       string
	}{
		{"UTF-8", "høring/Ærø å.txt", nil, "høring/Ærø å.txt"},
		{"UTF-8 that is not called so", "høring.txt", unflagged, "høring.txt"},
		{"accents of a Mac", "pa\u030a.txt", nil, "på.txt"},
		{"Windows in Danish", "h\x9bring/\x92r\x9b \x86.txt", unflagged, "høring/Ærø å.txt"},
		{"Windows in English", "p\x86 gr\x91s.txt", unflagged, "på græs.txt"},
		{"Windows-1252", "h\xf8ring p\xe5 \xd8sterbro.txt", unflagged, "høring på Østerbro.txt"},
		{"Info-ZIP's own field", "h_ring.txt", withUnicode("h_ring.txt", "høring.txt"), "høring.txt"},
		{"such a field of another name", "h_ring.txt", withUnicode("andet.txt", "bombe.exe"), "h_ring.txt"},
		{"a way out", "../../etc/passwd", nil, "etc/passwd"},
		{"a way out, in Windows", `..\..\Windows\system32\x.dll`, nil, "Windows/system32/x.dll"},
		{"a drive", `C:\svar\brev.txt`, nil, "svar/brev.txt"},
		{"the root", "//server/share/brev.txt", nil, "server/share/brev.txt"},
		{"a name turned round", "brev\u202etxt.exe", nil, "brevtxt.exe"},
		{"a name that ends early", "brev.txt\x00.exe", nil, "brev.txt.exe"},
		{"lines", "brev\r\n.txt", nil, "brev.txt"},
		{"no name", "..", nil, "fil"},
		{"only folders", strings.Repeat("a/", 200) + "b.txt", nil, strings.Repeat("a/", intake.MaxDepth-1) + "b.txt"},
		{"a long name", strings.Repeat("ø", 3000) + ".txt", nil, strings.Repeat("ø", 117) + "…øøøøøø.txt"},
	} {
		files := read(t, pack(t, entry{name: c.name, content: "x", change: c.change}))
		if len(files) != 1 || files[0].Name != c.want {
			t.Errorf("%s: %q, want %q", c.what, files[0].Name, c.want)
		}
	}
}

// One file that cannot be had leaves the others as they are.
func TestEachFileIsRefusedByItself(t *testing.T) {
	whole := pack(
		t,
		entry{name: "før.txt", content: "før"},
		entry{name: "låst.txt", content: "hemmelig", change: func(h *zip.FileHeader) { h.Flags |= 1 }},
		entry{name: "peger.txt", content: "/etc/passwd", change: func(h *zip.FileHeader) { h.SetMode(fs.ModeSymlink | 0o777) }},
		entry{name: "bombe.txt", content: strings.Repeat("0", 20<<20)},
		entry{name: "stor.txt", content: strings.Repeat("0", app.MaxFile+1)},
		entry{name: "ukendt.txt", content: "xyz", change: func(h *zip.FileHeader) { h.Method = zip.Store }},
		entry{name: "efter.txt", content: "efter"},
	)
	// The method of the sixth is one that nobody knows; it stands in the directory.
	at := bytes.LastIndex(whole, []byte("ukendt.txt")) - 46
	whole[at+10] = 99
	want := map[string]app.Code{
		"før.txt": "", "låst.txt": app.CodeFileLocked, "peger.txt": app.CodeFileForeign, "bombe.txt": app.CodeFileSwells,
		"stor.txt": app.CodeFileTooLarge, "ukendt.txt": app.CodeFileBroken, "efter.txt": "",
	}
	files := read(t, whole)
	if len(files) != len(want) {
		t.Fatalf("%d files", len(files))
	}
	for _, f := range files {
		if codeOf(f) != want[f.Name] || (f.Refusal != nil) != (f.Content == nil) {
			t.Errorf("%s: %q with %d bytes, want %q", f.Name, codeOf(f), len(f.Content), want[f.Name])
		}
	}
}

func TestWhatSwellsInAllIsCutOff(t *testing.T) {
	noise := make([]byte, 8<<20) // does not swell by itself: it is not packed
	var entries []entry
	for i := range 12 {
		entries = append(entries, entry{name: fmt.Sprint(i, ".bin"), content: string(noise), change: func(h *zip.FileHeader) { h.Method = zip.Store }})
	}
	zipped := pack(t, entries...)
	total, refused := 0, 0
	for _, f := range read(t, zipped) {
		total += len(f.Content)
		if codeOf(f) == app.CodeFileSwells {
			refused++
		}
	}
	if total > intake.MaxUnpacked || refused != 4 {
		t.Errorf("%d bytes were unpacked, and %d files refused", total, refused)
	}
}

// A file that is longer than it says is read no further than it says.
func TestALieAboutTheSizeIsBroken(t *testing.T) {
	zipped := pack(t, entry{name: "løgn.txt", content: strings.Repeat("0", 3<<20)})
	at := bytes.LastIndex(zipped, []byte("løgn.txt")) - 46
	copy(zipped[at+24:at+28], []byte{10, 0, 0, 0})
	if f := read(t, zipped)[0]; codeOf(f) != app.CodeFileBroken {
		t.Errorf("%v", f.Refusal)
	}
}

func TestWholeArchivesThatAreRefused(t *testing.T) {
	var many []entry
	for i := range intake.MaxParts + 1 {
		many = append(many, entry{name: fmt.Sprint(i)})
	}
	zipped := pack(t, entry{name: "brev.txt", content: strings.Repeat("Kære udvalg. ", 100)})
	for _, c := range []struct {
		what    string
		content []byte
		want    app.Code
	}{
		{"nothing", nil, app.CodeFileEmpty},
		{"no files", pack(t), app.CodeFileEmpty},
		{"folders alone", pack(t, entry{name: "svar/"}), app.CodeFileEmpty},
		{"a thousand and one", pack(t, many...), app.CodeFileParts},
		{"cut off", zipped[:len(zipped)/2], app.CodeFileBroken},
		{"another file", []byte("Kære udvalg"), app.CodeFileBroken},
	} {
		if _, err := archive.Read("svar.zip", c.content); app.CodeOf(err) != c.want {
			t.Errorf("%s: %v, want %s", c.what, err, c.want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(pack(f, entry{name: "svar/brev.eml", content: "Subject: Mamma Mia"}))
	f.Add(pack(f, entry{name: `..\h` + "\x9b" + "ring.txt", content: "x", change: func(h *zip.FileHeader) { h.NonUTF8 = true }}))
	f.Add([]byte("PK\x05\x06" + strings.Repeat("\x00", 18)))
	f.Fuzz(func(t *testing.T, zipped []byte) {
		c, err := archive.Read("svar.zip", zipped)
		if err != nil {
			if app.CodeOf(err) == "" {
				t.Fatalf("no refusal: %v", err)
			}
			return
		}
		total := 0
		for _, p := range c.Files {
			total += len(p.Content)
			if p.Name == "" || !utf8.ValidString(p.Name) || strings.HasPrefix(p.Name, "/") || strings.ContainsAny(p.Name, "\\\x00\n") {
				t.Errorf("the name %q", p.Name)
			}
			for part := range strings.SplitSeq(p.Name, "/") {
				if strings.Trim(part, ". ") == "" {
					t.Errorf("the name %q leads out", p.Name)
				}
			}
		}
		if total > intake.MaxUnpacked {
			t.Errorf("%d bytes", total)
		}
	})
}

func BenchmarkRead(b *testing.B) {
	var entries []entry
	for i := range 100 {
		entries = append(entries, entry{name: fmt.Sprintf("svar/%d.eml", i), content: strings.Repeat(fmt.Sprint("Kære udvalg nr. ", i, "\n"), 2000)})
	}
	zipped := pack(b, entries...)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := archive.Read("svar.zip", zipped); err != nil {
			b.Fatal(err)
		}
	}
}
