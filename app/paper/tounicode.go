package paper

import (
	"bytes"
	"fmt"
)

// isToUnicode holds for the table by which gofpdf says what the codes in its text
// mean. They are the characters themselves; but gofpdf says so in one range, and a
// range may not go beyond 256 codes.
func isToUnicode(stream []byte) bool { return bytes.HasPrefix(stream, []byte("/CIDInit /ProcSet")) }

// toUnicode is that table as it should be (ISO 32000-1, 9.10.3).
var toUnicode = func() []byte {
	var b bytes.Buffer
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	const perBlock = 64 // a block may have 100
	for high := range 256 {
		if high%perBlock == 0 {
			fmt.Fprintf(&b, "%d beginbfrange\n", perBlock)
		}
		fmt.Fprintf(&b, "<%02X00> <%02XFF> <%02X00>\n", high, high, high)
		if high%perBlock == perBlock-1 {
			b.WriteString("endbfrange\n")
		}
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return b.Bytes()
}()
