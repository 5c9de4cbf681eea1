package paper

import (
	"bytes"
	"compress/zlib"
	"context"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"image"
	"image/png"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf16"

	"hvidbog/app/packet/doc"
)

func sample() doc.Document {
	return testDocument(
		doc.Cover{Authority: "Københavns Kommune · Socialudvalget", Kind: "Hvidbog", Title: "Omlægning", Facts: []doc.Fact{{Name: "Sagsnr.", Value: doc.Plain("2015-0273113")}}},
		doc.Contents{Title: "Indhold", Depth: 2},
		doc.Heading{Level: 1, Text: "Overblik (æøå)", Anchor: "overblik"},
		doc.Paragraph{Text: doc.Text{{Text: "Se "}, {Text: "svar 17", To: "svar-17"}, {Text: " og "}, {Text: "et andet", To: "findes ikke"}}},
		doc.Heading{Level: 3, Text: "Dybt", Bookmark: "Springer et trin over"},
		doc.Paragraph{Text: doc.Plain("Ønsker (i parentes) \\ og \u010d\u010a.")},
		doc.Heading{Level: 2, Text: "17. Bevar Mamma Mia", Anchor: "svar-17"},
		doc.Paragraph{Style: doc.Small, Text: doc.Plain("Vi savner et svar.")},
		doc.Stacks{Title: "Holdning", Parts: []string{"a", "b", "c", "d"}, Bars: []doc.Stack{{Name: "Nordvest", Parts: []int{4, 3, 2, 1}}}},
	)
}

func TestTheSameDocumentGivesTheSameBytes(t *testing.T) {
	first := render(t, sample())
	for range 5 {
		if !bytes.Equal(render(t, sample()), first) {
			t.Fatal("two files of one document differ")
		}
	}
}

// A batch of letters is drawn on all cores; the race detector sees whether they
// share what they write.
func TestPapersAreMadeSideBySide(t *testing.T) {
	want := render(t, sample())
	var made [4][]byte
	var all sync.WaitGroup
	for i := range made {
		all.Go(func() {
			var file bytes.Buffer
			if err := Render(context.Background(), &file, sample(), testFonts, nil); err != nil {
				t.Error(err)
			}
			made[i] = file.Bytes()
		})
	}
	all.Wait()
	for i := range made {
		if !bytes.Equal(made[i], want) {
			t.Errorf("paper %d has other bytes", i)
		}
	}
}

// The pages of a paper from elsewhere are pictures of one width, which gofpdf knows
// no order among.
func TestPicturesOfOneWidthGiveTheSameBytes(t *testing.T) {
	d := testDocument()
	for i := range 9 {
		var page bytes.Buffer
		picture := image.NewGray(image.Rect(0, 0, 30, 40))
		picture.Pix[i] = 200
		if err := png.Encode(&page, picture); err != nil {
			t.Fatal(err)
		}
		d.Blocks = append(d.Blocks, doc.Sheet{Image: page.Bytes(), Alt: "Side " + strconv.Itoa(i+1)})
	}
	first := render(t, d)
	for range 20 {
		if !bytes.Equal(render(t, d), first) {
			t.Fatal("two files of one document differ")
		}
	}
}

// TestTheFileSaysItsText reads the text back out of the finished file.
func TestTheFileSaysItsText(t *testing.T) {
	file := render(t, sample())
	text := strings.Join(shown(t, file), "\n")
	for _, want := range []string{
		"Københavns Kommune · Socialudvalget", "Overblik (æøå)", "svar 17", "Ønsker (i parentes) \\ og čĊ.",
		"side 2 af 2", "sagsnr. 2015-0273113", "Anonymiseret udgave",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the file does not say %q", want)
		}
	}
	want := []string{"Overblik (æøå)", "Springer et trin over", "17. Bevar Mamma Mia"}
	if got := titles(t, file); !slices.Equal(got, want) {
		t.Errorf("the bookmarks are %q", got)
	}
	for _, want := range []string{"/Lang (da-DK)", "/DisplayDocTitle true", "/CreationDate (D:20160425000000+00'00')", "/Marked true", "<pdfuaid:part>1<"} {
		if !bytes.Contains(file, []byte(want)) {
			t.Errorf("the file does not say %s", want)
		}
	}
	if n := strings.Count(strings.Join(streams(t, file), ""), "/Subtype /Link"); n != 3 {
		t.Errorf("%d links; one in each line of the contents and one in the text make 3", n)
	}
}

// TestTheCrossReferencesHold looks up each object where the table says it is.
func TestTheCrossReferencesHold(t *testing.T) {
	file := render(t, sample())
	start := regexp.MustCompile(`startxref\n(\d+)\n%%EOF\n$`).FindSubmatch(file)
	if start == nil {
		t.Fatal("the file has no end")
	}
	all := streams(t, file)
	table := []byte(all[len(all)-1]) // a kind, four bytes and two for each object
	for n := 1; 7*n < len(table); n++ {
		entry := table[7*n:]
		if at := binary.BigEndian.Uint32(entry[1:]); entry[0] == 1 && !bytes.HasPrefix(file[at:], fmt.Appendf(nil, "%d 0 obj", n)) {
			t.Errorf("object %d is not where the table says", n)
		}
	}
	if at := atoi(start[1]); !bytes.HasPrefix(file[at:], fmt.Appendf(nil, "%d 0 obj", len(table)/7-1)) {
		t.Errorf("the table is not where the end says")
	}
}

