package intaketest

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io/fs"
	"slices"
	"strings"

	"hvidbog/app"
)

// Entry is a file to pack. Change may have its head lie.
type Entry struct {
	Name, Content string
	Change        func(*zip.FileHeader)
	// Swollen is content that was packed already. Its sum is left out.
	Swollen *Swollen
}

// Zip packs files.
func Zip(entries ...Entry) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, e := range entries {
		h := &zip.FileHeader{Name: e.Name, Method: zip.Deflate}
		if e.Swollen != nil {
			h.UncompressedSize64, h.CompressedSize64 = uint64(e.Swollen.size), uint64(len(e.Swollen.packed))
			f, err := w.CreateRaw(h)
			must(err)
			_, err = f.Write(e.Swollen.packed)
			must(err)
			continue
		}
		if e.Change == nil {
			f, err := w.CreateHeader(h)
			must(err)
			_, err = f.Write([]byte(e.Content))
			must(err)
			continue
		}
		packed := deflated(e.Content)
		h.CRC32 = crc32.ChecksumIEEE([]byte(e.Content))
		h.UncompressedSize64, h.CompressedSize64 = uint64(len(e.Content)), uint64(len(packed))
		e.Change(h)
		f, err := w.CreateRaw(h)
		must(err)
		_, err = f.Write(packed)
		must(err)
	}
	must(w.Close())
	return b.Bytes()
}

// Swollen is content that is much larger than what it is packed to, made without
// packing all of it.
type Swollen struct {
	packed []byte // as deflate does
	size   int
}

// swollen is a text, another so many times, and a third.
func swollen(before, text string, n int, after string) *Swollen {
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.BestSpeed)
	must(err)
	piece := func(s string) []byte {
		at := b.Len()
		_, err := w.Write([]byte(s))
		must(err)
		must(w.Flush())
		w.Reset(&b) // so that it does not refer to what came before
		return b.Bytes()[at:]
	}
	chunk := strings.Repeat(text, max(1, min(n, 1<<20/len(text))))
	times := n * len(text) / len(chunk)
	packed := slices.Clone(piece(before))
	packed = append(packed, bytes.Repeat(piece(chunk), times)...)
	packed = append(packed, piece(after)...)
	packed = append(packed, 1, 0, 0, 0xff, 0xff) // an empty block, the last
	return &Swollen{packed: packed, size: len(before) + times*len(chunk) + len(after)}
}

func deflated(s string) []byte {
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.BestSpeed)
	must(err)
	_, err = w.Write([]byte(s))
	must(err)
	must(w.Close())
	return b.Bytes()
}

// must holds what cannot fail: it is all in memory.
func must(err error) {
	if err != nil {
		panic(err)
	}
}

const letter = "Kære udvalg\n\nVi beder jer om at bevare Mamma Mia.\n\nVenlig hilsen\nAnna Andersen\n"

