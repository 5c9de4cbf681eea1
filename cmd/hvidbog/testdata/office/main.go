// Command office makes a folder of what an office receives in a hearing: 102
// responses in all the formats they come in, among them two letters that several have
// sent, and beside them doubles, broken files and a bomb. It is what the driven window
// takes in. The same letters are made each time.
//
//	go run ./cmd/hvidbog/testdata/office DIR
//
// The people are invented.
package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"time"
)

// How many there are of each kind. The first nine make the 102 responses.
const (
	mails   = 50
	msgs    = 6
	words   = 14
	pdfs    = 8
	scans   = 3
	texts   = 6
	pages   = 3
	zipped  = 4
	rows    = 5 // of the .xlsx
	lines   = 3 // of the .csv
	formA   = 7 // of the mails, one form letter
	formB   = 5 // of the Word files, another
	copies  = 3
	all     = mails + msgs + words + pdfs + scans + texts + pages + zipped + rows + lines
	wanted  = 102
	refused = 3 // two cut off, and the bomb
)

// Letter is one response before it has a format.
type Letter struct {
	Name, Email, Group string // Group: on whose behalf; ""
	Subject            string
	Paragraphs         []string
	At                 time.Time
}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: office DIR")
		os.Exit(2)
	}
	if err := write(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "office:", err)
		os.Exit(1)
	}
	fmt.Printf("%d responses, %d doubles, %d that cannot be read, in %s\n", all, copies, refused, os.Args[1])
}

// office is the folder being filled.
type office struct {
	dir    string
	r      *rand.Rand
	people []person
	at     time.Time
	n      int
	fresh  []int // paragraphs not used lately
}

func write(dir string) error {
	if all != wanted {
		return fmt.Errorf("it makes %d responses, not %d", all, wanted)
	}
	o := &office{dir: dir, r: rand.New(rand.NewPCG(2015, 273113)), at: time.Date(2016, 3, 21, 8, 5, 0, 0, time.UTC)}
	o.people = everybody(o.r)
	for _, step := range []func() error{o.mails, o.msgs, o.documents, o.scans, o.plain, o.zip, o.sheets, o.doubles, o.broken} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
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
func (o *office) letter() Letter {
	l := Letter{At: o.next(), Subject: pick(o.r, subjects)}
	p := o.person()
	l.Name, l.Email, l.Group = p.name, p.email, p.group
	l.Paragraphs = append(l.Paragraphs, pick(o.r, greetings), pick(o.r, openings))
	for range 2 + o.r.IntN(3) {
		l.Paragraphs = append(l.Paragraphs, o.paragraph())
	}
	l.Paragraphs = append(l.Paragraphs, pick(o.r, wishes), "Med venlig hilsen")
	return l
}

// form is a letter that several send: each greets and signs in an own way, some leave
// a sentence out, and some write something of their own below.
func (o *office) form(subject string, letter []string, i int) Letter {
	l := Letter{At: o.next(), Subject: subject}
	p := o.person()
	l.Name, l.Email = p.name, p.email
	l.Paragraphs = append(l.Paragraphs, pick(o.r, greetings))
	l.Paragraphs = append(l.Paragraphs, letter...)
	switch i % 4 {
	case 1:
		l.Paragraphs = append(l.Paragraphs, o.paragraph())
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

// paragraph is one that has not been used for long, so that letters are alike only
// where they are meant to be.
func (o *office) paragraph() string {
	if len(o.fresh) == 0 {
		o.fresh = o.r.Perm(len(views))
	}
	i := o.fresh[0]
	o.fresh = o.fresh[1:]
	return views[i]
}

func pick(r *rand.Rand, list []string) string { return list[r.IntN(len(list))] }
