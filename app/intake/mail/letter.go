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
	doubt := func(is bool, d intake.Doubt) {
		if is {
			f.Doubts = append(f.Doubts, d)
		}
	}
	at, agreed := Arrival(l.Sent, l.Received)
	f.Date, f.Hour = Day(at)
	subject, how := cutSubject(strings.TrimSpace(l.Subject))
	f.Subject = subject

	text := tidyText(l.Text)
	sent, isForward := readForward(text, how)
	from := l.From
	if isForward {
		text = sent.content
		f.Note = strings.TrimSpace(strings.Join([]string{l.From.String(), sent.cover, sent.head}, "\n\n"))
		if origin := (&header{}).readAddress(sent.from); origin != (Address{}) {
			from = origin
			f.Sender, f.Email = origin.Name, origin.Email
		}
	}
	carried := l.Carrier != (Address{})
	if carried {
		f.Note = strings.TrimSpace(l.Carrier.String() + "\n\n" + f.Note)
	}
	own, tail, sure := Split(text)
	f.Text, f.Tail = strings.Trim(own, "\n"), tail
	if l.Machine || fromMachine(subject) || fromMachine(l.Subject) {
		doubt(true, intake.DoubtReply)
	}
	doubt(from.nobody(), intake.DoubtSender)
	doubt(!agreed, intake.DoubtDate)
	doubt(strings.TrimSpace(f.Text) == "", intake.DoubtText)
	lost := strings.ContainsRune(f.Sender+f.Subject+text, utf8.RuneError)
	doubt(l.Guessed || lost, intake.DoubtEncoding)
	doubt(!sure, intake.DoubtTail)
	doubt(isForward || carried || how == asForward, intake.DoubtForward)
	doubt(l.Partly, intake.DoubtPart)
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
			out.WriteString(strings.Repeat("\n", min(blanks, 2)+1))
		}
		out.WriteString(line)
		blanks = 0
	}
	return out.String()
}
