package paper

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"hvidbog/app/packet/doc"
)

var typst = flag.String("typst", "", "a directory with Typst's compiler for Node, to be measured against (see .ci/typst)")

// BenchmarkAgainstTypst prints the packet of 500 pages, and with -typst has Typst
// print the same text with the same fonts, tagged as it is by default, in one
// process that has started and knows the fonts already. Typst may take no less
// than six times as long.
func BenchmarkAgainstTypst(b *testing.B) {
	d := fiveHundred(b)
	start, n := time.Now(), 0
	for b.Loop() {
		renderOnce(b, d)
		n++
	}
	ours := time.Since(start) / time.Duration(n)
	b.ReportMetric(float64(ours.Milliseconds()), "ours-ms")
	if *typst == "" {
		return
	}
	theirs, pages := throughTypst(b, typstSource(d))
	b.ReportMetric(float64(theirs.Milliseconds()), "typst-ms")
	b.ReportMetric(float64(pages), "typst-pages")
	b.ReportMetric(theirs.Seconds()/ours.Seconds(), "times-as-fast")
}

// throughTypst has Typst print a source three times, each time with nothing
// remembered, and says how long the fastest took.
func throughTypst(b *testing.B, source string) (time.Duration, int) {
	const script = `
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');
const fs = require('fs');
const [source, fonts, out] = process.argv.slice(2);
const compiler = NodeCompiler.create({ workspace: '.', fontArgs: [{ fontPaths: [fonts] }] });
const content = fs.readFileSync(source, 'utf8');
let best = Infinity, file;
for (let i = 0; i < 3; i++) {
  compiler.evictCache(0);
  const start = process.hrtime.bigint();
  file = compiler.pdf({ mainFileContent: content });
  best = Math.min(best, Number(process.hrtime.bigint() - start));
}
fs.writeFileSync(out, file);
console.log(JSON.stringify({ nanoseconds: best, pages: (file.toString('latin1').match(/\/Type *\/Page(?![A-Za-z])/g) || []).length }));
`
	fonts, err := filepath.Abs("../../assets/fonts")
	if err != nil {
		b.Fatal(err)
	}
	for name, content := range map[string]string{"packet.typ": source, "measure.js": script} {
		if err := os.WriteFile(filepath.Join(*typst, name), []byte(content), 0o600); err != nil {
			b.Fatal(err)
		}
	}
	cmd := exec.CommandContext(b.Context(), "node", "measure.js", "packet.typ", fonts, "packet.pdf")
	cmd.Dir, cmd.Stderr = *typst, os.Stderr
	out, err := cmd.Output()
	if err != nil {
		b.Fatal(err)
	}
	var measured struct{ Nanoseconds, Pages int }
	if err := json.Unmarshal(out, &measured); err != nil {
		b.Fatalf("%v: %s", err, out)
	}
	return time.Duration(measured.Nanoseconds), measured.Pages
}

// typstSource is a document as Typst reads it: the same text on the same page.
func typstSource(d doc.Document) string {
	var b strings.Builder
	b.WriteString(`#set page(paper: "a4", margin: (x: 28mm, top: 26mm, bottom: 29mm), numbering: "1 / 1")
#set text(font: "IBM Plex Sans", size: 10.5pt, lang: "da", hyphenate: false)
#set par(leading: 4.2pt, spacing: 8pt)
#set table(stroke: 0.4pt, inset: 4pt)
#show table: set text(size: 9pt)
`)
	typstBlocks(&b, d.Blocks)
	return b.String()
}

func typstBlocks(b *strings.Builder, blocks []doc.Block) {
	list := func(values []doc.Value) {
		for _, v := range values {
			fmt.Fprintf(b, "#par[#%s #%s]\n", quoted(v.Name), quoted(fmt.Sprint(v.N)))
		}
	}
	for _, block := range blocks {
		switch block := block.(type) {
		case doc.Cover:
			fmt.Fprintf(b, "#page[#text(size: 27pt)[#%s]]\n", quoted(block.Title))
		case doc.Contents:
			fmt.Fprintf(b, "#outline(depth: %d)\n", block.Depth)
		case doc.Heading:
			fmt.Fprintf(b, "#heading(level: %d)[#%s]\n", block.Level, quoted(block.Text))
		case doc.Paragraph:
			fmt.Fprintf(b, "#par[#%s]\n", quoted(block.Text.String()))
		case doc.List:
			for _, item := range block.Items {
				fmt.Fprintf(b, "#list[#%s]\n", quoted(item.String()))
			}
		case doc.Facts:
			for _, f := range block {
				fmt.Fprintf(b, "#par[#%s #%s]\n", quoted(f.Name), quoted(f.Value.String()))
			}
		case doc.Table:
			b.WriteString("#table(columns: (")
			for _, c := range block.Columns {
				fmt.Fprintf(b, "%.2ffr, ", weight(c))
			}
			b.WriteString("), table.header(")
			for _, c := range block.Columns {
				fmt.Fprintf(b, "[#%s], ", quoted(c.Title))
			}
			b.WriteString("),\n")
			for _, r := range block.Rows {
				for _, c := range r.Cells {
					fmt.Fprintf(b, "[#%s], ", quoted(c.String()))
				}
			}
			b.WriteString(")\n")
		case doc.Matrix:
			columns := len(block.Heads)
			for _, g := range block.Groups {
				columns += len(g.Columns)
			}
			fmt.Fprintf(b, "#table(columns: %d, table.header(", columns)
			for _, h := range block.Heads {
				fmt.Fprintf(b, "[#%s], ", quoted(h.Title))
			}
			for _, g := range block.Groups {
				for _, c := range g.Columns {
					fmt.Fprintf(b, "rotate(-90deg, reflow: true)[#%s], ", quoted(c))
				}
			}
			b.WriteString("),\n")
			for _, r := range block.Rows {
				for _, h := range r.Heads {
					fmt.Fprintf(b, "[#%s], ", quoted(h.String()))
				}
				for _, m := range r.Marks {
					fmt.Fprintf(b, "[#%s], ", quoted(m))
				}
			}
			b.WriteString(")\n")
		case doc.Bars:
			list(block.Values)
		case doc.Columns:
			list(block.Values)
		case doc.PageBreak:
			b.WriteString("#pagebreak(weak: true)\n")
		case doc.Together:
			typstBlocks(b, block)
		}
	}
}

// quoted is a string of Typst's.
func quoted(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`).Replace(s) + `"`
}
