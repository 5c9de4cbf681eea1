package office

import (
	"encoding/binary"
	"fmt"
	"strings"
	"time"
	"unicode/utf16"

	"hvidbog/app/intake/intaketest"
)

// msgs are mails dragged out of Outlook.
func (o *office) msgs() error {
	for range msgs {
		l := o.letter()
		if err := o.put(fmt.Sprintf("outlook/%s, %s.msg", l.Subject, l.Name), msg(l)); err != nil {
			return err
		}
	}
	return nil
}

// msg is a mail as Outlook keeps it: a compound file with a stream for each property
// ([MS-OXMSG]).
func msg(l letter) []byte {
	stream := func(property uint16, value string) intaketest.Stream {
		var b []byte
		for _, u := range utf16.Encode([]rune(value)) {
			b = binary.LittleEndian.AppendUint16(b, u)
		}
		return intaketest.Stream{Name: fmt.Sprintf("__substg1.0_%04X001F", property), Content: filled(string(b))}
	}
	const submitted, fileTime = 0x0039, 0x0040
	list := make([]byte, 32, 48) // the head, and one property of few bytes
	list = binary.LittleEndian.AppendUint16(list, fileTime)
	list = binary.LittleEndian.AppendUint16(list, submitted)
	list = binary.LittleEndian.AppendUint32(list, 6) // may be read and written
	list = binary.LittleEndian.AppendUint64(list, ticks(l.At))
	return intaketest.Compound(
		intaketest.Stream{Name: "__properties_version1.0", Content: filled(string(list))},
		stream(0x001A, "IPM.Note"),
		stream(0x0037, l.Subject),
		stream(0x0C1A, l.Name),
		stream(0x1000, strings.ReplaceAll(l.text(), "\n", "\r\n")),
		stream(0x1035, fmt.Sprintf("<%d.%s>", l.At.Unix(), l.Email)),
		stream(0x5D01, l.Email),
	)
}

// filled is long enough to have sectors of its own.
func filled(s string) string { return s + strings.Repeat("\x00", max(0, 4096-len(s))) }

// ticks is a time as Windows counts it: tenths of microseconds from 1601.
func ticks(at time.Time) uint64 { return uint64(at.Unix()+11_644_473_600) * 10_000_000 }
