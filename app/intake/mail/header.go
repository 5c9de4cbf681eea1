package mail

import (
	"io"
	"mime"
	"net/mail"
	"net/url"
	"regexp"
	"strconv"
	"strings"

	"github.com/emersion/go-message/textproto"

	"hvidbog/app"
	"hvidbog/app/intake"
)

// header is the head of a mail or of one of its parts.
type header struct {
	textproto.Header
	guessed bool // letters of a field were guessed
}

// raw is a field as it stands, in UTF-8: some programs write plain Windows-1252.
func (h *header) raw(key string) string {
	text, sure := intake.Decoded([]byte(h.Get(key)), "")
	h.guessed = h.guessed || !sure
	return text
}

// text is a field with its encoded words read.
func (h *header) text(key string) string { return h.words(h.raw(key)) }

// words reads the encoded words of a text: "=?utf-8?Q?H=C3=B8ring?=".
func (h *header) words(s string) string {
	if strings.Contains(s, "=?") {
		if read, err := h.decoder().DecodeHeader(s); err == nil {
			s = read
		}
	}
	text, sure := intake.Decoded([]byte(s), "") // words may say UTF-8 and be Windows-1252
	h.guessed = h.guessed || !sure
	return strings.Join(strings.Fields(intake.Tidy(text)), " ")
}

func (h *header) decoder() *mime.WordDecoder {
	return &mime.WordDecoder{CharsetReader: func(set string, in io.Reader) (io.Reader, error) {
		raw, err := io.ReadAll(in)
		if err != nil {
			return nil, err
		}
		text, sure := intake.Decoded(raw, set)
		h.guessed = h.guessed || !sure
		return strings.NewReader(text), nil
	}}
}

// Address is who a mail is from: "Ole Hansen <ole@example.dk>".
type Address struct{ Name, Email string }

// address is the first address of a field.
func (h *header) address(key string) Address {
	return h.readAddress(h.raw(key))
}

// angled is an address in angles, or in the brackets in which Outlook writes it into
// a text; what stands before it is the name.
var angled = regexp.MustCompile(`^([^<\[]*)[<\[](?i:mailto:)?([^<>\[\]\s]+@[^<>\[\]\s]+)[>\]]`)

// bare is an address without angles.
var bare = regexp.MustCompile(`[^\s<>"(),;:@]+@[^\s<>"(),;:@]+`)

// longestAddress is in bytes; what is longer is no address.
const longestAddress = 1000

func (h *header) readAddress(field string) Address {
	field = strings.TrimSpace(field)
	if len(field) > longestAddress {
		field = field[:longestAddress]
	}
	parser := mail.AddressParser{WordDecoder: h.decoder()}
	if list, err := parser.ParseList(field); err == nil && len(list) > 0 {
		return h.named(list[0].Name, list[0].Address)
	}
	// As people and programs write it: Hansen, Ole <ole@example.dk>
	if m := angled.FindStringSubmatch(field); m != nil {
		return h.named(m[1], m[2])
	}
	if at := bare.FindStringIndex(field); at != nil {
		return h.named(field[:at[0]], field[at[0]:at[1]])
	}
	name, _, _ := strings.Cut(field, "<") // an address that is none, as Exchange's own
	return h.named(name, "")
}

func (h *header) named(name, email string) Address {
	name = strings.TrimSpace(strings.Trim(h.words(name), `"' `))
	email = strings.TrimSpace(intake.Tidy(email))
	if !strings.Contains(email, "@") {
		email = ""
	}
	if strings.EqualFold(name, email) {
		name = "" // programs write the address where they know no name
	}
	return Address{name, email}
}

// String is the address as heads of mails write it.
func (a Address) String() string {
	switch {
	case a.Email == "":
		return a.Name
	case a.Name == "":
		return a.Email
	}
	return a.Name + " <" + a.Email + ">"
}

// nobody reports whether an address is one that a machine writes from, so that it
// does not tell who wrote.
func (a Address) nobody() bool {
	local, _, _ := strings.Cut(strings.ToLower(a.Email), "@")
	local = strings.NewReplacer("-", "", "_", "", ".", "").Replace(local)
	for _, machine := range []string{"noreply", "donotreply", "ingensvar", "svarikke", "autosvar"} {
		if strings.HasPrefix(local, machine) {
			return true
		}
	}
	return a == Address{}
}

// messageID is an id without its angles.
func messageID(field string) string {
	field = strings.TrimSpace(field)
	if open := strings.IndexByte(field, '<'); open >= 0 {
		field = field[open+1:]
		if end := strings.IndexByte(field, '>'); end >= 0 {
			field = field[:end]
		}
	} else if first := strings.Fields(field); len(first) > 0 {
		field = first[0]
	}
	if len(field) > longestAddress {
		return ""
	}
	return strings.TrimSpace(intake.Tidy(field))
}

// params are a field of the kind "text/plain; charset=utf-8", also where a program
// forgot the quotation marks.
func (h *header) params(key string) (value string, params map[string]string) {
	field := h.raw(key)
	value, params, err := mime.ParseMediaType(field)
	if err != nil {
		value, params = loose(field)
	}
	return strings.ToLower(strings.TrimSpace(value)), params
}

// loose reads parameters one by one; the first of a name counts.
func loose(field string) (value string, params map[string]string) {
	parts := strings.Split(field, ";")
	params = map[string]string{}
	for _, part := range parts[1:] {
		name, value, ok := strings.Cut(part, "=")
		name = strings.ToLower(strings.TrimSpace(name))
		if _, twice := params[name]; ok && !twice && len(params) < 32 {
			params[name] = strings.Trim(strings.TrimSpace(value), `"'`)
		}
	}
	return parts[0], params
}

// fileName is what an attachment is called, "" for one without a name.
func (h *header) fileName(disposition, typed map[string]string) string {
	for _, name := range []string{
		h.extended("Content-Disposition", "filename"), disposition["filename"],
		h.extended("Content-Type", "name"), typed["name"], h.text("Content-Description"),
	} {
		if name = app.CleanName(h.words(name)); name != "" {
			return name
		}
	}
	return ""
}

// extended is a parameter in pieces and in a character set of its own, as RFC 2231
// has it: filename*0*=iso-8859-1”H%F8rings; filename*1=svar.pdf. The standard
// library knows those in UTF-8 only.
func (h *header) extended(key, name string) string {
	field := h.raw(key)
	if !strings.Contains(field, name+"*") {
		return ""
	}
	_, params := loose(field)
	first, encoded := params[name+"*"]
	if !encoded {
		if first, encoded = params[name+"*0*"]; !encoded {
			return ""
		}
	}
	set, rest, _ := strings.Cut(first, "'")
	_, value, _ := strings.Cut(rest, "'")
	var raw strings.Builder
	raw.WriteString(unescape(value))
	for n := 1; ; n++ {
		piece := name + "*" + strconv.Itoa(n)
		if more, ok := params[piece+"*"]; ok {
			raw.WriteString(unescape(more))
		} else if more, ok := params[piece]; ok {
			raw.WriteString(more)
		} else {
			break
		}
	}
	text, sure := intake.Decoded([]byte(raw.String()), set)
	h.guessed = h.guessed || !sure
	return text
}

// unescape reads "%F8"; what is no such sign stays.
func unescape(s string) string {
	if text, err := url.PathUnescape(s); err == nil {
		return text
	}
	return s
}
