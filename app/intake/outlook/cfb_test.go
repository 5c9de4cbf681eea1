package outlook

import (
	"encoding/binary"
	"fmt"
	"time"
	"unicode/utf16"
)

// The library only reads compound files; these make them for the tests, as MS-CFB
// and MS-OXMSG say.

// folder is a storage that is to be written.
type folder struct {
	name    string
	streams []stream
	below   []*folder
}

type stream struct {
	name    string
	content []byte
}

const (
	endOfChain = 0xfffffffe
	fatSector  = 0xfffffffd
	free       = 0xffffffff
	mini       = 64
	miniBelow  = 4096
)

// compound writes a file in sectors of a size: 512 as Outlook does, or 4096.
func compound(root *folder, sector int) []byte {
	w := &cfbWriter{sector: sector}
	w.add(&folder{name: "Root Entry", streams: root.streams, below: root.below}, 5)
	w.entries[0].start, w.entries[0].size = w.chain(w.mini), len(w.mini)
	miniFAT := w.chain(w.words(w.miniNext))
	miniSectors := (len(w.miniNext)*4 + sector - 1) / sector
	var directory []byte
	for _, e := range w.entries {
		directory = append(directory, e.bytes()...)
	}
	dir := w.chain(directory)
	// The table of sectors covers itself.
	fats := 0
	for perFAT := sector / 4; fats*perFAT < len(w.next)+fats; {
		fats++
	}
	first := len(w.next)
	for range fats {
		w.next = append(w.next, fatSector)
	}
	w.data = append(w.data, w.words(w.next)...)

	head := make([]byte, sector)
	copy(head, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
	le := binary.LittleEndian
	le.PutUint16(head[24:], 0x3e)
	version, shift := uint16(3), uint16(9)
	if sector == 4096 {
		version, shift = 4, 12
	}
	le.PutUint16(head[26:], version)
	le.PutUint16(head[28:], 0xfffe)
	le.PutUint16(head[30:], shift)
	le.PutUint16(head[32:], 6)
	le.PutUint32(head[44:], uint32(fats))
	le.PutUint32(head[48:], uint32(dir))
	le.PutUint32(head[56:], miniBelow)
	le.PutUint32(head[60:], uint32(miniFAT))
	le.PutUint32(head[64:], uint32(miniSectors))
	le.PutUint32(head[68:], endOfChain)
	for i := range 109 {
		at := uint32(free)
		if i < fats {
			at = uint32(first + i)
		}
		le.PutUint32(head[76+4*i:], at)
	}
	return append(head, w.data...)
}

type cfbWriter struct {
	sector         int
	entries        []*entry
	data, mini     []byte
	next, miniNext []uint32
}

type entry struct {
	name         string
	kind         byte
	right, child uint32
	start, size  int
}

func (e *entry) bytes() []byte {
	b := make([]byte, 128)
	for i, u := range utf16.Encode([]rune(e.name)) {
		binary.LittleEndian.PutUint16(b[2*i:], u)
	}
	binary.LittleEndian.PutUint16(b[64:], uint16(2*len(e.name)+2))
	b[66], b[67] = e.kind, 1
	binary.LittleEndian.PutUint32(b[68:], free)
	binary.LittleEndian.PutUint32(b[72:], e.right)
	binary.LittleEndian.PutUint32(b[76:], e.child)
	binary.LittleEndian.PutUint32(b[116:], uint32(e.start))
	binary.LittleEndian.PutUint64(b[120:], uint64(e.size))
	return b
}

func (w *cfbWriter) words(list []uint32) []byte {
	b := make([]byte, 0, len(list)*4+w.sector)
	for _, u := range list {
		b = binary.LittleEndian.AppendUint32(b, u)
	}
	for len(b)%w.sector != 0 {
		b = binary.LittleEndian.AppendUint32(b, free)
	}
	return b
}

// chain puts content into sectors and is the first of them.
func (w *cfbWriter) chain(content []byte) int {
	if len(content) == 0 {
		return endOfChain
	}
	first := len(w.next)
	for len(content) > 0 {
		n := min(len(content), w.sector)
		w.data = append(w.data, content[:n]...)
		w.data = append(w.data, make([]byte, w.sector-n)...)
		content = content[n:]
		w.next = append(w.next, uint32(len(w.next)+1))
	}
	w.next[len(w.next)-1] = endOfChain
	return first
}

func (w *cfbWriter) miniChain(content []byte) int {
	first := len(w.miniNext)
	for len(content) > 0 {
		n := min(len(content), mini)
		w.mini = append(w.mini, content[:n]...)
		w.mini = append(w.mini, make([]byte, mini-n)...)
		content = content[n:]
		w.miniNext = append(w.miniNext, uint32(len(w.miniNext)+1))
	}
	w.miniNext[len(w.miniNext)-1] = endOfChain
	return first
}

func (w *cfbWriter) add(f *folder, kind byte) int {
	at := len(w.entries)
	e := &entry{name: f.name, kind: kind, right: free, child: free, start: endOfChain}
	w.entries = append(w.entries, e)
	last := (*entry)(nil)
	link := func(to int) {
		if last == nil {
			e.child = uint32(to)
		} else {
			last.right = uint32(to)
		}
		last = w.entries[to]
	}
	for _, s := range f.streams {
		se := &entry{name: s.name, kind: 2, right: free, child: free, start: endOfChain, size: len(s.content)}
		if len(s.content) >= miniBelow {
			se.start = w.chain(s.content)
		} else if len(s.content) > 0 {
			se.start = w.miniChain(s.content)
		}
		w.entries = append(w.entries, se)
		link(len(w.entries) - 1)
	}
	for _, b := range f.below {
		link(w.add(b, 1))
	}
	return at
}

// prop is a property that is to be written.
type prop struct {
	of      property
	kind    uint16
	value   uint64 // of one of few bytes
	content []byte // of one of many
}

func text(p property, s string) prop {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		b = binary.LittleEndian.AppendUint16(b, u)
	}
	return prop{of: p, kind: typeUnicode, content: b}
}

