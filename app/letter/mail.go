package letter

import (
	"net/mail"
	"slices"
	"strings"
	"time"

	"hvidbog/app"
)

// Mail is the message that a letter goes with as a file.
type Mail struct {
	To      []mail.Address // none where the letter has no mail address
	Subject string
	Text    string // lines end with line feeds
	Date    time.Time
}

// MailOf is the message that a letter of the hearing in f goes with. The error has
// [app.CodeEmail] where the recipient's mail address is none.
func MailOf(f *app.CaseFile, l *app.Letter, say app.Words) (Mail, error) {
	to, err := addresses(l.To)
	if err != nil {
		return Mail{}, err
	}
	m := Mail{To: to, Subject: oneLine(l.Subject), Date: dayOf(l)}
	no := string(l.DocumentNo)
	if no == "" {
		no = string(f.Hearing.CaseNo)
	}
	if no != "" {
		m.Subject = strings.TrimSpace(say("post.mail.subject", "Subject", m.Subject, "Number", no))
	}
	m.Text = strings.Join(paragraphs(
		oneLine(l.Salutation),
		say("post.mail.text"),
		strings.Join(paragraphs(oneLine(l.Closing), signed(f.Hearing, l, say)), "\n"),
	), "\n\n") + "\n"
	return m, nil
}

// signed is who a message is from: whoever signs the letter, and the office from the
// smallest unit to the authority.
func signed(h *app.Hearing, l *app.Letter, say app.Words) string {
	head := letterhead(h, say)
	list := lines(l.Signature)
	for _, unit := range slices.Backward(head.Units) {
		list = append(list, unit)
	}
	return strings.Join(append(list, head.Authority), "\n")
}

// paragraphs are those of some texts that say something.
func paragraphs(texts ...string) []string {
	return slices.DeleteFunc(texts, func(s string) bool { return s == "" })
}

// addresses are the mail addresses of a recipient; several are parted by commas or
// semicolons. What would end a line, and with it the head of a message, is none.
func addresses(to app.Recipient) ([]mail.Address, error) {
	var list []mail.Address
	for text := range strings.FieldsFuncSeq(to.Email, func(r rune) bool { return r == ';' || r == ',' }) {
		if text = strings.Trim(text, " \t"); text == "" {
			continue
		}
		a, err := mail.ParseAddress(text)
		if err != nil || strings.ContainsFunc(a.Address, func(r rune) bool { return r <= ' ' || r == 0x7f }) {
			return nil, app.Refuse(app.CodeEmail, "Value", oneLine(text)).In("email")
		}
		list = append(list, mail.Address{Name: oneLine(name(to)), Address: a.Address})
	}
	return list, nil
}