func atoi(digits []byte) (n int) {
	for _, d := range digits {
		n = 10*n + int(d-'0')
	}
	return n
}

func TestLongTextsPrint(t *testing.T) {
	for name, text := range map[string]string{
		"words":       strings.Repeat("Vi ønsker os et roligt sted at være. ", 5500),
		"no blanks":   strings.Repeat("ø", 200_000),
		"line feeds":  strings.Repeat("\n", 20_000),
		"hyphens":     strings.Repeat("a-", 100_000),
		"soft":        strings.Repeat("a\u00ad", 100_000),
		"accents":     "a" + strings.Repeat("\u0301", 20_000),
		"one picture": strings.Repeat("😀", 50_000),
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			render(t, testDocument(
				doc.Paragraph{Text: doc.Plain(text)},
				doc.Table{Columns: []doc.Column{{Title: "Nr."}, {Title: "Tekst"}}, Rows: []doc.Row{{Cells: []doc.Text{doc.Plain("1"), doc.Plain(text)}}}},
			))
			if took := time.Since(start); took > 5*time.Second {
				t.Errorf("took %v", took)
			}
		})
	}
}

func TestRenderStopsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	var file bytes.Buffer
	d := sample()
	for range 500 {
		d.Blocks = append(d.Blocks, doc.Paragraph{Text: doc.Plain(strings.Repeat("tekst ", 200))})
	}
	err := Render(ctx, &file, d, testFonts, func(done, total int) {
		if done > total/3 {
			cancel()
		}
	})
	if !errors.Is(err, context.Canceled) || file.Len() > 0 {
		t.Errorf("stopped with %v after %d bytes", err, file.Len())
	}
}

func TestProgressGrowsToTheEnd(t *testing.T) {
	last := -1
	d := sample()
	for range 500 {
		d.Blocks = append(d.Blocks, doc.Paragraph{Text: doc.Plain("tekst")})
	}
	err := Render(context.Background(), io.Discard, d, testFonts, func(done, total int) {
		if done < last || total != wholeShare {
			t.Errorf("%d of %d after %d", done, total, last)
		}
		last = done
	})
	if err != nil || last != wholeShare {
		t.Errorf("the last word was %d; %v", last, err)
	}
}

func TestRenderRefuses(t *testing.T) {
	broken := slices.Clone(testFonts.Bold[:3000])
	for name, c := range map[string]struct {
		d     doc.Document
		fonts Fonts
		want  error
	}{
		"nothing":           {testDocument(), testFonts, nil},
		"no fonts":          {sample(), Fonts{}, ErrFont},
		"a font cut short":  {sample(), Fonts{testFonts.Regular, broken, testFonts.Italic}, ErrFont},
		"a row cut short":   {testDocument(doc.Table{Columns: make([]doc.Column, 2), Rows: []doc.Row{{}}}), testFonts, nil},
		"a stack cut short": {testDocument(doc.Stacks{Parts: []string{"a"}, Bars: []doc.Stack{{}}}), testFonts, nil},
		"too many parts":    {testDocument(doc.Stacks{Parts: make([]string, 9)}), testFonts, nil},
	} {
		t.Run(name, func(t *testing.T) {
			err := Render(context.Background(), io.Discard, c.d, c.fonts, nil)
			if err == nil || c.want != nil && !errors.Is(err, c.want) {
				t.Errorf("the error is %v", err)
			}
		})
	}
}

// shown are the texts that the pages of a file show, in order.
func shown(t *testing.T, file []byte) []string {
	t.Helper()
	var texts []string
	for _, page := range streams(t, file) {
		for _, s := range regexp.MustCompile(`(?s)Td \(((?:\\.|[^\\)])*)\) Tj`).FindAllStringSubmatch(page, -1) {
			texts = append(texts, decode([]byte(s[1])))
		}
	}
	return texts
}

// streams are the streams of a file that we compressed, as they were before.
func streams(t *testing.T, file []byte) []string {
	t.Helper()
	var list []string
	for _, m := range regexp.MustCompile(` /Filter /FlateDecode /Length \d+>>\nstream\n`).FindAllIndex(file, -1) {
		r, err := zlib.NewReader(bytes.NewReader(file[m[1]:]))
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, string(data))
	}
	return list
}

// titles are the titles of the bookmarks in a file.
func titles(t *testing.T, file []byte) []string {
	t.Helper()
	var found []string
	for _, m := range regexp.MustCompile(`<</Title <FEFF([0-9A-F]*)> /Parent`).FindAllStringSubmatch(strings.Join(streams(t, file), ""), -1) {
		text, err := hex.DecodeString(m[1])
		if err != nil {
			t.Fatal(err)
		}
		found = append(found, decode(text))
	}
	return found
}

// decode reads a string of a PDF file in UTF-16.
func decode(s []byte) string {
	s = regexp.MustCompile(`(?s)\\(.)`).ReplaceAllFunc(s, func(m []byte) []byte {
		if m[1] == 'r' {
			return []byte{'\r'}
		}
		return m[1:]
	})
	units := make([]uint16, len(s)/2)
	for i := range units {
		units[i] = uint16(s[2*i])<<8 | uint16(s[2*i+1])
	}
	return string(utf16.Decode(units))
}
