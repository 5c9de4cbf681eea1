package outlook

import (
	"strings"
	"testing"

	"hvidbog/app/intake/plain"
)

// The two examples of MS-OXRTFCP, section 4.
func TestDecompress(t *testing.T) {
	for packed, want := range map[string]string{
		"\x2d\x00\x00\x00\x2b\x00\x00\x00\x4c\x5a\x46\x75\xf1\xc5\xc7\xa7\x03\x00\x0a\x00\x72\x63\x70\x67\x31\x32\x35\x42\x32\x0a\xf3\x20\x68\x65\x6c\x09\x00\x20\x62\x77\x05\xb0\x6c\x64\x7d\x0a\x80\x0f\xa0": "{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n",
		"\x1a\x00\x00\x00\x1c\x00\x00\x00\x4c\x5a\x46\x75\xe2\xd4\x4b\x51\x41\x00\x04\x20\x57\x58\x59\x5a\x0d\x6e\x7d\x01\x0e\xb0":                                                                             "{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}",
		pack("{\\rtf1 Kære}"): "{\\rtf1 Kære}",
		"\x0a\x00\x00\x00\x05\x00\x00\x00MELA\x00\x00\x00\x00{\\rt}\x00": "{\\rt}",
		"": "",
	} {
		if got, whole := decompress([]byte(packed)); string(got) != want || !whole {
			t.Errorf("%q becomes %q, %v", packed, got, whole)
		}
	}
	for what, packed := range map[string]string{
		"cut off":        pack("{\\rtf1 Kære udvalg}")[:24],
		"only a head":    "\xff\xff\xff\xff\xff\xff\xff\xffLZFu\x00\x00\x00\x00",
		"not even that":  "\xff\xff",
		"another kind":   strings.Replace(pack("x"), "LZFu", "LZFv", 1),
		"swelling":       swelling(1 << 20),
		"more than told": "\x00\x00\x00\x00\xff\xff\xff\x7fMELA\x00\x00\x00\x00abc",
	} {
		if _, whole := decompress([]byte(packed)); whole {
			t.Errorf("%s: whole", what)
		}
	}
}

// swelling is a packed text that refers to itself again and again.
func swelling(groups int) string {
	b := []byte("\xff\xff\xff\xff\xff\xff\xff\xffLZFu\x00\x00\x00\x00")
	const longest = 17
	at := len(dictionary)
	for range groups {
		b = append(b, 0xff)
		for range 8 {
			from := (at + 1) % 4096 // and never at, which is the sign of the end
			b = append(b, byte(from>>4), byte(from<<4)|(longest-2))
			at = (at + longest) % 4096
		}
	}
	return string(b)
}

func TestRTF(t *testing.T) {
	for _, c := range []struct{ what, rtf, want string }{
		{"words", `{\rtf1\ansi\ansicpg1252\pard Vi er \b imod\b0 .\par Ole}`, "Vi er imod.\nOle"},
		{"letters of the code page", `{\rtf1\ansi\ansicpg1252 K\'e6re \'c5se, 5 \'80}`, "Kære Åse, 5 €"},
		{"letters of another", `{\rtf1\ansi\ansicpg1250 Wa\'b3\'easa}`, "Wałęsa"},
		{"letters of a font", `{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 A;}{\f1\fcharset238 B;}}\f0 \'e6{\f1 \'b3}\'e6}`, "æłæ"},
		{"Unicode", `{\rtf1\u197?se \uc2\u230 ae\uc0\u248 \u-10179\u-8641 }`, "Åse æø😿"},
		{"groups that hide", `{\rtf1{\fonttbl{\f0 Arial;}}{\colortbl;\red0;}{\stylesheet{\s0 Normal;}}{\info{\author Ole}}{\*\generator Word;}{\pict 0102}ja}`, "ja"},
		{"signs", `{\rtf1 a\tab b\~c\_d\emdash e\{\}\\\lquote f\rquote}`, "a\tb c-d—e{}\\‘f’"},
		{"a table", `{\rtf1\trowd Navn\cell Svar\cell\row Ole\cell ja\cell\row}`, "Navn | Svar | \nOle | ja | \n"},
		{"a list", `{\rtf1{\pntext\f1 \'b7\tab}spise\par}`, "·\tspise\n"},
		{"bytes", "{\\rtf1 a{\\bin5 }}}}}b}c", "abc"},
		{"cut off", `{\rtf1 Til udv\'e`, "Til udve"},
		{"nothing", ``, ""},
		{"no groups", `a}}}b`, "ab"},
	} {
		if got, page := readRTF([]byte(c.rtf)); got != c.want || page {
			t.Errorf("%s: %q, %v; want %q", c.what, got, page, c.want)
		}
	}
}

// A page in rich text, as Outlook wraps it.
func TestPageInRTF(t *testing.T) {
	const wrapped = `{\rtf1\ansi\ansicpg1252\fromhtml1 \deff0{\fonttbl{\f0\fswiss Arial;}}` + "\r\n" +
		`{\*\htmltag19 <html>}{\*\htmltag34 <head>}{\*\htmltag41 </head>}{\*\htmltag50 <body>}` +
		`\htmlrtf {\htmlrtf0 {\*\htmltag64 <p>}\htmlrtf \par\htmlrtf0 K\'e6re udvalg{\*\htmltag84 &nbsp;}\htmlrtf \'a0\htmlrtf0 {\*\htmltag72 </p>}` +
		`{\*\htmltag64 <ul>}{\*\htmltag64 <li>}\htmlrtf {\pntext *\tab}\htmlrtf0 {\pntext *\tab}Vi er imod.{\*\htmltag72 </li></ul>}` +
		`{\*\mhtmltag64 <img src="x">}{\*\htmltag58 </body>}\htmlrtf }\htmlrtf0 }`
	page, isPage := readRTF([]byte(wrapped))
	if want := "<html><head></head><body><p>Kære udvalg&nbsp;</p><ul><li>Vi er imod.</li></ul></body>"; !isPage || page != want {
		t.Errorf("%q, %v", page, isPage)
	}
	if got := plain.HTML(page); got != "Kære udvalg \n\n- Vi er imod." && got != "Kære udvalg\n\n- Vi er imod." {
		t.Errorf("%q", got)
	}
}

func TestRTFMadeToTakeLong(t *testing.T) {
	const size = 4 << 20
	for _, piece := range []string{"{", "}", `\'e6`, `\u1?`, `{\*\x `, `{\fonttbl{\f1\fcharset238`, `\f1`, "a{", `\bin9999`, `\par`, "\\"} {
		readRTF([]byte(strings.Repeat(piece, size/len(piece))))
	}
}

func FuzzRTF(f *testing.F) {
	f.Add([]byte(pack(`{\rtf1\ansi\ansicpg1252\fromhtml1{\fonttbl{\f0\fcharset238 A;}}{\*\htmltag64 <p>}\htmlrtf x\htmlrtf0 K\'e6re\u197?\par}`)))
	f.Add([]byte("\x1a\x00\x00\x00\x1c\x00\x00\x00\x4c\x5a\x46\x75\xe2\xd4\x4b\x51\x41\x00\x04\x20\x57\x58\x59\x5a\x0d\x6e\x7d\x01\x0e\xb0"))
	f.Fuzz(func(_ *testing.T, packed []byte) {
		text, _ := decompress(packed)
		readRTF(text)
		readRTF(packed)
	})
}
