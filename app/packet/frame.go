package packet

import (
	"hvidbog/app"
	"hvidbog/app/packet/doc"
)

// Frame is a paper of the hearing that is not the packet, for colleagues: what
// stands around its pages, without blocks and without a subject. Printed dates the
// file.
func Frame(file *app.CaseFile, printed app.Date, say app.Words) (doc.Document, error) {
	if file.Hearing == nil {
		return doc.Document{}, ErrNoHearing
	}
	return newBuilder(file, Options{Edition: Internal, Printed: printed}, say).document(), nil
}

// MadeOf is a paper for colleagues that is ready to be laid out under a name: its
// headings must be found in the finished file, and nothing in it is a secret.
func MadeOf(d doc.Document, name string) Made {
	return Made{Document: d, Expect: Expect{FileName: name, Words: d.Words, Headings: headingsIn(d.Blocks, nil, nil)}}
}
