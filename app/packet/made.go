package packet

import (
	"slices"
	"strconv"

	"hvidbog/app"
	"hvidbog/app/packet/doc"
	"hvidbog/app/privacy"
)

// Made is a packet that is ready to be laid out, and what must be found in the
// finished file.
type Made struct {
	Document doc.Document
	Expect   Expect
}

// Expect is what whoever reads the finished file through must find in it, and
// what not.
type Expect struct {
	FileName  string
	Words     doc.Words        // with which each page tells its number
	Headings  []Heading        // in order
	Responses []int            // the numbers of those that stand in it in full
	Secrets   *privacy.Secrets // nil where everything may be read
}

// Heading is a heading that must be found.
type Heading struct {
	Text     string
	Bookmark string // what the outline calls it
	Response int    // the number of the response that stands in full below it, or 0
}

// Make builds the packet of a hearing, as [Build] does, with what its reader must
// find.
func Make(file *app.CaseFile, o Options, say app.Words, originals Originals) (Made, error) {
	m, err := made(file, o, say, func(say app.Words) (doc.Document, error) { return Build(file, o, say, originals) })
	if err != nil {
		return Made{}, err
	}
	m.Expect.FileName = FileName(file.Hearing, o, say)
	return m, nil
}

// made builds a paper of the hearing, and gathers what its reader must find.
func made(file *app.CaseFile, o Options, say app.Words, build func(app.Words) (doc.Document, error)) (Made, error) {
	say, own := OwnWords(say)
	d, err := build(say)
	if err != nil {
		return Made{}, err
	}
	e := Expect{Words: d.Words}
	numbers := map[doc.Anchor]int{}
	if o.Full {
		for _, r := range file.Responses {
			e.Responses = append(e.Responses, r.Number)
			numbers[fullAnchor(r)] = r.Number
		}
	}
	e.Headings = headingsIn(d.Blocks, numbers, nil)
	if o.Edition != Internal {
		e.Secrets = Secrets(file, own()...)
	}
	return Made{Document: d, Expect: e}, nil
}

// OwnWords are words that note what is said in them, and what has been said so far,
// for [Secrets]: each sentence once, without what is filled in, in one order.
func OwnWords(say app.Words) (noting app.Words, own func() []string) {
	said := map[string]bool{}
	noting = func(id string, args ...any) string {
		said[id] = true
		return say(id, args...)
	}
	own = func() []string {
		list := make([]string, 0, len(said))
		for id := range said {
			list = append(list, say(id))
		}
		slices.Sort(list)
		return list
	}
	return noting, own
}

// Secrets is what must not be read in a hearing's anonymised edition: the same
// people, places and decisions that it is masked for, and the telephone numbers,
// e-mail addresses and homes of everybody who wrote. Own are texts that the packet says by itself;
// a word of theirs alone is nobody's name.
func Secrets(file *app.CaseFile, own ...string) *privacy.Secrets {
	c := privacy.Of(file, nil)
	c.Decide(file)
	c.Own = own
	for _, p := range file.Parties {
		c.Sources = append(c.Sources, p.Email, p.Phone, p.Note)
	}
	for _, r := range file.Responses {
		c.Sources = append(c.Sources, r.Contact, r.Subject, r.Text)
	}
	return privacy.NewSecrets(c)
}

func fullAnchor(r *app.Response) doc.Anchor { return doc.Anchor("svar-" + strconv.Itoa(r.Number)) }

// headingsIn gathers the headings among blocks.
func headingsIn(blocks []doc.Block, numbers map[doc.Anchor]int, list []Heading) []Heading {
	for _, b := range blocks {
		switch b := b.(type) {
		case doc.Together:
			list = headingsIn(b, numbers, list)
		case doc.Heading:
			if b.Recurs {
				continue
			}
			h := Heading{Text: b.Text, Bookmark: b.Bookmark, Response: numbers[b.Anchor]}
			if h.Bookmark == "" {
				h.Bookmark = h.Text
			}
			list = append(list, h)
		}
	}
	return list
}
