package export

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"iter"
	"path"
	"strings"

	"hvidbog/app"
	"hvidbog/app/packet"
	"hvidbog/app/privacy"
)

// leak looks for what must not be read in the texts of a finished file. The error has
// [app.CodeExportLeak] for the first that it finds.
func leak(texts iter.Seq2[string, error], secrets *privacy.Secrets) error {
	for text, err := range texts {
		if err != nil {
			return err
		}
		if found := secrets.Find(text); len(found) > 0 {
			f := found[0]
			return app.Refuse(app.CodeExportLeak,
				"What", app.Term("leak.kind."+string(f.What)), "Value", line(f.Text), "Place", around(text, f.Start, f.End))
		}
	}
	return nil
}

// around is what stands about a place in a text, so that one can look for it.
func around(text string, start, end int) string {
	const letters = 40
	before, after := []rune(text[:start]), []rune(text[end:])
	from, to := max(0, len(before)-letters), min(len(after), letters)
	s := string(before[from:]) + text[start:end] + string(after[:to])
	if from > 0 {
		s = "…" + s
	}
	if to < len(after) {
		s += "…"
	}
	return line(s)
}

// textsOf are the texts of a finished file.
func textsOf(f packet.Format, content []byte) iter.Seq2[string, error] {
	if f == packet.CSV {
		return cellsIn(content)
	}
	return textsIn(content)
}

// textsIn are the texts in the parts of an archive: each paragraph, each cell, each
// property, alternative texts, and each value of an attribute once.
func textsIn(content []byte) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		z, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
		if err != nil {
			yield("", err)
			return
		}
		seen := map[string]bool{}
		for _, f := range z.File {
			if !yield(f.Name, nil) {
				return
			}
			if ext := path.Ext(f.Name); ext != ".xml" && ext != ".rels" {
				continue // a picture, whose text stands beside it
			}
			if !readPart(f, seen, yield) {
				return
			}
		}
	}
}

// readPart yields the texts of a part; false when whoever listens has had enough.
func readPart(f *zip.File, seen map[string]bool, yield func(string, error) bool) bool {
	r, err := f.Open()
	if err != nil {
		yield("", err)
		return false
	}
	defer r.Close()
	var text strings.Builder
	within := 0 // paragraphs and cells
	flush := func() bool {
		s := text.String()
		text.Reset()
		return strings.TrimSpace(s) == "" || yield(s, nil)
	}
	for d := xml.NewDecoder(r); ; {
		token, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			return flush()
		}
		if err != nil {
			yield("", fmt.Errorf("%s: %w", f.Name, err))
			return false
		}
		switch token := token.(type) {
		case xml.CharData:
			text.Write(token)
		case xml.StartElement:
			switch token.Name.Local {
			case "p", "si":
				within++
			case "br":
				text.WriteByte('\n')
			case "tab":
				text.WriteByte('\t')
			}
			for _, a := range token.Attr {
				if !seen[a.Value] {
					seen[a.Value] = true
					if !yield(a.Value, nil) {
						return false
					}
				}
			}
		case xml.EndElement:
			if token.Name.Local == "p" || token.Name.Local == "si" {
				within--
			}
			if within == 0 && !flush() {
				return false
			}
		}
	}
}
