package archive

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"

	"hvidbog/app"
	"hvidbog/app/intake"
)

// nameOf is what a file of an archive is called, with its folders: "svar/brev.eml".
// No name leads out of the archive or has characters that are not seen.
func nameOf(f *zip.File) string {
	var parts []string
	for part := range strings.FieldsFuncSeq(letters(f), func(r rune) bool { return r == '/' || r == '\\' }) {
		if part = norm.NFC.String(app.CleanName(part)); strings.Trim(part, ". ") == "" {
			continue // the folder itself, or the one above it
		}
		if len(parts) == 0 && len(part) == 2 && part[1] == ':' {
			continue // a drive of Windows
		}
		parts = append(parts, short(part))
	}
	if len(parts) == 0 {
		return "fil"
	}
	return strings.Join(parts[max(0, len(parts)-intake.MaxDepth):], "/")
}

// short cuts what is longer than any system lets a name be, and keeps its end, which
// tells the kind of file.
func short(part string) string {
	const longest = 255 // bytes
	if len(part) <= longest {
		return part
	}
	return strings.ToValidUTF8(part[:longest-20], "") + "…" + strings.ToValidUTF8(part[len(part)-16:], "")
}

// letters are those of the name as it was written. Zip files say which letters they
// mean or they do not: then they are the ones that Windows' own archives are named in
// here, code page 850; page 437 has the same letters where it has any. Other programs
// name files in UTF-8 or in Windows-1252, and say nothing either.
func letters(f *zip.File) string {
	if name, ok := unicodeName(f); ok {
		return name
	}
	if utf8.ValidString(f.Name) {
		return f.Name
	}
	page := charmap.CodePage850
	const in850, in1252 = "\x86\x8f\x91\x92\x9b\x9d", "\xe5\xc5\xe6\xc6\xf8\xd8" // å Å æ Æ ø Ø
	if !strings.ContainsAny(latin(f.Name), latin(in850)) && strings.ContainsAny(latin(f.Name), latin(in1252)) {
		page = charmap.Windows1252
	}
	name, err := page.NewDecoder().String(f.Name)
	if err != nil {
		return latin(f.Name)
	}
	return name
}

// latin makes a letter of each byte.
func latin(s string) string {
	runes := make([]rune, len(s))
	for i := range len(s) {
		runes[i] = rune(s[i])
	}
	return string(runes)
}

// unicodeName is the name in the field that Info-ZIP keeps beside one that is not in
// UTF-8. It counts where it was made for that name
// (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.6.9).
func unicodeName(f *zip.File) (string, bool) {
	const id, version, head = 0x7075, 1, 5
	for extra := f.Extra; len(extra) >= 4; {
		field, size := binary.LittleEndian.Uint16(extra), int(binary.LittleEndian.Uint16(extra[2:]))
		extra = extra[4:]
		if size > len(extra) {
			return "", false
		}
		data := extra[:size]
		extra = extra[size:]
		if field == id && size > head && data[0] == version && utf8.Valid(data[head:]) &&
			binary.LittleEndian.Uint32(data[1:]) == crc32.ChecksumIEEE([]byte(f.Name)) {
			return string(bytes.Trim(data[head:], "\x00")), true
		}
	}
	return "", false
}
