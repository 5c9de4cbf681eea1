// Package outlook reads the mails that Outlook saves: .msg files (MS-OXMSG). The
// library opens the compound file that they are; what stands in it is read here.
package outlook

import (
	"strings"

	"hvidbog/app"
	"hvidbog/app/intake"
	"hvidbog/app/intake/mail"
	"hvidbog/app/intake/plain"
)

// Read reads a mail. The error has [app.CodeFileEmpty], [app.CodeFileTooLarge],
// [app.CodeFileBroken] for what is no mail of Outlook's, [app.CodeFileForeign] for
// another thing of his than a mail, [app.CodeFileLocked] for an encrypted mail, or
// [app.CodeFileDeep] and [app.CodeFileParts] beyond the limits.
func Read(name string, content []byte) (intake.Content, error) {
	switch {
	case len(content) > app.MaxFile:
		return intake.Content{}, app.Refuse(app.CodeFileTooLarge, "Path", name, "Limit", app.MaxFile>>20)
	case len(content) == 0:
		return intake.Content{}, app.Refuse(app.CodeFileEmpty, "Path", name)
	}
	root, err := open(name, content)
	if err != nil {
		return intake.Content{}, err
	}
	if root.streams["__properties_version1.0"] == nil {
		return intake.Content{}, app.Refuse(app.CodeFileForeign, "Path", name)
	}
	r := &reader{name: name}
	letter, err := r.letter(root.object(headOfFile, ""), 1)
	if err != nil {
		return intake.Content{}, err
	}
	return intake.Content{Found: []intake.Found{letter.Found()}}, nil
}

// reader counts what one file holds.
type reader struct {
	name  string
	parts int
}

// letter reads a mail at a depth of mails.
func (r *reader) letter(o *object, depth int) (mail.Letter, error) {
	if depth > intake.MaxDepth {
		return mail.Letter{}, app.Refuse(app.CodeFileDeep, "Path", r.name, "Limit", intake.MaxDepth)
	}
	class := strings.ToLower(o.line(messageClass))
	var l mail.Letter
	if head := o.text(transportHead); head != "" {
		l = mail.Head(head)
	}
	if name := o.from(); name != (mail.Address{}) {
		l.From = fuller(name, l.From)
	}
	if s := o.line(subject); s != "" {
		l.Subject = s
	}
	if t := o.time(submitTime); !t.IsZero() {
		l.Sent = t
	}
	if t := o.time(deliveryTime); !t.IsZero() {
		l.Received = t
	}
	if id := o.line(messageID); id != "" {
		l.MessageID = strings.Trim(id, "<> ")
	}
	if id := o.line(inReplyTo); id != "" {
		l.InReplyTo = strings.Trim(id, "<> ")
	}
	l.Machine = l.Machine || strings.HasPrefix(class, "report.") || strings.Contains(class, ".ooftemplate")

	text, page := o.body()
	l.Text = text
	w := &attachments{reader: r, page: page, depth: depth}
	if err := w.read(o); err != nil {
		return mail.Letter{}, err
	}
	l.Files = w.files
	l.Guessed = l.Guessed || o.guessed || w.guessed
	l.Partly = l.Partly || o.partly || w.partly
	if strings.HasPrefix(class, "ipm.note.smime") && len(w.files) == 1 {
		return r.sealed(l, w.files[0].Content)
	}
	return w.join(l), nil
}

// from is whom the mail is from: the one that it was sent for, who mostly sent it
// himself. Programs tell the name of the one and the address of the other then.
func (o *object) from() mail.Address {
	behind := o.address(representingName, representingSMTP, representingEmail)
	sender := o.address(senderName, senderSMTP, senderEmail)
	if behind.Email == "" && (behind.Name == "" || strings.EqualFold(behind.Name, sender.Name)) {
		return sender
	}
	return behind
}

func (o *object) address(name, smtp, email property) mail.Address {
	a := mail.Address{Name: o.line(name)}
	inside := o.line(email)
	for _, e := range []string{o.line(smtp), inside} {
		if strings.Contains(e, "@") {
			a.Email = e
			break
		}
	}
	if a.Email == "" {
		a.Email = o.amongRecipients(inside)
	}
	if strings.EqualFold(strings.Trim(a.Name, "'"), a.Email) {
		a.Name = ""
	}
	return a
}

// amongRecipients finds the address of one whom the mail knows by a name that has
// meaning within his own Exchange only, where he is among its recipients too.
func (o *object) amongRecipients(inside string) string {
	if inside == "" || strings.Contains(inside, "@") {
		return ""
	}
	if o.known == nil {
		o.known = map[string]string{}
		for n, s := range o.named("__recip_version1.0_") {
			if n == intake.MaxParts {
				break
			}
			recipient := s.object(headOfPart, o.charset)
			o.known[strings.ToLower(recipient.line(emailAddress))] = recipient.line(smtpAddress)
		}
	}
	return o.known[strings.ToLower(inside)]
}

// fuller is an address with what the head of the mail knows of it beside.
func fuller(a, head mail.Address) mail.Address {
	if a.Email == "" {
		a.Email = head.Email
	}
	if a.Name == "" && strings.EqualFold(a.Email, head.Email) {
		a.Name = head.Name
	}
	return a
}

// body is the text, and the page that shows the same where there is one.
func (o *object) body() (text, page string) {
	text = o.text(body)
	page = o.page()
	if strings.TrimSpace(text) != "" {
		return text, page
	}
	if page == "" {
		packed, _ := o.stream(bodyRTF, typeBinary)
		rtf, whole := decompress(packed)
		o.partly = o.partly || !whole
		var isPage bool
		if text, isPage = readRTF(rtf); !isPage {
			return text, ""
		}
		page = text
	}
	return plain.HTML(page), page
}

func (o *object) page() string {
	raw, ok := o.stream(bodyHTML, typeBinary)
	if !ok {
		return o.text(bodyHTML)
	}
	label := plain.Charset(raw)
	if label == "" {
		label = o.charset
	}
	page, sure := intake.Decoded(raw, label)
	o.guessed = o.guessed || !sure
	return page
}

// sealed reads a mail that Outlook keeps in the one file that it travelled in.
func (r *reader) sealed(l mail.Letter, content []byte) (mail.Letter, error) {
	const sequence = 0x30 // what a signature or a secret begins with; a head of words otherwise
	if len(content) > 0 && content[0] == sequence {
		head := "Content-Type: application/pkcs7-mime\r\nContent-Transfer-Encoding: binary\r\n\r\n"
		content = append([]byte(head), content...)
	}
	inner, err := mail.Parse(r.name, content)
	if err != nil {
		return mail.Letter{}, err
	}
	l.Text, l.Files = inner.Text, inner.Files
	l.Guessed, l.Partly = l.Guessed || inner.Guessed, l.Partly || inner.Partly
	return l, nil
}
