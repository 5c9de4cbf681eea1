package mail

import (
	"strings"
	"unicode/utf8"
)

// What mail programs put before a subject, in the languages that reach a Danish
// office: an answer, and what is sent on.
var (
	replyPrefixes   = []string{"sv", "re", "aw", "antw"}
	forwardPrefixes = []string{"vs", "fw", "fwd", "vb", "wg", "tr", "videresendt", "videresend"}
)

// sentHow is what the outermost prefix of a subject says.
type sentHow int

const (
	asNew sentHow = iota
	asReply
	asForward
)

// cutSubject takes the stack of prefixes off: "SV: VS: Høring" is an answer, and its
// subject is "Høring". A subject that is nothing else stays.
func cutSubject(subject string) (bare string, how sentHow) {
	bare = subject
	for n := 0; ; n++ {
		rest, kind := cutPrefix(bare)
		if kind == asNew {
			break
		}
		if n == 0 {
			how = kind
		}
		if rest == "" {
			return bare, how
		}
		bare = rest
	}
	return bare, how
}

// cutPrefix takes one prefix off: "Re:", "RE[2]:", "SV :".
func cutPrefix(subject string) (rest string, how sentHow) {
	const longest = 16
	head := subject[:min(len(subject), longest)]
	colon := strings.IndexByte(head, ':')
	if colon < 0 {
		return subject, asNew
	}
	prefix := strings.ToLower(strings.TrimSpace(head[:colon]))
	prefix = strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(prefix, "]"), ")"), "0123456789")
	prefix = strings.TrimSpace(strings.TrimRight(prefix, "[("))
	rest = strings.TrimSpace(subject[colon+1:])
	for _, p := range replyPrefixes {
		if prefix == p {
			return rest, asReply
		}
	}
	for _, p := range forwardPrefixes {
		if prefix == p {
			return rest, asForward
		}
	}
	return subject, asNew
}

// machineSubjects are how programs begin the subject of an answer that nobody wrote.
var machineSubjects = []string{
	"automatisk svar", "autosvar", "automatic reply", "auto-reply", "autoreply", "out of office", "ikke til stede",
	"ikke på kontoret", "fraværsbesked", "automatische antwort", "undeliverable", "delivery status notification",
	"mail delivery failed", "ikke leveret", "kan ikke leveres", "læst:", "read:", "ikke læst:", "not read:", "leveret:", "delivered:",
}

func fromMachine(subject string) bool {
	subject = strings.ToLower(subject[:min(len(subject), 64)])
	for !utf8.ValidString(subject) {
		subject = subject[:len(subject)-1]
	}
	for _, begins := range machineSubjects {
		if strings.HasPrefix(subject, begins) {
			return true
		}
	}
	return false
}
