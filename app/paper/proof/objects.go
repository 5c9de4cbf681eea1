package proof

import (
	"bytes"
	"compress/zlib"
	"encoding/hex"
	"io"
	"regexp"
	"strconv"
	"unicode/utf16"
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
	if s := decode(raw); s != "" {
		o.texts = append(o.texts, text{key, s})
	}
}

// isRegular holds for what a name is written with.
func isRegular(c byte) bool {
	return c > ' ' && !bytes.ContainsRune([]byte("()<>[]{}/%"), rune(c))
}

// literal reads a string in round brackets, and says how long it is in the file.
func literal(b []byte) (s []byte, n int) {
	depth := 0
	for i := 0; i < len(b); i++ {
		switch c := b[i]; c {
		case '(':
			if depth++; depth > 1 {
				s = append(s, c)
			}
		case ')':
			if depth--; depth == 0 {
				return s, i + 1
			}
			s = append(s, c)
		case '\\':
			i++
			if i == len(b) {
				return s, i
			}
			switch e := b[i]; {
			case e >= '0' && e <= '7':
				v := 0
				for j := 0; j < 3 && i < len(b) && b[i] >= '0' && b[i] <= '7'; j++ {
					v = v*8 + int(b[i]-'0')
					i++
				}
				i--
				s = append(s, byte(v))
			case e == '\n' || e == '\r': // the line goes on
			case e == 'n':
				s = append(s, '\n')
			case e == 'r':
				s = append(s, '\r')
			case e == 't':
				s = append(s, '\t')
			case e == 'b', e == 'f':
				s = append(s, ' ')
			default:
				s = append(s, e)
			}
		default:
			s = append(s, c)
		}
	}
	return s, len(b)
}

// unhex reads a string of figures; one that is odd ends in a 0.
func unhex(b []byte) []byte {
	digits := make([]byte, 0, len(b)+1)
	for _, c := range b {
		if c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F' {
			digits = append(digits, c)
		}
	}
	if len(digits)%2 == 1 {
		digits = append(digits, '0')
	}
	out := make([]byte, len(digits)/2)
	_, _ = hex.Decode(out, digits) // nothing but digits is left
	return out
}

// decode reads a string as text: UTF-16 or UTF-8 where it says so, else one byte
// a letter, which PDF takes much as Latin-1.
func decode(b []byte) string {
	switch {
	case bytes.HasPrefix(b, []byte{0xFE, 0xFF}), bytes.HasPrefix(b, []byte{0xFF, 0xFE}):
		big := b[0] == 0xFE
		units := make([]uint16, 0, len(b)/2)
		for i := 2; i+1 < len(b); i += 2 {
			if big {
				units = append(units, uint16(b[i])<<8|uint16(b[i+1]))
			} else {
				units = append(units, uint16(b[i+1])<<8|uint16(b[i]))
			}
		}
		return string(utf16.Decode(units))
	case utf8.Valid(b):
		return string(bytes.TrimPrefix(b, []byte("\xef\xbb\xbf")))
	}
	runes := make([]rune, len(b))
	for i, c := range b {
		runes[i] = rune(c)
	}
	return string(runes)
}
