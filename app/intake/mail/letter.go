package mail

import (
	"regexp"
	"strings"
	"time"
	"unicode/utf8"

	"hvidbog/app"
	"hvidbog/app/intake"
)

// Letter is what a mail comes to, in whichever form it was stored.
type Letter struct {
	From           Address
	Carrier        Address // who sent it on as a file, if somebody did
	Subject        string
	Text           string
	Sent, Received time.Time // zero where it is not told
	MessageID      string
	InReplyTo      string
	Files          []intake.File
	Machine        bool // it says itself that nobody wrote it
	Guessed        bool // letters were guessed, or could not be read
	Partly         bool // a part of it could not be read, or was left out
}

// Carrying is a mail that another, without a word of its own, carries as a file: what
// it says, come when and as the other one came.
func (l Letter) Carrying(inner Letter) Letter {
	inner.Carrier = l.From
	inner.Files = append(inner.Files, l.Files...)
	inner.MessageID, inner.InReplyTo = l.MessageID, l.InReplyTo
	inner.Sent, inner.Received = l.Sent, l.Received
	inner.Guessed = inner.Guessed || l.Guessed
	inner.Partly = inner.Partly || l.Partly
	inner.Machine = inner.Machine || l.Machine
	return inner
}

// placeholder is what Outlook writes into a plain text where a picture stood.
var placeholder = regexp.MustCompile(`\[cid:[^\]\s]{1,120}\]`)

// Found is the letter as a response, and what is doubtful about it: its text without
// the quoted tail, and where somebody sent it on, what the first sender wrote.
// What the other one wrote over it, and the head, stand in its note.
func (l Letter) Found() intake.Found {
	f := intake.Found{
		Sender: l.From.Name, Email: l.From.Email, Channel: app.ByEmail,
		MessageID: l.MessageID, InReplyTo: l.InReplyTo, Files: l.Files,
	}
	at, agreed := Arrival(l.Sent, l.Received)
	f.Date, f.Hour = Day(at)
	subject, how := cutSubject(strings.TrimSpace(l.Subject))
	f.Subject = subject

	whole := tidyText(l.Text)
	lines := strings.Split(whole, "\n")
	cut := boundary(lines)
	text, tail, sure := split(whole, lines, cut)
	sent, isForward := readForward(lines, cut, how)
	if isForward {
		text, tail, sure = Split(sent.content)
		f.Note = strings.TrimSpace(strings.Join([]string{l.From.String(), sent.cover, sent.head}, "\n\n"))
		if origin := (&header{}).readAddress(sent.from); origin != (Address{}) {
			f.Sender, f.Email = origin.Name, origin.Email
		}
	}
	if l.Carrier != (Address{}) {
		isForward = true
		f.Note = strings.TrimSpace(l.Carrier.String() + "\n\n" + f.Note)
	}
	f.Text, f.Tail = strings.Trim(text, "\n"), tail

	f.Doubt(intake.DoubtReply, l.Machine || fromMachine(subject) || fromMachine(l.Subject))
	f.Doubt(intake.DoubtSender, Address{f.Sender, f.Email}.nobody())
	f.Doubt(intake.DoubtDate, !agreed)
	f.Doubt(intake.DoubtText, strings.TrimSpace(f.Text) == "")
	f.Doubt(intake.DoubtEncoding, l.Guessed || strings.ContainsRune(f.Sender+f.Subject+text, utf8.RuneError))
	f.Doubt(intake.DoubtTail, !sure)
	f.Doubt(intake.DoubtForward, isForward || how == asForward)
	f.Doubt(intake.DoubtPart, l.Partly)
	return f
}

// tidyText is the text of a mail as it is logged: without blanks at the ends of lines
// and without blank lines at its ends.
func tidyText(text string) string {
	text = intake.Tidy(text)
	if strings.Contains(text, "[cid:") {
		text = placeholder.ReplaceAllString(text, "")
	}
	text = strings.ReplaceAll(text, "\u00a0", " ")
	var out strings.Builder
	out.Grow(len(text))
	blanks := 0
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, " \t\n")
		if line == "" {
			blanks++
			continue
		}
		if out.Len() > 0 {
			out.WriteString(strings.Repeat("\n", min(blanks, 1)+1))
		}
		out.WriteString(line)
		blanks = 0
	}
	return out.String()
}
