package casework

import (
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"

	"hvidbog/app"
)

// Query is what a caseworker looks for among the responses. The zero Query finds
// all, by number.
type Query struct {
	// Text holds words that must all occur: in the number, the document number,
	// sender, subject, text or scenario. A word is also found within another, so
	// "tilbud" finds "samværstilbud"; case and accents do not matter.
	Text      string
	Scenario  app.ID
	Unlinked  bool // only responses linked to no scenario
	Stance    app.Stance
	Kind      app.Kind
	PartyKind app.PartyKind
	Status    app.Status
	Open      bool       // only responses with something still to be done
	Unread    bool       // only responses that nobody has gone through
	Alike     bool       // only those in a group of form letters
	Voice     app.ID     // only what this party sent or others sent for it
	Notice    NoticeKind // only those that a notice speaks of, which no drop-down shows
	Sort      Sort
	Reverse   bool
}

// Sort is the order of a list of responses.
type Sort string

// The orders.
const (
	ByNumber   Sort = ""
	ByReceived Sort = "received"
	BySender   Sort = "sender"
	ByStatus   Sort = "status"
)

// Finder answers queries. It keeps the words of the responses in the form in which
// they are searched, from one version of the case file to the next, and narrows
// the last answer while a query is typed on. Its methods may be called from any
// goroutine.
type Finder struct {
	mu      sync.Mutex
	lexicon lexicon
	names   nameList
	file    *app.CaseFile // the version that pages and names are of
	pages   []page        // one for each of its responses, in the same order

	last answer
}

// page is a response as it is searched.
type page struct {
	of    *app.Response
	words []uint32 // what it says, by the numbers of the lexicon
	names []uint32 // who and what it refers to, by the numbers of the list of names
}

// answer is what a query found: places among the responses of the file.
type answer struct {
	file   *app.CaseFile
	query  Query
	folded string // its text
	found  []int
}

// NewFinder makes a Finder that knows nothing yet.
func NewFinder() *Finder { return new(Finder) }

// Warm reads the texts of a case file, so that the first query is as fast as the
// others.
func (fi *Finder) Warm(f *app.CaseFile) {
	fi.mu.Lock()
	defer fi.mu.Unlock()
	fi.read(f)
}

// Find answers a query. The list belongs to the caller.
func (fi *Finder) Find(f *app.CaseFile, q Query) []*app.Response {
	fi.mu.Lock()
	defer fi.mu.Unlock()
	a := answer{file: f, query: q, folded: app.Fold(q.Text)}
	var terms []term
	if words := strings.Fields(a.folded); len(words) > 0 {
		fi.read(f)
		terms = fi.lookUp(words)
	}
	a.found = fi.filter(a, terms)
	fi.last = a
	return inOrder(a)
}

// narrows reports whether everything that a finds was found by last: the same
// query with its text typed on.
func (a answer) narrows(last answer) bool {
	if a.file != last.file || !strings.HasPrefix(a.folded, last.folded) {
		return false
	}
	q := a.query
	q.Text, q.Sort, q.Reverse = last.query.Text, last.query.Sort, last.query.Reverse
	return q == last.query
}

// read brings pages and names up to the version of the file. What stands in it as
// before is not read again; both lists go by number, so one walk finds it.
func (fi *Finder) read(f *app.CaseFile) {
	if fi.file == f {
		return
	}
	pages := make([]page, len(f.Responses))
	before := fi.pages
	var stale []*app.Response
	var places []int
	for i, r := range f.Responses {
		for len(before) > 0 && before[0].of != r && before[0].of.Number < r.Number {
			before = before[1:]
		}
		if len(before) > 0 && before[0].of == r {
			pages[i], before = before[0], before[1:]
		} else {
			stale, places = append(stale, r), append(places, i)
		}
	}
	for i, words := range fi.lexicon.read(stale) {
		pages[places[i]] = page{stale[i], words, fi.names.in(stale[i])}
	}
	fi.names.read(f)
	fi.file, fi.pages = f, pages
}

// searchable is what can be found in a response itself.
func searchable(r *app.Response) string {
	return app.Fold(strconv.Itoa(r.Number) + "\n" + string(r.DocumentNo) + "\n" + r.Received.Field() + "\n" +
		r.Subject + "\n" + r.Contact + "\n" + saidAt(r.Occasion) + r.Text)
}

// saidAt is what can be found of an occasion.
func saidAt(o app.Occasion) string {
	if o == (app.Occasion{}) {
		return ""
	}
	return o.Place + "\n" + o.Round + "\n" + o.Table + "\n" + o.Theme + "\n" + o.Facilitator + "\n"
}

