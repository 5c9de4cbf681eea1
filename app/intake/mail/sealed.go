package mail

import (
	"bytes"
	"encoding/asn1"

	"hvidbog/app"
)

// What a CMS message (RFC 5652) holds, as S/MIME sends it.
var (
	oidSigned = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 7, 2}
	oidData   = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 7, 1}
)

// sealed reads a mail that is packed into its signature. Nobody asks whether the
// signature holds: the original is kept. An encrypted one is refused.
func (w *walk) sealed(p part, depth int) (string, error) {
	content := w.content(p)
	signed, ok := signedContent(content)
	if !ok {
		return "", app.Refuse(app.CodeFileLocked, "Path", w.name)
	}
	if signed == nil { // the signature alone
		w.partly = true
		w.file(p)
		return "", nil
	}
	return w.part(w.parse(signed, false), depth+1)
}

// signedContent is what was signed; ok is false for what is encrypted, or is no such
// message, and content is nil where it stands elsewhere or cannot be read.
func signedContent(message []byte) (content []byte, ok bool) {
	outer, _, found := element(message)
	if !found {
		return nil, false
	}
	kind, rest, found := element(outer.content)
	if !found || !isOID(kind, oidSigned) {
		return nil, false
	}
	explicit, _, _ := element(rest)
	data, _, _ := element(explicit.content)
	_, rest, _ = element(data.content) // the version
	_, rest, _ = element(rest)         // the digests
	inner, _, _ := element(rest)
	kind, rest, found = element(inner.content)
	if !found || !isOID(kind, oidData) {
		return nil, true
	}
	explicit, _, found = element(rest)
	if !found {
		return nil, true
	}
	octets, _, found := element(explicit.content)
	if !found {
		return nil, true
	}
	return octets.bytes(), true
}

// tlv is an element of BER: DER's, and those of unknown length or in pieces that
// mail programs write, which encoding/asn1 does not read.
type tlv struct {
	tag     byte
	content []byte
}

const (
	tagOID         = 0x06
	tagOctets      = 0x04
	constructed    = 0x20
	indefinite     = 0x80
	mostPieces     = 1 << 16
	deepestElement = 12
)

func isOID(e tlv, want asn1.ObjectIdentifier) bool {
	encoded, err := asn1.Marshal(want)
	return err == nil && e.tag == tagOID && bytes.Equal(encoded[2:], e.content)
}

// bytes are the octets of a string, joined where it is in pieces.
func (e tlv) bytes() []byte {
	if e.tag&constructed == 0 {
		return e.content
	}
	var joined []byte
	rest := e.content
	for range mostPieces {
		piece, after, ok := element(rest)
		if !ok || piece.tag != tagOctets {
			break
		}
		joined = append(joined, piece.content...)
		rest = after
	}
	return joined
}

// element reads the first element.
func element(b []byte) (e tlv, rest []byte, ok bool) {
	e, n, ok := elementIn(b, 0)
	if !ok {
		return tlv{}, nil, false
	}
	return e, b[n:], true
}

// elementIn reads the element at the beginning of b and how long it is. The length of
// one that does not tell it is found by reading what is in it.
func elementIn(b []byte, depth int) (e tlv, n int, ok bool) {
	if len(b) < 2 || depth > deepestElement || b[0]&0x1f == 0x1f {
		return tlv{}, 0, false
	}
	e.tag = b[0]
	size, head := int(b[1]), 2
	if size == indefinite {
		for at := head; ; {
			if len(b)-at >= 2 && b[at] == 0 && b[at+1] == 0 {
				e.content = b[head:at]
				return e, at + 2, true
			}
			_, n, ok := elementIn(b[at:], depth+1)
			if !ok {
				return tlv{}, 0, false
			}
			at += n
		}
	}
	if size > indefinite {
		octets := size - indefinite
		if octets > 4 || len(b) < head+octets {
			return tlv{}, 0, false
		}
		size = 0
		for _, o := range b[head : head+octets] {
			size = size<<8 | int(o)
		}
		head += octets
	}
	if size > len(b)-head {
		return tlv{}, 0, false
	}
	e.content = b[head : head+size]
	return e, head + size, true
}
