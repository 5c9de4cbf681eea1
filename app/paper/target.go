package paper

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"strconv"
)

// target is a PDF file in the making. Small objects are packed together, as
// PDF has it since 1.5: the structure of 500 pages has tens of thousands.
type target struct {
	out bytes.Buffer
	at  []position // of the objects, from number 1

	zip    *zlib.Writer
	zipped bytes.Buffer

	open   int // the number of the pack at hand; 0 for none
	packed []byte
	index  []byte // number and offset of each
	count  int
}

// position is where an object lies.
type position struct {
	offset int // in the file, or its place in the pack
	pack   int // the number of the pack that it is in; 0 for none
}

// perPack is how many objects are packed together.
const perPack = 200

// header says which version of PDF this is, and that the file is not text.
const header = "%PDF-1.7\n%\xe6\xf8\xe5\xc6\n"

func newTarget(objects, size int) *target {
	t := &target{at: make([]position, objects)}
	t.zip, _ = zlib.NewWriterLevel(&t.zipped, zlib.BestSpeed) // the level is valid
	t.out.Grow(size)
	t.out.WriteString(header)
	return t
}

// number is the number of an object that is yet to be written.
func (t *target) number() int {
	t.at = append(t.at, position{})
	return len(t.at)
}

// begin notes that object n lies here.
func (t *target) begin(n int) { t.at[n-1] = position{offset: t.out.Len()} }

// object writes an object as it is.
func (t *target) object(n int, body string) {
	t.begin(n)
	fmt.Fprintf(&t.out, "%d 0 obj\n%s\nendobj\n", n, body)
}

// stream writes an object that streams data, compressed.
func (t *target) stream(n int, entries string, data []byte) {
	data = t.compress(data)
	t.begin(n)
	fmt.Fprintf(&t.out, "%d 0 obj\n<<%s /Filter /FlateDecode /Length %d>>\nstream\n", n, entries, len(data))
	t.out.Write(data)
	t.out.WriteString("\nendstream\nendobj\n")
}

// plainStream writes one that is not compressed: metadata is found by those who
// know nothing of PDF.
func (t *target) plainStream(n int, entries string, data []byte) {
	t.begin(n)
	fmt.Fprintf(&t.out, "%d 0 obj\n<<%s /Length %d>>\nstream\n", n, entries, len(data))
	t.out.Write(data)
	t.out.WriteString("\nendstream\nendobj\n")
}

// compress is data compressed, good until the next call. One compressor serves
// the whole file: to make one takes longer than to use it.
func (t *target) compress(data []byte) []byte {
	t.zipped.Reset()
	t.zip.Reset(&t.zipped)
	t.zip.Write(data) // a buffer takes everything
	t.zip.Close()
	return t.zipped.Bytes()
}

// pack puts an object into the pack at hand.
func (t *target) pack(n int, body []byte) {
	if t.count == perPack {
		t.closePack()
	}
	if t.open == 0 {
		t.open = t.number()
	}
	t.at[n-1] = position{offset: t.count, pack: t.open}
	t.index = strconv.AppendInt(t.index, int64(n), 10)
	t.index = append(t.index, ' ')
	t.index = strconv.AppendInt(t.index, int64(len(t.packed)), 10)
	t.index = append(t.index, ' ')
	t.packed = append(append(t.packed, body...), '\n')
	t.count++
}

func (t *target) closePack() {
	if t.open == 0 {
		return
	}
	entries := fmt.Sprintf("/Type /ObjStm /N %d /First %d", t.count, len(t.index))
	t.stream(t.open, entries, append(t.index, t.packed...))
	t.open, t.count, t.index, t.packed = 0, 0, t.index[:0], t.packed[:0]
}

// close writes where all objects lie. The file's name for itself comes from what
// is in it: the same content has the same.
func (t *target) close(catalog, info int) []byte {
	t.closePack()
	n := t.number()
	start := t.out.Len()
	t.begin(n)
	table := []byte{0, 0, 0, 0, 0, 0xff, 0xff} // object 0 is none
	for _, p := range t.at {
		if p.pack > 0 {
			table = binary.BigEndian.AppendUint32(append(table, 2), uint32(p.pack))
			table = binary.BigEndian.AppendUint16(table, uint16(p.offset))
		} else {
			table = binary.BigEndian.AppendUint32(append(table, 1), uint32(p.offset))
			table = append(table, 0, 0)
		}
	}
	hash := sha256.Sum256(t.out.Bytes())
	t.stream(n, fmt.Sprintf("/Type /XRef /Size %d /W [1 4 2] /Root %d 0 R /Info %d 0 R /ID [<%x> <%x>]",
		len(t.at)+1, catalog, info, hash[:16], hash[:16]), table)
	fmt.Fprintf(&t.out, "startxref\n%d\n%%%%EOF\n", start)
	return t.out.Bytes()
}
