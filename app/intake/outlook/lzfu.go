package outlook

import (
	"encoding/binary"

	"hvidbog/app/intake"
)

// What MS-OXRTFCP calls the two forms of a packed text.
const (
	packed   = 0x75465a4c // "LZFu"
	unpacked = 0x414c454d // "MELA"
)

// dictionary is what the packing refers to before it has written anything itself.
const dictionary = `{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0` +
	"\r\n" + `\par \pard\plain\f0\fs20\b\i\u\tab\tx`

// decompress unpacks the text that Outlook keeps of a mail; it is whole unless
// it was cut off, or swells beyond all measure.
func decompress(b []byte) (text []byte, whole bool) {
	const head, size = 16, 4096
	if len(b) < head {
		return nil, len(b) == 0
	}
	kind := binary.LittleEndian.Uint32(b[8:])
	length := binary.LittleEndian.Uint32(b[4:])
	b = b[head:]
	if kind == unpacked {
		return b[:min(uint64(len(b)), uint64(length))], uint64(length) <= uint64(len(b))
	}
	if kind != packed {
		return nil, false
	}
	var window [size]byte
	at := copy(window[:], dictionary)
	text = make([]byte, 0, min(len(b)*4, intake.MaxUnpacked))
	put := func(c byte) {
		text = append(text, c)
		window[at] = c
		at = (at + 1) % size
	}
	for len(b) > 0 {
		control := b[0]
		b = b[1:]
		for bit := range 8 {
			if control&(1<<bit) == 0 {
				if len(b) == 0 { // without the sign of the end
					return text, uint64(len(text)) >= uint64(length)
				}
				put(b[0])
				b = b[1:]
				continue
			}
			if len(b) < 2 {
				return text, false
			}
			from, n := int(b[0])<<4|int(b[1])>>4, int(b[1]&0xf)+2
			b = b[2:]
			if from == at {
				return text, true // the sign of the end
			}
			for range n {
				put(window[from%size])
				from++
			}
			if len(text) > intake.MaxUnpacked {
				return text, false
			}
		}
	}
	return text, uint64(len(text)) >= uint64(length)
}
