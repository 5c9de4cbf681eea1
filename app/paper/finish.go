package paper

import (
	"bytes"
	"compress/zlib"
	"context"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
)

// errForm is a file that gofpdf never writes.
var errForm = errors.New("paper: the file is not as gofpdf writes it")

var (
	startForm    = regexp.MustCompile(`startxref\n(\d+)\n%%EOF\n$`)
	entryForm    = regexp.MustCompile(`(\d{10}) 00000 n \n`)
	streamForm   = regexp.MustCompile(`^\d+ 0 obj\n<</Length (\d+)>>\nstream\n`)
	languageForm = regexp.MustCompile(`^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$`)
)

// finish writes a file of gofpdf's anew, object by object, and does what gofpdf
// cannot. It compresses the pages with one compressor, where gofpdf makes one for
// each page and spends half of all its time on that. And it says which language
// the file is in, so that it is read aloud in that one, and that a viewer shows
// its title.
//
// It stops when ctx ends, and tells done how many of the objects are written.
func finish(ctx context.Context, file []byte, language string, done func(objects, of int)) ([]byte, error) {
	offsets, table, err := objectsIn(file)
	if err != nil {
		return nil, err
	}
	order := make([]int, len(offsets)) // the objects as they lie in the file
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return offsets[a] - offsets[b] })
	var out bytes.Buffer
	out.Grow(len(file)/2 + 1<<16)
	out.Write(file[:offsets[order[0]]])
	packer := newPacker()
	moved := make([]int, len(offsets))
	for i, n := range order {
		if i%32 == 0 {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			done(i, len(order))
		}
		end := table
		if i+1 < len(order) {
			end = offsets[order[i+1]]
		}
		moved[n] = out.Len()
		packer.object(&out, file[offsets[n]:end], language)
	}
	xref := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(moved)+1)
	for _, at := range moved {
		fmt.Fprintf(&out, "%010d 00000 n \n", at)
	}
	trailer := bytes.Index(file[table:], []byte("trailer\n"))
	start := bytes.LastIndex(file, []byte("startxref\n"))
	if trailer < 0 || start < table+trailer {
		return nil, errForm
	}
	out.Write(file[table+trailer : start])
	fmt.Fprintf(&out, "startxref\n%d\n%%%%EOF\n", xref)
	return out.Bytes(), nil
}

// objectsIn reads where the objects of a file lie, the first being number 1, and
// where the table is that says so.
func objectsIn(file []byte) (offsets []int, table int, err error) {
	start := startForm.FindSubmatch(file[max(0, len(file)-64):])
	if start == nil {
		return nil, 0, errForm
	}
	if table, err = strconv.Atoi(string(start[1])); err != nil || table >= len(file) {
		return nil, 0, errForm
	}
	for _, entry := range entryForm.FindAllSubmatch(file[table:], -1) {
		at, err := strconv.Atoi(string(entry[1]))
		if err != nil || at >= table {
			return nil, 0, errForm
		}
		offsets = append(offsets, at)
	}
	if len(offsets) == 0 {
		return nil, 0, errForm
	}
	return offsets, table, nil
}

// packer writes objects.
type packer struct {
	zip    *zlib.Writer
	packed bytes.Buffer
}

func newPacker() *packer {
	p := new(packer)
	p.zip, _ = zlib.NewWriterLevel(&p.packed, zlib.BestSpeed) // the level is valid
	return p
}

// object writes one object: what it streams compressed, if it is not yet, and
// with the language if it is the catalog.
func (p *packer) object(out *bytes.Buffer, object []byte, language string) {
	head := object[:min(len(object), 64)]
	if m := streamForm.FindSubmatchIndex(head); m != nil {
		size, err := strconv.Atoi(string(object[m[2]:m[3]]))
		if err == nil && m[1]+size <= len(object) {
			p.packed.Reset()
			p.zip.Reset(&p.packed)
			p.zip.Write(object[m[1] : m[1]+size]) // a buffer takes everything
			p.zip.Close()
			out.Write(object[:bytes.IndexByte(object, '\n')+1])
			fmt.Fprintf(out, "<</Filter /FlateDecode /Length %d>>\nstream\n", p.packed.Len())
			out.Write(p.packed.Bytes())
			out.Write(object[m[1]+size:])
			return
		}
	}
	catalog := []byte("\n<<\n/Type /Catalog\n")
	if at := bytes.Index(head, catalog); at >= 0 && languageForm.MatchString(language) {
		at += len(catalog)
		out.Write(object[:at])
		fmt.Fprintf(out, "/Lang (%s)\n/ViewerPreferences <</DisplayDocTitle true>>\n", language)
		out.Write(object[at:])
		return
	}
	out.Write(object)
}
