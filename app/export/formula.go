package export

import (
	"strings"
	"unicode"
)

// Formulas are defused. Anybody can send a letter that begins with "=", and a
// program that took it for a formula would reckon with it, fetch something or start
// something. So
//
//   - every text is written as a text, by a cell of the type string, and no cell of
//     the file has a formula;
//   - a text that a program could take for a formula besides is marked with Excel's
//     quotePrefix, as if it had been typed after an apostrophe. It stays a text when
//     its cell is edited, and the text itself is unchanged.
//
// CSV has neither types nor marks. There a text that a program could take for a formula
// has the apostrophe itself before it, as one would type it.

// looksLikeFormula says whether a program could take a text for a formula. Blanks,
// quotes and characters that are not seen count for nothing before it.
func looksLikeFormula(s string) bool {
	if s != "" && strings.ContainsRune("\t\r\n", rune(s[0])) {
		return true
	}
	s = strings.TrimLeftFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.In(r, unicode.Cc, unicode.Cf, unicode.Mn, unicode.Pi, unicode.Pf) || strings.ContainsRune("\"'`´„‚", r)
	})
	for _, r := range s {
		return strings.ContainsRune("=+-@|%", r) || unicode.Is(lookalikes, r)
	}
	return false
}

// lookalikes are the wide, small and raised forms of the characters that begin a
// formula, which some programs take for the same.
var lookalikes = &unicode.RangeTable{R16: []unicode.Range16{
	{Lo: 0x207A, Hi: 0x207C, Stride: 1}, // ⁺⁻⁼
	{Lo: 0x2212, Hi: 0x2212, Stride: 1}, // −
	{Lo: 0xFE62, Hi: 0xFE63, Stride: 1}, // ﹢﹣
	{Lo: 0xFE66, Hi: 0xFE66, Stride: 1}, // ﹦
	{Lo: 0xFE6B, Hi: 0xFE6B, Stride: 1}, // ﹫
	{Lo: 0xFF0B, Hi: 0xFF0B, Stride: 1}, // ＋
	{Lo: 0xFF0D, Hi: 0xFF0D, Stride: 1}, // －
	{Lo: 0xFF1D, Hi: 0xFF1D, Stride: 1}, // ＝
	{Lo: 0xFF20, Hi: 0xFF20, Stride: 1}, // ＠
}}