func zips() []Hostile {
	one := func(change func(*zip.FileHeader)) func() []byte {
		return func() []byte { return Zip(Entry{Name: "brev.txt", Content: letter, Change: change}) }
	}
	named := func(names ...string) func() []byte {
		return func() []byte {
			var entries []Entry
			for i, name := range names {
				entries = append(entries, Entry{Name: name, Content: fmt.Sprint(letter, i), Change: func(*zip.FileHeader) {}})
			}
			return Zip(entries...)
		}
	}
	return []Hostile{
		hostile("bombe.zip", "200 MB of nothing", func() []byte {
			return Zip(Entry{Name: "brev.txt", Swollen: swollen("", "\x00", 200<<20, "")})
		}, app.CodeFileSwells),
		hostile("mange.zip", "many files that swell together", func() []byte {
			nothing := swollen("", "\x00", 3<<20, "")
			var entries []Entry
			for i := range 40 {
				entries = append(entries, Entry{Name: fmt.Sprint(i, ".txt"), Swollen: nothing})
			}
			return Zip(entries...)
		}, app.CodeFileSwells, app.CodeFileEmpty),
		hostile("42.zip", "archives of archives of archives, ten in each", func() []byte {
			b := Zip(Entry{Name: "0.txt", Content: strings.Repeat("0", 4<<20)})
			for range 5 {
				var entries []Entry
				for i := range 10 {
					entries = append(entries, Entry{Name: fmt.Sprint(i, ".zip"), Content: string(b)})
				}
				b = Zip(entries...)
			}
			return b
		}, app.CodeFileParts, app.CodeFileSwells, Found),
		hostile("dyb.zip", "an archive in an archive, 60 times", func() []byte {
			b := Zip(Entry{Name: "brev.txt", Content: letter})
			for range 60 {
				b = Zip(Entry{Name: "indre.zip", Content: string(b)})
			}
			return b
		}, app.CodeFileDeep),
		hostile("fletværk.zip", "entries that all lie over the same bytes", overlapping, app.CodeFileEmpty, app.CodeFileSwells, app.CodeFileBroken, Found),
		hostile("lille-løgn.zip", "says that it holds less than it does", one(func(h *zip.FileHeader) { h.UncompressedSize64 = 3 }), app.CodeFileBroken),
		hostile("stor-løgn.zip", "says that it holds 200 MB", one(func(h *zip.FileHeader) { h.UncompressedSize64 = 200 << 20 }), app.CodeFileSwells, app.CodeFileBroken),
		hostile("kæmpe-løgn.zip", "says that it holds more than there is in the world", one(func(h *zip.FileHeader) { h.UncompressedSize64 = 1 << 62 }), app.CodeFileSwells, app.CodeFileBroken),
		hostile("over-enden.zip", "says that a file goes on after the end", one(func(h *zip.FileHeader) { h.CompressedSize64 = 1 << 40 }), app.CodeFileBroken, Found),
		hostile("tælleløgn.zip", "says that it has 65,535 files", func() []byte {
			b := one(nil)()
			at := bytes.LastIndex(b, []byte("PK\x05\x06"))
			copy(b[at+8:], "\xff\xfe\xff\xfe")
			return b
		}, app.CodeFileBroken, Found),
		hostile("zip64.zip", "says that it has as many files as a number holds", func() []byte {
			b := one(nil)()
			at := bytes.LastIndex(b, []byte("PK\x05\x06"))
			end := append([]byte("PK\x06\x06\x2c\x00\x00\x00\x00\x00\x00\x00\x2d\x00\x2d\x00"), make([]byte, 8)...)
			end = append(end, bytes.Repeat([]byte{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f}, 2)...)
			end = binary.LittleEndian.AppendUint64(end, uint64(at))
			end = binary.LittleEndian.AppendUint64(end, 0)
			end = append(end, "PK\x06\x07\x00\x00\x00\x00"...)
			end = binary.LittleEndian.AppendUint64(end, uint64(at))
			end = append(end, "\x01\x00\x00\x00PK\x05\x06\x00\x00\x00\x00\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x00\x00"...)
			return append(b[:at:at], end...)
		}, app.CodeFileBroken, app.CodeFileParts, app.CodeFileEmpty, Found),
		hostile("stier.zip", "names that lead out of the folder", named(
			"../../../../tmp/hvidbog-ude.txt", "/etc/hvidbog-ude.txt", `C:\Windows\hvidbog-ude.txt`, `..\..\hvidbog-ude.txt`, "./././brev.txt", "a/../../b.txt", "brev.txt:skjult", "~/hvidbog-ude.txt",
		), Found),
		hostile("navne.zip", "names that no system likes", named(
			"CON", "NUL.txt", "aux.txt", "brev\u202etxt.exe", "brev.txt...", "brev ", "", " ", "\x00.txt", "brev\n.txt", strings.Repeat("lang", 16_000)+".txt", "K\xe6re.txt", "a*?<>|\".txt",
		), Found, app.CodeFileBroken),
		hostile("dobbelt.zip", "the same name again and again", named("brev.txt", "brev.txt", "BREV.TXT", "brev.txt"), Found),
		hostile("henvisning.zip", "a link to a file outside", func() []byte {
			return Zip(Entry{Name: "brev.txt", Content: "/etc/passwd", Change: func(h *zip.FileHeader) { h.SetMode(fs.ModeSymlink | 0o777) }})
		}, app.CodeFileForeign),
		hostile("enhed.zip", "a device", one(func(h *zip.FileHeader) { h.SetMode(fs.ModeDevice | 0o666) }), app.CodeFileForeign),
		hostile("låst.zip", "a password", one(func(h *zip.FileHeader) { h.Flags |= 1 }), app.CodeFileLocked),
		hostile("aes.zip", "packed in a way that only other programs know", one(func(h *zip.FileHeader) { h.Method = 99 }), app.CodeFileBroken),
		hostile("crc.zip", "bytes that are not those that were packed", one(func(h *zip.FileHeader) { h.CRC32++ }), app.CodeFileBroken),
		hostile("halv.zip", "cut off", cut(one(nil), 60), app.CodeFileBroken),
		hostile("indholdsløs.zip", "only its end", as("PK\x05\x06"+strings.Repeat("\x00", 18)), app.CodeFileEmpty),
		hostile("hoved.zip", "only its beginning", as("PK\x03\x04"), app.CodeFileBroken),
		hostile("kommentar.zip", "a second end in its comment", func() []byte {
			b := one(nil)()
			b[len(b)-2] = 22
			return append(b, "PK\x05\x06"+strings.Repeat("\x00", 18)...)
		}, app.CodeFileEmpty, app.CodeFileBroken, Found),
		hostile("70000.zip", "more files than anybody sends", func() []byte {
			var entries []Entry
			for i := range 70_000 {
				entries = append(entries, Entry{Name: fmt.Sprint(i)})
			}
			return Zip(entries...)
		}, app.CodeFileParts),
		hostile("udpakker.exe", "a program that unpacks itself", func() []byte {
			return append([]byte("MZ\x90\x00\x03\x00"), one(nil)()...)
		}, app.CodeFileForeign),
	}
}

// overlapping has a thousand entries in its directory, whose files are one and the
// same.
func overlapping() []byte {
	packed := deflated(strings.Repeat("\x00", 2<<20))
	sum := crc32.ChecksumIEEE(make([]byte, 2<<20))
	head := func(sign string, extra ...byte) []byte {
		b := append([]byte(sign), extra...)
		b = append(b, 20, 0, 0, 0, 8, 0, 0, 0, 0, 0)
		b = binary.LittleEndian.AppendUint32(b, sum)
		b = binary.LittleEndian.AppendUint32(b, uint32(len(packed)))
		b = binary.LittleEndian.AppendUint32(b, 2<<20)
		return append(b, 5, 0, 0, 0)
	}
	b := append(head("PK\x03\x04"), "a.txt"...)
	b = append(b, packed...)
	at := len(b)
	const n = 900
	for i := range n {
		b = append(b, head("PK\x01\x02", 20, 0)...)
		b = append(b, make([]byte, 14)...)
		b = append(b, fmt.Sprintf("%05d", i)...)
	}
	size := len(b) - at
	b = append(b, "PK\x05\x06\x00\x00\x00\x00"...)
	b = binary.LittleEndian.AppendUint16(b, n)
	b = binary.LittleEndian.AppendUint16(b, n)
	b = binary.LittleEndian.AppendUint32(b, uint32(size))
	b = binary.LittleEndian.AppendUint32(b, uint32(at))
	return append(b, 0, 0)
}