// term is one of the words looked for, and where it is.
type term struct {
	words, names []bool // those that have it in them
	rarity       int
}

// lookUp finds the words looked for in the words and the names that there are. The
// rarest comes first: it is what most responses do not have.
func (fi *Finder) lookUp(words []string) []term {
	terms := make([]term, len(words))
	for i, w := range words {
		t := term{words: containing(fi.lexicon.words, w), names: containing(fi.names.names, w)}
		for _, has := range t.words {
			if !has {
				t.rarity++
			}
		}
		terms[i] = t
	}
	slices.SortFunc(terms, func(a, b term) int { return b.rarity - a.rarity })
	return terms
}

func (t term) in(p page) bool {
	for _, w := range p.words {
		if t.words[w] {
			return true
		}
	}
	for _, n := range p.names {
		if t.names[n] {
			return true
		}
	}
	return false
}

// filter finds the places of the responses that a query fits, among those that
// the last found where it can.
func (fi *Finder) filter(a answer, terms []term) []int {
	among, responses := fi.last.found, a.file.Responses
	if !a.narrows(fi.last) {
		among = make([]int, len(responses))
		for i := range among {
			among[i] = i
		}
	}
	hit := make([]bool, len(among))
	inParts(len(among), func(from, to int) {
		for i := from; i < to; i++ {
			at := among[i]
			hit[i] = a.query.fits(a.file, responses[at]) &&
				!slices.ContainsFunc(terms, func(t term) bool { return !t.in(fi.pages[at]) })
		}
	})
	found := make([]int, 0, len(among))
	for i, at := range among {
		if hit[i] {
			found = append(found, at)
		}
	}
	return found
}

func (q Query) fits(f *app.CaseFile, r *app.Response) bool {
	switch {
	case q.Kind != "" && r.Kind != q.Kind,
		q.Status != "" && r.Status != q.Status,
		q.Open && !r.Status.Open(),
		q.Unread && r.IsRead(),
		q.Alike && r.FormLetter == "",
		q.Unlinked && len(f.LinksOf(r)) > 0,
		q.Voice != "" && r.Sender != q.Voice && r.OnBehalfOf != q.Voice,
		q.Notice != "" && !concerns(f, r, q.Notice):
		return false
	}
	if q.PartyKind != "" {
		if p := f.Party(r.Principal()); p == nil || p.Kind != q.PartyKind {
			return false
		}
	}
	if q.Scenario == "" && q.Stance == "" {
		return true
	}
	return slices.ContainsFunc(f.LinksOf(r), func(l app.Link) bool {
		return (q.Scenario == "" || l.Scenario == q.Scenario) && (q.Stance == "" || l.Stance == q.Stance)
	})
}

// inOrder lists what was found in the order that the query asks for; by number
// where that says nothing.
func inOrder(a answer) []*app.Response {
	f := a.file
	rank := ranking(f, a.query.Sort)
	// A rank and the place it is at make one number, which sorts without looking
	// anything up.
	keys := make([]uint64, len(a.found))
	for i, at := range a.found {
		keys[i] = uint64(rank(f.Responses[at]))<<32 | uint64(at)
	}
	if a.query.Sort != ByNumber { // the file has them by number
		slices.Sort(keys)
	}
	if a.query.Reverse {
		slices.Reverse(keys)
	}
	list := make([]*app.Response, len(keys))
	for i, key := range keys {
		list[i] = f.Responses[uint32(key)]
	}
	return list
}

// ranking gives each response its rank in an order.
func ranking(f *app.CaseFile, by Sort) func(*app.Response) uint32 {
	switch by {
	case ByReceived:
		return func(r *app.Response) uint32 {
			return uint32(r.Received.Year)<<9 | uint32(r.Received.Month)<<5 | uint32(r.Received.Day)
		}
	case BySender:
		rank := make(map[app.ID]uint32, len(f.Parties))
		for i, p := range f.Parties { // they stand by name
			rank[p.ID] = uint32(i) + 1
		}
		return func(r *app.Response) uint32 { return rank[r.Sender] }
	case ByStatus:
		all := app.Statuses()
		return func(r *app.Response) uint32 { return uint32(slices.Index(all, r.Status) + 1) }
	}
	return func(*app.Response) uint32 { return 0 }
}

// inParts runs work over 0..n in as many parts as there are processors.
func inParts(n int, work func(from, to int)) {
	const worthwhile = 256
	parts := min(runtime.GOMAXPROCS(0), n/worthwhile)
	if parts <= 1 {
		work(0, n)
		return
	}
	var wg sync.WaitGroup
	for p := range parts {
		wg.Go(func() { work(p*n/parts, (p+1)*n/parts) })
	}
	wg.Wait()
}
