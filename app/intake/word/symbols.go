package word

import "strings"

// Fonts of pictures put pictures in the place of letters: a smiley is a J in
// Wingdings. They are told by the font alone, in a row of codes that Word moves to
// U+F000.

var (
	wingdings = map[rune]rune{
		'J': '☺', 'K': '😐', 'L': '☹', 'l': '•', 'n': '▪', 'o': '☐', 'q': '☐', 'r': '☐', 'u': '◆', 'v': '❖', 'w': '◆',
		0x9f: '•', 0xa1: '○', 0xa7: '▪', 0xa8: '☐', 0xd8: '➢', 0xdf: '←', 0xe0: '→', 0xe8: '➔', 0xf0: '⇨',
		0xfb: '✗', 0xfc: '✓', 0xfd: '☒', 0xfe: '☑',
	}
	symbol = map[rune]rune{
		'a': 'α', 'b': 'β', 'D': 'Δ', 'm': 'μ', 'p': 'π', 'S': 'Σ', 'W': 'Ω',
		0xa3: '≤', 0xa5: '∞', 0xae: '→', 0xac: '←', 0xb0: '°', 0xb1: '±', 0xb3: '≥', 0xb4: '×', 0xb7: '•', 0xb8: '÷', 0xb9: '≠', 0xbb: '≈', 0xd6: '√',
	}
)

// pictured reports whether a font puts pictures in the place of letters, and of which.
func pictured(font string) map[rune]rune {
	switch small := strings.ToLower(font); {
	case strings.HasPrefix(small, "wingdings"), strings.HasPrefix(small, "webdings"):
		return wingdings
	case small == "symbol":
		return symbol
	}
	return nil
}

// depict puts the pictures of a font in the place of letters; whole is false where
// one is not known.
func depict(text string, of map[rune]rune) (shown string, whole bool) {
	whole = true
	shown = strings.Map(func(r rune) rune {
		if r >= 0xf000 && r <= 0xf0ff {
			r -= 0xf000
		}
		if to, ok := of[r]; ok {
			return to
		}
		switch {
		case r == ' ' || r == '\u00a0' || r == '\n' || r == '\t':
			return r
		case r > 0xff: // it stands in another font, which has it
			return r
		}
		whole = false
		return '□'
	}, text)
	return shown, whole
}
