package casework

import (
	"crypto/sha256"
	"strconv"
	"strings"

	"hvidbog/app"
)

// The marks by which one thing that came in is known again: the message's own id, the
// original byte for byte (and the row, of a sheet), and the words with whoever sent
// them. The words alone tell nothing: so do those of a form letter.

func marksOf(message, sum string, row int, text, sender string) []string {
	var marks []string
	if message != "" {
		marks = append(marks, "message "+message)
	}
	if sum != "" {
		marks = append(marks, fileMark(sum, row))
	}
	if words := strings.Join(strings.Fields(app.Fold(text)), " "); words != "" {
		h := sha256.Sum256([]byte(words))
		marks = append(marks, wordsMark+string(h[:])+sender)
	}
	return marks
}

const wordsMark = "words "

func fileMark(sum string, row int) string { return "file " + strconv.Itoa(row) + " " + sum }

// marksOfResponse are those of a response in the register: its text as it came and as
// it was put right.
func marksOfResponse(f *app.CaseFile, r *app.Response) []string {
	sender := app.FoldName(f.SenderName(r))
	marks := marksOf(r.Source.MessageID, r.Source.SHA256, r.Source.Row, r.Text, sender)
	if r.Original != "" {
		marks = append(marks, marksOf("", "", 0, r.Original, sender)...)
	}
	for _, a := range r.Attachments {
		marks = append(marks, fileMark(a.SHA256, 0))
	}
	return marks
}

// findDouble finds what an item is a double of: a response in the register, or else
// what came before it. A document is one too where it came with another thing, for
// somebody has saved the letter beside the mail that it came with.
func (v *Review) findDouble(it *Item, at int) {
	it.Of, it.Twin, it.Again = "", -1, false
	for _, mark := range it.marks {
		words := strings.HasPrefix(mark, wordsMark)
		if id, ok := v.here[mark]; ok {
			r := v.f.Response(id)
			it.Of, it.Again = id, words && sentAgain(it, r.Source.MessageID, r.Received)
			return
		}
		for _, other := range v.came[mark] {
			if other >= at {
				break
			}
			o := v.Items[other]
			it.Again = words && sentAgain(it, o.Found.MessageID, o.Entry.Received)
			it.of(o, other)
			return
		}
	}
	if it.Original.Kind() == app.FileMail || it.Found.Row > 0 {
		return
	}
	for _, other := range v.with[it.Original.SHA256] {
		if other != at {
			it.of(v.Items[other], other)
			return
		}
	}
}

// of makes an item a double of another, or of what that is one of.
func (it *Item) of(other *Item, at int) {
	it.Of, it.Twin = other.Of, at
	switch {
	case other.Again:
		it.Of = ""
	case other.Of != "":
		it.Twin = -1
	case other.Twin >= 0:
		it.Twin = other.Twin
	}
}

// sentAgain reports whether two mails with the same words are two: who gets no answer
// writes once more, and that must not be lost.
func sentAgain(it *Item, message string, day app.Date) bool {
	return message != "" && it.Found.MessageID != "" && message != it.Found.MessageID && day != it.Entry.Received
}
