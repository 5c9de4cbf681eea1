package paper

import (
	"bytes"
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
	startForm  = regexp.MustCompile(`startxref\n(\d+)\n%%EOF\n$`)
	entryForm  = regexp.MustCompile(`(\d{10}) 00000 n \n`)
	streamForm = regexp.MustCompile(`^\d+ 0 obj\n<</Length (\d+)>>\nstream\n`)
)

// finish writes a file of gofpdf's anew, object by object, and does what gofpdf
// cannot. It compresses the pages with one compressor, where gofpdf makes one for
// each page and spends half of all its time on that. And it makes of the file one
// that is read aloud in its order (PDF/UA-1) and kept in archives (PDF/A-2a): the
// structure, the metadata, the links that belong to both, the colours' meaning.
//
// pdfcpu could write such objects into a finished file, too. But it would read all
// of it first, stamp it with the time and with names that change from run to run,
// and know no more of structure than we have to tell it; these few objects are
// written here for less. The benchmarks hold both against each other.
//
// It stops when ctx ends, and tells done how many of the objects are written.
func finish(ctx context.Context, file []byte, m description, marks *tags, done func(objects, of int)) ([]byte, error) {
	objects, err := objectsIn(file)
	if err != nil {
		return nil, err
	}
	if err := orderScans(objects); err != nil {
		return nil, err
	}
	out := newTarget(len(objects), len(file)/2+1<<16)
	root, links, err := writeTree(ctx, out, marks)
	if err != nil {
		return nil, err
	}
	info, catalog := len(objects)-1, len(objects) // gofpdf writes them last
	outline := ""
	if n := writeOutline(out, marks.outline); n > 0 {
		outline = fmt.Sprintf("/Outlines %d 0 R /PageMode /UseOutlines", n)
	}
	for i, o := range objects {
		if i%32 == 0 {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			done(i, len(objects))
		}
		switch {
		case o.number >= info: // ours take their place
		case bytes.Contains(o.body[:min(len(o.body), 32)], []byte("<</Type /Page\n")):
			out.page(o.number, o.body, links)
		default:
			out.copied(o.number, o.body)
		}
	}
	out.object(info, m.info())
	metadata, profile := out.number(), out.number()
	out.plainStream(metadata, "/Type /Metadata /Subtype /XML", m.xmp())
	out.stream(profile, "/N 3", srgb())
	out.object(catalog, fmt.Sprintf("<</Type /Catalog /Pages 1 0 R %s /PageLayout /OneColumn /Lang (%s)"+
		" /ViewerPreferences <</DisplayDocTitle true>> /MarkInfo <</Marked true>> /StructTreeRoot %d 0 R /Metadata %d 0 R"+
		" /OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB IEC61966-2.1)"+
		" /DestOutputProfile %d 0 R>>]>>", outline, m.language, root, metadata, profile))
	return out.close(catalog, info), nil
}

// page writes a page with its number in the structure and its links.
func (t *target) page(n int, object []byte, links [][]int) {
	const head = "<</Type /Page\n"
	at := bytes.Index(object, []byte(head)) + len(head)
	page := (n - 1) / 2
	t.begin(n)
	t.out.Write(object[:at])
	fmt.Fprintf(&t.out, "/StructParents %d\n/Tabs /S\n", page-1)
	if len(links[page-1]) > 0 {
		t.out.WriteString("/Annots [")
		for _, l := range links[page-1] {
			fmt.Fprintf(&t.out, "%d 0 R ", l)
		}
		t.out.WriteString("]\n")
	}
	t.out.Write(object[at:])
}

// copied writes an object of gofpdf's; what it streams is compressed, if it is not
// yet.
func (t *target) copied(n int, object []byte) {
	if m := streamForm.FindSubmatchIndex(object[:min(len(object), 64)]); m != nil {
		size, err := strconv.Atoi(string(object[m[2]:m[3]]))
		if err == nil && m[1]+size <= len(object) {
			stream := object[m[1] : m[1]+size]
			if isToUnicode(stream) {
				stream = toUnicode
			}
			t.stream(n, "", stream)
			return
		}
	}
	t.begin(n)
	t.out.Write(object)
}

// objectsIn are the objects of a file, as they lie in it.
func objectsIn(file []byte) ([]object, error) {
	start := startForm.FindSubmatch(file[max(0, len(file)-64):])
	if start == nil {
		return nil, errForm
	}
	table, err := strconv.Atoi(string(start[1]))
	if err != nil || table >= len(file) {
		return nil, errForm
	}
	var offsets []int // of the objects from number 1
	for _, entry := range entryForm.FindAllSubmatch(file[table:], -1) {
		at, err := strconv.Atoi(string(entry[1]))
		if err != nil || at >= table {
			return nil, errForm
		}
		offsets = append(offsets, at)
	}
	if len(offsets) == 0 {
		return nil, errForm
	}
	order := make([]int, len(offsets))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return offsets[a] - offsets[b] })
	objects := make([]object, len(order))
	for i, n := range order {
		end := table
		if i+1 < len(order) {
			end = offsets[order[i+1]]
		}
		objects[i] = object{n + 1, file[offsets[n]:end]}
	}
	return objects, nil
}
