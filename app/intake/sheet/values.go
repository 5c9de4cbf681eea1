package sheet

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"hvidbog/app"
	"hvidbog/app/intake"
)

// readValues reads a .csv, whatever it parts its values by.
func readValues(name string, content []byte) ([]intake.Table, error) {
	text, sure, err := lettersOf(name, content)
	if err != nil {
		return nil, err
	}
	text, comma := separator(text)
	g, whole := records(text, comma, false)
	if !whole { // a quotation mark that is none of the file's own
		g, _ = records(text, comma, true)
		g.left = true
	}
	t, ok := g.table("")
	if !ok {
		return nil, nil
	}
	if !sure {
		t.Doubts = append(t.Doubts, intake.DoubtEncoding)
	}
	return []intake.Table{t}, nil
}

// records reads the rows; whole is false where they do not stand as they should.
func records(text string, comma rune, lazy bool) (g *gatherer, whole bool) {
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord, r.ReuseRecord = comma, lazy, -1, true
	g = &gatherer{}
	for next := 1; ; {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			return g, true
		}
		if err != nil {
			return g, false
		}
		// An empty line is a row in a sheet, and its number counts there.
		line, _ := r.FieldPos(0)
		g.blank += max(line-next, 0)
		last, _ := r.FieldPos(len(row) - 1)
		next = last + strings.Count(row[len(row)-1], "\n") + 1
		for i, cell := range row {
			row[i] = undefused(cell)
		}
		if !g.add(row) {
			return g, true
		}
	}
}

// undefused is a value without the apostrophe that programs put before what could be
// taken for a formula; this one does it too, when it writes a table.
func undefused(cell string) string {
	if rest, ok := strings.CutPrefix(cell, "'"); ok && rest != "" && strings.ContainsRune("=+-@\t", rune(rest[0])) {
		return rest
	}
	return cell
}

// lettersOf reads the letters of a file: of Unicode where it says or shows that, else
// those of the old sets that Danes have used in which it makes the most sense. Excel
// still writes Windows-1252, and that counts as sure.
func lettersOf(name string, content []byte) (text string, sure bool, err error) {
	if set := wide(content); set != nil {
		decoded, err := set.NewDecoder().Bytes(content)
		if err != nil || bytes.ContainsRune(decoded, 0) {
			return "", false, app.Refuse(app.CodeFileEncoding, "Path", name)
		}
		return lineFeeds(decoded), true, nil
	}
	if !utf8.Valid(content) && bytes.IndexByte(content, 0) < 0 {
		best, most := charmap.Windows1252, danish(charmap.Windows1252, content)
		for _, set := range []*charmap.Charmap{charmap.CodePage850, charmap.Macintosh} {
			if n := danish(set, content); n > most {
				best, most = set, n
			}
		}
		if best != charmap.Windows1252 {
			decoded, err := best.NewDecoder().Bytes(content)
			return lineFeeds(decoded), false, err
		}
	}
	text, err = intake.Text(bytes.NewReader(content), name)
	return text, true, err
}

// lineFeeds ends lines as all other text is ended.
func lineFeeds(text []byte) string {
	return strings.ReplaceAll(strings.ReplaceAll(string(text), "\r\n", "\n"), "\r", "\n")
}

// wide knows letters of two bytes, by the mark before them or by every other being
// nothing.
func wide(content []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(content, []byte("\xff\xfe")), bytes.HasPrefix(content, []byte("\xfe\xff")):
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case len(content) < 8:
	case content[1] == 0 && content[3] == 0 && content[5] == 0 && content[0] != 0:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case content[0] == 0 && content[2] == 0 && content[4] == 0 && content[1] != 0:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return nil
}

// danish counts the Danish letters that a set makes of the bytes, less those that
// nobody writes.
func danish(set *charmap.Charmap, content []byte) int {
	n := 0
	for _, b := range content[:min(len(content), 64<<10)] {
		if b < utf8.RuneSelf {
			continue
		}
		switch r := set.DecodeByte(b); {
		case strings.ContainsRune("æøåÆØÅéÉöäü", r):
			n++
		case !strings.ContainsRune("”“’‘„–—…«»´§½€£°²• \u00a0", r):
			n--
		}
	}
	return n
}

// separator is what parts the values: what Excel's first line "sep=;" says, which is
// cut off, or else what parts the first rows into most equal pieces. Danish Excel
// writes semicolons, since numbers have commas.
func separator(text string) (rest string, comma rune) {
	first, rest, _ := strings.Cut(text, "\n")
	first = strings.Trim(strings.TrimSpace(first), `"`)
	if sep, ok := strings.CutPrefix(strings.ToLower(first), "sep="); ok {
		switch r, size := utf8.DecodeRuneInString(sep); {
		case size == len(sep) && (r == ';' || r == ',' || r == '|' || r == '\t'):
			return rest, r
		case sep == "": // a tab, that was trimmed
			return rest, '\t'
		}
	}
	best, most := ';', 0
	for _, candidate := range []rune{';', '\t', ',', '|'} {
		if n := fits(text, candidate); n > most {
			best, most = candidate, n
		}
	}
	return text, best
}

// fits is how many of the first rows a separator parts into equally many values, and
// more than one.
func fits(text string, comma rune) int {
	const mostLooked = 50
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord, r.ReuseRecord = comma, true, -1, true
	most, of := 0, make(map[int]int) // by how many values
	for range mostLooked {
		row, err := r.Read()
		if err != nil {
			break
		}
		if n := len(row); n > 1 {
			of[n]++
			most = max(most, of[n])
		}
	}
	return most
}
