package intaketest

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode/utf16"

	"hvidbog/app"
)

// Stream is a file of a compound file, of 4,096 bytes or more.
type Stream struct{ Name, Content string }

// The marks that the sectors of a compound file have in its table.
const (
	chainEnds = 0xFFFFFFFE
	isTable   = 0xFFFFFFFD
	isFree    = 0xFFFFFFFF
)

// Compound is a compound file, as Outlook, old Office, and Office with a password
// write them: sectors of 512 bytes, and a table of which comes after which. There is
// room for a table of one sector.
func Compound(streams ...Stream) []byte {
	var sectors [][]byte
	table := []uint32{isTable}
	add := func(content []byte) (first uint32) {
		first = uint32(len(table))
		for len(content) > 0 {
			sector := make([]byte, 512)
			content = content[copy(sector, content):]
			sectors = append(sectors, sector)
			table = append(table, uint32(len(table)+1))
		}
		table[len(table)-1] = chainEnds
		return first
	}
	directory := entry("Root Entry", 5, isFree, 1, chainEnds, 0)
	if len(streams) == 0 {
		directory = entry("Root Entry", 5, isFree, isFree, chainEnds, 0)
	}
	for i, s := range streams {
		next := uint32(isFree) // to the right
		if i+1 < len(streams) {
			next = uint32(i + 2)
		}
		directory = append(directory, entry(s.Name, 2, next, isFree, add([]byte(s.Content)), len(s.Content))...)
	}
	for len(directory)%512 != 0 {
		directory = append(directory, make([]byte, 128)...)
	}
	first := add(directory)

	b := bytes.NewBuffer(head(first))
	for len(table) < 128 {
		table = append(table, isFree)
	}
	must(binary.Write(b, binary.LittleEndian, table))
	for _, s := range sectors {
		b.Write(s)
	}
	return b.Bytes()
}

// head is the first sector, for a directory that begins in that one.
func head(directory uint32) []byte {
	b := make([]byte, 0, 512)
	b = append(b, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"...)
	b = append(b, make([]byte, 16)...)
	b = append(b, 0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0)
	b = append(b, make([]byte, 10)...)
	for _, n := range []uint32{1, directory, 0, 4096, chainEnds, 0, chainEnds, 0, 0} {
		b = binary.LittleEndian.AppendUint32(b, n)
	}
	for len(b) < 512 {
		b = append(b, 0xff)
	}
	return b
}

// entry is one of the directory.
func entry(name string, kind byte, right, child, first uint32, size int) []byte {
	b := make([]byte, 0, 128)
	for _, u := range utf16.Encode([]rune(name)) {
		b = binary.LittleEndian.AppendUint16(b, u)
	}
	length := len(b) + 2
	b = append(b, make([]byte, 64-len(b))...)
	b = binary.LittleEndian.AppendUint16(b, uint16(length))
	b = append(b, kind, 1)
	b = binary.LittleEndian.AppendUint32(b, isFree)
	b = binary.LittleEndian.AppendUint32(b, right)
	b = binary.LittleEndian.AppendUint32(b, child)
	b = append(b, make([]byte, 36)...)
	b = binary.LittleEndian.AppendUint32(b, first)
	return binary.LittleEndian.AppendUint64(b, uint64(size))
}

func outlook() []Hostile {
	good := func() []byte {
		wide := func(s string) string {
			var b []byte
			for _, u := range utf16.Encode([]rune(s)) {
				b = binary.LittleEndian.AppendUint16(b, u)
			}
			return string(b)
		}
		return Compound(
			Stream{"__properties_version1.0", string(make([]byte, 4096))},
			Stream{"__substg1.0_1000001F", wide(strings.Repeat("Bevar Mamma Mia. ", 200))},
		)
	}
	at := func(place int, value uint32) func() []byte {
		return func() []byte {
			b := good()
			binary.LittleEndian.PutUint32(b[place:], value)
			return b
		}
	}
	directory := func() int { return bytes.Index(good(), []byte("R\x00o\x00o\x00t\x00")) }
	whatever := []app.Code{app.CodeFileBroken, app.CodeFileDeep, app.CodeFileParts, app.CodeFileSwells, app.CodeFileEmpty, Found}
	return []Hostile{
		hostile("nøgen.msg", "no more than its text", good, whatever...),
		hostile("ring.msg", "a sector that follows itself", at(512+4, 1), whatever...),
		hostile("bagud.msg", "a sector that leads back", at(512+4*5, 1), whatever...),
		hostile("udenfor.msg", "a sector that is not there", at(512+4*3, 0x00FFFFFF), whatever...),
		hostile("mapper.msg", "a directory entry that is its own child", at(directory()+76, 0), whatever...),
		hostile("søskende.msg", "directory entries that stand beside each other in a ring", func() []byte {
			b, d := good(), directory()
			binary.LittleEndian.PutUint32(b[d+128+72:], 2)
			binary.LittleEndian.PutUint32(b[d+256+72:], 1)
			return b
		}, whatever...),
		hostile("tabelløgn.msg", "says that its table is larger than the world", at(44, 0xFFFFFF00), whatever...),
		hostile("ditabel.msg", "a table of tables that follows itself", func() []byte {
			b := good()
			binary.LittleEndian.PutUint32(b[68:], 0)
			binary.LittleEndian.PutUint32(b[72:], 0x7FFFFFFF)
			return b
		}, whatever...),
		hostile("minitabel.msg", "a table of small sectors without end", func() []byte {
			b := good()
			binary.LittleEndian.PutUint32(b[60:], 1)
			binary.LittleEndian.PutUint32(b[64:], 0xFFFFFFF0)
			return b
		}, whatever...),
		hostile("sektor.msg", "sectors of two gigabytes", func() []byte {
			b := good()
			b[30] = 31
			return b
		}, whatever...),
		hostile("strøm.msg", "says that its text is 200 MB", func() []byte {
			b, d := good(), directory()
			binary.LittleEndian.PutUint64(b[d+256+120:], 200<<20)
			return b
		}, whatever...),
		hostile("strømmen.msg", "says that its text is endless", func() []byte {
			b, d := good(), directory()
			binary.LittleEndian.PutUint64(b[d+256+120:], 1<<63-1)
			return b
		}, whatever...),
		hostile("hoved.msg", "only its head", func() []byte { return good()[:512] }, whatever...),
		hostile("stump.msg", "less than its head", func() []byte { return good()[:100] }, whatever...),
		hostile("halv.msg", "cut off", cut(good, 50), whatever...),
		hostile("tom.msg", "nothing in it", func() []byte { return Compound() }, app.CodeFileForeign, app.CodeFileBroken),
		hostile("brev.doc", "a file of old Word", func() []byte { return Compound(Stream{"WordDocument", string(make([]byte, 5000))}) }, app.CodeFileForeign),
	}
}
