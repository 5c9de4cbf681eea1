package proof

import (
	"bytes"
	"encoding/hex"
	"unicode/utf16"
	"unicode/utf8"
)

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
