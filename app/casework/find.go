package casework

import (
	"cmp"
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
	Open      bool   // only responses with something still to be done
	Voice     app.ID // only what this party sent or others sent for it
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

// Finder answers queries. It keeps the texts in the form in which they are
// searched, from one version of the case file to the next, and narrows the last
// answer while a query is typed on. Its methods may be called from any goroutine.
type Finder struct {
	mu    sync.Mutex
	texts map[app.ID]foldedText
	names *foldedNames

	lastFile  *app.CaseFile
	lastQuery Query
	last      []*app.Response
}

type foldedText struct {
	of   *app.Response // the version that was folded
	text string
}

// NewFinder makes a Finder that knows nothing yet.
func NewFinder() *Finder { return &Finder{texts: make(map[app.ID]foldedText)} }

// Warm folds the texts of a case file, so that the first query is as fast as the
// others.
func (fi *Finder) Warm(f *app.CaseFile) {
	fi.mu.Lock()
	defer fi.mu.Unlock()
	fi.fold(f)
}

// Find answers a query. The list belongs to the caller.
func (fi *Finder) Find(f *app.CaseFile, q Query) []*app.Response {
	fi.mu.Lock()
	defer fi.mu.Unlock()
	terms := strings.Fields(app.Fold(q.Text))
	among := f.Responses
	if fi.lastFile == f && narrows(q, fi.lastQuery) {
		among = fi.last
	}
	if len(terms) > 0 {
		fi.fold(f)
	}
	found := fi.filter(f, among, q, terms)
	fi.lastFile, fi.lastQuery, fi.last = f, q, found
	found = slices.Clone(found)
	order(f, found, q)
	return found
}

// narrows reports whether everything that q finds was found by last: the same
// query with its text typed on.
func narrows(q, last Query) bool {
	if !strings.HasPrefix(q.Text, last.Text) {
		return false
	}
	q.Text, q.Sort, q.Reverse = last.Text, last.Sort, last.Reverse
	return q == last
}

// fold brings the folded texts up to the version of the file.
func (fi *Finder) fold(f *app.CaseFile) {
	if fi.names == nil || fi.names.file != f {
		fi.names = foldNames(f)
	}
	var stale []*app.Response
	for _, r := range f.Responses {
		if fi.texts[r.ID].of != r {
			stale = append(stale, r)
		}
	}
	folded := make([]foldedText, len(stale))
	inParts(len(stale), func(from, to int) {
		for i := from; i < to; i++ {
			r := stale[i]
			folded[i] = foldedText{r, strconv.Itoa(r.Number) + "\n" +
				app.Fold(string(r.DocumentNo)+"\n"+r.Subject+"\n"+r.Contact+"\n"+r.Received.Field()+"\n"+r.Text)}
		}
	})
	for _, t := range folded {
		fi.texts[t.of.ID] = t
	}
	if len(fi.texts) > 2*len(f.Responses)+64 { // what was deleted need not stay
		kept := make(map[app.ID]foldedText, len(f.Responses))
		for _, r := range f.Responses {
			kept[r.ID] = fi.texts[r.ID]
		}
		fi.texts = kept
	}
}

func (fi *Finder) filter(f *app.CaseFile, among []*app.Response, q Query, terms []string) []*app.Response {
	hit := make([]bool, len(among))
	inParts(len(among), func(from, to int) {
		for i := from; i < to; i++ {
			hit[i] = q.fits(f, among[i]) && fi.mentions(among[i], terms)
		}
	})
	found := make([]*app.Response, 0, len(among))
	for i, r := range among {
		if hit[i] {
			found = append(found, r)
		}
	}
	return found
}

func (q Query) fits(f *app.CaseFile, r *app.Response) bool {
	switch {
	case q.Kind != "" && r.Kind != q.Kind,
		q.Status != "" && r.Status != q.Status,
		q.Open && !r.Status.Open(),
		q.Unlinked && len(r.Links) > 0,
		q.Voice != "" && r.Sender != q.Voice && r.OnBehalfOf != q.Voice:
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
	return slices.ContainsFunc(r.Links, func(l app.Link) bool {
		return (q.Scenario == "" || l.Scenario == q.Scenario) && (q.Stance == "" || l.Stance == q.Stance)
	})
}

func (fi *Finder) mentions(r *app.Response, terms []string) bool {
	for _, term := range terms {
		if !strings.Contains(fi.texts[r.ID].text, term) && !fi.names.mention(r, term) {
			return false
		}
	}
	return true
}

// foldedNames are the names that responses refer to, as they are searched.
type foldedNames struct {
	file  *app.CaseFile
	names map[app.ID]string
}

func foldNames(f *app.CaseFile) *foldedNames {
	n := &foldedNames{f, make(map[app.ID]string, len(f.Parties)+len(f.Scenarios))}
	for _, p := range f.Parties {
		n.names[p.ID] = app.Fold(p.Name + "\n" + strings.Join(p.Aliases, "\n"))
	}
	for _, s := range f.Scenarios {
		n.names[s.ID] = app.Fold(s.Name)
	}
	return n
}

func (n *foldedNames) mention(r *app.Response, term string) bool {
	if strings.Contains(n.names[r.Sender], term) || strings.Contains(n.names[r.OnBehalfOf], term) {
		return true
	}
	for _, l := range r.Links {
		if strings.Contains(n.names[l.Scenario], term) {
			return true
		}
	}
	return false
}

// order sorts what was found; by number where the chosen order says nothing.
func order(f *app.CaseFile, list []*app.Response, q Query) {
	var by func(a, b *app.Response) int
	switch q.Sort {
	case ByReceived:
		by = func(a, b *app.Response) int { return a.Received.Compare(b.Received) }
	case BySender:
		rank := make(map[app.ID]int, len(f.Parties))
		for i, p := range f.Parties { // they stand by name
			rank[p.ID] = i + 1
		}
		by = func(a, b *app.Response) int { return cmp.Compare(rank[a.Sender], rank[b.Sender]) }
	case ByStatus:
		by = func(a, b *app.Response) int {
			return cmp.Compare(slices.Index(app.Statuses(), a.Status), slices.Index(app.Statuses(), b.Status))
		}
	default:
		if q.Reverse {
			slices.Reverse(list)
		}
		return // the file has them by number
	}
	slices.SortStableFunc(list, func(a, b *app.Response) int {
		if q.Reverse {
			a, b = b, a
		}
		return cmp.Or(by(a, b), cmp.Compare(a.Number, b.Number))
	})
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
