package outlook

import (
	"encoding/hex"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"hvidbog/app/intake"
)

// readRTF reads the text of a rich text. Where Outlook has wrapped a page into it
// (MS-OXRTFEX) the page comes out as it was.
func readRTF(in []byte) (text string, isPage bool) {
	r := &rtf{in: in, charset: western, fonts: map[int]string{}, now: scope{fallback: 1}}
	for r.at < len(r.in) && len(r.outer) < deepestGroup {
		r.next()
	}
	r.flush()
	return intake.Tidy(r.out.String()), r.isPage
}

const deepestGroup = 1 << 12

// scope is what holds within a group.
type scope struct {
	skipped  bool // it is no text: fonts, pictures
	wrapping bool // it is of the rich text only, and not of the page in it
	inFonts  bool // it says which fonts there are
	font     int
	fallback int // how many letters stand after one of Unicode for programs of old
}

type rtf struct {
	in      []byte
	at      int
	out     strings.Builder
	bytes   []byte // in the code page, not yet read
	high    rune   // the first half of a letter in two
	charset string
	fonts   map[int]string // the character sets of those that have one of their own
	isPage  bool
	ignored int // letters that are yet to be left out
	now     scope
	outer   []scope
	starred bool // the next word names a group that one may leave out
}

func (r *rtf) next() {
	c := r.in[r.at]
	r.at++
	switch c {
	case '{':
		r.outer = append(r.outer, r.now)
		r.ignored = 0
	case '}':
		if last := len(r.outer) - 1; last >= 0 {
			r.flush()
			r.now, r.outer = r.outer[last], r.outer[:last]
		}
		r.ignored, r.starred = 0, false
	case '\\':
		r.control()
	case '\r', '\n', 0:
	default:
		r.letter(c)
	}
}

// control reads what stands after a backslash.
func (r *rtf) control() {
	if r.at >= len(r.in) {
		return
	}
	c := r.in[r.at]
	if !isLetter(c) {
		r.at++
		r.symbol(c)
		return
	}
	from := r.at
	for r.at < len(r.in) && isLetter(r.in[r.at]) && r.at-from < 32 {
		r.at++
	}
	word := string(r.in[from:r.at])
	from = r.at
	for r.at < len(r.in) && r.at-from < 11 && (r.in[r.at] >= '0' && r.in[r.at] <= '9' || r.in[r.at] == '-' && r.at == from) {
		r.at++
	}
	n, err := strconv.Atoi(string(r.in[from:r.at]))
	if r.at < len(r.in) && r.in[r.at] == ' ' {
		r.at++
	}
	r.word(word, n, err == nil)
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

func (r *rtf) symbol(c byte) {
	switch c {
	case '\'':
		var b [1]byte
		if r.at+2 <= len(r.in) {
			if _, err := hex.Decode(b[:], r.in[r.at:r.at+2]); err == nil {
				r.at += 2
				r.letter(b[0])
			}
		}
	case '*':
		r.starred = true
	case '~':
		r.write(" ")
	case '_':
		r.write("-")
	case '\r', '\n':
		r.write("\n")
	case '\\', '{', '}':
		r.letter(c)
	}
}

// written are the words that stand for a text.
var written = map[string]string{
	"par": "\n", "line": "\n", "sect": "\n", "page": "\n", "row": "\n", "tab": "\t", "cell": " | ",
	"emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
	"emspace": " ", "enspace": " ",
}

// apart are the groups whose content is no text of the letter.
var apart = map[string]bool{
	"fonttbl": true, "colortbl": true, "stylesheet": true, "info": true, "pict": true, "header": true, "headerl": true,
	"headerr": true, "headerf": true, "footer": true, "footerl": true, "footerr": true, "footerf": true, "object": true,
	"nonshppict": true, "filetbl": true, "xe": true, "tc": true,
}

// ownMark are the groups that hold the mark of an item, which a page writes itself.
var ownMark = map[string]bool{"pntext": true, "listtext": true}

const mostFonts = 1 << 10

// fontSets are the character sets of fonts, as Windows numbers them.
var fontSets = map[int]string{
	77: "macintosh", 128: "shift_jis", 129: "euc-kr", 134: "gbk", 136: "big5", 161: "windows-1253", 162: "windows-1254",
	163: "windows-1258", 177: "windows-1255", 178: "windows-1256", 186: "windows-1257", 204: "windows-1251",
	222: "windows-874", 238: "windows-1250",
}

func (r *rtf) word(word string, n int, numbered bool) {
	starred := r.starred
	r.starred = false
	switch {
	case word == "htmltag" && starred:
		r.now.wrapping = false
	case starred, apart[word], r.isPage && ownMark[word]:
		r.now.skipped = true
		r.now.inFonts = word == "fonttbl"
	case word == "f" && numbered:
		r.flush()
		r.now.font = n
	case word == "fcharset" && r.now.inFonts:
		if set := fontSets[n]; set != "" && len(r.fonts) < mostFonts {
			r.fonts[r.now.font] = set
		}
	case word == "htmlrtf":
		r.now.wrapping = !numbered || n != 0
	case word == "fromhtml":
		r.isPage = true
	case word == "ansicpg" && numbered:
		r.flush()
		if set := charsetOf(n); set != "" {
			r.charset = set
		}
	case word == "uc" && numbered:
		r.now.fallback = max(0, min(n, 16))
	case word == "u" && numbered:
		r.unicode(rune(uint16(n)))
		r.ignored = r.now.fallback
	case word == "bin" && numbered:
		r.at = min(len(r.in), r.at+max(0, n))
	case written[word] != "":
		r.write(written[word])
	}
}

func (r *rtf) silent() bool { return r.now.skipped || r.now.wrapping }

// letter takes a letter of the code page.
func (r *rtf) letter(c byte) {
	switch {
	case r.ignored > 0:
		r.ignored--
	case !r.silent():
		r.bytes = append(r.bytes, c)
	}
}

func (r *rtf) write(s string) {
	if r.ignored > 0 {
		r.ignored--
		return
	}
	if !r.silent() {
		r.flush()
		r.out.WriteString(s)
	}
}

func (r *rtf) unicode(c rune) {
	if r.silent() {
		return
	}
	if utf16.IsSurrogate(c) && r.high == 0 {
		r.high = c
		return
	}
	if r.high != 0 {
		if both := utf16.DecodeRune(r.high, c); both != utf8.RuneError {
			c = both
		}
		r.high = 0
	}
	r.flush()
	r.out.WriteRune(c)
}

// flush reads the letters of the code page.
func (r *rtf) flush() {
	if len(r.bytes) > 0 {
		set := r.charset
		if own := r.fonts[r.now.font]; own != "" {
			set = own
		}
		text, _ := intake.Decoded(r.bytes, set)
		r.out.WriteString(text)
		r.bytes = r.bytes[:0]
	}
}
