package proof

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"

	"hvidbog/app/packet/doc"
	"hvidbog/app/paper"
	"hvidbog/assets/fonts"
)

// engine is shared by all tests: to start it takes a second.
var engine *Engine

func TestMain(m *testing.M) {
	dir := ""
	if cache, err := os.UserCacheDir(); err == nil {
		dir = filepath.Join(cache, "hvidbog-test")
	}
	engine = New(Config{CacheDir: dir, Instances: runtime.NumCPU()})
	code := m.Run()
	engine.Close()
	os.Exit(code)
}

var faces = paper.Fonts{Regular: fonts.Regular, Bold: fonts.SemiBold, Italic: fonts.Italic}

// document is a paper with those blocks.
func document(blocks ...doc.Block) doc.Document {
	return doc.Document{
		Title: "Omlægning af tilbud", CaseNo: "2015-0273113", Author: "Københavns Kommune", Subject: "Hvidbog",
		Language: "da-DK", Date: time.Date(2016, 4, 25, 0, 0, 0, 0, time.UTC),
		Words: doc.Words{Page: "side", Of: "af", Case: "sagsnr."}, Blocks: blocks,
	}
}

func render(t testing.TB, d doc.Document) []byte {
	t.Helper()
	var file bytes.Buffer
	if err := paper.Render(context.Background(), &file, d, faces, nil); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func heading(level int, text string) doc.Heading {
	return doc.Heading{Level: level, Text: text, Anchor: doc.Anchor(text)}
}

func prose(text string) doc.Paragraph { return doc.Paragraph{Text: doc.Plain(text)} }

// threePages is a paper of a page for each of three headings, the first of which
// links to the last.
func threePages() doc.Document {
	return document(
		heading(1, "Første del"), doc.Paragraph{Text: doc.Linked("Se tredje del", "Tredje del")}, doc.PageBreak{},
		heading(1, "Anden del"), prose("Vi ønsker åbne tilbud på Østerbro."), heading(2, "Et afsnit"), prose("Her står der noget."), doc.PageBreak{},
		heading(1, "Tredje del"), prose("Slut."),
	)
}

func open(t testing.TB, pdf []byte) *File {
	t.Helper()
	f, err := engine.Open(context.Background(), pdf)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func regexpReplace(pdf []byte, pattern, by string) []byte {
	return regexp.MustCompile(pattern).ReplaceAllFunc(pdf, func(was []byte) []byte {
		return []byte(by + strings.Repeat(" ", len(was)-len(by))) // nothing moves
	})
}
