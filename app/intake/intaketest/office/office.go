// Package office makes a folder of what an office receives in a hearing: 102
// responses in all the formats they come in, among them two letters that several have
// sent, and beside them doubles, broken files and a bomb. Tests take it in, and the
// driven window. The same letters are made each time. The people are invented.
package office

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"time"
)

// How many there are of what.
const (
	All     = 102 // responses
	Doubles = 3
	Refused = 3 // two cut off, and the bomb
	Scans   = 3 // of the responses: those without text
	FormA   = 7 // of the mails: one form letter
	FormB   = 5 // of the Word files: another
)

const (
	mails  = 50
	msgs   = 6
	words  = 14
	pdfs   = 8
	scans  = Scans
	texts  = 6
	pages  = 3
	zipped = 4
	rows   = 5                                                                           // of the .xlsx
	lines  = All - (mails + msgs + words + pdfs + scans + texts + pages + zipped + rows) // of the .csv
)

// letter is one response before it has a format.
type letter struct {
	Name, Email, Group string // Group: on whose behalf; ""
	Subject            string
	Paragraphs         []string
	At                 time.Time
}

// Write makes the folder, which need not be there.
func Write(dir string) error {
	o := &office{dir: dir, r: rand.New(rand.NewPCG(2015, 273113)), at: time.Date(2016, 3, 21, 8, 5, 0, 0, time.UTC)}
	o.people = everybody(o.r)
	for _, step := range []func() error{o.mails, o.msgs, o.documents, o.scans, o.plain, o.zip, o.sheets, o.doubles, o.broken} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// office is the folder being filled.
type office struct {
	dir    string
	r      *rand.Rand
	people []person
	at     time.Time
	n      int
	own    int // letters of one's own made so far
}

// put writes a file of the folder.
func (o *office) put(name string, content []byte) error {
	path := filepath.Join(o.dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return err
	}
	return os.WriteFile(path, content, 0o666)
}

// letter is the next one, by the next person.
func (o *office) letter() letter {
	l := letter{At: o.next(), Subject: pick(o.r, subjects)}
	p := o.person()
	l.Name, l.Email, l.Group = p.name, p.email, p.group
	k := o.own
	o.own++
	l.Paragraphs = append(l.Paragraphs, pick(o.r, greetings), openings[k%len(openings)])
	l.Paragraphs = append(l.Paragraphs, own(k)...)
	l.Paragraphs = append(l.Paragraphs, wishes[(k+k/len(openings))%len(wishes)], "Med venlig hilsen")
	return l
}

// form is a letter that several send: each greets and signs in an own way, some leave
// a sentence out, and some write something of their own below.
func (o *office) form(subject string, body []string, i int) letter {
	l := letter{At: o.next(), Subject: subject}
	p := o.person()
	l.Name, l.Email = p.name, p.email
	l.Paragraphs = append(l.Paragraphs, pick(o.r, greetings))
	l.Paragraphs = append(l.Paragraphs, body...)
	switch i % 4 {
	case 1:
		l.Paragraphs = append(l.Paragraphs, pick(o.r, views))
	case 3:
		l.Paragraphs = append(l.Paragraphs[:3], l.Paragraphs[4:]...)
	}
	l.Paragraphs = append(l.Paragraphs, pick(o.r, []string{"Venlig hilsen", "Med venlig hilsen", "De bedste hilsner"}))
	return l
}

// next is when the next one comes: a few hours later, within the hearing's days.
func (o *office) next() time.Time {
	o.at = o.at.Add(time.Duration(2+o.r.IntN(6)) * time.Hour)
	if o.at.Hour() < 7 {
		o.at = o.at.Add(7 * time.Hour)
	}
	return o.at.Add(time.Duration(o.r.IntN(60)) * time.Minute)
}

func (o *office) person() person {
	p := o.people[o.n%len(o.people)]
	o.n++
	return p
}

// own are the paragraphs of the k-th letter of one's own, three or four. No two of 98
// letters share more than one: they are lines of the plane with 7 by 7 points, of which
// two meet in one point at the most.
func own(k int) []string {
	const order = 7
	from, to := 0, 3
	if k%2 == 1 {
		from, to = 3, order
	}
	line := k / 2
	var list []string
	for x := from; x < to; x++ {
		y := (line/order*x + line) % order
		list = append(list, views[order*x+y])
	}
	return list
}

func pick(r *rand.Rand, list []string) string { return list[r.IntN(len(list))] }
