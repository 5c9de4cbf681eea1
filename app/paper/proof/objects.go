package proof

import (
	"bytes"
	"compress/zlib"
	"io"
	"regexp"
	"strconv"
	"unicode/utf8"
)

// objects is what stands in the objects of a file beside the pages themselves.
// PDFium cannot be asked for all of it: for XMP, for what tags say to those who
// do not see, for the names of destinations. So the bytes are looked through too,
// in the plainest way that there is, which needs no more than that the file is
// not encrypted.
type objects struct {
	texts []text
	about []string // streams of metadata
}

// text is a string in an object.
type text struct {
	key string // the name before it: "Alt", "Title"; "" in a list
	s   string
}

var (
	objectForm = regexp.MustCompile(`\b\d+ \d+ obj\b`)
	lengthForm = regexp.MustCompile(`/Length\s+(\d+)(?:\s+\d+\s+R)?`)
	flateForm  = regexp.MustCompile(`/Filter\s*(?:\[\s*)?/FlateDecode\s*(?:\]|/|>|\s)`)
)

// largestStream bounds what one stream unpacks to.
const largestStream = 64 << 20

// objectsIn looks through a file.
func objectsIn(pdf []byte) objects {
	var o objects
	starts := objectForm.FindAllIndex(pdf, -1)
	for i, at := range starts {
		end := len(pdf)
		if i+1 < len(starts) {
			end = starts[i+1][0]
		}
		o.object(pdf[at[1]:end], pdf[at[1]:])
	}
	// What is said outside objects: the trailer.
	for rest := pdf; ; {
		_, after, ok := bytes.Cut(rest, []byte("trailer"))
		if !ok {
			return o
		}
		head, _, _ := bytes.Cut(after, []byte("startxref"))
		o.strings(head)
		rest = after
	}
}

// object looks through one object; all is the file from there on, into which a
// stream may reach farther than to what looks like the next object.
func (o *objects) object(body, all []byte) {
	head, _, isStream := bytes.Cut(body, []byte("stream"))
	o.strings(head)
	if !isStream {
		return
	}
	packed := bytes.Contains(head, []byte("/ObjStm")) // other objects
	about := bytes.Contains(head, []byte("/Metadata")) || bytes.Contains(head, []byte("/XML"))
	if !packed && !about {
		return // a page, a font, a picture
	}
	data := streamOf(head, all)
	if flateForm.Match(head) {
		data = inflate(data)
	}
	if packed {
		o.strings(data)
	}
	if about {
		o.about = append(o.about, string(data))
	}
}

// streamOf is what lies between "stream" and "endstream". The length that the
// object gives is believed where "endstream" follows upon it.
func streamOf(head, all []byte) []byte {
	data := all[len(head)+len("stream"):]
	data = bytes.TrimPrefix(data, []byte("\r"))
	data = bytes.TrimPrefix(data, []byte("\n"))
	if m := lengthForm.FindSubmatch(head); m != nil {
		n, err := strconv.Atoi(string(m[1]))
		if err == nil && n <= len(data) && bytes.HasPrefix(bytes.TrimLeft(data[n:], "\r\n "), []byte("endstream")) {
			return data[:n]
		}
	}
	data, _, _ = bytes.Cut(data, []byte("endstream"))
	return data
}

// inflate unpacks as much as can be unpacked.
func inflate(data []byte) []byte {
	z, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil
	}
	var out bytes.Buffer
	_, _ = io.Copy(&out, io.LimitReader(z, largestStream)) // what came before an error is looked through
	return out.Bytes()
}

// strings gathers the strings in objects, with the names before them.
func (o *objects) strings(body []byte) {
	key := ""
	for i := 0; i < len(body); {
		switch c := body[i]; {
		case c == '/':
			end := i + 1
			for end < len(body) && isRegular(body[end]) {
				end++
			}
			key = string(body[i+1 : end])
			i = end
		case c == '(':
			s, n := literal(body[i:])
			o.add(key, s)
			i += n
		case c == '<' && i+1 < len(body) && body[i+1] != '<':
			end := bytes.IndexByte(body[i:], '>')
			if end < 0 {
				return
			}
			o.add(key, unhex(body[i+1:i+end]))
			i += end + 1
		case c == '<':
			key = ""
			i += 2
		case c == '%': // a comment, to the end of its line
			for i < len(body) && body[i] != '\n' && body[i] != '\r' {
				i++
			}
		default:
			i++
		}
	}
}

func (o *objects) add(key string, raw []byte) {
	if key == "ID" && isDigest(raw) {
		return
	}
	if s := decode(raw); s != "" {
		o.texts = append(o.texts, text{key, s})
	}
}

// isDigest holds for what a file is known by among others: a digest, whose bytes
// spell a short name now and then, and mean nobody.
func isDigest(raw []byte) bool { return len(raw) == 16 && !utf8.Valid(raw) }

// isRegular holds for what a name is written with.
func isRegular(c byte) bool {
	return c > ' ' && !bytes.ContainsRune([]byte("()<>[]{}/%"), rune(c))
}
