// Package mail reads mails: .eml files, as mail programs save and export them. What
// a mail says is read in memory in one go; nothing that it refers to is fetched,
// and nothing of it is run.
package mail

import (
	"bytes"
	"strings"

	"hvidbog/app"
	"hvidbog/app/intake"
)

// Read reads a mail. The error has [app.CodeFileEmpty], [app.CodeFileTooLarge],
// [app.CodeFileBroken] for what is no mail, [app.CodeFileLocked] for an encrypted
// one, or [app.CodeFileDeep] and [app.CodeFileParts] beyond the limits.
func Read(name string, content []byte) (intake.Content, error) {
	letter, err := Parse(name, content)
	if err != nil {
		return intake.Content{}, err
	}
	return intake.Content{Found: []intake.Found{letter.Found()}}, nil
}

// Parse reads a mail as [Read] does, and leaves to others what to make of it.
func Parse(name string, content []byte) (Letter, error) {
	if len(content) > app.MaxFile {
		return Letter{}, app.Refuse(app.CodeFileTooLarge, "Path", name, "Limit", app.MaxFile>>20)
	}
	content = bytes.TrimPrefix(content, []byte("\xef\xbb\xbf"))
	content = bytes.TrimLeft(content, "\r\n")
	if len(bytes.TrimSpace(content)) == 0 {
		return Letter{}, app.Refuse(app.CodeFileEmpty, "Path", name)
	}
	r := &reader{name: name}
	return r.letter(content, 1)
}

// Head is what the head of a mail tells, as it travelled: all of a letter but its
// text and its files.
func Head(head string) Letter {
	p := (&reader{}).parse([]byte(head), false)
	return p.letter()
}

// letter reads a mail at a depth of mails and parts.
func (r *reader) letter(raw []byte, depth int) (Letter, error) {
	p := r.parse(raw, false)
	if !p.isMail() {
		return Letter{}, app.Refuse(app.CodeFileBroken, "Path", r.name, "Detail", "no mail header")
	}
	w := &walk{reader: r}
	told, err := w.read(p, depth)
	if err != nil {
		return Letter{}, err
	}
	l := p.letter()
	l.Text = told
	l.Machine = l.Machine || w.report
	l.Partly = l.Partly || w.partly
	l.Guessed = l.Guessed || w.guessed
	if strings.TrimSpace(told) == "" && len(w.mails) == 1 && !l.Machine {
		return r.sentOn(l, w, depth)
	}
	for _, m := range w.mails {
		w.files = append(w.files, m.file)
	}
	l.Files = w.files
	return l, nil
}

// letter is what the head tells.
func (p *part) letter() Letter {
	h := &p.header
	l := Letter{
		From: from(h), Subject: h.text("Subject"), Sent: parseTime(h.raw("Date")), Received: h.received(),
		MessageID: messageID(h.raw("Message-Id")), InReplyTo: messageID(h.raw("In-Reply-To")),
		Machine: byMachine(h), Partly: p.broken,
	}
	l.Guessed = h.guessed
	return l
}

// sentOn reads the mail that one without a word of its own carries.
func (r *reader) sentOn(l Letter, w *walk, depth int) (Letter, error) {
	inner, err := r.letter(w.mails[0].file.Content, depth+1)
	if app.CodeOf(err) == app.CodeFileBroken {
		w.partly = true
		l.Files, l.Partly = append(w.files, w.mails[0].file), true
		return l, nil
	} else if err != nil {
		return Letter{}, err
	}
	l.Files = w.files
	return l.Carrying(inner), nil
}

// from is who wrote: whoever else sent it for him, and by whichever way.
func from(h *header) Address {
	for _, key := range []string{"From", "Sender", "Reply-To", "X-Original-From", "Return-Path"} {
		if h.Has(key) {
			if a := h.address(key); a != (Address{}) {
				return a
			}
		}
	}
	return Address{}
}

// byMachine reports whether the head says that a program answered, as RFC 3834 has it
// or as programs did before.
func byMachine(h *header) bool {
	auto := strings.ToLower(h.raw("Auto-Submitted"))
	if strings.HasPrefix(auto, "auto-replied") || strings.HasPrefix(auto, "auto-notified") {
		return true
	}
	if h.Has("X-Autoreply") || h.Has("X-Autorespond") || h.Has("X-Failed-Recipients") {
		return true
	}
	if strings.EqualFold(strings.TrimSpace(h.raw("Precedence")), "auto_reply") || strings.TrimSpace(h.raw("Return-Path")) == "<>" {
		return true
	}
	local, _, _ := strings.Cut(strings.ToLower(h.address("From").Email), "@")
	return local == "mailer-daemon" || local == "postmaster"
}