func ansi(p property, s string) prop { return prop{of: p, kind: typeANSI, content: []byte(s)} }

func binaryOf(p property, b string) prop { return prop{of: p, kind: typeBinary, content: []byte(b)} }

func number(p property, n uint64) prop { return prop{of: p, kind: typeInteger, value: n} }

func moment(p property, t time.Time) prop {
	return prop{of: p, kind: typeTime, value: uint64(t.Unix()+11_644_473_600) * 10_000_000}
}

// object is a folder of properties, and of what is in it.
func objectOf(name string, head int, props []prop, below ...*folder) *folder {
	f := &folder{name: name, below: below}
	list := make([]byte, head)
	for _, p := range props {
		value := p.value
		if p.content != nil {
			value = uint64(len(p.content))
			f.streams = append(f.streams, stream{fmt.Sprintf("__substg1.0_%04X%04X", uint16(p.of), p.kind), p.content})
		}
		list = binary.LittleEndian.AppendUint16(list, p.kind)
		list = binary.LittleEndian.AppendUint16(list, uint16(p.of))
		list = binary.LittleEndian.AppendUint32(list, 6)
		list = binary.LittleEndian.AppendUint64(list, value)
	}
	f.streams = append(f.streams, stream{"__properties_version1.0", list})
	return f
}

func attached(n int, props []prop, below ...*folder) *folder {
	return objectOf(fmt.Sprintf("__attach_version1.0_#%08X", n), headOfPart, props, below...)
}

func recipient(n int, props ...prop) *folder {
	return objectOf(fmt.Sprintf("__recip_version1.0_#%08X", n), headOfPart, props)
}

// msg is a mail as Outlook saves it.
func msg(props []prop, below ...*folder) []byte {
	return compound(objectOf("", headOfFile, props, below...), 512)
}

// inMail is a mail that is attached to another.
func inMail(n int, props []prop, below ...*folder) *folder {
	return attached(n, []prop{number(attachMethod, byMail)}, objectOf(objectData, headOfEmbedded, props, below...))
}

// pack writes a text in the packed form, without saving anything.
func pack(rtf string) string {
	var b []byte
	for i := 0; i < len(rtf); i += 8 {
		b = append(b, 0)
		b = append(b, rtf[i:min(len(rtf), i+8)]...)
	}
	head := binary.LittleEndian.AppendUint32(nil, uint32(len(b)+12))
	head = binary.LittleEndian.AppendUint32(head, uint32(len(rtf)))
	head = binary.LittleEndian.AppendUint32(head, packed)
	head = binary.LittleEndian.AppendUint32(head, 0)
	return string(append(head, b...))
}
