package casework

import (
	"slices"

	"hvidbog/app"
	"hvidbog/app/intake"
)

// Review is what came in, looked through before anything of it is taken in: what
// each would be entered as, what is doubtful about it, and what is here already. It
// is for one goroutine.
type Review struct {
	Items []*Item

	f       *app.CaseFile
	today   app.Date
	byName  map[string]*app.Party // by folded name, and by those of the aliases
	byEmail map[string]*app.Party
	byWord  map[string][]*app.Party
	here    map[string]app.ID // what the register has, by its marks
	came    map[string][]int  // what has come in, by its marks, in order
	with    map[string][]int  // what something came with, by its sum
}

// Item is one thing that came in, as it stands in the review.
type Item struct {
	Incoming
	Entry  IntakeEntry
	State  IntakeState
	Doubts []intake.Doubt
	// Of is the response in the register that it is a double of, or Twin the place in
	// the review of what it is one of; "" and -1 where there is none.
	Of   app.ID
	Twin int
	// Again tells that it is no double of those: the same words, sent on another day.
	Again bool
	// Like is a party whose name the new sender's is nearly the same as; "" for none.
	Like app.ID

	proposed IntakeEntry
	marks    []string
}

// IntakeState is what is to be done with something that came in.
type IntakeState string

// The states, as they are told.
const (
	IntakeReady    IntakeState = "ready"    // nothing is doubtful about it
	IntakeDoubtful IntakeState = "doubtful" // somebody should look
	IntakeDouble   IntakeState = "double"   // it is here already, or twice among what came
	IntakeRefused  IntakeState = "refused"  // it could not be read
)

// IntakeStates are all states.
func IntakeStates() []IntakeState {
	return []IntakeState{IntakeReady, IntakeDoubtful, IntakeDouble, IntakeRefused}
}

// NewReview begins a review against a hearing as it stands, on the day that today is.
func NewReview(f *app.CaseFile, today app.Date) *Review {
	v := &Review{today: today, came: make(map[string][]int), with: make(map[string][]int)}
	v.know(f)
	return v
}

// know learns who and what the register has.
func (v *Review) know(f *app.CaseFile) {
	v.f = f
	v.byName = make(map[string]*app.Party, len(f.Parties))
	v.byEmail = make(map[string]*app.Party)
	v.byWord = make(map[string][]*app.Party)
	v.here = make(map[string]app.ID, 4*len(f.Responses))
	for _, p := range f.Parties {
		for _, alias := range p.Aliases {
			v.byName[app.FoldName(alias)] = p
		}
		for _, w := range nameWords(p.Name) {
			v.byWord[w] = append(v.byWord[w], p)
		}
	}
	for _, p := range f.Parties { // a name of one's own goes before one merged into another
		v.byName[app.FoldName(p.Name)] = p
		if p.Email != "" {
			v.byEmail[app.Fold(p.Email)] = p
		}
	}
	delete(v.byName, "")
	for _, r := range slices.Backward(f.Responses) { // of several the first is told
		for _, mark := range marksOfResponse(f, r) {
			v.here[mark] = r.ID
		}
	}
}

func (v *Review) named(name string) *app.Party { return v.byName[app.FoldName(name)] }

// Add looks through one more thing that came in.
func (v *Review) Add(in Incoming) *Item {
	it := &Item{Incoming: in, Twin: -1}
	at := len(v.Items)
	v.Items = append(v.Items, it)
	if in.Refusal != nil {
		it.State = IntakeRefused
		return it
	}
	v.look(it, at)
	return it
}

// TakeAsItIs makes a letter to be typed of a file that could not be read, and reports
// whether it could: one that is not there cannot be kept.
func (v *Review) TakeAsItIs(at int) bool {
	it := v.Items[at]
	if it.Refusal == nil || it.Load == nil {
		return false
	}
	it.Refusal = nil
	v.look(it, at)
	return true
}

// look looks an item through for the first time.
func (v *Review) look(it *Item, at int) {
	it.proposed = v.propose(&it.Incoming)
	it.Entry = it.proposed
	v.mark(it, at)
	for _, file := range it.Files {
		v.with[file.SHA256] = append(v.with[file.SHA256], at)
		for _, other := range v.came[fileMark(file.SHA256, 0)] {
			v.judge(other)
		}
	}
	v.judge(at)
}

func (v *Review) mark(it *Item, at int) {
	it.marks = marksOf(it.Found.MessageID, it.Original.SHA256, it.Found.Row, it.Found.Text, v.senderOf(it.Entry.Sender))
	for _, m := range it.marks {
		if places := v.came[m]; !slices.Contains(places, at) {
			v.came[m] = append(places, at)
			slices.Sort(v.came[m])
		}
	}
}

// Correct enters something else for an item.
func (v *Review) Correct(at int, e IntakeEntry) {
	it := v.Items[at]
	if it.Refusal != nil {
		return
	}
	sender := it.Entry.Sender
	it.Entry = e
	if v.senderOf(sender) != v.senderOf(e.Sender) {
		near := v.unmark(it, at)
		v.mark(it, at)
		for _, m := range it.marks {
			near = append(near, v.came[m]...)
		}
		for _, other := range near {
			v.judge(other)
		}
	}
	v.judge(at)
}

// unmark forgets what an item is known by, and gives the places of those that are
// known by the same.
func (v *Review) unmark(it *Item, at int) (near []int) {
	for _, m := range it.marks {
		v.came[m] = slices.DeleteFunc(v.came[m], func(i int) bool { return i == at })
		near = append(near, v.came[m]...)
	}
	return near
}

// Renew looks everything through again against the hearing as it stands now. What the
// caseworker has corrected stays so.
func (v *Review) Renew(f *app.CaseFile) {
	v.know(f)
	clear(v.came)
	for at, it := range v.Items {
		if it.Refusal == nil {
			v.mark(it, at)
		}
	}
	for at := range v.Items {
		v.judge(at)
	}
}

// senderOf is who a name stands for, so that two spellings of a party that is known
// are one.
func (v *Review) senderOf(name string) string {
	if p := v.named(name); p != nil {
		return app.FoldName(p.Name)
	}
	return app.FoldName(name)
}

// judge says what is to be done with an item.
func (v *Review) judge(at int) {
	it := v.Items[at]
	if it.Refusal != nil {
		return
	}
	it.Doubts, it.Like = v.doubts(it), ""
	if p := v.alike(it.Entry.Sender); p != nil {
		it.Like = p.ID
		it.Doubts = append(it.Doubts, intake.DoubtAlike)
	}
	v.findDouble(it, at)
	if it.Again {
		it.Doubts = append(it.Doubts, intake.DoubtAgain)
	}
	switch {
	case !it.Again && (it.Of != "" || it.Twin >= 0):
		it.State = IntakeDouble
	case len(it.Doubts) > 0:
		it.State = IntakeDoubtful
	default:
		it.State = IntakeReady
	}
}
