package outlook

import (
	"encoding/binary"
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"

	"hvidbog/app/intake"
)

// property names what Outlook tells of a mail, as MS-OXPROPS numbers it.
type property uint16

const (
	messageClass      property = 0x001a
	subject           property = 0x0037
	submitTime        property = 0x0039 // when the sender sent it
	representingName  property = 0x0042 // whom it is from; the sender may be a secretary
	representingEmail property = 0x0065
	transportHead     property = 0x007d // the head of the mail as it travelled
	senderName        property = 0x0c1a
	senderEmail       property = 0x0c1f
	deliveryTime      property = 0x0e06
	body              property = 0x1000
	bodyRTF           property = 0x1009 // compressed
	bodyHTML          property = 0x1013
	messageID         property = 0x1035
	inReplyTo         property = 0x1042
	displayName       property = 0x3001
	emailAddress      property = 0x3003 // of a recipient
	attachData        property = 0x3701
	attachShortName   property = 0x3704
	attachMethod      property = 0x3705
	attachLongName    property = 0x3707
	attachMimeTag     property = 0x370e
	attachContentID   property = 0x3712
	attachFlags       property = 0x3714
	smtpAddress       property = 0x39fe // of a recipient
	internetCodePage  property = 0x3fde
	messageCodePage   property = 0x3ffd
	senderSMTP        property = 0x5d01
	representingSMTP  property = 0x5d02
	attachHidden      property = 0x7ffe
)

// The types of properties (MS-OXCDATA), as the names of their streams tell them.
const (
	typeInteger = 0x0003
	typeBool    = 0x000b
	typeObject  = 0x000d
	typeANSI    = 0x001e
	typeUnicode = 0x001f
	typeTime    = 0x0040
	typeBinary  = 0x0102
)

// object is a mail, a recipient or an attachment: its properties, and what is in it.
type object struct {
	*storage
	fixed   map[property][8]byte // those of few bytes
	charset string               // of strings that are no Unicode
	known   map[string]string    // addresses of recipients by their names within Exchange
	guessed bool                 // letters were guessed, or are lost
	partly  bool                 // a stream is cut off
}

// The head of the stream of properties differs, in bytes.
const (
	headOfFile     = 32
	headOfEmbedded = 24
	headOfPart     = 8 // a recipient, an attachment
)

const mostProperties = 1 << 14

func (s *storage) object(head int, charset string) *object {
	o := &object{storage: s, fixed: map[property][8]byte{}, charset: charset}
	list, whole := s.read("__properties_version1.0")
	o.partly = !whole
	list = list[min(len(list), head):]
	for n := 0; len(list) >= 16 && n < mostProperties; n++ {
		o.fixed[property(binary.LittleEndian.Uint16(list[2:]))] = [8]byte(list[8:16])
		list = list[16:]
	}
	if charset == "" {
		o.charset = o.ownCharset()
	}
	return o
}

// ownCharset is the character set of the code page that the mail names.
func (o *object) ownCharset() string {
	for _, p := range []property{messageCodePage, internetCodePage} {
		if set := charsetOf(int(o.integer(p))); set != "" {
			return set
		}
	}
	return western
}

// western is the character set of an Outlook in Denmark.
const western = "windows-1252"

// charsetOf is the character set of a code page of Windows; "" for one that is not
// known.
func charsetOf(page int) string {
	switch page {
	case 65001:
		return "utf-8"
	case 874, 1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258:
		return "windows-" + strconv.Itoa(page)
	case 10000:
		return "macintosh"
	case 28591, 28592, 28605:
		return "iso-8859-" + strconv.Itoa(page-28590)
	case 932:
		return "shift_jis"
	case 936:
		return "gbk"
	case 949:
		return "euc-kr"
	case 950:
		return "big5"
	}
	return ""
}

func (o *object) integer(p property) uint32 {
	value := o.fixed[p]
	return binary.LittleEndian.Uint32(value[:])
}

func (o *object) flag(p property) bool { return o.fixed[p][0] != 0 }

// time is a moment, which Windows counts in tenths of microseconds from 1601; zero
// for none.
func (o *object) time(p property) time.Time {
	value := o.fixed[p]
	ticks := binary.LittleEndian.Uint64(value[:])
	const perSecond, toEpoch, last = 10_000_000, 11_644_473_600, 400_000_000_000 * 10_000_000
	if ticks == 0 || ticks > uint64(last)>>1 {
		return time.Time{}
	}
	return time.Unix(int64(ticks/perSecond)-toEpoch, int64(ticks%perSecond)*100).UTC()
}

// stream is the content of a property of many bytes.
func (o *object) stream(p property, kind uint16) ([]byte, bool) {
	name := fmt.Sprintf("__substg1.0_%04X%04X", uint16(p), kind)
	if o.streams[name] == nil {
		return nil, false
	}
	content, whole := o.read(name)
	o.partly = o.partly || !whole
	return content, true
}

// text is a string, in Unicode or in the code page of old; "" for none.
func (o *object) text(p property) string {
	if raw, ok := o.stream(p, typeUnicode); ok {
		return intake.Tidy(strings.TrimRight(fromUTF16(raw), "\x00"))
	}
	if raw, ok := o.stream(p, typeANSI); ok {
		text, sure := intake.Decoded([]byte(strings.TrimRight(string(raw), "\x00")), o.charset)
		o.guessed = o.guessed || !sure
		return intake.Tidy(text)
	}
	return ""
}

// line is a string in one line.
func (o *object) line(p property) string { return strings.Join(strings.Fields(o.text(p)), " ") }

func fromUTF16(raw []byte) string {
	units := make([]uint16, len(raw)/2)
	for i := range units {
		units[i] = binary.LittleEndian.Uint16(raw[2*i:])
	}
	return string(utf16.Decode(units))
}
